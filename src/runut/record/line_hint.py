"""Where a line of text stood in its HTML page, and how many extractors took it as the story."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby


class Place(StrEnum):
    """What a line stood in, told by tags, roles, and the words of classes and ids."""

    NAV = "nav"
    HEADER = "header"
    FOOTER = "footer"
    ASIDE = "aside"
    FORM = "form"
    BUTTON = "button"
    CAPTION = "caption"
    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    TABLE = "table"
    TIME = "time"
    AUTHOR = "author"
    RELATED = "related"
    TAGS = "tags"
    SHARE = "share"
    COMMENT = "comment"
    PROMO = "promo"
    EMBED = "embed"
    STORY = "story"
    DECK = "deck"
    STRONG = "strong"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineHint:
    """What the markup around one non-empty line of a page's text says of it.

    Attributes:
        places: What it stood in, sorted as `Place` lists them.
        links_percent: How much of it lay in links, to the nearest ten.
        votes: How many extractors took it as a part of the story.
        voters: How many were asked.
    """

    places: tuple[Place, ...] = ()
    links_percent: int = 0
    votes: int = 0
    voters: int = 0


HintRow = tuple[int, str, int, int, int]
"""A run of equal hints: how many lines, the places with a space between, and the three numbers."""


def hint_rows(hints: tuple[LineHint, ...]) -> list[HintRow]:
    """Return the hints as a short list for a file; neighbours are often alike."""
    return [
        (len(list(run)), " ".join(hint.places), hint.links_percent, hint.votes, hint.voters)
        for hint, run in groupby(hints)
    ]


def parse_hint_rows(rows: list[HintRow]) -> tuple[LineHint, ...]:
    """Return the hints of such a list: the inverse of `hint_rows`."""
    hints: list[LineHint] = []
    for lines, places, links_percent, votes, voters in rows:
        found = tuple(map(Place, places.split()))
        hints.extend([LineHint(places=found, links_percent=links_percent, votes=votes, voters=voters)] * lines)
    return tuple(hints)
