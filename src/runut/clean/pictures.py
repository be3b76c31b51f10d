"""Captions without a credit: told twice, as a picture's description and below it, or pointing into the picture."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from ahocorasick_rs import BytesAhoCorasick, Implementation

from runut.clean.cues import load_cues
from runut.clean.shapes import CAPTION, CREDIT, HEADINGS, Signal

_LEAST_WORDS = 3
_HEAD_CHARS = 16
_LABEL_CHARS = 10
_WORDS_OF_NAME = 8
_OPENING_BRACKETS = (" (", " [", " /", "/", " Foto:", " FOTO:", " Photo:", "Foto:", "FOTO:", "Photo:")


def is_told_twice(signals: Sequence[Signal], index: int) -> bool:
    """Tell whether a line stands again right beside it, alone, with its credit behind it or with one between."""
    if signals[index].words < _LEAST_WORDS:
        return False
    return any(_is_again(signals, at, at + step) for step in (1, 2) for at in (index, index - step))


def is_credited_again(signals: Sequence[Signal], index: int) -> bool:
    """Tell whether a line stands right beside it once more, one of the two with a bracket behind it."""
    text = signals[index].text
    head = text[:_HEAD_CHARS]
    is_above = index > 0 and signals[index - 1].text.startswith(head)
    is_below = index + 1 < len(signals) and signals[index + 1].text.startswith(head)
    if not (is_above or is_below) or signals[index].words < _LEAST_WORDS:
        return False  # most lines begin otherwise than those beside them
    above = is_above and signals[index - 1].text != text and _is_again(signals, index - 1, index)
    return above or (is_below and signals[index + 1].text != text and _is_again(signals, index, index + 1))


def _is_again(signals: Sequence[Signal], first: int, second: int) -> bool:
    """Tell whether of two lines the second is the first, or has but a bracket more."""
    if first < 0 or second >= len(signals) or (second > first + 1 and signals[first + 1].shape is not CREDIT):
        return False
    told, again = signals[first].text, signals[second].text
    if not again.startswith(told):
        label, colon, again = again.partition(": ")  # "Foto: …"
        if not colon or len(label) > _LABEL_CHARS or not again.startswith(told):
            return False
    return len(again) == len(told) or again[len(told) :].startswith(_OPENING_BRACKETS)


def is_name_of_picture(signals: Sequence[Signal], index: int) -> bool:
    """Tell whether a few words, set apart from what is above, stand right above a caption: a picture's name."""
    if (
        not 0 < index < len(signals) - 1
        or signals[index].shape not in HEADINGS
        or signals[index].words > _WORDS_OF_NAME
    ):
        return False
    above, line, below = signals[index - 1 : index + 2]
    is_caption = below.shape is CAPTION or (below.text.startswith(line.text[:_LABEL_CHARS]) and "Foto:" in below.text)
    return is_caption and above.number < line.number - 1 and below.number == line.number + 1


def points_into_picture(line: str, *, is_sure: bool = False) -> bool:
    """Tell whether a line says who stands where ("(kiri)", "second from left"), or who made the picture.

    Args:
        line: The line.
        is_sure: Whether only words count that no story has, since left and right are sides in politics as well.
    """
    bracketed, bare = _sure_points() if is_sure else _points()
    lowered = line.lower()
    if "(" in line and any(map(lowered.__contains__, bracketed)):
        return True
    return mentions_side(lowered) and any(map(lowered.__contains__, bare))


def mentions_side(lowered: str) -> bool:
    """Tell whether a text in lower case has a word that every point without a bracket has."""
    return any(map(lowered.__contains__, _sides()))


def may_point(text: str) -> bool:
    """Tell whether any of the words by which a line surely points into a picture stand in a text."""
    return bool(_sure_searcher().find_matches_as_indexes(text.lower().encode("utf-8", "replace")))


@cache
def _sure_searcher() -> BytesAhoCorasick:
    points = [point.encode() for listed in _sure_points() for point in listed]
    return BytesAhoCorasick(points, implementation=Implementation.DFA)  # where in the text they stand is not asked


@cache
def _sides() -> tuple[str, ...]:
    return tuple(sorted(load_cues().words["sides"]))


@cache
def _points() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the points with a bracket, and those without."""
    points = load_cues().words["points"] | load_cues().words["in_caption"]
    return _part(points)


@cache
def _sure_points() -> tuple[tuple[str, ...], tuple[str, ...]]:
    words = load_cues().words
    sure = {point for point in words["points"] if " " in point.strip(" ,") and "," not in point}
    return _part(sure | words["in_caption"])


def _part(points: AbstractSet[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    bracketed = {point for point in points if not {"(", ")"}.isdisjoint(point)}
    return tuple(sorted(bracketed)), tuple(sorted(points - bracketed))
