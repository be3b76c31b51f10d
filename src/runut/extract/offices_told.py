"""Whose people a page's persons are, by the office that a sentence says they hold."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node, Sentence
from runut.annotate.mentions import Mention, MentionKind
from runut.extract.apposed_names import closes_apposition, names_person
from runut.extract.phrase_sorts import are_several
from runut.record.actor import ActorKind

_BETWEEN = 2  # "X | terpilih | menjadi | presiden Y"
_LAND_REACH = 4  # "mitranya | dari | Y | , | X"


def spread_offices(sentences: Sequence[Sentence]) -> None:
    """Give persons of no side that of the office that they are said to hold ("X | adalah | presiden Y")."""
    for sentence in sentences:
        nodes = sentence.nodes
        for position, node in enumerate(nodes):
            person, office = node.mention, _office_of(nodes, position)
            if person is not None and office is not None:
                person.kind, person.person, person.party = MentionKind.ACTOR, person.person or person.name, office.party
                person.actor_kind = person.actor_kind or ActorKind.PERSON


def _office_of(nodes: Sequence[Node], position: int) -> Mention | None:
    person = nodes[position].mention
    if person is None or person.party is not None or not names_person(person):
        return None
    return _said_of(nodes, position) or _from_land(nodes, position)


def _said_of(nodes: Sequence[Node], position: int) -> Mention | None:
    """Return the office that somebody has, takes or is chosen for."""
    following = position + 1
    while following < len(nodes) and following <= position + _BETWEEN and _leads_to_office(nodes, following):
        following += 1
    office = nodes[following].mention if position + 1 < following < len(nodes) else None
    is_office = office is not None and office.title and not (office.person or are_several(office))
    return office if is_office and office is not None and office.party is not None else None


def _leads_to_office(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a word says that an office comes next, or is a verb before one that does."""
    if nodes[position].has("copula", "becomes", "as", "in_office"):
        return True
    following = nodes[position + 1 : position + 2]
    return nodes[position].mention is None and any(node.has("becomes", "as") for node in following)


def _from_land(nodes: Sequence[Node], position: int) -> Mention | None:
    """Return the nameless person of a land whom a name behind it tells ("mitranya dari Y, | X")."""
    start = position - _LAND_REACH
    if start < 0 or not nodes[position - 1].is_comma or not closes_apposition(nodes, position + 1):
        return None
    office, land = nodes[start].mention, nodes[position - 2].mention
    if office is None or land is None or not (nodes[start + 1].has("from") and land.bare_entity):
        return None
    is_one = office.has_people and not (office.person or are_several(office))
    return land if is_one and land.party is not None else None
