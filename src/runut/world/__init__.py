"""What Runut knows of the world: states, organisations, groups, persons, places and media, as data."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from runut.errors import DataError
from runut.languages import parse_table
from runut.loading import without_collection
from runut.world.entities import Entity, EntityClass, Medium, MediumType, PlaceType
from runut.world.tables import COLUMNS, Row, RowReader, find_duplicates
from runut.world.whole import World, read_table_rows

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

_MEDIA = "media"
_FAULTY = "the world's tables are faulty; mend these rows:"


@cache
@without_collection()
def load_world() -> World:
    """Return everything the package knows of the world; its rows are read when they are asked for.

    Raises:
        DataError: A table is missing or lacks a column, or a medium is faulty; faults of other rows are told when they
            are read, and by `read_world` all together.
    """
    return _open_world(Path(__file__).parent)


@cache
def _capitals() -> dict[str, str]:
    found: dict[str, str] = {}
    for entity in load_world().tables["states"].read_all():
        if entity.cls is EntityClass.CAPITAL and entity.party is not None:
            found.setdefault(entity.party, entity.forms[0])
    return found


def capital_of(state: str | None) -> str | None:
    """Return the name of a state's capital, None where it is not known."""
    return None if state is None else _capitals().get(state)


def _open_world(folder: Path) -> World:
    faults: list[str] = []
    tables = {table: read_table_rows(folder, table) for table in COLUMNS if table != _MEDIA}
    media = RowReader(_MEDIA, faults).read_media(_read_rows(folder, _MEDIA, faults))
    if faults:
        raise DataError("\n".join([_FAULTY, *faults]))
    return World(tables, tuple(media))


def read_world(folder: Path) -> World:
    """Read the six tables of a folder and look at every row.

    Raises:
        DataError: A table is missing or faulty; every fault of every table is listed.
    """
    faults: list[str] = []
    entities: list[Entity] = []
    media: list[Medium] = []
    for table in COLUMNS:
        rows = _read_rows(folder, table, faults)
        reader = RowReader(table, faults)
        if table == _MEDIA:
            media.extend(reader.read_media(rows))
        else:
            entities.extend(reader.read_entities(rows))
    faults.extend(find_duplicates(entities, media))
    if faults:
        raise DataError("\n".join([_FAULTY, *faults]))
    return _open_world(folder)


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
