"""The options that ask for pages of the live web."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from runut.fetch.web_sources import WebSources

_Several = list[str] | None
Urls = Annotated[
    _Several, typer.Option("--urls", metavar="FILE", help="Fetch the addresses in a file, one a line; - for input.")
]
Feeds = Annotated[_Several, typer.Option("--feed", metavar="URL", help="Fetch the pages of an RSS or Atom feed.")]
Sitemaps = Annotated[_Several, typer.Option("--sitemap", metavar="URL", help="Fetch the pages of a sitemap.")]
Contact = Annotated[
    str | None, typer.Option(metavar="MAIL|URL", help="How servers can reach you; told with every request.")
]
KeepRaw = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Keep the bytes of fetched pages, to read again and to ask only for changes."),
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Also fetch from addresses outside the public web.")
]
Pause = Annotated[
    float, typer.Option(min=0, metavar="SECONDS", help="Pause between two requests to one host; never below its own.")
]


def web_sources(  # noqa: PLR0913 - one argument for each option
    urls: _Several,
    feeds: _Several,
    sitemaps: _Several,
    *,
    contact: str | None,
    keep_raw: Path | None,
    allow_private: bool,
    pause: float,
    has_paths: bool,
) -> WebSources | None:
    """Return what is to be fetched, None where nothing is.

    Raises:
        typer.BadParameter: There is nothing to read at all, or an option of the web stands alone.
    """
    from runut.fetch.web_sources import WebSources

    web = WebSources(
        urls=tuple(urls or ()),
        feeds=tuple(feeds or ()),
        sitemaps=tuple(sitemaps or ()),
        contact=contact,
        keep_raw=keep_raw,
        allow_private=allow_private,
        pause_seconds=pause,
    )
    if not web.is_empty:
        return web
    if contact is not None or keep_raw is not None or allow_private:
        raise typer.BadParameter("--contact, --keep-raw and --allow-private go with --urls, --feed or --sitemap")
    if not has_paths:
        raise typer.BadParameter("nothing to read; give files or folders, or --urls, --feed or --sitemap")
    return None
