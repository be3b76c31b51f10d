"""All views of a record in one file: the pages of a written folder as sections, of which style shows one at a time.

No script is in it. What is at the fragment of the address is shown; a link from page to page is one to a fragment.
"""

from __future__ import annotations

import base64
import hashlib
import heapq
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape
from pathlib import Path

from markupsafe import Markup

from runut import __version__
from runut.errors import RunutError
from runut.export.dossier import write_html
from runut.export.words import interface_languages
from runut.record.address import RecordAddress
from runut.record.whole import WholeRecord
from runut.web.folder.site import ADDRESS, IN_STYLE, OTHER_LANGUAGE, render_target
from runut.web.folder.targets import Target, Targets
from runut.web.held import Held, hold_whole
from runut.web.rendering import load_assets, render_template
from runut.web.speech import load_web_words

MOST_BYTES = 32_000_000
"""A larger file is slow to open and seldom passes as an attachment."""

_RANKS = {
    "/agreements/{key}": 1,
    "/disagreements/{key}": 2,
    "/pages/{key}": 3,
    "/sources/{key}": 4,
    "/actors/{key:path}": 5,
    "/timeline/{key}": 6,
}
"""What is written first: views, then what they lead to, the few before the many; last further parts of long lists."""

_LAST_RANK = 7
_RAIL = re.compile(r'<header class="rail">.*?</header>', re.DOTALL)
_MAIN = re.compile(r'<main id="main"[^>]*>(.*)</main>', re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
# Quotation marks of a record are escaped, so that only templates write an attribute.
_OWN = re.compile(r' (?P<attribute>id|for|aria-labelledby|aria-describedby|aria-controls)="(?P<names>[^"]+)"')
_HERE = re.compile(r' href="#(?P<name>[^"]*)"')
_PAINT = re.compile(r'="url\(#(?P<name>[^)"]+)\)"')
_LINK = re.compile(r' href="#(?P<section>[a-z]+\.[^"]*?)(?:--[^"]*)?"')

_ROUTES = """
.whole, .page, .data { display: none; }
.whole:has(.page:target, .page :target), body:not(:has(.page:target, .page :target)) > .whole:first-of-type
  { display: contents; }
.page:target, .page:has(:target), body:not(:has(.page:target, .page :target)) .page:first-of-type { display: block; }
.page:target { scroll-margin-top: 2rem; }
"""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One page in one language: its name, by which links lead to it, and what it shows."""

    name: str
    html: Markup


def write_one_file(
    record: WholeRecord,
    path: Path,
    *,
    at: RecordAddress,
    language: str = "id",
    progress: Progress = lambda _done, _met: None,
) -> None:
    """Write every view of a record to one file, whole or not at all.

    Args:
        record: The record.
        path: The file; one that Runut wrote is replaced, nothing else.
        at: Where the record lies.
        language: The language in which it opens.
        progress: Told of every page.

    Raises:
        RunutError: The language is unknown, or the file cannot be written.
    """
    if language not in interface_languages():
        known = ", ".join(interface_languages())
        raise RunutError(f"the pages have no words in {language!r}; choose one of: {known}")
    write_html(OneFile(hold_whole(record, at), language=language).make(progress), path)


class OneFile:
    """One file over one state of a record.

    Args:
        held: The record.
        language: The language in which it opens.
        most_bytes: How large it may become; what comes after that is left out, and the file says so.
    """

    def __init__(self, held: Held, *, language: str, most_bytes: int = MOST_BYTES) -> None:
        self._held = held
        self._languages = sorted(interface_languages(), key=lambda code: code != language)
        self._most = most_bytes
        self._targets = Targets(held)
        self._resolve = lru_cache(50_000)(self._targets.find)
        self._waiting: list[tuple[int, int, Target]] = []
        self._met: set[str] = set()
        self._size = 0
        self._rails: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._sections: dict[str, list[Section]] = {code: [] for code in self._languages}

    def make(self, progress: Progress = lambda _done, _met: None) -> str:
        """Return the file; the same record gives the same one."""
        for target in self._targets.beginnings():
            self._meet(target)
        done = 0
        while self._waiting and (self._size < self._most or self._waiting[0][0] == 0):
            self._add(heapq.heappop(self._waiting)[2])
            done += 1
            progress(done, len(self._met))
        return self._assemble()

    def _meet(self, target: Target) -> None:
        if target.name not in self._met:
            rank = _LAST_RANK if target.asked.page > 1 else _RANKS.get(target.view.path, 0)
            heapq.heappush(self._waiting, (rank, len(self._met), target))
            self._met.add(target.name)

    def _add(self, target: Target) -> None:
        """Add a page in every language."""
        for language, html in render_target(self._held, target, is_one_file=True):
            name = _section_name(target, language)
            found = _MAIN.search(html)
            shown = self._relink(found[1] if found else "", name, language, target)
            self._sections[language].append(Section(name=name, html=Markup(shown)))  # noqa: S704 -- a rendered page
            self._size += len(shown.encode("utf-8", "replace"))
            if language not in self._rails:
                rail, title = _RAIL.search(html), _TITLE.search(html)
                self._rails[language] = self._relink(rail[0] if rail else "", f"{language}.rail", language, target)
                self._titles[language] = unescape(title[1]) if title else ""

    def _relink(self, html: str, name: str, language: str, here: Target) -> str:
        """Return what a page shows with every name its own, and links to sections instead of addresses."""

        def own(match: re.Match[str]) -> str:
            names = " ".join(f"{name}--{one}" for one in match["names"].split())
            return f' {match["attribute"]}="{names}"'

        def lead(match: re.Match[str]) -> str:
            there = self._find(unescape(match["address"]), language, here)
            return "" if there is None else f' href="#{escape(there)}"'

        html = _OWN.sub(own, html)
        html = _HERE.sub(lambda match: f' href="#{name}--{match["name"]}"', html)
        html = _PAINT.sub(lambda match: f'="url(#{name}--{match["name"]})"', html)
        return ADDRESS.sub(lead, html)

    def _find(self, address: str, language: str, here: Target) -> str | None:
        """Return the fragment to which an address leads, None where it leads to nothing that may be written."""
        if address.startswith(OTHER_LANGUAGE):
            return _section_name(here, address.removeprefix(OTHER_LANGUAGE))
        found = self._resolve(address)
        if found is None or found[0].ending or not _is_written(found[0]):
            return None
        target, fragment = found
        self._meet(target)
        name = _section_name(target, language)
        return f"{name}--{fragment}" if fragment else name

    def _assemble(self) -> str:
        there = {section.name for sections in self._sections.values() for section in sections}

        def keep(match: re.Match[str]) -> str:
            return match[0] if unescape(match["section"]) in there else ""

        style = _style()
        html = render_template(
            "one_file.html.jinja",
            first=self._languages[0],
            languages=[
                {
                    "language": code,
                    "rail": Markup(self._rail(code)),  # noqa: S704 -- a rendered page
                    "sections": self._sections[code],
                }
                for code in self._languages
            ],
            style=Markup(style),  # noqa: S704 -- our own file
            style_digest=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
            title=self._titles[self._languages[0]],
            version=__version__,
        )
        return _LINK.sub(keep, html)

    def _rail(self, language: str) -> str:
        """Return what stands beside all pages of a language, with what was left out."""
        rail = self._rails[language].replace(' aria-current="page"', "")
        if not self._waiting:
            return rail
        words = load_web_words(language)
        values: Mapping[str, object] = {"n": len(self._waiting), "size": self._most // 1_000_000}
        told = words.pattern("folder.left_out", len(self._waiting)).format(**words.written(values))
        return rail.replace("<nav ", f'<p class="by left-out-note">{escape(told)}</p>\n<nav ', 1)


def _is_written(target: Target) -> bool:
    """Tell whether a page has a place in the file: filtered lists have none."""
    return not [name for name, _ in target.asked.parameters() if name != "page"]


def _section_name(target: Target, language: str) -> str:
    return f"{language}.{target.name.removesuffix('.html').replace('/', '.')}"


def _style() -> str:
    """Return the styles with the fonts that they name, and what shows one page at a time."""

    def put(match: re.Match[str]) -> str:
        font = base64.b64encode(load_assets()[match[1]]).decode()
        return f"url(data:font/woff2;base64,{font})"

    return IN_STYLE.sub(put, load_assets()["runut.css"].decode()) + _ROUTES
