"""The options that ask for pages of the live web."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from runut.fetch.web_sources import WebSources

Source = str | Path | WebSources
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
) -> WebSources | None:
    """Return what is to be fetched, None where nothing is.

    Raises:
        typer.BadParameter: An option of the web stands without anything to fetch.
    """
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
    return None


def check_sources(paths: list[str] | None, web: WebSources | None) -> list[Source]:
    """Return everything that is to be read.

    Raises:
        typer.BadParameter: That is nothing.
    """
    sources: list[Source] = [*(paths or ()), *([] if web is None else [web])]
    if not sources:
        raise typer.BadParameter("nothing to read; give files or folders, or --urls, --feed or --sitemap")
    return sources


def check_paths(sources: list[Source]) -> list[str | Path]:
    """Return sources that are files, folders and streams, which alone can be gone on with after a stop.

    Raises:
        typer.BadParameter: The web is among them.
    """
    paths = [source for source in sources if not isinstance(source, WebSources)]
    if len(paths) < len(sources):
        raise typer.BadParameter("--to takes no pages of the web; fetch with --keep-raw DIR, then read DIR with --to")
    return paths
