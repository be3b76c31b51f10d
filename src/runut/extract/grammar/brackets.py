"""Remarks in brackets, sources and answers, which part a word from what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.quotes import OPENING
from runut.extract.grammar.word_class import PREPOSITIONS

_OPENS, _CLOSES, _REACH = "(", ")", 8


def past_bracket(nodes: Sequence[Node], opening: int) -> int:
    """Return where a clause goes on behind a remark in brackets ("lawatan (tak diumumkan) | ke X"), 0 where none is.

    One that names somebody, or a place, is left to be read.
    """
    end = min(len(nodes), opening + _REACH) if nodes[opening].unit.text == _OPENS else opening
    for position in range(opening + 1, end):
        if nodes[position].unit.text == _CLOSES:
            return position + 1
        if not nodes[position].categories.isdisjoint(PREPOSITIONS) or nodes[position].mention is not None:
            return 0
    return 0


def past_mark(nodes: Sequence[Node], position: int) -> int:
    """Return the place behind the mark of a quotation in which the object of a verb stands ("mengutuk | "X"")."""
    if position + 1 >= len(nodes) or nodes[position].unit.text not in OPENING or nodes[position + 1].is_speech:
        return position
    mention = nodes[position + 1].mention
    is_title = mention is not None and mention.kind is MentionKind.THING and not mention.classes  # "operasi "Badai""
    return position + (not is_title)


def ends_aside(nodes: Sequence[Node], word: int, trigger: int) -> bool:
    """Tell whether a word opens what is no part of an act: a source, or what it answers (not "balasan | oleh X")."""
    answers = word > trigger and nodes[word].unit.has("answering") and not nodes[word + 1].has("by")
    return answers or nodes[word].unit.has("citing")


def opens_name(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a small word or a quotation mark stands before a name ("berkunjung ke | "Negeri Gajah Putih"")."""
    if nodes[position].has("determiner", "demonstrative"):
        return True
    named = nodes[position + 1].mention if position + 1 < len(nodes) else None
    return nodes[position].unit.text in OPENING and named is not None and bool(named.entities)
