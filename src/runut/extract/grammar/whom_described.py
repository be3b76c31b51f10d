"""Whom a phrase describes or explains: the name before a copula or a comma."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.joined_names import is_in_phrase
from runut.extract.grammar.word_class import (
    is_plain_verb,
    may_act,
)
from runut.record.actor import ActorKind

_BODIES = {ActorKind.NONSTATE_ARMED, ActorKind.PARTY, ActorKind.IGO}


def find_described(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of whom a phrase describes ("X menjadi | negara | yang", "orang bersepeda | motor").

    What one of several is stands behind a copula too ("X adalah yang pertama di antara | para sekutu | yang").
    """
    mention, before = nodes[position].mention, nodes[max(0, position - 1)]
    if mention is None or mention.person is not None or position < 2:
        return None
    first = nodes[position - 2].mention
    while first is not None and before.has("in", "between", "from", "among") and _is_nameless(first):
        position, mention, before = position - 2, first, nodes[max(0, position - 3)]
        first = nodes[position - 2].mention if position > 1 else None
    is_copula = position > 1 and before.has("copula", "becomes") and not before.has("not")
    if not _is_nameless(mention) and not (is_copula and mention.actor_kind is ActorKind.IGO):
        return None
    if not is_copula and not (mention.kind is MentionKind.THING and is_plain_verb(before)):
        return None
    who = position - 2
    while who > 0 and nodes[who].has("now", "adverb", "past", "future", "ongoing", "demonstrative"):
        who -= 1
    named = nodes[who].mention
    if named is None or named.kind is MentionKind.THING or not may_act(named):
        return None
    return who if _is_nameless(mention) or named.bare_entity or named.person is not None else None


def _is_nameless(mention: Mention) -> bool:
    """Tell whether a phrase names neither a side nor a person; an armed group "asal X" is not X's."""
    is_group = mention.actor_kind is ActorKind.NONSTATE_ARMED and not mention.entities
    return (mention.party is None or is_group) and mention.person is None


def explains_name(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether nameless people explain the name before a comma ("Malaysia |, ketua blok itu yang …")."""
    people, named = nodes[position].mention, nodes[position - 2].mention if position > 1 else None
    if people is None or named is None or not nodes[position - 1].is_comma or is_in_phrase(nodes, position - 2):
        return False
    is_member = people.actor_kind is ActorKind.IGO and nodes[position].unit.has("determiner")  # "anggota NATO"
    is_group = "groupnoun" in people.classes and named.actor_kind in _BODIES  # "M23, kelompok Tutsi yang …"
    is_open = (people.party is None or is_member or is_group) and people.person is None and people.number is None
    is_body = may_act(people) or "states" in people.classes
    return is_open and is_body and may_act(named) and named.party is not None
