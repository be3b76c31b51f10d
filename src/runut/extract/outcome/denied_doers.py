"""Doers who are said to be none: another did it, or nobody did."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.relative_clauses import relative_before


def is_another(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether it is denied of somebody that they are who did it ("bukan pasukan X | yang | menembak")."""
    is_whose = nodes[position].has("which") and position > 1 and bool(nodes[position - 1].mention)
    return is_whose and nodes[position - 2].has("not")


def says_nobody(nodes: Sequence[Node], subject: int, verb: int) -> str:
    """Return the word by which a subject is nobody ("tak satu pun | tentara X", "tidak | satu peluru | pun").

    So it is of a subject with a clause of "yang" ("tidak ada | truk yang membawa beras memasuki X").
    """
    if subject == 0 or nodes[subject].mention is None:
        return ""
    which = relative_before(nodes, subject, verb)
    if which is not None and which > 1:
        before = nodes[which - 2]
        return before.unit.text if before.has("nobody", "none_occurs") else ""
    before = nodes[subject - 1]
    is_denied = before.has("nobody") or (before.has("not", "none_occurs") and nodes[subject + 1].unit.has("even"))
    return before.unit.text if is_denied else ""
