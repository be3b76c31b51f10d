"""Whose people somebody says they are: "pria yang mengaku juru bicara X" is of X."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.record.actor import ActorKind

SELF_STYLED = "self_styled"
OF_THAT_GROUP = "of-that-group"
"""The class of who claims an office of a group told before ("X, yang mengaku juru bicara kelompok itu")."""

_PEOPLE = {ActorKind.PERSON, ActorKind.CIVILIANS, ActorKind.OTHER, None}


def join_self_styled(nodes: Sequence[Node]) -> list[Node]:
    """Join somebody with the office or group that they claim as theirs."""
    joined: list[Node] = []
    position = 0
    while position < len(nodes):
        node, last = nodes[position], _claimed_at(nodes, position)
        claimed = nodes[last].mention
        if last > position and node.mention is not None and claimed is not None:
            _give_side(node.mention, claimed)
            node.last, node.end = nodes[last].last, nodes[last].end
            last += last + 1 < len(nodes) and nodes[last + 1].has("demonstrative")
        joined.append(node)
        position = last + 1
    return joined


def _claimed_at(nodes: Sequence[Node], position: int) -> int:
    """Return where the office stands that somebody claims, the place of their own phrase where they claim none."""
    person = nodes[position].mention
    if person is None or person.party is not None or not _may_be_anybody(person):
        return position
    at = position + 1 + (position + 1 < len(nodes) and nodes[position + 1].is_comma)
    at += at < len(nodes) and nodes[at].has("which")
    if at >= len(nodes) or not nodes[at].has(SELF_STYLED):
        return position
    at += 1
    at += at < len(nodes) and nodes[at].has("as", "on_behalf", "leads")
    claimed = nodes[at].mention if at < len(nodes) else None
    return at if claimed is not None and _is_office(claimed) else position


def _may_be_anybody(person: Mention) -> bool:
    is_one = person.number is None or person.number.max == 1
    is_people = person.has_people or person.person is not None or person.kind is MentionKind.THING
    return is_one and is_people and not person.entities and not person.title and person.actor_kind in _PEOPLE


def _is_office(claimed: Mention) -> bool:
    """Tell whether a phrase is an office of a side, or the side's own name."""
    is_of_group = claimed.title and claimed.definite and "groupnoun" in claimed.classes
    return not claimed.person and (is_of_group or (claimed.party is not None and claimed.kind is MentionKind.ACTOR))


def _give_side(person: Mention, claimed: Mention) -> None:
    person.kind, person.end, person.last = MentionKind.ACTOR, claimed.end, claimed.last
    person.party, person.actor_kind = claimed.party, person.actor_kind or ActorKind.PERSON
    if claimed.party is None:
        person.classes = {*person.classes, OF_THAT_GROUP}
