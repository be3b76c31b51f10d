"""Of which group people are said to be: "pria bersenjata yang diduga berasal dari kelompok X" are of X."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention
from runut.record.actor import ActorKind
from runut.world.rivals import state_codes

_ANYBODY = {ActorKind.NONSTATE_ARMED, ActorKind.PERSON, ActorKind.CIVILIANS, ActorKind.OTHER, None}
_GROUPS = {ActorKind.NONSTATE_ARMED, ActorKind.OTHER}
_LINKING = ("from", "about", "as", "belongs", "adjective")
_LONGEST_LINK = 6


def give_groups(sentences: Sequence[Sentence]) -> None:
    """Give people the group of whom they are said to be, once the page's groups have their names."""
    for sentence in sentences:
        nodes = sentence.nodes
        for position in sentence.find("which", "from"):
            if position and nodes[position].has("which", "from"):
                _give_group(nodes, position)


def _give_group(nodes: Sequence[Node], which: int) -> None:
    people = nodes[which - 1 - (which > 1 and nodes[which - 1].is_comma)].mention
    if people is None or not people.has_people or people.party is not None or people.person is not None:
        return
    if people.actor_kind not in _ANYBODY:
        return
    if nodes[which].has("from"):
        is_armed = people.actor_kind is ActorKind.NONSTATE_ARMED and which + 1 < len(nodes)
        named = nodes[which + 1].mention if is_armed else None  # "pria bersenjata dari | kelompok X"
        group = named if named is not None and _is_group(named) else None
    else:
        group = _named_behind(nodes, which + 1)
    if group is not None:
        people.party = group.party
        people.basis = f"said to be of '{group.name}'"


def _named_behind(nodes: Sequence[Node], position: int) -> Mention | None:
    """Return the group that stands behind a suspicion, at once or linked to it ("diduga kuat | berasal dari | X")."""
    if position >= len(nodes) or not nodes[position].has("hearsay"):
        return None
    for node in nodes[position + 1 : position + _LONGEST_LINK]:
        if node.mention is not None:
            return node.mention if _is_group(node.mention) else None
        if not node.has(*_LINKING):
            return None
    return None


def _is_group(mention: Mention) -> bool:
    is_named = mention.party is not None and mention.party not in state_codes()
    return is_named and mention.person is None and mention.actor_kind in _GROUPS
