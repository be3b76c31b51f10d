"""What a line of a page looks like, as it is handed on."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

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


# Sets that are asked for many lines; a member costs a search of its class each time it is named.
MARKS = frozenset({Shape.STAMP, Shape.BYLINE})
"""A date or a name, as beside a headline."""
PICTURES = frozenset({Shape.CREDIT, Shape.CAPTION})
HEADINGS = frozenset({Shape.HEADLINE, Shape.SHORT})
"""Words without the end of a sentence."""
TEXTS = frozenset({Shape.PROSE, Shape.TRUNCATED})


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
