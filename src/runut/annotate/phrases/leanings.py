"""People told by whom they are for or against ("separatis pro-Rusia"): one phrase, which names no other side."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.annotate.phrases.phrase_words import is_people
from runut.annotate.words.units import Unit
from runut.record.actor import ActorKind
from runut.record.claims import VictimKind

LEANING = "leaning"
"""The word, and the class of people told so: what they are called after is no name of theirs."""
_OPPOSED = "opposed"
_DASHES = frozenset("-–")


def without_leaning(words: Sequence[Unit]) -> Sequence[Unit]:
    """Return the words of a phrase before those that tell whom its people are for or against ("kubu | anti X")."""
    for position in range(1, len(words)):
        if LEANING in words[position].categories and is_people(words[position - 1]):
            return words[:position]
    return words


def lean(people: Mention, words: Sequence[Unit]) -> None:
    """Note of people that they are told by whom they are for or against; against whom: no forces of a state are."""
    if not words:
        return
    people.classes = {*people.classes, LEANING}
    if words[0].has(_OPPOSED) and people.party is None and people.actor_kind is ActorKind.MILITARY:
        people.actor_kind, people.victim = ActorKind.NONSTATE_ARMED, VictimKind.MILITANT  # "pasukan | anti-X"


def join_leanings(nodes: Sequence[Node], units: Sequence[Unit]) -> list[Node]:
    """Join people with whom they are for or against: that side is none of theirs."""
    joined: list[Node] = []
    position = 0
    while position < len(nodes):
        node = nodes[position]
        other = _leaning_end(nodes, position, units)
        if other and node.mention is not None:
            last = nodes[other]
            node.mention.name = f"{node.mention.name}-{last.mention.name if last.mention else last.unit.text}"
            lean(node.mention, units[node.mention.last - 1 : node.mention.last])
            node.mention.last, node.mention.end = last.last, last.end
            node.last, node.end = last.last, last.end
            position = other
        joined.append(node)
        position += 1
    return joined


def _leaning_end(nodes: Sequence[Node], position: int, units: Sequence[Unit]) -> int:
    """Return the index of whom people are for or against, 0 where nothing says so."""
    people, last = nodes[position].mention, position + 2
    if people is None or people.kind is not MentionKind.ACTOR or last >= len(nodes):
        return 0
    if not people.has_people or not units[people.last - 1].has(LEANING):
        return 0
    dash, other = nodes[position + 1], nodes[last]
    is_tight = dash.unit.text in _DASHES and dash.start == people.end and dash.end == other.start
    return last if is_tight and other.mention is not None else 0
