"""The options that ask for pages of the live web."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from runut.fetch.web_sources import WebSources

Source = str | Path | WebSources
_Several = list[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WebOptions:
    """What is fetched, and how."""

    urls: Annotated[
        _Several, typer.Option(metavar="FILE", help="Fetch the addresses in a file, one a line; - for input.")
    ] = None
    feed: Annotated[_Several, typer.Option(metavar="URL", help="Fetch the pages of an RSS or Atom feed.")] = None
    sitemap: Annotated[_Several, typer.Option(metavar="URL", help="Fetch the pages of a sitemap.")] = None
    contact: Annotated[
        str | None, typer.Option(metavar="MAIL|URL", help="How servers can reach you; told with every request.")
    ] = None
    keep_raw: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Keep the bytes of fetched pages, to read again and to ask only for changes."),
    ] = None
    pause: Annotated[
        float,
        typer.Option(min=0, metavar="SECONDS", help="Pause between two requests to one host; never below its own."),
    ] = 1.0
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Also fetch from addresses outside the public web.")
    ] = False

    def sources(self) -> WebSources | None:
        """Return what is to be fetched, None where nothing is.

        Raises:
            typer.BadParameter: An option of the web stands without anything to fetch.
        """
        web = WebSources(
            urls=tuple(self.urls or ()),
            feeds=tuple(self.feed or ()),
            sitemaps=tuple(self.sitemap or ()),
            contact=self.contact,
            keep_raw=self.keep_raw,
            allow_private=self.allow_private,
            pause_seconds=self.pause,
        )
        if not web.is_empty:
            return web
        if self.contact is not None or self.keep_raw is not None or self.allow_private:
            raise typer.BadParameter("--contact, --keep-raw and --allow-private go with --urls, --feed or --sitemap")
        return None


def check_sources(paths: list[str] | None, options: WebOptions) -> list[Source]:
    """Return everything that is to be read.

    Raises:
        typer.BadParameter: That is nothing, or an option of the web stands without anything to fetch.
    """
    web = options.sources()
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
