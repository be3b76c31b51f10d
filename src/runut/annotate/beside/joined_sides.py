"""Two sides that a sign joins ("perang Rusia-Ukraina", "perundingan AS - Iran")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.beside.dash_asides import DASHES
from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.world import EntityClass

JOINING_SIGNS = DASHES | {"/"}
_AND = frozenset({"and"})
_POWERS = {EntityClass.STATE, EntityClass.GROUP}


def join_sides(nodes: Sequence[Node], *, is_headline: bool) -> None:
    """Let a dash join the two sides beside it; one with spaces joins only two names of states, groups or persons.

    What a free dash parts from the first words of a sentence may be the place of its report, but not in a headline.
    """
    for position, (before, node, after) in enumerate(zip(nodes, nodes[1:], nodes[2:], strict=False)):
        if node.unit.text not in JOINING_SIGNS or not (_is_side(before.mention) and _is_side(after.mention)):
            continue
        if node.start == before.end and node.end == after.start:
            node.joins = True
        elif not node.is_comma and (position or is_headline):
            node.joins = _are_two_powers(before.mention, after.mention)
        if node.joins and node.unit.item is None:
            node.categories = _AND


def _is_side(mention: Mention | None) -> bool:
    return mention is not None and mention.kind is MentionKind.ACTOR and mention.party is not None


def _are_two_powers(one: Mention | None, other: Mention | None) -> bool:
    if one is None or other is None or one.party == other.party:
        return False
    return _is_power(one) and _is_power(other)


def _is_power(mention: Mention) -> bool:
    """Tell whether a phrase is the bare name of a state, a group or a person."""
    if mention.person is not None:
        return not (mention.has_people or mention.title)
    return mention.bare_entity and all(entity.cls in _POWERS for entity in mention.entities)
