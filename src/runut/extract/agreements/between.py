"""Between whom an agreement is, by "antara" beside its name, or beside what was done in it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.agreements.makers import may_act
from runut.extract.agreements.names import Named
from runut.extract.agreements.telling import is_done_within
from runut.extract.agreements.view import View
from runut.extract.agreements.words import Telling
from runut.extract.grammar.joined_names import list_right

NEAR = 6


def find_between(view: View, named: Named, reach: int) -> list[Mention]:
    """Return who stands after "antara" near a name, behind who made it, or before what was done within it."""
    found = _between(view.nodes, view.node_at(named.last - 1), reach) or _between_makers(view, named)
    return found or (_between_before(view, named) if is_done_within(view, named) else [])


def _between(nodes: Sequence[Node], head: int, reach: int) -> list[Mention]:
    """Return who stands after "antara" near a name ("mengakhiri perang antara A dan B" may be far)."""
    for position in range(head + 1, min(len(nodes) - 1, head + reach)):
        if "between" in nodes[position].categories:
            return _listed(nodes, position)
        if reach == NEAR and (nodes[position].has("which") or nodes[position].is_comma):
            return []
    return []


def _listed(nodes: Sequence[Node], position: int) -> list[Mention]:
    """Return the sides behind "antara", joined by "dan" or "dengan"."""
    found = list_right(nodes, position + 1, whole=True)
    behind = position + 2
    if len(found) == 1 and behind + 1 < len(nodes) and nodes[behind].has("with"):
        found += list_right(nodes, behind + 1, whole=True)  # "antara A | dengan B"
    return [mention for mention in found if may_act(mention)]


def _between_makers(view: View, named: Named) -> list[Mention]:
    """Return who stands after "antara" behind "yang dicapai", "yang diteken" beside a name."""
    right = named.right
    if right is None or right.telling is not Telling.MADE:
        return []
    return _between(view.nodes, view.node_at(right.first), NEAR)


def _between_before(view: View, named: Named) -> list[Mention]:
    """Return between whom something is done in an agreement ("hubungan antara | A dan B | pulih dalam kesepakatan")."""
    for position in range(view.node_at(named.first) - 1, -1, -1):
        if "between" in view.nodes[position].categories:
            return _listed(view.nodes, position)
    return []
