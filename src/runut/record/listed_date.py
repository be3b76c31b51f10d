"""What a feed or a news sitemap says of a page's publication: known beside the page, for want of a date on it."""

from __future__ import annotations

import dataclasses

from runut.record.edtf import Edtf
from runut.record.page import Page

LISTED_DATE_KEY = "feed:published"
"""The key in a page's metadata; its value is EDTF."""

LISTED_DATE_HEADER = "Runut-Listed-Published"
"""The header that keeps it in the page's record in a web archive."""


def with_listed_date(page: Page, published: str | None) -> Page:
    """Return the page with what its list says of its publication; the same page where that says nothing.

    Args:
        page: The page.
        published: A date or date-time in EDTF; what is none says nothing.
    """
    try:
        told = str(Edtf.parse(published or ""))
    except ValueError:
        return page
    return dataclasses.replace(page, metadata=tuple(sorted((*page.metadata, (LISTED_DATE_KEY, told)))))
