"""A war that is said to go on is told also where somebody means to end it ("mengakhiri | perang yang berkecamuk")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import has_pseudo, is_noun, is_verb
from runut.languages.lexicon import Pseudo
from runut.record.claims import EventType

_REACH, _CLAUSE_REACH = 6, 7
_BEFORE = ("determiner", "adverb", "adjective")


def war_ended_by(nodes: Sequence[Node], noun: int) -> int | None:
    """Return the verb that ends or settles a war of which a clause says that it goes on or broke out, None for others.

    "Untuk | mengakhiri perang saudara yang sudah berlangsung 22 tahun"; of "mengakhiri perang" alone nothing is told.
    """
    item = nodes[noun].unit.item
    if item is None or EventType.ASSAULT not in item.types or not nodes[noun].unit.has("long_war"):
        return None
    verb = noun - 1
    while verb >= 0 and nodes[verb].has(*_BEFORE):
        verb -= 1
    ends = verb >= 0 and is_verb(nodes[verb]) and has_pseudo(nodes[verb], Pseudo.STOP, Pseudo.AVERT)
    return verb if ends and _goes_on(nodes, noun) else None


def _goes_on(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether a clause about a noun says that it goes on ("antara A dan B yang (sejak Mei) | berkecamuk")."""
    behind = nodes[noun + 1 : noun + 1 + _REACH + _CLAUSE_REACH]
    which = next((n for n, node in enumerate(behind[:_REACH]) if node.has("which")), None)
    if which is None or any(is_noun(node) or node.is_comma for node in behind[:which]):
        return False
    for node in behind[which + 1 : which + 1 + _CLAUSE_REACH]:
        if has_pseudo(node, Pseudo.OCCUR):
            return True
        if node.is_comma or node.is_speech or is_verb(node) or node.has("future", "possible"):
            return False
    return False
