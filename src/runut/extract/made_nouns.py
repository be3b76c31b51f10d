"""Whom a verb is about that its ending makes a noun ("tewasnya X")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node
from runut.extract.clause_parts import Subject
from runut.extract.joined_names import list_right
from runut.extract.word_class import is_active


def named_by_ending(nodes: Sequence[Node], trigger: int) -> Subject | None:
    """Return who stands behind a verb that its ending makes a noun ("tewasnya | X", "ditangkapnya | dua warga X")."""
    following = nodes[trigger + 1].mention if trigger + 1 < len(nodes) else None
    if following is None or not nodes[trigger].unit.has("agent_ending") or is_active(nodes[trigger]):
        return None
    before = nodes[trigger - 1] if trigger else None
    if before is not None and (before.has("which") or before.mention is not None):  # "yang | disebutnya | X"
        return None
    return Subject(list_right(nodes, trigger + 1), None, f"made a noun of: '{following.name}'", index=trigger + 1)
