"""Whose next deed "lalu" and "kemudian" tell: who did the one before it, or to whom that was done."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import governs_clause, is_active, is_only_verb, is_passive, is_verb, may_act
from runut.record.claims import EventType

_TURN_AT = 3
_OWN_MOVES = {EventType.RETREAT, EventType.MOBILIZE, EventType.CONSULT}


def verb_in_turn(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the verb whose doer goes on behind its object ("menculik dua polisi lalu | membunuh mereka").

    Behind a passive's doer he goes on to whom it was done ("ditabrak kapal X kemudian | ditembaki").
    """
    turn = trigger - 1
    verb = nodes[trigger]
    if turn < _TURN_AT or not nodes[turn].has("next_in_turn"):
        return None
    thing = turn - 1 - nodes[turn - 1].has("demonstrative")
    undergone = thing - 1 - nodes[thing - 1].has("by")
    doer = nodes[thing].mention
    if doer is not None and may_act(doer) and is_verb(nodes[undergone]) and is_passive(nodes[undergone]):
        return undergone
    is_moved = is_only_verb(verb) and not (is_passive(verb) or verb.types.isdisjoint(_OWN_MOVES))
    if not (is_active(verb) or is_moved):
        return None
    verb = nodes[thing - 1]
    is_deed = is_verb(verb) and is_active(verb) and not (verb.is_speech or governs_clause(verb))
    return thing - 1 if nodes[thing].mention is not None and is_deed else None
