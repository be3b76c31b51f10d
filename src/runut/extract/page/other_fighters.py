"""Fighters without a name who cannot be of the armed group that a page names: it fights them, or they are outlaws."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from runut.annotate.beside.owned_things import LOYAL
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.camps import is_hurt_in_fight
from runut.languages.lexicon import Roles
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_OUTLAWS = "outlaws"
"""The class of those who fight for gain: of a group only where that is one of theirs."""

_BACKING = {EventType.AID, EventType.SUPPORT}
_BY_FORCE = {EventType.ASSAULT, EventType.COERCE}
_OFFICIAL = {ActorKind.MILITARY, ActorKind.POLICE, ActorKind.GOVERNMENT}
_AGAINST = {EventType.ASSAULT, EventType.ACCUSE, EventType.COERCE}


def find_others(events: Iterable[RawEvent], group: str | None) -> frozenset[str]:
    """Return by what a page tells of fighters whom its named group fights or blames, who fight it, or help an army."""
    if group is None:
        return frozenset()
    found: set[str] = set()
    for raw in events:
        found.update(_helpers(raw))
        if raw.type not in _AGAINST:
            continue
        told = raw.arguments
        rows = (told.actors, told.recipients) if told.recipients else ([one] for one in told.actors)
        sides = list(rows)
        if any(_names(side, group) for side in sides):
            found.update(_nouns(one for side in sides if not _names(side, group) for one in side))
    return frozenset(found)


def _helpers(raw: RawEvent) -> Iterable[str]:
    """Yield who is told to back soldiers or the police, or to use force beside them ("tentara dan | milisi X |")."""
    told = raw.arguments
    is_backing = raw.type in _BACKING and any(map(_is_official, told.recipients))
    is_mutual = raw.sense.frame.roles is Roles.MUTUAL or "battle" in raw.mode or is_hurt_in_fight(raw)
    is_beside = raw.type in _BY_FORCE and not is_mutual and any(map(_is_official, told.actors))
    for one in told.actors if is_backing or is_beside else ():
        if is_backing or one.qualities or one.described:
            yield from (one.name.casefold() for _ in _nouns([one]))


def _is_official(mention: Mention) -> bool:
    return mention.has_people and mention.actor_kind in _OFFICIAL


def is_outlaw_group(mentions: Iterable[Mention], group: str | None) -> bool:
    """Tell whether a page calls its armed group by a word for outlaws ("geng X")."""
    return group is not None and any(one.party == group and _OUTLAWS in one.classes for one in mentions)


def _names(side: Iterable[Mention], group: str) -> bool:
    return any(one.party == group and (one.entities or one.person) for one in side)


def _nouns(people: Iterable[Mention]) -> Iterable[str]:
    """Yield the nouns of those who fight, and have no name: "para milisi itu" may be whom the page names."""
    for one in people:
        is_nameless = one.party is None and one.person is None and not (one.entities or one.definite) and one.has_people
        if is_nameless and one.actor_kind is ActorKind.NONSTATE_ARMED and (noun := _noun_of(one)):
            yield noun


def is_told_so(mention: Mention, nouns: Collection[str]) -> bool:
    """Tell whether fighters are told by one of some nouns or names."""
    return bool(nouns) and (_noun_of(mention) in nouns or mention.name.casefold() in nouns)


def cannot_be_rebels(mention: Mention, nouns: Collection[str], *, are_outlaws: bool) -> bool:
    """Tell whether fighters are none of the armed group of a story: told otherwise, loyal, or mere outlaws."""
    is_outlaw = _OUTLAWS in mention.classes and not are_outlaws
    return is_outlaw or LOYAL in mention.classes or is_told_so(mention, nouns)


def _noun_of(mention: Mention) -> str:
    """Return by what noun fighters are told: not that they are a group ("kelompok | jihadis")."""
    is_group = "groupnoun" in mention.classes and " " in mention.name
    return mention.name.casefold().rpartition(" ")[2] if is_group else mention.head or ""
