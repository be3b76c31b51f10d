"""The day on which a story reports, as its opening names it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from runut.annotate.clauses import Sentence
from runut.annotate.times import TimeKind
from runut.record.edtf import Edtf

_OPENING_SENTENCES = 4
_REPORTING_LAG = timedelta(days=3)
"""News is told within days of the acts of speech that it reports."""


def find_story_day(sentences: Sequence[Sentence], published: Edtf | None) -> Edtf | None:
    """Return the day on which a story reports: the first day that its opening names, no later than its publication.

    An opening names it beside the verb of saying ("…, kata jurubicara itu, Rabu"); days long past are none.
    """
    last = None if published is None else published.latest
    for sentence in sentences[:_OPENING_SENTENCES]:
        for time in sentence.times:
            if time.value is None or time.kind not in {TimeKind.WEEKDAY, TimeKind.DATE}:
                continue
            day = time.value.earliest
            if day is None or day != time.value.latest:
                continue
            if last is None or timedelta(0) <= last - day <= _REPORTING_LAG:
                return time.value
    return None
