"""On which day an agreement begins to hold, by the day on which it was made."""

from __future__ import annotations

from datetime import timedelta

from runut.record.edtf import Edtf

_WEEK = timedelta(days=7)
_LETTERS_OF_DAY = 10
_LONGEST = timedelta(days=31)
_ONWARDS = "/.."


def not_before(begins: Edtf, signed: Edtf | None) -> Edtf:
    """Return the day on which an agreement begins to hold: a weekday of the week after it was made, not before it.

    "Sepakat pada Minggu … berlaku mulai Selasa" is the next Tuesday, though the page reads a bare weekday as the last.
    """
    made = None if signed is None or signed.earliest != signed.latest else signed.earliest
    day = begins.earliest if begins.earliest == begins.latest else None
    if made is None or day is None or not made - _WEEK < day < made:
        return begins
    return Edtf.parse((day + _WEEK).isoformat())


def made_on(value: Edtf | None) -> Edtf | None:
    """Return a time as that at which an agreement was made, None where it is since when or how long it is to hold.

    "Sepakati gencatan senjata mulai Ahad" and "gencatan senjata 60 hari mulai Rabu" do not tell when it was made.
    """
    if value is None or str(value).endswith(_ONWARDS):
        return None
    first, last = value.earliest, value.latest
    is_long = first is not None and last is not None and last - first > _LONGEST
    is_of_days = all(len(end) == _LETTERS_OF_DAY for end in str(value).split("/"))  # not "2020 hingga 2022"
    return None if is_long and is_of_days else value


def is_of_old_year(signed: Edtf | None, key: str, year: int | None) -> bool:
    """Tell whether an agreement was made in a year before that of the page, or bears one ("kesepakatan 2015")."""
    last = None if signed is None else signed.latest
    called = key.rsplit(maxsplit=1)[-1:]
    years = [last.year] if last is not None else []
    years += [int(word) for word in called if word.isdigit()]
    return year is not None and any(one < year for one in years)
