"""The record as views see it: one state of it, as of now or of a day; what takes long is made when it is asked for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from runut.export.party_names import find_party_name
from runut.export.views.agreements import AgreementView, make_agreement
from runut.export.views.disagreements import DisagreementView, make_disagreement
from runut.export.views.index import PageRef
from runut.export.views.timeline import HappeningView, make_happening
from runut.export.words import interface_languages
from runut.record.address import RecordAddress
from runut.record.claims import Claim
from runut.record.linked import Disagreement, Happening, LinkedActor, LinkedAgreement, Tie
from runut.record.page_record import PageRecord
from runut.record.provisions import LinkedProvision
from runut.record.series import CountSeries
from runut.record.things import claims_of
from runut.record.whole import WholeRecord
from runut.web.as_of import cut_happening, cut_things
from runut.web.asking import Asked
from runut.web.by_id import ById
from runut.web.count_series import order_series
from runut.web.fact_rows import FactRows, count_tellings
from runut.web.fact_table import FILTER_NAMES, FactsById, FactTable
from runut.web.facts import Fact, FactKind
from runut.web.held_state import HeldState
from runut.web.looking import (
    FactIds,
    Later,
    LineageIds,
    LineagesByAnchor,
    LiveIndex,
    PageRefs,
    ToldClaims,
    ToldPages,
    renamed,
)
from runut.web.replacing import Replacing
from runut.web.source import MemorySource

_MOST_CLAIMS, _MOST_THINGS, _MOST_PAGES = 6_000, 2_000, 400


class Held:
    """One state of a record, with everything by its id.

    Args:
        state: What it shares with other days as of which the same state is looked at.
        version: Tells this state from every other, for browsers that have a page already.
        day: The day until which pages count; None for all.
        whole: The record that this one is cut back from, None where it is not.
    """

    def __init__(self, state: HeldState, version: str, day: date | None = None, whole: Held | None = None) -> None:
        self.state = state
        self.version = version
        self.day = day
        self.ordinal = None if day is None else day.toordinal()
        self._whole = whole
        self._told = ToldClaims(state, self.ordinal)
        self.index = self._make_index()
        self.table = state.facts if day is None else self._cut_facts()
        """All facts, in columns."""
        self.happenings: ById[Happening] = ById(
            FactIds(self.table.all().of(FactKind.HAPPENING)), self._find_happenings, _MOST_THINGS
        )
        self.fact_by_id = FactsById(self.table)
        self.lineages_by_anchor = LineagesByAnchor(state, self.ordinal)
        of_anchor = state.pages.by_anchor
        self.pages_by_anchor: ById[PageRecord] = ById(
            ToldPages(state.pages, self.ordinal),
            renamed(state.bare_pages.fetch, lambda anchor: state.pages.digests[of_anchor[anchor]]),
            _MOST_PAGES,
        )
        """Pages by the name that they have in an address; their lines and claims may be missing."""

    @property
    def whole(self) -> Held:
        """The record that this one is cut back from, itself where it is not."""
        return self if self._whole is None else self._whole

    @property
    def address(self) -> RecordAddress:
        """Where the record lies, for what is asked of its store."""
        return self.state.address

    def _linked(self, name: str) -> tuple[Any, ...]:
        """Return all that was linked of one field of `Links`, as what had been told says."""
        things = self.state.linked(name)
        if self.day is None:
            return things
        return cut_things(
            name, zip(things, self._told.find_shares(self.state.claims_of(name)), strict=True), self._told
        )

    def _make_index(self) -> LiveIndex:
        claims: ById[tuple[Claim, PageRecord]] = ById(self._told, self.state.claims_by_id.fetch, _MOST_CLAIMS)
        return LiveIndex(
            record=WholeRecord(pages=()),
            lineages=(),
            pages=PageRefs(self.state.pages, self.ordinal),
            claims=claims,
            provisions=Later(lambda: self.provisions),
            ids=LineageIds(self.state.pages),
            state=self.state,
        )

    def _cut_facts(self) -> FactTable:
        maker = self.state.maker
        columns = maker.cut(self.state.facts, self.ordinal or 0, self.agreements)
        return FactTable(columns, maker.values, self.disputed.keys())

    def _find_happenings(self, ids: list[str]) -> dict[str, Happening]:
        found = self.state.happenings.fetch(ids)
        return found if self.day is None else {id_: cut_happening(one, self._told) for id_, one in found.items()}

    @cached_property
    def agreements(self) -> Mapping[str, LinkedAgreement]:
        """All agreements by id, lone claims among them."""
        found = self._linked("agreements")
        known = found if self.day is not None else (one for one in found if self.index.known(one.claims))
        return {one.id: one for one in known}

    @cached_property
    def actors(self) -> Mapping[str, LinkedActor]:
        """All persons, bodies and groups by id."""
        return {actor.id: actor for actor in self._linked("actors")}

    @cached_property
    def disagreements(self) -> Mapping[str, Disagreement]:
        """All disagreements by id."""
        return {one.id: one for one in self._linked("disagreements")}

    @cached_property
    def series(self) -> tuple[CountSeries, ...]:
        """All series of counts, those of most figures first."""
        return order_series(self.index, self._linked("series"), self.facts.of(FactKind.COUNT).ids())

    @cached_property
    def replacing(self) -> Replacing:
        """Which count took the place of which."""
        return Replacing(self._linked("series"))

    @cached_property
    def provisions(self) -> Mapping[str, list[LinkedProvision]]:
        """What each agreement lays down, by its id."""
        found: defaultdict[str, list[LinkedProvision]] = defaultdict(list)
        for one in self._linked("provisions"):
            found[one.agreement].append(one)
        return dict(found)

    @cached_property
    def disputed(self) -> Mapping[str, Disagreement]:
        """By the id of a happening, agreement or claim, the first disagreement about it."""
        found: dict[str, Disagreement] = {}
        for one in self.disagreements.values():
            for about in (one.about, *(claim for version in one.versions for claim in version.claims)):
                found.setdefault(about, one)
        return found

    @cached_property
    def facts(self) -> FactRows:
        """All facts in order of their days."""
        return self.table.all()

    @cached_property
    def tellings(self) -> tuple[Counter[int], Counter[int]]:
        """How many happenings and agreements each lineage tells, and how many of them it alone."""
        return count_tellings(self.facts)

    @cached_property
    def actors_by_name(self) -> Mapping[str, tuple[LinkedActor, ...]]:
        """Persons, bodies and groups by their party and by their own name."""
        found: defaultdict[str, list[LinkedActor]] = defaultdict(list)
        for actor in self.actors.values():
            for name in {actor.party or actor.name, actor.name}:
                found[name].append(actor)
        return {name: tuple(actors) for name, actors in found.items()}

    @cached_property
    def published(self) -> Mapping[date, int]:
        """How many pages were published on each day, by day in order."""
        return self.state.pages.count_days(self.ordinal)

    @cached_property
    def relays(self) -> Mapping[tuple[str, str], int]:
        """How many pages of each outlet relay each agency."""
        return self.state.pages.count_relays(self.ordinal)

    def count_claims(self, digest: str) -> int:
        """Return how many claims stand on a page."""
        return self.state.claims_of_pages[self.state.pages.numbers[digest]]

    @cached_property
    def choices(self) -> Mapping[str, Mapping[str, int]]:
        """For each filter its values with how many facts have them, the most frequent first."""
        return {name: self.table.count(name) for name in FILTER_NAMES}

    @cached_property
    def sizes(self) -> Mapping[str, int]:
        """How much each view holds, by its name."""
        kinds = self.facts.count_kinds()
        return {
            "timeline": kinds[FactKind.HAPPENING],
            "agreements": kinds[FactKind.AGREEMENT],
            "human_cost": kinds[FactKind.COUNT],
            "disagreements": len(self.disagreements),
            "statements": kinds[FactKind.STATEMENT],
            "sources": len(self.lineages_by_anchor),
            "actors": len(self.choices["actor"]),
            "pages": len(self.pages_by_anchor),
        }

    @cached_property
    def _forms_of_parties(self) -> Mapping[str, str]:
        """Every name of each party in one text, for searching."""
        names: dict[str, set[str]] = {party: {party} for party in self.choices["actor"]}
        for party, found in names.items():
            found.update(find_party_name(party, language) for language in interface_languages())
        for actor in self.whole.actors.values():
            if self.day is None or any(claim in self._told for claim in actor.claims):
                names.setdefault(actor.party or actor.name, set()).update(actor.names)
        return {party: "\n".join(sorted(forms)).casefold() for party, forms in names.items()}

    def name_forms(self, party: str) -> str:
        """Return every name of a party in one text, folded to small letters."""
        return self._forms_of_parties.get(party, "")

    def find(self, asked: Asked) -> FactRows:
        """Return the facts that pass the filters, in order."""
        return self.table.find(asked)

    def fetch(self, facts: Iterable[Fact]) -> None:
        """Have at hand what is shown of some facts: their happenings, their claims and the pages of these."""
        ids = [fact.id for fact in facts]
        happenings = self.happenings.fetch(ids)
        things: list[Happening | LinkedAgreement] = [*happenings.values()]
        things += (self.agreements[id_] for id_ in ids if id_ in self.agreements)
        self.fetch_claims([*ids, *(claim for thing in things for claim in claims_of(thing))])

    def fetch_briefs(self, facts: Iterable[Fact]) -> None:
        """Have at hand what is said of some facts in one line."""
        ids = [fact.id for fact in facts]
        self.happenings.fetch(ids)
        self.fetch_claims(ids)

    def fetch_claims(self, ids: Iterable[str]) -> None:
        """Have some claims at hand, with their pages."""
        claims = self.index.claims
        if isinstance(claims, ById):
            claims.fetch(ids)

    def thing_of(self, claim: str) -> str | None:
        """Return the happening or agreement that an event or a claim of an agreement tells of."""
        number = self.state.claims.numbers.get(claim)
        place = -1 if number is None or claim not in self._told else self.state.things[number]
        return self.state.facts.ids[place] if place >= 0 else None

    def page(self, anchor: str) -> PageRecord:
        """Return a page with its lines and claims."""
        return self.state.whole_pages[self.state.pages.digests[self.state.pages.by_anchor[anchor]]]

    def ties_of(self, digests: Iterable[str]) -> Mapping[str, list[Tie]]:
        """Return how pages hang together with others that count, by digest."""
        return self.state.source.read_ties(digests)

    def ref(self, record: PageRecord) -> PageRef:
        """Return a page's short name."""
        return self.index.pages[record.page.sha256]

    def happening(self, id_: str) -> HappeningView:
        """Return a happening with its versions and sentences."""
        return make_happening(self.index, self.happenings[id_])

    def agreement(self, id_: str) -> AgreementView:
        """Return an agreement with its versions, provisions and sentences."""
        return make_agreement(self.index, self.agreements[id_])

    def disagreement(self, one: Disagreement) -> DisagreementView:
        """Return a disagreement with the sentences of every version."""
        return make_disagreement(self.index, one, {}, {})


def hold_whole(record: WholeRecord, address: RecordAddress) -> Held:
    """Return a whole record in memory as views see it."""
    return Held(HeldState(MemorySource(record), address, record.read_as), "")
