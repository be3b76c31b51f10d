"""How forms are written as JSON."""

from __future__ import annotations

import json


def write_json(value: object) -> str:
    """Return a form as JSON, as short as it can be and with its letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
