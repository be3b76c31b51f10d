"""Until when something planned is to be done, and since when what is to last until a day."""

from __future__ import annotations

from datetime import timedelta

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.times.finding import TimeKind
from runut.annotate.times.lengths import unit_away
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.when.timing import Dating, going_on, is_past, is_recent, lying_ahead
from runut.record.claims import EventType, Status
from runut.record.edtf import Duration, Edtf

_SAID = {
    EventType.AGREE,
    EventType.REQUEST,
    EventType.ACCUSE,
    EventType.REJECT,
    EventType.THREATEN,
    EventType.SUPPORT,
}
_REACH = 9
_MONTHS = "P{}M"
_MOST_MONTHS = 36
_HOURS = "PT{}H"
_DAY = 24
_MOST_HOURS = 240


def settle_bounds(
    dating: Dating | None, raw: RawEvent, published: Edtf | None, story_day: Edtf | None
) -> Dating | None:
    """Return the dating of an act with the bounds that its words leave open: what is planned lies ahead."""
    if raw.status is Status.PLANNED:
        dating = _within(raw.sentence, raw.node, story_day or published) or dating
        dating = dating and lying_ahead(dating, published)
        if dating is not None and not raw.sense.voice.is_noun and _has_passed(dating.value, published):
            return None  # "akan mengakhiri gencatan senjata yang diumumkannya lima bulan lalu"
    elif dating is not None:
        dating = going_on(dating, published)
    return dating and _from_now(dating, raw, published, story_day)


def _has_passed(value: Edtf | None, published: Edtf | None) -> bool:
    """Tell whether a time is over that is no day of the news, and none until which something is to be done."""
    if value is None or str(value).startswith(".."):
        return False
    return is_past(value, published) and not is_recent(value, published)


def _within(sentence: Sentence, trigger: int, start: Edtf | None) -> Dating | None:
    """Return the days in which something is to be done ("akan mundur | dalam waktu 42 hari"), from those of the story.

    Args:
        sentence: The sentence.
        trigger: What is to be done.
        start: The day on which it was agreed or told.
    """
    first = None if start is None else start.earliest
    if first is None:
        return None
    for index in range(trigger + 1, min(len(sentence.nodes), trigger + _REACH)):
        node, before = sentence.nodes[index], sentence.nodes[index - 1]
        time = node.time
        if time is not None and time.kind is TimeKind.DURATION and before.unit.has("within"):
            end = None if time.duration is None else _end_of(Edtf.day(first), time.duration)
            span = None if end is None else Edtf.parse(f"{Edtf.day(first)}/{end}")
            why = f"inferred: '{before.unit.text} {time.said}' from {first}"
            return None if span is None else Dating(span, why, f"no day in the sentence; {why}")
        if time is not None or node.is_trigger or node.is_comma or node.is_speech:
            return None
    return None


def _from_now(dating: Dating, raw: RawEvent, published: Edtf | None, start: Edtf | None) -> Dating | None:
    """Return the dating of what is to last or be done until a day to come: it begins no earlier than the story.

    A word that was said is not of the time until which something is asked for or promised.
    """
    value, today = dating.value, None if published is None else published.latest
    if value is None or value.latest is None or today is None or not str(value).startswith("../"):
        return dating
    first = start.earliest if start is not None and start.earliest is not None else today
    if value.latest <= today or dating.basis is not None:
        return dating
    if raw.type in _SAID and raw.status is Status.HAPPENED:
        return None
    span = Edtf.parse(f"{Edtf.day(first)}/{str(value).removeprefix('../')}")
    return Dating(span, None, f"{dating.why}; from the day of the story: {span}")


def _end_of(first: Edtf, length: Duration) -> str | None:
    """Return the day or month in which a length of time is over, None where it is of no use as a deadline."""
    day = first.earliest
    if day is None:
        return None
    if length.days is not None:
        return Edtf.day(day + timedelta(days=length.days)).text
    hours = next((n for n in range(1, _MOST_HOURS) if length.text == _HOURS.format(n)), None)
    if hours is not None:
        return Edtf.day(day + timedelta(days=-(-hours // _DAY))).text
    months = next((n for n in range(1, _MOST_MONTHS) if length.text == _MONTHS.format(n)), None)
    return None if months is None else unit_away(day, months, "month")
