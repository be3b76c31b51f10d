"""Arcs between the capitals of those who called or met each other."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from runut.web.drawing.ground_map import Window
from runut.web.fact_rows import FactRows
from runut.web.place_index import Found, capitals


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """Calls or meetings between two capitals: its path, how many, how thick, and the facts."""

    one: str
    other: str
    path: str
    number: int
    width: float
    is_call: bool


def draw_arcs(contacts: FactRows, window: Window) -> tuple[Arc, ...]:
    """Return what was said between capitals: calls, and meetings of those who sit in different ones."""
    counted: Counter[tuple[str, str, bool]] = Counter()
    for (sides,), number in contacts.count("sides").items():
        parties = sorted({side for side in (*sides.actors, *sides.recipients) if side in capitals()})
        for one, other in combinations(parties, 2):
            counted[one, other, "phone" in sides.modes] += number
    most = max(counted.values(), default=1)
    return tuple(
        Arc(
            one=one,
            other=other,
            path=_arc(window, capitals()[one], capitals()[other], is_call=is_call),
            number=number,
            width=round(1 + 3.5 * sqrt(number / most), 1),
            is_call=is_call,
        )
        for (one, other, is_call), number in sorted(counted.items())
    )


def _arc(window: Window, one: Found, other: Found, *, is_call: bool) -> str:
    """Return a path that bows to one side for calls and to the other for meetings."""
    x, y = window.project(one.lon, one.lat)
    to_x, to_y = window.project(other.lon, other.lat)
    bow = -0.22 if is_call else 0.16
    middle_x, middle_y = (x + to_x) / 2 + (to_y - y) * bow, (y + to_y) / 2 - (to_x - x) * bow
    return f"M{x} {y}Q{middle_x:.1f} {middle_y:.1f} {to_x} {to_y}"
