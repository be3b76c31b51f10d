"""Who tells something in a clause of their own behind "dan" ("X mundur dari Y dan | dua saksi | mengatakan …")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.joined_names import list_start
from runut.extract.grammar.own_phrase import ends_in_preposition
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.word_class import BEFORE_VERBS, is_noun, is_plain_verb, is_preposition, is_verb, may_act

_OPENS_WORDS = {"pre", "both"}
_PARTS = ("which", "that", "when", "after", "because", "while")


def opens_telling(nodes: Sequence[Node], teller: int) -> bool:
    """Tell whether "dan" joins clauses right before a word of speech, and not whom it names with those before it.

    Those are what a verb or preposition of the clause before leads to ("X menemui Y dan | utusan Z | mengatakan …").
    """
    doer, joint = nodes[teller].mention, teller - 1
    if joint < 1 or not nodes[joint].has("and") or doer is None or not (may_act(doer) or doer.has_people):
        return False
    cue = teller + 1
    while cue < len(nodes) and nodes[cue].has(*BEFORE_VERBS):
        cue += 1
    if cue >= len(nodes) or order_of(nodes[cue]) not in _OPENS_WORDS:
        return False
    first = list_start(nodes, teller)
    first = first if first < joint else joint - 1
    leads = first - 1
    return leads > 0 and _leads_to(nodes[leads]) and _tells_before(nodes, leads)


def _leads_to(node: Node) -> bool:
    """Tell whether whom a node goes before are its object, its agent or in its phrase."""
    return is_preposition(node) or ends_in_preposition(node) or (_is_predicate(node) and not node.is_speech)


def _is_predicate(node: Node) -> bool:
    return is_verb(node) or is_plain_verb(node)


def _tells_before(nodes: Sequence[Node], leads: int) -> bool:
    """Tell whether the clause that a phrase closes has a verb and who does it, and is no clause of "yang"."""
    is_told = False
    for position in range(leads, -1, -1):
        node = nodes[position]
        if node.has(*_PARTS):
            return False
        if is_told and (node.mention is not None or is_noun(node)):
            return True
        is_told = is_told or _is_predicate(node)
    return False
