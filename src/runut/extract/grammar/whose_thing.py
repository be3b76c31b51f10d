"""Whose a thing is that is praised, backed or agreed to: by its owner, or by "yang di-… oleh X" behind it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.joined_names import list_left, list_right, list_start
from runut.extract.grammar.objects import find_phrases, named_after
from runut.extract.grammar.word_class import is_passive, may_act

_LEAST, _ASIDE = 3, 8
_HELPING = {"mediate", "third-party"}
_BODIES = {"bodynoun", "groupnoun", "jointbody"}
"""Classes of what has members and no maker ("kelompok kerja yang diketuai X")."""


def owner_of_thing(nodes: Sequence[Node], verb: int) -> list[Mention]:
    """Return whose thing a verb governs ("mendukung | rencana baru | X", "menyambut | gagasan yang diajukan | X")."""
    thing = verb + 1
    while thing < len(nodes) and nodes[thing].has("determiner", "adverb", "exists"):
        thing += 1
    if thing >= len(nodes) or not _is_thing(nodes[thing]):
        return []
    behind = thing + 1
    while behind < len(nodes) and nodes[behind].has("adjective", "adverb"):
        behind += 1
    if behind >= len(nodes):
        return []
    if nodes[behind].mention is not None:
        return [mention for mention in list_right(nodes, behind) if may_act(mention)]
    return agents_behind(nodes, behind + 1) if nodes[behind].has("which") and not is_helped(nodes, behind + 1) else []


def is_helped(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a thing was only brought about by who helped others to it ("kesepakatan yang | ditengahi X")."""
    item = nodes[verb].unit.item if verb < len(nodes) else None
    return item is not None and not item.frames.isdisjoint(_HELPING)


def take_from_giver(nodes: Sequence[Node], trigger: int, found: Arguments) -> None:
    """Take for who helps from whom a thing is said to come, and for who is helped for, where or by whom it is got."""
    givers, takers = _parties_of_thing(nodes, trigger)
    if not givers:
        return
    got = agents_behind(nodes, trigger)
    where = [m for phrase in found.phrases if phrase.preposition.has("in", "to") for m in phrase.mentions]
    found.actors = givers
    found.recipients = got or takers or [one for one in where if one.party is not None] or found.recipients


def _parties_of_thing(nodes: Sequence[Node], verb: int) -> tuple[list[Mention], list[Mention]]:
    """Return from whom the thing before a verb is, and for whom ("bantuan | dari X untuk Y, termasuk Z, | tiba")."""
    givers: list[Mention] = []
    takers: list[Mention] = []
    last = _before_aside(nodes, verb - 1)
    while last > 1 and nodes[last].mention is not None:
        first = list_start(nodes, last)
        before = nodes[first - 1] if first else None
        told = [one for one in list_left(nodes, last) if may_act(one)]
        if before is not None and before.has("from"):
            givers = givers or [one for one in told if one.party is not None]
        elif before is not None and before.has("purpose", "to_whom", "to"):
            takers = takers or told
        elif before is None or not before.has("in"):
            break
        last = first - 2
    return givers, takers if givers else []


def _before_aside(nodes: Sequence[Node], position: int) -> int:
    """Return what stands before an aside that gives an example (", termasuk Z,|"), the place itself where none is."""
    while position > 0 and nodes[position].has("past", "adverb", "future"):
        position -= 1
    if position < _LEAST or not nodes[position].is_comma:
        return position
    opening = next((n for n in range(position - 1, max(0, position - _ASIDE), -1) if nodes[n].is_comma), None)
    return opening - 1 if opening and nodes[opening + 1].has("including", "such_as") else position


def agents_behind(nodes: Sequence[Node], verb: int) -> list[Mention]:
    """Return who does what a passive verb tells: after "oleh", or right behind it."""
    if verb >= len(nodes) or not is_passive(nodes[verb]):
        return []
    agents = named_after(list(find_phrases(nodes, verb)), "by")
    if not agents and verb + 1 < len(nodes) and nodes[verb + 1].mention is not None:
        agents = list_right(nodes, verb + 1)
    return [mention for mention in agents if may_act(mention)]


def _is_thing(node: Node) -> bool:
    """Tell whether a node is a thing and nobody: a noun phrase, or a bare word of a known class of things."""
    if node.mention is not None:
        return not may_act(node.mention) and node.mention.classes.isdisjoint(_BODIES)
    return node.kind is NodeKind.WORD and bool(node.unit.classes) and not (node.is_comma or node.is_speech)
