"""The options that say which pages are read, and how."""

from __future__ import annotations

from typing import Annotated

import typer

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
        raise typer.BadParameter(f"{error}; write 2020-11-24, 2020-11 or 2020-11-24T06:12:00+07:00") from error


Published = Annotated[
    Edtf | None,
    typer.Option(
        metavar="DATE", parser=parse_time, help="When the pages were published, where they do not tell (EDTF)."
    ),
]


_Name = str | None
TextField = Annotated[
    _Name, typer.Option(metavar="NAME", help="Field of rows that holds the text (meta.text: in meta).")
]
HtmlField = Annotated[_Name, typer.Option(metavar="NAME", help="Field of rows that holds the HTML.")]
UrlField = Annotated[_Name, typer.Option(metavar="NAME", help="Field of rows that holds the address.")]
IdField = Annotated[_Name, typer.Option(metavar="NAME", help="Field of rows that holds the name.")]
PublishedField = Annotated[_Name, typer.Option(metavar="NAME", help="Field of rows that holds the publication date.")]
Since = Annotated[
    Edtf | None,
    typer.Option(parser=parse_time, metavar="DATE", help="Only pages published then or later, and undated ones."),
]
Until = Annotated[
    Edtf | None,
    typer.Option(parser=parse_time, metavar="DATE", help="Only pages published then or earlier, and undated ones."),
]
VotingChoice = Annotated[
    Voting,
    typer.Option("--voting", help="When further extractors vote on which lines of HTML are the story (runut[html])."),
]
Together = Annotated[
    bool,
    typer.Option(
        "--together", help="Look through all files first: lines around several stories of an outlet are the site's."
    ),
]
Limit = Annotated[int | None, typer.Option(min=1, metavar="N", help="At most so many pages.")]
