"""Times that only say among what an act is the first or the worst ("serangan pertama terhadap X dalam dua tahun")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.times.finding import TimeKind, TimeMention
from runut.extract.grammar.word_class import is_verb
from runut.extract.when.act_sought import Act

_REACH = 7
_SPAN = TimeKind.RELATIVE


def is_first_within(nodes: Sequence[Node], index: int, act: Act) -> bool:
    """Tell whether a stretch of time is that in which an act had no like: behind "dalam", "sejak", or "tahun ini"."""
    time = nodes[index].time
    if index < 2 or time is None or time.value is None:
        return False
    is_within = nodes[index].unit.has("since") or _is_now(time, act)  # "sejak" belongs to the time itself
    is_behind = "/" in str(time.value) and nodes[index - 1].has("within", "since")
    if not (is_within or is_behind):
        return False
    for position in range(index - 2 + is_within, max(-1, index - _REACH), -1):
        node = nodes[position]
        if node.unit.has("ordinal", "superlative", "first_time"):
            return True
        if node.is_comma or node.is_speech or is_verb(node) or node.time is not None:
            return False
    return False


def _is_now(time: TimeMention, act: Act) -> bool:
    """Tell whether a time is the week, month or year in which a story is told ("serangan kelima | tahun ini")."""
    value, today = time.value, act.told
    if value is None or value.earliest is None or value.latest is None or today is None or time.kind is not _SPAN:
        return False
    return value.earliest < value.latest and value.earliest <= today <= value.latest


def is_nth_since(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time tells since when acts are counted ("korban ketujuh sejak kekerasan meningkat pada | …").

    Of what the clause itself tells it may be the day.
    """
    opening = next((n for n in range(index - 1, trigger, -1) if nodes[n].has("since")), None)
    if opening is None or any(node.is_comma for node in nodes[opening:index]):
        return False
    last = past_places(nodes, opening - 1)
    return nodes[last].unit.has("ordinal", "superlative") or nodes[last - 1].unit.has("superlative")


def past_places(nodes: Sequence[Node], last: int) -> int:
    """Step back over where something is the first or worst ("kerusuhan terburuk | di X | sejak 1998")."""
    while last > 1 and nodes[last].has("demonstrative"):
        last -= 1
    while last > 2 and nodes[last].mention is not None and nodes[last - 1].has("in", "by", "between"):
        last -= 2
    return last
