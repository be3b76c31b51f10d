"""Quarrels: who stands in them, and the places that news names above all for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from runut.errors import DataError
from runut.loading import without_collection
from runut.world import World
from runut.world.quarrel_table import WHERE, load_quarrel_rows, split_cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarrel:
    """One quarrel of states and groups.

    Attributes:
        name: Its usual short name, in Indonesian.
        sides: The parties that stand in it, its standing mediators among them, as the world's tables write them.
        theatres: Names of the places known for it.
    """

    name: str
    sides: frozenset[str]
    theatres: frozenset[str]


@cache
@without_collection()
def load_quarrels() -> tuple[Quarrel, ...]:
    """Return every quarrel that the package knows, read once; that other tables have their sides, a test looks for."""
    return tuple(_read_quarrels(load_quarrel_rows()))


def parse_quarrels(rows: Iterable[dict[str, str]], world: World) -> tuple[Quarrel, ...]:
    """Return the quarrels of some rows of the table; a row without sides is none.

    Raises:
        DataError: A side or a place stands in no other table; every fault is listed.
    """
    parties = {entity.party for entity in world.entities}
    names = {form for entity in world.entities for form in entity.forms}
    quarrels = tuple(_read_quarrels(rows))
    faults = [
        f"{quarrel.name}: no other table has {name!r}"
        for quarrel in quarrels
        for name in sorted((quarrel.sides - parties) | (quarrel.theatres - names))
    ]
    if faults:
        raise DataError("\n".join([f"{WHERE} is faulty; mend these rows:", *faults]))
    return quarrels


def _read_quarrels(rows: Iterable[dict[str, str]]) -> Iterator[Quarrel]:
    for row in rows:
        sides, theatres = frozenset(split_cell(row["sides"])), frozenset(split_cell(row["theatres"]))
        if sides:
            yield Quarrel(name=row["name"], sides=sides, theatres=theatres)
