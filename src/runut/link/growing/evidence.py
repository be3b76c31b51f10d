"""Evidence when acts are added around an agreement that stays as it was: only that of the days around them changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from runut.link.agreements.frames import Succession, until
from runut.link.comparing.cells import Seat
from runut.link.growing.growth import Growth
from runut.link.keeping.act_days import key_of_acts
from runut.link.keeping.act_index import ActIndex
from runut.link.keeping.act_reading import find_acts
from runut.link.keeping.act_ties import BROAD_DAYS, Tied, find_implied, find_near, may_bear
from runut.link.keeping.acts import Act
from runut.link.keeping.compliance import ANSWER_DAYS, is_of_answers, order_of_evidence, with_evidence
from runut.link.keeping.doings import act_of_note
from runut.link.keeping.keeping import Framed
from runut.link.keeping.keeping_rules import FAMILIES_OF
from runut.record.provisions import Compliance, LinkedProvision

Provisions = tuple[LinkedProvision, ...]
Evidence = tuple[Compliance, ...]


class BorneUpon(NamedTuple):
    """An agreement that stays as it was, as its note tells of it, and acts that may bear on its keeping."""

    framed: Framed
    claims: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Where acts that moved bear on an agreement that stays as it was.

    Attributes:
        agreement: Its id.
        claims: Acts that moved.
        pages: The pages of those that bear on it.
        days: Their days.
        is_alone: Whether what other pages tell stays as it is.
    """

    agreement: str
    claims: frozenset[str]
    pages: frozenset[str]
    days: frozenset[int]
    is_alone: bool

    def is_weighed(self, act: Act) -> bool:
        """Tell whether an act is weighed again."""
        return act.source.page in self.pages if self.is_alone else _is_near(act.day, self.days, ANSWER_DAYS)


class EvidenceGrower:
    """Finds what bears on agreements.

    Args:
        growth: What is known of the pages.
        succession: Which agreement took the place of which, as it is now.
        framed: The agreements.
    """

    def __init__(self, growth: Growth, succession: Succession, framed: Iterable[Framed]) -> None:
        self._growth, self._succession = growth, succession
        self._sides = frozenset(side for one in framed for side in one.sides)
        self._acts: dict[str, list[Act]] = {}

    def find_all(self, framed: Sequence[Framed], new: Collection[str]) -> Iterator[LinkedProvision]:
        """Yield the provisions of agreements with all that bears on them.

        Args:
            framed: The agreements.
            new: Pages that are new.
        """
        near = [{*self._find_bearing(one, self._find_seats_around(one)), *one.frame.claims} for one in framed]
        self._find_pages({claim for claims in near for claim in claims})
        for one, claims in zip(framed, near, strict=True):
            acts = self._on({*self._find_pages(claims), *new})
            theirs = (act for act in acts if _may_be_theirs(act, one))
            yield from with_evidence(one.frame, one.laid, ActIndex(theirs), self._succession)

    def find_moved(self, borne: BorneUpon) -> Moved | None:
        """Return where acts that moved bear on an agreement that is as it was; None where none of them does.

        What bears on it elsewhere follows from these acts only where an act answers another: there the acts of some
        days around are weighed again, else those of the same pages.

        Args:
            borne: The agreement, and the acts that are new, or may bear on other agreements now; only they are.
        """
        frame, pages = borne.framed.frame, self._find_pages(borne.claims)
        tied = [one for one in self._tie(borne.framed, self._on(pages)) if one.act.day is not None]
        moved = [one.act for one in tied if one.act.claim in borne.claims]
        if not moved:
            return None
        theirs = frozenset(act.source.page for act in moved)
        is_answered = any(one.act.source.page in theirs and is_of_answers(one) for one in tied)
        return Moved(
            agreement=frame.agreement,
            claims=borne.claims,
            pages=theirs,
            days=frozenset(act.day for act in moved if act.day is not None),
            is_alone=not is_answered and theirs.isdisjoint(frame.pages),
        )

    def find_changed(self, moved: Mapping[str, Moved], framed: Sequence[Framed]) -> Iterator[LinkedProvision]:
        """Yield the provisions of agreements that are as they were, where other evidence bears on them than before.

        Args:
            moved: By agreement, where acts that moved bear on it.
            framed: The agreements.
        """
        around = [(one, moved[one.frame.agreement]) for one in framed]
        near = {
            here.agreement: set(here.claims)
            if here.is_alone
            else {*self._find_bearing(one, self._find_seats_near(one, here.days)), *here.claims}
            for one, here in around
        }
        self._find_pages({claim for claims in near.values() for claim in claims})
        before: dict[str, dict[str, Evidence]] = defaultdict(dict)
        for each in self._growth.held.find_provisions(moved):
            before[each.agreement][each.id] = each.evidence
        for one, here in around:
            pages = set(here.pages) if here.is_alone else self._find_pages(near[here.agreement])
            made = self._weigh_again(one, here, pages, before[here.agreement])
            if any(each.evidence != before[here.agreement][each.id] for each in made):
                yield from made

    def _weigh_again(
        self, one: Framed, here: Moved, pages: Collection[str], before: Mapping[str, Evidence]
    ) -> Provisions:
        """Return the provisions of an agreement with what bore on them before, but for what is weighed again."""
        acts = self._on({*pages, *one.frame.pages})
        anew = {act.claim for act in acts if here.is_weighed(act)}
        if any(act.claim in anew and not here.is_weighed(act) for act in acts):
            return tuple(self.find_all([one], pages))
        return tuple(
            replace(
                each,
                evidence=self._merge(
                    [told for told in before[each.id] if told.claim not in anew],
                    [told for told in each.evidence if told.claim in anew],
                ),
            )
            for each in with_evidence(one.frame, one.laid, ActIndex(acts), self._succession)
        )

    def _tie(self, one: Framed, acts: Iterable[Act]) -> Iterator[Tied]:
        """Yield the acts told elsewhere that may bear on what an agreement lays down."""
        index = ActIndex(acts)
        ends = {topic: until(one.frame, topic, self._succession) for topic in one.frame.topics}
        for each in one.laid:
            last = ends[each.provision.topic]
            others = [other for other in one.laid if other is not each]
            yield from find_implied(one.frame, each, others, find_near(one.frame, each, index, last), last)

    def _find_bearing(self, one: Framed, seats: Iterable[Seat]) -> set[str]:
        """Return those of some acts of linked pages that may bear on an agreement, as far as their notes tell."""
        days = {seat.id: seat.day for seat in seats}
        places = frozenset().union(*(each.places for each in one.laid))
        found = set(days)
        for note in self._growth.held.find_events(days):
            if not may_bear(act_of_note(note, days[note.id], places), one.frame, one.laid):
                found.remove(note.id)
        return found

    def _find_seats_near(self, one: Framed, days: Collection[int]) -> Iterator[Seat]:
        """Yield the acts that may bear on an agreement, so near to days that they decide what others there tell of."""
        reach = 2 * ANSWER_DAYS
        keys = find_keys_of_acts(one)
        for seat in self._growth.held.find_seats_between(keys, min(days) - reach, max(days) + reach + 1):
            if _is_near(seat.day, days, reach):
                yield seat

    def _find_seats_around(self, one: Framed) -> Iterator[Seat]:
        """Yield the acts of linked pages that may bear on an agreement made elsewhere."""
        frame = one.frame
        if frame.signed is not None and frame.signed.first is not None:
            last = max(until(frame, topic, self._succession) for topic in frame.topics)
            yield from self._growth.held.find_seats_between(
                find_keys_of_acts(one), frame.signed.first - BROAD_DAYS, last
            )

    def _merge(self, kept: Sequence[Compliance], made: Sequence[Compliance]) -> Evidence:
        """Return evidence in order; where two lists have the same days the reports decide, which are looked up."""
        found, anew = list[Compliance](), {told.claim for told in made}
        for _, same in groupby(sorted((*kept, *made), key=order_of_evidence), key=order_of_evidence):
            group = list(same)
            if len(group) > 1 and not anew.isdisjoint(told.claim for told in group):
                self._growth.read_pages_of(told.claim for told in group)
                group.sort(key=lambda told: self._growth.sources[told.claim].order)
            found += group
        return tuple(found)

    def _find_pages(self, claims: Collection[str]) -> set[str]:
        return {record.page.sha256 for record in self._growth.read_pages_of(claims)}

    def _on(self, pages: Iterable[str]) -> list[Act]:
        """Return the acts of pages that may bear on agreements."""
        wanted = sorted(set(pages))
        for record in self._growth.read(page for page in wanted if page not in self._acts):
            self._acts[record.page.sha256] = list(find_acts(record, self._growth.sources, self._sides))
        return [act for page in wanted for act in self._acts[page]]


def find_keys_of_acts(one: Framed) -> set[int]:
    """Return the cells of the acts that may bear on an agreement."""
    families = {family for topic in one.frame.topics for family in FAMILIES_OF[topic]}
    return {key_of_acts(side, family) for side in one.sides for family in families}


def _may_be_theirs(act: Act, one: Framed) -> bool:
    return not (one.sides.isdisjoint(act.everybody) and one.frame.claims.isdisjoint(act.about))


def _is_near(day: int | None, days: Iterable[int], reach: int) -> bool:
    return day is not None and any(abs(day - other) <= reach for other in days)
