"""Who relays whom: agencies on the left, outlets on the right, a band for the pages that go from one to the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_UNIT, _GAP, _LEAST = 6.0, 10.0, 15.0
_MOST_ENDS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """An agency or outlet: its name, how many pages, where its bar begins and how tall it is, in pixels."""

    name: str
    number: int
    y: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Pages of an outlet that relay an agency: where the band leaves and arrives, and how thick it is, in pixels."""

    source: str
    target: str
    number: int
    from_y: float
    to_y: float
    thickness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """The whole drawing; `left_out` counts relays between ends that are too many to draw."""

    sources: tuple[End, ...]
    targets: tuple[End, ...]
    bands: tuple[Band, ...]
    height: float
    left_out: int


def make_flow(relays: Mapping[tuple[str, str], int]) -> Flow:
    """Return the drawing of how many pages of each target relay each source."""
    sources = _ends(relays, 0)
    targets = _ends(relays, 1, lambda name: (_middle(relays, sources, name), name))
    from_y = {end.name: end.y for end in sources}
    to_y = {end.name: end.y for end in targets}
    bands = []
    left_out = 0
    order = {end.name: place for place, end in enumerate(targets)}
    for (source, target), number in sorted(relays.items(), key=lambda item: (item[0][0], order.get(item[0][1], 0))):
        if source not in from_y or target not in to_y:
            left_out += number
            continue
        thickness = number * _UNIT
        bands.append(
            Band(
                source=source,
                target=target,
                number=number,
                from_y=from_y[source] + thickness / 2,
                to_y=to_y[target] + thickness / 2,
                thickness=thickness,
            )
        )
        from_y[source] += thickness
        to_y[target] += thickness
    height = max((end.y + end.height for end in (*sources, *targets)), default=0)
    return Flow(sources=sources, targets=targets, bands=tuple(bands), height=height + _GAP, left_out=left_out)


def _middle(relays: Mapping[tuple[str, str], int], sources: tuple[End, ...], target: str) -> float:
    """Return the middle height of the sources of a target, by which few bands cross each other."""
    y_of = {end.name: end.y for end in sources}
    found = [(y_of[one], number) for (one, other), number in relays.items() if other == target and one in y_of]
    return sum(y * number for y, number in found) / (sum(number for _, number in found) or 1)


def _ends(
    relays: Mapping[tuple[str, str], int], side: int, order: Callable[[str], tuple[float, str]] | None = None
) -> tuple[End, ...]:
    counted: Counter[str] = Counter()
    for pair, number in relays.items():
        counted[pair[side]] += number
    found = []
    y = _GAP
    most = sorted(counted, key=lambda name: (-counted[name], name))[:_MOST_ENDS]
    for name in most if order is None else sorted(most, key=order):
        number = counted[name]
        height = max(number * _UNIT, _LEAST)
        found.append(End(name=name, number=number, y=y, height=height))
        y += height + _GAP
    return tuple(found)
