"""Expressions of time in a sentence, each with its EDTF value (CODEBOOK §2).

A sentence becomes a string with one sign per word; the patterns of the language find expressions in it, and a
second and third round join what belongs together ("hari ini, Jumat, 9 Oktober 2020") and make periods of it
("sejak …", "antara … dan …"). No round looks back, so the time grows with the length of the sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from runut.annotate.times.joining import join_expressions
from runut.annotate.times.pieces import Anchor, Piece, TimeKind, find_pieces
from runut.annotate.times.tokens import TimeTokens, read_time_tokens, says_time
from runut.languages.time_words import fold_time_word
from runut.languages.times import TimeWords
from runut.record.edtf import Duration, Edtf
from runut.record.span import Span

__all__ = ["Anchor", "TimeKind", "TimeMention", "find_times"]

_ANCHORS = (
    ("previous_day", Anchor.EARLIER),
    ("next_day", Anchor.LATER),
    ("earlier", Anchor.EARLIER),
    ("later", Anchor.LATER),
    ("before", Anchor.BEFORE),
    ("after", Anchor.AFTER),
)
_OF_A_YEAR = {"date", "month", "part"}
_RECKONABLE_YEARS = range(1000, 9000)  # far enough from the calendar's ends to count back and forth


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """One expression of time.

    Attributes:
        start: First code point in the page's text.
        end: Code point after the last.
        said: The words.
        kind: What sort of expression it is.
        value: The date it means, None where the page does not fix it.
        duration: The length of time, of a DURATION.
        clock: The time of day, "08:30".
        zone: "local" where the page says so, an offset such as "+07:00", None where not said.
        anchor: How it is reckoned from another time, of an expression that has no value by itself.
        is_bare: Whether it is a day or month told without its year, of which the nearest was taken.
        distance: How far it lies from that time, a count and its unit; None where that is not said.
        why: The rule and the words that gave the value, in plain language.
    """

    start: int
    end: int
    said: str
    kind: TimeKind
    value: Edtf | None = None
    duration: Duration | None = None
    clock: str | None = None
    zone: str | None = None
    anchor: Anchor | None = None
    is_bare: bool = False
    distance: tuple[int, str] | None = None
    why: str = ""


def find_times(text: str, span: Span, base: Edtf | None, words: TimeWords) -> tuple[TimeMention, ...]:
    """Find every expression of time in a span, in order and without overlap.

    Args:
        text: The page's text.
        span: A sentence, or a line.
        base: The publication date, or the span in which it lies: a value then stands only where it is the same
            for the first and the last day of the span; None where it is not known.
        words: The words of time of the page's language.
    """
    if not says_time(text[span.start : span.end], words):
        return ()
    tokens = read_time_tokens(text, span, words)
    first, last = _days_of(base)
    mentions = _read(text, tokens, words, first)
    if first == last:
        return mentions
    others = {(other.start, other.end): other.value for other in _read(text, tokens, words, last)}
    return tuple(
        mention if others.get((mention.start, mention.end)) == mention.value else _without_value(mention, base)
        for mention in mentions
    )


def _days_of(base: Edtf | None) -> tuple[date | None, date | None]:
    """Return the first and the last day of publication, both None where either is open."""
    first, last = (None, None) if base is None else (base.earliest, base.latest)
    if first is None or last is None:
        return None, None
    return (first, last) if first.year in _RECKONABLE_YEARS and last.year in _RECKONABLE_YEARS else (None, None)


def _read(text: str, tokens: TimeTokens, words: TimeWords, today: date | None) -> tuple[TimeMention, ...]:
    pieces = join_expressions(tokens, list(find_pieces(tokens, words, today)), words)
    return tuple(_mention(text, tokens, piece, words) for piece in pieces)


def _mention(text: str, tokens: TimeTokens, piece: Piece, words: TimeWords) -> TimeMention:
    start, end = tokens.bounds[piece.first][0], tokens.bounds[piece.last - 1][1]
    anchor, incident = _anchor_of(piece), _day_of_incident(text, tokens, piece, words)
    return TimeMention(
        start=start,
        end=end,
        said=text[start:end],
        kind=piece.kind,
        value=piece.value if incident is None else incident,
        duration=piece.duration,
        clock=piece.clock,
        zone=piece.zone,
        anchor=anchor,
        is_bare=piece.rule in _OF_A_YEAR and piece.said.step is None and piece.said.year(None) is None,
        distance=None if anchor is None else piece.said.distance(),
        why=piece.why,
    )


def _day_of_incident(text: str, tokens: TimeTokens, piece: Piece, words: TimeWords) -> Edtf | None:
    """Return the day of what the world calls by its day and month ("serangan | 11 September"), None for any other."""
    value = piece.value
    if value is None or not piece.first or piece.said.year(None) is not None or piece.said.weekday is not None:
        return None
    day, names = words.incidents.get(value.text.partition("-")[2], (None, frozenset()))
    start, end = tokens.bounds[piece.first - 1]
    is_called = day is not None and fold_time_word(text[start:end], words.possessive) in names
    return day if is_called and day is not None and value.text > day.text else None


def _anchor_of(piece: Piece) -> Anchor | None:
    """Return how an expression is reckoned from another time, None where it is not or its value is known."""
    if piece.rule != "anchored" or piece.value is not None:
        return None
    for slot, anchor in _ANCHORS:
        if piece.said.has(slot):
            return anchor
    return None


def _without_value(mention: TimeMention, base: Edtf | None) -> TimeMention:
    return replace(mention, value=None, why=f"not the same for every day of publication ({base})")
