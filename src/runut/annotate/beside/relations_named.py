"""What a state or group is to another, with its name behind: "sekutu terdekat Suriah, | Iran, | mengecam …"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import BODIES, Mention, MentionKind
from runut.world import EntityClass

_NAMED = {EntityClass.STATE, *BODIES}
_RELATIONS = frozenset({"neighbour", "tie"})
"""Classes of what says only what a state is to another."""


def find_named_end(nodes: Sequence[Node], position: int) -> int:
    """Return the index after the name, and its comma, of whom a phrase only describes; 0 where none is named.

    "Bekas penguasa X|, Y, | mengutuk …" is Y's, as is "anggota NATO|, Y, | menolak", "X dan sekutunya|, Y, | …".
    """
    if (last := _find_neighbour_end(nodes, position)) > 0:
        return last
    if position + 4 >= len(nodes) or not (nodes[position + 1].is_comma and nodes[position + 3].is_comma):
        return 0
    told, name, following = nodes[position].mention, nodes[position + 2].mention, nodes[position + 4]
    if told is None or name is None or not _describes(told) or following.mention is not None:
        return 0
    if following.has("and", "or") or not following.unit.is_word or _stands_in_phrase(nodes, position):
        return 0
    is_name = name.bare_entity and bool(name.entities) and name.entities[0].cls in _NAMED
    return position + 4 if is_name and name.party not in {None, told.party} else 0


def _find_neighbour_end(nodes: Sequence[Node], position: int) -> int:
    """Return the index after the state that a bare relation tells of ("menembaki negara tetangga, | Y | pada Senin").

    The comma behind it is a clause's, where somebody is named next. One of a list is no such name.
    """
    if position + 2 >= len(nodes) or not nodes[position + 1].is_comma:
        return 0
    told, name = nodes[position].mention, nodes[position + 2].mention
    if told is None or name is None or told.entities or told.person or told.many or told.number is not None:
        return 0
    is_name = name.bare_entity and bool(name.entities) and name.entities[0].cls is EntityClass.STATE
    if not is_name or _RELATIONS.isdisjoint(told.classes):
        return 0
    behind = nodes[position + 3 : position + 5]
    if not behind or not behind[0].is_comma:
        return 0 if behind and (behind[0].has("and", "or") or behind[0].mention is not None) else position + 3
    is_over = len(behind) > 1 and behind[1].mention is None and behind[1].unit.is_word
    is_list = len(behind) > 1 and (behind[1].has("and", "or") or _is_state(behind[1].mention))
    return 0 if is_list else position + 3 + is_over


def _is_state(mention: Mention | None) -> bool:
    return mention is not None and mention.bare_entity and any(one.cls is EntityClass.STATE for one in mention.entities)


def _describes(told: Mention) -> bool:
    """Tell whether a phrase may say what one side is to others, and is no person, place, count or bare name."""
    is_one = told.person is None and told.number is None and not told.many and told.kind is not MentionKind.PLACE
    return is_one and not told.bare_entity and told.pronoun is None and (bool(told.entities) or told.possessive)


def _stands_in_phrase(nodes: Sequence[Node], position: int) -> bool:
    before, told = nodes[position - 1] if position else None, nodes[position].mention
    if before is None or (before.has("and") and told is not None and told.possessive):
        return False
    return before.mention is not None or before.has("in", "from", "to", "and", "with", "at")
