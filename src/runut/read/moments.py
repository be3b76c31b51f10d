"""When a page was fetched, as archives and corpora write it → an EDTF date-time."""

from __future__ import annotations

import math
import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from runut.record.edtf import Edtf

_ISO = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:[.,][0-9]{1,9})?\s?"
    r"(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?",
    re.ASCII | re.IGNORECASE,
)
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})", re.ASCII)
_MAX_CHARS = 64
_FIRST_SECOND, _LAST_SECOND = 631_152_000, 4_102_444_800
"""1990 to 2100: whole numbers between are Unix seconds, a thousand times as large milliseconds, and so on."""


def moment_of(value: object) -> str | None:
    """Return a moment as EDTF writes it, None where the value tells none that is understood.

    Args:
        value: A date-time, text (ISO 8601, an HTTP date, 14 digits as archives write them) or Unix seconds,
            milliseconds, microseconds or nanoseconds.
    """
    if isinstance(value, datetime):
        return str(Edtf.moment(value))
    if isinstance(value, date):
        return str(Edtf.day(value))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _moment_of_number(value)
    if not isinstance(value, str) or len(value) > _MAX_CHARS:
        return None
    try:
        return _moment_of_text(value.strip())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _moment_of_number(value: float) -> str | None:
    if not math.isfinite(value):
        return None
    for factor in (1, 1_000, 1_000_000, 1_000_000_000):
        if _FIRST_SECOND <= value / factor < _LAST_SECOND:
            return str(Edtf.moment(datetime.fromtimestamp(value / factor, UTC)))
    return None


def _moment_of_text(text: str) -> str:
    if match := _ISO.fullmatch(text):
        day, clock, zone = match.groups()
        seconds = clock if len(clock) == 8 else f"{clock}:00"
        return str(Edtf.parse(f"{day}T{seconds}{_zone_of(zone)}"))
    if match := _COMPACT.fullmatch(text):
        year, month, day, hour, minute, second = match.groups()
        return str(Edtf.parse(f"{year}-{month}-{day}T{hour}:{minute}:{second}Z"))
    if text.isdecimal():
        return _moment_of_number(int(text)) or str(Edtf.parse(text))
    if "," in text:
        return str(Edtf.moment(parsedate_to_datetime(text)))
    return str(Edtf.parse(text))


def _zone_of(zone: str | None) -> str:
    if not zone:
        return ""
    if zone[0] in "+-":
        return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return "Z"
