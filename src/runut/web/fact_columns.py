"""Facts as columns of small numbers: what the numbers stand for, and how rows become columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from runut.export.views.overview import Lane
from runut.export.views.times import find_days, parse_time
from runut.record.claims import EventType
from runut.record.plover import QUAD_BY_TYPE, Quad
from runut.web.codes import Codes
from runut.web.facts import FactKind, find_period
from runut.web.numbers import Numbers, as_numbers

Days = tuple[int, int]
"""First and last day as ordinals, both 0 where no day is known."""


class Sort(NamedTuple):
    """What sort of fact it is, where it is drawn, how it is marked, its type."""

    kind: FactKind
    lane: Lane | None
    look: str
    type: EventType | None

    @property
    def name(self) -> str:
        """What it is filtered by as its type."""
        return self.kind.value if self.type is None else self.type.value


class Sides(NamedTuple):
    """Of a happening its type and modes, and who is in it; empty for all other facts."""

    type: EventType | None = None
    modes: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    third_parties: tuple[str, ...] = ()

    @property
    def quad(self) -> Quad:
        """Its quad class; of what is no happening, that of its absence of conflict."""
        return QUAD_BY_TYPE[self.type or EventType.CONSULT]

    @property
    def parties(self) -> tuple[str, ...]:
        """Everyone in it."""
        return tuple(dict.fromkeys((*self.actors, *self.recipients, *self.third_parties)))


_NOT_ANY = Sort(FactKind.STATEMENT, None, "", None)


def _names() -> Codes[tuple[str, ...]]:
    return Codes(())


@dataclass(slots=True)
class Values:
    """The values that columns stand for; tables of one record as of different days share them."""

    sort: Codes[Sort] = field(default_factory=lambda: Codes(_NOT_ANY))
    given: Codes[str | None] = field(default_factory=lambda: Codes(None))
    time: Codes[str | None] = field(default_factory=lambda: Codes(None))
    times: Codes[tuple[str, ...]] = field(default_factory=_names)
    parties: Codes[tuple[str, ...]] = field(default_factory=_names)
    places: Codes[tuple[str, ...]] = field(default_factory=_names)
    statuses: Codes[tuple[str, ...]] = field(default_factory=_names)
    claimants: Codes[tuple[str, ...]] = field(default_factory=_names)
    lineages: Codes[tuple[int, ...]] = field(default_factory=lambda: Codes(()))
    languages: Codes[tuple[str, ...]] = field(default_factory=_names)
    sides: Codes[Sides] = field(default_factory=lambda: Codes(Sides()))


class FactRow(NamedTuple):
    """One fact as a row, in the order in which facts stand: by `start`, `end`, `id`. Numbers stand for values."""

    start: int
    end: int
    id: str
    sort: int
    given: int
    time: int
    first: int
    last: int
    reported: int
    times: int
    parties: int
    places: int
    statuses: int
    claimants: int
    lineages: int
    languages: int
    sources: int
    sides: int
    claims: tuple[int, ...]


COLUMNS = tuple(name for name in FactRow._fields if name not in {"id", "claims"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Facts in their order: their ids, the numbers of their claims, all else as columns of numbers.

    Attributes:
        ids: Their ids.
        claims: Of each the numbers of its claims.
        numbers: All else.
        places: By its id the place of each.
        lengths: How many claims each has.
    """

    ids: Sequence[str]
    claims: Sequence[tuple[int, ...]]
    numbers: Mapping[str, Numbers]
    places: Mapping[str, int]
    lengths: Numbers


def order_rows(rows: list[FactRow]) -> Columns:
    """Return facts as columns, given as rows in any order."""
    rows.sort()  # no two have the same id
    columns: list[Sequence[Any]] = list(zip(*rows, strict=True)) if rows else [()] * len(FactRow._fields)
    of = dict(zip(FactRow._fields, columns, strict=True))
    numbers = {name: as_numbers(of[name]) for name in COLUMNS}
    ids = tuple(of["id"])
    return Columns(
        ids=ids,
        claims=tuple(of["claims"]),
        numbers=numbers,
        places=dict(zip(ids, range(len(ids)), strict=True)),
        lengths=as_numbers(map(len, of["claims"])),
    )


def as_days(first: int, last: int) -> tuple[date, date] | None:
    """Return the days of two ordinals, None where none is known."""
    return (date.fromordinal(first), date.fromordinal(last)) if first else None


@lru_cache(200_000)
def days_of(text: str | None) -> Days:
    """Return the days of an EDTF value as ordinals, both 0 where none is known."""
    days = find_days(parse_time(text))
    return (0, 0) if days is None else (days[0].toordinal(), days[1].toordinal())


@lru_cache(200_000)
def period_of(first: int, last: int) -> str | None:
    """Return the month or year in which days lie, given as ordinals."""
    return find_period(as_days(first, last))
