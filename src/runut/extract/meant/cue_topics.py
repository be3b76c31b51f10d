"""Whom a quotation is said to be about: "mereka" in '"Mereka melanggar janji," kata X | tentang | Y'."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_shape import QUOTES
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.whose_thing import agents_behind
from runut.extract.grammar.word_class import is_noun, may_act

_THIRD = {"third_plural", "third_singular"}
_TOPIC = ("on_topic", "meaning")
_REACH = 9


def topic_behind_cue(nodes: Sequence[Node], pronoun: Mention) -> list[Mention]:
    """Return whom the word of speech behind a quotation says that it is about, none where it does not."""
    return find_topic(nodes, pronoun.start) if pronoun.pronoun in _THIRD else []


def find_topic(nodes: Sequence[Node], start: int) -> list[Mention]:
    """Return whom words that stand at a place are about, or whose plan ("tentang | usul yang diajukan X")."""
    behind = (n for n in range(1, len(nodes)) if nodes[n].start > start and nodes[n].is_speech)
    cue = next((n for n in behind if nodes[n - 1].unit.text in QUOTES), None)
    for position in range(cue or len(nodes), min(len(nodes) - 1, (cue or 0) + _REACH)):
        if nodes[position].unit.text in QUOTES:
            return []
        if nodes[position].has(*_TOPIC):
            named = position + 1 + (is_noun(nodes[position + 1]) and nodes[position + 1].mention is None)
            about = list_right(nodes, named, whole=True) if named < len(nodes) else []
            told = [one for one in about if one.party is not None or (may_act(one) and one.has_people)]
            makes = position + 2 < len(nodes) and nodes[position + 2].has("which")
            return told or (agents_behind(nodes, position + 3) if makes else [])
    return []
