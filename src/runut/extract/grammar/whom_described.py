"""Whom a phrase describes or explains: the name before a copula or a comma."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.clause_parts import Subject
from runut.extract.grammar.joined_names import is_in_phrase, list_left
from runut.extract.grammar.word_class import (
    is_plain_verb,
    may_act,
)
from runut.record.actor import ActorKind

HOW = "head of the relative clause: '{}'"
_LONGEST = 12
_BETWEEN = ("now", "adverb", "past", "future", "ongoing", "demonstrative", "which")
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
    position = _behind_copula(nodes, position)
    before = nodes[position - 1]
    is_copula = position > 1 and before.has("copula", "becomes") and not before.has("not")
    if not _is_nameless(mention) and not (is_copula and mention.actor_kind is ActorKind.IGO):
        return None
    if not is_copula and not (mention.kind is MentionKind.THING and is_plain_verb(before)):
        return None
    who = position - 2
    while who > 0 and (nodes[who].has(*_BETWEEN) or (nodes[who].is_comma and nodes[who + 1].has("which"))):
        who -= 1
    named = nodes[who].mention
    if named is None or named.kind is MentionKind.THING or not may_act(named):
        return None
    return who if _is_nameless(mention) or named.bare_entity or named.person is not None else None


def _behind_copula(nodes: Sequence[Node], position: int) -> int:
    """Return where what stands behind a copula begins ("adalah | salah satu dari | beberapa kelompok"), else here."""
    joint = position - 1
    while joint > 1 and nodes[joint].has("from", "among", "between", "determiner"):
        joint -= 1
    return joint + 1 if nodes[joint].has("copula") else position


def which_tells_what(nodes: Sequence[Node], position: int) -> int | None:
    """Return "yang" that only tells what somebody is by words here ("X, yang merupakan | bekas jajahan | V")."""
    copula = _behind_copula(nodes, position) - 1
    which = copula - 1
    while which > 0 and nodes[which].has("adverb", "past", "not"):
        which -= 1
    return which if copula > 1 and nodes[copula].has("copula") and nodes[which].has("which") else None


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


def who_it_was(nodes: Sequence[Node], which: int) -> Subject | None:
    """Return who is told behind a copula to be whom a sentence opens with ("Yang menyerang X adalah | Y")."""
    for position in range(which + 2, min(len(nodes) - 1, which + _LONGEST)):
        node, mention = nodes[position], nodes[position + 1].mention
        if node.is_comma or node.is_speech or node.has("which", "that"):
            return None
        if node.has("copula") and not node.has("not"):
            heads = list_left(nodes, position + 1) if mention and mention.kind is MentionKind.ACTOR else []
            return Subject(heads, how=HOW.format(heads[0].name), relative=True, index=position + 1) if heads else None
    return None
