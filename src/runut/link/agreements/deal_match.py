"""When two agreement claims can tell of one agreement, what speaks for it, and where it is looked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from runut.link.agreements.deals import Deal, day_order
from runut.link.comparing.cells import Cell, key_of
from runut.link.comparing.clusters import Match, Rules
from runut.link.comparing.days import NEWS_DAYS, Days, month_of
from runut.link.comparing.places import is_elsewhere, is_same_place
from runut.link.comparing.wording import share_of_smaller, share_of_union
from runut.record.claims import AgreementKind
from runut.world.rivals import load_rivals

NEEDED = 4
TOLERANCE_DAYS = 3
"""Agreed in the evening, signed at night, in force in the morning: told by its first or its last day."""

MONTH_DAYS = 31
"""The days of a month, at most."""

_NEARLY_EQUAL = 0.8
_BROAD_DAYS = 400
_LOOSE = frozenset(
    {AgreementKind.CEASEFIRE, AgreementKind.PEACE_AGREEMENT, AgreementKind.STATEMENT, AgreementKind.OTHER}
)
"""Kinds under which one and the same document goes; the others name a document of their own sort."""

_ENDING = frozenset({AgreementKind.CEASEFIRE, AgreementKind.HUMANITARIAN_TRUCE, AgreementKind.PEACE_AGREEMENT})
"""Kinds that end a fight."""


def may_be_one(one: Deal, other: Deal) -> bool:
    """Tell whether nothing speaks against two claims telling of one agreement."""
    return (
        (one.page != other.page or one.source.sentence != other.source.sentence)
        and _kinds_agree(one, other)
        and parties_agree(one, other)
        and _days_agree(one, other)
    )


def parties_agree(one: Deal, other: Deal) -> bool:
    """Tell whether two sets of parties can be those of one agreement; who is named alone leaves the other side open.

    Of a truce or a peace of one day a page may name one of the foes beside who only helped.
    """
    if not one.parties or not other.parties or share_of_union(one.parties, other.parties) >= 0.5:
        return True
    if not one.is_narrow or one.days != other.days or one.kind != other.kind:
        return False
    if len(one.parties) == 1 and len(other.parties) == 1:
        return True
    are_shared = one.kind in _ENDING and bool(one.parties & other.parties)
    return are_shared and _are_foes(one.parties) != _are_foes(other.parties)


def _are_foes(parties: frozenset[str]) -> bool:
    """Tell whether two of some parties are known to be at odds."""
    return any(frozenset(pair) in load_rivals() for pair in combinations(sorted(parties), 2))


def _kinds_agree(one: Deal, other: Deal) -> bool:
    if one.kind == other.kind or (one.kind in _LOOSE and other.kind in _LOOSE):
        return True
    if AgreementKind.MANDATE in {one.kind, other.kind}:
        return False
    return one.is_narrow and other.is_narrow


def _days_agree(one: Deal, other: Deal) -> bool:
    if one.days is None or other.days is None:
        return True
    gap = one.days.gap_to(other.days)
    if gap == 0 or not (one.is_narrow and other.is_narrow):
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
        _weigh_parties(one, other),
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


def _weigh_parties(one: Deal, other: Deal) -> tuple[int, str]:
    """Weigh whose both are; where words name no party of one, who keeps or breaks it there is most likely a side."""
    if one.parties and other.parties:
        return min(2, len(one.parties & other.parties)), "the same parties"
    are_made = one.is_narrow and other.is_narrow
    of_one, of_other = one.sides | one.mediators, other.sides | other.mediators
    return int(are_made and bool(of_one & of_other)), "one of its sides"


def _is_called_by_day(one: Deal, other: Deal) -> bool:
    """Tell whether one goes by a name and a time of its own, into which the day of the other falls, which has none.

    Who dates an accord by its month alone ("kesepakatan November") calls it so.
    """
    if one.days is None or other.days is None or _is_called(one) == _is_called(other):
        return False
    named, bare = (one, other) if _is_called(one) else (other, one)
    return named.claim.signed is not None and bare.is_narrow and one.days.gap_to(other.days) == 0


def _is_called(deal: Deal) -> bool:
    return deal.name is not None or deal.is_told_by_month


def _weigh_days(one: Deal, other: Deal) -> tuple[int, str]:
    if one.days is None and other.days is None:
        return _weigh_undated(one, other), "the same news"
    if one.days is None or other.days is None:
        dated, undated = (other, one) if one.days is None else (one, other)
        return _weigh_half_dated(dated, undated)
    if one.days.gap_to(other.days) > 0:
        if is_same_place(one.place, other.place):
            return 0, ""
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
    if dated.page == undated.page and (days.length or 10**6) <= MONTH_DAYS:
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


def _find_cells(deal: Deal) -> Iterator[Cell]:
    """Yield cells of which two claims that can be one share at least one."""
    yield Cell(key_of(deal.page))
    if deal.name is not None:
        yield Cell(key_of("name", deal.name))
    stretches = (deal.days, deal.nearby, deal.source.reported if deal.days is None else None)
    for month in {month for days in stretches for month in _find_months(days)}:
        yield from (Cell(key_of(party, month)) for party in deal.parties or {"", *deal.sides, *deal.mediators})


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
    day_of=lambda deal: day_order(deal)[0],
    find_match=_find_match,
    may_be_one=may_be_one,
)
