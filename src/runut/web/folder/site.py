"""The files of a written folder: pages, found by following links from the first ones, then what they use."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from functools import lru_cache
from html import escape, unescape

from runut.export.words import interface_languages
from runut.record.clock import NOW
from runut.web.folder.targets import DATA, Target, Targets
from runut.web.held import Held
from runut.web.rendering import WRITTEN_POLICY, Look, Page, load_assets, render
from runut.web.speech import load_web_words
from runut.web.tables import to_csv, to_json

ADDRESS = re.compile(r' (?P<attribute>href|src)="(?P<address>[/?][^"]*)"')
"""An address on the server. Quotation marks of a record are escaped, so that only templates write an attribute."""

IN_STYLE = re.compile(r"url\(/static/([^)]+)\)")
OTHER_LANGUAGE = "?language="
_ADDRESSES_KEPT = 50_000

_FIRST = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta http-equiv="refresh" content="0; url={language}/index.html">
<title>Runut</title>
<link rel="icon" href="static/runut.svg" type="image/svg+xml">
<link rel="stylesheet" href="static/runut.css">
</head>
<body><main><ul>
{links}
</ul></main></body>
</html>
"""
_LINK = '<li><a href="{code}/index.html" lang="{code}">{name}</a></li>'


class Site:
    """All files of a folder over one state of a record.

    Only the addresses that were met are kept, never a page: each is written before the next is made.
    """

    def __init__(self, held: Held, *, language: str) -> None:
        self._held = held
        self._language = language
        self._targets = Targets(held)
        self._waiting: deque[Target] = deque()
        self._met: set[str] = set()
        self._resolve = lru_cache(_ADDRESSES_KEPT)(self._find)
        self.done = 0

    @property
    def met(self) -> int:
        """How many pages and tables have been found so far; pages that are made next may lead to more."""
        return len(self._met)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield every file with its name in the folder; the same record gives the same files in the same order."""
        for target in self._targets.beginnings():
            self._meet(target, target.name)
        while self._waiting:
            target = self._waiting.popleft()
            yield from self._write(target)
            self.done += 1
        for name, content in sorted(load_assets().items()):
            yield f"static/{name}", _write_asset(name, content)
        yield "index.html", self._write_first().encode()

    def _meet(self, target: Target, name: str) -> None:
        if name not in self._met:
            self._met.add(name)
            self._waiting.append(target)

    def _write(self, target: Target) -> Iterator[tuple[str, bytes]]:
        if target.ending:
            rows = target.view.rows(self._held, target.asked)
            text = to_json(rows) if target.ending == ".json" else to_csv(rows)
            yield f"data/{target.name}", text.encode("utf-8", "replace")
            return
        for language, html in render_target(self._held, target):
            name = f"{language}/{target.name}"
            yield name, self._relink(html, name, target).encode("utf-8", "replace")

    def _relink(self, html: str, name: str, target: Target) -> str:
        """Return a page with links to files instead of addresses; what leads to nothing written is no link."""
        language = name.partition("/")[0]
        up = "../" * name.count("/")

        def replace(match: re.Match[str]) -> str:
            address = unescape(match["address"])
            found = self._find_file(address, language, target)
            if found is None:
                return ""
            file = found.removeprefix(f"{language}/")
            return f' {match["attribute"]}="{up if file == found else up[3:]}{file}"'

        return ADDRESS.sub(replace, html)

    def _find_file(self, address: str, language: str, here: Target) -> str | None:
        """Return the file of an address, with the fragment in it, None where there is none."""
        if address.startswith("/static/"):
            return address[1:].partition("?")[0]
        if address.startswith(OTHER_LANGUAGE):
            return f"{address.removeprefix(OTHER_LANGUAGE)}/{here.name}"
        found = self._resolve(address)
        if found is None:
            return None
        target, name, fragment = found
        self._meet(target, name)
        folder = "data" if target.ending in DATA else language
        return f"{folder}/{name}#{escape(fragment)}" if fragment else f"{folder}/{name}"

    def _find(self, address: str) -> tuple[Target, str, str] | None:
        """Return what an address leads to, the name of its file, and the fragment in it; None where there is none."""
        found = self._targets.find(address)
        return None if found is None else (found[0], found[0].name, found[1])

    def _write_first(self) -> str:
        """Return what opens first: it goes on in the language that was asked for."""
        codes = sorted(interface_languages(), key=lambda code: code != self._language)
        names = {code: load_web_words(code).text("language.name") for code in codes}
        links = "\n".join(_LINK.format(code=code, name=escape(names[code])) for code in codes)
        return _FIRST.format(language=self._language, policy=WRITTEN_POLICY, links=links)


def render_target(held: Held, target: Target, *, is_one_file: bool = False) -> Iterator[tuple[str, str]]:
    """Yield the page of a target in every language, as a server would give it to nobody in particular."""
    made = target.view.make(held, target.asked)
    page = Page(template=target.view.template, name=target.view.name, view=made)
    for language in interface_languages():
        look = Look(
            language=language,
            path=target.path,
            address=target.asked.address(target.path),
            is_open=True,
            is_one_file=is_one_file,
            written=NOW if held.state.read_as is None else held.state.read_as.clock,
        )
        yield language, render(page, held, target.asked, look)


def _write_asset(name: str, content: bytes) -> bytes:
    """Return a file as it lies beside the pages: styles name their fonts there, scripts share no names."""
    if name.endswith(".css"):
        return IN_STYLE.sub(r"url(\1)", content.decode()).encode()
    if name.endswith(".js"):
        return b"{\n" + content + b"}\n"
    return content
