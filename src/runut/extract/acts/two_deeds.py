"""Whether two acts of force in one sentence are two deeds though the second harms people like the first."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.raw_event import RawEvent
from runut.languages.affixes import Voice
from runut.record.claims import Status

_RUIN = {"burn", "pillage", "shoot-down", "destroy", "sink"}
_MURDERED = {"kill", "massacre", "murder", "shoot-dead"}
_TOPPLED = {"coup", "defeat", "invade"}
_BEFORE_NOUN = ("determiner", "adjective", "adverb")


def murders_too(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether people are murdered beside ruin of things ("menjarah toko dan | membunuhi penjaganya")."""
    is_so = first.sense.frame.id in _RUIN and second.sense.frame.id in _MURDERED
    if not is_so or not {first.sense.voice, second.sense.voice} <= {Voice.ACT, Voice.HEAD}:
        return False
    return any(node.has("and", "next_in_turn") or node.is_comma for node in nodes[first.node + 1 : second.node])


def goes_on_beside(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether a deed is done while a fight goes on ("menembak polisi saat | pertempuran terus berlanjut")."""
    if first.sense.voice is not Voice.ACT or not second.sense.voice.is_noun or second.status is not Status.ONGOING:
        return False
    before = second.node - 1
    while before > first.node and nodes[before].has(*_BEFORE_NOUN):
        before -= 1
    return nodes[before].has("when") and bool(first.arguments.actors)


def fell_since_then(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether people fell since a ruler was brought down ("ratusan orang tewas sejak | digulingkannya X")."""
    is_toll = first.sense.outcome is not None and first.sense.voice in {Voice.INT, Voice.TER}
    between = nodes[first.node + 1 : second.node]
    return is_toll and second.sense.frame.id in _TOPPLED and any(node.has("since") for node in between)
