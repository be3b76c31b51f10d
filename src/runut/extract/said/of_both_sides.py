"""Those whom both sides have ("ketua kedua delegasi"): neither side's alone, so they go by the page's words."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.record.actor import Actor

_BOTH = "both"


def people_of_both(nodes: Sequence[Node], position: int) -> Actor | None:
    """Return who stands at a place and is each side's ("kata | juru runding kedua pihak"), None for others."""
    if position < 0 or position + 1 >= len(nodes):
        return None
    people, sides = nodes[position].mention, nodes[position + 1].mention
    if people is None or sides is None or sides.pronoun != _BOTH or not people.has_people or people.person:
        return None
    return Actor(name=f"{people.name} {sides.name}", start=people.start, end=sides.end)
