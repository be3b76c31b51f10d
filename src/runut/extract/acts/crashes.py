"""Harm that comes of a craft's fall: "helikopter X jatuh, | menewaskan 12 tentara" is no deed of X."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.word_class import does_harm
from runut.languages.affixes import Voice
from runut.record.claims import EventType

_CRAFT = {"aircraft", "warships", "vehicle"}
_FIRED = {"rockets", "missiles", "bombs", "explosives", "grenades", "drone"}
_REACH = 24
_FALL_REACH = 12
_LADEN = 2
_SHOT_DOWN = "shoot-down"
_WHEN = ("when", "after", "because")


def comes_of_fall(nodes: Sequence[Node], trigger: int, found: Arguments) -> bool:
    """Tell whether a verb of harm tells how many died in a craft that fell or sank, or was shot down."""
    if any(map(_is_fired, found.subject.mentions)):
        return False
    if does_harm(nodes[trigger]):
        return _fell_before(nodes, trigger)
    return _befalls(nodes[trigger]) and (_fell_then(nodes, trigger) or _fell_beside(nodes, trigger))


def _fell_before(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a craft's fall before a verb is what did harm ("pesawat X jatuh dan | menewaskan 12 orang")."""
    fall = next((n for n in range(trigger - 1, max(-1, trigger - _REACH), -1) if nodes[n].unit.has("falling")), None)
    if fall is None or any(node.has("that") or node.is_speech for node in nodes[fall:trigger]):
        return False
    told = [node.mention for node in nodes[:fall] if node.mention is not None]
    return any(map(_is_craft, told[-_LADEN:]))  # "bus yang membawa peziarah | terguling"


def _fell_beside(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether people died beside a fall of which no blow is told ("kapal itu tenggelam, 10 orang | tewas")."""
    return _fell_before(nodes, trigger) and not any(map(_is_blow, nodes[:trigger]))


def _fell_then(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether people died as a craft fell, with no blow told of it ("tewas | ketika helikopter mereka jatuh")."""
    craft: Mention | None = None
    behind = nodes[trigger + 1 : trigger + 1 + _FALL_REACH]
    opening = next((n for n, node in enumerate(behind) if node.has(*_WHEN)), None)
    if opening is None or any(node.is_comma or node.is_speech for node in behind[:opening]):
        return False
    is_fall = False
    for node in behind[opening + 1 :]:
        if node.is_comma or node.is_speech or node.has("that"):
            break
        if _is_blow(node):
            return False
        is_fall = is_fall or (_is_craft(craft) and node.unit.has("falling"))
        craft = node.mention if node.mention is not None and not is_fall and _is_craft(node.mention) else craft
    return is_fall


def _befalls(node: Node) -> bool:
    """Tell whether a word says that people died or were hurt ("tewas", "cedera"), and not who did it."""
    item = node.unit.item
    return item is not None and any(s.outcome is not None and s.voice in {Voice.INT, Voice.TER} for s in item.senses)


def _is_blow(node: Node) -> bool:
    """Tell whether a word may tell an act of force, or names what is fired."""
    if node.mention is not None:
        return _is_fired(node.mention)
    item = node.unit.item
    shot = [] if item is None else [sense.frame.id for sense in item.senses if sense.frame.type is EventType.ASSAULT]
    return _SHOT_DOWN in shot if node.unit.has("falling") else bool(shot)


def _is_craft(mention: Mention | None) -> bool:
    """Tell whether a phrase names what flies, sails or drives, and is not fired."""
    return mention is not None and not mention.classes.isdisjoint(_CRAFT) and not _is_fired(mention)


def _is_fired(mention: Mention) -> bool:
    """Tell whether a phrase names what is fired or dropped, whose fall is the blow."""
    return not mention.classes.isdisjoint(_FIRED)
