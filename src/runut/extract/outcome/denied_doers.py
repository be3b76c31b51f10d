"""Doers who are said to be none: another did it, or nobody did."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.relative_clauses import relative_before
from runut.extract.grammar.word_class import is_passive


def is_another(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether it is denied of somebody that they are who did it ("bukan pasukan X | yang | menembak")."""
    is_whose = nodes[position].has("which") and position > 1 and bool(nodes[position - 1].mention)
    return is_whose and nodes[position - 2].has("not")


def nobody_before(nodes: Sequence[Node], subject: int, verb: int) -> int | None:
    """Return the word by which a subject is nobody ("tak satu pun | tentara X", "tidak | satu peluru | pun").

    So it is of a subject with a clause of "yang" ("tidak ada | truk yang membawa beras memasuki X"), and of what would
    be done to it ("agar tidak ada | senjata diselundupkan").
    """
    if subject == 0 or nodes[subject].mention is None:
        return None
    which = relative_before(nodes, subject, verb)
    head = subject if which is None else which - 1
    word = head - 1 - (head > 1 and nodes[head - 1].has("from"))  # "tak seorang pun | dari | 15 komandan"
    is_done = which is not None or is_passive(nodes[verb])
    is_denied = nodes[word].has("nobody") or (is_done and nodes[word].has("none_occurs"))
    is_none = nodes[word].has("not", "none_occurs") and nodes[subject + 1].unit.has("even")
    return word if is_denied or is_none else None


def is_averted(nodes: Sequence[Node], nobody: int) -> bool:
    """Tell whether the word by which a subject is nobody says what is to be averted ("agar | tidak ada …")."""
    return nobody > 0 and nodes[nobody - 1].has("purpose")
