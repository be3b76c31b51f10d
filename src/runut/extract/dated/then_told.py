"""Times that words go back to: "saat itu", and "sejak itu" of a time told before, in the same sentence or the last."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.extract.acts.act_traits import NEXT_LINE
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.word_class import is_noun, may_act
from runut.extract.when.timing import Dating, has_day, inferred, is_day, is_news
from runut.extract.when.whose_time import is_closed, is_open
from runut.record.claims import EventType
from runut.record.edtf import Edtf

SPOKEN = {EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN, EventType.SUPPORT}

_BEHIND_REACH, _TURN_REACH, _DEED = 6, 4, 2
_OPEN = "/.."
_EDGES = ("and", "while", "but", "which", "after", "when", "because")


def then_within(sentence: Sentence, trigger: int) -> Dating | None:
    """Return the time of an act by that of the clause before ("runtuh pada Mei, dan sejak itu X | menyerang").

    So is "pada Selasa menyalahkan X atas | serangan di Y, awal hari yang sama".
    """
    nodes = sentence.nodes
    for index in sentence.find("since_then", "same_day", "that_year", "that_month"):
        back, first = nodes[index], min(index, trigger)
        is_dated = (trigger > 0 and nodes[trigger - 1].time is not None) or _is_of_month(nodes, index)
        then = _time_before(nodes, first) if not is_dated and _is_of_clause(nodes, trigger, index) else None
        if then is not None:
            return _since(then, back) if back.unit.has("since_then") else _at(then, back)
    return None


def _is_of_month(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether "tahun itu" stands behind a month, whose year it tells."""
    return index > 0 and nodes[index - 1].time is not None and nodes[index].unit.has("that_year")


def told_then(sentence: Sentence, trigger: int, then: Edtf | None) -> Dating | None:
    """Return the time told in the sentence before, where words of a sentence without a day go back to it."""
    if then is None or has_day(sentence):
        return None
    nodes = sentence.nodes
    told = [n for n in sentence.find("then") if n < trigger and not _is_left(nodes, trigger, n)]
    told += [n for n in sentence.find("since_then") if _is_of_clause(nodes, trigger, n)]
    told += _occasion(nodes, trigger)
    if not told:
        return None
    back = nodes[told[-1]]
    return _since(then, back) if back.unit.has("since_then") else _at(then, back)


def _occasion(nodes: Sequence[Node], trigger: int) -> list[int]:
    """Return where a sentence that opens by an occasion goes back to it ("Dalam pertemuan | itu, X menolak Y")."""
    back = next((n for n, node in enumerate(nodes[:_TURN_REACH]) if node.has("back")), None)
    if back is None or not nodes[0].has("in") or trigger <= back or not nodes[back + 1].is_comma:
        return []
    phrase = nodes[1:back]
    is_one = all(is_noun(node) or node.has("adjective") or node.unit.has("ordinal") for node in phrase)
    return [back] if is_one and any(node.is_trigger for node in phrase) else []


def told_in_turn(
    raw: RawEvent, told: tuple[int, Edtf | None], published: Edtf | None, *, of_deed: bool
) -> Dating | None:
    """Return the day of the news told just before an act that comes next ("setelahnya, X | menyerang", "X lalu | …").

    Where words take up what was done then ("atas insiden itu, X | menyerang"), it may be of longer ago.

    Args:
        raw: The act.
        told: The line in which acts were told with a day last, and that day.
        published: When the page was published.
        of_deed: Whether those acts were deeds, and not words.
    """
    line, day = told
    sentence, trigger = raw.sentence, raw.node
    is_near = 0 <= sentence.line - line <= NEXT_LINE
    goes_on = is_near and is_news(day, published) and _is_next(sentence, trigger)
    is_next = of_deed and raw.type not in SPOKEN and 0 < sentence.line - line <= NEXT_LINE and is_day(day)
    goes_on = goes_on or (is_next and _takes_up_deed(sentence, trigger))
    return inferred(day, "the day of what was told just before") if goes_on else None


def _takes_up_deed(sentence: Sentence, trigger: int) -> bool:
    """Tell whether a sentence opens by what was told just before ("atas insiden itu", "setelah serangan itu")."""
    nodes = sentence.nodes
    if trigger <= _DEED + 1 or not nodes[0].has("after", "because", "on_account") or has_day(sentence):
        return False
    deed = nodes[1]
    is_deed = (deed.is_trigger and is_noun(deed)) or (deed.mention is not None and not may_act(deed.mention))
    return is_deed and nodes[_DEED].has("demonstrative")


def _is_next(sentence: Sentence, trigger: int) -> bool:
    """Tell whether words that open a sentence without a day say that what it tells came next."""
    if has_day(sentence):
        return False
    for position, node in enumerate(sentence.nodes[: min(trigger, _TURN_REACH)]):
        if node.unit.has("next_in_turn"):
            return True
        if node.is_comma or node.is_trigger or (position and node.mention is None):
            return False
    return False


def _since(then: Edtf, back: Node) -> Dating | None:
    return _at(Edtf.parse(f"{then}/..") if is_closed(then) else then, back)


def _at(then: Edtf | None, back: Node) -> Dating | None:
    return inferred(_as_wide(then, back), f"the time told before ('{back.unit.text}')")


def _as_wide(then: Edtf | None, back: Node) -> Edtf | None:
    """Return the whole year or month of a time where words name that, for "hari itu" the first day of an open one."""
    first = None if then is None else then.earliest
    if then is None or first is None or back.unit.has("since_then"):
        return then
    if back.unit.has("that_year"):
        return Edtf.year(first.year)
    if back.unit.has("that_month"):
        return Edtf.month(first.year, first.month)
    is_day = back.unit.has("same_day") and is_open(then)
    return Edtf.parse(str(then).removesuffix(_OPEN)) if is_day else then


def _is_of_clause(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether "sejak itu" or "hari yang sama" opens the clause of an act, or stands close behind it."""
    if index > trigger:
        behind = nodes[trigger + 1 : index - (nodes[index].unit.has("same_day") and nodes[index - 1].is_comma)]
        return len(behind) < _BEHIND_REACH and not any(node.is_comma or node.has(*_EDGES) for node in behind)
    between = nodes[index + 1 : trigger]
    if index and nodes[index - 1].has("which") and any(node.is_comma for node in between):
        return False  # "X, yang sejak itu menutup perbatasan, | mengecam Y"
    return not any(node.has("after", "because") for node in between)


def _is_left(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether what is done on the same day is another act ("hari yang sama … KTT, lawatan yang | dikecam Y")."""
    return nodes[index].unit.has("same_day") and any(node.has("which") for node in nodes[index:trigger])


def _time_before(nodes: Sequence[Node], index: int) -> Edtf | None:
    """Return the closed time told last before a word, None where a sentence tells none."""
    told = (node.time.value for node in reversed(nodes[:index]) if node.time is not None)
    return next((value for value in told if value is not None and str(value)[-1] != "." and value.earliest), None)
