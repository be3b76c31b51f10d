"""What a side is to another: "X, sekutu penting Y yang menolak …" tells of X; who is a friend or foe of Y is not Y."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind

_TIES = "tie"
_ALLIES = "allynoun"
_LAND, _TOLD_BY = "negara", {"tie", "former", "splitoff"}


def join_ties(nodes: list[Node]) -> list[Node]:
    """Join a side with what it is said to be to another, behind a comma: the other side does nothing there."""
    joined: list[Node] = []
    position = 0
    while position < len(nodes):
        node = nodes[position]
        joined.append(node)
        position += 1
        if node.mention is not None and _is_tie(node.mention):
            _leave_side(node.mention, nodes[position] if position < len(nodes) else None)
        if node.mention is not None and node.mention.entities:
            _leave_land(node.mention)
        behind = _tie_end(nodes, position) if position < len(nodes) and nodes[position].is_comma else 0
        if behind:
            last = nodes[behind - 1]
            node.last, node.end = last.last, last.end
            if node.mention is not None:
                node.mention.last, node.mention.end, node.mention.bare_entity = last.last, last.end, False
            if nodes[behind].has("which"):
                joined.append(nodes[position])  # "X, yang …, …"
            position = behind
    return joined


def _tie_end(nodes: list[Node], comma: int) -> int:
    """Return the index after the tie told behind a comma, 0 where there is none."""
    side, tie = nodes[comma - 1].mention, comma + 1
    if side is None or side.kind is not MentionKind.ACTOR or side.party is None or tie + 1 >= len(nodes):
        return 0
    tie += nodes[tie].mention is None and nodes[tie].has("one_of")
    other = nodes[tie].mention
    if other is None or not _is_tie(other):
        return 0
    behind = tie + 1
    if behind + 1 < len(nodes) and nodes[behind].has("in") and nodes[behind + 1].mention is not None:
        behind += 2  # "sekutu X | di Timur Tengah"
    while behind < len(nodes) and nodes[behind].has("demonstrative"):
        behind += 1
    if behind < len(nodes) and nodes[behind].is_comma:
        is_list = behind + 1 < len(nodes) and nodes[behind + 1].has("and")
        return 0 if is_list or behind + 1 == len(nodes) else behind + 1
    return behind if behind < len(nodes) and nodes[behind].has("which") else 0


def _leave_side(friend: Mention, following: Node | None) -> None:
    """Leave a friend or foe of a side without that side ("sekutu penting X").

    "sekutu X Y" is of Y, and "sekutu X mereka" and "sekutu Xnya" are of X.
    With a word that tells the tie alone, "tetangga X" and "mitra X" may be people of the side.
    """
    if following is not None and following.mention is not None and following.mention.pronoun is not None:
        return
    sides = [entity for entity in friend.entities if entity.party]
    if not any(friend.name.endswith(form) for form in (sides[-1].forms if sides else ())):
        return
    if len(sides) > 1:
        friend.party = sides[-1].party
    elif sides and (_ALLIES in friend.classes or len(friend.name.split()) > len(sides[0].name.split()) + 1):
        friend.party = None


def _leave_land(land: Mention) -> None:
    """Leave a land told by what it is or was to another as a mere land ("negara | bekas Uni Soviet | itu")."""
    is_land = land.head == _LAND and land.person is None and not land.name.lower().endswith(_LAND)
    if is_land and not land.classes.isdisjoint(_TOLD_BY):
        land.party, land.entities, land.name = None, [], land.name.split()[0]


def _is_tie(mention: Mention) -> bool:
    is_bare = not mention.possessive and mention.person is None
    return _TIES in mention.classes and is_bare and bool(mention.entities)
