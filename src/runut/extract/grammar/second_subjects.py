"""A second subject behind a clause of "yang" ("A | yang didukung X | dan B [yang didukung Y] sepakat berunding")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import BEFORE_VERBS, is_active, may_act
from runut.languages.lexicon import Roles

_REACH, _PARTNER_REACH = 10, 8
_OPENINGS = ("that", "but", "after", "when", "because", "while")


def second_subject(nodes: Sequence[Node], which: int) -> int | None:
    """Return where the second of two subjects stands of whom the first has a clause of "yang", None where none does.

    It has a clause of its own, or before a verb of what two do together nobody else is named with whom.
    """
    if not _opens_clause(nodes, which):
        return None
    for joint in range(which + 3, min(len(nodes) - 2, which + _REACH)):
        node, second = nodes[joint], nodes[joint + 1].mention
        if node.is_comma or node.has("which", "that"):
            return None
        if not node.has("and") or nodes[joint - 1].mention is None or second is None or not may_act(second):
            continue
        verb = joint + 2
        if nodes[verb].has("which"):
            return joint + 1
        while verb < len(nodes) - 1 and nodes[verb].has(*BEFORE_VERBS):
            verb += 1
        return joint + 1 if _is_of_two(nodes[verb]) and not _names_partner(nodes, verb) else None
    return None


def joins_second_subject(nodes: Sequence[Node], joint: int) -> bool:
    """Tell whether "dan" joins a second subject to the one before a clause of "yang" that ends here."""
    which = next((n for n in range(joint - 1, max(0, joint - _REACH), -1) if nodes[n].has("which")), None)
    return which is not None and second_subject(nodes, which) == joint + 1


def _opens_clause(nodes: Sequence[Node], which: int) -> bool:
    head = nodes[which - 1].mention if which > 0 and which + 1 < len(nodes) else None
    if (
        head is None
        or not may_act(head)
        or (is_active(nodes[which + 1]) and not any(n.mention for n in nodes[which + 2 : which + 3]))
    ):
        return False
    before = nodes[which - 2] if which > 1 else None
    return before is None or before.is_comma or before.is_speech or not before.unit.is_word or before.has(*_OPENINGS)


def _is_of_two(node: Node) -> bool:
    """Tell whether a verb is of what sides do with each other in all its senses that are acts."""
    item = node.unit.item
    roles = {sense.frame.roles for sense in item.senses if sense.frame.type is not None} if item is not None else set()
    return roles == {Roles.MUTUAL}


def _names_partner(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a verb names with whom its subject does it ("bertemu | (dengan) X")."""
    behind = nodes[verb + 1 : verb + 1 + _PARTNER_REACH]
    first = behind[0].mention if behind else None
    return any(node.has("with") for node in behind) or (first is not None and may_act(first))
