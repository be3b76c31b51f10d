"""An outline of a record: of each page and claim only what lists, counts and filters look at, row by row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple, Protocol

from runut.record.way import Way

Form = dict[str, Any]


class PageRow(NamedTuple):
    """One page: `published` is an EDTF value, `agencies` are those that it relays."""

    digest: str
    id: str
    outlet: str | None
    published: str | None
    language: str
    agencies: tuple[str, ...]


class AddressRow(NamedTuple):
    """The address of one page, and when it was fetched, or else when the record learned of it, where that is known."""

    digest: str
    url: str
    seen: str | None


class EventRow(NamedTuple):
    """One event claim, with those on whose word it is told."""

    id: str
    page: str
    claimants: tuple[str, ...]


class StatementRow(NamedTuple):
    """One statement, with the name and the party of who speaks."""

    id: str
    page: str
    speaker: str | None
    party: str | None


class CountRow(NamedTuple):
    """One count of people."""

    id: str
    page: str
    side: str | None
    claimant: str | None
    time: str | None
    place: str | None


class AgreementRow(NamedTuple):
    """One claim of an agreement."""

    id: str
    page: str
    place: str | None


class Outline(Protocol):
    """All rows of one state of a record, each kind read once, in no order."""

    def pages(self) -> Iterable[PageRow]:
        """Yield all pages."""

    def lineage_pages(self) -> Iterable[tuple[str, str]]:
        """Yield the digest of each page with the id of its lineage; a page that was not linked has none."""

    def origins(self) -> Iterable[tuple[str, str | None]]:
        """Yield the id of each lineage with the agency or outlet from which it comes."""

    def events(self) -> Iterable[EventRow]:
        """Yield all event claims."""

    def statements(self) -> Iterable[StatementRow]:
        """Yield all statements."""

    def counts(self) -> Iterable[CountRow]:
        """Yield all counts."""

    def agreements(self) -> Iterable[AgreementRow]:
        """Yield all claims of agreements."""

    def happenings(self) -> Iterable[Form]:
        """Yield all happenings as dictionaries of their fields."""


class Traits(NamedTuple):
    """What makes a claim doubtful.

    Its `place` is its sort and its place among those of its sort on its page; its `kind` is what it tells of, None for
    statements; its `way` is how its sides were found.
    """

    id: str
    place: tuple[int, int]
    kind: tuple[str, ...] | None
    way: Way
    has_actor: bool
    is_inferred: bool
    has_time: bool
    has_place: bool

    @property
    def sort(self) -> str:
        """The sort under which it is measured, as for a whole claim."""
        if self.place[0] == 0 and self.kind is not None:
            return self.kind[0]
        return ("event", "statement", "count", "agreement")[self.place[0]]
