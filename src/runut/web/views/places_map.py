"""The map: where things happened, who called and met whom, and what happened nowhere that can be pointed at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from math import hypot, sqrt

from runut.record.claims import EventType
from runut.web.asking import Asked
from runut.web.drawing.buckets import Bucket, Step, end_of, find_step, start_of
from runut.web.drawing.ground_map import WORLD, GroundPaths, Window, draw_ground, fit_window, parse_window
from runut.web.drawing.strip import find_axis
from runut.web.fact_columns import Sort, as_days
from runut.web.fact_table import FactRows
from runut.web.facts import Fact
from runut.web.ground import load_side_names
from runut.web.held import Held
from runut.web.place_index import Found, Precision, capitals, find_place
from runut.web.tables import Row
from runut.web.views import View
from runut.web.views.overview import fact_row
from runut.web.views.placing import Places, PlaceView, find_places, sort_places

_MOST_UNPLACED = 12
_LEAST_APART = 13.0
_APART_FROM = 40.0
"""Pixels a degree from which there is room beside a sign."""

_SAME_DEGREES = 0.02
_SEATS = 2
_NEAR_DEGREES = 7.0
_KEPT_SHARE = 0.85
"""Of all that is placed: a window fits so much of it, and leaves the farthest capitals outside."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """Calls or meetings between two capitals: its path, how many, how thick, and the facts."""

    one: str
    other: str
    path: str
    number: int
    width: float
    is_call: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Brush:
    """One stretch of days on the brush: its place and width, and how tall what is placed and what is not are."""

    first: str
    last: str
    left: float
    width: float
    placed: float
    unplaced: float
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """What the map shows."""

    window: Window
    ground: GroundPaths
    spots: tuple[Spot, ...]
    places: tuple[PlaceView, ...]
    arcs: tuple[Arc, ...]
    brush: tuple[Brush, ...]
    first: str
    last: str
    unplaced: tuple[Fact, ...]
    unplaced_number: int
    unknown: tuple[tuple[str, int], ...]
    closer: Window
    wider: Window
    is_whole: bool


def make(held: Held, asked: Asked) -> MapView:
    """Return the map of the facts that pass the filters."""
    facts = held.find(asked).where("sort", _has_lane)
    sorted_ = sort_places(facts)
    seats = [capitals()[party] for party in list(held.choices["actor"])[:_SEATS] if party in capitals()]
    window = parse_window(asked.by) or (WORLD if asked.by == "world" else _fit(sorted_.at, seats))
    bars, first, last = _brush(held.find(asked.with_(first="", last="")).where("sort", _has_lane))
    places = list(find_places(sorted_.at))
    unplaced = facts.where("places", lambda said: not any(map(find_place, said)))
    shown = tuple(unplaced[:_MOST_UNPLACED])
    held.fetch_briefs(shown)
    return MapView(
        window=window,
        ground=draw_ground(window),
        spots=_spots(places, window),
        places=tuple(places),
        arcs=_arcs(facts.where("sides", lambda sides: sides.type is EventType.CONSULT), window),
        brush=bars,
        first=first,
        last=last,
        unplaced=shown,
        unplaced_number=len(unplaced),
        unknown=tuple(sorted(sorted_.unknown.items(), key=lambda item: (-item[1], item[0]))[:_MOST_UNPLACED]),
        closer=Window(window.lon, window.lat, max(window.across / 1.8, 0.5)),
        wider=Window(window.lon, window.lat, min(window.across * 1.8, WORLD.across)),
        is_whole=asked.by == "",
    )


def _has_lane(sort: Sort) -> bool:
    return sort.lane is not None


def _fit(at: Places, seats: Iterable[Found]) -> Window:
    """Return the window on most of what is placed, around the place of the most facts, and on capitals near it."""
    if not at:
        return WORLD
    centre = max(at, key=lambda place: (at[place].tellings.total(), place.name))
    weighed = _weigh(at)
    total = sum(weighed.values())
    near = sorted(weighed, key=lambda place: hypot(place[0] - centre.lon, place[1] - centre.lat))
    kept: list[tuple[float, float]] = []
    reached = 0
    for place in near:
        if kept and reached >= _KEPT_SHARE * total:
            break
        kept.append(place)
        reached += weighed[place]
    return fit_window(_without_far(kept) + [(seat.lon, seat.lat) for seat in seats if _is_near(seat, centre)])


def _is_near(one: Found, other: Found) -> bool:
    return hypot(one.lon - other.lon, one.lat - other.lat) < _NEAR_DEGREES


def _weigh(at: Places) -> Counter[tuple[float, float]]:
    counted: Counter[tuple[float, float]] = Counter()
    for place, found in at.items():
        counted[place.lon, place.lat] += found.tellings.total()
    return counted


def _without_far(places: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return places, in order of how far they are, up to the first that lies much farther than those before it."""
    lon, lat = places[0]
    far = [hypot(place[0] - lon, place[1] - lat) for place in places]
    for number in range(len(places) // 2, len(places)):
        if far[number] > max(3.0, 2.2 * far[number - 1]):
            return places[:number]
    return places


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


def _spots(places: Sequence[PlaceView], window: Window) -> tuple[Spot, ...]:
    gathered = _gather(places, window)
    numbers = [sum({key: n for view in views for key, n in view.groups.items()}.values()) for _, views in gathered]
    most = max(numbers, default=1)
    taken: list[tuple[float, float, float, float]] = []
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


def _name_of(place: Found) -> str:
    return " / ".join(load_side_names().get(place.name, {"": place.name}).values())


def _find_room(
    point: tuple[float, float], size: float, name: str, taken: list[tuple[float, float, float, float]]
) -> str:
    """Return the first side of a sign where its name covers no other, and take it; "" where there is none."""
    x, y, wide = point[0], point[1], 7.0 * len(name) + 22
    sides = {
        "right": (x + size + 2, y - 8, x + size + wide, y + 8),
        "left": (x - size - wide, y - 8, x - size - 2, y + 8),
        "below": (x - wide / 2, y + size + 1, x + wide / 2, y + size + 17),
        "above": (x - wide / 2, y - size - 17, x + wide / 2, y - size - 1),
    }
    for side, box in sides.items():
        if all(box[2] < one[0] or one[2] < box[0] or box[3] < one[1] or one[3] < box[1] for one in taken):
            taken.extend((box, (x - size, y - size, x + size, y + size)))
            return side
    return ""


def _arcs(contacts: FactRows, window: Window) -> tuple[Arc, ...]:
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


def _brush(facts: FactRows) -> tuple[tuple[Brush, ...], str, str]:
    spans: Counter[tuple[date, date]] = Counter()
    begun: Counter[tuple[bool, date]] = Counter()
    for (names, first_day, last_day), number in facts.count("places", "first", "last").items():
        days = as_days(first_day, last_day)
        if days is not None:
            spans[days] += number
            begun[bool(names), days[0]] += number
    axis = find_axis(spans, (None, None))
    step = find_step(axis.first, axis.last)
    if step is Step.DAY:
        step = Step.WEEK
    placed_on: Counter[date] = Counter()
    rest_on: Counter[date] = Counter()
    for (is_placed, day), number in begun.items():
        if axis.first <= day <= axis.last:
            (placed_on if is_placed else rest_on)[start_of(day, step)] += number
    counts = [
        (Bucket(first=first, last=end_of(first, step)), placed_on[first], rest_on[first])
        for first in sorted({*placed_on, *rest_on})
    ]
    most = max((placed + rest for _, placed, rest in counts), default=1) or 1
    bars = tuple(
        Brush(
            first=bucket.first.isoformat(),
            last=bucket.last.isoformat(),
            left=axis.percent(bucket.first),
            width=round(max(axis.percent(bucket.last) - axis.percent(bucket.first), 0.4), 2),
            placed=round(44 * placed / most, 1),
            unplaced=round(44 * rest / most, 1),
            number=placed + rest,
        )
        for bucket, placed, rest in counts
    )
    return bars, axis.first.isoformat(), axis.last.isoformat()


def find_rows(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield every fact with a place, with where that lies; a place that is not known has no coordinates."""
    for fact in held.find(asked):
        for said in fact.places:
            place = find_place(said)
            yield {
                **fact_row(fact),
                "place": said,
                "found": place.name if place is not None else None,
                "lon": place.lon if place is not None else None,
                "lat": place.lat if place is not None else None,
                "precision": place.precision.value if place is not None else None,
            }


VIEW = View(name="map", path="/map", template="map.html.jinja", make=make, rows=find_rows)
