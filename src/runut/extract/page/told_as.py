"""Whose side people are of whom a sentence tells as what somebody is ("menganggap X | sebagai sekutu yang …")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.word_class import PREPOSITIONS
from runut.record.actor import ActorKind

_ACTOR = MentionKind.ACTOR


def spread_descriptions(sentences: Sequence[Sentence]) -> None:
    """Give "sekutu" of "menganggap X sebagai sekutu", "X dipandang sebagai sekutu" the side of X."""
    for sentence in sentences:
        for n in sentence.find("as"):
            told = _told_behind(sentence.nodes, n)
            one = None if told is None else _described(sentence.nodes, n)
            if told is not None and one is not None and one.party is not None:
                told.party, told.basis = one.party, f"'{told.name}' is said to be {one.name}"


def _told_behind(nodes: Sequence[Node], sign: int) -> Mention | None:
    """Return the people of no side as whom somebody is told of."""
    told = nodes[sign + 1].mention if 0 < sign < len(nodes) - 1 and nodes[sign].has("as") else None
    if told is None or told.kind is not _ACTOR or not told.has_people:
        return None
    is_open = told.party is None and told.person is None and not told.entities
    return told if is_open and told.actor_kind is not ActorKind.PEACEKEEPERS else None


def _described(nodes: Sequence[Node], sign: int) -> Mention | None:
    """Return of whom it is told: the object right before the sign, the subject of a passive there."""
    before = nodes[sign - 1]
    if before.mention is not None:
        is_object = sign > 1 and nodes[sign - 2].categories.isdisjoint(PREPOSITIONS)
        return before.mention if is_object and before.mention.kind is _ACTOR else None
    if sign < 2 or not before.unit.text.startswith("di"):
        return None
    subject = sign - 2
    while subject > 0 and nodes[subject].has("adverb", "which", "negation", "demonstrative"):
        subject -= 1
    one = nodes[subject].mention
    is_free = subject == 0 or nodes[subject - 1].categories.isdisjoint(PREPOSITIONS)
    return one if one is not None and one.kind is _ACTOR and is_free else None
