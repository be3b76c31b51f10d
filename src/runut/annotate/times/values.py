"""What an expression of time means, given the day from which it is reckoned (CODEBOOK §2)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from runut.annotate.times import lengths
from runut.annotate.times.expression import Expression
from runut.annotate.times.lengths import day_in, plus_months
from runut.languages.time_words import PartOfTime
from runut.record.edtf import Edtf

_WEEK = 7
_DECADE = 10
_LAST = -1
_YEARS_AROUND = 4  # a 29 February is never farther
_FAR_AHEAD = timedelta(days=240)  # what "akan" says is within eight months, and no farther
_SOON = timedelta(days=45)
_FEAST_NEAR = timedelta(days=5)
_LONGEST_AGO = timedelta(days=330)  # a feast told without its year is the last one
_FIRST_DECADE_OF_LAST_CENTURY = 30  # "the 30s" to "the 90s" are the last century's


def read_date(said: Expression, today: date | None) -> str | None:
    """Read a day, or several of one month, with or without a year."""
    whole = said.name("numeric_date")
    if whole is not None:
        return whole
    days, months = said.numbers("day"), said.months
    pair = said.name("day_month", "day_month_doubtful", "feast")
    if pair is not None:
        months, days = [int(pair[:2])], [*days, int(pair[3:])]
    if not months:
        return _day_of_month(days[0], today) if days else None
    last = _choose_day(said, today, months[0], days[-1])
    if last is None:
        return None
    if len(days) > 1 and days[0] < days[-1]:
        return f"{last.replace(day=days[0])}/{last}"
    return last.isoformat()


def _choose_day(said: Expression, today: date | None, month: int, day: int) -> date | None:
    year = said.year(today)
    if year is not None:
        return day_in(year, month, day)
    if today is None:
        return None
    around = range(today.year - _YEARS_AROUND, today.year + _YEARS_AROUND + 1)
    days = [found for number in around if (found := day_in(number, month, day)) is not None]
    near = [found for found in days if abs(found.year - today.year) <= 1 and found.weekday() == said.weekday]
    if near:
        return min(near, key=lambda found: abs(found - today))
    # one a few weeks ahead ("diserahkan pada 15 November", told on the 10th) is this year's: last year's would be
    # told with its year
    return _choose(days, today, said, soon=_SOON)


def _choose(days: Iterable[date], today: date, said: Expression, *, soon: timedelta = timedelta(0)) -> date | None:
    """Return the nearest of some days: before today unless the words speak of the future or the day is soon."""
    days = list(days)
    later = min((found for found in days if found >= today), default=None)
    if said.step == 1:
        return later
    if said.step == 0:
        return next((found for found in days if found.year == today.year), None)
    reach = _FAR_AHEAD if said.is_ahead else soon
    if said.step is None and not said.is_behind and later is not None and later - today <= reach:
        return later
    return max((found for found in days if found < today or (found == today and said.step is None)), default=None)


def _day_of_month(day: int, today: date | None) -> str | None:
    if today is None:
        return None
    months = [plus_months(today, -back) for back in range(3)]
    days = [found for year, month in months if (found := day_in(year, month, day)) is not None and found <= today]
    return days[0].isoformat() if days else None


def read_month(said: Expression, today: date | None) -> str | None:
    """Read a month, with or without a year."""
    found = _choose_month(said, today)
    return None if found is None else Edtf.month(found.year, found.month).text


def _choose_month(said: Expression, today: date | None) -> date | None:
    month, year = said.months[0], said.year(today)
    if year is not None:
        return date(year, month, 1)
    if today is None:
        return None
    firsts = [date(number, month, 1) for number in range(today.year - 1, today.year + 2)]
    this_month = today.replace(day=1)
    if said.step == 1:
        return min(first for first in firsts if first > this_month)
    return _choose(firsts, this_month, said)


def read_part(said: Expression, today: date | None) -> str | None:
    """Read an early, middle or late part of a week, month, year or decade."""
    part = said.words.parts[str(said.name("part"))]
    if said.months:
        first = _month_of_part(said, part, today)
        return None if first is None or part.month is None else _days_of_month(first, part.month)
    decade = said.number("decade")
    decade = _whole_decade(said.number("short_decade")) if decade is None else decade
    if decade is not None:
        return None if part.decade is None else f"{decade + part.decade[0]}/{decade + part.decade[1]}"
    year = said.year(today)
    if year is not None:
        return None if part.year is None else _months_of_year(year, part.year)
    return None if today is None else _read_part_of_now(said, today)


def _month_of_part(said: Expression, part: PartOfTime, today: date | None) -> date | None:
    """Return the month of which a part is told: this one, where "lalu" stands behind a part of it that is over."""
    if today is None or part.month is None or said.step != _LAST or said.months[0] != today.month:
        return _choose_month(said, today)
    is_over = said.year(today) is None and part.month[1] < today.day
    return today.replace(day=1) if is_over else _choose_month(said, today)


def _read_part_of_now(said: Expression, today: date) -> str | None:
    part = said.words.parts[str(said.name("part"))]
    step = said.step
    if said.has("unit_week", "weekend") and part.week is not None:
        monday = today - timedelta(days=today.weekday())
        latest = 0 if monday + timedelta(days=part.week[0]) <= today else -1
        monday += timedelta(days=_WEEK * (latest if step is None else step))
        return f"{monday + timedelta(days=part.week[0])}/{monday + timedelta(days=part.week[1])}"
    if step is None and not said.is_ahead and said.name("part") != next(iter(said.words.parts)):
        return None  # of an unsaid month or year that has passed only the beginning is surely this one's
    if said.has("unit_month") and part.month is not None:
        year, month = plus_months(today, step or 0)
        return _days_of_month(date(year, month, 1), part.month)
    if said.has("unit_year") and part.year is not None:
        return _months_of_year(today.year, part.year)
    return None


def _days_of_month(first: date, days: tuple[int, int]) -> str:
    last = min(days[1], monthrange(first.year, first.month)[1])
    return f"{first.replace(day=days[0])}/{first.replace(day=last)}"


def _months_of_year(year: int, months: tuple[int, int]) -> str:
    first, last = (Edtf.month(year, month).text for month in months)
    return first if first == last else f"{first}/{last}"


def read_season(said: Expression, today: date | None) -> str | None:
    """Read a season of a year."""
    code, year = said.number("season"), said.year(today)
    if code is None:
        return None
    if year is not None:
        return Edtf.month(year, code).text
    if today is None or said.step is None:
        return None
    seasons = [Edtf.month(number, code) for number in range(today.year - 2, today.year + 3)]
    if said.step < 0:
        return max(season for season in seasons if season.latest is not None and season.latest < today).text
    if said.step > 0:
        return min(season for season in seasons if season.earliest is not None and season.earliest > today).text
    return next(season for season in seasons if season.latest is not None and season.latest >= today).text


def read_weekday(said: Expression, today: date | None) -> str | None:
    """Read a day of the week."""
    weekday = said.weekday
    if today is None or weekday is None:
        return None
    if said.step == 0 or (said.step is not None and said.has("unit_week")):
        monday = today - timedelta(days=today.weekday())
        weeks = (said.step or 0) * (said.number("count", "vague") or 1)
        return (monday + timedelta(days=weekday + _WEEK * weeks)).isoformat()
    back, ahead = (today.weekday() - weekday) % _WEEK, (weekday - today.weekday()) % _WEEK
    if said.step == 1:
        return (today + timedelta(days=ahead or _WEEK)).isoformat()
    if said.step == -1:
        return (today - timedelta(days=back or _WEEK)).isoformat()
    return (today + timedelta(days=ahead) if said.is_ahead else today - timedelta(days=back)).isoformat()


def read_year(said: Expression, today: date | None) -> str | None:
    """Read a year, several, or a decade."""
    del today
    years = said.name("year_range")
    if years is not None:
        return years
    year = said.number("year")
    if year is not None:
        return Edtf.year(year).text
    decade = said.number("decade")
    if decade is not None and decade % _DECADE:
        return Edtf.year(decade).text + "~"
    decade = _whole_decade(said.number("short_decade")) if decade is None else decade
    return None if decade is None else f"{decade // _DECADE:03}X"


def _whole_decade(digits: int | None) -> int | None:
    """Return the first year of a decade said by two digits, None where the century is in doubt."""
    if digits is None or digits < _FIRST_DECADE_OF_LAST_CENTURY or digits % _DECADE:
        return None
    return 1900 + digits


def read_moving_feast(said: Expression, today: date | None) -> str | None:
    """Read a feast of the moon: the one of the year said, else the last that has begun, else the next.

    One that begins within days is meant, unless it is said to be over.
    """
    known = said.words.moving_feasts[str(said.name("moving_feast"))]
    year = said.year(today)
    if year is not None:
        return next((_about(feast) for feast in known if feast.earliest and feast.earliest.year == year), None)
    if today is None:
        return None
    if said.step == 1 or said.is_ahead:
        first = today if said.step == 1 else today - _FEAST_NEAR  # what was to come on it may be told just after it
        return next((_about(feast) for feast in known if feast.earliest and feast.earliest > first), None)
    soon = today if said.step == -1 else today + _FEAST_NEAR
    over = [feast for feast in known if feast.earliest and feast.latest and feast.earliest <= soon]
    if said.step == -1:
        over = [feast for feast in over if feast.latest and feast.latest < today]
    is_recent = bool(over) and over[-1].latest is not None and today - over[-1].latest <= _LONGEST_AGO
    return _about(over[-1]) if is_recent else None


def _about(feast: Edtf) -> str:
    """Return a feast's days as near ones: the moon is seen a day earlier or later elsewhere."""
    return "/".join(f"{day}~" for day in feast.text.split("/"))


def read_nothing(said: Expression, today: date | None) -> str | None:
    """Read an expression that fixes no date by itself."""
    del said, today
    return None


Reader = Callable[[Expression, date | None], str | None]
READERS: dict[str, Reader] = {
    "date": read_date,
    "month": read_month,
    "part": read_part,
    "season": read_season,
    "unit": lengths.read_unit,
    "weekday": read_weekday,
    "offset": lengths.read_offset,
    "ago": lengths.read_ago,
    "ahead": lengths.read_ahead,
    "span_back": lengths.read_span_back,
    "span_ahead": lengths.read_span_ahead,
    "span_now": lengths.read_span_now,
    "year": read_year,
    "moving_feast": read_moving_feast,
    "anchored": read_nothing,
}
"""Rule of a pattern → what reads it."""
