"""What an act moves somebody to do: "serangan itu mendorong X menutup perbatasan" asks nothing of X, who did it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import is_noun
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_REACH = 12
_IN_PHRASE = ("in", "against", "to", "from", "adjective", "between", "and")
_BEFORE_OTHERS = ("in", "after", "with", "because", "by", "purpose", "about", "ahead", "amid", "when", "via")


def is_set_off(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether a verb that moves others has an act for its subject ("perang | mendorong | Y menutup perbatasan").

    Whose act it is, or where, may be told between ("serangan X di Z | mendorong | Y …"). Behind a preposition an act is
    no subject ("dalam pertemuan itu X | mendorong | Y …"). Nor does who strikes ask it
    ("X menyerang, | mendorong | Y …").
    """
    if sense.frame.type is not EventType.REQUEST or sense.voice is not Voice.ACT or not nodes[index].unit.has("force"):
        return False
    if index and nodes[index - 1].is_comma and _strikes_before(nodes, index - 1):
        return True
    subject = find_subject(nodes, index)
    act = subject.noun
    if act is None and subject.index is not None:
        act = subject.index
        while act > 0 and (nodes[act].mention is not None or nodes[act].has(*_IN_PHRASE)):
            act -= 1
    if act is None or not is_noun(nodes[act]):
        return False
    return act == 0 or not nodes[act - 1].has(*_BEFORE_OTHERS)


def _strikes_before(nodes: Sequence[Node], comma: int) -> bool:
    """Tell whether the verb before a comma is one of force."""
    for position in range(comma - 1, max(-1, comma - _REACH), -1):
        node = nodes[position]
        if node.is_speech or node.has("that", "which"):
            return False
        if node.is_trigger and node.is_verb:
            return EventType.ASSAULT in node.types
    return False
