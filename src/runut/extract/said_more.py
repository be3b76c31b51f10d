"""Acts that only say more of the one told just before in their paragraph: its dead, its banners and slogans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from runut.extract.raw_event import RawEvent
from runut.languages.affixes import Voice
from runut.record.claims import Event

_HARMS = {"killed", "wound"}
_CROWD = "demonstrate"


def says_more(raw: RawEvent, event: Event, told: Sequence[Event]) -> bool:
    """Tell whether an event is no second one beside those told before it in its paragraph."""
    return _counts_dead(raw, event, told) or _shows_protest(event, told)


def _counts_dead(raw: RawEvent, event: Event, told: Sequence[Event]) -> bool:
    """Tell whether a sentence only counts whom the act before it hurt ("… membom pasar. Tiga orang | tewas")."""
    is_harm = event.frame in _HARMS and raw.sense.voice is Voice.INT and not raw.merged
    if not is_harm or event.attribution or raw.sentence.is_headline:
        return False
    act = next(_before(event, told), None)
    return act is not None and act.frame not in _HARMS and act.time == event.time


def _shows_protest(event: Event, told: Sequence[Event]) -> bool:
    """Tell whether a crowd only shows what it came for ("… berpawai sambil | membakar bendera")."""
    crowd = {actor.name for actor in event.actors}
    return event.frame == _CROWD and any(
        crowd == {actor.name for actor in known.actors} for known in _before(event, told)
    )


def _before(event: Event, told: Sequence[Event]) -> Iterator[Event]:
    """Yield the events of its type that stand before an event in its paragraph, from the last on."""
    here = takewhile(lambda known: known.evidence.line == event.evidence.line, reversed(told))
    return (known for known in here if known.type is event.type)
