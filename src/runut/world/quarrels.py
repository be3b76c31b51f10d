"""Quarrels: who stands in them, and the places that news names above all for them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

from runut.errors import DataError
from runut.languages import parse_table
from runut.loading import without_collection
from runut.world import World, load_world

_WHERE = "world/quarrels.tsv"


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
    """Return every quarrel that the package knows, read once.

    Raises:
        DataError: The table is faulty; every fault is listed.
    """
    path = resources.files("runut.world") / "quarrels.tsv"
    return parse_quarrels(path.read_text(encoding="utf-8"), load_world())


def parse_quarrels(text: str, world: World) -> tuple[Quarrel, ...]:
    """Parse a table of quarrels.

    Raises:
        DataError: A side or a place stands in no other table; every fault is listed.
    """
    parties = {entity.party for entity in world.entities}
    names = {form for entity in world.entities for form in entity.forms}
    quarrels: list[Quarrel] = []
    faults: list[str] = []
    for row in parse_table(text, _WHERE):
        quarrel = Quarrel(name=row["name"], sides=_cell(row["sides"]), theatres=_cell(row["theatres"]))
        unknown = sorted((quarrel.sides - parties) | (quarrel.theatres - names))
        faults.extend(f"{quarrel.name}: no other table has {name!r}" for name in unknown)
        quarrels.append(quarrel)
    if faults:
        raise DataError("\n".join([f"{_WHERE} is faulty; mend these rows:", *faults]))
    return tuple(quarrels)


def _cell(text: str) -> frozenset[str]:
    return frozenset(filter(None, map(str.strip, text.split("|"))))
