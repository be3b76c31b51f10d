"""Agreements when pages are added: those of new claims, and of all that hangs together with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from runut.link.agreements import JoinedDeals, make_agreements
from runut.link.deal_match import DEAL_RULES
from runut.link.deals import Deal, find_deals
from runut.link.grow_happenings import bound_by
from runut.link.grow_parts import GrownParts, PartGrower
from runut.link.growth import Growth
from runut.link.held import Keyed
from runut.link.named_later import find_later_keys, is_named_later
from runut.link.rulings import Bonds
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
    ruled, later = bound_by(bonds), _Later(deals, now.values())
    grower = PartGrower(growth.held, DEAL_RULES, deals.read)
    stirred = grower.stir(before, now)
    parts = grower.hang_together(stirred, lambda claims: {*ruled(claims), *later.find(claims)})
    made = make_agreements(parts.things, parts.matches, growth.sources, bonds)
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
        fresh = [one for one in keyed if one.id not in self._found]
        others = self._deals.read({one.id for one in fresh})
        found = {one.id for one in fresh if _is_later(others[one.id], one.is_wide, asked[one.key])}
        self._found |= found
        return found


def _is_later(other: Deal, is_wide: bool, beside: Iterable[tuple[Deal, bool]]) -> bool:  # noqa: FBT001 - as it is kept
    return any((is_wide or asks) and (is_named_later(one, other) or is_named_later(other, one)) for one, asks in beside)
