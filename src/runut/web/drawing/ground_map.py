"""The map: a window on the world in Mercator's projection, with what is seen of its lands and lines as SVG paths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import atan, degrees, hypot, radians, sinh

from runut.web.ground import Extent, Ground, Line, load_ground, northing

WIDTH, HEIGHT = 960.0, 600.0
_NORTH = 82.0
"""Beyond this Mercator's projection grows without end."""

_LEAST_STEP = 1.1
"""In pixels: points nearer to the last than this are not seen."""

_LEAST_ISLAND = 2.0
_LEAST_NAMED = 7_000.0
"""In pixels of area: a smaller land has no room for its name."""

_BLEED = 30.0
_COARSE_BELOW = 5.0
_PROVINCES_FROM = 9.0
"""Pixels a degree from which lines of provinces are drawn: farther out they would be a grey veil."""

_Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Window:
    """What part of the world is seen: its middle in degrees, and how many degrees of longitude across."""

    lon: float
    lat: float
    across: float

    @property
    def scale(self) -> float:
        """Pixels a degree of longitude."""
        return WIDTH / self.across

    def project(self, lon: float, lat: float) -> _Point:
        """Return where a place lies, in pixels."""
        x = WIDTH / 2 + (lon - self.lon) * self.scale
        y = HEIGHT / 2 - (northing(lat) - northing(self.lat)) * self.scale
        return (round(x, 1), round(y, 1))

    @property
    def extent(self) -> Extent:
        """What part of the world it shows, with some air."""
        across, up = (WIDTH / 2 + _BLEED) / self.scale, (HEIGHT / 2 + _BLEED) / self.scale
        middle = northing(self.lat)
        return Extent(self.lon - across, middle - up, self.lon + across, middle + up)

    def sees(self, point: _Point) -> bool:
        """Tell whether a point lies within the window."""
        return 0 <= point[0] <= WIDTH and 0 <= point[1] <= HEIGHT

    def text(self) -> str:
        """Return it as the address has it."""
        return f"{self.lon:.2f},{self.lat:.2f},{self.across:.2f}"


WORLD = Window(10.0, 28.0, 340.0)


def parse_window(text: str) -> Window | None:
    """Return the window of an address, None where it is none."""
    parts = text.split(",")
    if len(parts) != 3:
        return None
    try:
        lon, lat, across = map(float, parts)
    except ValueError:
        return None
    if not (-180 <= lon <= 180 and -_NORTH <= lat <= _NORTH and 0.2 <= across <= 400):
        return None
    return Window(lon, lat, across)


def fit_window(places: Sequence[tuple[float, float]], least: float = 5.0) -> Window:
    """Return the window around places given as longitude and latitude, with some air."""
    if not places:
        return WORLD
    west, east = min(lon for lon, _ in places), max(lon for lon, _ in places)
    south, north = min(lat for _, lat in places), max(lat for _, lat in places)
    tall = (northing(north) - northing(south)) * WIDTH / HEIGHT
    middle = degrees(atan(sinh(radians((northing(north) + northing(south)) / 2))))
    return Window((west + east) / 2, middle, min(max((east - west) * 1.5, tall * 1.4, least), 360.0))


@dataclass(frozen=True, slots=True, kw_only=True)
class LandName:
    """Where there is room for the name of a land, by its code."""

    land: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputedLine:
    """What is seen of a disputed line.

    Attributes:
        code: Code of the dispute.
        path: The `d` of its path.
        stations: Points along its longest stretch, the middle first, where its names may stand.
        length: Length of that stretch in pixels.
    """

    code: str
    path: str
    stations: tuple[_Point, ...]
    length: float


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundPaths:
    """What is seen of the world, as the `d` of SVG paths; from afar the outlines of lands are all its lines."""

    land: str
    coast: str
    borders: str
    provinces: str
    disputed: tuple[DisputedLine, ...]
    names: tuple[LandName, ...]


@lru_cache(maxsize=32)
def draw_ground(window: Window) -> GroundPaths:
    """Return what is seen of the world through a window."""
    is_coarse = window.scale < _COARSE_BELOW
    ground = load_ground(is_coarse=is_coarse)
    extent = window.extent
    seen = {land: list(_find_seen(window, extent, rings)) for land, rings in ground.lands.items()}
    wanted = "" if is_coarse else "cb"
    drawn = {kind: "".join(_strokes(window, extent, ground.lines[kind])) for kind in wanted}
    has_provinces = window.scale >= _PROVINCES_FROM
    return GroundPaths(
        land="".join(_path(points) + "Z" for rings in seen.values() for points in rings),
        coast=drawn.get("c", ""),
        borders=drawn.get("b", ""),
        provinces="".join(_strokes(window, extent, ground.lines["i"])) if has_provinces else "",
        disputed=tuple(_find_disputed(window, extent, ground)),
        names=tuple(name for land, rings in seen.items() for name in _name(land, rings)),
    )


def _find_seen(window: Window, extent: Extent, rings: Iterable[tuple[Extent, Line]]) -> Iterator[list[_Point]]:
    """Yield what is seen of outlines, in pixels; an island smaller than two pixels is not."""
    for own, ring in rings:
        if own.meets(extent) and own.largest * window.scale >= _LEAST_ISLAND:
            points = _clip(_draw(window, ring))
            if len(points) > 2:
                yield points


def _name(land: str, rings: Sequence[Sequence[_Point]]) -> Iterator[LandName]:
    """Yield the middle of a land's largest part, where that is large enough for a name."""
    largest = max(rings, key=lambda ring: abs(_area(ring)), default=())
    area = _area(largest) if largest else 0.0
    if abs(area) < _LEAST_NAMED:
        return
    pairs = list(zip(largest, [*largest[1:], largest[0]], strict=True))
    x = sum((a[0] + b[0]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / (6 * area)
    y = sum((a[1] + b[1]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / (6 * area)
    if _is_near((x + _BLEED, y)) and _is_near((x - _BLEED, y)):
        yield LandName(land=land, x=round(min(max(x, 40.0), WIDTH - 40), 1), y=round(min(max(y, 14.0), HEIGHT - 8), 1))


def _area(points: Sequence[_Point]) -> float:
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) / 2


def _strokes(window: Window, extent: Extent, lines: Iterable[tuple[Extent, Line]]) -> Iterator[str]:
    """Yield the pieces of lines that are seen; a line that leaves the window is broken there."""
    for own, line in lines:
        if own.meets(extent):
            yield from map(_path, _pieces(_draw(window, line)))


def _find_disputed(window: Window, extent: Extent, ground: Ground) -> Iterator[DisputedLine]:
    """Yield what is seen of each disputed line."""
    for code, lines in ground.disputes.items():
        met = (line for own, line in lines if own.meets(extent))
        pieces = [piece for line in met for piece in _pieces(_draw(window, line))]
        if pieces:
            longest = max(([point for point in piece if window.sees(point)] for piece in pieces), key=_length)
            places = (len(longest) * share // 8 for share in (4, 3, 5, 2, 6, 1, 7))
            yield DisputedLine(
                code=code,
                path="".join(map(_path, pieces)),
                stations=tuple(longest[place] for place in places if longest),
                length=_length(longest),
            )


def _length(points: Sequence[_Point]) -> float:
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))


def _pieces(points: Sequence[_Point]) -> Iterator[list[_Point]]:
    piece: list[_Point] = []
    before: _Point | None = None
    for point in points:
        if _is_near(point) or (before is not None and _is_near(before)):
            if before is not None and not piece:
                piece.append(before)
            piece.append(point)
        elif piece:
            yield piece
            piece = []
        before = point
    if len(piece) > 1:
        yield piece


def _draw(window: Window, line: Line) -> list[_Point]:
    """Return a line in pixels, without points that cannot be told from those before them."""
    scale, step = window.scale, _LEAST_STEP / window.scale
    left, top = WIDTH / 2 - window.lon * scale, HEIGHT / 2 + northing(window.lat) * scale
    kept: list[_Point] = []
    last_x = last_y = 1e9
    end = len(line) - 1
    for place, (x, y) in enumerate(line):
        if abs(x - last_x) + abs(y - last_y) >= step or place == end:
            kept.append((round(left + x * scale, 1), round(top - y * scale, 1)))
            last_x, last_y = x, y
    return kept


def _is_near(point: _Point) -> bool:
    return -_BLEED <= point[0] <= WIDTH + _BLEED and -_BLEED <= point[1] <= HEIGHT + _BLEED


def _clip(points: list[_Point]) -> list[_Point]:
    """Return an outline cut to the window with some air around it (Sutherland and Hodgman 1974)."""
    for axis, bound, sign in ((0, -_BLEED, 1), (0, WIDTH + _BLEED, -1), (1, -_BLEED, 1), (1, HEIGHT + _BLEED, -1)):
        if all((point[axis] - bound) * sign >= 0 for point in points):
            continue
        points = list(_clip_side(points, axis, bound, sign))
        if not points:
            break
    return points


def _clip_side(points: list[_Point], axis: int, bound: float, sign: int) -> Iterator[_Point]:
    before = points[-1]
    for point in points:
        is_in, was_in = (point[axis] - bound) * sign >= 0, (before[axis] - bound) * sign >= 0
        if is_in != was_in:
            share = (bound - before[axis]) / (point[axis] - before[axis])
            crossing = [before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])]
            yield (round(crossing[0], 1), round(crossing[1], 1))
        if is_in:
            yield point
        before = point


def _path(points: Sequence[_Point]) -> str:
    """Return points as a path, in steps from each to the next, which are shorter to write."""
    x, y = points[0]
    parts = [f"M{x:g} {y:g}l"]
    for point in points[1:]:
        parts.append(f"{point[0] - x:.1f} {point[1] - y:.1f} ".replace(".0 ", " "))
        x, y = point
    return "".join(parts).rstrip()
