"""People parted from their land by their age or by "lain" ("anak 12 tahun | Palestina", "dua orang lain | X")."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.joining import join_behind
from runut.annotate.phrases.mentions import SIDES, Mention
from runut.record.actor import ActorKind

YEARS = "termyears"
"""The class of years, of which an age tells."""
OTHERS = ("other", "more")
"""What says that people are told beside others."""


def join_lands(nodes: list[Node]) -> list[Node]:
    """Join people of no side with the land that is told behind their age or behind "lain"."""
    return join_behind(nodes, _land_behind, _take_land)


def _land_behind(nodes: list[Node], position: int) -> int | None:
    """Return the index of the land that people are of, None where none stands behind what parts them."""
    people = nodes[position].mention
    if people is None or not people.has_people or people.party is not None or people.entities or people.person:
        return None
    if people.actor_kind is ActorKind.NONSTATE_ARMED:  # fighters of a people carry no state's will
        return None
    after = position + 1
    if after < len(nodes) and _holds_age_and_land(nodes[after].mention):
        return after
    if after + 1 >= len(nodes) or not (_is_age(nodes[after]) or nodes[after].has(*OTHERS)):
        return None
    land = nodes[after + 1].mention
    return after + 1 if land is not None and land.bare_entity and _is_land(land) else None


def _is_age(node: Node) -> bool:
    """Tell whether a node is a number of years ("12 tahun", "belasan tahun")."""
    if node.kind is NodeKind.TIME:
        return node.unit.number is not None
    return node.mention is not None and YEARS in node.mention.classes and node.mention.number is not None


def _holds_age_and_land(mention: Mention | None) -> bool:
    """Tell whether a phrase is years by number and the land behind them ("anak | belasan tahun Palestina")."""
    return mention is not None and mention.number is not None and YEARS in mention.classes and _is_land(mention)


def _is_land(mention: Mention) -> bool:
    return mention.party is not None and any(entity.cls in SIDES for entity in mention.entities)


def _take_land(people: Node, land: Node) -> None:
    first, last = people.mention, land.mention
    if first is None or last is None:
        return
    first.party, first.entities, first.name = last.party, last.entities, f"{first.name} {last.name.split(' ')[-1]}"
    first.last, first.end, people.last, people.end = last.last, last.end, land.last, land.end
