"""Sitemaps, news sitemaps and sitemap indexes (sitemaps.org) → addresses, read as a stream of tags.

A document type is refused, so no entity can grow or reach outside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat  # the parser alone: no tree, and document types are refused

from runut.fetch.addresses import MAX_ADDRESS_CHARS
from runut.fetch.fetch_errors import FetchError

_ROOTS = frozenset({"urlset", "sitemapindex"})
_PLACES = {("url", "loc"), ("sitemap", "loc"), ("news", "publication_date")}
_MAX_DEPTH = 16
_BLOCK_BYTES = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapEntry:
    """One entry.

    Attributes:
        place: The address as written.
        published: The news publication date as written, empty where there is none.
        is_sitemap: Whether it is a further sitemap.
    """

    place: str
    published: str = ""
    is_sitemap: bool = False


def is_xml(data: bytes) -> bool:
    """Tell a sitemap in XML from one that is plain lines."""
    return data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().startswith((b"<", b"\xff\xfe<", b"\xfe\xff\x00<"))


def find_entries(data: bytes) -> Iterator[SitemapEntry]:
    """Yield the entries of a sitemap or an index.

    Raises:
        FetchError: It is no sitemap, or broken from here on; the entries before have been given.
    """
    reading = _Reading()
    for at in range(0, max(1, len(data)), _BLOCK_BYTES):
        fault = reading.feed(data[at : at + _BLOCK_BYTES], is_last=at + _BLOCK_BYTES >= len(data))
        yield from reading.take()
        if fault is not None:
            raise fault


class _Reading:
    """One sitemap as it is read."""

    def __init__(self) -> None:
        self._path: list[str] = []
        self._text: list[str] | None = None
        self._size = 0
        self._values: dict[str, str] = {}
        self._found: list[SitemapEntry] = []
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._read_text
        self._parser.StartDoctypeDeclHandler = self._refuse

    def feed(self, block: bytes, *, is_last: bool) -> FetchError | None:
        """Read a block and return what is wrong with it."""
        try:
            self._parser.Parse(block, is_last)
        except FetchError as fault:
            return fault
        except (expat.ExpatError, LookupError, ValueError) as error:
            return FetchError(f"is no sitemap, or broken ({error})")
        return None

    def take(self) -> list[SitemapEntry]:
        """Return what was found since the last time."""
        found, self._found = self._found, []
        return found

    def _start(self, name: str, _: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if not self._path and local not in _ROOTS:
            raise FetchError(f"is no sitemap: it begins with <{local[:40]}>")
        if len(self._path) >= _MAX_DEPTH:
            raise FetchError(f"is no sitemap: its tags lie more than {_MAX_DEPTH} deep")
        parent = self._path[-1] if self._path else ""
        self._path.append(local)
        if (parent, local) in _PLACES:
            self._text, self._size = [], 0

    def _read_text(self, text: str) -> None:
        self._size += len(text)
        if self._text is not None and self._size <= MAX_ADDRESS_CHARS:
            self._text.append(text)

    def _end(self, _: str) -> None:
        local = self._path.pop()
        if self._text is not None:
            self._values.setdefault(local, "".join(self._text).strip())
            self._text = None
        if len(self._path) == 1:
            place = self._values.get("loc", "")
            published = self._values.get("publication_date", "")
            self._found.append(SitemapEntry(place=place, published=published, is_sitemap=local == "sitemap"))
            self._values = {}

    def _refuse(self, *_: object) -> None:
        raise FetchError("is no sitemap: it declares a document type, which no sitemap needs")
