"""Whose people persons are whose office is of a body told before ("juru bicara gerakan itu, | Omar Talal")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.apposed_names import closes_apposition, names_person
from runut.record.actor import ActorKind
from runut.world import EntityClass

_SORTS = frozenset({"groupnoun", "bodynoun", "partyword", "allynoun", "offices"})
"""Nouns for bodies with which a story points back at one."""
_MEMBERS = "membersword"
_OF_KIND = {
    ActorKind.NONSTATE_ARMED: frozenset({"groupnoun", "allynoun"}),
    ActorKind.PARTY: frozenset({"partyword", "groupnoun", "allynoun"}),
    ActorKind.IGO: frozenset({"bodynoun", "allynoun"}),
    ActorKind.NGO: frozenset({"bodynoun", "groupnoun"}),
}


def give_offices(sentences: Sequence[Sentence]) -> None:
    """Give holders of an office at "partai itu", "lembaga itu", "kementerian itu" the side of the one told last."""
    last: dict[str, str] = {}
    for sentence in sentences:
        nodes = sentence.nodes
        for position, mention in sentence.mentions:
            if _points_back(mention):
                sorts = {*mention.classes, mention.name.rpartition(" ")[2].casefold()}
                _give(nodes, position, next((last[sort] for sort in last if sort in sorts), None))
            elif mention.party is not None and mention.person is None and not mention.title:
                for sort in _sorts_of(mention):
                    last.pop(sort, None)
                    last = {sort: mention.party, **last}


def _points_back(office: Mention) -> bool:
    """Tell whether a phrase is an office at a body that only "itu" tells, or one of its members."""
    is_open = office.party is None and not (office.entities or office.many or office.number is not None)
    is_office = office.title or office.person is not None or _MEMBERS in office.classes
    return is_open and is_office and office.definite and not office.classes.isdisjoint(_SORTS)


def _sorts_of(body: Mention) -> frozenset[str]:
    """Return by which nouns a story may point back at a named body: an office of state by its own first word."""
    kinds = [entity.kind for entity in body.entities if entity.cls in {EntityClass.GROUP, EntityClass.ORGANISATION}]
    if not body.entities and body.actor_kind in _OF_KIND:
        kinds = [body.actor_kind]
    named = _SORTS.intersection(body.classes).union(*(_OF_KIND.get(kind, frozenset()) for kind in kinds if kind))
    is_office = body.actor_kind is ActorKind.GOVERNMENT and body.has_people and " " in body.name
    return named | {body.name.partition(" ")[0].casefold()} if is_office else named


def _give(nodes: Sequence[Node], position: int, party: str | None) -> None:
    """Give a side to an office, and to who holds it, named in its phrase, behind its comma or before it."""
    office = nodes[position].mention
    if party is None or office is None:
        return
    basis = f"'{office.name}': of the body told before"
    comma = position + 1
    while comma < len(nodes) and nodes[comma].has("demonstrative"):
        comma += 1
    name = nodes[comma + 1].mention if comma + 1 < len(nodes) and nodes[comma].is_comma else None
    office.party, office.basis = party, basis
    if position > 1 and nodes[position - 1].is_comma and closes_apposition(nodes, comma):
        name = nodes[position - 2].mention or name  # "N, | juru bicara kelompok itu |, …"
    if name is not None and name.party is None and names_person(name) and _stands_beside(nodes, name, comma):
        name.party, name.basis = party, basis
        name.kind, name.person = MentionKind.ACTOR, name.person or name.name
        name.actor_kind = name.actor_kind or ActorKind.PERSON


def _stands_beside(nodes: Sequence[Node], name: Mention, comma: int) -> bool:
    """Tell whether a name stands before an office, or behind its comma and closes what is told there."""
    return name.end < nodes[comma - 1].start or closes_apposition(nodes, comma + 2)
