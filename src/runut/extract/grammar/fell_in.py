"""Who fell in a deed whose owner is only meant: it is another's ("20 warga X tewas dalam | serangannya")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.word_class import BEFORE_VERBS, is_active, is_verb
from runut.record.claims import EventType

_BY_FORCE = {EventType.ASSAULT, EventType.COERCE}
_GUNMEN = {"gunmen", "suicidebomber", "suspectword", "militiaforce"}
_LEAST, _REACH = 3, 6


def those_fallen(nodes: Sequence[Node], noun: int) -> Mention | None:
    """Return who fell in a deed told by a noun behind ("X | tewas dalam | serangan mereka"), None where nobody did.

    Gunmen may fall in an attack of their own.
    """
    is_deed = not nodes[noun].types.isdisjoint(_BY_FORCE)
    by_whom = nodes[noun].has("by")  # "X | gugur di tangan | mereka"
    if not by_whom and not (noun >= _LEAST and is_deed and nodes[noun - 1].has("in", "by", "because", "told_of_act")):
        return None
    verb = next((n for n in range(noun - 2 + by_whom, max(0, noun - _REACH), -1) if is_verb(nodes[n])), 0)
    fall = nodes[verb].unit.item
    is_told = verb > 0 and not is_active(nodes[verb]) and not any(map(_parts, nodes[verb:noun]))
    if fall is None or not is_told or EventType.ASSAULT not in fall.types:
        return None
    subject = verb - 1
    while subject > 0 and not nodes[subject].categories.isdisjoint(BEFORE_VERBS):
        subject -= 1
    one = nodes[subject].mention
    return None if one is None or not one.classes.isdisjoint(_GUNMEN) else one


def _parts(node: Node) -> bool:
    return node.is_comma or node.is_speech or node.has("and", "which", "that")
