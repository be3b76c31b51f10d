"""The options of `runut read` that say in what form, and where, it gives what it read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputOptions:
    """How much is told of each page, of which pages, and where to."""

    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, with every field.")] = False
    explain: Annotated[bool, typer.Option("--explain", help="Also why each line and claim is what it is.")] = False
    no_copies: Annotated[
        bool, typer.Option("--no-copies", help="Leave out pages whose article is a copy of one before.")
    ] = False
    dedup_against: Annotated[
        list[str] | None,
        typer.Option(metavar="FILE", help="Leave out copies of the pages of a record or file, too."),
    ] = None
    to: Annotated[
        Path | None, typer.Option(metavar="FILE", help="With --json: the file, written whole or not at all.")
    ] = None
    resume: Annotated[bool, typer.Option("--resume", help="With --to: go on where the last run stopped.")] = False

    def check(self) -> None:
        """Check that each option has what it goes with.

        Raises:
            typer.BadParameter: One has not.
        """
        if (self.to is not None and not self.as_json) or (self.resume and self.to is None):
            raise typer.BadParameter("--to goes with --json, and --resume with --to")
