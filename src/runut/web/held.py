"""The record as the server holds it: read once, looked at anew when the file changes, cut back to a day on demand."""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from threading import Lock

from runut.export.party_names import find_party_name
from runut.export.views.agreements import AgreementView, find_agreements, make_agreement
from runut.export.views.disagreements import DisagreementView, make_disagreement
from runut.export.views.index import Index, LineageRef, PageRef, make_index
from runut.export.views.timeline import HappeningView, find_happenings, make_happening
from runut.export.views.times import find_days
from runut.export.words import interface_languages
from runut.pipeline import open_record, read_state
from runut.record.address import RecordAddress, ServerAddress
from runut.record.linked import Disagreement, Happening, Lineage, LinkedActor, LinkedAgreement, Tie
from runut.record.page_record import PageRecord
from runut.record.whole import WholeRecord
from runut.web.as_of import cut_back
from runut.web.asking import Asked
from runut.web.fact_index import FACT_FIELDS, FactIndex
from runut.web.facts import Fact, FactKind, find_facts

_MOST_DAYS_KEPT = 6
"""So many past days are kept cut back: a slider goes to and fro over a few."""


class Held:
    """One state of a record, with everything by its id; what takes long is made when it is first asked for."""

    def __init__(self, record: WholeRecord, address: RecordAddress, version: str, whole: Held | None = None) -> None:
        self.record = record
        self.address = address
        """Where the record lies, for what is asked of its store."""
        self.whole = self if whole is None else whole
        """The record that this one is cut back from, itself where it is not."""
        self.version = version
        """Tells this state from every other, for browsers that have a page already."""

    @cached_property
    def index(self) -> Index:
        """Short names of lineages and pages, and the page of each claim."""
        return make_index(self.record)

    @cached_property
    def happenings(self) -> Mapping[str, Happening]:
        """All happenings by id, lone events among them."""
        return {happening.id: happening for happening in find_happenings(self.index)}

    @cached_property
    def agreements(self) -> Mapping[str, LinkedAgreement]:
        """All agreements by id, lone claims among them."""
        return {agreement.id: agreement for agreement in find_agreements(self.index)}

    @cached_property
    def actors(self) -> Mapping[str, LinkedActor]:
        """All persons, bodies and groups by id."""
        return {actor.id: actor for actor in self.record.links.actors}

    @cached_property
    def disputed(self) -> Mapping[str, Disagreement]:
        """By the id of a happening, agreement or claim, the first disagreement about it."""
        found: dict[str, Disagreement] = {}
        for one in self.record.links.disagreements:
            for about in (one.about, *(claim for version in one.versions for claim in version.claims)):
                found.setdefault(about, one)
        return found

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """All facts in order of their days."""
        about = frozenset(self.disputed)
        found = find_facts(self.index, self.happenings.values(), self.agreements.values(), about)
        return tuple(sorted(found, key=lambda fact: fact.order))

    @cached_property
    def fact_index(self) -> FactIndex:
        """All facts by what they are filtered by."""
        return FactIndex(self.facts)

    @cached_property
    def by_period(self) -> tuple[Fact, ...]:
        """All happenings in order of the timeline: a year before its months; without a day last, by when told."""
        happenings = (fact for fact in self.facts if fact.kind is FactKind.HAPPENING)
        return tuple(sorted(happenings, key=lambda fact: (fact.days is None, fact.period or "", fact.order)))

    @cached_property
    def place_by_period(self) -> Mapping[str, int]:
        """By the id of a happening, its place in the order of the timeline."""
        return {fact.id: place for place, fact in enumerate(self.by_period)}

    @cached_property
    def fact_by_id(self) -> Mapping[str, Fact]:
        """All facts by id."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def thing_of_claim(self) -> Mapping[str, str]:
        """By the id of an event or agreement claim, the happening or agreement that it tells of."""
        things: list[Happening | LinkedAgreement] = [*self.happenings.values(), *self.agreements.values()]
        return {claim: thing.id for thing in things for claim in thing.claims}

    @cached_property
    def pages_by_anchor(self) -> Mapping[str, PageRecord]:
        """Pages by the name that they have in an address."""
        by_digest = {record.page.sha256: record for record in self.record.pages}
        return {ref.anchor: by_digest[digest] for digest, ref in self.index.pages.items()}

    @cached_property
    def lineages_by_anchor(self) -> Mapping[str, tuple[Lineage, LineageRef]]:
        """Lineages by the name that they have in an address."""
        return {ref.anchor: (lineage, ref) for lineage, ref in self.index.lineages}

    @cached_property
    def page_anchors(self) -> tuple[str, ...]:
        """The names that pages have in an address, in their order."""
        return tuple(self.pages_by_anchor)

    @cached_property
    def page_places(self) -> Mapping[str, int]:
        """By the name of a page in an address, its place in their order."""
        return {anchor: place for place, anchor in enumerate(self.page_anchors)}

    @cached_property
    def tellings(self) -> tuple[Counter[str], Counter[str]]:
        """How many happenings and agreements each lineage tells, and how many of them it alone."""
        return count_tellings(self.facts)

    @cached_property
    def actors_by_name(self) -> Mapping[str, tuple[LinkedActor, ...]]:
        """Persons, bodies and groups by their party and by their own name."""
        found: defaultdict[str, list[LinkedActor]] = defaultdict(list)
        for actor in self.record.links.actors:
            for name in {actor.party or actor.name, actor.name}:
                found[name].append(actor)
        return {name: tuple(actors) for name, actors in found.items()}

    @cached_property
    def ties(self) -> Mapping[str, tuple[Tie, ...]]:
        """How each page hangs together with others, by its digest."""
        found: defaultdict[str, list[Tie]] = defaultdict(list)
        for tie in self.record.links.ties:
            found[tie.one].append(tie)
        return {digest: tuple(ties) for digest, ties in found.items()}

    @cached_property
    def published(self) -> Mapping[date, int]:
        """How many pages were published on each day, by day in order."""
        days = (find_days(record.article.published) for record in self.record.pages)
        return dict(sorted(Counter(found[1] for found in days if found is not None).items()))

    @cached_property
    def choices(self) -> Mapping[str, Mapping[str, int]]:
        """For each filter its values with how many facts have them, the most frequent first."""
        return {name: self.fact_index.count(name) for name in FACT_FIELDS}

    @cached_property
    def sizes(self) -> Mapping[str, int]:
        """How much each view holds, by its name."""
        kinds = Counter(fact.kind.value for fact in self.facts)
        return {
            "timeline": kinds["happening"],
            "agreements": kinds["agreement"],
            "human_cost": kinds["count"],
            "disagreements": len(self.record.links.disagreements),
            "statements": kinds["statement"],
            "sources": len(self.index.lineages),
            "actors": len(self.choices["actor"]),
        }

    @cached_property
    def _forms_of_parties(self) -> Mapping[str, str]:
        """Every name of each party in one text, for searching."""
        names: dict[str, set[str]] = {party: {party} for party in self.choices["actor"]}
        for party, found in names.items():
            found.update(find_party_name(party, language) for language in interface_languages())
        for actor in self.record.links.actors:
            names.setdefault(actor.party or actor.name, set()).update(actor.names)
        return {party: "\n".join(sorted(forms)).casefold() for party, forms in names.items()}

    def name_forms(self, party: str) -> str:
        """Return every name of a party in one text, folded to small letters."""
        return self._forms_of_parties.get(party, "")

    def find(self, asked: Asked) -> tuple[Fact, ...]:
        """Return the facts that pass the filters, in order."""
        return self.fact_index.find(asked)

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
        happenings = {one.about: self.happening(one.about)} if one.about in self.happenings else {}
        agreements = {one.about: self.agreement(one.about)} if one.about in self.agreements else {}
        return make_disagreement(self.index, one, happenings, agreements)


def count_tellings(facts: Iterable[Fact]) -> tuple[Counter[str], Counter[str]]:
    """Return how many happenings and agreements of some facts each lineage tells, and how many of them it alone."""
    told: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for fact in facts:
        if fact.kind in {FactKind.HAPPENING, FactKind.AGREEMENT}:
            told.update(fact.lineages)
            if len(fact.lineages) == 1:
                alone.update(fact.lineages)
    return told, alone


class Holder:
    """Holds the newest state of a record file; several requests may ask at once."""

    def __init__(self, address: RecordAddress) -> None:
        self._address = address
        self._lock = Lock()
        self._stamp = ""
        self._held: Held | None = None
        self._cut: OrderedDict[date, Held] = OrderedDict()

    def hold(self, as_of: date | None = None) -> Held:
        """Return the record as it is in the file now, or what its pages published until a day say.

        Raises:
            RecordFileError: The file cannot be read.
        """
        with self._lock:
            stamp = find_stamp(self._address)
            if self._held is None or stamp != self._stamp:
                self._held = Held(open_record(self._address), self._address, stamp)
                self._stamp = stamp
                self._cut.clear()
            return self._held if as_of is None else self._cut_back(self._held, as_of)

    def recent(self) -> Held:
        """Return the record as it was read last, without waiting for what was written since; that is read beside.

        Raises:
            RecordFileError: It was never read, and cannot be.
        """
        held = self._held
        return self.hold() if held is None else held

    def is_stale(self) -> bool:
        """Tell whether the record was written since it was read."""
        return self._held is None or self._held.version != find_stamp(self._address)

    def _cut_back(self, held: Held, day: date) -> Held:
        if day not in self._cut:
            self._cut[day] = Held(cut_back(held.record, day), held.address, f"{held.version}@{day}", held)
            if len(self._cut) > _MOST_DAYS_KEPT:
                self._cut.popitem(last=False)
        self._cut.move_to_end(day)
        return self._cut[day]


def find_stamp(path: RecordAddress) -> str:
    """Return what changes whenever the record is written: of a file and of the log that is not yet folded into it."""
    if isinstance(path, ServerAddress):
        return read_state(path)
    found = []
    for one in (path, path.with_name(f"{path.name}-wal")):
        try:
            status = one.stat()
        except FileNotFoundError:
            continue
        found.append(f"{status.st_mtime_ns:x}.{status.st_size:x}.{status.st_ino:x}")
    return "-".join(found)
