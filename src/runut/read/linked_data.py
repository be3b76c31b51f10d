"""JSON-LD scripts → what they say of the article; faulty ones are mended where a reader would see what was meant."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

_ARTICLE_TYPES = ("Article", "Posting", "Report", "Page")
_KEYS = ("alternativeHeadline", "author", "dateModified", "datePublished", "headline", "publisher")
_MAX_NODES = 200
_MAX_SCRIPT_CHARS = 1_000_000
_WRAPPING = re.compile(r"\A\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*;?\s*\Z")
_COMMA_BEFORE_END = re.compile(r",(\s*[}\]])")
_LONE_PAIR = re.compile(r"\"(datePublished|dateModified|headline)\"\s*:\s*\"((?:[^\"\\]|\\.){1,500})\"")
_DECODER = json.JSONDecoder(strict=False)
"""Not strict: line breaks inside strings are read."""


def find_linked_data(script: str) -> Iterator[tuple[str, str]]:
    """Yield what the objects about the article say, as (key, words) pairs."""
    bare = _WRAPPING.sub("", script[:_MAX_SCRIPT_CHARS]).strip()
    values = _parse(bare)
    if values is None and "&quot;" in bare:
        values = _parse(html.unescape(bare))
    if values is None:
        values = _parse(_COMMA_BEFORE_END.sub(r"\1", bare))
    if values is None:
        yield from dict(reversed(_LONE_PAIR.findall(bare))).items()
        return
    yield from _find_pairs(values)


def _parse(script: str) -> list[Any] | None:
    """Return the values of a script, which may hold several one after the other; None where one is faulty."""
    values: list[Any] = []
    at = 0
    while at < len(script):
        try:
            value, at = _DECODER.raw_decode(script, at)
        except (ValueError, RecursionError):
            return None
        values.append(value)
        while at < len(script) and (script[at].isspace() or script[at] in ",;"):
            at += 1
    return values


def _find_pairs(values: list[Any]) -> Iterator[tuple[str, str]]:
    queue = list(reversed(values))
    for _ in range(_MAX_NODES):
        if not queue:
            return
        node = queue.pop()
        if isinstance(node, list):
            queue.extend(reversed(node[:_MAX_NODES]))
        elif isinstance(node, dict):
            queue.extend(node.get(key) for key in ("mainEntity", "@graph"))
            if _is_article(node.get("@type")):
                for key in _KEYS:
                    yield from ((key, name) for name in _find_names(node.get(key)))


def _is_article(kind: object) -> bool:
    return any(str(one).endswith(_ARTICLE_TYPES) for one in (kind if isinstance(kind, list) else [kind]))


def _find_names(value: object) -> Iterator[str]:
    for item in value[:_MAX_NODES] if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, list):
            yield from (one for one in name[:_MAX_NODES] if isinstance(one, str))
        elif isinstance(name, str):
            yield name
