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
    head = subject if which is None else which - 1
    before = nodes[head - 1 - (head > 1 and nodes[head - 1].has("from"))]  # "tak seorang pun | dari | 15 komandan"
    is_denied = before.has("nobody") or (which is not None and before.has("none_occurs"))
    is_none = before.has("not", "none_occurs") and nodes[subject + 1].unit.has("even")
    return before.unit.text if is_denied or is_none else ""
