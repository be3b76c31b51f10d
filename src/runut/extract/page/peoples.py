"""Peoples and faiths that a page tells of: they carry no state's will, and are no group with a code."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.record.actor import ActorKind

_TOLD_BY = "peopleword"
_FAITH = "creed"
_MARK = "community"
_LONGEST = 2
_ARMED = {ActorKind.NONSTATE_ARMED, ActorKind.MILITARY, ActorKind.POLICE}


def mark_peoples(mentions: Sequence[Mention]) -> frozenset[str]:
    """Mark whoever is told by the name of a people or faith ("warga | Syiah"); return the names that tell of peoples.

    A name behind "orang-orang", "suku", "masyarakat" is a people's, wherever the page says it again.
    """
    for mention in filter(_are_called_many, mentions):
        mention.person, mention.has_people, mention.actor_kind = None, True, ActorKind.CIVILIANS
        mention.classes = {*mention.classes, _TOLD_BY}
    for mention in filter(_are_led, mentions):
        mention.person = None
    names = {name for mention in mentions for name in _unknown(mention) if _TOLD_BY in mention.classes}
    for mention in mentions:
        if _FAITH in mention.classes or not names.isdisjoint(_unknown(mention)):
            mention.classes = {*mention.classes, _MARK}
    return frozenset(names)


def is_community(mention: Mention) -> bool:
    """Tell whether people are told by their people or faith and by no side; fighters and soldiers are somebody's."""
    is_armed = mention.actor_kind in _ARMED
    return mention.party is None and mention.has_people and not is_armed and _MARK in mention.classes


def _are_called_many(mention: Mention) -> bool:
    """Tell whether a name alone is said of many ("orang-orang | Kurdi"): no person's."""
    return mention.many and mention.person == mention.name and not (mention.entities or mention.has_people)


def _are_led(mention: Mention) -> bool:
    """Tell whether a name behind an office is that of the people it leads ("pemimpin | etnis | Karuba")."""
    is_one = mention.person is not None and " " not in mention.person and not mention.entities
    return is_one and mention.title and _TOLD_BY in mention.classes


def _unknown(mention: Mention) -> frozenset[str]:
    """Return the names in a phrase for people that the world does not know."""
    if not (mention.has_people and mention.qualities) or mention.person is not None:
        return frozenset()
    if mention.kind is not MentionKind.ACTOR:
        return frozenset()
    known = {word for entity in mention.entities for form in entity.forms for word in form.casefold().split()}
    unknown = mention.qualities - known
    return unknown if len(unknown) <= _LONGEST else frozenset()
