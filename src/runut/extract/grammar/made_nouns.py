"""Whom a verb is about that its ending makes a noun ("tewasnya X")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.clause_parts import Subject
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.word_class import is_active, is_noun

_ENDINGS = frozenset({"agent_ending", "noun_ending"})


def named_by_ending(nodes: Sequence[Node], trigger: int) -> Subject | None:
    """Return who stands behind a verb that its ending makes a noun ("tewasnya | X", "ditangkapnya | dua warga X")."""
    if not is_made_noun(nodes, trigger) or nodes[trigger + 1].mention is None:
        return None
    named = list_right(nodes, trigger + 1)
    return Subject(named, None, f"made a noun of: '{named[0].name}'", index=trigger + 1)


def is_made_noun(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a verb is a noun by its ending, behind which stands whom or what it is about.

    That may be an act as well ("dihentikannya | serangan X"). Behind "yang" or a phrase a passive's ending is who does
    it ("orang yang | ditangkapnya").
    """
    node, following = nodes[trigger], nodes[trigger + 1] if trigger + 1 < len(nodes) else None
    if following is None or node.unit.categories.isdisjoint(_ENDINGS):
        return False
    if following.mention is None and not (following.is_trigger and is_noun(following)):
        return False
    before = nodes[trigger - 1] if trigger else None
    is_told_of = before is not None and (before.has("which") or before.mention is not None)
    return not (is_active(node) or (is_told_of and node.unit.has("agent_ending")))
