"""Which things are compared at all: those that share a cell (a party on a day, a page, a name), never all with all.

A thing tells of its cells by itself, so that what stands beside it is found by looking them up. In a cell all are
compared with all, but for two bounds: things that are *narrow* there are compared with *wide* ones only (two acts of
known days meet in the cell of a day, not in that of a month), and in a cell of very many those that stand far apart in
its order are not. That order is one of the things themselves, so which pairs are compared follows from the set of
things alone, and a thing more changes nothing beyond its neighbours.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

MAX_NEIGHBOURS = 40
"""In a cell of more things each is compared with this many before and after it: work grows with their number."""

_KEY_BYTES = 8
_KEY_MASK = (1 << 62) - 1


class Cell(NamedTuple):
    """One cell of a thing: its number, and whether the thing is wide there."""

    key: int
    is_wide: bool = True


class Seat(NamedTuple):
    """A thing's place in a cell; seats are ordered by day, then id."""

    day: int
    id: str
    is_wide: bool


Seats = Mapping[int, Sequence[Seat]]
"""Cell → the seats in it, in order."""


def key_of(*parts: object) -> int:
    """Return the number of a cell: the same for the same parts on every machine, and of 62 bits."""
    joined = "\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(joined, digest_size=_KEY_BYTES).digest()) & _KEY_MASK


def seat_all(things: Iterable[tuple[int, str, Iterable[Cell]]]) -> dict[int, list[Seat]]:
    """Return the seats of things, given as day, id and cells; of a cell with one seat there is nothing to know."""
    alone: dict[int, Seat] = {}
    seats: dict[int, list[Seat]] = {}
    for day, name, cells in things:
        wide, narrow = Seat(day, name, is_wide=True), Seat(day, name, is_wide=False)
        for cell in cells:
            seat = wide if cell.is_wide else narrow
            first = alone.setdefault(cell.key, seat)
            if first is not seat:
                seats.setdefault(cell.key, [first]).append(seat)
    for members in seats.values():
        members.sort()
    return seats


def find_partners(day: int, name: str, cells: Iterable[Cell], seats: Seats) -> set[str]:
    """Return the ids of those with which a thing is compared."""
    found = {
        seat.id
        for cell in cells
        for seat in _find_near(seats.get(cell.key, ()), Seat(day, name, cell.is_wide))
        if cell.is_wide or seat.is_wide
    }
    found.discard(name)
    return found


def _find_near(members: Sequence[Seat], seat: Seat) -> Sequence[Seat]:
    if len(members) <= MAX_NEIGHBOURS + 1:
        return members
    at = bisect_left(members, seat)
    return members[max(at - MAX_NEIGHBOURS, 0) : at + MAX_NEIGHBOURS + 1]
