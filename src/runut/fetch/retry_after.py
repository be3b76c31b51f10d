"""`Retry-After` → seconds."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_MAX_DIGITS = 9


def parse_retry_after(value: str | None, now: datetime) -> float | None:
    """Return the seconds that a server asks to wait, None where it says nothing that is understood.

    Args:
        value: The header: whole seconds or an HTTP date (RFC 9110 §10.2.3).
        now: The present moment, with its zone.
    """
    written = (value or "").strip()
    if written.isascii() and written.isdecimal() and len(written) <= _MAX_DIGITS:
        return float(written)
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())
