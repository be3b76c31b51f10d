"""A group or land told again by what it is: "kelompok yang berbasis di X itu" points back as "kelompok itu" does."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.record.claims import EventType

_GROUPS, _LAND = {"groupnoun", "bodynoun", "allynoun"}, "states"
_PHRASE = 3  # "di X itu"
_LONGEST_CLAUSE = 14
_DEEDS = {EventType.ASSAULT, EventType.PROTEST, EventType.COERCE}
_HOLD = "occupy"  # what a group holds tells which it is


def note_described(nodes: Sequence[Node]) -> None:
    """Take a noun for a group or body that opens a sentence, with a clause that points back, for one told before.

    Not where the clause tells what they did: it may tell who they are at all ("kelompok yang menculik X itu").
    """
    for position in range(min(3, len(nodes) - 2)):
        group = nodes[position].mention
        if group is None:
            continue
        is_bare = " " not in group.name and group.number is None
        is_bare = is_bare and not (group.indefinite or group.many or group.entities)
        if is_bare and not _GROUPS.isdisjoint(group.classes) and nodes[position + 1].has("which"):
            group.definite |= _points_back(nodes[position + 2 : position + _LONGEST_CLAUSE])
        elif is_bare and _LAND in group.classes:
            group.definite |= _is_there(nodes[position + 1 : position + 1 + _PHRASE])
        return


def _points_back(clause: Sequence[Node]) -> bool:
    """Tell whether a relative clause describes, and ends in "itu", or in a phrase that does."""
    if not clause or _tells_deed(clause[0]):
        return False
    return any(node.has("demonstrative") or (node.mention is not None and node.mention.definite) for node in clause)


def _is_there(phrase: Sequence[Node]) -> bool:
    """Tell whether a phrase says where the land told of before lies ("negara | di Afrika Barat itu")."""
    return len(phrase) == _PHRASE and phrase[0].has("in") and phrase[-1].has("demonstrative")


def _tells_deed(node: Node) -> bool:
    item = node.unit.item
    return item is not None and any(s.frame.type in _DEEDS and _HOLD not in s.frame.mode for s in item.senses)
