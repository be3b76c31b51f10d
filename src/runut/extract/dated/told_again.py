"""When acts happened that the page dates elsewhere: in a headline's body, or where it tells them again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from runut.extract.acts.alike_events import INCIDENT_TYPES, is_same_act, share_side
from runut.extract.page.party_sets import sides_of
from runut.extract.when.timing import OF_REPORT, Dating, inferred, is_day, is_recent
from runut.extract.when.whose_time import is_open
from runut.record.claims import Event, EventType, Status
from runut.record.edtf import Edtf
from runut.record.evidence import Step

_OF_A_DAY = {Status.HAPPENED, Status.FAILED, Status.DENIED, Status.ONGOING}
_SIGN, _TEXTS = "sign", frozenset({"ceasefire", "treaty"})
_TWO = 2
_BY_REPORT = f"inferred: {OF_REPORT}"


def date_again(events: Sequence[Event], lead: int, incident: Edtf | None) -> Iterator[Event]:
    """Yield a page's events; acts of force of the body take the day that the page gives only later, deals of two any.

    A line that leads with an act of force may name the day of the report only ("…, kata polisi, Minggu"), and a later
    one that of the `incident`; an act named in passing ("warga yang disandera") takes the day that another gives it.
    """
    first = next((event for event in events if _is_force(event) and event.evidence.line == lead), None)
    later = incident if first is not None and first.time_basis == _BY_REPORT else None
    for event in events:
        dating = _later(event, events, later) if event.evidence.line >= lead and _is_force(event) else None
        dating = dating or (_as_dealt(event, events) if event.time is None else None)
        yield event if dating is None else _dated(event, dating)


def _is_force(event: Event) -> bool:
    return event.type in INCIDENT_TYPES and event.status is Status.HAPPENED


def _later(event: Event, events: Sequence[Event], incident: Edtf | None) -> Dating | None:
    if event.time_basis == _BY_REPORT and incident != event.time:
        return inferred(incident, "the date of the story's main incident, told later")
    if event.time is not None or not event.mode:
        return None
    told = next((other for other in events if _is_dated_act(other) and _is_one(event, other)), None)
    return None if told is None else inferred(told.time, f"the same act as told in line {told.evidence.line}")


def _deal_of(event: Event) -> EventType | None:
    """Return of what sort what two sides do with each other is: they sign, agree on a truce or treaty, or meet."""
    if event.status is not Status.HAPPENED:
        return None
    if event.type is EventType.CONSULT:
        return event.type if len(sides_of(event.actors)) >= _TWO else None
    is_deal = event.type is EventType.AGREE and len(sides_of(event.actors)) >= _TWO
    is_deal = (is_deal and not _TEXTS.isdisjoint(event.mode)) or (
        event.type is EventType.SUPPORT and _SIGN in event.mode
    )
    return event.type if is_deal else None


def _as_dealt(event: Event, events: Sequence[Event]) -> Dating | None:
    """Return the one day on which a page tells that the same sides signed, agreed or met, wherever it tells so."""
    sort = _deal_of(event)
    if sort is None:
        return None
    told = [other for other in events if _deal_of(other) is sort and _is_dated_act(other) and _are_of_it(event, other)]
    if len({other.time for other in told}) != 1:
        return None
    return inferred(told[0].time, f"the same act as told in line {told[0].evidence.line}")


def _are_of_it(event: Event, other: Event) -> bool:
    """Tell whether those of one deal are of the other: some of them who sign, all who meet."""
    if event.type is EventType.CONSULT:
        return sides_of(event.actors) == sides_of(other.actors)
    return _share_sides(event, other)


def _share_sides(event: Event, other: Event) -> bool:
    return share_side((*event.actors, *event.recipients), (*other.actors, *other.recipients))


def _is_dated_act(event: Event) -> bool:
    return event.time_basis is None and is_day(event.time) and event.status is Status.HAPPENED


def _is_one(event: Event, other: Event) -> bool:
    return is_same_act(event, other) and _share_sides(event, other)


def _dated(event: Event, dating: Dating) -> Event:
    step = Step(what="time", why=dating.why)
    return replace(event, time=dating.value, time_basis=dating.basis, steps=(*event.steps, step))


def date_headlines(
    events: Sequence[Event],
    headlines: frozenset[int],
    published: Edtf | None,
    of_story: Callable[[EventType], Dating | None],
) -> Iterator[Event]:
    """Yield a page's events; one of a headline without a time takes that of the body's first like it.

    A headline tells again what the body tells with its day (CODEBOOK §4): an act of the same type, done by or to one of
    the same sides where both name any, and of days shortly before. Else it tells the news of
    the day: `of_story` gives that for its type.
    """
    body = [other for other in events if other.evidence.line not in headlines and is_recent(other.time, published)]
    for event in events:
        if event.evidence.line not in headlines or event.time is not None or event.status not in _OF_A_DAY:
            yield event
            continue
        told = next((other for other in body if _is_like(event, other)), None)
        dating = (
            of_story(event.type)
            if told is None
            else inferred(told.time, f"the same act as told in line {told.evidence.line}")
        )
        if dating is None:
            yield event
            continue
        yield _dated(event, dating)


def _is_like(event: Event, other: Event) -> bool:
    if other.type is not event.type or other.time is None or is_open(other.time) or other.status not in _OF_A_DAY:
        return False
    if _is_other_way_round(event, other) or _is_other_way_round(other, event):
        return False
    own, others = (sides_of((*one.actors, *one.recipients)) for one in (event, other))
    return not own or not others or not own.isdisjoint(others)


def _is_other_way_round(event: Event, other: Event) -> bool:
    """Tell whether who does one act undergoes the other, and others do that one ("X menyerang Y", "Y membalas")."""
    own, doing = sides_of(event.actors), sides_of(other.actors)
    return bool(own & sides_of(other.recipients)) and bool(doing) and own.isdisjoint(doing)
