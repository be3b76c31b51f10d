"""The tables of the world, read and checked: rows to entities and media, faults gathered and not raised."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import cache
from typing import TypeVar

from runut.record.actor import ActorKind
from runut.world.entities import Entity, EntityClass, Medium, MediumType, PlaceType

Row = dict[str, str]
_Enum = TypeVar("_Enum", bound=StrEnum)

COLUMNS = {
    "states": ("party", "name", "aliases", "demonyms", "capitals", "metonyms"),
    "organisations": ("party", "name", "aliases", "kind"),
    "groups": ("party", "name", "aliases", "kind", "country"),
    "persons": ("name", "aliases", "party", "role", "since", "until", "kind"),
    "places": ("name", "aliases", "country", "type", "lat", "lon"),
    "media": ("name", "aliases", "type", "party", "domain"),
}
_STATE_CLASSES = (
    ("aliases", EntityClass.STATE, ActorKind.GOVERNMENT),
    ("demonyms", EntityClass.DEMONYM, None),
    ("capitals", EntityClass.CAPITAL, ActorKind.GOVERNMENT),
    ("metonyms", EntityClass.METONYM, ActorKind.GOVERNMENT),
)
_CODE_LENGTH = 3


class RowReader:
    """Reads the rows of one table and notes every fault with its row's number and name."""

    def __init__(self, table: str, faults: list[str]) -> None:
        self.table = table
        self.faults = faults
        self._number = 0
        self._name = ""

    def read_entities(self, rows: Iterable[Row]) -> list[Entity]:
        """Return the entities of a table of states, organisations, groups, persons or places."""
        return [entity for number, row in enumerate(rows, 1) for entity in self.read_row(number, row)]

    def read_row(self, number: int, row: Row) -> list[Entity]:
        """Return the entities of one row of such a table."""
        read: dict[str, Callable[[Row], list[Entity]]] = {
            "states": self._state,
            "organisations": self._organisation,
            "groups": self._group,
            "persons": self._person,
            "places": self._place,
        }
        self._look_at(number, row)
        return read[self.table](row)

    def read_media(self, rows: Iterable[Row]) -> list[Medium]:
        """Return the media of the media table."""
        return [
            Medium(
                name=row["name"],
                forms=self._forms(row),
                type=self._member(row["type"], MediumType) or MediumType.OUTLET,
                party=self._code(row["party"]),
                domain=row["domain"] or None,
            )
            for row in self._numbered(rows)
        ]

    def _numbered(self, rows: Iterable[Row]) -> Iterable[Row]:
        for number, row in enumerate(rows, 1):
            self._look_at(number, row)
            yield row

    def _look_at(self, number: int, row: Row) -> None:
        """Take up a row, and look at its name."""
        self._number, self._name = number, row["name"]
        if not self._name:
            self._fault("the name is empty")
        if "|" in self._name:
            self._fault("the name is a list; its other forms belong to the aliases")

    def _state(self, row: Row) -> list[Entity]:
        party = self._code(row["party"], is_needed=True)
        entities = []
        for column, cls, kind in _STATE_CLASSES:
            forms = self._forms(row) if cls is EntityClass.STATE else self._cell(row[column])
            if forms:
                name = row["name"] if cls is EntityClass.STATE else forms[0]
                entities.append(Entity(name=name, forms=forms, cls=cls, party=party, kind=kind, country=party))
        return entities

    def _organisation(self, row: Row) -> list[Entity]:
        kind = self._member(row["kind"], ActorKind)
        cls = EntityClass.ORGANISATION
        party = row["party"] or None
        return [Entity(name=row["name"], forms=self._forms(row), cls=cls, party=party, kind=kind)]

    def _group(self, row: Row) -> list[Entity]:
        return [
            Entity(
                name=row["name"],
                forms=self._forms(row),
                cls=EntityClass.GROUP,
                party=row["party"] or None,
                kind=self._member(row["kind"], ActorKind),
                country=self._code(row["country"]),
            )
        ]

    def _person(self, row: Row) -> list[Entity]:
        since, until = self._year(row["since"]), self._year(row["until"])
        if since is not None and until is not None and until < since:
            self._fault(f"until {until} is before since {since}")
        return [
            Entity(
                name=row["name"],
                forms=self._forms(row),
                cls=EntityClass.PERSON,
                party=row["party"] or None,
                kind=self._member(row["kind"] or ActorKind.PERSON, ActorKind),
                role=row["role"] or None,
                since=since,
                until=until,
            )
        ]

    def _place(self, row: Row) -> list[Entity]:
        return [
            Entity(
                name=row["name"],
                forms=self._forms(row),
                cls=EntityClass.PLACE,
                country=self._code(row["country"]),
                lat=self._degrees(row["lat"], 90),
                lon=self._degrees(row["lon"], 180),
                place_type=self._member(row["type"], PlaceType),
            )
        ]

    def _forms(self, row: Row) -> tuple[str, ...]:
        aliases = row["aliases"]
        return self._cell(f"{row['name']}|{aliases}" if aliases else row["name"])

    def _cell(self, cell: str) -> tuple[str, ...]:
        if "|" not in cell and cell == cell.strip():
            return (cell,) if cell else ()
        forms = tuple(cell.split("|"))
        if len(set(forms)) < len(forms):
            self._fault(f"a form stands twice in {cell!r}")
        if "" in forms or tuple(map(str.strip, forms)) != forms:
            self._fault(f"an empty form or a space at its edge in {cell!r}")
        return forms

    def _member(self, value: str, members: type[_Enum]) -> _Enum | None:
        known = _by_value(members)
        if value not in known:
            self._fault(f"unknown {members.__name__} {value!r}; known are {', '.join(members)}")
        return known.get(value)

    def _code(self, code: str, *, is_needed: bool = False) -> str | None:
        is_code = len(code) == _CODE_LENGTH and code.isascii() and code.isupper()
        if not is_code and (code or is_needed):
            self._fault(f"{code!r} is no alpha-3 code")
        return code or None

    def _year(self, text: str) -> int | None:
        if len(text) == 4 and text.isdigit():
            return int(text)
        if not text:
            return None
        year, _, month = text.partition("-")
        is_month = not month or (month.isdigit() and 1 <= int(month) <= 12)
        if len(year) == 4 and year.isdigit() and is_month and not text.endswith("-"):
            return int(year)
        self._fault(f"bad year {text!r}; write YYYY or YYYY-MM")
        return None

    def _degrees(self, text: str, limit: int) -> float | None:
        try:
            degrees = float(text) if text else None
        except ValueError:
            degrees = limit + 1.0
        if degrees is not None and abs(degrees) > limit:
            self._fault(f"bad degrees {text!r}")
        return degrees

    def _fault(self, fault: str) -> None:
        self.faults.append(f"world/{self.table}.tsv, row {self._number} ({self._name}): {fault}")


@cache
def _by_value(members: type[_Enum]) -> dict[str, _Enum]:
    return {member.value: member for member in members}


def find_duplicates(entities: Iterable[Entity], media: Iterable[Medium]) -> list[str]:
    """Return a fault for every form that two entities of one class, or two media, claim alike.

    Persons may share a form at different times or in different roles, places and groups in different countries:
    a page tells them apart.
    """
    faults = []
    owners: dict[tuple[object, ...], str] = {}
    for entity in entities:
        apart: tuple[object, ...] = (entity.cls,)
        if entity.cls is EntityClass.PERSON:
            apart = (entity.cls, entity.since, entity.role)
        elif entity.cls in {EntityClass.PLACE, EntityClass.GROUP}:
            apart = (entity.cls, entity.country)
        for form in entity.forms:
            owner = owners.setdefault((form.lower(), *apart), entity.name)
            if owner != entity.name:
                faults.append(f"world: {form!r} names both {owner} and {entity.name} as {entity.cls}")
    for medium in media:
        for form in medium.forms:
            owner = owners.setdefault((form.lower(), "medium"), medium.name)
            if owner != medium.name:
                faults.append(f"world: {form!r} names both {owner} and {medium.name} as medium")
    return faults
