"""Whose people those are who are told only as somebody's: "wakilnya, N, ditangkap", "pengganti X, N, bersumpah …"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.apposed_names import names_person
from runut.extract.grammar.word_class import is_active, is_preposition

_COMPANION = "companion"


def spread_companions(sentences: Sequence[Sentence]) -> None:
    """Give the deputies, heirs and comrades of somebody told before their side."""
    known: list[Mention] = []
    for sentence in sentences:
        for position, person in sentence.mentions:
            whose = None if person.party is not None else _whose(sentence.nodes, position, known)
            if whose is not None:
                person.kind, person.person, person.party = MentionKind.ACTOR, person.person or person.name, whose.party
                person.basis = f"told as somebody of {whose.name}"
            if person.party is not None and (person.person is not None or person.title):
                known.append(person)


def _whose(nodes: Sequence[Node], position: int, known: Sequence[Mention]) -> Mention | None:
    """Return the person told before whose deputy, heir or comrade stands before a name, or is named by it."""
    person, at = nodes[position].mention, position - 1
    if person is None or not names_person(person):
        return None
    if _COMPANION in _classes(nodes[position]):
        return (known[-1] if known else None) if person.possessive else _named_in(person, known)
    if at < 1 or not nodes[at].is_comma:
        return None
    at -= 1
    if at > 0 and is_preposition(nodes[at - 1]):
        at -= 2  # "rekannya | di | selatan |, N"
    told = nodes[at] if at >= 0 else None
    if told is None or _COMPANION not in _classes(told) or (at > 0 and is_active(nodes[at - 1])):
        return None
    if told.mention is None or told.mention.possessive or " " not in told.mention.name:
        return known[-1] if known else None
    return _named_in(told.mention, known)


def _named_in(told: Mention, known: Sequence[Mention]) -> Mention | None:
    """Return the person told before whose name ends a phrase ("pengganti | X")."""
    last = told.name.split()[-1]
    return next((one for one in reversed(known) if last in one.name.split()), None)


def _classes(node: Node) -> frozenset[str] | set[str]:
    return node.unit.classes if node.mention is None else {*node.mention.classes, *node.unit.classes}
