"""When a story was published as the head of its page tells it, read with distrust."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo
from typing import NamedTuple
from urllib.parse import urlsplit

from runut.clean.stamps import load_calendar
from runut.record.edtf import Edtf
from runut.record.page import Page
from runut.world.head_times import HeadZone, load_head_zones

_KEYS = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "jsonld:datePublished",
    "itemprop:datepublished",
    "datepublished",
    "parsely-pub-date",
    "content_publisheddate",
    "content_publishdate",
    "cxenseparse:recs:publishtime",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "date",
    "time",
)
"""The surest first; times of change are not among them."""
_FIRST_YEAR = 1990
_DAY_CHARS = len("2020-11-25")


class ToldTime(NamedTuple):
    """A time that a page's head tells.

    Attributes:
        value: What it means.
        reason: Where it stands, and why it means that.
    """

    value: Edtf
    reason: str


def find_told_time(page: Page) -> ToldTime | None:
    """Return when the head of a page says that its story was published.

    A clock with a Z is read in the zone that the outlet is known to mean, else in the zone that another of the
    page's times gives to the same clock, else as UTC.
    """
    told = [(key, value) for wanted in _KEYS for key, value in page.metadata if key == wanted]
    for key, value in told:
        moment = _parse_moment(value)
        if moment is not None:
            return _read_moment(page, key, value, moment, [other for _, other in told])
        stamp = load_calendar().find_stamp(value)
        if stamp is not None and stamp.is_clear:
            return ToldTime(stamp.edtf, f"{key} in the page's head: “{value}”")
    return None


def _parse_moment(value: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment.replace(microsecond=0) if moment.year >= _FIRST_YEAR else None


def _read_moment(page: Page, key: str, value: str, moment: datetime, others: list[str]) -> ToldTime:
    reason = f"{key} in the page's head: “{value}”"
    if len(value) <= _DAY_CHARS:
        return ToldTime(Edtf.day(moment.date()), reason)
    if value[-1] in "Zz":
        known = next(_find_zones(page, moment), None)
        if known is not None:
            moment = moment.replace(tzinfo=_zone_of(known.meant))
            reason += f", a clock of zone {known.meant} on {known.domain}"
        elif (zone := _zone_of_same_clock(moment, others)) is not None:
            moment = moment.replace(tzinfo=zone)
            reason += ", whose clock another of its times gives with its zone"
    return ToldTime(Edtf.moment(moment), reason)


def _find_zones(page: Page, moment: datetime) -> Iterator[HeadZone]:
    """Yield what is known of the zone of a Z on the page's domain or one that it lies under."""
    parts = _host_of(page.url).split(".")
    for start in range(len(parts) - 1):
        for zone in load_head_zones().get(".".join(parts[start:]), ()):
            if zone.written == "Z" and zone.holds_on(moment.date()):
                yield zone


def _host_of(url: str | None) -> str:
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""


def _zone_of(offset: str) -> tzinfo | None:
    return UTC if offset == "Z" else datetime.fromisoformat(f"2000-01-01T00:00:00{offset}").tzinfo


def _zone_of_same_clock(moment: datetime, others: list[str]) -> tzinfo | None:
    """Return the zone of a time that shows the same clock with an offset of its own."""
    bare = moment.replace(tzinfo=None)
    for other in others:
        found = _parse_moment(other)
        if found is not None and other[-1] not in "Zz" and found.utcoffset() and found.replace(tzinfo=None) == bare:
            return found.tzinfo
    return None
