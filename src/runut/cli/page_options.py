"""The options that say which pages are read, and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import typer

from runut.read.options import FieldNames, ReadOptions
from runut.record.edtf import Edtf
from runut.settings import Voting

Pages = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PAGE…", help="Text, HTML, JSONL, JSON, Parquet or WARC files (also .gz, .zst), folders, globs, or - ."
    ),
]


def parse_time(text: str) -> Edtf:
    """Return a date as EDTF.

    Raises:
        typer.BadParameter: It is none.
    """
    try:
        return Edtf.parse(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


Published = Annotated[
    Edtf | None,
    typer.Option(
        metavar="DATE", parser=parse_time, help="When the pages were published, where they do not tell (EDTF)."
    ),
]
_Name = str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOptions:
    """Which pages are read, as which, and of when."""

    published: Published = None
    text_field: Annotated[
        _Name, typer.Option(metavar="NAME", help="Field of rows that holds the text (meta.text: in meta).")
    ] = None
    html_field: Annotated[_Name, typer.Option(metavar="NAME", help="Field of rows that holds the HTML.")] = None
    url_field: Annotated[_Name, typer.Option(metavar="NAME", help="Field of rows that holds the address.")] = None
    id_field: Annotated[_Name, typer.Option(metavar="NAME", help="Field of rows that holds the name.")] = None
    published_field: Annotated[
        _Name, typer.Option(metavar="NAME", help="Field of rows that holds the publication date.")
    ] = None
    since: Annotated[
        Edtf | None,
        typer.Option(parser=parse_time, metavar="DATE", help="Only pages published then or later, and undated ones."),
    ] = None
    until: Annotated[
        Edtf | None,
        typer.Option(parser=parse_time, metavar="DATE", help="Only pages published then or earlier, and undated ones."),
    ] = None
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="At most so many pages.")] = None
    voting: Annotated[
        Voting,
        typer.Option(help="When further extractors vote on which lines of HTML are the story (runut[html])."),
    ] = Voting.NEVER

    @property
    def given_time(self) -> str | None:
        """The publication of pages that bring none of their own, as EDTF."""
        return None if self.published is None else str(self.published)

    def read_options(self, *, together: bool = False) -> ReadOptions:
        """Return what is asked of the reading.

        Args:
            together: Whether all pages of the files are looked through first.
        """
        names = FieldNames(
            text=self.text_field,
            html=self.html_field,
            url=self.url_field,
            id=self.id_field,
            published=self.published_field,
        )
        return ReadOptions(
            fields=names,
            since=self.since,
            until=self.until,
            limit=self.limit,
            voting=self.voting,
            together=together,
        )
