"""Whether people fell in a fight of two sides, which is then what happened to them (CODEBOOK §9.10)."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.extract.grammar.raw_event import RawEvent
from runut.record.claims import EventType

_BATTLE = "battle"
_REACH = 5


def is_of_fight(harm: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether people fell in a fight, told behind them or as what did it.

    A fight is named behind "tewas" where no one is said to have struck, and before "yang" where it is told only as what
    is over ("mengakhiri perang yang | menewaskan ribuan orang").
    """
    noun = harm.arguments.subject.noun
    if noun is not None and harm.arguments.subject.relative and _names_fight(nodes[noun]):
        return True
    return not harm.arguments.actors and _fell_in_fight(nodes, harm.node)


def _fell_in_fight(nodes: Sequence[Node], harm: int) -> bool:
    """Tell whether people die in a fight of two sides: "tewas dalam perang itu", "… di kedua sisi"."""
    for position in range(harm + 1, min(len(nodes), harm + _REACH)):
        node = nodes[position]
        if node.is_comma or node.is_speech or node.has("that", "which", "when"):
            return False
        opens = nodes[position - 1].has("in", "because")
        if opens and node.mention is not None and node.mention.pronoun == "both":
            return True
        if opens and node.kind is NodeKind.TRIGGER and node.unit.item is not None:
            return _names_fight(node)
    return False


def _names_fight(node: Node) -> bool:
    senses = () if node.unit.item is None else node.unit.item.senses
    return any(sense.frame.type is EventType.ASSAULT and _BATTLE in sense.frame.mode for sense in senses)
