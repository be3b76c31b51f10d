"""Acts only named as what is to end, is ended or held off, alone or in a row ("akhir | serangan dan penculikan")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.terms import classes_of
from runut.extract.grammar.word_class import has_pseudo, is_noun, is_plain_verb, is_verb
from runut.languages.lexicon import Pseudo
from runut.record.claims import EventType

_BEFORE_NOUN = ("determiner", "adverb", "adjective")
_ROW_REACH, _VERB_REACH = 14, 8
_AVERTING = "averting"
_FOR_EXAMPLE = ("including", "such_as")
_TRUCES = {"agreement", "ceasefire", "peacedeal"}


def is_averted(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether a noun only names what is ended, held off or feared ("pembekuan | patroli").

    So does what something hangs on or may lead to ("bergantung pada | penarikan pasukan"), all in a row ("akhir
    penculikan dan | pembunuhan"), and what is told by example of what is ended ("menghentikan semua aksi, termasuk |
    serangan").
    """
    before = before_row(nodes, noun)
    if before < 0:
        return False
    if _AVERTING in classes_of(nodes[before]) or nodes[before].unit.has("hinges_on") or _is_end_of(nodes, before):
        return True
    if before and nodes[before].has("in", "to") and nodes[before - 1].unit.has("heading_for"):
        return True
    return nodes[before].has(*_FOR_EXAMPLE) and _ends_what_is_before(nodes, before)


def _is_end_of(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a verb brings or marks the end of what follows ("menandai | akhir | pengepungan")."""
    if position < 1 or not nodes[position].unit.has("end_of"):
        return False
    verb = position - 1 - nodes[position - 1].has("in", "to")
    return verb >= 0 and (is_verb(nodes[verb]) or is_plain_verb(nodes[verb]) or nodes[verb].unit.has("heading_for"))


def before_row(nodes: Sequence[Node], noun: int) -> int:
    """Return the place before a noun's phrase, or before the row of nouns of acts in which it stands, -1 if none."""
    position = _before_phrase(nodes, noun)
    while position > 0 and noun - position < _ROW_REACH and (nodes[position].is_comma or nodes[position].has("and")):
        member = position - 1 - (nodes[position - 1].is_comma)
        while member > 0 and nodes[member].mention is not None:
            member -= 1
        if member < 0 or not (nodes[member].is_trigger and is_noun(nodes[member])):
            return position
        position = _before_phrase(nodes, member)
    return position


def _before_phrase(nodes: Sequence[Node], noun: int) -> int:
    position = noun - 1
    while position >= 0 and nodes[position].unit.has(*_BEFORE_NOUN):
        position -= 1
    return position


def _ends_what_is_before(nodes: Sequence[Node], example: int) -> bool:
    """Tell whether what an example is given of is ended, or a truce forbids it ("gencatan itu mencakup semua …")."""
    for position in range(example - 1, max(-1, example - _VERB_REACH), -1):
        node = nodes[position]
        if node.has(*_FOR_EXAMPLE):
            return any(not _TRUCES.isdisjoint(classes_of(other)) for other in nodes[max(0, position - 3) : position])
        if node.is_trigger and not is_noun(node):
            return has_pseudo(node, Pseudo.STOP) or _ends_fight(node)
        if node.is_speech or node.has("that", "which", "after", "because"):
            return False
    return False


def _ends_fight(node: Node) -> bool:
    item = node.unit.item
    return item is not None and any(
        sense.frame.type is EventType.RETREAT and "ceasefire" in sense.frame.mode for sense in item.senses
    )
