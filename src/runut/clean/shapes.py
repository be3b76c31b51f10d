"""What a line of a page looks like, as it is handed on."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from runut.clean.stamps import Stamp


class Shape(StrEnum):
    """What a line looks like."""

    PROSE = "prose"
    HEADLINE = "headline"
    SHORT = "short"
    CHROME = "chrome"
    STOP = "stop"
    COMMENTS = "comments"
    RELATED = "related"
    BYLINE = "byline"
    CLOSER = "closer"
    STAMP = "stamp"
    CREDIT = "credit"
    CAPTION = "caption"
    TRUNCATED = "truncated"


# A member costs a search of its class each time it is named, and these are asked for every line of every page.
PROSE: Final = Shape.PROSE
HEADLINE: Final = Shape.HEADLINE
SHORT: Final = Shape.SHORT
CHROME: Final = Shape.CHROME
STOP: Final = Shape.STOP
COMMENTS: Final = Shape.COMMENTS
RELATED: Final = Shape.RELATED
BYLINE: Final = Shape.BYLINE
CLOSER: Final = Shape.CLOSER
STAMP: Final = Shape.STAMP
CREDIT: Final = Shape.CREDIT
CAPTION: Final = Shape.CAPTION
TRUNCATED: Final = Shape.TRUNCATED
MARKS = frozenset({STAMP, BYLINE})
"""A date or a name, as beside a headline."""
NAMES = frozenset({CLOSER, BYLINE})
"""What closes a story; a sentence right above it is the story's."""
ENDINGS = frozenset({STOP, COMMENTS})
"""Below these nothing is the story's."""
PICTURES = frozenset({CREDIT, CAPTION})
HEADINGS = frozenset({HEADLINE, SHORT})
"""Words without the end of a sentence."""
TEXTS = frozenset({PROSE, TRUNCATED})


class Signal(NamedTuple):
    """One non-empty line and what it looks like.

    Attributes:
        number: Counted from 1, empty lines included.
        start: First code point of the line.
        end: Code point after its last, the line break excluded.
        text: The line without the space around it.
        words: How many words it has.
        shape: What it looks like.
        score: How much it speaks for (above 0) or against being body.
        reason: Why, in a few words.
        stamp: The date printed on it, where it looks like a stamp.
    """

    number: int
    start: int
    end: int
    text: str
    words: int
    shape: Shape
    score: float
    reason: str
    stamp: Stamp | None = None
