"""The place that a newsroom puts before a sentence with a dash ("JAKARTA - …", "Kota, Kantor Berita - …")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.world import EntityClass

_DASHES = {"-", "--", "–", "—"}
_PLACES = {EntityClass.PLACE, EntityClass.CAPITAL}
_LONGEST = 6
_SHORTEST_REST = 3


def without_place_line(nodes: list[Node]) -> list[Node]:
    """Return the nodes of a sentence without the place that a dash parts from it: nobody does anything there."""
    dash = next((n for n, node in enumerate(nodes[:_LONGEST]) if n and node.unit.text in _DASHES), None)
    if dash is None or len(nodes) - dash <= _SHORTEST_REST or not _stands_free(nodes, dash):
        return nodes
    place, rest = nodes[0].mention, nodes[1:dash]
    if place is None or not _names_place(place) or not all(node.mention or not node.categories for node in rest):
        return nodes
    return nodes[dash + 1 :]


def _stands_free(nodes: Sequence[Node], dash: int) -> bool:
    """Tell whether a dash has space on both sides, so that it joins nothing."""
    return nodes[dash - 1].end < nodes[dash].start and nodes[dash].end < nodes[dash + 1].start


def _names_place(mention: Mention) -> bool:
    """Tell whether a phrase is the bare name of a town, or written in capitals as places before a dash are."""
    if mention.has_people or mention.person is not None:
        return False
    is_town = mention.bare_entity and all(entity.cls in _PLACES for entity in mention.entities)
    return is_town or mention.name.isupper()
