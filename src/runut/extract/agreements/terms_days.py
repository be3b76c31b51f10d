"""On which day an agreement begins to hold, by the day on which it was made."""

from __future__ import annotations

from datetime import timedelta

from runut.record.edtf import Edtf

_WEEK = timedelta(days=7)


def not_before(begins: Edtf, signed: Edtf | None) -> Edtf:
    """Return the day on which an agreement begins to hold: a weekday of the week after it was made, not before it.

    "Sepakat pada Minggu … berlaku mulai Selasa" is the next Tuesday, though the page reads a bare weekday as the last.
    """
    made = None if signed is None or signed.earliest != signed.latest else signed.earliest
    day = begins.earliest if begins.earliest == begins.latest else None
    if made is None or day is None or not made - _WEEK < day < made:
        return begins
    return Edtf.parse((day + _WEEK).isoformat())
