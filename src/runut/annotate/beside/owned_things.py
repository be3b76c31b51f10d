"""Whose a thing or force is by the words behind it: "kapal milik X", "gedung yang dipakai X", "yang setia kepada X"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import HELD_CLASSES, Mention, MentionKind
from runut.record.actor import ActorKind
from runut.record.claims import VictimKind
from runut.world import EntityClass
from runut.world.rivals import state_codes

OUSTED = "ousted"
"""The class of those who ruled a state and were brought down."""
PAST_RULERS = frozenset({OUSTED, "pastruler"})
"""The classes of those who ruled a state: brought down, or only of the past."""
LOYAL = "loyalist"
"""The class of those who fight for who rules, or ruled."""
_ARMED = {ActorKind.NONSTATE_ARMED, ActorKind.MILITARY, ActorKind.POLICE}
OWNING_WORDS = frozenset({"owned_by", "which"})
_BETWEEN = ("hearsay", "past", "ongoing", "adverb", "demonstrative", "adjective")
_BEING = ("copula", "becomes", "about", "as")


def without_backers(nodes: list[Node]) -> list[Node]:
    """Leave out by whose backing a force lives: the act is its own ("Houthi | dukungan Iran | menyerang …")."""
    position = 1
    while position + 2 < len(nodes):
        force, behind = nodes[position - 1].mention, position + 2
        if "backed_by" in nodes[position].unit.categories and force is not None and _sided(nodes, position + 1):
            while behind + 1 < len(nodes) and nodes[behind].has("and") and _sided(nodes, behind + 1):
                behind += 2
            is_given = behind < len(nodes) and nodes[behind].has("to_whom", "against", "purpose", "in")
            if force.kind is MentionKind.ACTOR and not is_given:
                nodes = [*nodes[:position], *nodes[behind:]]
        position += 1
    return nodes


def give_owners(nodes: list[Node]) -> None:
    """Give things and places the side that owns, holds or uses them, and forces the one that they follow."""
    for position in range(1, len(nodes) - 1):
        if nodes[position].categories.isdisjoint(OWNING_WORDS):
            continue
        head = position - 1
        while head > 0 and nodes[head].has("demonstrative", "adjective"):
            head -= 1
        thing = nodes[head].mention
        force = (
            nodes[head - 1].mention if head and nodes[head].is_comma else thing
        )  # "pasukan X |, yang loyal kepada …"
        if force is not None and force.has_people:
            _give_leader(force, nodes, position)
        elif thing is not None and _is_anybodys(thing):
            _give_owner(nodes, head, position)


def _give_owner(nodes: Sequence[Node], head: int, position: int) -> None:
    """Give a thing, and those joined before it, the owner that the words from a position on tell."""
    thing = nodes[head].mention
    is_held = thing is not None and not thing.classes.isdisjoint(HELD_CLASSES)
    owner, word = _owner_behind(nodes, position, is_held=is_held)
    if thing is None or owner is None:
        return
    for mention in (thing, *_things_joined(nodes, head)):
        mention.party, mention.basis = owner.party, f"'{word.unit.text} {owner.name}'"
        if mention.kind is MentionKind.THING and word.has("owned_by"):
            mention.kind = MentionKind.ACTOR  # as in "kapal X"


def _give_leader(force: Mention, nodes: Sequence[Node], position: int) -> None:
    """Give people the side that is said to lead them, armed ones that to which they are loyal ("yang setia kepada").

    A title is no force that others lead ("komandan yang setia kepada | X"), and one of a state is only a group's.
    """
    word = position + 1
    if word + 2 >= len(nodes) or not nodes[position].has("which") or force.title:
        return
    leader = None
    if nodes[word].unit.has("led", "sent_by"):
        leader = _sided(nodes, word + 1 + nodes[word + 1].has("by"))
    elif nodes[word].has("loyal_to") and force.actor_kind in _ARMED:
        leader = _sided(nodes, word + 2) if nodes[word + 1].has("to_whom", "to", "against", "with") else None
    elif nodes[word].unit.has("sides_with") and force.actor_kind in _ARMED:  # with a group: a state has allies
        leader = _sided(nodes, word + 1)
        leader = None if leader is None or leader.party in state_codes() else leader
    if leader is None:
        return
    party = _will_of(leader)
    if force.party is not None and (force.actor_kind not in _ARMED or not _is_own_group(force, party)):
        return
    if not leader.classes.isdisjoint(PAST_RULERS):  # they are for who rules no more
        force.actor_kind, force.victim = ActorKind.NONSTATE_ARMED, VictimKind.MILITANT
        force.classes = {*force.classes, LOYAL}
        return
    if force.party is not None:
        force.entities = []
    force.party, force.basis = party, f"'{nodes[word].unit.text} … {leader.name}'"


def _will_of(leader: Mention) -> str | None:
    """Return the side of who leads a force: the group's that a land's soldier leads ("komandan Libya, | N"), if any."""
    persons = [entity for entity in leader.entities if entity.cls is EntityClass.PERSON]
    if not persons or leader.party not in state_codes():
        return leader.party
    last = max(persons, key=lambda entity: entity.since or 0)
    is_soldier = leader.party not in {entity.party for entity in persons}
    return last.party if is_soldier or last.party in state_codes() else leader.party


def _is_own_group(force: Mention, party: str | None) -> bool:
    """Tell whether a force of a state follows a group, whose will it carries then."""
    return force.party in state_codes() and party not in state_codes()


def _is_anybodys(mention: Mention) -> bool:
    """Tell whether a phrase is of a thing or place, and names no side."""
    is_thing = mention.kind in {MentionKind.THING, MentionKind.PLACE} and not mention.entities
    return is_thing and bool(mention.classes) and mention.party is None


def _owner_behind(nodes: Sequence[Node], position: int, *, is_held: bool) -> tuple[Mention | None, Node]:
    """Return who is said behind a thing to own it, or to hold what sides hold, and by which word."""
    if nodes[position].has("owned_by"):
        return _sided(nodes, position + 1), nodes[position]
    verb = _stepped(nodes, position + 1, *_BETWEEN)
    word = nodes[verb]
    if not is_held or not nodes[position].has("which") or verb + 1 >= len(nodes):
        return None, word
    if word.unit.has("held_by"):
        return _sided(nodes, verb + 1 + nodes[verb + 1].has("by")), word
    whole = _stepped(nodes, verb, *_BEING, *_BETWEEN)
    place = _sided(nodes, whole) if whole > verb else None
    return (None if place is None or place.classes.isdisjoint(HELD_CLASSES) else place), word


def _stepped(nodes: Sequence[Node], position: int, *categories: str) -> int:
    while position + 1 < len(nodes) and nodes[position].has(*categories):
        position += 1
    return min(position, len(nodes) - 1)


def _sided(nodes: Sequence[Node], position: int) -> Mention | None:
    mention = nodes[position].mention if position < len(nodes) else None
    return mention if mention is not None and mention.kind is MentionKind.ACTOR and mention.party else None


def _things_joined(nodes: Sequence[Node], position: int) -> list[Mention]:
    """Return the things joined before one that "milik" gives an owner ("gudang, | radar |, dan tank milik X")."""
    joined: list[Mention] = []
    if position < 1 or not nodes[position - 1].has("and"):
        return joined
    while position > 1 and (nodes[position - 1].has("and") or nodes[position - 1].is_comma):
        position -= 2 + (nodes[position - 1].has("and") and nodes[position - 2].is_comma)
        thing = nodes[position].mention if position >= 0 else None
        if thing is None or not _is_anybodys(thing):
            break
        joined.append(thing)
    return joined
