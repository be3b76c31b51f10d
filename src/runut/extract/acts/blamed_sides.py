"""What sort of phrase words of blame are said of: a side, people of none, a thing, whose it is."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import HELD_CLASSES, Mention, MentionKind
from runut.record.actor import ActorKind

OTHERS = frozenset({"third_plural", "third_singular", "second"})
"""Pronouns of whom a speaker may blame."""

_RULERS, _PEOPLE, _STATES = "regime", "civilians", "states"


def is_side(mention: Mention) -> bool:
    """Tell whether a phrase names a side, its government, or goes back to somebody."""
    if mention.kind is MentionKind.PRONOUN:
        return mention.pronoun in OTHERS
    is_known = mention.party is not None or bool(mention.entities) or mention.person is not None
    is_ruling = _RULERS in mention.classes or mention.actor_kind is ActorKind.GOVERNMENT
    is_actor = mention.kind is MentionKind.ACTOR and _PEOPLE not in mention.classes
    return is_actor and (is_known or is_ruling or _STATES in mention.classes)


def is_crowd(mention: Mention) -> bool:
    """Tell whether people of no side are named ("para demonstran itu | ingin menggulingkan pemerintah")."""
    return mention.kind is MentionKind.ACTOR and mention.has_people


def is_thing(mention: Mention | None) -> bool:
    """Tell whether a phrase names a thing of no side."""
    return mention is not None and mention.kind is MentionKind.THING and mention.party is None


def is_whose(before: Node) -> bool:
    """Tell whether a pronoun says whose the thing before it is ("serangan X ke desa | kami | sungguh keji")."""
    return is_thing(before.mention) or not before.unit.classes.isdisjoint(HELD_CLASSES)
