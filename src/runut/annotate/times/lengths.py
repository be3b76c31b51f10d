"""Times that are reckoned in units from the day of publication, and lengths of time (CODEBOOK §2)."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from runut.annotate.times.expression import Expression
from runut.record.edtf import Duration, Edtf

_WEEK, _SUNDAY, _DECADE, _CENTURY, _HOURS = 7, 6, 10, 100, 24
_DURATION_CODES = {
    "second": "PT{}S",
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "week": "P{}W",
    "month": "P{}M",
    "year": "P{}Y",
}
_YEARS_IN = {"year": 1, "decade": _DECADE, "century": _CENTURY}
_DAYS_IN = {"day": 1, "week": _WEEK}


def day_in(year: int, month: int, day: int) -> date | None:
    """Return a day, None where the month has none such or the year is out of range."""
    return date(year, month, day) if MINYEAR <= year <= MAXYEAR and 1 <= day <= monthrange(year, month)[1] else None


def plus_months(day: date, months: int) -> tuple[int, int]:
    """Return the year and month so many months away."""
    over, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return over, month + 1


def read_unit(said: Expression, today: date | None) -> str | None:
    """Read last, this or next week, month, year or decade."""
    if today is None or said.step is None:
        return None
    if said.has("unit_week"):
        monday = today - timedelta(days=today.weekday())
        sunday = monday + timedelta(days=_SUNDAY)
        if said.step == 0:
            return Edtf.between(today, sunday).text if said.is_ahead else Edtf.between(monday, today).text
        if said.step == -1 and today == sunday:  # the week that ends is the last one already
            return Edtf.between(monday, today - timedelta(days=1)).text
        shift = timedelta(days=_WEEK * said.step)
        return f"{monday + shift}/{sunday + shift}"
    if said.has("unit_month"):
        return Edtf.month(*plus_months(today, said.step)).text
    if said.has("unit_decade"):
        return f"{today.year // _DECADE + said.step}X"
    return Edtf.year(today.year + said.step).text


def read_offset(said: Expression, today: date | None) -> str | None:
    """Read a day named by its distance from today."""
    return None if today is None else (today + timedelta(days=said.number("offset") or 0)).isoformat()


def read_ago(said: Expression, today: date | None) -> str | None:
    """Read a count of units before today."""
    return shift(said, today, -1)


def read_ahead(said: Expression, today: date | None) -> str | None:
    """Read a count of units after today."""
    return shift(said, today, 1)


def shift(said: Expression, today: date | None, sign: int) -> str | None:
    """Return the day, month or year so far away, with "~" where the unit is coarser than a day."""
    length = said.length()
    if length is None or today is None:
        return None
    if said.is_vague and length[1] not in _DAYS_IN:
        return None
    far = unit_away(today, sign * length[0], length[1])
    return far if far is None or (length[1] not in {"week", "month", *_YEARS_IN} and not said.is_vague) else far + "~"


def read_span_back(said: Expression, today: date | None) -> str | None:
    """Read the last so many units, today included."""
    length = said.length()
    if length is None or today is None:
        return None
    count, unit = length
    if unit in _DAYS_IN:
        count, unit = max(count * _DAYS_IN[unit] - 1, 0), "day"
    start = unit_away(today, -count, unit)
    if start is None:
        return None
    return Edtf.between(Edtf(f"{start}~" if said.is_vague else start), today).text


def read_span_ahead(said: Expression, today: date | None) -> str | None:
    """Read the next so many units, today included."""
    length = said.length()
    end = None if length is None or today is None else unit_away(today, *length)
    if end is None or today is None:
        return None
    return Edtf.between(today, Edtf(f"{end}~" if said.is_vague else end)).text


def read_span_now(said: Expression, today: date | None) -> str | None:
    """Read "these" so many units: those behind, or those ahead where the words around speak of the future."""
    return read_span_ahead(said, today) if said.is_ahead else read_span_back(said, today)


def unit_away(today: date, count: int, unit: str) -> str | None:
    """Return the day, month or year so many units away, None where the calendar does not reach so far."""
    if unit in _YEARS_IN:
        year = today.year + count * _YEARS_IN[unit]
        return f"{year:04}" if MINYEAR <= year <= MAXYEAR else None
    if unit == "month":
        year, month = plus_months(today, count)
        return Edtf.month(year, month).text
    days = count * _DAYS_IN[unit] if unit in _DAYS_IN else int(count / _HOURS) if unit == "hour" else 0
    return Edtf.day(today + timedelta(days=days)).text


def read_duration(said: Expression) -> Duration | None:
    """Read a length of time."""
    length = said.length()
    if length is None or said.is_vague:
        return None
    count, unit = length
    if unit in _DURATION_CODES:
        return Duration(_DURATION_CODES[unit].format(count))
    return Duration(f"P{count * _YEARS_IN[unit]}Y")
