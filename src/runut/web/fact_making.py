"""The outline of a record → its facts, and its facts as of a day: what had been told by then, and as it was told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple

import numpy as np

from runut.export.views.overview import Lane
from runut.record.claims import EventType
from runut.record.linked import LinkedAgreement
from runut.record.outline import CountRow, Form, Outline, StatementRow
from runut.record.plover import QUAD_BY_TYPE
from runut.web.claim_table import ClaimTable
from runut.web.fact_columns import Columns, FactRow, Sides, Sort, Values, days_of
from runut.web.fact_cutting import replace_rows
from runut.web.fact_table import FactTable
from runut.web.facts import FactKind, find_lane
from runut.web.numbers import Numbers
from runut.web.page_table import PageTable

_NEVER = date.max.toordinal()
_COUNT = Sort(FactKind.COUNT, Lane.COST, "cost", None)
_STATEMENT = Sort(FactKind.STATEMENT, None, "statement", None)
_AGREEMENT = Sort(FactKind.AGREEMENT, None, "agreement", None)


class _Said(NamedTuple):
    """What claims say of one fact: times, of which one may be given, or days; who, where, how sure, on whose word."""

    given: str | None = None
    times: tuple[str, ...] = ()
    days: tuple[int, int] | None = None
    parties: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    claimants: tuple[str, ...] = ()
    sides: Sides = Sides()
    independent: Collection[str] = ()


class FactMaker:
    """Makes the facts of one state of a record."""

    def __init__(self, pages: PageTable, claims: ClaimTable) -> None:
        self.pages = pages
        self.claims = claims
        self.values = Values()
        self._days: tuple[Numbers, Numbers] | None = None
        self._independent: dict[str, frozenset[int]] = {}
        """Lineages that do not have it from another, of happenings and agreements that other lineages tell too."""

    def happening(self, form: Form) -> FactRow | None:
        """Return the row of a happening; None where none of its claims is there."""
        claims = self.claims.known(form["claims"])
        if not claims:
            return None
        if len(claims) > 1:
            self.claims.add_versions(form)
        modes = tuple(form["modes"])
        type_ = EventType(form["type"])
        sides = Sides(type_, modes, tuple(form["actors"]), tuple(form["recipients"]), tuple(form["third_parties"]))
        sort = Sort(FactKind.HAPPENING, find_lane(type_, modes), QUAD_BY_TYPE[type_].value, type_)
        times, places, statuses = (
            tuple(one["value"] for one in form[name]) for name in ("times", "places", "statuses")
        )
        return self._row(
            form["id"],
            sort,
            claims,
            _Said(
                given=form["time"],
                times=times,
                parties=sides.parties,
                places=places,
                statuses=statuses,
                claimants=self.claims.claimants_of(claims),
                sides=sides,
                independent=form["lineages"],
            ),
        )

    def agreement(self, one: LinkedAgreement) -> FactRow | None:
        """Return the row of an agreement; None where none of its claims is there."""
        claims = self.claims.known(one.claims)
        return self._agreement(one, claims) if claims else None

    def _agreement(self, one: LinkedAgreement, claims: tuple[int, ...]) -> FactRow:
        return self._row(
            one.id,
            _AGREEMENT,
            claims,
            _Said(
                times=tuple(version.value for version in one.signed),
                parties=tuple(dict.fromkeys((*one.parties, *one.mediators))),
                places=self.claims.places_of(claims),
                claimants=tuple(dict.fromkeys(name for version in one.signed for name in version.claimants)),
                independent=one.lineages,
            ),
        )

    def count(self, row: CountRow, claim: int) -> FactRow:
        """Return the row of a count."""
        return self._row(
            row.id,
            _COUNT,
            (claim,),
            _Said(
                times=() if row.time is None else (row.time,),
                parties=_some(row.side),
                places=_some(row.place),
                claimants=_some(row.claimant),
            ),
        )

    def statement(self, row: StatementRow, claim: int) -> FactRow:
        """Return the row of a statement, which lies on the day of its page."""
        page = self.claims.pages[claim]
        party = row.party or row.speaker
        return self._row(
            row.id,
            _STATEMENT,
            (claim,),
            _Said(
                days=days_of(self.pages.published[page]),
                parties=_some(party),
                claimants=_some(row.speaker),
            ),
        )

    def _row(self, id_: str, sort: Sort, claims: tuple[int, ...], said: _Said) -> FactRow:
        values, pages = self.values, self.pages
        time = said.given or (said.times[0] if len(said.times) == 1 else None)
        first, last = said.days or _span(time, said.times)
        on = [self.claims.pages[claim] for claim in claims]
        reported = min((day for page in on if (day := pages.first_days[page])), default=0)
        told = reported or _NEVER
        lineages = tuple(dict.fromkeys(pages.lineages[page] for page in on))
        return FactRow(
            first or told,
            last or told,
            id_,
            values.sort.number(sort),
            values.given.number(said.given),
            values.time.number(time),
            first,
            last,
            reported,
            values.times.number(said.times),
            values.parties.number(said.parties),
            values.places.number(said.places),
            values.statuses.number(said.statuses),
            values.claimants.number(said.claimants),
            values.lineages.number(lineages),
            values.languages.number(self._languages(on)),
            self._count_sources(id_, lineages, said.independent),
            values.sides.number(said.sides),
            claims,
        )

    def _languages(self, pages: Iterable[int]) -> tuple[str, ...]:
        found = dict.fromkeys(self.pages.languages[page] for page in pages)
        return tuple(language for language in found if language not in {None, "und"})

    def _count_sources(self, id_: str, lineages: tuple[int, ...], independent: Collection[str]) -> int:
        """Return how many lineages do not have it from another; all, where none of those is there."""
        if independent:
            numbers = self.pages.lineage_numbers
            known = frozenset(numbers[one] for one in independent if one in numbers)
            if not known.issuperset(lineages):
                self._independent[id_] = known
        return self._count(id_, lineages)

    def _count(self, id_: str, lineages: tuple[int, ...]) -> int:
        known = self._independent.get(id_)
        return len(lineages if known is None else known.intersection(lineages) or lineages)

    def cut(self, table: FactTable, day: int, agreements: Mapping[str, LinkedAgreement]) -> Columns:
        """Return what had been told by a day, each fact as the claims of then tell it.

        Args:
            table: All facts.
            day: The day, an ordinal.
            agreements: The agreements as their claims of then tell of them.
        """
        first, last = self.told_days(table)
        told = self.claims.mark_told(day)
        kept, split = np.flatnonzero(first <= day), np.flatnonzero((first <= day) & (last > day))
        anew = {place: self._cut(table, place, told, agreements) for place in split.tolist()}
        return replace_rows(table, kept.astype(np.int32), anew)

    def _cut(self, table: FactTable, place: int, told: bytearray, agreements: Mapping[str, LinkedAgreement]) -> FactRow:
        """Return a fact of which not all claims had been told, as those tell it that had been."""
        id_, value = table.ids[place], table.value
        claims = tuple(claim for claim in table.claims[place] if told[claim])
        sort: Sort = value("sort", place)
        if sort.kind is FactKind.AGREEMENT:
            return self._agreement(agreements[id_], claims)
        times, places, statuses = (
            self._left(value(name, place), claims, name) for name in ("times", "places", "statuses")
        )
        return self._row(
            id_,
            sort,
            claims,
            _Said(
                given=value("given", place) if times else None,
                times=times,
                parties=value("parties", place),
                places=places,
                statuses=statuses,
                claimants=self.claims.claimants_of(claims),
                sides=value("sides", place),
            ),
        )

    def _left(self, versions: tuple[str, ...], claims: tuple[int, ...], name: str) -> tuple[str, ...]:
        """Return those versions that some claims give."""
        given = self.claims.versions_of(claims, name)
        return tuple(version for version in versions if version in given)

    def told_days(self, table: FactTable) -> tuple[Numbers, Numbers]:
        """Return by which day each fact had been told first, and by which day in full."""
        if self._days is None:
            days = np.asarray(self.pages.last_days)
            told = np.where(days == 0, _NEVER, days)[np.asarray(self.claims.pages)]
            self._days = table.claim_lists.ends(told.astype(np.int32))
        return self._days


class Made(NamedTuple):
    """All rows but those of lone claims, and the ids of these: no linked thing holds them."""

    rows: list[FactRow]
    lone: list[str]


def make_rows(maker: FactMaker, outline: Outline, agreements: Iterable[LinkedAgreement]) -> Made:
    """Return the rows of all facts, after taking in all claims."""
    claims = maker.claims
    claims.add_events(outline)
    claims.add_agreements(outline)
    rows = list(filter(None, map(maker.happening, outline.happenings())))
    rows += filter(None, map(maker.agreement, agreements))
    lone = list(claims.find_lone(row.claims for row in rows))
    rows += (maker.count(row, claim) for row in outline.counts() if (claim := claims.add(row.id, row.page)) is not None)
    rows += (
        maker.statement(row, claim)
        for row in outline.statements()
        if (claim := claims.add(row.id, row.page)) is not None
    )
    return Made(rows, lone)


def _span(time: str | None, times: Iterable[str]) -> tuple[int, int]:
    """Return the days of the one time, or those that all versions span together; 0 where none is known."""
    if time is not None:
        return days_of(time)
    spans = [days for days in map(days_of, times) if days[0]]
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else (0, 0)


def _some(name: str | None) -> tuple[str, ...]:
    return () if name is None else (name,)
