"""Whom a sentence is about, so that "ia" in the next may be he: not every name in it is."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.word_class import is_active, is_preposition, is_verb
from runut.languages.affixes import Voice
from runut.record.claims import Outcome

_VERB_REACH = 5
_LOSS = "lose-men"  # "X | kehilangan dua anaknya": others died
_UNDERGONE = {Voice.INT, Voice.PAS, Voice.TER}


def may_be_topic(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a phrase may be what its sentence is about: free, or told of first ("Bagi X, …").

    A name beside what a preposition governs is not, nor one beside a thing ("kabar tentang wakil itu, | X, …", "nasib
    panglima, | X, belum diketahui"), nor who is said to have died.
    """
    if index <= 1:
        return not _dies(nodes, index)
    if is_preposition(nodes[index - 1]):
        return False
    beside = _beside(nodes, index)
    mention = nodes[beside].mention
    if beside < index and mention is not None:
        is_governed = beside > 1 and is_preposition(nodes[beside - 1])
        is_of_thing = mention.kind is MentionKind.THING and not mention.has_people and not _acts(nodes, index)
        if is_governed or is_of_thing:
            return False
    return not _dies(nodes, index)


def _beside(nodes: Sequence[Node], index: int) -> int:
    """Return the index of what a name between commas stands beside, its own where it stands beside nothing."""
    closes = index + 1 < len(nodes) and nodes[index + 1].is_comma
    if not closes or not nodes[index - 1].is_comma:
        return index
    before = index - 2
    while before > 0 and nodes[before].has("demonstrative"):
        before -= 1
    return before


def _acts(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether the next verb is active ("istri kru itu, | X, | meminta …")."""
    verb = _next_verb(nodes, index)
    return verb is not None and is_active(verb)


def _next_verb(nodes: Sequence[Node], index: int) -> Node | None:
    return next((node for node in nodes[index + 1 : index + 1 + _VERB_REACH] if is_verb(node)), None)


def _dies(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether the next verb says that people died ("X | dilaporkan tewas", "X, panglima itu, | terbunuh")."""
    verb = _next_verb(nodes, index)
    item = None if verb is None else verb.unit.item
    senses = () if item is None else item.senses
    undergone = [one for one in senses if one.voice in _UNDERGONE]
    return bool(undergone) and all(one.outcome is Outcome.KILLED and one.frame.id != _LOSS for one in undergone)
