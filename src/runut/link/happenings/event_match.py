"""When two events can be one happening.

What cannot be one stays apart whatever speaks for it: another kind of act, other sides, days that do not meet, places
that exclude each other, two acts told in one sentence.
"""

from __future__ import annotations

from runut.link.comparing.days import NEWS_DAYS
from runut.link.comparing.places import is_elsewhere, is_same_place
from runut.link.happenings.deeds import CONTINUED, Deed
from runut.link.happenings.event_sides import are_crowds, blame_differs, is_placeless_blame, sides_agree
from runut.link.happenings.tellings import ACCORD
from runut.record.claims import EventType, Status

TOLERANCE_DAYS = 1
"""A dispatch passes midnight, and zones lie between the event and its reporter."""

ACCORD_TOLERANCE_DAYS = 3
"""Agreed in the evening, signed at night, in force in the morning: told by its first or its last day."""

WEEK_DAYS = 7
"""So long after a blow at a town a page may tell of it on the day of its report."""

ANCHOR_DAYS = 31
"""What is told of two stretches of days that begin within so many is told of one."""

WORDS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_TOLD_BY_TWO_WORDS = frozenset({"ASSAULT", "ACCUSE", "REJECT"})
_CALL = frozenset({"yield", "meet"})
_BROUGHT = frozenset({"mediate", "third-party"})
_GIVING_UP = frozenset({"release", "return"})
_TAKING = frozenset({"occupy", "seize"})
_BREACH = "violate-ceasefire"
_FIGHT = "battle"
_APART_MODES = frozenset({"abduct", "sexual", "torture", "suicide-attack"})
"""Modes of ASSAULT that name an act of their own; the others name one attack by its weapon, its aim or its form."""


def may_be_one(one: Deed, other: Deed) -> bool:
    """Tell whether nothing speaks against two events being one happening."""
    return (
        one.family == other.family
        and one.reality == other.reality
        and (one.page != other.page or one.sentence != other.sentence or _may_be_told_twice(one, other))
        and _modes_agree(one, other)
        and _days_agree(one, other)
        and not _is_elsewhere(one, other)
        and (sides_agree(one, other) or blame_differs(one, other) or are_crowds(one, other))
    )


def is_left_to_others(one: Deed, other: Deed) -> bool:
    """Tell whether one sentence tells both, so that other sentences have to say that they are one act.

    So they have of an attack that is given to different sides and has no place, or no day in words, that makes it one.
    Of the breach of a truce and the fire that broke it ("melanggar … dengan menembaki kota itu") it says so itself.
    """
    is_one = one.page == other.page and one.sentence == other.sentence
    if (is_one and (_BREACH in one.modes) == (_BREACH in other.modes)) or is_placeless_blame(one, other):
        return True
    return one.type is EventType.ASSAULT and _are_days_off(one, other) and not _may_be_one_doer(one, other)


def _may_be_told_twice(one: Deed, other: Deed) -> bool:
    """Tell whether a sentence can tell one act by two of its words: by what was done, by what came of it, by scorn.

    "Tewas dalam serangan", "menyebutnya bohong dan membantahnya": other sentences say whether it is one.
    """
    are_doers = one.actors == other.actors or not one.actors or not other.actors
    return one.family in _TOLD_BY_TWO_WORDS and are_doers and (one.days == other.days or None in {one.days, other.days})


def _is_elsewhere(one: Deed, other: Deed) -> bool:
    """Tell whether two acts have places that exclude each other; a page's words are said in one place of another."""
    are_words = one.page == other.page and one.family in WORDS
    return not are_words and is_elsewhere(one.place, other.place)


def _modes_agree(one: Deed, other: Deed) -> bool:
    if one.type is EventType.CONSULT:
        if _goes_on(one, other):
            return False
        if "bilateral" in one.modes | other.modes:
            return one.sides | one.third_parties == other.sides | other.third_parties or _is_hosted(one, other)
        return not _is_effort_beside_talk(one, other)
    if one.type is EventType.ASSAULT:
        return one.modes & _APART_MODES == other.modes & _APART_MODES and not _is_breach_beside_fight(one, other)
    return (
        one.family == ACCORD
        or not one.modes
        or not other.modes
        or bool(one.modes & other.modes)
        or _is_one_taking(one, other)
        or _is_one_word(one, other)
        or _is_one_giving(one, other)
    )


def _is_one_word(one: Deed, other: Deed) -> bool:
    """Tell whether what one side says to or of the same others on a day is told in two ways.

    It blames ("menuduh") and scorns ("mengecam"); it calls for an end of the fight and for talks.
    """
    is_charge = one.type is EventType.ACCUSE
    is_call = one.type is EventType.REQUEST and one.modes | other.modes == _CALL
    are_sides = bool(one.actors and one.recipients) and (one.actors, one.recipients) == (other.actors, other.recipients)
    is_undated = is_charge and None in {one.days, other.days}
    return (is_charge or is_call) and are_sides and (is_undated or _are_of_one_day(one, other))


def _is_one_giving(one: Deed, other: Deed) -> bool:
    """Tell whether captives of a day are told as freed ("membebaskan") and as given back ("menyerahkan")."""
    is_giving = one.type is EventType.RETREAT and one.modes | other.modes == _GIVING_UP
    are_sides = one.actors == other.actors and one.recipients == other.recipients
    return is_giving and one.page != other.page and are_sides and _are_of_one_day(one, other)


def _are_of_one_day(one: Deed, other: Deed) -> bool:
    if one.days is None or other.days is None or not (one.days.is_narrow and other.days.is_narrow):
        return False
    return one.days == other.days or _may_be_before(one, other, one.days.gap_to(other.days))


def _is_one_taking(one: Deed, other: Deed) -> bool:
    """Tell whether a town that one side took on a day is told as taken ("merebut") and as freed ("membebaskan")."""
    is_taking = one.type is EventType.COERCE and one.modes | other.modes == _TAKING
    return is_taking and _are_of_one_day(one, other) and one.actors == other.actors


def _is_hosted(one: Deed, other: Deed) -> bool:
    """Tell whether a talk of two is told once with who brought them together and once without.

    It is of one day, which newsrooms may count as two. A page that tells both, but for its headline, tells two talks.
    """
    are_two = len(one.sides & other.sides) > 1 and "phone" not in one.modes | other.modes
    is_told_twice = one.page == other.page and one.is_headline == other.is_headline
    if not are_two or is_told_twice or not (is_same_place(one.place, other.place) or _may_be_there(one, other)):
        return False
    return _are_of_one_day(one, other) or _are_neighbours(one, other)


def _may_be_there(one: Deed, other: Deed) -> bool:
    """Tell whether one of two talks may be where the other is: a headline names no place, nor who brings both there."""
    is_bare = any(deed.is_headline or not _BROUGHT.isdisjoint(deed.modes) for deed in (one, other))
    return is_bare and not is_elsewhere(one.place, other.place)


def _are_neighbours(one: Deed, other: Deed) -> bool:
    if one.days is None or other.days is None or not (one.days.is_narrow and other.days.is_narrow):
        return False
    return one.days.gap_to(other.days) <= TOLERANCE_DAYS


def _is_breach_beside_fight(one: Deed, other: Deed) -> bool:
    """Tell whether a page tells a fight, and the fire that broke the truce after it."""
    is_breach = _BREACH in one.modes, _BREACH in other.modes
    fight = other if is_breach[0] else one
    return one.page == other.page and is_breach[0] != is_breach[1] and _FIGHT in fight.modes


def _goes_on(one: Deed, other: Deed) -> bool:
    """Tell whether one goes on with talks of a day before, which the other may be."""
    is_apart = one.days is not None and other.days is not None and one.days.gap_to(other.days) > 0
    return is_apart and (CONTINUED in one.modes) != (CONTINUED in other.modes)


def _is_effort_beside_talk(one: Deed, other: Deed) -> bool:
    """Tell whether one is mediation told by its month or year, and the other a talk: that is one of many then."""
    is_mediation = "mediate" in one.modes, "mediate" in other.modes
    if is_mediation[0] == is_mediation[1]:
        return False
    days = one.days if is_mediation[0] else other.days
    return days is not None and not days.is_narrow


def _days_agree(one: Deed, other: Deed) -> bool:
    if one.days is None or other.days is None:
        return not (_is_after_report(one, other) or _is_after_report(other, one))
    if _began_apart(one, other):
        return False
    gap = one.days.gap_to(other.days)
    return gap == 0 or (one.page != other.page and gap <= _tolerance(one, other)) or _may_be_before(one, other, gap)


def _may_be_before(one: Deed, other: Deed, gap: int) -> bool:
    """Tell whether what a page tells on the day of its report may be of another day.

    A blow may be that of the week before, whoever is blamed for it, blame and denial of the last days.
    """
    if not (one.is_loose or other.is_loose):
        return False
    if one.family in WORDS:
        return gap <= NEWS_DAYS and one.actors == other.actors
    return gap <= WEEK_DAYS and is_same_place(one.place, other.place)


def _are_days_off(one: Deed, other: Deed) -> bool:
    return one.days is not None and other.days is not None and one.days.gap_to(other.days) > 0


def _may_be_one_doer(one: Deed, other: Deed) -> bool:
    return one.actors == other.actors or not (one.actors and other.actors)


def _began_apart(one: Deed, other: Deed) -> bool:
    """Tell whether two states that both are told to have begun did so at other times: one goes on, the other is new."""
    if not (one.is_lasting and other.is_lasting) or one.days is None or other.days is None:
        return False
    if {one.status, other.status} != {Status.HAPPENED} or one.is_inferred or other.is_inferred:
        return False
    if one.days.first is None or other.days.first is None or not (one.days.is_narrow or other.days.is_narrow):
        return False
    return abs(one.days.first - other.days.first) > ANCHOR_DAYS


def _is_after_report(dated: Deed, undated: Deed) -> bool:
    """Tell whether one event lies after the page that tells the other as past."""
    reported = undated.reported
    return (
        undated.days is None
        and undated.reality == "real"
        and reported is not None
        and reported.last is not None
        and dated.days is not None
        and dated.days.first is not None
        and dated.days.first > reported.last + TOLERANCE_DAYS
    )


def _tolerance(one: Deed, other: Deed) -> int:
    if one.days is None or other.days is None or not (one.days.is_narrow and other.days.is_narrow):
        return 0
    return ACCORD_TOLERANCE_DAYS if one.family == ACCORD else TOLERANCE_DAYS
