"""On which day an agreement begins to hold, by the day on which it was made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from runut.annotate.phrases.clauses import Node
from runut.annotate.times.finding import Anchor, TimeMention
from runut.annotate.times.lengths import unit_away
from runut.extract.grammar.word_class import is_verb
from runut.record.edtf import Edtf

_WEEK = timedelta(days=7)
_LETTERS_OF_DAY = 10
_LONGEST = timedelta(days=31)
_ONWARDS = "/.."
_COUNTED_REACH = 3
_HOURS_OF_DAY = 24
_COUNTED_UNITS = {"day", "week"}


def not_before(begins: Edtf, signed: Edtf | None) -> Edtf:
    """Return the day on which an agreement begins to hold: a weekday of the week after it was made, not before it.

    "Sepakat pada Minggu … berlaku mulai Selasa" is the next Tuesday, though the page reads a bare weekday as the last.
    """
    made = None if signed is None or signed.earliest != signed.latest else signed.earliest
    day = begins.earliest if begins.earliest == begins.latest else None
    if made is None or day is None or not made - _WEEK < day < made:
        return begins
    return Edtf.parse((day + _WEEK).isoformat())


def counted_behind(nodes: Sequence[Node], force: int) -> TimeMention | None:
    """Return the words behind a verb that count from another day since when it holds ("berlaku | dua hari kemudian").

    What is counted from something else than what was made is left out ("berlaku | sehari setelah | serangan itu").
    """
    for node in nodes[force + 1 : force + 1 + _COUNTED_REACH]:
        time = node.time
        if time is not None:
            is_counted = time.distance is not None and time.anchor in {Anchor.LATER, Anchor.AFTER}
            return time if is_counted else None
        if node.is_comma or node.mention is not None:
            return None
    return None


def counted_from(made: Edtf | None, counted: TimeMention) -> Edtf | None:
    """Return the day so many days, or hours that make up days, after that on which an agreement was made."""
    day = None if made is None or made.earliest != made.latest else made.earliest
    if day is None or counted.distance is None:
        return None
    count, unit = counted.distance
    if unit == "hour" and count % _HOURS_OF_DAY == 0:
        count, unit = count // _HOURS_OF_DAY, "day"
    text = unit_away(day, count, unit) if unit in _COUNTED_UNITS else None
    return None if text is None else Edtf.parse(text)


def begins_behind(nodes: Sequence[Node], first: int) -> Edtf | None:
    """Return the day from which on what stands before is to hold ("sepakati G | mulai Rabu (6/8)"), None without one.

    A bare weekday does not tell of which week it is; how long it lasts too is told right behind ("| 72 jam mulai …").
    """
    for position, node in enumerate(nodes[first:]):
        if node.time is not None and node.time.duration is None:
            begin, _, end = ("" if node.time.value is None else node.time.value.text).partition("/")
            is_told = end == ".." or (bool(end) and position <= 1)
            day = Edtf.parse(begin) if is_told and any(map(str.isdigit, node.time.said)) else None
            return day if day is not None and day.earliest == day.latest else None
        if node.is_comma or is_verb(node) or node.has("which", "after") or (position and node.has("when")):
            return None
    return None


def made_on(value: Edtf | None) -> Edtf | None:
    """Return a time as that at which an agreement was made, None where it is since when or how long it is to hold.

    "Sepakati gencatan senjata mulai Ahad" and "gencatan senjata 60 hari mulai Rabu" do not tell when it was made.
    """
    if value is None or str(value).endswith(_ONWARDS):
        return None
    first, last = value.earliest, value.latest
    is_long = first is not None and last is not None and last - first > _LONGEST
    is_of_days = all(len(end) == _LETTERS_OF_DAY for end in str(value).split("/"))  # not "2020 hingga 2022"
    return None if is_long and is_of_days else value


def is_of_old_year(signed: Edtf | None, key: str, year: int | None) -> bool:
    """Tell whether an agreement was made in a year before that of the page, or bears one ("kesepakatan 2015")."""
    last = None if signed is None else signed.latest
    called = key.rsplit(maxsplit=1)[-1:]
    years = [last.year] if last is not None else []
    years += [int(word) for word in called if word.isdigit()]
    return year is not None and any(one < year for one in years)
