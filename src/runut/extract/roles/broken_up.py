"""Protests that are broken up: whose they are, and that they were held ("untuk membubarkan | demonstrasi | buruh")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.event_nouns import genitive_of
from runut.extract.grammar.objects import find_object
from runut.extract.grammar.word_class import may_act
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_BREAKING = "crowd-control"
_AIM_REACH = 6


def is_broken_up(nodes: Sequence[Node], sense: Sense, found: Arguments) -> bool:
    """Tell whether a noun is a protest of somebody's that a verb breaks up: it was held, whether broken up or not."""
    if sense.frame.type is not EventType.PROTEST or found.support is None or not found.actors:
        return False
    return _breaks_up(nodes[found.support])


def whose_protest(nodes: Sequence[Node], trigger: int, sense: Sense, protest: int | None) -> list[Mention]:
    """Return whose protest it is that force is used on, or used to break up.

    Args:
        nodes: The sentence.
        trigger: The act of force.
        sense: What it means.
        protest: The noun that is its object, None where it has none.
    """
    if _BREAKING not in sense.frame.mode:
        return []
    noun = protest if protest is not None and _is_protest(nodes[protest]) else _aimed_at(nodes, trigger)
    return [] if noun is None else [mention for mention in genitive_of(nodes, noun) if may_act(mention)]


def _aimed_at(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the protest that force is used to break up ("menembakkan gas air mata untuk membubarkan | aksi X")."""
    for position in range(trigger + 1, min(len(nodes) - 1, trigger + _AIM_REACH)):
        if nodes[position].has("purpose") and _breaks_up(nodes[position + 1]):
            noun = find_object(nodes, position + 1)[1]
            return noun if noun is not None and _is_protest(nodes[noun]) else None
    return None


def _breaks_up(node: Node) -> bool:
    item = node.unit.item if node.is_trigger else None
    return item is not None and any(_BREAKING in sense.frame.mode for sense in item.senses)


def _is_protest(node: Node) -> bool:
    item = node.unit.item
    return item is not None and any(sense.frame.type is EventType.PROTEST for sense in item.senses)
