"""A body's land behind its letters in brackets ("Partai Kongres Nasional (NCP) | Sudan"): it acts for nobody else."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.joining import join_behind
from runut.annotate.phrases.mentions import SIDES, Mention, MentionKind
from runut.record.actor import ActorKind

_LETTERS, _CLOSING, _LAND = 2, 3, 4
_OF_THEIR_OWN = {"party", "partyword", "groupnoun", "allynoun"}
"""Nouns of bodies that are no organ of their land."""


def join_past_letters(nodes: list[Node]) -> list[Node]:
    """Join a body with the land that is told behind its letters in brackets."""
    return join_behind(nodes, _land_behind, _take_land)


def _land_behind(nodes: list[Node], position: int) -> int | None:
    """Return the index of a body's land, or where an armed group is, None where none stands behind its letters."""
    body, land = nodes[position].mention, position + _LAND
    if body is None or land >= len(nodes) or nodes[position + 1].unit.text != "(":
        return None
    if nodes[position + _CLOSING].unit.text != ")" or not nodes[position + _LETTERS].unit.is_capital:
        return None
    if body.kind is not MentionKind.ACTOR or body.person or not body.name[:1].isupper() or _is_of_land(body):
        return None
    told = nodes[land].mention
    if told is None or not told.bare_entity:
        return None
    is_where = told.kind is MentionKind.PLACE and body.actor_kind is ActorKind.NONSTATE_ARMED
    return land if is_where or any(entity.cls in SIDES for entity in told.entities) else None


def _is_of_land(body: Mention) -> bool:
    """Tell whether a body's name tells its land, or is one, so that another behind it is another side."""
    return any(entity.cls in SIDES for entity in body.entities)


def _take_land(body: Node, land: Node) -> None:
    """Let an organ of a land be that land's; a group or party of it stays its own."""
    named, told = body.mention, land.mention
    if named is None or told is None:
        return
    body.last, body.end = land.last, land.end
    if named.party is not None or named.actor_kind is ActorKind.NONSTATE_ARMED:
        return
    if named.classes.isdisjoint(_OF_THEIR_OWN):
        named.party, named.entities, named.name = told.party, told.entities, f"{named.name} {told.name}"
