"""What an address asks for: filters, a day, a place in a list; and the address that asks for it again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import HTTPException, Query

from runut.export.views.times import find_days, parse_time

_MOST_VALUES = 40
_MOST_LENGTH = 300
_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", re.ASCII)
_MOST_PAGE = 100_000

_Texts = Annotated[list[str] | None, Query(max_length=_MOST_VALUES)]
_Day = Annotated[str, Query(max_length=_MOST_LENGTH)]

NAMES = {"first": "from", "last": "to", "page": "page", "query": "q", "by": "by", "as_of": "as_of"}
"""Parameters of an address that are called otherwise than their attribute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked for; every attribute but `key` is a parameter of the address, in this order.

    Attributes:
        first: First day, as a year, month or day; "" for no bound.
        last: Last day, likewise.
        actor: Parties or names.
        place: Places.
        type: Event types.
        status: Statuses.
        source: Lineages, by their anchor.
        claimant: Names of those on whose word something is told.
        language: Languages of pages.
        as_of: The day until which pages count, as a year, month or day; "" for all.
        by: How a view is arranged, where it can be in several ways.
        query: Words that are searched for.
        page: Place in a long list, counted from 1.
        key: What a page about one thing is about.
    """

    first: str = ""
    last: str = ""
    actor: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    claimant: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    as_of: str = ""
    by: str = ""
    query: str = ""
    page: int = 1
    key: str = ""

    @property
    def first_day(self) -> date | None:
        """The first day of what is asked for."""
        days = find_days(parse_time(self.first or None))
        return None if days is None else days[0]

    @property
    def last_day(self) -> date | None:
        """The last day of what is asked for."""
        days = find_days(parse_time(self.last or None))
        return None if days is None else days[1]

    @property
    def as_of_day(self) -> date | None:
        """The day until which pages count."""
        days = find_days(parse_time(self.as_of or None))
        return None if days is None else days[1]

    @property
    def is_filtered(self) -> bool:
        """Whether some facts may be left out."""
        return bool(self.filters())

    def filters(self) -> tuple[tuple[str, str], ...]:
        """Return the filters that are set, each with one value, by the name that they have in the address."""
        kept = {name: getattr(self, name) for name in FILTERS}
        return tuple((NAMES.get(name, name), value) for name, values in kept.items() for value in _as_texts(values))

    def with_(self, **values: Any) -> Asked:  # noqa: ANN401 -- any attribute's value
        """Return the same with other values, at the beginning of its list."""
        return replace(self, **{"page": 1, **values})

    def without(self, name: str, value: str) -> Asked:
        """Return the same without one value of one filter, given by its name in the address."""
        attribute = next((own for own, shown in NAMES.items() if shown == name), name)
        kept = getattr(self, attribute)
        left = tuple(one for one in kept if one != value) if isinstance(kept, tuple) else ""
        return self.with_(**{attribute: left})

    def everywhere(self) -> Asked:
        """Return what goes along from view to view: the filters and the day as of which."""
        return replace(self, by="", query="", page=1, key="")

    def cleared(self) -> Asked:
        """Return the same without filters."""
        return Asked(as_of=self.as_of, by=self.by, query=self.query)

    def parameters(self) -> list[tuple[str, str]]:
        """Return the parameters of its address, those that say nothing left out."""
        found: list[tuple[str, str]] = []
        for name, default in _DEFAULTS:
            value = getattr(self, name)
            if value != default:
                found.extend((NAMES.get(name, name), text) for text in _as_texts(value))
        return found

    def address(self, path: str) -> str:
        """Return an address below a path that asks for this."""
        parameters = self.parameters()
        return f"{path}?{urlencode(parameters)}" if parameters else path


_DEFAULTS = tuple((field.name, field.default) for field in fields(Asked) if field.name != "key")

FILTERS = ("first", "last", "actor", "place", "type", "status", "source", "claimant", "language")


def read_asked(  # noqa: PLR0913 -- one parameter for each of the address, as the description of the interface lists them
    *,
    first: Annotated[_Day, Query(alias="from", description="First day: a year, month or day")] = "",
    last: Annotated[_Day, Query(alias="to", description="Last day: a year, month or day")] = "",
    actor: _Texts = None,
    place: _Texts = None,
    type: _Texts = None,  # noqa: A002 -- the address calls it so
    status: _Texts = None,
    source: _Texts = None,
    claimant: _Texts = None,
    language: _Texts = None,
    as_of: Annotated[_Day, Query(description="Only pages published until then count")] = "",
    by: Annotated[str, Query(max_length=40)] = "",
    q: Annotated[str, Query(max_length=_MOST_LENGTH)] = "",
    page: Annotated[int, Query(ge=1, le=_MOST_PAGE)] = 1,
) -> Asked:
    """Return what an address asks for.

    Raises:
        HTTPException: A day is none, or a value is longer than any name.
    """
    for name, text in (("from", first), ("to", last), ("as_of", as_of)):
        if text and (_DAY.fullmatch(text) is None or find_days(parse_time(text)) is None):
            raise HTTPException(422, f"{name}: {text} is no day; write it like 2020-11-10, 2020-11 or 2020")
    return Asked(
        first=first,
        last=last,
        actor=_checked("actor", actor),
        place=_checked("place", place),
        type=_checked("type", type),
        status=_checked("status", status),
        source=_checked("source", source),
        claimant=_checked("claimant", claimant),
        language=_checked("language", language),
        as_of=as_of,
        by=by,
        query=q.strip(),
        page=page,
    )


def _checked(name: str, values: Iterable[str] | None) -> tuple[str, ...]:
    kept = tuple(dict.fromkeys(value for value in values or () if value))
    if any(len(value) > _MOST_LENGTH for value in kept):
        raise HTTPException(422, f"{name}: longer than {_MOST_LENGTH} characters")
    return kept


def _as_texts(value: object) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    return () if value in {"", None} else (str(value),)
