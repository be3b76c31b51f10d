"""Whose a thing is that is praised, backed or agreed to: by its owner, or by "yang di-… oleh X" behind it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node, NodeKind
from runut.annotate.mentions import Mention
from runut.extract.joined_names import list_right
from runut.extract.objects import find_phrases, named_after
from runut.extract.word_class import is_passive, may_act

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
    return agents_behind(nodes, behind + 1) if nodes[behind].has("which") else []


def giver_of_thing(nodes: Sequence[Node], verb: int) -> list[Mention]:
    """Return from whom the thing before a verb is ("bantuan dari | X | tiba di Y")."""
    giver = nodes[verb - 1].mention if verb > 1 and nodes[verb - 2].has("from") else None
    return [giver] if giver is not None and giver.party is not None and may_act(giver) else []


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
