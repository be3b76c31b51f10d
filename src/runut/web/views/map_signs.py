"""The signs of the map: places by where they are seen, their size, and where there is room for their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import hypot, sqrt

from runut.web.drawing.ground_map import Window
from runut.web.ground import load_side_names
from runut.web.place_index import Found, Precision
from runut.web.views.placing import PlaceView

Box = tuple[float, float, float, float]
"""In pixels: left, top, right, bottom."""

_LEAST_APART = 13.0
_APART_FROM = 40.0
"""Pixels a degree from which there is room beside a sign."""

_SAME_DEGREES = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One sign on the map, for a place or for several that cannot be told apart from so far.

    Attributes:
        places: Its places, the one of the most facts first.
        at: Where it lies, in pixels.
        said: What pages call them.
        number: How many facts.
        look: The sort of most of them.
        size: Half the width of its sign.
        label: Where its name is written, "" where there is no room: right, left, above or below.
        is_seen: Whether it lies within the window.
    """

    places: tuple[PlaceView, ...]
    at: tuple[float, float]
    said: tuple[str, ...]
    number: int
    look: str
    size: float
    label: str
    is_seen: bool

    @property
    def precision(self) -> Precision:
        """How precisely its first place is known."""
        return self.places[0].place.precision


def draw_signs(places: Sequence[PlaceView], window: Window) -> tuple[Spot, ...]:
    """Return the signs of places, those of the most facts first: they take the room for their names first."""
    gathered = _gather(places, window)
    numbers = [sum({key: n for view in views for key, n in view.groups.items()}.values()) for _, views in gathered]
    most = max(numbers, default=1)
    taken: list[Box] = []
    spots = []
    for (point, views), number in zip(gathered, numbers, strict=True):
        is_seen = window.sees(point)
        size = round(4 + 12 * sqrt(number / most), 1)
        looks: Counter[str] = Counter()
        for (_, look), found in (item for view in views for item in view.groups.items()):
            looks[look] += found
        spots.append(
            Spot(
                places=tuple(views),
                at=point,
                said=tuple(sorted({said for view in views for said in view.said})),
                number=number,
                look=max(sorted(looks), key=lambda look: looks[look]),
                size=size,
                label=_find_room(point, size, _name_of(views[0].place), taken) if is_seen else "",
                is_seen=is_seen,
            )
        )
    return tuple(spots)


def _gather(places: Iterable[PlaceView], window: Window) -> list[tuple[tuple[float, float], list[PlaceView]]]:
    """Return places by where they are seen: what would lie upon another is one sign with it, unless there is room.

    A region's middle may be its capital: from near, the second of two at one place is moved a little down.
    """
    gathered: list[tuple[tuple[float, float], list[PlaceView]]] = []
    for view in places:
        point = window.project(view.place.lon, view.place.lat)
        near = next((item for item in gathered if _is_upon(point, item[0])), None)
        if near is None:
            gathered.append((point, [view]))
        elif window.scale >= _APART_FROM and _is_same(near[1][0].place, view.place):
            gathered.append(((point[0], round(point[1] + _LEAST_APART, 1)), [view]))
        else:
            near[1].append(view)
    return gathered


def _is_upon(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return hypot(one[0] - other[0], one[1] - other[1]) < _LEAST_APART


def _is_same(one: Found, other: Found) -> bool:
    return hypot(one.lon - other.lon, one.lat - other.lat) < _SAME_DEGREES


def _name_of(place: Found) -> str:
    return " / ".join(load_side_names().get(place.name, {"": place.name}).values())


def _find_room(point: tuple[float, float], size: float, name: str, taken: list[Box]) -> str:
    """Return the first side of a sign where its name covers no other, and take it; "" where there is none."""
    x, y = point
    for side, box in _boxes(point, size, name).items():
        if is_free(box, taken):
            taken.extend((box, (x - size, y - size, x + size, y + size)))
            return side
    return ""


def _boxes(point: tuple[float, float], size: float, name: str) -> dict[str, Box]:
    """Return the room that a sign's name takes on each of its sides."""
    x, y, wide = point[0], point[1], 7.0 * len(name) + 22
    return {
        "right": (x + size + 2, y - 8, x + size + wide, y + 8),
        "left": (x - size - wide, y - 8, x - size - 2, y + 8),
        "below": (x - wide / 2, y + size + 1, x + wide / 2, y + size + 17),
        "above": (x - wide / 2, y - size - 17, x + wide / 2, y - size - 1),
    }


def is_free(box: Box, taken: Iterable[Box]) -> bool:
    """Tell whether a box covers none of those that are taken."""
    return all(box[2] < one[0] or one[2] < box[0] or box[3] < one[1] or one[3] < box[1] for one in taken)


def find_taken(spots: Iterable[Spot]) -> Iterator[Box]:
    """Yield the room that signs and their names take."""
    for spot in spots:
        x, y = spot.at
        yield (x - spot.size, y - spot.size, x + spot.size, y + spot.size)
        if spot.label:
            yield _boxes(spot.at, spot.size, _name_of(spot.places[0].place))[spot.label]
