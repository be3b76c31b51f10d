"""What a record holds of earlier linking, read from its tables as linking more pages asks for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, Select, bindparam, select

from runut.link.comparing.cells import Seat
from runut.link.happenings.event_notes import EventNote
from runut.link.kept.held import Form, Keyed, PageBond, StockNote
from runut.link.texts.text_notes import text_of_note
from runut.link.texts.texts import Text
from runut.record.article import Line
from runut.record.linked import Disagreement, Happening, Lineage, LinkedActor, LinkedAgreement, Tie, TieKind
from runut.record.links_form import parse_form
from runut.record.page_record import PageRecord
from runut.record.provisions import LinkedProvision
from runut.store import index_tables, link_tables, tables
from runut.store.gathered_marks import find_marked
from runut.store.lean_pages import find_lean_records, read_lines

if TYPE_CHECKING:
    from sqlalchemy import Column, Table

T = TypeVar("T")

_AT_ONCE = 400


class HeldLinks:
    """The record as it was linked last, in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def read_pages(self, digests: Collection[str]) -> Iterator[PageRecord]:
        """Yield pages as linking reads them, of their lines only the titles."""
        for some in _portions(digests):
            yield from find_lean_records(self._connection, some, only_titles=True)

    def find_lines(self, digests: Collection[str]) -> Mapping[str, Sequence[Line]]:
        """Return all lines of these pages."""
        return {
            page: lines for some in _portions(digests) for page, lines in read_lines(self._connection, some).items()
        }

    def find_texts(self, marks: Collection[int]) -> Iterator[str]:
        """Yield the pages whose text has one of these marks."""
        return find_marked(self._connection, marks)

    def read_texts(self, pages: Collection[str]) -> dict[str, Text]:
        """Return the texts of these pages as they are compared."""
        column = index_tables.linked_sketches.c
        rows = self._select(select(column.page, column.numbers, column.form), column.page, pages)
        return {page: text_of_note(page, numbers, form) for page, numbers, form in rows}

    def find_bonds(self, pages: Collection[str]) -> set[PageBond]:
        """Return the bonds of these pages with any other."""
        column = index_tables.linked_bonds.c
        wanted = (column.later, column.earlier, column.kind, column.is_one, column.weight, column.reason)
        rows = (row for end in (column.later, column.earlier) for row in self._select(select(*wanted), end, pages))
        return {PageBond(later, earlier, TieKind(kind), *rest) for later, earlier, kind, *rest in rows}

    def find_lineages(self, pages: Collection[str]) -> Iterator[Lineage]:
        """Yield the lineages of these pages."""
        of_page = link_tables.lineage_pages.c
        ids = {row[0] for row in self._select(select(of_page.lineage), of_page.page, pages)}
        return self._read(link_tables.lineages, link_tables.lineages.c.id, ids, Lineage)

    def find_lineage_ids(self, pages: Collection[str]) -> dict[str, str]:
        """Return the lineage's id of each of these pages."""
        column = link_tables.lineage_pages.c
        return dict(map(tuple, self._select(select(column.page, column.lineage), column.page, pages)))

    def find_pages_of_lineages(self, lineages: Collection[str]) -> dict[str, list[str]]:
        """Return the pages of each of these lineages."""
        column = link_tables.lineage_pages.c
        found: dict[str, list[str]] = defaultdict(list)
        for page, lineage in self._select(select(column.page, column.lineage), column.lineage, lineages):
            found[lineage].append(page)
        return found

    def find_named(self, pages: Collection[str]) -> Iterator[tuple[str, str]]:
        """Yield these pages with those whose outlet they name as their source."""
        column = link_tables.lineage_ties.c
        query = select(column.page, column.other).where(column.kind == TieKind.NAMED.value)
        return ((one, other) for one, other in self._select(query, column.page, pages))

    def find_ties(self, pages: Collection[str]) -> set[Tie]:
        """Return the ties of these pages with any other."""
        table = link_tables.lineage_ties
        ends = (table.c.page, table.c.other)
        return {tie for end in ends for tie in self._read(table, end, pages, Tie)}

    def find_pages_of(self, claims: Collection[str]) -> dict[str, str]:
        """Return on which page each of these claims stands."""
        found: dict[str, str] = {}
        for table in tables.CLAIM_TABLES:
            lacking = [claim for claim in claims if claim not in found]
            found.update(map(tuple, self._select(select(table.c.id, table.c.page), table.c.id, lacking)))
        return found

    def find_events(self, claims: Collection[str]) -> Iterator[EventNote]:
        """Yield the notes of those of these claims that are events."""
        column = index_tables.linked_events.c
        query = select(column.id, column.page, column.words, column.form)
        return (EventNote(*row) for row in self._select(query, column.id, claims))

    def find_seats(self, keys: Collection[int]) -> dict[int, list[Seat]]:
        """Return who has a seat in these cells, in order."""
        column = index_tables.linked_seats.c
        query = select(column.key, column.day, column.id, column.is_wide)
        found: dict[int, list[Seat]] = defaultdict(list)
        for key, day, name, is_wide in self._select(
            query.order_by(column.key, column.day, column.id), column.key, keys
        ):
            found[key].append(Seat(day, name, is_wide))
        return found

    def find_seats_between(self, keys: Collection[int], first: int, last: int) -> Iterator[Seat]:
        """Yield who has a seat in these cells from one day to before another."""
        column = index_tables.linked_seats.c
        query = select(column.day, column.id, column.is_wide).where(column.day >= first, column.day < last)
        return (Seat(*row) for row in self._select(query, column.key, keys))

    def find_edges(self, ids: Collection[str]) -> set[tuple[str, str]]:
        """Return the matches of these claims, that of the earlier report first."""
        column = index_tables.linked_edges.c
        query = select(column.one, column.other)
        return {(one, other) for end in (column.one, column.other) for one, other in self._select(query, end, ids)}

    def find_keyed(self, keys: Collection[int]) -> Iterator[Keyed]:
        """Yield what has one of these keys."""
        return self._find_keyed(index_tables.linked_keys.c.key, keys)

    def find_keys(self, ids: Collection[str]) -> Iterator[Keyed]:
        """Yield the keys of these."""
        return self._find_keyed(index_tables.linked_keys.c.id, ids)

    def _find_keyed(self, by: Column[Any], values: Collection[Any]) -> Iterator[Keyed]:
        column = index_tables.linked_keys.c
        return (Keyed(*row) for row in self._select(select(column.key, column.id, column.is_wide), by, values))

    def find_things_of(self, claims: Collection[str]) -> dict[str, str]:
        """Return the happening or agreement of each of these claims."""
        column = link_tables.linked_claims.c
        return dict(map(tuple, self._select(select(column.claim, column.thing), column.claim, claims)))

    def find_claims_of(self, things: Collection[str]) -> dict[str, str]:
        """Return the claims of these happenings or agreements, each with its own."""
        column = link_tables.linked_claims.c
        return dict(map(tuple, self._select(select(column.claim, column.thing), column.thing, things)))

    def find_series_of(self, counts: Collection[str]) -> set[str]:
        """Return the series in which these counts stand."""
        column = link_tables.linked_claims.c
        return {row[0] for row in self._select(select(column.thing), column.claim, counts)}

    def read_happenings(self, ids: Collection[str]) -> Iterator[Happening]:
        """Yield these happenings."""
        return self._read(link_tables.happenings, link_tables.happenings.c.id, ids, Happening)

    def read_agreements(self, ids: Collection[str]) -> Iterator[LinkedAgreement]:
        """Yield these agreements."""
        return self._read(link_tables.linked_agreements, link_tables.linked_agreements.c.id, ids, LinkedAgreement)

    def find_provisions(self, agreements: Collection[str]) -> Iterator[LinkedProvision]:
        """Yield what these agreements lay down, with what bears on its keeping."""
        table = link_tables.linked_provisions
        return self._read(table, table.c.agreement, agreements, LinkedProvision)

    def read_actors(self, ids: Collection[str]) -> Iterator[LinkedActor]:
        """Yield these actors."""
        return self._read(link_tables.linked_actors, link_tables.linked_actors.c.id, ids, LinkedActor)

    def find_disagreements(self, abouts: Collection[str]) -> Iterator[Disagreement]:
        """Yield the disagreements about these things or claims."""
        return self._read(link_tables.disagreements, link_tables.disagreements.c.about, abouts, Disagreement)

    def read_notes(self, names: Collection[str]) -> Mapping[str, Form]:
        """Return what was noted under these names."""
        column = index_tables.linked_notes.c
        return dict(map(tuple, self._select(select(column.name, column.form), column.name, names)))

    def find_stock_of_things(self, things: Collection[str]) -> Iterator[StockNote]:
        """Yield what pages have in common of these things."""
        return self._find_stock(index_tables.linked_stock.c.thing, things)

    def find_stock_of_pages(self, pages: Collection[str]) -> Iterator[StockNote]:
        """Yield what these pages, as the later ones, have in common with others."""
        return self._find_stock(index_tables.linked_stock.c.one, pages)

    def _find_stock(self, by: Column[Any], values: Collection[str]) -> Iterator[StockNote]:
        column = index_tables.linked_stock.c
        wanted = [column[name] for name in StockNote._fields]
        return (StockNote(*row) for row in self._select(select(*wanted), by, values))

    def _read(self, table: Table, by: Column[Any], values: Collection[str], kind: type[T]) -> Iterator[T]:
        return (parse_form(form, kind) for (form,) in self._select(select(table.c.form), by, values))

    def _select(self, query: Select[Any], by: Column[Any], values: Collection[Any]) -> Iterator[Sequence[Any]]:
        asked = query.where(by.in_(bindparam("some", expanding=True)))  # made once, whatever the number of portions
        for some in _portions(values):
            yield from self._connection.execute(asked, {"some": some}).all()


def _portions(values: Collection[Any]) -> Iterator[Sequence[Any]]:
    """Yield values in portions that one query takes."""
    ordered = sorted(set(values))
    return (ordered[first : first + _AT_ONCE] for first in range(0, len(ordered), _AT_ONCE))
