"""Who does what a noun tells where "yang" names them before a bare verb ("serangan yang | mereka | lancarkan")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.joined_names import list_left
from runut.extract.grammar.word_class import BEFORE_VERBS, has_pseudo, is_bare_stem, may_act
from runut.languages.lexicon import Pseudo


def doers_before_bare(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who stands between "yang" and the bare verb that carries a noun, if any do.

    "Serangan yang | mereka | lancarkan", "sanksi yang telah | A dan B | berlakukan".
    """
    which = noun + 1
    if which + 2 >= len(nodes) or not nodes[which].has("which"):
        return []
    verb, who = which + 1, None
    while verb + 1 < len(nodes) and _stands_between(nodes[verb]):
        who = verb if nodes[verb].mention is not None else who
        verb += 1
    is_carried = is_bare_stem(nodes[verb]) and has_pseudo(nodes[verb], Pseudo.LIGHT)
    if who is None or not is_carried:
        return []
    return [one for one in list_left(nodes, who) if may_act(one) and one.start > nodes[which].start]


def _stands_between(node: Node) -> bool:
    """Tell whether a node may stand between "yang" and its verb: those who do it, words of time and mood."""
    return node.mention is not None or node.is_comma or node.has("and", *BEFORE_VERBS)
