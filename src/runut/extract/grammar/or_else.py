"""What a demand threatens with where it is not met: "bebaskan para sandera, | atau | kami akan menyerbu"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.dependence import has_condition_after
from runut.extract.grammar.marking import Marking
from runut.extract.grammar.word_class import BEFORE_VERBS
from runut.languages.lexicon import Sense
from runut.record.claims import EventType, Status

_OR, _WILL = "or", "future"
_FORCE = {EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.THREATEN}


def opens_or_else(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a word opens what will be done where a demand is not met ("… | atau | tentaranya akan menyerbu")."""
    if not nodes[position].has(_OR) or nodes[position].has("both_and"):
        return False
    behind = position + 1
    if behind < len(nodes) and nodes[behind].mention is not None:
        behind += 1
    while behind < len(nodes) and nodes[behind].has("adverb", "itself", "demonstrative"):
        behind += 1
    return behind < len(nodes) and nodes[behind].has(_WILL)


def threat_or_else(nodes: Sequence[Node], verb: int, sense: Sense) -> Marking | None:
    """Return the marking of a verb of force that tells what will be done where a demand is not met, None for others.

    So does what speakers say that they themselves can do on a condition ("kami | bisa | menyerang X jika diserang").
    """
    if sense.frame.type not in _FORCE:
        return None
    if _can_do_it(nodes, verb - 1) and has_condition_after(nodes, verb):
        return Marking(Status.PLANNED, "on a condition", announced=True, hinges=True)
    position = verb - 1
    while position > 0 and (nodes[position].has(*BEFORE_VERBS) or nodes[position].mention is not None):
        position -= 1
    is_threat = position > 0 and opens_or_else(nodes, position)
    return Marking(Status.PLANNED, "where a demand is not met", announced=True, hinges=True) if is_threat else None


def _can_do_it(nodes: Sequence[Node], modal: int) -> bool:
    """Tell whether a word of chance is of who speaks ("mengatakan | dapat | menyerang", "kami | bisa | menyerang")."""
    if modal < 1 or not nodes[modal].has("possible"):
        return False
    who = nodes[modal - 1].mention
    return nodes[modal - 1].is_speech or (who is not None and who.pronoun == "first")
