"""When an event happened: the time that belongs to its trigger, or the date that governs the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from runut.annotate.phrases.clauses import Node, NodeKind, Sentence
from runut.annotate.times.finding import TimeKind, TimeMention
from runut.extract.when.act_sought import Act
from runut.extract.when.clause_of_day import day_of_clause, opens_clause_of
from runut.extract.when.lengths_told import length_of
from runut.extract.when.time_distance import BREAK_COST, DATING, distance_of
from runut.extract.when.whose_time import (
    belongs_elsewhere,
    holds_then,
    is_closed,
    is_of_deal,
    is_of_end,
    is_of_last_day,
    is_open,
    tells_since,
)
from runut.record.edtf import Duration, Edtf
from runut.record.span import Span

_ASIDE_REACH = 5
_FARTHEST_BREAKS = 7
_BEFORE_OWN = ("future", "and", "adverb", "demonstrative", "adjective")
_WEEK = timedelta(days=7)
_NEWS_LAG = timedelta(days=10)
_LONG_AGO = timedelta(days=366)
_ANY = Act()
OF_REPORT = "the day on which the story reports"


@dataclass(frozen=True, slots=True)
class Dating:
    """A time with the reason it was given; `basis` is None where the sentence itself dates the event."""

    value: Edtf | None
    basis: str | None
    why: str
    is_weekday: bool = False


def inferred(value: Edtf | None, reason: str) -> Dating | None:
    """Return a dating that the sentence itself does not give, None where there is no day to give."""
    if value is None:
        return None
    if is_day(value) and value.earliest is not None:
        value = Edtf.day(value.earliest)  # the hour is that of the act which the page dates
    return Dating(value, f"inferred: {reason}", f"no time in the sentence; inferred: {reason}")


def time_of(sentence: Sentence, trigger: int, spoken: Sequence[Span], act: Act = _ANY) -> Dating | None:
    """Return the time that belongs to a trigger of a sentence, None where the sentence gives none.

    A time outside the words spoken, beside the cue, dates the speech and not the act (CODEBOOK §9.24).
    """
    if not sentence.times:
        return None
    nodes = sentence.nodes
    best: tuple[int, int, TimeMention] | None = None
    for index, node in enumerate(nodes):
        time = node.time
        if time is None or time.kind not in DATING or time.value is None:
            continue
        if index > 0 and nodes[index - 1].mention is not None and time.said.isdigit():
            continue  # a year that belongs to a name ("Deklarasi Alma-Ata 1991")
        is_outside = bool(spoken) and not any(span.start <= node.start < span.end for span in spoken)
        if is_outside and not is_open(time.value):
            continue  # nobody speaks since a day
        is_its_day = opens_clause_of(nodes, trigger, index)
        if not is_its_day and belongs_elsewhere(nodes, trigger, index, act):
            continue
        distance = distance_of(nodes, trigger, index) + BREAK_COST * is_of_deal(nodes, trigger, index)
        if best is None or distance < best[0]:
            best = (distance, index, time)
    if best is None or best[0] > _FARTHEST_BREAKS * BREAK_COST:
        return None
    length = length_of(nodes, trigger) if is_day(best[2].value) else None
    if length is not None and is_of_last_day(nodes, trigger, best[2]):
        return None if holds_then(nodes, best[2]) else _up_to(best[2], length)
    return _dating(nodes, trigger, best[1], act)


def _up_to(time: TimeMention, length: Duration) -> Dating | None:
    """Return the days of what ended on a day after so many, None where they cannot be counted."""
    last, days = None if time.value is None else time.value.latest, length.days
    if last is None or not days:
        return None
    span = Edtf.between(last - timedelta(days=days - 1), last) if days > 1 else Edtf.day(last)
    return Dating(span, None, f"'{time.said}' in its sentence is the last of {days} days: {span}")


def _dating(nodes: Sequence[Node], trigger: int, index: int, act: Act) -> Dating | None:
    """Return the dating of an act by the time that is its own: its day, that of its end, or that since which it is."""
    time = nodes[index].time
    if time is None or time.value is None:
        return None
    if act.is_fight and time.value.latest is not None and is_of_end(nodes, trigger, time):
        until = Edtf.until(time.value)
        return Dating(until, None, f"'{time.said}' in its sentence dates its end: {until}")
    if opens_clause_of(nodes, trigger, index):
        day = day_of_clause(time.value, nodes[trigger])
        return Dating(day, None, f"'{time.said}' in its sentence, explained by its clause: {day}")
    if time.value.earliest is not None and tells_since(nodes, trigger, index):
        since = Edtf.since(time.value)
        return Dating(since, None, f"'{time.said}' in its sentence tells since when: {since}")
    is_own = time.start > nodes[trigger].start or _is_due(nodes, index, trigger)
    is_weekday = time.kind is TimeKind.WEEKDAY and is_own
    return Dating(time.value, None, f"'{time.said}' in its sentence: {time.value}", is_weekday=is_weekday)


def _is_due(nodes: Sequence[Node], time: int, trigger: int) -> bool:
    """Tell whether an act is to come on the day before its verb, which is its own ("Rabu, X | akan bertemu Y")."""
    between = nodes[time + 1 : trigger]
    if any(node.mention is None and not node.is_comma and not node.has(*_BEFORE_OWN) for node in between):
        return False
    return any(node.has("future") for node in between)


def lying_ahead(dating: Dating, published: Edtf | None) -> Dating:
    """Return the dating of what is planned: a bare weekday of its own is the first one after publication."""
    today = None if published is None else published.latest
    day = None if dating.value is None else dating.value.earliest
    if not dating.is_weekday or today is None or day is None or not is_day(dating.value) or day >= today:
        return dating
    ahead = Edtf.day(day + _WEEK)
    return Dating(ahead, None, f"{dating.why}; planned, so the one ahead: {ahead}")


def is_done(sentence: Sentence, trigger: int) -> bool:
    """Tell whether a word of the past stands right before a verb ("telah | mengirim tentara menjelang pemilu")."""
    return trigger > 0 and "past" in sentence.nodes[trigger - 1].categories


def lies_ahead(dating: Dating | None, published: Edtf | None) -> bool:
    """Tell whether a sentence dates an act after the day of its publication."""
    value = None if dating is None or dating.basis is not None else dating.value
    if value is None or value.earliest is None or published is None or published.latest is None:
        return False
    return value.earliest > published.latest


def going_on(dating: Dating, published: Edtf | None) -> Dating:
    """Return the dating of what was done until a day of the news: it was done on that day still."""
    value = dating.value
    if value is None or value.latest is None or not str(value).startswith("../"):
        return dating
    day = Edtf.day(value.latest)
    if str(value) != f"../{day}" or not is_news(day, published):
        return dating
    return Dating(day, None, f"{dating.why}; still done on {day}")


def has_day(sentence: Sentence) -> bool:
    """Tell whether a sentence names a time at which something was done, not only one since which something lasts."""
    return bool(sentence.times) and any(time.value is not None and not is_open(time.value) for time in sentence.times)


def is_day(value: Edtf | None) -> bool:
    """Tell whether a time is one day."""
    return value is not None and value.earliest is not None and value.earliest == value.latest


def are_days(value: Edtf | None) -> bool:
    """Tell whether a time is one day, or some days in a row."""
    if value is None or value.earliest is None or value.latest is None or is_open(value):
        return False
    text = str(value)
    return is_day(value) or (text[:1] != "." and "/" in text and value.latest - value.earliest <= _NEWS_LAG)


def same_day(one: Edtf, other: Edtf) -> bool:
    """Tell whether two times are of one day, whatever the hour."""
    return is_day(one) and is_day(other) and one.earliest == other.earliest


def start_of(value: Edtf | None) -> Edtf | None:
    """Return the day since which something is, None where no such day is told."""
    if value is None or value.earliest is None or not is_open(value):
        return None
    day = Edtf.day(value.earliest)
    return day if str(value) == f"{day}/.." else None


def is_news(value: Edtf | None, published: Edtf | None) -> bool:
    """Tell whether a time is one day shortly before publication: what a story is about, no background of it."""
    last = None if published is None else published.latest
    if value is None or value.earliest is None or not is_day(value):
        return False
    return last is None or timedelta(0) <= last - value.earliest <= _NEWS_LAG


def is_past(value: Edtf, published: Edtf | None) -> bool:
    """Tell whether a time had passed when the story was published."""
    last = None if published is None else published.latest
    return last is not None and value.latest is not None and value.latest <= last


def is_recent(value: Edtf | None, published: Edtf | None) -> bool:
    """Tell whether a time is a day shortly before publication, or some days that ended on one."""
    if value is None or value.earliest is None or value.latest is None or "/" not in str(value):
        return is_news(value, published)
    return value.latest - value.earliest <= _NEWS_LAG and is_news(Edtf.day(value.latest), published)


def is_history(value: Edtf | None, published: Edtf | None) -> bool:
    """Tell whether a time had long passed at publication, or began long before: what a story recalls."""
    last = None if published is None else published.latest
    end = None if value is None else value.latest or value.earliest
    return end is not None and last is not None and last - end > _LONG_AGO


def is_told_aside(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a verb stands in a relative clause, which tells what one knew before the news ("yang didukung")."""
    for node in reversed(nodes[max(0, trigger - _ASIDE_REACH) : trigger]):
        if node.has("which"):
            return True
        if node.kind is not NodeKind.WORD or node.is_comma or node.is_speech:
            return False
    return False


def since_told(sentence: Sentence, told: Edtf | None) -> Edtf | None:
    """Return since when what a sentence tells has gone on: from an open time, or from that at which it began."""
    if told is None or is_open(told):
        return told
    has_begun = bool(sentence.find("broken_out")) or any(
        node.unit.has("standing") for position in sentence.find("bursts") for node in sentence.nodes[:position]
    )  # "konflik meledak", and no bomb
    return Edtf.parse(f"{told}/..") if is_closed(told) and has_begun else None


def has_own_day(sentence: Sentence, trigger: int) -> bool:
    """Tell whether a sentence names a time at which something was done, and not only since when."""
    return any(
        node.time is not None
        and node.time.value is not None
        and not is_open(node.time.value)
        and not tells_since(sentence.nodes, trigger, index)
        for index, node in enumerate(sentence.nodes)
    )


def may_date(time: TimeMention, published: Edtf | None) -> bool:
    """Tell whether a time may be that of an act of the story: neither history nor only open."""
    return time.value is not None and not is_open(time.value) and not is_history(time.value, published)


def day_of_speech(sentence: Sentence, published: Edtf | None) -> Edtf | None:
    """Return the only day of the news that a sentence names, None where it names another time too."""
    told = [time.value for time in sentence.times if may_date(time, published)]
    return told[0] if len(told) == 1 and is_news(told[0], published) else None
