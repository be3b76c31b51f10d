"""The record that a verb is about."""

from __future__ import annotations

from typing import Annotated

import typer

RecordPath = Annotated[
    str, typer.Argument(metavar="FILE", help="A record made by `runut build`, or postgresql://user@host/database .")
]
