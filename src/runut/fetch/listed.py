"""A page that stands on a list, a feed or a sitemap."""

from __future__ import annotations

from dataclasses import dataclass

from runut.fetch.addresses import WebAddress


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPage:
    """An address to fetch.

    Attributes:
        address: The address.
        published: When its feed or news sitemap says it was published, as EDTF; None where that says nothing.
    """

    address: WebAddress
    published: str | None = None
