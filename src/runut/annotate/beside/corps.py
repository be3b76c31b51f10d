"""Ranks with their corps: "Letkol (Inf) X", "Kapten (Pol.) X", "Kapendam Y, Letkol Inf X" are X."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.joining import join_behind
from runut.record.actor import ActorKind

_IN_ARMS = {ActorKind.MILITARY, ActorKind.POLICE}
_REACH = 5


def join_ranks(nodes: list[Node]) -> list[Node]:
    """Join a rank with the name behind its corps, a post called after a command with the officer beside it."""
    return join_behind(nodes, _name_behind, _take_name)


def _name_behind(nodes: list[Node], position: int) -> int | None:
    """Return the index of the name that belongs to a rank or post, None where it has its name already."""
    rank = nodes[position].mention
    if rank is None or not rank.title or rank.actor_kind not in _IN_ARMS:
        return None
    if _is_post(nodes, position):
        return position + 2
    if rank.person is not None and rank.person.casefold() not in _corps_in(nodes[position]):
        return None
    following = _past_corps(nodes, position + 1)
    has_corps = following > position + 1 or rank.person is not None
    name = nodes[following].mention if has_corps and following < len(nodes) else None
    return following if name is not None and name.person and not name.title else None


def _is_post(nodes: list[Node], position: int) -> bool:
    """Tell whether an officer stands beside a post that is called after a command ("Kapendam Y |, Letkol X")."""
    if position + 2 >= len(nodes) or "post" not in nodes[position].unit.classes or not nodes[position + 1].is_comma:
        return False
    officer = nodes[position + 2].mention
    is_officer = officer is not None and officer.title and officer.person is not None
    return is_officer and officer is not None and officer.actor_kind in _IN_ARMS


def _past_corps(nodes: list[Node], position: int) -> int:
    """Return the index behind a corps in brackets, or its full stop."""
    if position < len(nodes) and nodes[position].unit.text == ".":
        return position + 1
    if position + 2 >= len(nodes) or nodes[position].unit.text != "(":
        return position
    if not _is_corps(nodes[position + 1]):
        return position
    closes = (n for n in range(position + 2, min(len(nodes), position + _REACH)) if nodes[n].unit.text == ")")
    return next(closes, position - 1) + 1


def _is_corps(node: Node) -> bool:
    """Tell whether a corps is named, or one letter that stands for it ("Letkol Laut (P)")."""
    return "corps" in node.unit.classes or (len(node.unit.text) == 1 and node.unit.text.isupper())


def _corps_in(node: Node) -> set[str]:
    """Return the last word of a rank's phrase where it is a corps ("Brigjen (Pol)")."""
    mention = node.mention
    words = [] if mention is None else mention.name.casefold().replace("(", " ").replace(")", " ").split()
    return set(words[-1:])


def _take_name(node: Node, name: Node) -> None:
    rank, person = node.mention, name.mention
    if rank is None or person is None:
        return
    rank.person, rank.last, rank.end = person.person, person.last, person.end
    rank.name = f"{rank.name} {person.name}"
    rank.party = rank.party or person.party
    rank.entities = [*rank.entities, *person.entities]
    rank.bare_entity = False
    node.last, node.end = name.last, name.end
