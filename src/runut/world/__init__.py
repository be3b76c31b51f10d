"""What Runut knows of the world: states, organisations, groups, persons, places and media, as data."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from runut.errors import DataError
from runut.languages import parse_table
from runut.loading import without_collection
from runut.world.entities import Entity, EntityClass, Medium, MediumType, PlaceType, World
from runut.world.tables import COLUMNS, Row, RowReader, find_duplicates

__all__ = [
    "Entity",
    "EntityClass",
    "Medium",
    "MediumType",
    "PlaceType",
    "World",
    "capital_of",
    "load_world",
    "read_world",
]


@cache
@without_collection()
def load_world() -> World:
    """Return everything the package knows of the world, read once.

    Raises:
        DataError: A table is faulty; every fault is listed.
    """
    return read_world(Path(__file__).parent, is_shipped=True)


@cache
def _capitals() -> dict[str, str]:
    found: dict[str, str] = {}
    for entity in load_world().entities:
        if entity.cls is EntityClass.CAPITAL and entity.party is not None:
            found.setdefault(entity.party, entity.forms[0])
    return found


def capital_of(state: str | None) -> str | None:
    """Return the name of a state's capital, None where it is not known."""
    return None if state is None else _capitals().get(state)


def read_world(folder: Path, *, is_shipped: bool = False) -> World:
    """Read the six tables of a folder.

    Args:
        folder: Where they are.
        is_shipped: They are the package's own, whose forms are known to be claimed once: a test looks for that.

    Raises:
        DataError: A table is missing or faulty; every fault of every table is listed.
    """
    faults: list[str] = []
    entities: list[Entity] = []
    media: list[Medium] = []
    for table in COLUMNS:
        rows = _read_rows(folder, table, faults)
        reader = RowReader(table, faults)
        if table == "media":
            media.extend(reader.read_media(rows))
        else:
            entities.extend(reader.read_entities(rows))
    if not is_shipped:
        faults.extend(find_duplicates(entities, media))
    if faults:
        raise DataError("\n".join(["the world's tables are faulty; mend these rows:", *faults]))
    return World(entities=tuple(entities), media=tuple(media))


def _read_rows(folder: Path, table: str, faults: list[str]) -> list[Row]:
    """Return the rows of one table, none of them where the table as a whole is faulty."""
    where = f"world/{table}.tsv"
    try:
        rows = parse_table((folder / f"{table}.tsv").read_text(encoding="utf-8"), where)
    except FileNotFoundError:
        faults.append(f"{where} is missing; reinstall Runut")
        return []
    except DataError as error:
        faults.append(str(error))
        return []
    missing = set(COLUMNS[table]).difference(rows[0]) if rows else set()
    if missing:
        faults.append(f"{where}: the header lacks {', '.join(sorted(missing))}")
        return []
    return rows
