"""Which addresses of the server a written folder has as files, and how each file is called."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from runut.web.asking import FILTERS, NAMES, Asked
from runut.web.held import Held
from runut.web.views import View, timeline
from runut.web.views.actors import MOST_IN_MATRIX
from runut.web.views.all_views import VIEWS

DATA = (".json", ".csv")

WRITTEN: Mapping[str, tuple[str, ...]] = {
    "/": (),
    "/timeline": ("place", "source"),
    "/timeline/{key}": (),
    "/map": ("by",),
    "/actors": (),
    "/actors/{key:path}": ("by",),
    "/mediation": (),
    "/agreements": (),
    "/agreements/{key}": (),
    "/human-cost": (),
    "/disagreements": ("by",),
    "/disagreements/{key}": (),
    "/statements": ("actor",),
    "/sources": (),
    "/sources/{key}": (),
    "/pages/{key}": (),
}
"""Views that are written; each as it is, and for every value of one of its parameters that a page leads to."""

_OWN_NAMES = {shown: own for own, shown in NAMES.items()}
_FIELDS = frozenset(field.name for field in fields(Asked)) - {"key", "as_of"}
_MANY = frozenset(FILTERS) - {"first", "last"}
_PLAIN_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_NO_NAME = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])")
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_MOST_SLUG = 40
_DIGEST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What an address leads to: a view of what is asked for, as a page where `ending` is empty, else as data."""

    view: View
    asked: Asked
    ending: str = ""

    @property
    def path(self) -> str:
        """Path of the address, without its ending."""
        return self.view.path.partition("{")[0] + quote(self.asked.key, safe="")

    @property
    def name(self) -> str:
        """Name of its file below the folder of its language, or for data below that of the data.

        Letters that a file system may hold to be the same, or may not know, are told apart by a digest.
        """
        base = _place(self.path)
        ending = self.ending or ".html"
        if self.asked.parameters():
            address = self.asked.address(self.path)
            return f"lists/{_slug(unquote(address))}-{_digest(address)}{ending}"
        if self.ending and self.path == "/":
            return f"overview{ending}"
        return base + ending


def _place(path: str) -> str:
    """Return where the page of an address without parameters lies."""
    folder, _, key = path.lstrip("/").partition("/")
    if not key:
        return folder or "index"
    key = unquote(key)
    is_plain = _PLAIN_KEY.fullmatch(key) is not None and _NO_NAME.fullmatch(key) is None
    return f"{folder}/{key if is_plain else f'{_slug(key)}-{_digest(key)}'}"


def _slug(text: str) -> str:
    return _NOT_PLAIN.sub("-", text.casefold()).strip("-")[:_MOST_SLUG].strip("-") or "x"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]


def parse_target(address: str) -> Target | None:
    """Return what an address of the server leads to, None where no view has it; its fragment and day are left out."""
    parts = urlsplit(address)
    ending = next((ending for ending in DATA if parts.path.endswith(ending)), "")
    path = parts.path.removesuffix(ending)
    path = "/" if ending and path == "/overview" else path
    for view in VIEWS:
        before = view.path.partition("{")[0]
        if view.is_keyed and path.startswith(before) and len(path) > len(before):
            return Target(view=view, asked=_parse_asked(parts.query, unquote(path[len(before) :])), ending=ending)
        if not view.is_keyed and path == view.path:
            return Target(view=view, asked=_parse_asked(parts.query, ""), ending=ending)
    return None


def _parse_asked(query: str, key: str) -> Asked:
    values: dict[str, list[str]] = {}
    for name, value in parse_qsl(query):
        values.setdefault(_OWN_NAMES.get(name, name), []).append(value)
    found: dict[str, object] = {"key": key}
    for name in _FIELDS & values.keys():
        given = values[name]
        found[name] = int(given[0]) if name == "page" else tuple(given) if name in _MANY else given[0]
    return Asked().with_(**found)


class Targets:
    """Which of the addresses that a record's pages lead to are written."""

    def __init__(self, held: Held) -> None:
        self._held = held
        self._things: Mapping[str, frozenset[str]] = {
            "/timeline/{key}": frozenset(held.happenings),
            "/actors/{key:path}": frozenset(held.choices["actor"]) | held.actors_by_name.keys(),
            "/agreements/{key}": frozenset(held.agreements),
            "/disagreements/{key}": frozenset(held.disagreements),
            "/sources/{key}": frozenset(held.lineages_by_anchor),
            "/pages/{key}": frozenset(held.pages_by_anchor),
        }
        self._first_parties = frozenset(list(held.choices["actor"])[:MOST_IN_MATRIX])

    @cached_property
    def _parts(self) -> Mapping[str, int]:
        """By a period of the timeline, the part in which it begins."""
        table = self._held.table
        stops = timeline.find_stops(map(table.periods.__getitem__, table.by_period.tolist()))
        return {stop.time or "": stop.page for stop in stops}

    def beginnings(self) -> list[Target]:
        """Return the first page of every list that is written."""
        return [Target(view=view, asked=Asked()) for view in VIEWS if view.path in WRITTEN and not view.is_keyed]

    def find(self, address: str) -> tuple[Target, str] | None:
        """Return what is written of what an address leads to, and the fragment in it; None where nothing is.

        Filters that go along from view to view are left out. A bar of the lanes leads to its days in the timeline.
        """
        target, fragment = parse_target(address), urlsplit(address).fragment
        if target is None or target.view.path not in WRITTEN or not self._is_there(target):
            return None
        asked = target.asked
        if asked.first and target.view.path in {"/", "/timeline", "/actors/{key:path}"}:
            return self._find_period(asked.first)
        if asked.first or asked.last or (asked.by and not self._is_written_by(target)):
            return None
        kept = [name for name in WRITTEN[target.view.path] if getattr(asked, name)]
        left = {name: getattr(asked, name) for name in kept} if len(kept) == 1 else {}
        page = asked.page if len(kept) == len(_set(asked)) and not target.ending else 1
        reduced = Asked(key=asked.key).with_(**left, page=page)
        return Target(view=target.view, asked=reduced, ending=target.ending), fragment

    def _is_there(self, target: Target) -> bool:
        return not target.view.is_keyed or target.asked.key in self._things[target.view.path]

    def _is_written_by(self, target: Target) -> bool:
        """Tell whether a view is written in an arrangement: the map of the world, pairs of the foremost parties."""
        if target.view.path == "/map":
            return target.asked.by == "world"
        if target.view.path == "/actors/{key:path}":
            return {target.asked.key, target.asked.by} <= self._first_parties
        return True

    def _find_period(self, first: str) -> tuple[Target, str] | None:
        """Return the part of the timeline in which the month of a day begins, or its year; None where neither is."""
        period = next((one for one in (first[:7], first[:4]) if one in self._parts), None)
        if period is None:
            return None
        return Target(view=timeline.VIEW, asked=Asked(page=self._parts[period])), period


def _set(asked: Asked) -> list[str]:
    return [name for name in _FIELDS - {"page"} if getattr(asked, name)]
