"""What is known of an act before its time is sought, and whether a day was only counted from another."""

from __future__ import annotations

from datetime import timedelta

from runut.annotate.phrases.clauses import Sentence
from runut.extract.acts.alike_events import INCIDENT_TYPES
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.word_class import has_pseudo
from runut.extract.when.act_sought import Act
from runut.extract.when.timing import Dating, is_day, same_day
from runut.languages.lexicon import Pseudo
from runut.record.claims import EventType
from runut.record.edtf import Edtf

_WEEK, _DAY = timedelta(days=7), timedelta(days=1)
_NEAR = 5
_BRIEF = {EventType.AGREE, EventType.SUPPORT, EventType.CONCEDE}
_WORDS = {EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.SUPPORT, EventType.THREATEN}
_SIGN = "sign"
_COUNTED = {EventType.ASSAULT, EventType.SANCTION, EventType.PROTEST, EventType.COERCE, EventType.MOBILIZE}


def act_to_date(raw: RawEvent, published: Edtf | None) -> Act:
    """Return what decides whose a time is: what sort of act it is, and when the story was told."""
    told = None if published is None else published.latest
    is_word = raw.type in _WORDS and _SIGN not in raw.mode
    is_fight, is_brief = raw.type is EventType.ASSAULT, raw.type in _BRIEF
    return Act(is_counted=raw.type in _COUNTED, is_fight=is_fight, is_brief=is_brief, is_word=is_word, told=told)


def is_counted_from(day: Edtf | None, dating: Dating, sentence: Sentence) -> bool:
    """Tell whether a day is only counted from that of its sentence ("pada Kamis, sehari setelah …")."""
    if dating.basis is None or day is None:
        return False
    return any(time.value is not None and same_day(time.value, day) for time in sentence.times)


def last_of_two(value: Edtf | None) -> Edtf | None:
    """Return the second of two days ("Rabu dan Kamis"), with which a story goes on, any other time as it is."""
    first, last = (None, None) if value is None else (value.earliest, value.latest)
    return Edtf.day(last) if first is not None and last is not None and last - first == _DAY else value


def lying_near(raw: RawEvent, dating: Dating, published: Edtf | None) -> Dating | None:
    """Return the dating of what is told as done on a day to come: that day where it is held then, or the one before.

    So it is held in "perundingan itu dilanjutkan | pekan depan".
    """
    verb = raw.arguments.predicate if raw.sense.voice.is_noun else None
    if verb is not None and has_pseudo(raw.sentence.nodes[verb], Pseudo.OCCUR, Pseudo.LIGHT):
        behind = raw.sentence.nodes[verb + 1 : verb + _NEAR]
        if any(node.time is not None and node.time.value == dating.value for node in behind):
            return dating
    return _lying_behind(dating, published) if raw.type in INCIDENT_TYPES else None


def _lying_behind(dating: Dating, published: Edtf | None) -> Dating | None:
    """Return the dating of what was done on a bare weekday: the last one, though a word near by looks ahead."""
    today = None if published is None else published.latest
    day = None if dating.value is None else dating.value.earliest
    if not dating.is_weekday or today is None or day is None or not is_day(dating.value) or day - _WEEK > today:
        return None
    behind = Edtf.day(day - _WEEK)
    return Dating(behind, None, f"{dating.why}; done, so the last one: {behind}")
