"""Whether a time only tells for how long, or since when, what is agreed is to hold ("jeda selama Ramadan")."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from runut.annotate.phrases.clauses import Node
from runut.annotate.times.finding import TimeKind
from runut.extract.grammar.word_class import is_noun, is_preposition, may_tell
from runut.record.claims import EventType

_TRUCE = "ceasefire"
_OF_TRUCE = {EventType.AGREE, EventType.SUPPORT, EventType.CONCEDE, EventType.REQUEST, EventType.REJECT}
_ONWARDS = "/.."
_NEAR = 2
_LATELY = timedelta(days=10)


def is_truce_length(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time is for how long a truce is to hold that somebody agrees to, asks for or turns down."""
    if index < 2 or trigger > index or not nodes[index - 1].unit.has("lasting_for") or _is_not_yet(nodes, trigger):
        return False
    if index - 2 == trigger:
        return may_tell(nodes[trigger], _OF_TRUCE)
    truce = nodes[index - 2].mention
    return truce is not None and _TRUCE in truce.classes and not may_tell(nodes[trigger], {EventType.ASSAULT})


def holds_since(nodes: Sequence[Node], trigger: int, index: int, told: date | None) -> bool:
    """Tell whether a time is since when what somebody agrees to is to hold ("sepakati gencatan senjata mulai | Ahad").

    So it is in "menyepakati gencatan senjata, berlaku mulai | Senin" and "… yang efektif pada | Senin". What holds
    since a day of the news (`told` is when the story was told) was agreed on that day as well. Up to when somebody has
    not agreed yet is no such time ("belum menyetujui gencatan senjata hingga | Minggu").
    """
    if trigger > index or is_noun(nodes[trigger]) or _is_of_news(nodes[index], told) or _is_not_yet(nodes, trigger):
        return False
    before = index - 1
    while before > trigger and (is_preposition(nodes[before]) or nodes[before].has("adverb")):
        if nodes[before].unit.has("comes_into_force"):
            return True
        before -= 1
    return before > trigger and (
        nodes[before].unit.has("comes_into_force")
        or (_is_onwards(nodes[index]) and _tells_truce(nodes, trigger, index))
    )


def _is_not_yet(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a verb is told not to have come about so far ("belum | menyetujui")."""
    return any(node.unit.has("not_yet") for node in nodes[max(0, trigger - _NEAR) : trigger])


def _is_of_news(node: Node, told: date | None) -> bool:
    """Tell whether a time begins shortly before the story was told and does not end after it."""
    value = None if node.time is None else node.time.value
    if told is None or value is None or value.earliest is None:
        return False
    return told - _LATELY <= value.earliest <= told and (value.latest is None or value.latest <= told)


def _is_onwards(node: Node) -> bool:
    """Tell whether a time has a beginning and no end, or is a length with its beginning ("60 hari mulai Rabu")."""
    time = node.time
    if time is None or time.value is None:
        return False
    return str(time.value).endswith(_ONWARDS) or time.kind is TimeKind.PERIOD


def _tells_truce(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a truce stands before a time, or the verb tells one itself."""
    told = [node.unit.classes if node.mention is None else node.mention.classes for node in nodes[trigger:index]]
    return any(_TRUCE in classes for classes in told) or any(map(_is_truce_made, nodes[trigger:index]))


def _is_truce_made(node: Node) -> bool:
    item = node.unit.item if node.is_trigger else None
    return item is not None and any(_TRUCE in sense.frame.mode for sense in item.senses)
