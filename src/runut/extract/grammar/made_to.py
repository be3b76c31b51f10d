"""Who is made, moved or shown to do something, by the verb before them."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.clause_parts import Subject
from runut.extract.grammar.ending_objects import object_of_ending, person_of_ending
from runut.extract.grammar.word_class import BEFORE_VERBS

_UNDONE = ("purpose", "future", "attempt", "possible", "planned", "not", "not_yet", "obliged", "condition", "unsure")


def made_to(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return who before a verb is made or shown to do it ("perang yang … itu memaksa | warga | mengungsi"), or None."""
    who, is_aim = _before_verb(nodes, trigger)
    if who >= 0 and nodes[who].unit.has("force_him"):
        return object_of_ending(nodes, who)  # "menahan | X | dan memaksanya mundur"
    if who < 1 or nodes[who].mention is None:
        return None
    verb = nodes[who - 1].unit
    return who if verb.has("force") or (not is_aim and verb.has("showing")) else None


def made_by_ending(nodes: Sequence[Node], trigger: int) -> Subject | None:
    """Return "dia" of the sentences before, whom a verb's ending means that makes him do it ("memaksanya | mundur")."""
    verb, _ = _before_verb(nodes, trigger)
    him = person_of_ending(nodes, verb) if verb >= 0 and nodes[verb].unit.has("force_him") else []
    return Subject(him, how=f"the object of '{nodes[verb].unit.text}'") if him else None


def is_forced(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether somebody was made to do what stands behind "untuk" ("memaksa | X | untuk segera mundur")."""
    who = made_to(nodes, verb) if _before_verb(nodes, verb)[1] else None
    lets = who is not None and nodes[who - 1].unit.has("controlling")  # "memungkinkan | X | untuk mundur"
    return who is not None and not (lets or nodes[max(0, who - 2)].has(*_UNDONE))


def _before_verb(nodes: Sequence[Node], verb: int) -> tuple[int, bool]:
    """Return what stands before a verb and its adverbs, over an "untuk" that opens it, and whether one does."""
    before = verb - 1
    while before > 0 and nodes[before].has(*BEFORE_VERBS) and nodes[before].mention is None:
        before -= 1
    is_aim = before > 0 and nodes[before].has("purpose")
    return before - is_aim, is_aim
