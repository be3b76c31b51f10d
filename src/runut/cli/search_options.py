"""What `runut search` takes: words, a window of days, and in what form it gives what it found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from runut.cli.page_options import parse_time
from runut.record.edtf import Edtf

if TYPE_CHECKING:
    from runut.record.search_hit import SearchResult


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchOptions:
    """What is looked for, and how it is told."""

    words: Annotated[
        list[str], typer.Argument(metavar="WORDS…", help="Words; what stands in quotation marks, as a phrase.")
    ]
    since: Annotated[
        Edtf | None,
        typer.Option("--from", parser=parse_time, metavar="DATE", help="Only pages published from then on."),
    ] = None
    until: Annotated[
        Edtf | None, typer.Option("--to", parser=parse_time, metavar="DATE", help="Only pages published up to then.")
    ] = None
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="How many lines at most.")] = 20
    exact: Annotated[
        bool, typer.Option("--exact", help="Names only as they are written, not as others write them.")
    ] = False
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, with the whole text.")] = False

    def search(self, file: str) -> SearchResult:
        """Return what a record holds of it."""
        from runut import pipeline

        return pipeline.search(
            file,
            " ".join(map(_as_phrase, self.words)),
            first=None if self.since is None else self.since.earliest,
            last=None if self.until is None else self.until.latest,
            limit=self.limit,
            exact=self.exact,
        )


def _as_phrase(argument: str) -> str:
    """Return an argument of several words as the phrase that it was before the shell took its marks."""
    return f'"{argument}"' if len(argument.split()) > 1 and '"' not in argument else argument
