"""Days reckoned from another that the page tells: "sehari sebelumnya", "keesokan harinya", "dua hari setelah …"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.times.finding import Anchor
from runut.annotate.times.lengths import unit_away
from runut.extract.grammar.main_verbs import which_before_main
from runut.extract.grammar.word_class import is_noun, is_verb
from runut.extract.when.time_distance import has_time_behind
from runut.extract.when.timing import is_day
from runut.extract.when.whose_time import is_closed
from runut.record.edtf import Edtf

_CLAUSE_REACH = 14
_AFTER_REACH = 5
_EDGES = frozenset({"after", "when", "which", "and"})
_PAST_WORDS = 2  # a comma may follow such words before their clause begins
_OF_CLAUSE = {Anchor.AFTER, Anchor.BEFORE}
_OF_A_YEAR = {len("2014-05"), len("2014-05-06")}
_COUNTED_FROM = {len("2014"): ("year", "decade"), len("2014-05"): ("month", "year", "decade")}


def reckon_day(
    nodes: Sequence[Node], trigger: int, told: Edtf | None, *, is_retold: bool = False
) -> tuple[Edtf, str] | None:
    """Return the day of a trigger and the words that reckon it from another day, None where no words do.

    Args:
        nodes: The sentence.
        trigger: The verb.
        told: The day told before this sentence; a day that the sentence itself names goes before it.
        is_retold: Whether a sentence before told what was done on that day.
    """
    named = told if is_retold else None
    for index in range(max(0, trigger - _CLAUSE_REACH), trigger):
        time = nodes[index].time
        if time is None or time.anchor is None or time.distance is None or not _reaches(nodes, index, trigger):
            continue
        if time.anchor in _OF_CLAUSE and (_is_named(nodes, index, named) or _time_of_clause(nodes, index) is not None):
            return None  # what it names has a day of its own
        first = _time_beside(nodes, index, time.distance, is_clause=time.anchor in _OF_CLAUSE) or told
        if first is None:
            return None
        found = _from(first, time.distance, is_back=time.anchor in {Anchor.AFTER, Anchor.EARLIER})
        return None if found is None else (found, f"'{time.said}' counted from {first}")
    return _reckon_from_clause(nodes, trigger, named) or _reckon_after(nodes, trigger, told)


def _is_named(nodes: Sequence[Node], anchor: int, told: Edtf | None) -> bool:
    """Tell whether such words open a sentence and name what was told before ("dua hari setelah | serangan itu, …")."""
    if anchor > 1 or told is None:
        return False
    clause = nodes[anchor + _PAST_WORDS : _end_of_clause(nodes, anchor)]
    if any(is_verb(node) or node.is_speech or node.has("which", "when") for node in clause):
        return False
    return any(node.is_trigger or node.has("back") for node in clause)


def _reckon_from_clause(nodes: Sequence[Node], trigger: int, told: Edtf | None) -> tuple[Edtf, str] | None:
    """Return the time of a main verb by that of what it is reckoned from ("| menyerang dua hari setelah …")."""
    for index, node in enumerate(nodes):
        time = node.time
        if time is None or time.anchor not in _OF_CLAUSE or time.distance is None:
            continue
        first, end = _time_of_clause(nodes, index), _end_of_clause(nodes, index)
        if first is None and _is_named(nodes, index, told):
            first = told
        if first is None or not _is_main(nodes, trigger, index, end):
            continue
        found = _from(first, time.distance, is_back=time.anchor is Anchor.BEFORE)
        if found is not None and index and nodes[index - 1].unit.has("lasting_for"):
            found = Edtf.parse(f"{str(found).removesuffix('~')}/{first}")  # "bertempur | selama | dua bulan sebelum …"
        return None if found is None else (found, f"'{time.said}' counted from {first}")
    return None


def _is_main(nodes: Sequence[Node], trigger: int, anchor: int, end: int) -> bool:
    """Tell whether a verb is that of the clause around one which tells how long before or after it was."""
    if any(_day_of(node) is not None for node in (*nodes[:anchor], *nodes[end:])):
        return False
    between = (
        nodes[trigger + 1 : anchor] if trigger < anchor else nodes[_past_subject(nodes, end, trigger) - 1 : trigger]
    )
    is_beside = trigger < anchor or (trigger >= end and anchor <= 1)
    return is_beside and not any(is_verb(node) or node.is_speech or node.has("which") for node in between)


def _end_of_clause(nodes: Sequence[Node], anchor: int) -> int:
    """Return where the clause that such words open ends: at its first comma, else with the sentence."""
    commas = (n for n in range(anchor + _PAST_WORDS, len(nodes)) if nodes[n].is_comma)
    return next(commas, len(nodes))


def _time_of_clause(nodes: Sequence[Node], anchor: int) -> Edtf | None:
    """Return the time that a clause names itself ("sehari setelah bertemu pada 20 Juli"), none told before it."""
    if any(_day_of(node) is not None for node in nodes[:anchor]):
        return None
    clause = nodes[anchor + _PAST_WORDS : _end_of_clause(nodes, anchor)]
    told = [node.time.value for node in reversed(clause) if node.time is not None and node.time.value is not None]
    days = [value for value in told if is_day(value)]  # "peringatan tahun baru pada 14 April"
    is_since = any(node.has("since") for node in clause)  # "setelah bentrokan terburuk sejak perang 2020"
    return next((value for value in (days if is_since else (*days, *told)) if is_closed(value)), None)


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
        is_within = node.is_trigger and is_noun(node) and nodes[index - 1].has("in")  # "tewas | dalam | serangan …"
        if (node.is_trigger and not is_within) or node.is_speech or _ends_clause(node):
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
    is_whole = is_clause and not any(node.is_comma for node in nodes[anchor + 1 : trigger])
    is_aside = is_whole and which_before_main(nodes, trigger) is not None  # "sehari setelah X yang ditengahi Y | V"
    first = _past_subject(nodes, anchor, trigger) if opens or is_aside else anchor + 1
    if is_whole:
        first = max(first, _joined_clause(nodes, anchor, trigger))
    for position in range(first, trigger):
        node = nodes[position]
        if position == anchor + 1 and node.has("after"):
            continue  # "sehari | setelah | …"
        if is_verb(node) or node.is_speech or node.has("after", "when", "which"):
            return False
        if node.has("and") and has_time_behind(nodes, trigger):
            return False  # "X merebut Y sehari sebelumnya dan | menyerang Z pada Rabu"
        if node.is_comma and position != anchor + 1 and not opens:
            return False
    return True


def _joined_clause(nodes: Sequence[Node], anchor: int, trigger: int) -> int:
    """Return where a clause joined to the first begins, with a subject of its own ("sehari setelah A V dan B | V")."""
    for position in range(trigger - 1, anchor, -1):
        if is_verb(nodes[position]):
            return anchor + 1
        if nodes[position].has("and") and nodes[position + 1].mention is not None:
            return position + 1
    return anchor + 1


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


def in_that_year(sentence: Sentence, trigger: int, then: Edtf | None) -> tuple[Edtf, str] | None:
    """Return the month or day of a verb in the year told before ("Pada 2013 … | 4 Mei tahun itu, X menyerang")."""
    nodes = sentence.nodes
    for index in sentence.find("that_year")[:1]:
        month = nodes[index - 1].time if index else None
        if month is None or month.value is None or len(str(month.value)) not in _OF_A_YEAR:
            return None
        if any(is_verb(node) for node in nodes[min(index, trigger + 1) : max(index, trigger)]):
            return None
        before = [
            node.time.value for node in nodes[: index - 1] if node.time is not None and node.time.value is not None
        ]
        year = before[-1] if before else then
        if year is None or year.earliest is None:
            return None
        return Edtf.parse(f"{year.earliest.year:04}{str(month.value)[4:]}"), f"'{month.said}' of the year told before"
    return None
