"""The outer "yang" of two that stand one behind the other, where the inner one is about the same people."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.word_class import BEFORE_VERBS, is_active, is_noun, is_passive, may_act
from runut.record.claims import EventType

_LONGEST_RELATIVE = 12
_BECOMES = "menjadi "
_AT = (" di", " dari")


def which_joined(nodes: Sequence[Node], position: int, which: int) -> int | None:
    """Return the "yang" to which another is joined ("yang ditahan X | dan yang …", ", yang lari, yang …")."""
    is_and = position == which - 1 and nodes[position].has("and")
    if not is_and and (nodes[position].mention is not None or is_noun(nodes[position])):
        return None
    for before in range(position - 1, max(0, position - _LONGEST_RELATIVE), -1):
        node = nodes[before]
        if node.has("which"):
            return before if is_and or nodes[before - 1].is_comma else None
        if node.is_comma or node.is_speech or node.has("that"):
            return None
    return None


def which_before_that(nodes: Sequence[Node], which: int) -> int | None:
    """Return the "yang" that tells more of whom "itu," points at ("tentara | yang | menjaga X itu, yang dituduh …").

    They open a clause.
    """
    if which < 4 or not (nodes[which - 1].is_comma and nodes[which - 2].has("demonstrative")):
        return None
    for before in range(which - 3, max(0, which - _LONGEST_RELATIVE), -1):
        node = nodes[before]
        if node.has("which"):
            head = nodes[before - 1].mention
            opens = before == 1 or nodes[before - 2].is_comma or nodes[before - 2].has("that", "determiner")
            return before if opens and head is not None and may_act(head) else None
        if node.is_comma or node.is_speech or node.has("that", "after", "when", "because"):
            return None
    return None


def which_places(nodes: Sequence[Node], position: int, which: int) -> int | None:
    """Return the "yang" whose clause only says where somebody is ("warga X yang tinggal di | Y | yang mengecam …")."""
    place, verb = nodes[position].mention, which + 1
    verb += nodes[verb].has(*BEFORE_VERBS) if verb + 1 < len(nodes) else 0
    if place is None or verb >= len(nodes) or not _does_something(nodes[verb]):
        return None
    opening = position - 2
    if nodes[position - 1].has("in", "from", "to") and opening > 0 and _is_no_actor(nodes[opening]):
        opening -= 1
    elif not nodes[position - 1].unit.text.endswith(_AT):
        return None
    opening -= opening > 0 and nodes[opening].has(*BEFORE_VERBS)
    who = nodes[opening - 1].mention if opening > 0 and nodes[opening].has("which") else None
    is_place = place.kind is MentionKind.PLACE or place.bare_entity
    return opening if who is not None and who.has_people and is_place else None


def _does_something(node: Node) -> bool:
    """Tell whether a verb is what people do and places do not ("menjadi tuan rumah" is what a town does)."""
    return (is_active(node) or node.is_speech) and not (node.has("becomes") or node.unit.text.startswith(_BECOMES))


def _is_no_actor(node: Node) -> bool:
    return node.mention is None or node.mention.kind is MentionKind.THING


def relative_of_agent(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of "yang" whose verb has its agent here ("gencatan | yang | ditengahi AS yang berlaku …")."""
    verb = position - 1 - (position > 0 and nodes[position - 1].has("by"))
    is_agent = nodes[position].mention is not None and verb > 1
    if not (is_agent and (is_passive(nodes[verb]) or nodes[verb].has("citing"))):
        return None
    before = verb - 1
    while before > 0 and nodes[before].has(*BEFORE_VERBS):
        before -= 1
    return before if nodes[before].has("which") else which_over_and(nodes, before)


def which_over_and(nodes: Sequence[Node], joining: int) -> int | None:
    """Return "yang" whose clause goes on with "dan" ("X | yang | dipimpin A dan | didukung B")."""
    if not nodes[joining].has("and"):
        return None
    for which in range(joining - 1, max(0, joining - _LONGEST_RELATIVE), -1):
        node = nodes[which]
        if node.has("which"):
            return which
        if node.is_comma or node.is_speech or node.has("that", "when", "after", "because", "condition"):
            return None
    return None


def is_backed(nodes: Sequence[Node], agent: int, which: int) -> bool:
    """Tell whether a clause right behind a body says who backs it ("yang didukung | Houthi | yang didukung Iran")."""
    mention, item = nodes[agent].mention, nodes[which + 1].unit.item if which + 1 < len(nodes) else None
    if which != agent + 1 or mention is None or not may_act(mention) or item is None:
        return False
    return is_passive(nodes[which + 1]) and any(sense.frame.type is EventType.SUPPORT for sense in item.senses)


def before_described(nodes: Sequence[Node], agent: int) -> int:
    """Return where what a clause describes begins if its doers stand here ("sandera | yang diculik | anggota X")."""
    agent -= agent > 0 and nodes[agent - 1].mention is not None  # "oleh anggota | mereka"
    verb = agent - 1 - (agent > 0 and nodes[agent - 1].has("by"))
    if agent >= len(nodes) or verb < 2 or not is_passive(nodes[verb]):
        return agent
    which = verb - 1
    while which > 1 and not nodes[which].categories.isdisjoint(BEFORE_VERBS):
        which -= 1
    return which - 1 if nodes[which].has("which") else agent
