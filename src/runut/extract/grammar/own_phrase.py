"""The phrase that a trigger's own last word opens ("bergabung dengan | X")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.extract.grammar.clause_parts import Phrase
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.word_class import is_only_noun
from runut.languages.items import ENDS_IN


def own_phrase(nodes: Sequence[Node], trigger: int, position: int) -> Iterator[Phrase]:
    """Yield the phrase that a trigger's own last word opens ("bergabung dengan | X", "prihatin atas | blokade X")."""
    if position >= len(nodes) or not ends_in_preposition(nodes[trigger]):
        return
    if nodes[position].mention is not None:
        yield Phrase(_own_preposition(nodes[trigger]), list_right(nodes, position))
    elif is_only_noun(nodes[position]):
        yield Phrase(_own_preposition(nodes[trigger]), [], position)


def ends_in_preposition(trigger: Node) -> bool:
    """Tell whether a trigger's last word is a preposition, whose object comes next ("bergabung dengan | X")."""
    item = trigger.unit.item
    if item is None or not item.categories or " " not in trigger.unit.low:
        return False
    return any(category.startswith(ENDS_IN) for category in item.categories)


def _own_preposition(trigger: Node) -> Node:
    """Return the last word of a trigger as a node of its own."""
    item = trigger.unit.item
    names = set() if item is None else {name.removeprefix(ENDS_IN) for name in item.categories if ENDS_IN in name}
    return replace(trigger, kind=NodeKind.WORD, categories=names, is_trigger=False, is_noun=False, is_verb=False)
