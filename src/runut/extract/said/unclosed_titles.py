"""Who somebody is, told behind a comma that none closes ("Idris Hamdan, gubernur Kassala di Sudan | mengatakan …")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.apposed_names import names_person
from runut.extract.grammar.word_class import is_only_verb, is_plain_verb, is_preposition

_OPENING = ("that", "while", "when", "because", "adverb", "but")
_FRONTED = ("adverb", "when", "after", "while", "but", "because", "linking")


def find_unclosed(nodes: Sequence[Node], cue: int) -> int | None:
    """Return the index of the person whose office or trade stands between a comma and a word of speech, else None.

    "Lena Orlova, salah satu penonton di gedung itu | mengatakan …" is she. In a list ("A, B, dan C | mengatakan") all
    are.
    """
    comma = next((n for n in range(cue - 1, 0, -1) if nodes[n].is_comma), 0)
    if not comma or comma + 2 > cue or not _opens_clause(nodes, comma - 1):
        return None
    name, office = nodes[comma - 1].mention, _first_people(nodes[comma + 1 : cue])
    if name is None or office is None or not names_person(name):
        return None
    is_whole = name.title or " " in (name.person or name.name)
    return comma - 1 if is_whole and _goes_to(nodes, comma + 1, cue) else None


def _opens_clause(nodes: Sequence[Node], position: int) -> bool:
    before = nodes[position - 1] if position > 0 else None
    if before is None or before.has(*_OPENING) or before.kind is NodeKind.TIME:
        return True
    return before.is_comma and _is_fronted(nodes[: position - 1])


def _is_fronted(nodes: Sequence[Node]) -> bool:
    """Tell whether a phrase that opens its sentence stands before its comma ("Dalam hal ini|, X", "Pada Rabu|, X")."""
    opens = bool(nodes) and (is_preposition(nodes[0]) or nodes[0].kind is NodeKind.TIME or nodes[0].has(*_FRONTED))
    return opens and not any(node.is_comma or node.is_speech for node in nodes)


def _first_people(between: Sequence[Node]) -> Mention | None:
    """Return the nameless people of whom one is told to be, "salah satu" or "seorang" before them or not."""
    first = next((node.mention for node in between[:2] if node.mention is not None), None)
    if first is None or first.person is not None or first.many:
        return None
    is_one = first.indefinite or between[0].unit.has("one_of")
    return first if first.has_people or is_one else None


def _goes_to(nodes: Sequence[Node], start: int, cue: int) -> bool:
    """Tell whether only what belongs to an office stands before a word of speech: its places, its clause of "yang"."""
    in_relative = False
    for node in nodes[start:cue]:
        in_relative = in_relative or node.has("which")
        if node.is_speech or node.has("and", "that", "while", "when"):
            return False
        if not in_relative and (is_only_verb(node) or is_plain_verb(node)) and not is_preposition(node):
            return False
    return True
