"""Talks and deeds of peace that a noun names and its predicate only wants, asks for, offers or refuses."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Sentence
from runut.extract.grammar.behind_noun import places_behind
from runut.extract.grammar.senses import choose_sense
from runut.extract.grammar.word_class import is_passive, may_tell
from runut.extract.outcome.fate import is_stepped_over
from runut.record.claims import EventType

_OF_PEACE = {
    EventType.CONSULT, EventType.RETREAT, EventType.AID, EventType.CONCEDE, EventType.COOPERATE, EventType.SUPPORT,
}  # fmt: skip
_WANTING = {EventType.REQUEST, EventType.REJECT, EventType.AGREE}
_REACH = 8


def is_only_wanted(sentence: Sentence, noun: int) -> bool:
    """Tell whether what a noun tells of is only needed, asked for, offered, agreed or turned down.

    So it is in "pertemuan X dan Y | diperlukan", "dialog dengan X | diusulkan Y" and "kunjungan X | ditolak Y".
    """
    sense = choose_sense(sentence, noun)
    if sense is None or sense.frame.type not in _OF_PEACE or not sense.voice.is_noun:
        return False
    nodes = sentence.nodes
    for position in places_behind(nodes, noun + 1, _REACH):
        node = nodes[position]
        is_answer = is_passive(node) and may_tell(node, _WANTING) and not node.unit.has("putting_off", "cancelled")
        if node.unit.has("needed") or (is_answer and _only_wants(sentence, position)):
            return True
        if node.has("which", "demonstrative", "past", "future") or not is_stepped_over(nodes, position):
            return False
    return False


def _only_wants(sentence: Sentence, verb: int) -> bool:
    """Tell whether a passive tells of nothing but that something is wanted or turned down."""
    sense = choose_sense(sentence, verb)
    return sense is not None and sense.frame.type in _WANTING and sense.frame.pseudo is None
