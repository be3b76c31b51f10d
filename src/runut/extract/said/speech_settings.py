"""Through what somebody speaks: a channel, a document that they send, an occasion that others air."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import is_verb

_REACH = 9
_TWO = 2
_TO_AND_WHOM = 3
_OCCASIONS = {"document", "media"}


def find_channel(nodes: Sequence[Node], cue: int) -> int | None:
    """Return the index of "melalui" between a speaker and a cue ("X | melalui | akun Twitter-nya mengatakan")."""
    for position in range(cue - 1, 0, -1):
        if nodes[position].has("via") and nodes[position - 1].mention is not None:
            return position
        if nodes[position].has("via") and position > 1 and nodes[position - 1].is_comma and nodes[cue - 1].is_comma:
            return position - 1  # "X, | lewat akun Y-nya, mengatakan"
        if nodes[position].is_speech or is_verb(nodes[position]) or nodes[position].has("that", "which", "and"):
            return None
    return None


def names_account(nodes: Sequence[Node]) -> bool:
    """Tell whether what somebody speaks through is an account or page, not a person ("akun X-nya", "@NamaOrang")."""
    accounts = (node.mention for node in nodes if node.mention is not None)
    return any("personal" in one.classes for one in accounts) or any(node.unit.text == "@" for node in nodes)


def find_sent(nodes: Sequence[Node], cue: int) -> int | None:
    """Return the index of the verb with which somebody sends a document that says it.

    "X | mengirimkan | surat kepada Y yang menyebut bahwa …".
    """
    to = cue - _TO_AND_WHOM
    if to < _TWO or not nodes[cue - 1].has("which") or not nodes[to].has("to_whom"):
        return None
    document = nodes[to - 1].mention
    is_document = document is not None and "document" in document.classes
    return to - _TWO if is_document and is_verb(nodes[to - _TWO]) else None


def find_occasion(nodes: Sequence[Node], cue: int) -> int | None:
    """Return the index of "dalam" between a speaker and a cue, where a clause says who aired the words.

    "X | dalam | pidato yang disiarkan televisi menyatakan".
    """
    for position in range(cue - 1, max(0, cue - _REACH), -1):
        node = nodes[position]
        if node.has("in", "via") and nodes[position - 1].mention is not None:
            is_told = any(later.has("which") for later in nodes[position + 1 : cue])
            words = nodes[position + 1].mention
            is_document = words is not None and not words.classes.isdisjoint(_OCCASIONS)
            return position if is_told and is_document else None
        if node.is_speech or node.is_comma or node.has("that", "and"):
            return None
    return None
