"""The option that asks for JSON, and how it is written."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object.")]
AsJsonLines = Annotated[bool, typer.Option("--json", help="One JSON object a line, with every field.")]


def as_json_text(form: Any) -> str:  # noqa: ANN401 -- whatever JSON can hold
    """Return JSON in one line, in letters as they are."""
    return json.dumps(form, ensure_ascii=False)
