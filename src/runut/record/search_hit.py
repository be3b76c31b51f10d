"""What a search of a record finds."""

from __future__ import annotations

from dataclasses import dataclass

from runut.record.edtf import Edtf
from runut.record.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """One line of one page in which the words stand.

    Attributes:
        page: Id of the page.
        sha256: Its digest.
        published: When it was published, None if unknown.
        outlet: Who published it, None if unknown.
        line: Number of the line.
        start: First code point of `text` in the page's text.
        text: The line, or the part of a very long one.
        marks: Where in `text` the words are, in order.
        claims: Ids of the claims whose words stand in it, in order of the text.
    """

    page: str
    sha256: str
    published: Edtf | None
    outlet: str | None
    line: int
    start: int
    text: str
    marks: tuple[Span, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """What a search finds.

    Attributes:
        hits: The first hits, in order of publication, unknown last.
        total: How many there are in all.
        also: Other names and spellings of what was looked for, which were looked for too.
    """

    hits: tuple[SearchHit, ...]
    total: int
    also: tuple[str, ...] = ()
