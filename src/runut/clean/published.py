"""When a story was published: given, stated beside the headline or in the head, else inferred from its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from runut.clean.cues import load_cues
from runut.clean.edition_date import is_below_weather
from runut.clean.layout import BODY_LABEL, CAPTION_LABEL, CHROME_LABEL, DATELINE_LABEL, Layout
from runut.clean.opening import find_opening
from runut.clean.press import load_press
from runut.clean.shapes import Signal
from runut.clean.stamps import Stamp, load_calendar
from runut.clean.told_dates import Told, ToldDate, find_told_dates, find_years_ahead, tells_month_before
from runut.clean.told_times import find_told_time
from runut.record.article import PublishedBasis
from runut.record.edtf import Edtf
from runut.record.listed_date import LISTED_DATE_KEY
from runut.record.page import Page

_URL_DATE = re.compile(r"/((?:19|20)\d\d)/([01]\d)/([0-3]\d)(?:/|$)")
_LISTS_LAG = timedelta(days=60)
"""A list of related stories may be somewhat older than the story beside it."""
_MIN_LISTED = 5
"""Fewer dated lines may all be older than the story; a list of so many holds the newest of the day."""
_WEEK = 7
_CYCLE_YEARS = 12
"""Within so many years every date falls on every weekday, 29 February aside."""
_LONGEST_TOLD_YEARS = 1
"""A day told without its year lies within a year of the story; older explicit years speak against guessing."""


class Publication(NamedTuple):
    """A publication date and how it is known."""

    value: Edtf
    basis: PublishedBasis
    reason: str


def find_published(page: Page, layout: Layout, language: str) -> Publication | None:
    """Return the publication date of a page's story, None where nothing tells it."""
    if page.published is not None:
        return Publication(Edtf(page.published), PublishedBasis.GIVEN, "given by the user")
    return (
        _find_stated(layout, language, is_update=False)
        or _find_in_metadata(page)
        or _find_in_opening(layout, language)
        or _find_listed(page)
        or _find_stated(layout, language, is_update=True)
        or _find_in_address(page)
        or _infer(layout)
    )


def _find_stated(layout: Layout, language: str, *, is_update: bool) -> Publication | None:
    """Return the date beside the headline: one of publication, or, where asked for, one of an update."""
    stamped = [
        (signal, signal.stamp)
        for signal in layout.lines(DATELINE_LABEL)
        if signal.stamp is not None and _is_clear(signal.stamp, language)
    ]
    stamped = [pair for pair in stamped if _is_update(*pair) is is_update]
    if not stamped:
        return None
    signal, stamp = min(stamped, key=lambda pair: pair[1].clock is None)
    words = signal.text[stamp.start : stamp.end]
    return Publication(stamp.edtf, PublishedBasis.STATED, f"line {signal.number}: “{words}”")


def _is_clear(stamp: Stamp, language: str) -> bool:
    return stamp.is_clear or load_cues().day_first.get(language, False)


def _is_update(signal: Signal, stamp: Stamp) -> bool:
    """Tell whether a stamp says when the story was changed: by a word before it."""
    cues, before = load_cues().words, signal.text[: stamp.start].lower().replace(":", " ").split()
    return cues["published"].isdisjoint(before) and not cues["updated"].isdisjoint(before)


def _find_in_opening(layout: Layout, language: str) -> Publication | None:
    """Return the day in the mark that opens a story ("Kairo, 2 Februari 2015 (NAMA) – …")."""
    mark = _opening_mark(layout)
    stamp = load_calendar().find_stamp(mark) if mark else None
    if layout.lead is None or stamp is None or not _is_clear(stamp, language):
        return None
    number, words = layout.signals[layout.lead].number, mark[stamp.start : stamp.end]
    return Publication(stamp.edtf, PublishedBasis.STATED, f"line {number}: “{words}” in the mark that opens it")


def _find_in_metadata(page: Page) -> Publication | None:
    told = find_told_time(page)
    return Publication(told.value, PublishedBasis.STATED, told.reason) if told is not None else None


def _find_listed(page: Page) -> Publication | None:
    """Return the date that the feed or sitemap gives by which the page was found."""
    value = next((value for key, value in page.metadata if key == LISTED_DATE_KEY), None)
    if value is None:
        return None
    reason = f"the site's own list of pages says so: “{value}”"
    return Publication(Edtf(value), PublishedBasis.STATED, reason)


def _find_in_address(page: Page) -> Publication | None:
    match = _URL_DATE.search(page.url or "")
    if match is None:
        return None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    return Publication(Edtf.day(day), PublishedBasis.INFERRED, f"the page's address holds {match[0]}")


def _infer(layout: Layout) -> Publication | None:
    """Infer the day from weekday and date in the story, else the earliest day on which it could be written."""
    lines = [signal.text for signal in layout.lines(BODY_LABEL)]
    told = [found for line in lines for found in find_told_dates(line)]
    below = [found for signal in layout.lines(CAPTION_LABEL) for found in find_told_dates(signal.text)]
    dates = _find_dates_in_chrome(layout)
    if len(dates) < _MIN_LISTED and any(item.year and item.year > max(dates).year for item in told if dates):
        dates = []  # a few stories beside this one may be years older
    newest = max(dates, default=None)
    latest = newest + _LISTS_LAG if newest is not None else None
    if latest is not None:
        told, below = ([item for item in row if item.year is None or item.year <= latest.year] for row in (told, below))
    ahead = max((year for line in lines for year in find_years_ahead(line)), default=None)
    fixed = _fix_by_weekday(told, latest, ahead) or _fix_by_captions(told, below, latest)
    bound = _find_lower_bound([*told, *below], latest, lines)
    if fixed is not None and (bound is None or bound.value.earliest is None or bound.value.earliest <= fixed[0]):
        day, reason = _on_weekday_of_opening(layout, *fixed)
        return Publication(Edtf.day(day), PublishedBasis.INFERRED, reason)
    if bound is None:
        return None
    begins = bound.value.earliest
    is_told_later = newest is not None and begins is not None and begins > newest  # the list is older than the story
    return _within(bound, None if len(dates) < _MIN_LISTED or is_told_later else newest)


def _on_weekday_of_opening(layout: Layout, day: date, reason: str) -> tuple[date, str]:
    """Return the first day from a told one on with the weekday in the mark that opens a story ("KOTA, KAMIS – ")."""
    mark, weekdays = _opening_mark(layout), load_calendar().weekdays
    words = [word.strip(",.()").casefold() for word in mark.split()]
    weekday = next((weekdays[word] for word in words if word in weekdays), None)
    if weekday is None or weekday == day.weekday():
        return day, reason
    return day + timedelta((weekday - day.weekday()) % _WEEK), f"{reason}, and “{mark.strip()}” opens the story"


def _opening_mark(layout: Layout) -> str:
    """Return the mark that opens a story ("Kairo, 2 Februari 2015 (NAMA) – "), "" where none is sure."""
    if layout.lead is None:
        return ""
    line = layout.signals[layout.lead].text
    opening = find_opening(line, load_press())
    return "" if opening is None or not opening.is_sure else line[: opening.end]


def _find_dates_in_chrome(layout: Layout) -> list[date]:
    """Return the dates of the site's other stories, which are about as old as the page; the day of a visit is none."""
    dated = ((index, layout.signals[index].stamp) for index in layout.at(CHROME_LABEL))
    return [stamp.day for index, stamp in dated if stamp is not None and not is_below_weather(layout.signals, index)]


def _fix_by_weekday(told: Sequence[ToldDate], newest: date | None, ahead: int | None) -> tuple[date, str] | None:
    """Return the latest day that a weekday with its date fixes; a year told as to come (`ahead`) may be the next.

    A year alone ("sejak 2011") fixes none: it is mostly one of long ago, and of any seven years one fits the weekday.
    """
    pairs = [item for item in told if item.told is Told.PAIR]
    years = [item.year for item in told if item.year is not None and item.told is not Told.YEAR]
    years = years or [year for year in (ahead,) if year is not None]
    explicit = max((item.year for item in pairs if item.year is not None), default=None)
    found: list[tuple[date, str]] = []
    for item in pairs:
        day = _year_of_pair(item, explicit, max(years, default=None), newest)
        if day is not None and (newest is None or day <= newest):
            found.append((day, f"“{item.words}” fits {day.year}"))
    return max(found, default=None)


def _fix_by_captions(
    told: Sequence[ToldDate], below: Sequence[ToldDate], newest: date | None
) -> tuple[date, str] | None:
    """Return the latest day that a weekday with its date fixes in the year of the newest picture that tells its own."""
    year = max((item.year for item in below if item.year is not None and item.told is not Told.YEAR), default=None)
    pairs = [item for item in told if item.told is Told.PAIR and item.year is None]
    days = [(day, item.words) for item in pairs if year is not None and (day := item.in_year(year)) is not None]
    day, words = max(days, default=(None, ""))
    return None if day is None or (newest is not None and day > newest) else (day, f"“{words}” fits {day.year}")


def _year_of_pair(item: ToldDate, explicit: int | None, latest: int | None, newest: date | None) -> date | None:
    if item.year is not None:
        return item.in_year(item.year)
    if explicit is not None:
        candidates = [explicit, explicit - 1, explicit + 1]
    elif newest is not None:
        candidates = list(range(newest.year, newest.year - _CYCLE_YEARS, -1))
    elif latest is not None:
        candidates = [latest, latest + 1, latest - 1]
    else:
        return None
    days = (item.in_year(year) for year in candidates)
    return next((day for day in days if day is not None and (newest is None or day <= newest)), None)


def _find_lower_bound(told: Sequence[ToldDate], newest: date | None, lines: Sequence[str]) -> Publication | None:
    """Return the latest date that the story tells as past, from which on it could have been written."""
    if not told:
        return None
    years = [item.year for item in told if item.year is not None]
    has_month = any(item.told is Told.MONTH for item in told)
    month_before = next(filter(None, map(tells_month_before, lines)), None) if has_month else None
    found: list[tuple[date, Edtf, str]] = []
    for item in told:
        value = _bound_of(item, newest, max(years, default=None), month_before)
        if value is not None and value.earliest is not None and (newest is None or value.earliest <= newest):
            found.append((value.earliest, value, item.words))
    if not found:
        return None
    _, value, words = max(found, key=lambda bound: bound[0])
    return Publication(value, PublishedBasis.INFERRED, f"not before “{words}”")


def _bound_of(item: ToldDate, newest: date | None, latest: int | None, month_before: str | None) -> Edtf | None:
    if item.told is Told.YEAR and item.year is not None:
        return Edtf.year(item.year)
    if item.told is Told.MONTH and item.year is not None and item.month is not None:
        over, month = divmod(item.month, 12) if month_before else (0, item.month - 1)
        return Edtf.month(item.year + over, month + 1)
    if item.year is not None:
        day = item.in_year(item.year)
    elif newest is None or (latest is not None and latest < newest.year - _LONGEST_TOLD_YEARS):
        return None
    else:
        days = (item.in_year(year) for year in (newest.year, newest.year - 1))
        day = next((day for day in days if day is not None and day <= newest), None)
    return Edtf.day(day) if day is not None else None


def _within(bound: Publication, newest: date | None) -> Publication:
    if newest is None:
        return Publication(Edtf(f"{bound.value}/.."), bound.basis, bound.reason)
    reason = f"{bound.reason}, nor after {newest.isoformat()}, the newest date around the story"
    return Publication(Edtf(f"{bound.value}/{newest.isoformat()}"), bound.basis, reason)
