"""The map: where things happened, who called and met whom, and what happened nowhere that can be pointed at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import hypot

from runut.export.words import interface_languages
from runut.record.claims import EventType
from runut.web.asking import Asked
from runut.web.drawing.arcs import Arc, draw_arcs
from runut.web.drawing.brush import Brush, draw_brush
from runut.web.drawing.ground_map import WORLD, GroundPaths, Window, draw_ground, fit_window, parse_window
from runut.web.fact_columns import Sort
from runut.web.facts import Fact
from runut.web.ground import load_side_names
from runut.web.held import Held
from runut.web.place_index import Found, capitals, find_place
from runut.web.tables import Row
from runut.web.views import View
from runut.web.views.map_disputes import NamedLine, find_dispute_rows, name_lines
from runut.web.views.map_signs import Spot, draw_signs
from runut.web.views.overview import fact_row
from runut.web.views.placing import Places, PlaceView, find_places, sort_places

_MOST_UNPLACED = 12
_SEATS = 2
_NEAR_DEGREES = 7.0
_KEPT_SHARE = 0.85
"""Of all that is placed: a window fits so much of it, and leaves the farthest capitals outside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """What the map shows."""

    window: Window
    ground: GroundPaths
    spots: tuple[Spot, ...]
    disputes: tuple[NamedLine, ...]
    places: tuple[PlaceView, ...]
    arcs: tuple[Arc, ...]
    brush: Brush
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
    window = _find_window(held, asked, sorted_.at)
    places = list(find_places(sorted_.at))
    ground, spots = draw_ground(window), draw_signs(places, window)
    unplaced = facts.where("places", lambda said: not any(map(find_place, said)))
    shown = tuple(unplaced[:_MOST_UNPLACED])
    held.fetch_briefs(shown)
    return MapView(
        window=window,
        ground=ground,
        spots=spots,
        disputes=name_lines(ground.disputed, spots),
        places=tuple(places),
        arcs=draw_arcs(facts.where("sides", lambda sides: sides.type is EventType.CONSULT), window),
        brush=draw_brush(held.find(asked.with_(first="", last="")).where("sort", _has_lane)),
        unplaced=shown,
        unplaced_number=len(unplaced),
        unknown=tuple(sorted(sorted_.unknown.items(), key=lambda item: (-item[1], item[0]))[:_MOST_UNPLACED]),
        closer=Window(window.lon, window.lat, max(window.across / 1.8, 0.5)),
        wider=Window(window.lon, window.lat, min(window.across * 1.8, WORLD.across)),
        is_whole=asked.by == "",
    )


def _has_lane(sort: Sort) -> bool:
    return sort.lane is not None


def _find_window(held: Held, asked: Asked, at: Places) -> Window:
    """Return the window that is asked for; otherwise the one on what is placed and on the sides' capitals."""
    seats = [capitals()[party] for party in list(held.choices["actor"])[:_SEATS] if party in capitals()]
    return parse_window(asked.by) or (WORLD if asked.by == "world" else _fit(at, seats))


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


def find_rows(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield every fact with a place, with where that lies, then the disputed lines that the map shows.

    A place that is not known has no coordinates.
    """
    for fact in held.find(asked):
        for said in fact.places:
            yield {**fact_row(fact), **_place_row(said)}
    at = sort_places(held.find(asked).where("sort", _has_lane)).at
    yield from find_dispute_rows(draw_ground(_find_window(held, asked, at)).disputed)


def _place_row(said: str) -> Row:
    place = find_place(said)
    names = load_side_names().get(place.name, {}) if place is not None else {}
    by_side = tuple(f"{side}: {name}" for side, name in sorted(names.items()))
    return {
        "place": said,
        "found": place.name if place is not None else None,
        "lon": place.lon if place is not None else None,
        "lat": place.lat if place is not None else None,
        "precision": place.precision.value if place is not None else None,
        **{f"names_{language}": by_side for language in interface_languages()},
        "name_sources": (),
    }


VIEW = View(name="map", path="/map", template="map.html.jinja", make=make, rows=find_rows)
