"""Agreements when pages are added: those of new claims, and those that these change."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from runut.link.agreements.agreements import JoinedDeals, make_agreements, make_all
from runut.link.agreements.deal_match import DEAL_RULES
from runut.link.agreements.deals import Deal, find_deals
from runut.link.agreements.named_later import find_later_keys, is_named, is_named_later, join_named_later
from runut.link.comparing.clusters import Cluster, find_clusters
from runut.link.comparing.rulings import NO_BONDS, Bonds
from runut.link.growing.clusters import ClusterGrower
from runut.link.growing.growth import Growth
from runut.link.growing.happenings import bound_by
from runut.link.growing.parts import GrownParts, PartGrower, Stirred
from runut.link.kept.held import Keyed
from runut.record.linked import LinkedAgreement


@dataclass(frozen=True, slots=True, kw_only=True)
class GrownAgreements:
    """What becomes of agreements.

    Attributes:
        gone: Ids of agreements whose claims are dealt out anew.
        made: The agreements of these claims.
        changed: Those of them that are new, or of which a claim stands on a page that changed.
        parts: What was joined.
    """

    gone: frozenset[str]
    made: JoinedDeals
    changed: tuple[LinkedAgreement, ...]
    parts: GrownParts[Deal]


def grow_agreements(growth: Growth, dirty: Collection[str], bonds: Bonds) -> GrownAgreements:
    """Return what becomes of agreements.

    Args:
        growth: What is known of the pages.
        dirty: Pages that are new, or of which the lineage is another now.
        bonds: What people ruled of agreement claims.
    """
    deals = _Deals(growth)
    now = deals.on(dirty)
    before = {name: deal for name, deal in now.items() if deal.page not in growth.new}
    later = _Later(deals, now.values())
    grower = PartGrower(growth.held, DEAL_RULES, deals.read)
    stirred = grower.stir(before, now)
    if bonds.claims:  # what people ruled holds whatever speaks against it: then all is joined again
        ruled = bound_by(bonds)
        parts = grower.hang_together(stirred, lambda claims: {*ruled(claims), *later.find(claims)})
        made = make_agreements(parts.things, parts.matches, growth.sources, bonds)
    else:
        parts = ClusterGrower(growth.held, DEAL_RULES, grower, stirred, has_copies=False).grow()
        joined = _Joiner(deals, later, grower, stirred).join(parts)
        made = make_all(joined, growth.sources)
        parts = replace(parts, things=[deal for found in joined for deal in found.members])
    gone = frozenset(growth.held.find_things_of([deal.id for deal in parts.things]).values())
    changed = tuple(one for one in made.agreements if one.id not in gone or growth.stands_on(one.claims, dirty))
    return GrownAgreements(gone=gone, made=made, changed=changed, parts=parts)


class _Deals:
    """Agreement claims as linking sees them."""

    def __init__(self, growth: Growth) -> None:
        self.growth = growth
        self._of_page: dict[str, list[Deal]] = {}

    def on(self, pages: Iterable[str]) -> dict[str, Deal]:
        """Return the claims of pages by id."""
        wanted = set(pages)
        for record in self.growth.read(wanted - self._of_page.keys()):
            self._of_page[record.page.sha256] = list(find_deals(record, self.growth.sources))
        return {deal.id: deal for page in wanted for deal in self._of_page[page]}

    def read(self, claims: Collection[str]) -> Mapping[str, Deal]:
        """Return some claims by id."""
        wanted = set(claims)
        found = self.on(record.page.sha256 for record in self.growth.read_pages_of(wanted))
        return {name: deal for name, deal in found.items() if name in wanted}


class _Later:
    """Finds the accords that may be meant by claims without a day, and the other way round."""

    def __init__(self, deals: _Deals, now: Iterable[Deal]) -> None:
        self._deals = deals
        self._now: dict[int, list[Keyed]] = defaultdict(list)
        self._found: set[str] = set()
        for deal in now:
            for key, is_wide in find_later_keys(deal):
                self._now[key].append(Keyed(key, deal.id, is_wide))

    def find(self, claims: Collection[str]) -> set[str]:
        """Return what may be joined later with some claims, but for what was found or asked for before."""
        self._found |= set(claims)
        asked: dict[int, list[tuple[Deal, bool]]] = defaultdict(list)
        for deal in self._deals.read(claims).values():
            for key, is_wide in find_later_keys(deal):
                asked[key].append((deal, is_wide))
        keyed = [*self._deals.growth.held.find_keyed(asked), *(one for key in asked for one in self._now.get(key, ()))]
        fresh = [one for one in keyed if one.id not in self._found and _may_hang(one, asked[one.key])]
        others = self._deals.read({one.id for one in fresh})
        found = {one.id for one in fresh if _is_later(others[one.id], one.is_wide, asked[one.key])}
        self._found |= found
        return found


def _may_hang(one: Keyed, beside: Iterable[tuple[Deal, bool]]) -> bool:
    return one.is_wide or any(asks for _, asks in beside)


def _is_later(other: Deal, is_wide: bool, beside: Iterable[tuple[Deal, bool]]) -> bool:  # noqa: FBT001 - as it is kept
    return any((is_wide or asks) and (is_named_later(one, other) or is_named_later(other, one)) for one, asks in beside)


class _Joiner:
    """Joins what is named later to what it means, as far as a change of clusters can change that.

    Which accord a claim without a day means follows from those made around it. So those claims are looked at again that
    may mean one that changed, beside all that they may mean; the others mean what they meant.

    Args:
        deals: Gives claims.
        later: Finds what may be meant.
        grower: Finds matches.
        stirred: What changes.
    """

    def __init__(self, deals: _Deals, later: _Later, grower: PartGrower[Deal], stirred: Stirred[Deal]) -> None:
        self._deals, self._later, self._grower = deals, later, grower
        self._held = deals.growth.held
        self._stirred = stirred.moved | stirred.before
        self._thing_of: dict[str, str] = {}

    def join(self, parts: GrownParts[Deal]) -> list[Cluster[Deal]]:
        """Return the agreements that are new, of other claims than before, or of claims that changed.

        Args:
            parts: The claims whose clusters may be others, with all claims of their agreements.
        """
        self._thing_of.update(self._held.find_things_of([deal.id for deal in parts.things]))
        clusters = find_clusters(parts.things, parts.matches, DEAL_RULES)
        calm = self._find_calm(clusters)
        moved = {deal.id for found in clusters for deal in found.members if self._thing_of.get(deal.id) not in calm}
        looked_at = self._later.find(moved) | moved
        clusters += self._take_things_of(looked_at)
        meaning = {
            deal.id
            for found in clusters
            if is_named(found) and not looked_at.isdisjoint(deal.id for deal in found.members)
            for deal in found.members
        }
        clusters += self._take_things_of(self._later.find(meaning))
        kept = {claim: thing for claim, thing in self._thing_of.items() if claim not in meaning}
        sizes = Counter(self._thing_of.values())
        return [found for found in join_named_later(clusters, NO_BONDS, kept) if not self._stays(found, sizes)]

    def _find_calm(self, clusters: Iterable[Cluster[Deal]]) -> set[str]:
        """Return the agreements of which no claim changed, and none is in a cluster with claims of others."""
        stirred = {thing for claim, thing in self._thing_of.items() if claim in self._stirred}
        mixed = (things for found in clusters if len(things := self._things_of(found)) > 1)
        return set(self._thing_of.values()).difference(stirred, *mixed)

    def _things_of(self, found: Cluster[Deal]) -> set[str | None]:
        """Return of which agreements claims were; None is among them where one is new."""
        return {self._thing_of.get(deal.id) for deal in found.members}

    def _take_things_of(self, claims: Collection[str]) -> list[Cluster[Deal]]:
        """Return the clusters of agreements, by claims, but for those taken before; they stay as they are."""
        things = set(self._held.find_things_of(claims).values()) - set(self._thing_of.values())
        mates = self._held.find_claims_of(things)
        self._thing_of.update(mates)
        deals = self._deals.read(mates)
        edges = (edge for edge in self._held.find_edges(mates) if mates.get(edge[0]) == mates.get(edge[1]))
        ordered = sorted(deals.values(), key=lambda deal: deal.order)
        return find_clusters(ordered, self._grower.match_again(edges, deals), DEAL_RULES)

    def _stays(self, found: Cluster[Deal], sizes: Mapping[str, int]) -> bool:
        """Tell whether an agreement is as it was."""
        things = self._things_of(found)
        is_same = len(things) == 1 and sizes.get(next(iter(things)) or "") == len(found.members)
        return is_same and self._stirred.isdisjoint(deal.id for deal in found.members)
