"""Everything Runut knows of the world: its tables as they are written, each row read when it is asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from runut.errors import DataError
from runut.world.entities import Entity, EntityClass, Medium
from runut.world.tables import COLUMNS, RowReader

_COLUMNS_OF = {
    EntityClass.STATE: ("states", ("name", "aliases")),
    EntityClass.DEMONYM: ("states", ("demonyms",)),
    EntityClass.CAPITAL: ("states", ("capitals",)),
    EntityClass.METONYM: ("states", ("metonyms",)),
    EntityClass.ORGANISATION: ("organisations", ("name", "aliases")),
    EntityClass.GROUP: ("groups", ("name", "aliases")),
    EntityClass.PERSON: ("persons", ("name", "aliases")),
    EntityClass.PLACE: ("places", ("name", "aliases")),
}
"""Where the forms of a class stand: the table and its columns."""


class TableRows:
    """The rows of one table of entities."""

    def __init__(self, table: str, lines: list[str]) -> None:
        """Take the lines of the table that are no notes, its header first."""
        self.table = table
        self._header, self._lines = list(map(str.strip, lines[0].split("\t"))), lines[1:]
        self._read: dict[int, list[Entity]] = {}

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._lines)

    def read(self, number: int) -> list[Entity]:
        """Return the entities of a row.

        Raises:
            DataError: The row is faulty.
        """
        entities = self._read.get(number)
        if entities is None:
            faults: list[str] = []
            cells = list(map(str.strip, self._lines[number].split("\t")))
            cells += [""] * (len(self._header) - len(cells))
            entities = RowReader(self.table, faults).read_row(number + 1, dict(zip(self._header, cells, strict=False)))
            if faults:
                raise DataError("\n".join(["the world's tables are faulty; mend these rows:", *faults]))
            self._read[number] = entities
        return entities

    def read_all(self) -> Iterator[Entity]:
        """Yield the entities of all rows."""
        for number in range(len(self)):
            yield from self.read(number)

    def find_forms(self, columns: Collection[str]) -> list[str]:
        """Return what stands in some columns of each row, several forms with bars between them; some may be empty."""
        places = [self._header.index(column) for column in columns]
        last = max(places) + 1
        cells = [line.split("\t", last) for line in self._lines]
        if len(places) == 1:
            return [row[last - 1] if len(row) >= last else "" for row in cells]
        return ["|".join([row[place] for place in places if place < len(row)]) for row in cells]


class World:
    """Everything Runut knows of the world."""

    def __init__(self, tables: Mapping[str, TableRows], media: tuple[Medium, ...]) -> None:
        self.tables = tables
        self.media = media

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """All entities; who wants those of one name or one table asks for them, which is sooner done."""
        return tuple(entity for rows in self.tables.values() for entity in rows.read_all())

    def find_forms(self, classes: Collection[EntityClass]) -> Iterator[str]:
        """Yield what stands in each row for some classes, several forms with bars between them; some may be empty."""
        columns: dict[str, list[str]] = {}
        for cls in classes:
            table, names = _COLUMNS_OF[cls]
            columns.setdefault(table, []).extend(names)
        for table, wanted in columns.items():
            yield from self.tables[table].find_forms(wanted)

    def find_rows_of_forms(self) -> Iterator[tuple[TableRows, list[str]]]:
        """Yield each table with all forms of each of its rows, between bars."""
        for table, rows in self.tables.items():
            yield rows, rows.find_forms([name for of, names in _COLUMNS_OF.values() if of == table for name in names])


def read_table_rows(folder: Path, table: str) -> TableRows:
    """Read a table of a folder; its rows are looked at when they are asked for.

    Raises:
        DataError: The file is missing, or its header lacks a column.
    """
    try:
        text = (folder / f"{table}.tsv").read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise DataError(f"world/{table}.tsv is missing; reinstall Runut") from error
    lines = [line for line in text.split("\n") if line and line[0] != "#" and not line.isspace()]
    missing = set(COLUMNS[table]).difference(map(str.strip, lines[0].split("\t")) if lines else ())
    if missing:
        raise DataError(f"world/{table}.tsv: the header lacks {', '.join(sorted(missing))}")
    return TableRows(table, lines)
