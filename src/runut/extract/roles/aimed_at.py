"""At whom an operation or attack is aimed, by words behind its noun: "yang sasarannya | X |", "guna menumpas | X |"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.objects import find_object
from runut.extract.grammar.terms import classes_of
from runut.extract.grammar.word_class import is_active, is_noun, may_act, may_tell
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_FORCE = {EventType.ASSAULT}
_AIM = "aimednoun"
_REACH = 9
_BETWEEN = ("adjective", "adverb", "in", "when", "determiner")


def aimed_at(nodes: Sequence[Node], noun: int, sense: Sense) -> list[Mention]:
    """Return at whom force is aimed that a noun or its verb tells, where words right behind it say so.

    Whom the purpose would destroy, drive out or hunt is whom it is against; what is to be taken or freed is not.
    """
    if sense.frame.type not in _FORCE or sense.voice.is_passive:
        return []
    for position in range(noun + 1, min(len(nodes) - 1, noun + _REACH)):
        node = nodes[position]
        if node.has("purpose") and is_active(nodes[position + 1]) and may_tell(nodes[position + 1], _FORCE):
            return [one for one in find_object(nodes, position + 1, whole=True)[0] if _may_be_struck(one)]
        if node.has("with", "which") and _AIM in classes_of(nodes[position + 1]):
            return _behind(nodes, position + 1)
        is_passed = node.mention is not None or node.time is not None or node.has(*_BETWEEN)
        if not is_passed or is_noun(node):
            return []
    return []


def _behind(nodes: Sequence[Node], position: int) -> list[Mention]:
    """Return who stands with the word for an aim, or right behind it ("sasarannya | adalah X", "dengan target | X")."""
    while position < len(nodes) and nodes[position].mention is None:
        position += 1
        if position < len(nodes) and not (nodes[position].mention or nodes[position].has("copula")):
            return []
    if position >= len(nodes):
        return []
    return [one for one in list_right(nodes, position) if _may_be_struck(one)]


def _may_be_struck(mention: Mention) -> bool:
    """Tell whether people or a side are named, and not a place alone."""
    return may_act(mention) and mention.kind is not MentionKind.PRONOUN and (mention.has_people or bool(mention.party))
