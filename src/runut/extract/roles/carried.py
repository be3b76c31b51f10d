"""Who is struck with what carries them: "mobil yang membawa X", "konvoi yang mengangkut Y"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.word_class import may_act

_CARRIERS = {"vehicle", "aircraft", "warships"}


def with_carried(nodes: Sequence[Node], struck: Sequence[Mention]) -> list[Mention]:
    """Return who or what is struck, with those whom a vehicle of no side carries in its place."""
    return [one for mention in struck for one in (_carried_by(nodes, mention) or [mention])]


def _carried_by(nodes: Sequence[Node], mention: Mention) -> list[Mention]:
    if mention.party is not None or mention.has_people or mention.classes.isdisjoint(_CARRIERS):
        return []
    at = next((n for n, node in enumerate(nodes) if node.mention is mention), len(nodes))
    while at + 1 < len(nodes) and nodes[at + 1].has("demonstrative"):
        at += 1
    if at + 3 >= len(nodes) or not (nodes[at + 1].has("which") and nodes[at + 2].unit.has("carrying")):
        return []
    people = at + 3
    while people + 1 < len(nodes) and nodes[people].has("determiner"):
        people += 1
    carried = nodes[people].mention
    return list_right(nodes, people) if carried is not None and may_act(carried) else []
