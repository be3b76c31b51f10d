"""Deeds of peace that a noun only names: what is talked of, asked, wanted or worked for ("laporan mengenai | …")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.extract.grammar.senses import choose_sense
from runut.extract.grammar.terms import classes_of
from runut.extract.grammar.word_class import is_passive, may_tell
from runut.extract.outcome.only_ended import before_row
from runut.extract.outcome.only_wanted import is_only_wanted
from runut.record.claims import EventType

_OF_PEACE = {
    EventType.RETREAT, EventType.AID, EventType.MOBILIZE, EventType.CONCEDE, EventType.COOPERATE, EventType.AGREE,
}  # fmt: skip
_GRANTING = {EventType.AGREE, EventType.REQUEST}
_HEADS = {"accusation", "proposal", "caseword", "claimword", "noticeword", "talks"}
_OPEN = {"caseword", "conditions", "intent", "goalword", "standing", "proposal"}
_TALKING, _AGREEMENTS = {EventType.CONSULT, EventType.AGREE}, {"agreement", "peacedeal"}
_SUBJECT_REACH, _ONLY_REACH, _HEAD_REACH = 9, 10, 6
_ENDS = ("that", "after", "when", "because")


def is_mere_topic(sentence: Sentence, index: int) -> bool:
    """Tell whether what a noun tells of is only a topic, an aim or the content of an accord.

    So it is in "laporan mengenai | penarikan pasukan X", "masalah yang tersisa adalah | pelucutan senjata Y", "hanya |
    penarikan X yang dapat membawa perdamaian", "telah disepakati | penarikan X" and "bekerja untuk mencapai |
    penarikan X".
    """
    sense = choose_sense(sentence, index)
    if is_only_wanted(sentence, index):
        return True
    if sense is None or sense.frame.type not in _OF_PEACE or not sense.voice.is_noun:
        return False
    nodes, before = sentence.nodes, before_row(sentence.nodes, index)
    if index and nodes[index - 1].has("only"):
        return _only_may(nodes, index)
    return before > 0 and (
        _is_told_about(nodes, before)
        or _is_aim(nodes, before)
        or _is_what_is_granted(nodes, before)
        or _is_worked_for(nodes, before)
    )


def _is_told_about(nodes: Sequence[Node], topic: int) -> bool:
    """Tell whether a text, a rumour, talks or a deal are about it ("spekulasi soal |", "perundingan mengenai |")."""
    if not nodes[topic].unit.has("on_topic"):
        return False
    if not _HEADS.isdisjoint(classes_of(nodes[topic - 1])):
        return True
    for node in reversed(nodes[max(0, topic - _HEAD_REACH) : topic]):
        item = node.unit.item if node.is_trigger else None
        if item is not None:
            return any(sense.frame.type in _TALKING for sense in item.senses)
        if not _AGREEMENTS.isdisjoint(classes_of(node)):
            return True
        if node.is_comma or node.is_speech or node.has("that", "which"):
            return False
    return False


def _is_aim(nodes: Sequence[Node], copula: int) -> bool:
    """Tell whether it is said to be a matter still open, a condition or an aim ("syaratnya adalah |")."""
    if not nodes[copula].has("copula"):
        return False
    for position in range(copula - 1, max(-1, copula - _SUBJECT_REACH), -1):
        node = nodes[position]
        if node.is_speech or node.has(*_ENDS):
            return False
        if not _OPEN.isdisjoint(classes_of(node)):
            return True
    return False


def _is_what_is_granted(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether it is what is said to be agreed or asked ("telah disepakati |")."""
    return is_passive(nodes[verb]) and may_tell(nodes[verb], _GRANTING)


def _is_worked_for(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a verb of purpose reaches for it ("untuk mencapai |", "guna memastikan |")."""
    return nodes[verb - 1].has("purpose") and nodes[verb].unit.has("reaching_for")


def _only_may(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether it is what alone could bring something about ("hanya | X yang dapat …")."""
    behind = nodes[index + 1 : index + _ONLY_REACH]
    which = next((n for n, node in enumerate(behind[:-1]) if node.has("which")), None)
    return which is not None and behind[which + 1].has("unsure", "future")
