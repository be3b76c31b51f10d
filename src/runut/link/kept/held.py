"""What a record holds of earlier linking, as far as linking more pages asks for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple, Protocol

from runut.link.comparing.cells import Seat
from runut.link.happenings.event_notes import EventNote
from runut.link.texts.texts import Text
from runut.record.article import Line
from runut.record.linked import Disagreement, Happening, Lineage, LinkedActor, LinkedAgreement, Tie, TieKind
from runut.record.page_record import PageRecord
from runut.record.provisions import LinkedProvision

Form = dict[str, Any]


class PageBond(NamedTuple):
    """A bond of two texts, by the digests of their pages."""

    later: str
    earlier: str
    kind: TieKind
    is_one: bool
    weight: float
    reason: str


class Keyed(NamedTuple):
    """Something found by a key: two hang together by it unless both are narrow there."""

    key: int
    id: str
    is_wide: bool


def find_widest(keys: Iterable[Keyed]) -> Iterator[Keyed]:
    """Yield keys that come in order, each once, as a wide one where it comes as both."""
    for _, same in groupby(keys, key=itemgetter(0, 1)):
        *_, widest = same
        yield widest


class Placed(NamedTuple):
    """A seat and the cell in which it is."""

    key: int
    seat: Seat


class StockNote(NamedTuple):
    """A sentence about one thing that two pages have in common, as seen from the later one."""

    thing: str
    one: str
    other: str
    first: int
    last: int
    alike: float
    is_one_voice: bool


class Held(Protocol):
    """The record as it was linked last; whatever is asked for by many names comes in no order of its own."""

    def read_pages(self, digests: Collection[str]) -> Iterable[PageRecord]:
        """Return pages as linking reads them, of their lines only the titles."""

    def find_lines(self, digests: Collection[str]) -> Mapping[str, Sequence[Line]]:
        """Return all lines of these pages."""

    def find_texts(self, marks: Collection[int]) -> Iterable[str]:
        """Return the pages whose text has one of these marks."""

    def read_texts(self, pages: Collection[str]) -> Mapping[str, Text]:
        """Return the texts of these pages as they are compared."""

    def find_bonds(self, pages: Collection[str]) -> Iterable[PageBond]:
        """Return the bonds of these pages with any other."""

    def find_lineages(self, pages: Collection[str]) -> Iterable[Lineage]:
        """Return the lineages of these pages."""

    def find_lineage_ids(self, pages: Collection[str]) -> Mapping[str, str]:
        """Return the lineage's id of each of these pages."""

    def find_pages_of_lineages(self, lineages: Collection[str]) -> Mapping[str, Sequence[str]]:
        """Return the pages of each of these lineages."""

    def find_named(self, pages: Collection[str]) -> Iterable[tuple[str, str]]:
        """Return these pages with those whose outlet they name as their source."""

    def find_ties(self, pages: Collection[str]) -> Iterable[Tie]:
        """Return the ties of these pages with any other."""

    def find_pages_of(self, claims: Collection[str]) -> Mapping[str, str]:
        """Return on which page each of these claims stands."""

    def find_events(self, claims: Collection[str]) -> Iterable[EventNote]:
        """Return the notes of those of these claims that are events."""

    def find_seats(self, keys: Collection[int]) -> Mapping[int, Sequence[Seat]]:
        """Return who has a seat in these cells, in order."""

    def find_seats_between(self, keys: Collection[int], first: int, last: int) -> Iterable[Seat]:
        """Return who has a seat in these cells from one day to before another."""

    def find_edges(self, ids: Collection[str]) -> Iterable[tuple[str, str]]:
        """Return the matches of these claims, that of the earlier report first."""

    def find_keyed(self, keys: Collection[int]) -> Iterable[Keyed]:
        """Return what has one of these keys."""

    def find_keys(self, ids: Collection[str]) -> Iterable[Keyed]:
        """Return the keys of these."""

    def find_things_of(self, claims: Collection[str]) -> Mapping[str, str]:
        """Return the happening or agreement of each of these claims."""

    def find_claims_of(self, things: Collection[str]) -> Mapping[str, str]:
        """Return the claims of these happenings or agreements, each with its own."""

    def find_series_of(self, counts: Collection[str]) -> Iterable[str]:
        """Return the series in which these counts stand."""

    def read_happenings(self, ids: Collection[str]) -> Iterable[Happening]:
        """Return these happenings."""

    def read_agreements(self, ids: Collection[str]) -> Iterable[LinkedAgreement]:
        """Return these agreements."""

    def find_provisions(self, agreements: Collection[str]) -> Iterable[LinkedProvision]:
        """Return what these agreements lay down, with what bears on its keeping."""

    def read_actors(self, ids: Collection[str]) -> Iterable[LinkedActor]:
        """Return these actors."""

    def find_disagreements(self, abouts: Collection[str]) -> Iterable[Disagreement]:
        """Return the disagreements about these things or claims."""

    def read_notes(self, names: Collection[str]) -> Mapping[str, Form]:
        """Return what was noted under these names."""

    def find_stock_of_things(self, things: Collection[str]) -> Iterable[StockNote]:
        """Return what pages have in common of these things."""

    def find_stock_of_pages(self, pages: Collection[str]) -> Iterable[StockNote]:
        """Return what these pages, as the later ones, have in common with others."""
