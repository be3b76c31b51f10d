"""Dates as feeds and sitemaps write them → EDTF, with the zone that they name."""

from __future__ import annotations

import re
from datetime import datetime

from runut.clean.stamps import load_calendar
from runut.record.edtf import Edtf

_MAX_CHARS = 80
_ISO_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
_ISO_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)? ?(?:Z|[+-]\d\d:?\d\d)?", re.ASCII)


def parse_listed_date(text: str | None) -> str | None:
    """Return a date or date-time as EDTF, None where it is none that is understood.

    Known are ISO 8601 and the e-mail form of RSS, in every shipped language ("Sel, 24 Nov 2020 13:00:00 WIB"). A zone
    that is not known is left out, and never taken for UTC.
    """
    written = (text or "").strip()[:_MAX_CHARS]
    try:
        if _ISO_DAY.fullmatch(written):
            return str(Edtf.parse(written))
        if _ISO_MOMENT.fullmatch(written):
            moment = datetime.fromisoformat(written.replace(" +", "+").replace(" -", "-").replace(" Z", "Z"))
            return str(Edtf.moment(moment.replace(microsecond=0)))
        stamp = load_calendar().find_stamp(written)
        return None if stamp is None or not stamp.is_clear else str(Edtf.parse(str(stamp.edtf)))
    except ValueError:
        return None
