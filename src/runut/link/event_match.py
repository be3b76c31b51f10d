"""When two events can be one happening.

What cannot be one stays apart whatever speaks for it: another kind of act, other sides, days that do not meet, places
that exclude each other, two acts told in one sentence.
"""

from __future__ import annotations

from runut.link.places import is_elsewhere, is_same_place
from runut.link.tellings import ACCORD, SORT, Telling
from runut.link.wording import share_of_union
from runut.record.claims import EventType, Status
from runut.world.rivals import load_rivals

TOLERANCE_DAYS = 1
"""A dispatch passes midnight, and zones lie between the event and its reporter."""

ACCORD_TOLERANCE_DAYS = 3
"""Agreed in the evening, signed at night, in force in the morning: told by its first or its last day."""

WEEK_DAYS = 7
"""So long after a blow at a town a page may tell of it on the day of its report."""

ANCHOR_DAYS = 31
"""What is told of two stretches of days that begin within so many is told of one."""

WORDS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_TAKING = frozenset({"occupy", "seize"})
_BREACH = "violate-ceasefire"
_FIGHT = "battle"
_APART_MODES = frozenset({"abduct", "sexual", "torture", "suicide-attack"})
"""Modes of ASSAULT that name an act of their own; the others name one attack by its weapon, its aim or its form."""


def may_be_one(one: Telling, other: Telling) -> bool:
    """Tell whether nothing speaks against two events being one happening."""
    return (
        one.family == other.family
        and one.reality == other.reality
        and (one.page != other.page or one.source.sentence != other.source.sentence)
        and _modes_agree(one, other)
        and _days_agree(one, other)
        and not _is_elsewhere(one, other)
        and (_sides_agree(one, other) or _blame_differs(one, other) or _are_crowds(one, other))
    )


def _is_elsewhere(one: Telling, other: Telling) -> bool:
    """Tell whether two acts have places that exclude each other; a page's words are said in one place of another."""
    are_words = one.page == other.page and one.family in WORDS
    return not are_words and is_elsewhere(one.place, other.place)


def _modes_agree(one: Telling, other: Telling) -> bool:
    if one.event.type is EventType.CONSULT:
        if "bilateral" in one.modes | other.modes:
            return one.sides | one.third_parties == other.sides | other.third_parties
        return not _is_effort_beside_talk(one, other)
    if one.event.type is EventType.ASSAULT:
        return one.modes & _APART_MODES == other.modes & _APART_MODES and not _is_breach_beside_fight(one, other)
    return (
        one.family == ACCORD
        or not one.modes
        or not other.modes
        or bool(one.modes & other.modes)
        or _is_one_taking(one, other)
        or _is_one_charge(one, other)
    )


def _is_one_charge(one: Telling, other: Telling) -> bool:
    """Tell whether what one side says of another on a day is told as blame ("menuduh") and as scorn ("mengecam")."""
    are_days = one.days is not None and one.days.is_narrow and one.days == other.days
    are_sides = bool(one.actors and one.recipients) and (one.actors, one.recipients) == (other.actors, other.recipients)
    return one.event.type is EventType.ACCUSE and one.page != other.page and are_days and are_sides


def _is_one_taking(one: Telling, other: Telling) -> bool:
    """Tell whether a town that one side took on a day is told as taken ("merebut") and as freed ("membebaskan")."""
    is_taking = one.event.type is EventType.COERCE and one.modes | other.modes == _TAKING
    are_days = one.days is not None and one.days.is_narrow and one.days == other.days
    return is_taking and are_days and one.actors == other.actors and is_same_place(one.place, other.place)


def _is_breach_beside_fight(one: Telling, other: Telling) -> bool:
    """Tell whether a page tells a fight, and the fire that broke the truce after it."""
    is_breach = _BREACH in one.modes, _BREACH in other.modes
    fight = other if is_breach[0] else one
    return one.page == other.page and is_breach[0] != is_breach[1] and _FIGHT in fight.modes


def _is_effort_beside_talk(one: Telling, other: Telling) -> bool:
    """Tell whether one is mediation told by its month or year, and the other a talk: that is one of many then."""
    is_mediation = "mediate" in one.modes, "mediate" in other.modes
    if is_mediation[0] == is_mediation[1]:
        return False
    days = one.days if is_mediation[0] else other.days
    return days is not None and not days.is_narrow


def _days_agree(one: Telling, other: Telling) -> bool:
    if one.days is None or other.days is None:
        return not (_is_after_report(one, other) or _is_after_report(other, one))
    if _began_apart(one, other):
        return False
    gap = one.days.gap_to(other.days)
    return gap == 0 or (one.page != other.page and gap <= _tolerance(one, other)) or _may_be_before(one, other, gap)


def _may_be_before(one: Telling, other: Telling, gap: int) -> bool:
    """Tell whether a blow that a page tells on the day of its report may be that of another day of the week before."""
    if not (one.is_loose or other.is_loose) or gap > WEEK_DAYS or not is_same_place(one.place, other.place):
        return False
    return bool(one.actors) and one.actors == other.actors


def _began_apart(one: Telling, other: Telling) -> bool:
    """Tell whether two states that both are told to have begun did so at other times: one goes on, the other is new."""
    if not (one.is_lasting and other.is_lasting) or one.days is None or other.days is None:
        return False
    if {one.event.status, other.event.status} != {Status.HAPPENED} or one.event.time_basis or other.event.time_basis:
        return False
    if one.days.first is None or other.days.first is None or not (one.days.is_narrow or other.days.is_narrow):
        return False
    return abs(one.days.first - other.days.first) > ANCHOR_DAYS


def _is_after_report(dated: Telling, undated: Telling) -> bool:
    """Tell whether one event lies after the page that tells the other as past."""
    reported = undated.source.reported
    return (
        undated.days is None
        and undated.reality == "real"
        and reported is not None
        and reported.last is not None
        and dated.days is not None
        and dated.days.first is not None
        and dated.days.first > reported.last + TOLERANCE_DAYS
    )


def _tolerance(one: Telling, other: Telling) -> int:
    if one.days is None or other.days is None or not (one.days.is_narrow and other.days.is_narrow):
        return 0
    return ACCORD_TOLERANCE_DAYS if one.family == ACCORD else TOLERANCE_DAYS


def _sides_agree(one: Telling, other: Telling) -> bool:
    if not (one.recipients or other.recipients) or one.is_two_sided != other.is_two_sided:
        everyone = (one.sides | one.third_parties, other.sides | other.third_parties)
        return _half_shared(one.sides, other.sides) or (bool(one.sides & other.sides) and _half_shared(*everyone))
    return _half_shared(one.actors, other.actors) and _half_shared(one.recipients, other.recipients)


def _are_crowds(one: Telling, other: Telling) -> bool:
    """Tell whether people of whatever sort ("aktivis", "pengunjuk rasa") did the same since, or on, the same day."""
    are_sorts = _are_sorts(one.actors) and _are_sorts(other.actors)
    is_protest = one.event.type is EventType.PROTEST and bool(one.modes & other.modes)
    return is_protest and are_sorts and one.days is not None and one.days == other.days


def _half_shared(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether half of all are in both, or one side tells of no more than what sort of people they were."""
    if not one or not other or share_of_union(one, other) >= 0.5:
        return True
    if _are_sorts(one) or _are_sorts(other):
        return _are_sorts(one) != _are_sorts(other)
    return share_of_union(_named(one), _named(other)) >= 0.5


def _named(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(key for key in keys if not key.startswith(SORT))


def _are_sorts(keys: frozenset[str]) -> bool:
    return all(key.startswith(SORT) for key in keys)


def _blame_differs(one: Telling, other: Telling) -> bool:
    """Tell whether two accounts give one attack, of one day and place, to different sides."""
    return (
        one.event.type is EventType.ASSAULT
        and one.source.lineage != other.source.lineage
        and bool(one.actors and other.actors)
        and (bool(one.sides & other.sides) or _are_rivals_apart(one, other))
        and is_same_place(one.place, other.place)
        and one.days is not None
        and other.days is not None
        and one.days.is_narrow
        and other.days.is_narrow
    )


def _are_rivals_apart(one: Telling, other: Telling) -> bool:
    """Tell whether two accounts of a blow at a place, told once by each, give it to enemies, and name no other side."""
    if one.recipients or other.recipients or len(one.actors) > 1 or len(other.actors) > 1:
        return False
    is_one_form = one.modes == other.modes and one.event.status is other.event.status
    return is_one_form and one.days == other.days and frozenset((*one.actors, *other.actors)) in load_rivals()
