"""What is owed or lies ahead though no word of its own marks it: terms of an agreement, nouns of what will be."""

from __future__ import annotations

from dataclasses import replace

from runut.annotate.phrases.clauses import Sentence
from runut.extract.grammar.marking import Marking
from runut.extract.grammar.terms import is_list_item, is_owed
from runut.extract.outcome.awaited import ahead_of
from runut.extract.outcome.retyping import COOPERATIVE
from runut.languages.lexicon import Sense
from runut.record.claims import EventType, Status

_PLANNED = Status.PLANNED
_SENT_AHEAD = {*COOPERATIVE, EventType.MOBILIZE}


def as_owed(sentence: Sentence, index: int, sense: Sense, marking: Marking) -> Marking:
    """Return the marking of an act that no word marks: planned where it is a term of an agreement or lies ahead."""
    nodes = sentence.nodes
    if is_list_item(nodes):
        return replace(marking, status=_PLANNED, words=nodes[0].unit.text)
    if sense.voice.is_noun and sense.frame.type in _SENT_AHEAD and (word := ahead_of(nodes, index)):
        return replace(marking, status=_PLANNED, words=word)
    first, kind = sentence.terms, sense.frame.type
    if first is None or kind is None or not is_owed(sentence, index, kind):
        return marking
    return replace(marking, status=_PLANNED, words=nodes[max(0, first - 1)].unit.text)
