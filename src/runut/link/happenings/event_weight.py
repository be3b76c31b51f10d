"""What speaks for two events being one happening, where they can be one (`event_match`).

They are joined only where enough speaks for it, so that look-alikes (two calls to stop fighting, two rounds of talks)
stay apart unless a day or the words hold them.
"""

from __future__ import annotations

from runut.link.comparing.days import NEWS_DAYS, Days
from runut.link.comparing.places import is_same_place, is_town
from runut.link.comparing.wording import share_of_smaller
from runut.link.happenings.deeds import CONTINUED, Deed
from runut.link.happenings.event_match import ANCHOR_DAYS, TOLERANCE_DAYS, WORDS
from runut.link.happenings.event_sides import is_one_target, sides_agree
from runut.link.happenings.tellings import ACCORD
from runut.record.claims import EventType

NEEDED = 4
NEEDED_OF_WORDS = 5
"""Words are cheap: two demands of one side are two, unless a day or the wording says that they are one."""

_SPOKEN = WORDS | {"SUPPORT", "CONCEDE", "AGREE"}
_ALIKE = 0.4
_NEARLY_EQUAL = 0.8
_BROAD_DAYS = 400
_NOTHING = (0, "")


def weigh(one: Deed, other: Deed) -> tuple[int, tuple[str, ...]]:
    """Return how much speaks for two events being one happening, and what, for events that can be one."""
    counted = (
        _weigh_days(one, other),
        _weigh_sides(one, other),
        _weigh_words(one, other),
        _weigh_third_parties(one, other),
        _weigh_modes(one, other),
        _weigh_places(one, other),
        _weigh_text(one, other),
        (1, "headline and story") if _is_headline_of(one, other) else _NOTHING,
    )
    return sum(weight for weight, _ in counted), tuple(why for weight, why in counted if weight > 0)


def _weigh_places(one: Deed, other: Deed) -> tuple[int, str]:
    """Weigh that both have one place: a town that was struck tells more than one where talks are held, or a region.

    So does the town of a talk of the same two on neighbouring days: two newsrooms count the hours of one night.
    """
    if not is_same_place(one.place, other.place):
        is_target = one.type is EventType.ASSAULT and not sides_agree(one, other) and is_one_target(one, other)
        return (1, "the same target") if is_target else _NOTHING
    are_towns = is_town(one.place) and is_town(other.place)
    is_struck = one.type is EventType.ASSAULT and are_towns
    return (2 if is_struck or (are_towns and _is_talk_beside(one, other)) else 1), "the same place"


def _is_talk_beside(one: Deed, other: Deed) -> bool:
    """Tell whether two pages tell a talk of the same two on neighbouring days."""
    are_two = one.type is EventType.CONSULT and len(one.sides & other.sides) > 1 and one.page != other.page
    if not are_two or one.days is None or other.days is None:
        return False
    return one.days.is_narrow and other.days.is_narrow and one.days.gap_to(other.days) > 0


def _weigh_text(one: Deed, other: Deed) -> tuple[int, str]:
    """Weigh that both stand in one text: words told on two of its pages are the same, or their translation."""
    if one.lineage != other.lineage:
        return _NOTHING
    return (2 if one.page != other.page and one.family in WORDS else 1), "one text"


def _is_headline_of(one: Deed, other: Deed) -> bool:
    return one.page == other.page and one.is_headline != other.is_headline


def needed(telling: Deed) -> int:
    """Return how much must speak for joining an event with another."""
    return NEEDED_OF_WORDS if telling.family in _SPOKEN else NEEDED


def _weigh_sides(one: Deed, other: Deed) -> tuple[int, str]:
    if not (one.recipients or other.recipients) or one.is_two_sided != other.is_two_sided:
        return min(2, len(one.sides & other.sides)), "the same sides"
    shared = bool(one.actors & other.actors) + bool(one.recipients & other.recipients)
    return (shared, "the same sides") if shared else (int(bool(one.sides & other.sides)), "the same sides, other roles")


def _weigh_third_parties(one: Deed, other: Deed) -> tuple[int, str]:
    if one.family == ACCORD:
        return (2, "the same mediator") if _has_one_mediator(one, other) else _NOTHING
    return (1, "the same mediator or host") if one.third_parties & other.third_parties else _NOTHING


def _has_one_mediator(one: Deed, other: Deed) -> bool:
    """Tell whether both name a mediator, which one of them may count among the sides ("trilateral")."""
    return bool(
        one.third_parties & (other.third_parties | other.sides) or other.third_parties & (one.third_parties | one.sides)
    )


def _weigh_words(one: Deed, other: Deed) -> tuple[int, str]:
    share = share_of_smaller(one.words, other.words)
    if share >= _NEARLY_EQUAL:
        return 3, "nearly the same sentence"
    return (1, "much of the same wording") if share >= _ALIKE else _NOTHING


def _weigh_modes(one: Deed, other: Deed) -> tuple[int, str]:
    if not (one.modes & other.modes) - {CONTINUED}:
        return _NOTHING
    return (2 if one.is_lasting and other.is_lasting else 1), "the same form of act"


def _weigh_days(one: Deed, other: Deed) -> tuple[int, str]:
    if one.is_loose and other.is_loose:
        return _NOTHING  # one day of report says nothing of the day of the blow
    if one.days is not None and other.days is not None:
        if one.page == other.page and _is_stretch_beside_day(one.days, other.days):
            return -2, ""
        if _are_days_apart(one, other, one.days.gap_to(other.days)):
            return -2, ""
        is_guessed = one.is_inferred or other.is_inferred
        return (
            _NOTHING if is_guessed and _is_open_beside_day(one.days, other.days) else _weigh_dated(one.days, other.days)
        )
    if one.days is None and other.days is None:
        return _weigh_undated(one, other)
    return _weigh_half_dated(one, other) if one.days is not None else _weigh_half_dated(other, one)


def _are_days_apart(one: Deed, other: Deed, gap: int) -> bool:
    """Tell whether days speak against one act: of neighbouring ones, unless a place or a mediator holds them."""
    if one.family != ACCORD:
        return gap > 0 and not is_same_place(one.place, other.place)
    return gap > TOLERANCE_DAYS and not _has_one_mediator(one, other)


def _is_stretch_beside_day(one: Days, other: Days) -> bool:
    """Tell whether one is a day and the other months or years: one page tells the news, and what led to it."""
    short, long = sorted((one, other), key=lambda days: days.length or 10**6)
    return short.is_narrow and (long.length or 10**6) > ANCHOR_DAYS


def _is_open_beside_day(one: Days, other: Days) -> bool:
    """Tell whether one lasts since a day and the other is a day, which tells nothing where it is the report's."""
    return (one.length is None) != (other.length is None)


def _weigh_dated(one: Days, other: Days) -> tuple[int, str]:
    if one.gap_to(other) > 0:
        return _NOTHING
    if one == other and (one.is_narrow or one.length is None):
        return 2, "the same day" if one.is_narrow else "the same beginning or end"
    if one.is_narrow and other.is_narrow:
        return 2, "the same day"
    if one.length is not None and other.length is not None:
        return (1, "times that meet") if max(one.length, other.length) <= _BROAD_DAYS else _NOTHING
    open_one, closed = (one, other) if one.length is None else (other, one)
    bound = open_one.first if open_one.first is not None else open_one.last
    near = bound is not None and closed.gap_to(Days(bound, bound)) <= (ANCHOR_DAYS if closed.is_narrow else 0)
    return (1, "times that meet at one end") if near and closed.length is not None else _NOTHING


def _weigh_undated(one: Deed, other: Deed) -> tuple[int, str]:
    if one.page == other.page or (one.is_lasting and other.is_lasting):
        return _NOTHING
    mine, its = one.reported, other.reported
    if mine is None or its is None:
        return -1, ""
    if mine.is_narrow and its.is_narrow and mine.gap_to(its) <= NEWS_DAYS:
        return _NOTHING
    return -2, ""


def _weigh_half_dated(dated: Deed, undated: Deed) -> tuple[int, str]:
    """Weigh an event with a day against one without, which is taken for news of its page."""
    days, reported = dated.days, undated.reported
    if days is None:
        return _NOTHING
    if undated.nearby is not None and undated.nearby.gap_to(days) == 0 and (days.length or 0) <= _BROAD_DAYS:
        return 1, "the days of its sentence"
    if days.last is None and dated.is_lasting and undated.is_lasting:
        return 1, "a state that lasts"
    if reported is None or reported.first is None:
        return -1, ""
    news = reported.first - (NEWS_DAYS if days.is_narrow else 0)
    return (-2, "") if days.last is not None and days.last < news else _NOTHING
