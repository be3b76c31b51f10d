"""Whom the ending of an active verb means: whom the verb before it was done to ("menculik X dan | membunuhnya")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.quotes import tone_of
from runut.extract.grammar.word_class import BEFORE_VERBS, is_active, is_noun, is_plain_verb

_ENDING = "object_ending"
_CALLING = "naming"
_HE = "nya"
_SOMEBODY = frozenset({"persons"})
_JOINING = ("and", "after", "when", "because", "but", "while")
_REACH = 14


def object_of_ending(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return where those stand whom a verb's ending means, None where it has none or the verb has its own subject.

    It is no "Y mengecam X, dan | Z | mengecamnya": there it may be the one or the other.
    """
    return object_before(nodes, trigger) if _ENDING in nodes[trigger].unit.categories else None


def object_before(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return where those stand to whom the verb before a verb was done, None where the verb has its own subject."""
    first = _before_joint(nodes, trigger)
    last: int | None = None
    for position in range(first, max(-1, first - _REACH), -1):
        node = nodes[position]
        if node.mention is not None:
            last = position
        elif is_active(node) or is_plain_verb(node) or tone_of(node) == _CALLING:
            is_aside = nodes[trigger - 1].is_comma and nodes[position - 1].has(
                "which"
            )  # "X, yang menembak Y, | membelanya"
            return last if last == position + 1 and not is_aside else None
        elif node.has("that", "which") or node.is_speech:
            return None
    return None


def person_of_ending(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return whom a verb's ending means where its sentence names nobody: "dia" of the sentences before."""
    unit = nodes[trigger].unit
    if not _ends_in_somebody(nodes, trigger):
        return []
    start = unit.end - len(_HE)
    he = Mention(trigger, trigger + 1, start, unit.end, kind=MentionKind.PRONOUN, name=unit.text[-len(_HE) :])
    he.pronoun = "third_singular"
    return [he]


def meant_by_ending(nodes: Sequence[Node], trigger: int) -> frozenset[str]:
    """Return the class of people where a verb's ending may mean somebody told before its sentence."""
    return _SOMEBODY if _ends_in_somebody(nodes, trigger) else frozenset()


def _ends_in_somebody(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a verb's ending may mean somebody told before its sentence: nobody is named behind it or before."""
    if _ENDING not in nodes[trigger].unit.categories or nodes[trigger - 1].has("which"):
        return False  # "orang-orang yang | menahannya"
    following = nodes[trigger + 1] if trigger + 1 < len(nodes) else None
    is_open = following is None or (following.mention is None and not is_noun(following))
    return is_open and _before_joint(nodes, trigger) < 0


def meant_by_governed(nodes: Sequence[Node], trigger: int, verb: int) -> int | None:
    """Return whom the ending of a verb means that another governs ("menuduh X dan mengancam akan | menangkapnya")."""
    return object_before(nodes, trigger) if _ENDING in nodes[verb].unit.categories else None


def _before_joint(nodes: Sequence[Node], trigger: int) -> int:
    """Return where the clause before a verb ends that shares its subject, -1 where the verb has one of its own."""
    position, is_joined = trigger - 1, False
    while position > 0 and nodes[position].mention is None:
        node = nodes[position]
        if not (
            node.is_comma
            or node.time is not None
            or node.has(*_JOINING)
            or not node.categories.isdisjoint(BEFORE_VERBS)
        ):
            break
        is_joined = is_joined or node.has(*_JOINING) or (node.is_comma and position == trigger - 1)
        position -= 1
    return position if is_joined else -1
