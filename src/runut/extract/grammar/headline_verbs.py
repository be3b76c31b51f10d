"""Which verb of a headline a second one goes on with, no comma between ("Massa serbu parlemen X | tuntut Y mundur")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import HELD_CLASSES, Mention, MentionKind
from runut.extract.grammar.word_class import governs_clause, is_bare_stem, is_noun

_REACH = 8
_SEATS = {"embassy", "building", "office", "offices", "stronghold", "regime", "legislature", "square"}
_PARTING = ("and", "that", "which", "while", "when", "after", "because", "purpose", "condition", "by")


def find_first_of_headline(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the bare verb before another whose doer goes on behind its object, None where none does.

    Nameless people behind it do what the second tells ("Polisi tangkap pria | bawa bom"), and so does whoever the first
    asks or says something of ("X minta Y | tarik pasukan").
    """
    behind = nodes[trigger - 1].mention if trigger > 2 else None
    if behind is None or not is_bare_stem(nodes[trigger]) or not _ends_first(behind):
        return None
    for position in range(trigger - 1, max(0, trigger - _REACH), -1):
        node = nodes[position]
        if node.is_comma or node.is_speech or node.unit.text == ":" or node.has(*_PARTING) or node.time is not None:
            return None
        if node.is_trigger and not (is_noun(node) and not is_bare_stem(node)):
            is_first = is_bare_stem(node) and not governs_clause(node) and nodes[position - 1].mention is not None
            return position if is_first else None
    return None


def _ends_first(mention: Mention) -> bool:
    """Tell whether a phrase is a state, a named person, a place or a thing without arms, and no nameless people."""
    if mention.kind is MentionKind.PLACE or mention.person is not None or mention.bare_entity:
        return True
    if mention.kind is MentionKind.THING:
        return mention.classes.isdisjoint(HELD_CLASSES)
    return mention.title or not mention.has_people or not mention.classes.isdisjoint(_SEATS)
