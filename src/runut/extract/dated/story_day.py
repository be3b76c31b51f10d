"""The day on which a story reports, as its opening names it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.times.finding import TimeKind
from runut.extract.when.told_within import dates_the_deed, lies_behind
from runut.record.edtf import Edtf

_OPENING_SENTENCES = 4
_LEAD_SENTENCES = 2
"""A headline and a lead: how far a date alone is sought where nobody tells when a page was published."""
_REPORTING_LAG = timedelta(days=3)
"""News is told within days of the acts of speech that it reports."""


def find_story_day(sentences: Sequence[Sentence], published: Edtf | None) -> Edtf | None:
    """Return the day on which a story reports: the first day that its opening names, no later than its publication.

    An opening names it beside the verb of saying ("…, kata jurubicara itu, Rabu"); days long past are none. Where
    the day of publication is open, any day may be long past: it is named with its weekday or in the lead, and nothing
    is counted from it.
    """
    last = None if published is None else published.latest
    is_blamed = False
    for number, sentence in enumerate(sentences[:_OPENING_SENTENCES]):
        for index, node in enumerate(sentence.nodes):
            time = node.time
            if time is None or time.value is None or time.kind not in {TimeKind.WEEKDAY, TimeKind.DATE}:
                continue
            if any(dates_the_deed(sentence.nodes, trigger, index) for trigger in range(index)):
                is_blamed = True
                continue  # the day of what somebody is blamed for is not that of the blame
            day = time.value.earliest
            if day is None or day != time.value.latest:
                continue
            is_named = number < _LEAD_SENTENCES or time.kind is TimeKind.WEEKDAY
            is_news = is_named and not lies_behind(sentence.nodes, index) if last is None else _is_recent(last - day)
            if is_news:
                return time.value
    return Edtf.day(last) if is_blamed and last is not None else None


def _is_recent(lag: timedelta) -> bool:
    return timedelta(0) <= lag <= _REPORTING_LAG
