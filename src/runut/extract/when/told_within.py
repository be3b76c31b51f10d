"""Whose a time is where one act is told within another: blame and the act blamed, a deed and the accord it keeps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.times.finding import TimeKind
from runut.extract.grammar.word_class import (
    is_noun,
    is_only_verb,
    is_passive,
    is_plain_verb,
    is_preposition,
    is_verb,
    may_tell,
)
from runut.extract.when.act_sought import Act, is_of_news
from runut.record.claims import EventType

_BLAMING = {EventType.ACCUSE, EventType.REQUEST, EventType.REJECT}
_SIGN = "sign"
_MEETING = {EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.PROTEST}
_ANSWERING = {EventType.ACCUSE, EventType.REJECT}
_MAKING = {EventType.AGREE, EventType.SUPPORT}
_ACCORDS = {"agreement", "peacedeal", "ceasefire"}
_DEEDS = {EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE}
_COUNTED_FROM, _REACH = ("since", "after", "before"), 8
_MET = {*_DEEDS, EventType.CONSULT, EventType.AGREE, EventType.RETREAT, EventType.SANCTION, EventType.AID}


def is_told_within(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time is that of the word around an act, of the deed within a word, or of an accord's name."""
    return (
        dates_the_word(nodes, trigger, index)
        or dates_the_deed(nodes, trigger, index)
        or dates_the_telling(nodes, trigger, index)
        or is_of_accord_name(nodes, trigger, index)
        or dates_the_answer(nodes, trigger, index)
        or dates_the_cause(nodes, trigger, index)
    )


def dates_the_word(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time before a verb of blame or demand is that verb's and not the act's told within it.

    So it is in "X pada Selasa mengutuk | serangan Y" and "pada Selasa, X menuduh Y | menyerang kota itu".
    """
    if index > trigger:
        return False
    if _is_on_ground(nodes, trigger, index):
        return True
    is_deed = may_tell(nodes[trigger], _DEEDS)
    if not (is_deed or is_noun(nodes[trigger])):
        return False
    opening = index + 1 if is_deed and nodes[index + 1].is_comma else index
    for position in range(opening + 1, trigger):
        node = nodes[position]
        if node.is_comma or node.has("which", "that"):
            return False
        if may_tell(node, _BLAMING):
            is_word = is_noun(nodes[trigger]) or may_tell(node, _ANSWERING)
            return is_word and not is_noun(node) and not _goes_on(nodes[position : trigger + 1])
    return False


def _is_on_ground(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time closes words of blame of which a deed is the ground ("mengutuk X pada Senin karena | …")."""
    if not may_tell(nodes[trigger], _DEEDS) or not nodes[index + 1].has("because"):
        return False
    if any(node.is_comma or node.is_speech or is_only_verb(node) for node in nodes[index + 2 : trigger]):
        return False
    for node in reversed(nodes[:index]):
        if node.is_comma or node.has("that", "which"):
            return False
        if is_only_verb(node) or node.is_speech:
            return may_tell(node, _BLAMING)
    return False


def _goes_on(nodes: Sequence[Node]) -> bool:
    """Tell whether another verb is joined to a verb ("mengecam X dan | menyerang Y"): both have its time."""
    return any(before.has("and") and is_verb(node) for before, node in pairwise(nodes))


def dates_the_deed(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time behind a verb of blame or denial is that of the deed told within it.

    So it is in "X menuduh | Y menyerang kota itu pada Selasa" and "X membantah | berada di balik serangan pada Selasa".
    """
    if index < trigger or is_noun(nodes[trigger]) or not _answers(nodes[trigger]):
        return False
    for node in reversed(nodes[trigger + 1 : index]):
        if node.is_comma or node.has("which", "after", "when", "and", "while", "because"):
            return False
        if node.kind is NodeKind.TRIGGER:
            return may_tell(node, _DEEDS)
    return False


def dates_the_answer(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time stands behind the word by which others met a deed ("serangan X | memicu kecaman | Jumat")."""
    if index < trigger or not is_noun(nodes[trigger]) or not may_tell(nodes[trigger], _MET):
        return False
    for position in range(trigger + 1, index):
        node = nodes[position]
        if node.is_comma or node.is_speech or node.has("that", "after", "when", "because", "while"):
            return False
        is_main = is_only_verb(node) or is_plain_verb(node)
        if is_main and not nodes[position - 1].has("which"):
            if nodes[position + 1].is_trigger and is_noun(nodes[position + 1]):
                node = nodes[position + 1]  # "menuai | protes"
            return _meets(node) and not any(may_tell(one, _MET) for one in nodes[position + 1 : index])
    return False


def dates_the_cause(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time is that of what brought a fight about ("perang itu dipicu | pembunuhan X pada 2011")."""
    if index < trigger or not is_noun(nodes[trigger]):
        return False
    cause = next((n for n in range(trigger + 1, index) if nodes[n].unit.has("brought_about")), None)
    if cause is None or any(node.is_comma or node.is_speech or node.has("that") for node in nodes[trigger:index]):
        return False
    return any(node.is_trigger or node.mention is not None for node in nodes[cause + 1 : index])


def is_of_promise(nodes: Sequence[Node], trigger: int, index: int, act: Act) -> bool:
    """Tell whether a month or day without its year is that of what is agreed ("sepakat bertemu | pada September").

    It is told of what lies ahead, so that the nearest one that has passed is not meant; a day of the news may be the
    day on which it was agreed.
    """
    time = nodes[index].time
    if index < trigger or is_noun(nodes[trigger]) or time is None or not time.is_bare:
        return False
    last = None if time.value is None else time.value.latest
    if act.told is None or last is None or last >= act.told or is_of_news(nodes[index], act):
        return False
    between = nodes[trigger + 1 : index]
    if any(node.is_comma or node.is_speech or node.has("which", "that", "after", "because") for node in between):
        return False
    for node in between:
        if node.has("purpose") or is_only_verb(node) or is_plain_verb(node):
            return True
        if node.mention is not None or is_noun(node) or is_preposition(node):
            return False
    return False


def _meets(node: Node) -> bool:
    """Tell whether whatever a word tells is how others met a deed, and no signature."""
    item = node.unit.item if node.kind is NodeKind.TRIGGER else None
    frames = [] if item is None else [sense.frame for sense in item.senses if sense.frame.type is not None]
    return bool(frames) and all(frame.type in _MEETING and _SIGN not in frame.mode for frame in frames)


def dates_the_telling(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time is that at which blame or a denial was put forward, and not that of the deed it is about.

    So it is in "tuduhan | menyerang X disampaikan pada Selasa", "tuduhan bahwa X | menyerang Y dibantah pada Selasa".
    """
    if index < trigger or not may_tell(nodes[trigger], _DEEDS):
        return False
    if not any(is_passive(node) and not may_tell(node, _DEEDS) for node in nodes[trigger + 1 : index]):
        return False
    if any(node.is_comma for node in nodes[trigger + 1 : index]):
        return False
    for node in reversed(nodes[:trigger]):
        if node.is_comma or node.is_speech:
            return False
        if node.kind is NodeKind.TRIGGER:
            return is_noun(node) and may_tell(node, _ANSWERING)
    return False


def is_of_accord_name(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a day is part of the name of an accord that an act keeps ("sesuai perjanjian damai 24 April 2001").

    Of the accord's own making it tells the day.
    """
    time, before = nodes[index].time, nodes[index - 1] if index > 0 else None
    mention = None if before is None else before.mention
    if time is None or time.kind is not TimeKind.DATE or mention is None or mention.classes.isdisjoint(_ACCORDS):
        return False
    return not (may_tell(nodes[trigger], _MAKING) or _describes(nodes, index, trigger))


def _describes(nodes: Sequence[Node], index: int, trigger: int) -> bool:
    """Tell whether a verb tells of the accord named before it ("pernyataan 7 Desember yang | dirundingkan")."""
    is_clause = trigger > index + 1 and nodes[index + 1].has("which")
    return is_clause and all(node.kind is not NodeKind.TRIGGER for node in nodes[index + 1 : trigger])


def _answers(node: Node) -> bool:
    """Tell whether a verb is one of blame or denial first of all ("mencabut" is so of a charge only)."""
    item = node.unit.item if node.is_trigger else None
    is_first = item is not None and any(sense.frame.type in _ANSWERING for sense in item.senses[:1])
    return is_first or (node.is_speech and may_tell(node, _ANSWERING))


def lies_behind(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a word stands in what news is counted from ("perang pecah setelah X | menyerang pada 7 Mei")."""
    return any(node.has(*_COUNTED_FROM) for node in nodes[max(0, index - _REACH) : index])
