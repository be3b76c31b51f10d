"""The ground of the map: the world's lands and lines, made by packaging/map, and places whose sides name them apart."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import degrees, log, pi, radians, tan

from runut.languages import parse_table

Line = tuple[tuple[float, float], ...]
"""Points as longitude in degrees and northing: latitude in Mercator's projection, in degrees of the equator."""

_COARSE_DEGREES = 0.4
"""About a pixel of a window that shows a continent and more."""

_NORTH = 82.0
"""Beyond this Mercator's projection grows without end."""


@dataclass(frozen=True, slots=True)
class Extent:
    """From where to where a line or outline reaches."""

    west: float
    south: float
    east: float
    north: float

    @property
    def largest(self) -> float:
        """How far it reaches, across or up, whichever is more."""
        return max(self.east - self.west, self.north - self.south)

    def meets(self, other: Extent) -> bool:
        """Tell whether two extents have something in common."""
        return not (
            self.east < other.west or other.east < self.west or self.north < other.south or other.north < self.south
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The world.

    Attributes:
        lines: Every line that nobody disputes once, by what it parts: c coast, b countries, i provinces.
        disputes: Every line between sides of a dispute once, by the code of the dispute.
        lands: Outlines of each land.
    """

    lines: Mapping[str, tuple[tuple[Extent, Line], ...]]
    disputes: Mapping[str, tuple[tuple[Extent, Line], ...]]
    lands: Mapping[str, tuple[tuple[Extent, Line], ...]]


@cache
def load_ground(*, is_coarse: bool = False) -> Ground:
    """Return the world, read once; coarse, without provinces, for windows in which nothing finer is seen."""
    if is_coarse:
        return _coarsen(load_ground())
    packed = (resources.files(__package__) / "world.json.gz").read_bytes()
    form = json.loads(gzip.decompress(packed))
    lines = [_line(arc, form["scale"], form["origin"]) for arc in form["arcs"]]
    disputed = [line for line, kind in zip(lines, form["kinds"], strict=True) if kind == "d"]
    return Ground(
        lines={
            kind: tuple(_extended(line) for line, own in zip(lines, form["kinds"], strict=True) if own == kind)
            for kind in "cbi"
        },
        disputes={
            code: tuple(_extended(line) for line, own in zip(disputed, form["disputes"], strict=True) if own == code)
            for code in sorted(set(form["disputes"]))
        },
        lands={
            land: tuple(_extended(_ring(outline, lines)) for outline in outlines)
            for land, outlines in form["lands"].items()
        },
    )


def _coarsen(ground: Ground) -> Ground:
    return Ground(
        lines={
            kind: tuple((extent, _thin(line)) for extent, line in lines)
            for kind, lines in ground.lines.items()
            if kind != "i"
        },
        disputes={
            code: tuple((extent, _thin(line)) for extent, line in lines) for code, lines in ground.disputes.items()
        },
        lands={
            land: tuple((extent, _thin(ring)) for extent, ring in rings if extent.largest >= _COARSE_DEGREES)
            for land, rings in ground.lands.items()
        },
    )


def _thin(line: Line) -> Line:
    kept = [line[0]]
    for point in line[1:-1]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= _COARSE_DEGREES:
            kept.append(point)
    return (*kept, line[-1])


def northing(lat: float) -> float:
    """Return how far north of the equator a latitude lies in Mercator's projection, in degrees of the equator."""
    inside = min(max(lat, -_NORTH), _NORTH)
    return degrees(log(tan(pi / 4 + radians(inside) / 2)))


def _extended(line: Line) -> tuple[Extent, Line]:
    across, up = [x for x, _ in line], [y for _, y in line]
    return Extent(min(across), min(up), max(across), max(up)), line


def _ring(outline: list[int], lines: list[Line]) -> Line:
    """Return the points of an outline, given by its lines; a negative one is run backwards from its complement."""
    points: list[tuple[float, float]] = []
    for place in outline:
        run = lines[place] if place >= 0 else lines[~place][::-1]
        points.extend(run[1:] if points else run)
    return tuple(points)


@cache
def load_side_names() -> Mapping[str, Mapping[str, str]]:
    """Return, by the name of a place in the world's table, what each side calls it."""
    rows = parse_table((resources.files(__package__) / "names.tsv").read_text(encoding="utf-8"), "web/ground/names.tsv")
    found: dict[str, dict[str, str]] = {}
    for row in rows:
        found.setdefault(row["place"], {})[row["side"]] = row["name"]
    return found


def _line(arc: list[int], scale: list[float], origin: list[float]) -> Line:
    """Return the points of a line that is written as steps on a grid."""
    x = y = 0
    points = []
    for place in range(0, len(arc), 2):
        x += arc[place]
        y += arc[place + 1]
        points.append((x * scale[0] + origin[0], northing(y * scale[1] + origin[1])))
    return tuple(points)
