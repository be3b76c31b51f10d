"""Bare stems that are verbs: they close what somebody says and judge in one, or stand by a pronoun."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.word_class import is_counted, is_noun_too, is_verb, may_act
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_JUDGING = {EventType.ACCUSE, EventType.THREATEN, EventType.REJECT}
_SPOKEN_BETWEEN = ("future", "past", "ongoing", "adverb", "not", "not_yet", "possible", "obliged")
_AUXILIARIES = ("past", "future", "ongoing", "possible", "obliged", "attempt")
_CLOSING = {'"', "”", "'", "’", "»"}


def closes_words(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a stem stands between a quotation and who said it."""
    if index < 2 or index + 1 >= len(nodes):
        return False
    following = nodes[index + 1].mention
    return nodes[index - 1].unit.text in _CLOSING and following is not None and following.kind is MentionKind.ACTOR


def judges_in_closing(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether a sense of a stem that closes a quotation is of what its speaker does by it."""
    if sense.frame.type not in _JUDGING or not closes_words(nodes, index):
        return False
    if sense.frame.type is not EventType.THREATEN:
        return True
    said = [node.mention.pronoun for node in nodes[:index] if node.mention is not None]
    return "first" not in said  # "Kami akan menyerang," ancam X: the threat is told already


def stands_by_pronoun(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a stem is said of a pronoun ("yang mereka | serang", "kami sudah | tarik semua pasukan")."""
    before = index - 1
    while before > 0 and nodes[before].has(*_SPOKEN_BETWEEN):
        before -= 1
    mention = nodes[before].mention if before >= 0 else None
    if mention is None or mention.kind is not MentionKind.PRONOUN:
        return False
    return before == index - 1 or has_object(nodes, index) or (index + 1 < len(nodes) and nodes[index + 1].is_noun)


def stands_by_doer(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a stem is said of a side that opens its clause, as many speak ("TNI | tembak | dua warga").

    So is one behind an auxiliary, and one that is joined to a verb ("berhasil | rebut | X", "dan | tembak | X").
    """
    if is_noun_too(nodes[index]) or not has_object(nodes, index):
        return False
    if index and nodes[index - 1].has(*_AUXILIARIES):
        return True
    before = index - 1
    while before > 0 and nodes[before].has(*_SPOKEN_BETWEEN) and not nodes[before].has("and"):
        before -= 1
    joins = before > 0 and nodes[before].has("and") and is_counted(nodes[index + 1])
    doer = nodes[before].mention if before >= 0 else None
    if joins or doer is None or doer.party is None or not may_act(doer):
        return joins and any(is_verb(node) for node in nodes[:before])
    opening = nodes[before - 1] if before else None
    opens = opening is None or not opening.unit.is_word or opening.has("that", "while", "but")
    is_link = nodes[index].unit.is_capital or nodes[-1].unit.is_word  # the headline of another story has no full stop
    return opens and not is_link


def has_object(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a phrase that is no side stands behind a stem ("Serangan Udara | Hantam | Pasar")."""
    following = nodes[index + 1].mention if index + 1 < len(nodes) else None
    return following is not None and not following.bare_entity
