"""Disputed lines on the map, with the names that each side has for what lies behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from runut.export.words import interface_languages
from runut.web.drawing.ground_map import HEIGHT, WIDTH, DisputedLine
from runut.web.ground.disputes import Dispute, load_disputes
from runut.web.tables import Row
from runut.web.views.map_signs import Box, Spot, find_taken, is_free

_LEAST_NAMED = 36.0
"""In pixels: a shorter stretch has its names in the list alone."""

_LETTER, _LINE = 5.6, 12.5
_MOST_LETTERS = 38
_BESIDE = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedLine:
    """A disputed line that is seen.

    Attributes:
        dispute: Which it is.
        path: The `d` of its path.
        at: Where its names stand, None where there is no room.
        to: "right" or "left" of there.
    """

    dispute: Dispute
    path: str
    at: tuple[float, float] | None = None
    to: str = "right"


def name_lines(lines: Sequence[DisputedLine], spots: Iterable[Spot]) -> tuple[NamedLine, ...]:
    """Return disputed lines with room for their names beside signs and each other, the longest first."""
    taken = list(find_taken(spots))
    found = []
    for line in sorted(lines, key=lambda line: (-line.length, line.code)):
        dispute = load_disputes()[line.code]
        at, to = None, "right"
        for where, side, box in _find_rooms(line, dispute):
            if is_free(box, taken):
                taken.append(box)
                at, to = where, side
                break
        found.append(NamedLine(dispute=dispute, path=line.path, at=at, to=to))
    return tuple(found)


def shorten(name: str) -> str:
    """Return a name as a label has room for: its first part, cut where that is long."""
    first = name.partition(";")[0].partition(",")[0]
    return first if len(first) <= _MOST_LETTERS else f"{first[: _MOST_LETTERS - 1].rpartition(' ')[0]} …"


def _find_rooms(line: DisputedLine, dispute: Dispute) -> Iterator[tuple[tuple[float, float], str, Box]]:
    """Yield where names could stand within the window: beside a station of a line that is long enough."""
    if line.length < _LEAST_NAMED:
        return
    longest = max(len(shorten(one.name[language])) + 5 for one in dispute.sides for language in interface_languages())
    wide, tall = longest * _LETTER, len(dispute.sides) * _LINE
    for x, y in line.stations:
        for side, left in (("right", x + _BESIDE), ("left", x - _BESIDE - wide)):
            box = (left, y - tall / 2, left + wide, y + tall / 2)
            if box[0] >= 0 and box[1] >= 0 and box[2] <= WIDTH and box[3] <= HEIGHT:
                yield (left if side == "right" else left + wide, round(box[1] + _LINE - 3, 1)), side, box


def find_dispute_rows(lines: Iterable[DisputedLine]) -> Iterator[Row]:
    """Yield disputed lines that are seen as rows of the map's data."""
    for line in sorted(lines, key=lambda line: line.code):
        dispute = load_disputes()[line.code]
        yield {
            "id": f"dispute {dispute.code}",
            "kind": "disputed line",
            "parties": tuple(one.side for one in dispute.sides),
            **{
                f"names_{language}": (
                    dispute.name[language],
                    *(f"{one.who[language]}: {one.name[language]}" for one in dispute.sides),
                )
                for language in interface_languages()
            },
            "name_sources": tuple(f"{one.side}: {one.source}" for one in dispute.sides),
        }
