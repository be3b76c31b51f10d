"""Where what is asked, promised or denied stands behind its verb: clauses to pass over, and clauses that end it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.extract.acts.asked_behind import asked_behind
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.word_class import BEFORE_VERBS, is_only_verb, is_passive, looks_active, may_act
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_CLAIM_REACH, _CLAUSE_REACH = 7, 12
_EDGES = ("and", "after", "when", "because", "that", "which", "purpose", "while", "but")


def claim_told(nodes: Sequence[Node], index: int) -> range:
    """Return the words by which a claim that is denied goes on ("membantah klaim X | yang menyebut | Y mundur").

    The claim itself may be a word of speech ("membantah | klaim | X bahwa Y mundur").
    """
    for position in range(index + 1, min(len(nodes) - 1, index + _CLAIM_REACH)):
        if nodes[position].has("which") and nodes[position + 1].is_speech:
            return range(index + 1, position + 2)
        if nodes[position].is_comma or nodes[position].has("that", "which"):
            break
    following = index + 1 < len(nodes) and nodes[index + 1].is_speech and order_of(nodes[index + 1]) == "both"
    return range(index + 1, index + 2) if following else range(0)


def who_is_asked(nodes: Sequence[Node], index: int, sense: Sense) -> range:
    """Return the clause that says who is asked, before what is ("meminta warga | yang tinggal di X | untuk …").

    Where there is none, it is that on whom or what the content is about.
    """
    asks = sense.frame.type is EventType.REQUEST and sense.voice is Voice.ACT
    which = next((n for n in range(index + 1, min(len(nodes), index + 4)) if nodes[n].has("which")), None)
    if not asks or which is None or nodes[which - 1].mention is None:
        return _who_is_described(nodes, index)
    for position in range(which + 1, min(len(nodes), which + _CLAUSE_REACH)):
        node = nodes[position]
        if node.has("purpose"):
            return range(which, position)
        if node.is_comma or node.is_speech or node.has("that", "which"):
            break
    behind = asked_behind(nodes, index, which)
    return _who_is_described(nodes, index) if behind is None else range(which, behind)


def _who_is_described(nodes: Sequence[Node], index: int) -> range:
    """Return the clause on whom or what a content is about, before its own verb ("agar warga | yang ditahan itu | …").

    That verb is a passive, or stands behind "itu" ("menolak usul agar tentara | yang menduduki X itu | mundur").
    """
    near = range(index + 1, min(len(nodes), index + _CLAUSE_REACH))
    which = next((n for n in near if nodes[n].has("which") or nodes[n].is_comma), None)
    if which is None or not nodes[which].has("which") or not any(nodes[n].has("that", "purpose") for n in near):
        return range(0)
    own = None
    for position in range(which + 1, min(len(nodes), which + _CLAUSE_REACH)):
        node = nodes[position]
        if node.is_comma or node.is_speech or node.has(*_EDGES):
            break
        if not (is_only_verb(node) or is_passive(node) or looks_active(node)):
            continue
        if own is not None:
            return range(which, position) if is_passive(node) or nodes[position - 1].has("demonstrative") else range(0)
        own = position
    return range(0)


def closes_relative(nodes: Sequence[Node], index: int, position: int, *, is_addressed: bool) -> bool:
    """Tell whether "itu" closes a clause of "yang" before its main verb ("X yang menolak usul | itu | menyerang Y").

    Who is asked or accused ("yang mendesak kelompok | itu | mundur") may be who does the verb behind.
    """
    told = nodes[position - 1].mention
    if not nodes[position].has("demonstrative") or (is_addressed and told is not None and may_act(told)):
        return False
    verb, which = position + 1, index - 1
    while verb < len(nodes) and nodes[verb].has(*BEFORE_VERBS):
        verb += 1
    while which > 0 and (nodes[which].has(*BEFORE_VERBS) or nodes[which].kind is NodeKind.TIME):
        which -= 1
    return nodes[which].has("which") and verb < len(nodes) and is_only_verb(nodes[verb])


def closes_time(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a comma is the second of the two around a time ("mengancam X, | Kamis (29/2), | akan menyerang")."""
    before = position - 1
    while before > 0 and nodes[before].time is not None:
        before -= 1
    before -= before > 0 and nodes[before].has("in")
    return nodes[position].is_comma and 0 < before < position - 1 and nodes[before].is_comma
