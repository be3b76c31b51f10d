"""Facts by the places of which they are told, and where these lie in the world."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from runut.web.fact_rows import FactRows
from runut.web.ground import load_side_names
from runut.web.place_index import Found, Precision, find_place

Group = tuple[tuple[str, ...], str]
"""What pages call the places of some facts, and how these facts look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """One place.

    Attributes:
        place: Where it lies.
        names: What each side calls it, where they differ.
        said: What pages call it.
        number: How many facts are told to be there.
        groups: How many of them are told to be at the same places and look the same.
    """

    place: Found
    names: tuple[tuple[str, str], ...]
    said: tuple[str, ...]
    number: int
    groups: Mapping[Group, int]


@dataclass(slots=True)
class At:
    """What is told to be at one place: the groups of facts, how many tellings, what pages call it."""

    groups: Counter[Group]
    tellings: Counter[str]


Places = Mapping[Found, At]


class Placed(NamedTuple):
    """Facts by their places, and the names that the world's table lacks."""

    at: Places
    unknown: Counter[str]


def sort_places(facts: FactRows) -> Placed:
    """Return facts by their places."""
    at: defaultdict[Found, At] = defaultdict(lambda: At(Counter(), Counter()))
    precision: defaultdict[str, set[Precision]] = defaultdict(set)
    unknown: Counter[str] = Counter()
    for (names, sort), number in facts.count("places", "sort").items():
        found = [(place, said) for said in names if (place := find_place(said)) is not None]
        for place, said in found:
            at[replace(place, precision=Precision.POINT)].tellings[said] += number
            precision[place.name].add(place.precision)
        for place in {replace(place, precision=Precision.POINT) for place, _ in found}:
            at[place].groups[names, sort.look] += number
        if not found:
            for name in names:
                unknown[name] += number
    finest = {replace(place, precision=min(precision[place.name], key=_order)): found for place, found in at.items()}
    return Placed(finest, unknown)


def _order(precision: Precision) -> int:
    return list(Precision).index(precision)


def find_places(at: Places) -> Iterator[PlaceView]:
    """Yield all places, those of the most facts first."""
    for place, found in sorted(
        at.items(), key=lambda item: (-item[1].tellings.total(), item[0].name, item[0].precision)
    ):
        yield PlaceView(
            place=place,
            names=tuple(sorted(load_side_names().get(place.name, {}).items())),
            said=tuple(sorted(found.tellings)),
            number=found.groups.total(),
            groups=found.groups,
        )
