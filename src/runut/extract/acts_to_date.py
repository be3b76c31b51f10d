"""What is known of an act before its time is sought, and whether a day was only counted from another."""

from __future__ import annotations

from runut.annotate.clauses import Sentence
from runut.extract.raw_event import RawEvent
from runut.extract.timing import Dating, same_day
from runut.extract.whose_time import Act
from runut.record.claims import EventType
from runut.record.edtf import Edtf

_COUNTED = {EventType.ASSAULT, EventType.SANCTION, EventType.PROTEST, EventType.COERCE}


def act_to_date(raw: RawEvent, published: Edtf | None) -> Act:
    """Return what decides whose a time is: what sort of act it is, and when the story was told."""
    told = None if published is None else published.latest
    return Act(is_counted=raw.type in _COUNTED, is_fight=raw.type is EventType.ASSAULT, told=told)


def is_counted_from(day: Edtf | None, dating: Dating, sentence: Sentence) -> bool:
    """Tell whether a day is only counted from that of its sentence ("pada Kamis, sehari setelah …")."""
    if dating.basis is None or day is None:
        return False
    return any(time.value is not None and same_day(time.value, day) for time in sentence.times)
