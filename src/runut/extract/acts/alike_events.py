"""Which events are told of the same parties: one incident, one act told again, one series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.extract.page.party_sets import parties_of
from runut.record.actor import Actor
from runut.record.claims import Event, EventType

INCIDENT_TYPES = {EventType.ASSAULT, EventType.COERCE, EventType.PROTEST}
_POWER = {"take-power", "putsch", "coup-attempt", "close-embassy", "veto", "investigate", "investigate-ahead"}
_ARMS = {"destroy", "targeted", "firearms", "explosives", "aerial", "drone", "heavy-weapons"}
_OFFENSIVES = {"offensive", "invade"}
_RISING = "rebel"
_SUICIDE = "suicide-attack"
_BLASTS = {"destroy", "targeted", "explosives", _SUICIDE}
_OF_ALL = {"curfew", "martial-law"}
"""What is imposed on everybody in a land."""

_HOSTILE = {EventType.SANCTION, EventType.COERCE, EventType.ASSAULT, EventType.THREATEN}


def is_two_sided(event: Event) -> bool:
    """Tell whether an event is a fight of all its actors, and no offensive or rising of one side."""
    is_of_one = event.frame == _RISING or (event.frame in _OFFENSIVES and len(parties_of(event.actors)) == 1)
    return "battle" in event.mode and not is_of_one


def takes_no_foe(event: Event) -> bool:
    """Tell whether nobody in particular undergoes an act: a fight has its actors, power is taken from nobody told.

    An emergency is everybody's in its land, a veto is against no side, who shuts an embassy is at odds with nobody, and
    who looks into a case accuses nobody yet.
    """
    return is_two_sided(event) or event.frame in _POWER or not _OF_ALL.isdisjoint(event.mode)


def is_alike(known: Event, event: Event) -> bool:
    """Tell whether an event may be told of the same parties as an incident: of one type, with one side in common.

    Who shoots or shells is not told to blow himself up next.
    """
    if known.type is not event.type or (_SUICIDE in event.mode and _SUICIDE not in known.mode):
        return False
    if event.recipients:
        return share_name(event.recipients, known.recipients)
    return not event.actors or share_side(event.actors, known.actors)


def is_same_act(known: Event, event: Event) -> bool:
    """Tell whether two events are of one type and mode, and done to the same side where both say to whom."""
    return known.type is event.type and set(known.mode) == set(event.mode) and may_be_same(known, event)


def may_be_same(known: Event, event: Event) -> bool:
    """Tell whether two events may be done to the same people: both to one side, or one of them does not say to whom."""
    return not event.recipients or not known.recipients or share_side(event.recipients, known.recipients)


def befell_others(known: Event, event: Event) -> bool:
    """Tell whether an act befalls the side that did the one told before, which then befell others than its own."""
    return share_side(known.actors, event.recipients) and not share_side(known.actors, known.recipients)


def is_of_one_series(known: Event, event: Event) -> bool:
    """Tell whether a sentence goes on from one hostile act to the next of the same actors."""
    are_hostile = known.type in _HOSTILE and event.type in _HOSTILE
    is_same = known.evidence.sentence == event.evidence.sentence and parties_of(known.actors) == parties_of(
        event.actors
    )
    return are_hostile and is_same and bool(known.recipients) and _OF_ALL.isdisjoint(event.mode)


def share_side(left: Sequence[Actor], right: Sequence[Actor]) -> bool:
    """Tell whether one of these is of a side of one of those."""
    return not parties_of(left).isdisjoint(parties_of(right))


def share_people(left: Sequence[Actor], right: Sequence[Actor]) -> bool:
    """Tell whether one of these is of a side of one of those, or people of no side whom both call the same."""
    nameless = {actor.name.casefold() for actor in left if actor.party is None}
    return share_side(left, right) or any(one.party is None and one.name.casefold() in nameless for one in right)


def share_name(left: Sequence[Actor], right: Sequence[Actor]) -> bool:
    """Tell whether one of these is of a side of one of those, or named as one: "warga sipil" may be anybody's."""
    known = [actor for actor in left if actor.party is not None or actor.name[:1].isupper()]
    return share_side(known, right)


def share_mode(left: Event, right: Event) -> bool:
    """Tell whether two acts are done in one way."""
    return not set(left.mode).isdisjoint(right.mode)


def is_of_another_day(known: Event, event: Event) -> bool:
    """Tell whether an event's own sentence gives it a day on which another one was not."""
    if known.time is None or event.time is None or event.time_basis is not None:
        return False
    return not event.time.overlaps(known.time)


def is_of_its_day(known: Event, event: Event) -> bool:
    """Tell whether an event's own sentence gives it the day on which another one is told to have been."""
    is_told = event.time is not None and event.time_basis is None and known.time is not None
    return is_told and not is_of_another_day(known, event)


def differ_in_arms(left: Event, right: Event) -> bool:
    """Tell whether two blows differ only in the arms that are named, or in what they did ("pemboman", "serangan")."""
    modes = {*left.mode, *right.mode}
    return left.type is right.type is EventType.ASSAULT and (_ARMS.issuperset(modes) or _BLASTS.issuperset(modes))


def without_guessed(event: Event, blow: Event) -> Event:
    """Leave out the thing hit by a blow told before that was only guessed to be of who dealt it."""
    doers = {actor.party for actor in blow.actors} - {None}
    kept = tuple(one for one in event.recipients if one.kind or one.basis is None or one.party not in doers)
    return event if len(kept) == len(event.recipients) else replace(event, recipients=kept)
