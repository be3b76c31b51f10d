"""Words that a report behind "seperti" only passes on, or says whose they are ("…, seperti dilaporkan X")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.extract.grammar.clause_shape import has_predicate
from runut.extract.grammar.quotes import RawStatement, order_of, trim
from runut.extract.said.cue_place import find_content_start, kind_of
from runut.extract.said.passed_on import find_relay
from runut.extract.said.speakers import SpeakerFinder
from runut.record.actor import ActorKind


def is_likened(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a passive cue stands behind "seperti" or "sebagaimana yang" inside a sentence."""
    return _likening_before(nodes, index) > 0


def read_likened(text: str, sentence: Sentence, index: int, speakers: SpeakerFinder) -> list[RawStatement]:
    """Return the clause that a report behind "seperti" closes as the words of whom it names; none of an outlet."""
    nodes, joint = sentence.nodes, _likening_before(sentence.nodes, index)
    named = speakers.find_after(nodes, index)
    speaker = named.speaker
    if speaker is None or speaker.kind is ActorKind.MEDIA or named.after <= index + 1:
        return []
    if any(node.is_speech for node in nodes[:joint]) or has_predicate(nodes[named.after :]):
        return []
    first = find_content_start(nodes, joint)
    content = trim(text, nodes[first].start, nodes[joint].start) if has_predicate(nodes[first:joint]) else []
    rest = find_relay(nodes, index), named.why
    return (
        [RawStatement(sentence, speaker, kind_of(sentence, content), content, nodes[index], *rest)] if content else []
    )


def _likening_before(nodes: Sequence[Node], index: int) -> int:
    """Return the index of the "seperti" before a passive cue, 0 where none stands there or it opens the sentence."""
    if order_of(nodes[index]) != "prepas" or index == 0:
        return 0
    joint = index - 1 - nodes[index - 1].has("which")
    return joint if joint > 0 and nodes[joint].has("alike") else 0
