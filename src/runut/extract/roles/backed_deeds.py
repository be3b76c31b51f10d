"""Whose deed it is that others back, pay for or take part in: "X melancarkan serangan yang didukung Y"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.event_nouns import governor_of
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import has_pseudo, is_active, is_verb, may_act
from runut.extract.roles.noun_doers import doers_of
from runut.languages.affixes import Voice
from runut.languages.lexicon import Pseudo, Sense
from runut.record.claims import EventType

_BACKING = {EventType.SUPPORT, EventType.AID}
_REACH = 6


def turn_to_backed(nodes: Sequence[Node], sense: Sense, found: Arguments) -> None:
    """Turn who backs a deed to who does it ("menyerbu X dalam serangan yang | didukung | Y")."""
    noun = found.subject.noun
    if sense.voice is not Voice.PAS or sense.frame.type not in _BACKING or noun is None or not found.subject.relative:
        return
    doers = [mention for mention in doers_of(nodes, noun) if mention not in found.actors]
    doers = doers or [m for m in _doers_before(nodes, noun) if may_act(m) and m not in found.actors]
    if doers:
        found.recipients = doers


def _doers_before(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who carries a deed out, by the verb that governs its noun or that it is the means of."""
    verb = governor_of(nodes, noun)
    if verb is not None:
        return find_subject(nodes, verb).mentions if has_pseudo(nodes[verb], Pseudo.LIGHT) else []
    opening = noun - 1
    while opening > 0 and nodes[opening].has("determiner", "adverb", "adjective"):
        opening -= 1
    if opening < 1 or not nodes[opening].has("in", "with", "via"):
        return []
    for position in range(opening - 1, max(-1, opening - _REACH), -1):
        if is_verb(nodes[position]):
            return find_subject(nodes, position).mentions if is_active(nodes[position]) else []
    return []
