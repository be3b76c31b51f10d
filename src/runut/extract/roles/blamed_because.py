"""Who is blamed by a reason or a told deed: who does what one is angry or sorry about ("marah karena | X | pergi")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.word_class import BEFORE_VERBS, is_active, is_verb, looks_active, may_act
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_REASONS = ("because", "that", "condition")
_HANDLING = {"deedword", "actionclass", "decisionclass", "fault", "motive", "proposal"}
_BLAME = "disapprove"
_BETWEEN = 3
_CONTENT_REACH = 9


def by_reason(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> list[Mention]:
    """Return who does what a verb of displeasure gives for its reason, of which it names nobody as the one blamed.

    Not those of the side that is displeased ("marah karena | tentaranya | menyerah"), nor who only undergoes it.
    """
    is_open = not found.recipients and found.object_noun is None and _BLAME in sense.frame.mode
    if not is_open or sense.frame.type is not EventType.ACCUSE or sense.voice.is_noun or sense.voice.is_passive:
        return []
    reason = trigger + 1
    while reason < len(nodes) and nodes[reason].has("adjective", "adverb", "degree"):
        reason += 1
    if reason + 1 >= len(nodes) or not nodes[reason].has(*_REASONS):
        return []
    doers = list_right(nodes, reason + 1, whole=True)
    own = {mention.party for mention in found.actors}
    is_other = all(may_act(one) and not one.possessive and one.party is not None for one in doers)
    if not doers or not is_other or not own.isdisjoint(one.party for one in doers):
        return []
    is_theirs = nodes[reason].has("because") and not doers[0].classes.isdisjoint(_HANDLING)  # "karena | sikap X"
    return doers if is_theirs or _act(nodes, doers[-1]) else []


def _act(nodes: Sequence[Node], doer: Mention) -> bool:
    """Tell whether an active verb follows, which whom it names does."""
    last = next(n for n, node in enumerate(nodes) if node.mention is doer)
    verb = last + 1
    while verb < min(len(nodes) - 1, last + 1 + _BETWEEN) and not nodes[verb].categories.isdisjoint(BEFORE_VERBS):
        verb += 1
    return verb < len(nodes) and (is_active(nodes[verb]) or looks_active(nodes[verb]))


def who_is_told_of(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who does what an accusation is about ("tuduhan oleh A bahwa | B | membantu C")."""
    for position in range(noun + 1, min(len(nodes) - 1, noun + 1 + _CONTENT_REACH)):
        if nodes[position].has("that"):
            named = nodes[position + 1].mention
            return [] if named is None or not may_act(named) else list_right(nodes, position + 1, whole=True)
        if nodes[position].is_comma or nodes[position].is_speech or is_verb(nodes[position]):
            return []
    return []
