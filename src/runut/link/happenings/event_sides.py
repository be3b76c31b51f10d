"""When the sides of two events can be the same: those who act, those who are met, whoever is blamed."""

from __future__ import annotations

from runut.link.comparing.places import is_same_place
from runut.link.comparing.wording import share_of_union
from runut.link.happenings.deeds import Deed
from runut.link.happenings.tellings import ACCORD, SORT
from runut.record.claims import EventType
from runut.world.rivals import load_rivals


def sides_agree(one: Deed, other: Deed) -> bool:
    """Tell whether the sides of two events can be the same; whom a page does not name itself speaks against nobody.

    An accord is made by all its sides together, whichever of them a page makes the one that agrees.
    """
    if one.family == ACCORD or not (one.recipients or other.recipients) or one.is_two_sided != other.is_two_sided:
        everyone = (one.sides | one.third_parties, other.sides | other.third_parties)
        return _half_shared(one.sides, other.sides) or (bool(one.sides & other.sides) and _half_shared(*everyone))
    doers = _half_shared(one.actors, other.actors) or _half_shared(one.actors_said, other.actors_said)
    met = _half_shared(one.recipients, other.recipients) or _half_shared(one.recipients_said, other.recipients_said)
    return doers and met


def are_crowds(one: Deed, other: Deed) -> bool:
    """Tell whether people of whatever sort ("aktivis", "pengunjuk rasa") did the same since, or on, the same day."""
    are_sorts = _are_sorts(one.actors) and _are_sorts(other.actors)
    is_protest = one.type is EventType.PROTEST and bool(one.modes & other.modes)
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


def blame_differs(one: Deed, other: Deed) -> bool:
    """Tell whether two accounts may give one attack, of one day and place, to different sides.

    Where one of them names no place, other accounts have to say that it is one attack (`is_placeless_blame`).
    """
    return (
        one.type is EventType.ASSAULT
        and one.lineage != other.lineage
        and bool(one.actors and other.actors)
        and (bool(one.sides & other.sides) or _are_rivals_apart(one, other))
        and (not _have_places(one, other) or is_same_place(one.place, other.place))
        and one.days is not None
        and other.days is not None
        and one.days.is_narrow
        and other.days.is_narrow
    )


def is_placeless_blame(one: Deed, other: Deed) -> bool:
    """Tell whether two accounts that give an attack to different sides have no place that makes it one."""
    is_attack = one.type is EventType.ASSAULT and not _are_placed(one, other)
    return is_attack and not sides_agree(one, other)


def _are_placed(one: Deed, other: Deed) -> bool:
    """Tell whether both name their places, or one target that no table knows."""
    return _have_places(one, other) or is_one_target(one, other)


def is_one_target(one: Deed, other: Deed) -> bool:
    """Tell whether both name one person or place that no table knows as whom or what was struck."""
    return any(key.islower() and not key.startswith(SORT) for key in one.recipients_said & other.recipients_said)


def _have_places(one: Deed, other: Deed) -> bool:
    """Tell whether both name their places; "kota", "wilayahnya" name none."""
    return all(place is not None and place.is_named for place in (one.place, other.place))


def _are_rivals_apart(one: Deed, other: Deed) -> bool:
    """Tell whether two accounts of a blow at a place, told once by each, give it to enemies, and name no other side."""
    others = any(not key.islower() for key in one.recipients_said | other.recipients_said)
    if others or len(one.actors) > 1 or len(other.actors) > 1:
        return False
    is_of_day = one.days == other.days and one.status is other.status
    return is_of_day and frozenset((*one.actors, *other.actors)) in load_rivals()
