"""The main verb to which a verb behind a comma is joined over a relative clause.

"A mengecam B yang memimpin X, | menuduh Y …": A does both. So it is over an aside of time that ends in such a clause:
"A memasuki X dan, setelah menyerang B yang bertahan di Y, | menguasai Z". And so over a clause on what happens at a
place: "A menyerbu X, tempat B menimbun senjata, dan | menyita Y".
"""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import is_active, is_only_verb, is_plain_verb, is_verb

_LONGEST = 14
_OF_PLACE, _JOINTS = ("place_where", "in_which"), ("and", "next_in_turn")
_ENDS = ("that", "after", "when", "because", "condition", "while", "but", "purpose")


def verb_over_relative(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the main verb before a clause of "yang" that a comma closes before a verb, None in a list of verbs."""
    if trigger < 5 or not nodes[trigger - 1].is_comma or not _is_deed(nodes[trigger]) or _is_listed(nodes, trigger):
        return None
    which = next((n for n in range(trigger - 2, max(1, trigger - _LONGEST), -1) if _stops(nodes[n])), None)
    if which is None or not nodes[which].has("which") or nodes[which - 1].mention is None:
        return None
    for verb in range(which - 2, max(-1, which - _LONGEST), -1):
        if _opens_aside(nodes, verb):
            return _main_before(nodes, verb - 2)
        if _is_deed(nodes[verb]) and not _opens_aside(nodes, verb - 1):
            return verb
        if _stops(nodes[verb]):
            return None
    return None


def verb_over_place(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the main verb before ", tempat …," behind which "dan" joins a verb to it, None where none stands there."""
    closing = trigger - 2
    if (
        closing < 5
        or not nodes[closing].is_comma
        or not nodes[trigger - 1].has(*_JOINTS)
        or not _is_deed(nodes[trigger])
    ):
        return None
    opening = next((n for n in range(closing - 1, max(1, closing - _LONGEST), -1) if nodes[n].is_comma), None)
    if opening is None or not nodes[opening + 1].unit.has(*_OF_PLACE):
        return None
    return _main_before(nodes, opening - 1)


def _main_before(nodes: Sequence[Node], joint: int) -> int | None:
    """Return the main verb before the "dan" or comma behind which an aside opens."""
    before = range(joint, max(-1, joint - _LONGEST), -1)
    main = next((n for n in before if _is_deed(nodes[n]) or _stops(nodes[n])), None)
    return main if main is not None and _is_deed(nodes[main]) else None


def _opens_aside(nodes: Sequence[Node], word: int) -> bool:
    """Tell whether a word of time opens an aside behind "dan" with the main clause's subject ("dan, | setelah | …")."""
    is_time = nodes[word].has("after", "when") and is_verb(nodes[word + 1])
    return is_time and word > 1 and nodes[word - 1].is_comma and nodes[word - 2].has("and")


def _stops(node: Node) -> bool:
    return node.is_comma or node.has("which", *_ENDS) or node.is_speech


def _is_deed(node: Node) -> bool:
    return is_active(node) and is_only_verb(node)


def _is_listed(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether "dan" and one more verb follow, so that all may be of the clause of "yang"."""
    for n in range(trigger + 1, len(nodes) - 1):
        if nodes[n].has("and") and (is_verb(nodes[n + 1]) or is_plain_verb(nodes[n + 1])):
            return True
        if nodes[n].is_comma:
            return False
    return False


def before_aside(nodes: Sequence[Node], closing: int) -> int:
    """Return whom an aside is about that a comma closes ("berharap X, yang ditahan|, dibebaskan"), else here."""
    if not nodes[closing].is_comma:
        return closing
    opening = next((n for n in range(closing - 1, 0, -1) if nodes[n].is_comma), None)
    is_aside = opening is not None and nodes[opening + 1].has("which") and nodes[opening - 1].mention is not None
    return opening - 1 if opening is not None and is_aside else closing
