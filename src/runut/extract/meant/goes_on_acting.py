"""Who goes on acting: "mereka" of a clause joined to another is who acts there ("X menyerang Y, dan | mereka | …")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import BEFORE_VERBS, is_active, is_passive, is_plain_verb, is_verb, may_act
from runut.record.claims import EventType

_ANSWERS = {EventType.REJECT, EventType.RETREAT, EventType.CONCEDE}
_ONE = "third_singular"
_SAID = {EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN}
_CONTRASTS = ("but", "when", "because", "after", "that", "which", "purpose", "condition")


def goes_on_acting(nodes: Sequence[Node], pronoun: int) -> Mention | None:
    """Return who acts in the clause to which that of "mereka" is joined, and goes on to act in it, None where none is.

    Who answers, refuses or gives way is whom the first clause acts on ("X menyerang Y, dan | mereka | membalas").
    """
    joint = _joint(nodes, pronoun)
    if joint is None or not _acts_anew(nodes, pronoun):
        return None
    verb = next((n for n in range(joint - 1, 0, -1) if is_verb(nodes[n]) and _is_main(nodes, n)), 0)
    if verb == 0:
        return None
    told = _agents(nodes, verb) if is_passive(nodes[verb]) else find_subject(nodes, verb).mentions
    are_many = any(may_act(one) and one.pronoun != _ONE for one in told)
    acting = are_many and (is_active(nodes[verb]) or is_passive(nodes[verb]))
    told = told if acting else _tellers(nodes, verb, pronoun)
    is_before = bool(told) and told[-1].end <= nodes[joint].start
    return told[-1] if is_before and not _turns_on(told[-1], nodes, pronoun) else None


def who_met(nodes: Sequence[Node], pronoun: int) -> list[Mention]:
    """Return the two who meet in the clause to which that of "mereka" is joined ("X bertemu Y, dan | mereka | …")."""
    joint = _joint(nodes, pronoun)
    verb = next((n for n in range((joint or 0) - 1, 0, -1) if is_verb(nodes[n]) and _is_main(nodes, n)), 0)
    if joint is None or verb == 0 or EventType.CONSULT not in nodes[verb].types:
        return []
    partner = verb + 1 + nodes[verb + 1].has("with")
    other = nodes[partner].mention if partner < joint else None
    told = find_subject(nodes, verb).mentions
    return [*told, other] if told and other is not None and may_act(other) else []


def _joint(nodes: Sequence[Node], pronoun: int) -> int | None:
    """Return what joins the clause of a pronoun to the one before: "dan", "lalu", ";", a comma with "juga" behind."""
    before = pronoun - 1
    is_on = pronoun + 1 < len(nodes) and nodes[pronoun + 1].has("as_well")
    while before > 0 and (nodes[before].has("next_in_turn") or nodes[before].is_comma):
        is_on |= nodes[before].has("next_in_turn")
        before -= 1
    if before < 1 or nodes[before].has(*_CONTRASTS):
        return None
    is_joined = nodes[before].has("and") or nodes[before].unit.text == ";" or is_on
    return (before if nodes[before].has("and") else before + 1) if is_joined else None


def _acts_anew(nodes: Sequence[Node], pronoun: int) -> bool:
    """Tell whether "mereka" do something, which is no answer to what was done to them."""
    verb = pronoun + 1
    while verb < len(nodes) and not nodes[verb].categories.isdisjoint(BEFORE_VERBS):
        verb += 1
    if verb == len(nodes) or is_passive(nodes[verb]) or nodes[verb].unit.has("paying_back"):
        return False
    is_answer = bool(nodes[verb].types) and nodes[verb].types <= _ANSWERS
    return (is_verb(nodes[verb]) or is_plain_verb(nodes[verb])) and not is_answer


def _agents(nodes: Sequence[Node], verb: int) -> list[Mention]:
    """Return who does what a passive tells of a deed ("Serangan itu dilancarkan oleh | X")."""
    by = verb + 1 + nodes[verb + 1].has("by")
    agent = nodes[by].mention if by < len(nodes) else None
    return [] if find_subject(nodes, verb).mentions or agent is None or not may_act(agent) else [agent]


def _tellers(nodes: Sequence[Node], verb: int, pronoun: int) -> list[Mention]:
    """Return who says what nobody acts in, and goes on to ask or to say ("X bilang itu buruk dan | mereka | minta")."""
    speech = next((n for n in range(verb - 1, 0, -1) if nodes[n].is_speech), 0)
    behind = range(pronoun + 1, len(nodes))
    deed = next((n for n in behind if nodes[n].categories.isdisjoint(BEFORE_VERBS)), 0)
    asks = nodes[deed].is_speech or not nodes[deed].types.isdisjoint(_SAID)
    told = find_subject(nodes, speech).mentions if speech and asks else []
    return told if told and may_act(told[-1]) and told[-1].person is None else []


def _turns_on(subject: Mention, nodes: Sequence[Node], pronoun: int) -> bool:
    """Tell whether those meant act on the subject, who are others ("Polisi menembak demonstran, dan | mereka | …")."""
    others = [node.mention for node in nodes[pronoun + 1 :] if node.mention is not None]
    heads, parties = {one.head for one in others} - {None}, {one.party for one in others} - {None}
    return subject.head in heads or subject.party in parties


def _is_main(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a verb is of the clause itself and not of what "yang" or "untuk" adds."""
    before = verb - 1
    while before > 0 and not nodes[before].categories.isdisjoint(BEFORE_VERBS):
        before -= 1
    return not nodes[before].has(*_CONTRASTS)
