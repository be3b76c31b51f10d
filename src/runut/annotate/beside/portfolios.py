"""Offices of several fields: "Menteri Pertahanan dan Keamanan X", "Komisaris Y untuk Perdamaian dan Keamanan X"."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.joining import join_behind
from runut.annotate.phrases.mentions import Mention
from runut.world import EntityClass

_REACH = 8
_OPENING = ("and", "purpose", "about")


def join_portfolios(nodes: list[Node]) -> list[Node]:
    """Join an office without a name with the fields behind it and who holds it."""
    if not any(_is_unnamed_office(node.mention) for node in nodes):
        return nodes
    return join_behind(_without_then(nodes), _holder_behind, _take_holder)


def _without_then(nodes: list[Node]) -> list[Node]:
    """Leave out when somebody held an office, between it and the name ("Presiden X | saat itu |, N, | …")."""
    kept: list[Node] = []
    for n, node in enumerate(nodes):
        if node.has("then") and kept and _is_unnamed_office(kept[-1].mention) and _holder_follows(nodes, n + 1):
            continue
        if node.mention is not None and n > 1 and nodes[n - 1].has("then") and kept[-1] is nodes[n - 2]:
            _take_holder(kept[-1], node)
        else:
            kept.append(node)
    return kept


def _holder_follows(nodes: list[Node], position: int) -> bool:
    """Tell whether a person is named at a place, or behind the comma there."""
    position += position < len(nodes) and nodes[position].is_comma
    holder = nodes[position].mention if position < len(nodes) else None
    return holder is not None and holder.person is not None


def _is_unnamed_office(mention: Mention | None) -> bool:
    return mention is not None and mention.title and mention.person is None and mention.name[:1].isupper()


def _holder_behind(nodes: list[Node], position: int) -> int | None:
    """Return the index of the phrase that ends an office's fields with a name, None where there is none."""
    if not _is_unnamed_office(nodes[position].mention) or position + 2 >= len(nodes):
        return None
    is_row = nodes[position + 1].is_comma
    if not (is_row or nodes[position + 1].has(*_OPENING)):
        return None
    for n in range(position + 2, min(len(nodes), position + _REACH)):
        node = nodes[n]
        if node.mention is not None and (_ends_field(node.mention) or _is_beside_field(nodes, position, n)):
            return n if not is_row or nodes[n - 1].has("and") else None
        is_joint = n > position + 2 and (node.has("and") or (is_row and node.is_comma))
        if not (is_joint or (node.unit.is_capital and (node.mention is None or not node.mention.person))):
            return None
    return None


def _ends_field(mention: Mention) -> bool:
    """Tell whether a phrase is a field of an office and who holds it ("Keamanan | Bankole Adeoye")."""
    is_named = mention.person is not None and not mention.title and mention.name.endswith(mention.person)
    is_place = bool(mention.entities) and mention.entities[0].cls is not EntityClass.PERSON
    return is_named and mention.name != mention.person and (bool(mention.classes) or is_place)


def _is_beside_field(nodes: list[Node], position: int, index: int) -> bool:
    """Tell whether a bare name stands right behind what an office is for ("untuk Pencegahan Genosida | N")."""
    mention = nodes[index].mention
    is_bare = mention is not None and mention.person is not None and mention.name == mention.person
    return is_bare and index > position + 2 and nodes[position + 1].has("purpose") and not nodes[index - 1].has("and")


def _take_holder(node: Node, other: Node) -> None:
    office, holder = node.mention, other.mention
    if office is None or holder is None:
        return
    office.person, office.last, office.end = holder.person, holder.last, holder.end
    office.party = office.party or holder.party
    office.entities = [*office.entities, *holder.entities]
    office.bare_entity = False
    node.last, node.end = other.last, other.end
