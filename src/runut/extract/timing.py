"""When an event happened: the time that belongs to its trigger, or the date that governs the sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from runut.annotate.clauses import Node, NodeKind, Sentence
from runut.annotate.times import TimeKind, TimeMention
from runut.extract.word_class import is_noun, is_plain_verb
from runut.languages.affixes import Voice
from runut.record.claims import Event, EventType, Status, Step
from runut.record.edtf import Edtf
from runut.record.span import Span

DATING = {TimeKind.DATE, TimeKind.WEEKDAY, TimeKind.RELATIVE, TimeKind.PERIOD}
_ENDING = "ceasefire"  # the mode of what ends a fight
_BREAK_COST = 8
_OPENING = ("after", "when", "because", "while", "condition", "accordance")
_BLAMING = {EventType.ACCUSE, EventType.REQUEST, EventType.REJECT}
_ASIDE_REACH = 5
_RELATIVE_REACH = 3
_DEAL_REACH = 8
_MAKING = {EventType.AGREE, EventType.SUPPORT}
_UNDERGOING = {Voice.PAS, Voice.TER}
_FARTHEST_BREAKS = 7
_WEEK = timedelta(days=7)
_NEWS_LAG = timedelta(days=10)
_LONG_AGO = timedelta(days=366)


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


def time_of(
    sentence: Sentence, trigger: int, spoken: Sequence[Span], *, is_counted: bool = True, is_fight: bool = False
) -> Dating | None:
    """Return the time that belongs to a trigger of a sentence, None where the sentence gives none.

    What `is_counted` since a time (the dead of a war) is dated by it; what is the first since then is not.
    Of what `is_fight`, a time may be that of its end.
    A time outside the words spoken, beside the cue, dates the speech and not the act (CODEBOOK §9.24).
    """
    nodes = sentence.nodes
    best: tuple[int, TimeMention] | None = None
    for index, node in enumerate(nodes):
        time = node.time
        if node.kind is not NodeKind.TIME or time is None or time.kind not in DATING or time.value is None:
            continue
        if index > 0 and nodes[index - 1].mention is not None and time.said.isdigit():
            continue  # a year that belongs to a name ("Deklarasi Alma-Ata 1991")
        if spoken and not any(span.start <= node.start < span.end for span in spoken):
            continue
        if _lasts_of_another(nodes, trigger, index) or _dates_the_word(nodes, trigger, index):
            continue
        if not is_counted and _is_of_since(nodes, trigger, index):
            continue
        distance = _distance(nodes, trigger, index) + _BREAK_COST * is_of_deal(nodes, trigger, index)
        if best is None or distance < best[0]:
            best = (distance, time)
    if best is None or best[0] > _FARTHEST_BREAKS * _BREAK_COST:
        return None
    if is_day(best[1].value) and has_length(nodes, trigger) and _opens_after(nodes, trigger, best[1]):
        return None
    is_weekday = best[1].kind is TimeKind.WEEKDAY and best[1].start > nodes[trigger].start
    if is_fight and _is_of_end(nodes, trigger, best[1]):
        until = Edtf.parse(f"../{best[1].value}")
        return Dating(until, None, f"'{best[1].said}' in its sentence dates its end: {until}")
    return Dating(best[1].value, None, f"'{best[1].said}' in its sentence: {best[1].value}", is_weekday=is_weekday)


def has_length(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether an event noun tells how long it lasted: "dua hari | pertempuran", "perang | lima hari"."""
    if not is_noun(nodes[trigger]):
        return False
    beside = (nodes[n].time for n in (trigger - 1, trigger + 1) if 0 <= n < len(nodes))
    return any(time is not None and time.kind is TimeKind.DURATION for time in beside)


def _opens_after(nodes: Sequence[Node], trigger: int, time: TimeMention) -> bool:
    """Tell whether "setelah" parts a trigger from a time before it."""
    between = (node for node in nodes[:trigger] if node.start > time.start)
    return time.start < nodes[trigger].start and any(node.has("after") for node in between)


def _is_of_end(nodes: Sequence[Node], trigger: int, time: TimeMention) -> bool:
    """Tell whether a time behind a fight is that of its end ("perang 44 hari yang | berakhir | pada November")."""
    if time.value is None or not is_closed(time.value):
        return False
    between = [node for node in nodes[trigger + 1 :] if node.start < time.start]
    is_aside = any(node.has("which") for node in between)
    return is_aside and any(_is_end(node) for node in between)


def _is_end(node: Node) -> bool:
    item = node.unit.item if node.kind is NodeKind.TRIGGER else None
    senses = () if item is None else item.senses
    return any(
        sense.voice is Voice.INT and sense.frame.type is EventType.RETREAT and _ENDING in sense.frame.mode
        for sense in senses
    )


def is_closed(value: Edtf) -> bool:
    """Tell whether a time is a plain day, month or year, with no bound left open and no clock."""
    return "/" not in str(value) and "T" not in str(value) and value.earliest is not None


def lying_ahead(dating: Dating, published: Edtf | None) -> Dating:
    """Return the dating of what is planned: a bare weekday after its verb is the first one after publication."""
    today = None if published is None else published.latest
    day = None if dating.value is None else dating.value.earliest
    if not dating.is_weekday or today is None or day is None or not is_day(dating.value) or day >= today:
        return dating
    ahead = Edtf.day(day + _WEEK)
    return Dating(ahead, None, f"{dating.why}; planned, so the one ahead: {ahead}")


def _lasts_of_another(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time since which something lasts is that of the relative clause before it.

    In "kota yang dikepung sejak 2015" nothing but the siege lasts since then.
    """
    time = nodes[index].time
    if time is None or not is_open(time.value):
        return False
    for position in range(index - 1, -1, -1):
        node = nodes[position]
        if position == trigger or node.is_comma:
            return False
        if node.kind is NodeKind.TRIGGER:
            return any(other.has("which") for other in nodes[max(0, position - _RELATIVE_REACH) : position])
    return False


def is_of_deal(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time or place is that of an accord beside an act ("sesuai kesepakatan yang dicapai di A pada B").

    It stands in the relative clause that tells how the accord came about, and the act stands outside of it.
    """
    for position in range(index - 1, max(-1, index - _DEAL_REACH), -1):
        node = nodes[position]
        if position == trigger or node.is_comma or node.has("and", "after", "when"):
            return False
        item = node.unit.item if node.kind is NodeKind.TRIGGER else None
        if item is not None:
            is_made = any(sense.frame.type in _MAKING and sense.voice in _UNDERGOING for sense in item.senses)
            return is_made and any(other.has("which") for other in nodes[max(0, position - _RELATIVE_REACH) : position])
    return False


def _dates_the_word(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time before a verb of blame or demand is that verb's ("X pada Selasa mengutuk | serangan Y")."""
    if index > trigger or not is_noun(nodes[trigger]):
        return False
    for node in nodes[index + 1 : trigger]:
        if node.is_comma or node.has("which", "that"):
            return False
        item = node.unit.item
        if node.kind is NodeKind.TRIGGER and item is not None and any(s.frame.type in _BLAMING for s in item.senses):
            return not is_noun(node)
    return False


def _is_of_since(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time dates only what has been since ("bertemu lagi sejak GAM menyerang Pidie pada 1999")."""
    opening = next((n for n in range(trigger + 1, index) if nodes[n].has("since")), None)
    if opening is None:
        return False
    return any(node.kind is NodeKind.TRIGGER or is_plain_verb(node) for node in nodes[opening + 1 : index])


def is_open(value: Edtf | None) -> bool:
    """Tell whether a time has a beginning and no end."""
    return value is not None and str(value).endswith("/..")


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
    return any(time.value is not None and not is_open(time.value) for time in sentence.times)


def is_day(value: Edtf | None) -> bool:
    """Tell whether a time is one day."""
    return value is not None and value.earliest is not None and value.earliest == value.latest


def is_news(value: Edtf | None, published: Edtf | None) -> bool:
    """Tell whether a time is one day shortly before publication: what a story is about, no background of it."""
    last = None if published is None else published.latest
    if value is None or value.earliest is None or not is_day(value):
        return False
    return last is None or timedelta(0) <= last - value.earliest <= _NEWS_LAG


def is_history(value: Edtf | None, published: Edtf | None) -> bool:
    """Tell whether a time had long passed at publication, or began long before: what a story recalls."""
    last = None if published is None else published.latest
    end = None if value is None else value.latest or value.earliest
    return end is not None and last is not None and last - end > _LONG_AGO


def date_headlines(
    events: Sequence[Event], headlines: frozenset[int], of_story: Callable[[EventType], Dating | None]
) -> Iterator[Event]:
    """Yield a page's events; one of a headline without a time takes that of the body's first like it.

    A headline tells again what the body tells with its day (CODEBOOK §4): an act of the same type, done by or to one of
    the same sides where both name any. Else it tells the news of the day: `of_story` gives that for its type.
    """
    for event in events:
        if event.evidence.line not in headlines or event.time is not None or event.status is not Status.HAPPENED:
            yield event
            continue
        told = next(
            (other for other in events if other.evidence.line not in headlines and _is_like(event, other)), None
        )
        dating = (
            of_story(event.type)
            if told is None
            else inferred(told.time, f"the same act as told in line {told.evidence.line}")
        )
        if dating is None:
            yield event
            continue
        step = Step(what="time", why=dating.why)
        yield replace(event, time=dating.value, time_basis=dating.basis, steps=(*event.steps, step))


def _is_like(event: Event, other: Event) -> bool:
    if other.type is not event.type or other.time is None or is_open(other.time) or other.status is not Status.HAPPENED:
        return False
    own, others = _sides(event), _sides(other)
    return not own or not others or not own.isdisjoint(others)


def _sides(event: Event) -> set[str]:
    return {actor.party for actor in (*event.actors, *event.recipients) if actor.party is not None}


def is_told_aside(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a verb stands in a relative clause, which tells what one knew before the news ("yang didukung")."""
    for node in reversed(nodes[max(0, trigger - _ASIDE_REACH) : trigger]):
        if node.has("which"):
            return True
        if node.kind is not NodeKind.WORD or node.is_comma or node.is_speech:
            return False
    return False


def _distance(nodes: Sequence[Node], trigger: int, time: int) -> int:
    """Count the nodes between a trigger and a time; a clause's edge or another trigger counts more."""
    low, high = sorted((trigger, time))
    cost = high - low + _BREAK_COST * _is_of_opening(nodes, trigger, time)
    for node in nodes[low + 1 : high]:
        if node.has("that", "after", "when", "because", "which", "while", "condition") or node.is_speech:
            cost += _BREAK_COST
        elif node.kind is NodeKind.TRIGGER:
            cost += 2
    return cost


def _is_of_opening(nodes: Sequence[Node], trigger: int, time: int) -> bool:
    """Tell whether a time is that of a clause which opens the sentence ("Meski reda pada Mei, | bentrokan …")."""
    if time > trigger or not nodes[0].unit.has(*_OPENING):
        return False
    comma = next((n for n in range(time, trigger) if nodes[n].is_comma), None)
    return comma is not None and any(node.kind is NodeKind.TRIGGER for node in nodes[:time])
