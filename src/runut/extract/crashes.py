"""Harm that comes of a craft's fall: "helikopter X jatuh, | menewaskan 12 tentara" is no deed of X."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node
from runut.annotate.mentions import Mention
from runut.extract.clause_parts import Arguments
from runut.extract.word_class import does_harm

_CRAFT = {"aircraft", "warships", "vehicle"}
_FIRED = {"rockets", "missiles", "bombs", "explosives", "grenades", "drone"}
_REACH = 24


def comes_of_fall(nodes: Sequence[Node], trigger: int, found: Arguments) -> bool:
    """Tell whether a verb of harm tells how many died in a craft that fell or sank, or was shot down."""
    if not does_harm(nodes[trigger]) or any(map(_is_fired, found.subject.mentions)):
        return False
    fall = next((n for n in range(trigger - 1, max(-1, trigger - _REACH), -1) if nodes[n].unit.has("falling")), None)
    if fall is None or any(node.has("that") or node.is_speech for node in nodes[fall:trigger]):
        return False
    craft = next((node.mention for node in reversed(nodes[:fall]) if node.mention is not None), None)
    return craft is not None and not craft.classes.isdisjoint(_CRAFT) and not _is_fired(craft)


def _is_fired(mention: Mention) -> bool:
    """Tell whether a phrase names what is fired or dropped, whose fall is the blow."""
    return not mention.classes.isdisjoint(_FIRED)
