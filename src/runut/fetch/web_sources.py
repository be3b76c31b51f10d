"""What is to be read of the live web, and how."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from runut.errors import InputError
from runut.fetch.limits import DEFAULT_LIMITS, FetchLimits


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSources:
    """Lists of pages of the live web; nothing is fetched that does not stand on one of them.

    Attributes:
        urls: Files with one address a line, "-" for standard input.
        feeds: Addresses of RSS or Atom feeds.
        sitemaps: Addresses of sitemaps or sitemap indexes.
        contact: An e-mail address or a page that servers are told, so that they can reach who asks.
        keep_raw: Folder for the bytes as they came, to read again without the network and to ask for changes only.
        allow_private: Whether addresses outside the public web may be reached.
        pause_seconds: Pause between two requests to one host; its Crawl-delay can only make it longer.
        limits: How long and how large answers may be.

    Raises:
        InputError: The pause is no number of seconds, or a text stands where a tuple should.
    """

    urls: tuple[str | Path, ...] = ()
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    contact: str | None = None
    keep_raw: str | Path | None = None
    allow_private: bool = False
    pause_seconds: float = 1.0
    limits: FetchLimits = DEFAULT_LIMITS

    def __post_init__(self) -> None:
        """Check what would be misread later."""
        if any(isinstance(several, str) for several in (self.urls, self.feeds, self.sitemaps)):
            raise InputError("urls, feeds and sitemaps each take several; give a tuple, such as (address,)")
        if not (math.isfinite(self.pause_seconds) and self.pause_seconds >= 0):
            raise InputError(f"a pause of {self.pause_seconds} seconds cannot be kept; give 0 or more")

    @property
    def is_empty(self) -> bool:
        """Whether nothing of the web is asked for."""
        return not (self.urls or self.feeds or self.sitemaps)
