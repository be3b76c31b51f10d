"""Linked agreements: claims that tell of one agreement, under whatever name and by whichever of its days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from runut.link.cells import Cell, key_of
from runut.link.clusters import Cluster, Match, Order, Rules, find_clusters, find_matches
from runut.link.days import NEWS_DAYS, Days, days_of, month_of
from runut.link.places import Place, is_elsewhere, is_same_place, place_of
from runut.link.rulings import NO_BONDS, Bonds
from runut.link.sources import Source, find_independent
from runut.link.tellings import Neighbours
from runut.link.versions import Given, find_versions
from runut.link.wording import fold, share_of_smaller, share_of_union
from runut.record.claims import Agreement, AgreementKind
from runut.record.ids import make_id
from runut.record.linked import LinkedAgreement
from runut.record.page_record import PageRecord
from runut.world.rivals import state_codes

NEEDED = 4
TOLERANCE_DAYS = 3
"""Agreed in the evening, signed at night, in force in the morning: told by its first or its last day."""

_NEARLY_EQUAL = 0.8
_BROAD_DAYS = 400
_MONTH_DAYS = 31
_MONTH_CHARS = len("2020-11")
_LOOSE = frozenset(
    {AgreementKind.CEASEFIRE, AgreementKind.PEACE_AGREEMENT, AgreementKind.STATEMENT, AgreementKind.OTHER}
)
"""Kinds under which one and the same document goes; the others name a document of their own sort."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """One agreement claim with what linking needs of it.

    Attributes:
        claim: The claim.
        source: Where it stands.
        kind: Its kind.
        name: Its folded name, None where the page gives none.
        parties: Its parties.
        mediators: Its mediators.
        days: When it was signed, else when it came into force, None if not said.
        nearby: When the events of its sentence or line happened, where that is one stretch.
        place: Where it was made.
        profile: What decides with which deals of other pages it can be one.
    """

    claim: Agreement
    source: Source
    kind: AgreementKind
    name: str | None
    parties: frozenset[str]
    mediators: frozenset[str]
    days: Days | None
    nearby: Days | None
    place: Place | None
    profile: Hashable = field(repr=False)

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def order(self) -> Order:
        """Sorts claims by report."""
        return self.source.order

    @property
    def page(self) -> str:
        """The page it stands on."""
        return self.source.page


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedDeals:
    """Agreements, and what they were joined from.

    Attributes:
        agreements: By their first day, then id.
        days: The first day of each by its id.
        deals: The claims, in order of report.
        matches: Pairs of them that match.
    """

    agreements: tuple[LinkedAgreement, ...]
    days: Mapping[str, int]
    deals: Sequence[Deal]
    matches: Sequence[Match]


def find_agreements(
    records: Iterable[PageRecord], sources: Mapping[str, Source], bonds: Bonds = NO_BONDS
) -> tuple[LinkedAgreement, ...]:
    """Return the agreements that the records tell of, as people ruled; every agreement claim is in exactly one."""
    return join_deals(records, sources, bonds).agreements


def join_deals(records: Iterable[PageRecord], sources: Mapping[str, Source], bonds: Bonds) -> JoinedDeals:
    """Return the agreements that the records tell of with what they were joined from."""
    deals = sorted(
        (deal for record in records for deal in find_deals(record, sources)), key=lambda deal: deal.source.order
    )
    return make_agreements(deals, list(find_matches(deals, DEAL_RULES)), sources, bonds)


def make_agreements(
    deals: Sequence[Deal], matches: Sequence[Match], sources: Mapping[str, Source], bonds: Bonds
) -> JoinedDeals:
    """Return the agreements that matches make of claims, which must come in order of report."""
    clusters = find_clusters(deals, matches, DEAL_RULES, bonds.over([deal.id for deal in deals]))
    made = [
        (min(_day_order(deal)[0] for deal in found.members), make_agreement(found, sources))
        for found in join_named_later(clusters, bonds)
    ]
    made.sort(key=lambda item: (item[0], item[1].id))
    return JoinedDeals(
        agreements=tuple(agreement for _, agreement in made),
        days={agreement.id: day for day, agreement in made},
        deals=deals,
        matches=matches,
    )


def join_named_later(clusters: Sequence[Cluster[Deal]], bonds: Bonds) -> list[Cluster[Deal]]:
    """Join what pages name without a day ("kesepakatan trilateral") to the one accord of these sides made weeks before.

    A statement named by its month is joined to the one made in it. Where these sides made several then, or none, what
    is named so stays by itself.
    """
    made = [found for found in clusters if any(map(_is_narrow, found.members))]
    by_party: dict[str, list[Cluster[Deal]]] = defaultdict(list)
    for found in made:
        for party in {party for deal in found.members for party in deal.parties}:
            by_party[party].append(found)
    joined: dict[int, list[Cluster[Deal]]] = defaultdict(list)
    alone: list[Cluster[Deal]] = []
    for found in clusters:
        if any(map(_is_narrow, found.members)):
            continue
        known = None if _is_bound(found, bonds) else _find_only(found, by_party) or _find_of_month(found, by_party)
        if known is None or _is_bound(known, bonds):
            alone.append(found)
        else:
            joined[id(known)].append(found)
    return [*alone, *(_with_more(found, joined[id(found)]) for found in made)]


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
        for party in first.parties
        for found in by_party.get(party, ())
        if any(_was_made_before(deal, reported) and len(deal.parties & first.parties) > 1 for deal in found.members)
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
    return is_undated and len(made.parties & named.parties) > 1 and _was_made_before(made, reported or Days(None, None))


def find_later_keys(deal: Deal) -> Iterator[tuple[int, bool]]:
    """Yield the keys that a claim without a day shares with what it may mean, and whether it is the one that asks."""
    reported, named = deal.source.reported, _find_month(deal)
    if deal.days is None and reported is not None and reported.is_narrow and reported.last is not None:
        months = range(month_of(reported.last - _MONTH_DAYS), month_of(reported.last) + 1)
    elif named is not None and named.first is not None:
        months = range(month_of(named.first), month_of(named.first) + 1)
    elif deal.days is not None and _is_narrow(deal) and deal.days.last is not None:
        months = range(month_of(deal.days.last), month_of(deal.days.last) + 1)
    else:
        return
    asks = deal.days is None or named is not None
    yield from ((key_of("made", party, month), asks) for party in deal.parties for month in months)


def _find_of_month(named: Cluster[Deal], by_party: Mapping[str, Sequence[Cluster[Deal]]]) -> Cluster[Deal] | None:
    """Return the one statement that states made in the month by which it is named, None where they made more.

    "Pernyataan November 2020" is theirs, whichever of them and of those who are no states a page tells of.
    """
    days = _find_month(named.members[0])
    if days is None or any(_find_month(deal) != days for deal in named.members):
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
    signed = deal.claim.signed
    is_month = deal.kind is AgreementKind.STATEMENT and signed is not None and len(signed.text) == _MONTH_CHARS
    return days_of(signed) if is_month else None


def _is_stated_in(named: Deal, made: Deal, days: Days) -> bool:
    """Tell whether a statement was made on one of the days, and a claim names no state that is not of it."""
    is_then = made.days is not None and _is_narrow(made) and made.days.gap_to(days) == 0
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
        and (0 <= told - days.last <= _MONTH_DAYS)
    )


def _is_of_sort(deal: Deal, known: Cluster[Deal]) -> bool:
    """Tell whether all of a claim's parties and its kind are those of an accord."""
    return any(
        deal.kind == other.kind and deal.parties <= other.parties | other.mediators and _parties_agree(deal, other)
        for other in known.members
    )


def find_deals(record: PageRecord, sources: Mapping[str, Source]) -> Iterator[Deal]:
    """Yield the agreement claims of a page as linking sees them."""
    neighbours = Neighbours(record.events)
    for claim in record.agreements:
        yield _deal(claim, sources[claim.id], neighbours)


def _deal(claim: Agreement, source: Source, neighbours: Neighbours) -> Deal:
    days, place = days_of(claim.signed) or _first_day(days_of(claim.effective)), place_of(claim.place)
    name = None if claim.name is None else fold(claim.name)
    parties, mediators = frozenset(claim.parties), frozenset(claim.mediators)
    return Deal(
        claim=claim,
        source=source,
        kind=claim.kind,
        name=name,
        parties=parties,
        mediators=mediators,
        days=days,
        nearby=_nearby(claim, neighbours) if days is None else None,
        place=place,
        profile=(claim.kind, name, parties, mediators, days, place),
    )


def _first_day(days: Days | None) -> Days | None:
    """Return the day since which an agreement is in force, where it is so without end."""
    return Days(days.first, days.first) if days is not None and days.last is None else days


def _nearby(claim: Agreement, neighbours: Neighbours) -> Days | None:
    return neighbours.days_at(claim.evidence) or neighbours.days_before(claim.evidence)


def may_be_one(one: Deal, other: Deal) -> bool:
    """Tell whether nothing speaks against two claims telling of one agreement."""
    return (
        (one.page != other.page or one.source.sentence != other.source.sentence)
        and _kinds_agree(one, other)
        and _parties_agree(one, other)
        and _days_agree(one, other)
    )


def _parties_agree(one: Deal, other: Deal) -> bool:
    """Tell whether two sets of parties can be those of one agreement; who is named alone leaves the other side open."""
    if not one.parties or not other.parties or share_of_union(one.parties, other.parties) >= 0.5:
        return True
    is_alone = len(one.parties) == 1 and len(other.parties) == 1
    return is_alone and _is_narrow(one) and one.days == other.days and one.kind == other.kind


def _kinds_agree(one: Deal, other: Deal) -> bool:
    if one.kind == other.kind or (one.kind in _LOOSE and other.kind in _LOOSE):
        return True
    if AgreementKind.MANDATE in {one.kind, other.kind}:
        return False
    return _is_narrow(one) and _is_narrow(other)


def _is_narrow(deal: Deal) -> bool:
    return deal.days is not None and deal.days.is_narrow


def _days_agree(one: Deal, other: Deal) -> bool:
    if one.days is None or other.days is None:
        return True
    gap = one.days.gap_to(other.days)
    if gap == 0 or not (_is_narrow(one) and _is_narrow(other)):
        return gap == 0
    if one.page == other.page:  # the news of an agreement, and the same by the name that its signing at night gave it
        return gap == 1 and one.parties == other.parties and (one.name is None) != (other.name is None)
    return gap <= TOLERANCE_DAYS and not _have_other_mediators(one, other) and (gap == 1 or _is_one_month(one, other))


def _has_one_mediator(one: Deal, other: Deal) -> bool:
    """Tell whether both name a mediator, which one of them may count among the parties ("trilateral")."""
    return bool(one.mediators & (other.mediators | other.parties) or other.mediators & (one.mediators | one.parties))


def _have_other_mediators(one: Deal, other: Deal) -> bool:
    """Tell whether both name mediators, and none of them is the other's."""
    return bool(one.mediators and other.mediators) and not _has_one_mediator(one, other)


def _is_one_month(one: Deal, other: Deal) -> bool:
    mine, its = one.claim.signed or one.claim.effective, other.claim.signed or other.claim.effective
    return mine is not None and its is not None and mine.text[:7] == its.text[:7]


def _find_match(one: Deal, other: Deal) -> Match | None:
    if not may_be_one(one, other):
        return None
    weight, why = weigh(one, other)
    return Match(one=one.id, other=other.id, weight=weight, why=why) if weight >= NEEDED else None


def weigh(one: Deal, other: Deal) -> tuple[int, tuple[str, ...]]:
    """Return how much speaks for two claims telling of one agreement, and what."""
    is_named = one.name is not None and one.name == other.name
    counted = (
        _weigh_days(one, other),
        (2 if len(one.parties & other.parties) > 1 else len(one.parties & other.parties), "the same parties"),
        (int(_has_one_mediator(one, other)), "the same mediator"),
        (int(one.kind == other.kind), "the same kind"),
        (2 * is_named, "the same name"),
        (int(_is_called_by_day(one, other)), "the day in its name"),
        (int(is_same_place(one.place, other.place)), "the same place"),
        (-int(is_elsewhere(one.place, other.place)), ""),
        (int(one.source.lineage == other.source.lineage), "one text"),
        (2 * (share_of_smaller(one.source.words, other.source.words) >= _NEARLY_EQUAL), "nearly the same sentence"),
    )
    return sum(weight for weight, _ in counted), tuple(why for weight, why in counted if weight > 0)


def _is_called_by_day(one: Deal, other: Deal) -> bool:
    """Tell whether one goes by a name and a time of its own, into which the day of the other falls, which has none.

    Who dates an accord by its month alone ("kesepakatan November") calls it so.
    """
    if one.days is None or other.days is None or _is_called(one) == _is_called(other):
        return False
    named, bare = (one, other) if _is_called(one) else (other, one)
    return named.claim.signed is not None and _is_narrow(bare) and one.days.gap_to(other.days) == 0


def _is_called(deal: Deal) -> bool:
    signed = deal.claim.signed
    return deal.name is not None or (signed is not None and len(signed.text) == _MONTH_CHARS)


def _weigh_days(one: Deal, other: Deal) -> tuple[int, str]:
    if one.days is None and other.days is None:
        return _weigh_undated(one, other), "the same news"
    if one.days is None or other.days is None:
        dated, undated = (other, one) if one.days is None else (one, other)
        return _weigh_half_dated(dated, undated)
    if one.days.gap_to(other.days) > 0:
        return (1, "days next to each other") if _has_one_mediator(one, other) else (-2, "")
    if one.days.is_narrow and other.days.is_narrow:
        return 2, "the same day"
    longest = max(one.days.length or 10**6, other.days.length or 10**6)
    return (1, "times that meet") if longest <= _BROAD_DAYS else (0, "")


def _weigh_undated(one: Deal, other: Deal) -> int:
    """Two agreements without a day are one only where page, name or news holds them."""
    if one.page == other.page or (one.name is not None and one.name == other.name):
        return 0
    mine, its = one.source.reported, other.source.reported
    is_near = mine is not None and its is not None and mine.is_narrow and mine.gap_to(its) <= NEWS_DAYS
    return 0 if is_near else -2


def _weigh_half_dated(dated: Deal, undated: Deal) -> tuple[int, str]:
    days, reported = dated.days, undated.source.reported
    if days is None:
        return 0, ""
    if undated.nearby is not None and undated.nearby.gap_to(days) == 0 and (days.length or 0) <= _BROAD_DAYS:
        return 1, "the days of its sentence"
    if dated.page == undated.page and (days.length or 10**6) <= _MONTH_DAYS:
        return 0, ""
    if _is_just_made(dated, undated):
        return 1, "made just before"
    if reported is None or reported.first is None or (days.length or 0) > _BROAD_DAYS:
        return -1, ""
    is_background = days.last is not None and days.last < reported.first - NEWS_DAYS
    is_later = reported.last is not None and days.first is not None and days.first > reported.last + NEWS_DAYS
    return (-2, "") if is_background or is_later else (0, "")


def _is_just_made(dated: Deal, undated: Deal) -> bool:
    """Tell whether what is told of a named truce or accord happened within days of one of that kind and those sides."""
    days, told = dated.days, undated.nearby
    if days is None or days.last is None or told is None or told.first is None or not told.is_narrow:
        return False
    are_alike = dated.kind == undated.kind and dated.parties == undated.parties
    return are_alike and days.is_narrow and 0 < told.first - days.last <= NEWS_DAYS


def _day_order(deal: Deal) -> tuple[int, str]:
    days = deal.days or deal.nearby or deal.source.reported or Days(None, None)
    return (days.first or days.last or 10**7, deal.claim.id)


def _find_cells(deal: Deal) -> Iterator[Cell]:
    """Yield cells of which two claims that can be one share at least one."""
    yield Cell(key_of(deal.page))
    if deal.name is not None:
        yield Cell(key_of("name", deal.name))
    stretches = (deal.days, deal.nearby, deal.source.reported if deal.days is None else None)
    for month in {month for days in stretches for month in _find_months(days)}:
        yield from (Cell(key_of(party, month)) for party in deal.parties or {""})


def _find_months(days: Days | None) -> Iterable[int]:
    if days is None:
        return set()
    ends = [end for end in (days.first, days.last) if end is not None]
    months = {month_of(end + step) for end in ends for step in (-TOLERANCE_DAYS, TOLERANCE_DAYS)}
    if days.length is not None and days.length <= _BROAD_DAYS:
        months |= set(range(min(months), max(months) + 1))
    return months


DEAL_RULES = Rules(
    name="agreement",
    find_cells=_find_cells,
    day_of=lambda deal: _day_order(deal)[0],
    find_match=_find_match,
    may_be_one=may_be_one,
)


def make_agreement(found: Cluster[Deal], sources: Mapping[str, Source]) -> LinkedAgreement:
    """Return the agreement that joined claims tell of."""
    claims = [deal.claim for deal in found.members]
    ids = tuple(claim.id for claim in claims)
    return LinkedAgreement(
        id=make_id("g", *sorted(ids)),
        claims=ids,
        lineages=find_independent(deal.source for deal in found.members),
        kinds=tuple(sorted({claim.kind.value for claim in claims})),
        names=tuple(sorted({claim.name for claim in claims if claim.name})),
        parties=tuple(sorted({party for claim in claims for party in claim.parties})),
        mediators=tuple(sorted({mediator for claim in claims for mediator in claim.mediators})),
        signed=find_versions((Given(str(claim.signed), claim.id) for claim in claims if claim.signed), sources),
        reason=f"joined by {', '.join(found.why)}" if found.why else "told once",
        sides=find_versions(
            (Given(", ".join(sorted(claim.parties)), claim.id) for claim in claims if claim.parties), sources
        ),
    )
