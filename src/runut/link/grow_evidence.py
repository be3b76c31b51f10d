"""Evidence when acts are added around an agreement that stays as it was: only that of the days around them changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from runut.link.act_days import key_of_acts
from runut.link.act_index import ActIndex
from runut.link.act_reading import find_acts
from runut.link.act_ties import BROAD_DAYS, find_implied, find_near
from runut.link.acts import Act
from runut.link.compliance import ANSWER_DAYS, order_of_evidence, with_evidence
from runut.link.frames import Succession, until
from runut.link.growth import Growth
from runut.link.keeping import Framed
from runut.link.keeping_rules import FAMILIES_OF
from runut.record.provisions import Compliance, LinkedProvision

Provisions = tuple[LinkedProvision, ...]
Evidence = tuple[Compliance, ...]


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
        near = [{*self._find_claims_around(one), *one.frame.claims} for one in framed]
        self._find_pages({claim for claims in near for claim in claims})
        for one, claims in zip(framed, near, strict=True):
            acts = self._on({*self._find_pages(claims), *new})
            theirs = (act for act in acts if _may_be_theirs(act, one))
            yield from with_evidence(one.frame, one.laid, ActIndex(theirs), self._succession)

    def find_changed(self, moved: Mapping[str, Collection[str]], framed: Iterable[Framed]) -> Iterator[LinkedProvision]:
        """Yield the provisions of agreements that are as they were, where other evidence bears on them than before.

        What bears on them follows from the acts of the same page and of some days around: only those around acts that
        moved are weighed again.

        Args:
            moved: By agreement, the acts that are new, or may bear on other agreements now; only they are.
            framed: The agreements.
        """
        self._find_pages({claim for claims in moved.values() for claim in claims})
        touched = {
            one.frame.agreement: (one, days)
            for one in framed
            if (days := self._find_days(one, moved[one.frame.agreement]))
        }
        near = {name: {*self._find_claims_near(*each), *moved[name]} for name, each in touched.items()}
        self._find_pages({claim for claims in near.values() for claim in claims})
        before: dict[str, dict[str, Evidence]] = defaultdict(dict)
        for each in self._growth.held.find_provisions(touched):
            before[each.agreement][each.id] = each.evidence
        for name, (one, days) in touched.items():
            made = self._weigh_again(one, days, self._find_pages(near[name]), before[name])
            if any(each.evidence != before[name][each.id] for each in made):
                yield from made

    def _weigh_again(
        self, one: Framed, days: Collection[int], pages: Collection[str], before: Mapping[str, Evidence]
    ) -> Provisions:
        """Return the provisions of an agreement with what bore on them before, but for that of some days."""
        acts = self._on({*pages, *one.frame.pages})
        anew = {act.claim for act in acts if _is_near(act.day, days, ANSWER_DAYS)}
        if any(act.claim in anew and not _is_near(act.day, days, ANSWER_DAYS) for act in acts):
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

    def _find_days(self, one: Framed, moved: Collection[str]) -> frozenset[int]:
        """Return the days of those of some acts that may bear on an agreement."""
        index = ActIndex(act for act in self._on(self._find_pages(moved)) if act.claim in moved)
        ends = {topic: until(one.frame, topic, self._succession) for topic in one.frame.topics}
        return frozenset(
            tied.act.day
            for each in one.laid
            for last in (ends[each.provision.topic],)
            for others in ([other for other in one.laid if other is not each],)
            for tied in find_implied(one.frame, each, others, find_near(one.frame, each, index, last), last)
            if tied.act.day is not None
        )

    def _find_claims_near(self, one: Framed, days: Collection[int]) -> Iterator[str]:
        """Yield the acts that may bear on an agreement, so near to days that they decide what others there tell of."""
        reach = 2 * ANSWER_DAYS
        keys = find_keys_of_acts(one)
        for seat in self._growth.held.find_seats_between(keys, min(days) - reach, max(days) + reach + 1):
            if _is_near(seat.day, days, reach):
                yield seat.id

    def _find_claims_around(self, one: Framed) -> Iterator[str]:
        """Yield the acts of linked pages that may bear on an agreement made elsewhere."""
        frame = one.frame
        if frame.signed is not None and frame.signed.first is not None:
            last = max(until(frame, topic, self._succession) for topic in frame.topics)
            seats = self._growth.held.find_seats_between(find_keys_of_acts(one), frame.signed.first - BROAD_DAYS, last)
            yield from (seat.id for seat in seats)

    def _merge(self, kept: Sequence[Compliance], made: Sequence[Compliance]) -> Evidence:
        """Return evidence in order; where two lists have the same days the reports decide, which are looked up."""
        found: list[Compliance] = []
        for _, same in groupby(sorted((*kept, *made), key=order_of_evidence), key=order_of_evidence):
            group = list(same)
            if len(group) > 1:
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
