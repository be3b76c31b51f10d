"""What an HTML page says of itself: meta tags, links, JSON-LD, microdata, and its elements of time."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from runut.read.linked_data import find_linked_data

_META_KEYS = frozenset(
    {
        "article:author",
        "article:modified_time",
        "article:published_time",
        "author",
        "content_author",
        "content_publisheddate",
        "content_publishdate",
        "cxenseparse:recs:publishtime",
        "date",
        "datepublished",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.date",
        "description",
        "og:description",
        "og:article:published_time",
        "og:published_time",
        "og:site_name",
        "og:title",
        "og:type",
        "og:url",
        "parsely-author",
        "parsely-pub-date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "sailthru.date",
    }
)
_ITEM_KEYS = frozenset({"alternativeheadline", "author", "datepublished", "datemodified", "headline"})
_META_NAMES = (("property", _META_KEYS, ""), ("name", _META_KEYS, ""), ("itemprop", _ITEM_KEYS, "itemprop:"))
HEAD_TAGS = frozenset(["meta", "script", "title", "html", "link", "h1", "time"])
"""The tags of which the head reader wants to know."""
_LINKED_TYPE = "application/ld+json"
_MAX_VALUE_CHARS = 500
_MAX_PAIRS = 400
"""A page says some dozens of things of itself; more come from lists of other stories."""
_MAX_TITLE_PARTS = 64


class HeadReader:
    """Gathers a page's metadata as the parser meets tags."""

    def __init__(self) -> None:
        self._pairs: dict[tuple[str, str], None] = {}
        self._script: list[str] | None = None
        self._title: list[str] | None = None
        self._has_title = False
        self._awaits_time = False
        self._takers: dict[str, Callable[[Mapping[str, str]], None]] = {
            "meta": self._take_meta,
            "script": self._take_script,
            "title": self._take_title,
            "html": self._take_root,
            "link": self._take_link,
            "h1": self._take_headline,
            "time": self._take_time,
        }

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take an opening tag."""
        take = self._takers.get(tag)
        if take is not None:
            take(attributes)
        if "itemprop" in attributes and tag != "meta":
            key = attributes["itemprop"].lower()
            if key in _ITEM_KEYS:
                self._add(f"itemprop:{key}", attributes.get("content") or attributes.get("datetime"))

    def _take_meta(self, attributes: Mapping[str, str]) -> None:
        for name, keys, mark in _META_NAMES:
            key = attributes.get(name, "").lower()
            if key in keys:
                self._add(mark + key, attributes.get("content"))
                return

    def _take_script(self, attributes: Mapping[str, str]) -> None:
        if attributes.get("type", "").strip().lower() == _LINKED_TYPE:
            self._script = []

    def _take_title(self, _: Mapping[str, str]) -> None:
        self._title = None if self._has_title else []

    def _take_root(self, attributes: Mapping[str, str]) -> None:
        self._add("lang", attributes.get("lang"))

    def _take_link(self, attributes: Mapping[str, str]) -> None:
        if attributes.get("rel", "").lower() == "canonical":
            self._add("canonical", attributes.get("href"))

    def _take_headline(self, _: Mapping[str, str]) -> None:
        self._awaits_time = True

    def _take_time(self, attributes: Mapping[str, str]) -> None:
        """Take the first time below a headline; those above it and further ones are of other stories."""
        if self._awaits_time and attributes.get("datetime"):
            self._add("time", attributes["datetime"])
            self._awaits_time = False

    def data(self, words: str) -> None:
        """Take text between tags."""
        if self._script is not None:
            self._script.append(words)
        elif self._title is not None and len(self._title) < _MAX_TITLE_PARTS:
            self._title.append(words)

    def end(self, tag: str) -> None:
        """Take a closing tag."""
        if tag == "script" and self._script is not None:
            for key, value in find_linked_data("".join(self._script)):
                self._add(f"jsonld:{key}", value)
            self._script = None
        elif tag == "title" and self._title is not None:
            self._add("title", "".join(self._title))
            self._title = None
            self._has_title = True

    def metadata(self) -> tuple[tuple[str, str], ...]:
        """Return the pairs found, sorted by key; those of one key in the page's order."""
        return tuple(sorted(self._pairs, key=lambda pair: pair[0]))

    def _add(self, key: str, value: str | None) -> None:
        tidy = " ".join((value or "").split())[:_MAX_VALUE_CHARS]
        if tidy and len(self._pairs) < _MAX_PAIRS:
            self._pairs[key, tidy] = None
