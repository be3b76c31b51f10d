"""Days reckoned from another that the page tells: "sehari sebelumnya", "keesokan harinya", "dua hari setelah …"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from runut.annotate.clauses import Node
from runut.annotate.time_lengths import unit_away
from runut.annotate.times import Anchor
from runut.extract.main_verbs import which_before_main
from runut.extract.timing import is_day
from runut.extract.whose_time import is_closed
from runut.extract.word_class import is_verb
from runut.record.edtf import Edtf

_CLAUSE_REACH = 9
_AFTER_REACH = 5
_EDGES = frozenset({"after", "when", "which", "and"})
_PAST_WORDS = 2  # a comma may follow such words before their clause begins
_OF_CLAUSE = {Anchor.AFTER, Anchor.BEFORE}
_COUNTED_FROM = {len("2014"): ("year", "decade"), len("2014-05"): ("month", "year", "decade")}


def reckon_day(nodes: Sequence[Node], trigger: int, told: Edtf | None) -> tuple[Edtf, str] | None:
    """Return the day of a trigger and the words that reckon it from another day, None where no words do.

    Args:
        nodes: The sentence.
        trigger: The verb.
        told: The day told before this sentence; a day that the sentence itself names goes before it.
    """
    for index in range(max(0, trigger - _CLAUSE_REACH), trigger):
        time = nodes[index].time
        if time is None or time.anchor is None or time.distance is None or not _reaches(nodes, index, trigger):
            continue
        if time.anchor in _OF_CLAUSE and _day_of_clause(nodes, index) is not None:
            return None  # the clause has a day of its own
        first = _time_beside(nodes, index, time.distance, is_clause=time.anchor in _OF_CLAUSE) or told
        if first is None:
            return None
        found = _from(first, time.distance, is_back=time.anchor in {Anchor.AFTER, Anchor.EARLIER})
        return None if found is None else (found, f"'{time.said}' counted from {first}")
    return _reckon_from_clause(nodes, trigger) or _reckon_after(nodes, trigger, told)


def _reckon_from_clause(nodes: Sequence[Node], trigger: int) -> tuple[Edtf, str] | None:
    """Return the day of a main verb by that of the clause it is reckoned from ("| menyerang dua hari setelah …")."""
    for index, node in enumerate(nodes):
        time = node.time
        if time is None or time.anchor not in _OF_CLAUSE or time.distance is None:
            continue
        day, end = _day_of_clause(nodes, index), _end_of_clause(nodes, index)
        if day is None or day.earliest is None or not _is_main(nodes, trigger, index, end):
            continue
        found = _away(day.earliest, time.distance, is_back=time.anchor is Anchor.BEFORE)
        return None if found is None else (found, f"'{time.said}' counted from {day.earliest}")
    return None


def _is_main(nodes: Sequence[Node], trigger: int, anchor: int, end: int) -> bool:
    """Tell whether a verb is that of the clause around one which tells how long before or after it was."""
    if any(_day_of(node) is not None for node in (*nodes[:anchor], *nodes[end:])):
        return False
    between = nodes[trigger + 1 : anchor] if trigger < anchor else nodes[end:trigger]
    is_beside = trigger < anchor or (trigger >= end and anchor <= 1)
    return is_beside and not any(is_verb(node) or node.is_speech or node.has("which") for node in between)


def _end_of_clause(nodes: Sequence[Node], anchor: int) -> int:
    """Return where the clause that such words open ends: at its first comma, else with the sentence."""
    commas = (n for n in range(anchor + _PAST_WORDS, len(nodes)) if nodes[n].is_comma)
    return next(commas, len(nodes))


def _day_of_clause(nodes: Sequence[Node], anchor: int) -> Edtf | None:
    """Return the day that a clause names itself ("sehari setelah bertemu pada 20 Juli"), none told before it."""
    if any(_day_of(node) is not None for node in nodes[:anchor]):
        return None
    clause = reversed(nodes[anchor + 1 : _end_of_clause(nodes, anchor)])  # "peringatan tahun baru pada 14 April"
    return next((day for node in clause if (day := _day_of(node)) is not None), None)


def _reckon_after(nodes: Sequence[Node], trigger: int, told: Edtf | None) -> tuple[Edtf, str] | None:
    """Return the day of a verb by the words after it, from the day told before: "ditandatangani sehari sebelumnya"."""
    for index in range(trigger + 1, min(len(nodes), trigger + 1 + _AFTER_REACH)):
        node = nodes[index]
        time = node.time
        if time is not None:
            if time.anchor not in {Anchor.EARLIER, Anchor.LATER} or time.distance is None:
                return None
            first = _time_beside(nodes, index, time.distance, is_clause=False) or told
            if first is None:
                return None
            found = _from(first, time.distance, is_back=time.anchor is Anchor.EARLIER)
            return None if found is None else (found, f"'{time.said}' counted from {first}")
        if node.is_trigger or node.is_speech or _ends_clause(node):
            return None
    return None


def _ends_clause(node: Node) -> bool:
    return node.is_comma or node.unit.text == ";" or not node.categories.isdisjoint(_EDGES)


def _away(day: date, distance: tuple[int, str], *, is_back: bool) -> Edtf | None:
    """Return the day, month or year so far away; one counted in more than days is about then."""
    count, unit = distance
    text = unit_away(day, -count if is_back else count, unit)
    if text is None:
        return None
    return Edtf.parse(text if unit == "day" else f"{text}~")


def _from(first: Edtf, distance: tuple[int, str], *, is_back: bool) -> Edtf | None:
    """Return the time so far from another: from a month or a year only what is counted in months or years.

    Two days after "2014" is no day that anybody could tell.
    """
    if first.earliest is None:
        return None
    if is_day(first):
        return _away(first.earliest, distance, is_back=is_back)
    width = len(str(first))
    if not is_closed(first) or distance[1] not in _COUNTED_FROM.get(width, ()):
        return None
    found = _away(first.earliest, distance, is_back=is_back)
    return None if found is None else Edtf.parse(str(found).removesuffix("~"))


def _reaches(nodes: Sequence[Node], anchor: int, trigger: int) -> bool:
    """Tell whether a trigger is the first of the clause that such words open; a comma may follow them."""
    time = nodes[anchor].time
    is_clause = time is not None and time.anchor in {Anchor.AFTER, Anchor.BEFORE}  # what follows its comma is outside
    opens = (
        anchor <= 1 or nodes[anchor - 1].unit.text == ";"
    ) and not is_clause  # "Dua bulan sebelumnya badan itu, melalui Resolusi 1769, menyetujui …"
    first = _past_subject(nodes, anchor, trigger) if opens else anchor + 1
    for position in range(first, trigger):
        node = nodes[position]
        if position == anchor + 1 and node.has("after"):
            continue  # "sehari | setelah | …"
        if is_verb(node) or node.is_speech or node.has("after", "when", "which"):
            return False
        if node.is_comma and position != anchor + 1 and not opens:
            return False
    return True


def _past_subject(nodes: Sequence[Node], anchor: int, trigger: int) -> int:
    """Return where the main clause goes on behind what "yang" tells of its subject ("sehari kemudian X yang … | V")."""
    which = next((n for n in range(anchor + 1, trigger) if nodes[n].has("which")), None)
    if which is None or any(is_verb(node) or node.is_speech for node in nodes[anchor + 1 : which]):
        return anchor + 1
    if nodes[which - 1].is_comma:
        return next((n for n in range(which, trigger) if nodes[n].is_comma), anchor + 1)
    clause = nodes[which + 1 : trigger]
    is_held = any(node.has("hearsay") for node in clause) and not any(map(is_verb, clause))  # "yang diduga anggota Y"
    return trigger if is_held or which_before_main(nodes, trigger) == which else anchor + 1


def _time_beside(nodes: Sequence[Node], anchor: int, distance: tuple[int, str], *, is_clause: bool) -> Edtf | None:
    """Return the time that the sentence names: the last before the words, for a clause else the first after them."""
    before = [node.time.value for node in reversed(nodes[:anchor]) if node.time is not None]
    after = [_day_of(node) for node in nodes[anchor + 1 :]] if is_clause else []
    told = (value for value in (*before, *after) if value is not None)
    return next((value for value in told if _from(value, distance, is_back=False) is not None), None)


def _day_of(node: Node) -> Edtf | None:
    value = None if node.time is None else node.time.value
    return value if value is not None and value.earliest is not None and value.earliest == value.latest else None
