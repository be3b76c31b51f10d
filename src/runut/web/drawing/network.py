"""A network laid out on the server: the same network always lies the same way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, hypot, sin, sqrt

_WIDTH, _HEIGHT, _MARGIN = 960.0, 560.0, 70.0
_STEPS = 220
_LEAST = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Where a node lies, in pixels."""

    x: float
    y: float


def lay_out(nodes: Sequence[str], edges: Mapping[tuple[str, str], float]) -> Mapping[str, Point]:
    """Return where nodes lie: they push each other off, edges pull by their weight (Fruchterman and Reingold 1991).

    Args:
        nodes: The most important first; they begin on a spiral in this order, so that chance has no part.
        edges: Weights by pairs of nodes.
    """
    if not nodes:
        return {}
    x = [sqrt(place + 0.5) * cos(place * 2.399) for place in range(len(nodes))]
    y = [sqrt(place + 0.5) * sin(place * 2.399) for place in range(len(nodes))]
    place_of = {node: place for place, node in enumerate(nodes)}
    most = max(edges.values(), default=1.0)
    pulls = [(place_of[one], place_of[other], 0.25 + weight / most) for (one, other), weight in edges.items()]
    for step in range(_STEPS):
        _move(x, y, pulls, 0.5 * (1 - step / _STEPS) + 0.01)
    return {node: _scaled(x, y, place) for node, place in place_of.items()}


def _move(x: list[float], y: list[float], pulls: list[tuple[int, int, float]], most: float) -> None:
    """Move all nodes one step, none farther than `most`."""
    by_x, by_y = [0.0] * len(x), [0.0] * len(x)
    for one in range(len(x)):
        by_x[one] -= 0.06 * x[one]
        by_y[one] -= 0.06 * y[one]
        for other in range(one):
            dx, dy = x[one] - x[other], y[one] - y[other]
            push = 1 / max(dx * dx + dy * dy, _LEAST)
            by_x[one] += dx * push
            by_y[one] += dy * push
            by_x[other] -= dx * push
            by_y[other] -= dy * push
    for one, other, weight in pulls:
        dx, dy = x[one] - x[other], y[one] - y[other]
        pull = weight * hypot(dx, dy) * 0.35
        by_x[one] -= dx * pull
        by_y[one] -= dy * pull
        by_x[other] += dx * pull
        by_y[other] += dy * pull
    for one in range(len(x)):
        length = max(hypot(by_x[one], by_y[one]), _LEAST)
        x[one] += by_x[one] / length * min(length, most)
        y[one] += by_y[one] / length * min(length, most)


def _scaled(x: list[float], y: list[float], place: int) -> Point:
    def fit(values: list[float], size: float) -> float:
        low, high = min(values), max(values)
        share = 0.5 if high - low < _LEAST else (values[place] - low) / (high - low)
        return round(_MARGIN + share * (size - 2 * _MARGIN), 1)

    return Point(x=fit(x, _WIDTH), y=fit(y, _HEIGHT))
