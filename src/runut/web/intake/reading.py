"""What was sent → pages, and what became of each thing that was sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from runut.clean import join_parts
from runut.fetch.web_sources import WebSources
from runut.read import DEFAULT_OPTIONS, find_pages
from runut.reading import fetch_pages
from runut.record.page import Dropped, Page
from runut.web.intake.uploads import Given, keep_addresses

_MOST_PAGES = 200
"""Pages of one file that are led to one by one; an archive has thousands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What became of one thing that was sent: the digests of its pages, and what was wrong with it."""

    name: str
    pages: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    key: str = ""


class Reading:
    """Reads what was sent, thing by thing, and keeps what became of each."""

    def __init__(
        self, given: Iterable[Given], addresses: tuple[str, ...], folder: Path, *, allow_private: bool
    ) -> None:
        self._given = given
        self._addresses = addresses
        self._folder = folder
        self._allow_private = allow_private
        self.told: list[Told] = []

    def pages(self) -> Iterator[Page | Dropped]:
        """Yield all pages, each under the name by which its sender calls it."""
        for one in self._given:
            yield from self._read(one)
        if self._addresses:
            yield from self._fetch()

    def _read(self, one: Given) -> Iterator[Page | Dropped]:
        pages: list[str] = []
        faults: list[str] = []
        if one.path is not None:
            for found in _find(one.name, one.path):
                if isinstance(found, Dropped):
                    faults.append(found.reason)
                else:
                    pages.append(found.sha256)
                yield found
        told = Told(name=one.name, pages=tuple(pages[:_MOST_PAGES]), faults=tuple(faults[:_MOST_PAGES]))
        self.told.append(replace(told, key=one.fault))

    def _fetch(self) -> Iterator[Page | Dropped]:
        """Yield what the addresses give, as it comes in."""
        listed = keep_addresses(self._addresses, self._folder)
        for found in fetch_pages(WebSources(urls=(listed,), allow_private=self._allow_private), published=None):
            if isinstance(found, Dropped):
                self.told.append(Told(name=found.source, faults=(found.reason,)))
            else:
                self.told.append(Told(name=found.url or found.id, pages=(found.sha256,)))
            yield found


def _find(name: str, path: Path) -> Iterator[Page | Dropped]:
    """Yield the pages of one file; where it lies on the server is of no use to anybody."""
    for found in join_parts(find_pages([path], published=None, options=DEFAULT_OPTIONS)):
        if isinstance(found, Dropped):
            reason = found.reason.replace(str(path), name)
            yield replace(found, source=found.source.replace(str(path), name), reason=reason)
        else:
            yield replace(found, id=found.id.replace(str(path), path.name))
