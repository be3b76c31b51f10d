"""Captions without a credit: told twice, as a picture's description and below it, or pointing into the picture."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from runut.clean.cues import load_cues
from runut.clean.shapes import CREDIT, Signal

_LEAST_WORDS = 3
_OPENING_BRACKETS = (" (", " [", " /", "/", " Foto:", " FOTO:", " Photo:")


def is_told_twice(signals: Sequence[Signal], index: int) -> bool:
    """Tell whether a line stands again right beside it, alone, with its credit behind it or with one between."""
    if signals[index].words < _LEAST_WORDS:
        return False
    return any(_is_again(signals, at, at + step) for step in (1, 2) for at in (index, index - step))


def is_credited_again(signals: Sequence[Signal], index: int) -> bool:
    """Tell whether a line stands right beside it once more, one of the two with a bracket behind it."""
    return signals[index].words >= _LEAST_WORDS and any(
        _is_again(signals, at, at + 1) and signals[at].text != signals[at + 1].text for at in (index, index - 1)
    )


def _is_again(signals: Sequence[Signal], first: int, second: int) -> bool:
    """Tell whether of two lines the second is the first, or has but a bracket more."""
    if first < 0 or second >= len(signals) or (second > first + 1 and signals[first + 1].shape is not CREDIT):
        return False
    told, again = signals[first].text, signals[second].text
    return again.startswith(told) and (len(again) == len(told) or again[len(told) :].startswith(_OPENING_BRACKETS))


def points_into_picture(line: str, *, is_sure: bool = False) -> bool:
    """Tell whether a line says who stands where ("(kiri)", "second from left"), or who made the picture.

    Args:
        line: The line.
        is_sure: Whether only words count that no story has, since left and right are sides in politics as well.
    """
    lowered = line.lower()
    return any(map(lowered.__contains__, _sure_points() if is_sure else _points()))


@cache
def _points() -> tuple[str, ...]:
    return tuple(sorted(load_cues().words["points"] | load_cues().words["in_caption"]))


@cache
def _sure_points() -> tuple[str, ...]:
    made = load_cues().words["in_caption"]
    return tuple(point for point in _points() if point in made or (" " in point.strip(" ,") and "," not in point))
