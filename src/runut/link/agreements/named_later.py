"""Accords that pages name later, without their day: the one that these sides made in the weeks before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from runut.link.agreements.deal_match import MONTH_DAYS, parties_agree
from runut.link.agreements.deals import Deal
from runut.link.comparing.cells import key_of
from runut.link.comparing.clusters import Cluster
from runut.link.comparing.days import Days, days_of, month_of
from runut.link.comparing.rulings import Bonds
from runut.record.claims import AgreementKind
from runut.world.rivals import state_codes


def join_named_later(
    clusters: Sequence[Cluster[Deal]], bonds: Bonds, kept: Mapping[str, str] | None = None
) -> list[Cluster[Deal]]:
    """Join what pages name without a day ("kesepakatan trilateral") to the one accord of these sides made weeks before.

    A statement named by its month is joined to the one made in it. Where these sides made several then, or none, what
    is named so stays by itself.

    Args:
        clusters: Claims that are one.
        bonds: What people ruled of them.
        kept: Agreements of before by claim: where a claim that is named so has one, it means what was made of that.
    """
    made = [found for found in clusters if not is_named(found)]
    made_of = {kept[deal.id]: found for found in made for deal in found.members if deal.id in kept} if kept else {}
    by_party: dict[str, list[Cluster[Deal]]] = defaultdict(list)
    for found in made:
        for party in {party for deal in found.members for party in deal.parties}:
            by_party[party].append(found)
    joined: dict[int, list[Cluster[Deal]]] = defaultdict(list)
    alone: list[Cluster[Deal]] = []
    for found in clusters:
        if not is_named(found):
            continue
        if kept and found.members[0].id in kept:
            known = made_of.get(kept[found.members[0].id])
        else:
            known = None if _is_bound(found, bonds) else _find_only(found, by_party) or _find_of_month(found, by_party)
        if known is None or _is_bound(known, bonds):
            alone.append(found)
        else:
            joined[id(known)].append(found)
    return [*alone, *(_with_more(found, joined[id(found)]) for found in made)]


def is_named(found: Cluster[Deal]) -> bool:
    """Tell whether claims only name an accord, and none tells of its making by a day."""
    return not any(deal.is_narrow for deal in found.members)


def _is_bound(found: Cluster[Deal], bonds: Bonds) -> bool:
    return any(deal.id in bonds.claims for deal in found.members)


def _with_more(found: Cluster[Deal], more: Sequence[Cluster[Deal]]) -> Cluster[Deal]:
    if not more:
        return found
    members = sorted((deal for one in (found, *more) for deal in one.members), key=lambda deal: deal.order)
    return Cluster(tuple(members), tuple(sorted({*found.why, "the only one of these sides then"})))


def _find_only(named: Cluster[Deal], by_party: Mapping[str, Sequence[Cluster[Deal]]]) -> Cluster[Deal] | None:
    """Return the one accord of the same sides and kind made in the weeks before, None where there are more."""
    first = named.members[0]
    reported = first.source.reported
    if any(deal.days is not None for deal in named.members) or reported is None or not reported.is_narrow:
        return None
    near = {
        id(found): found
        for party in first.sides
        for found in by_party.get(party, ())
        if any(_was_made_before(deal, reported) and _are_its_sides(first, deal) for deal in found.members)
        and all(_is_of_sort(deal, found) for deal in named.members)
    }
    return next(iter(near.values())) if len(near) == 1 else None


def is_named_later(named: Deal, made: Deal) -> bool:
    """Tell whether a claim may mean the accord of another, made in the weeks before or in the month of its name."""
    days = _find_month(named)
    if days is not None:
        return _is_stated_in(named, made, days)
    reported = named.source.reported
    is_undated = named.days is None and reported is not None and reported.is_narrow
    return is_undated and _are_its_sides(named, made) and _was_made_before(made, reported or Days(None, None))


def _are_its_sides(named: Deal, made: Deal) -> bool:
    """Tell whether a claim names sides of an accord: two, or one alone ("X melanggar gencatan senjata itu")."""
    shared = len(named.sides & made.parties)
    return shared > 1 or (shared == 1 and len(named.sides) == 1)


def find_later_keys(deal: Deal) -> Iterator[tuple[int, bool]]:
    """Yield the keys that a claim without a day shares with what it may mean, and whether it is the one that asks."""
    reported, named = deal.source.reported, _find_month(deal)
    if deal.days is None and reported is not None and reported.is_narrow and reported.last is not None:
        months = range(month_of(reported.last - MONTH_DAYS), month_of(reported.last) + 1)
    elif named is not None and named.first is not None and named.last is not None:
        months = range(month_of(named.first), month_of(named.last) + 1)
    elif deal.days is not None and deal.is_narrow and deal.days.last is not None:
        months = range(month_of(deal.days.last), month_of(deal.days.last) + 1)
    else:
        return
    asks = deal.days is None or named is not None
    yield from ((key_of("made", party, month), asks) for party in deal.sides for month in months)


def _find_of_month(named: Cluster[Deal], by_party: Mapping[str, Sequence[Cluster[Deal]]]) -> Cluster[Deal] | None:
    """Return the one statement that states made in the month by which it is named, None where they made more.

    "Pernyataan November 2020" is theirs, whichever of them and of those who are no states a page tells of; so is
    "kesepakatan itu", which a page joins to it without a time.
    """
    days = next(filter(None, map(_find_month, named.members)), None)
    if days is None or any(deal.days is not None and _find_month(deal) != days for deal in named.members):
        return None
    near = {
        id(found): found
        for deal in named.members
        for party in deal.parties
        for found in by_party.get(party, ())
        if all(any(_is_stated_in(deal, other, days) for other in found.members) for deal in named.members)
    }
    return next(iter(near.values())) if len(near) == 1 else None


def _find_month(deal: Deal) -> Days | None:
    """Return the month by which a statement is named, None where it is named by none."""
    is_named_by_month = deal.kind is AgreementKind.STATEMENT and deal.is_told_by_month
    return days_of(deal.claim.signed) if is_named_by_month else None


def _is_stated_in(named: Deal, made: Deal, days: Days) -> bool:
    """Tell whether a statement was made on one of the days, and a claim names no state that is not of it."""
    is_then = made.days is not None and made.is_narrow and made.days.gap_to(days) == 0
    others = named.parties - made.parties - made.mediators
    is_theirs = bool(named.parties & made.parties) and state_codes().isdisjoint(others)
    return is_then and is_theirs and made.kind is AgreementKind.STATEMENT


def _was_made_before(deal: Deal, reported: Days) -> bool:
    days, told = deal.days, reported.last
    return (
        days is not None
        and days.is_narrow
        and days.last is not None
        and told is not None
        and (0 <= told - days.last <= MONTH_DAYS)
    )


def _is_of_sort(deal: Deal, known: Cluster[Deal]) -> bool:
    """Tell whether all of a claim's parties and its kind are those of an accord."""
    return any(
        deal.kind == other.kind and deal.parties <= other.parties | other.mediators and parties_agree(deal, other)
        for other in known.members
    )
