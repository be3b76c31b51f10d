"""HTML → the text that a reader of the page sees, line by line, and what its head says of itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

_STARTS_LIKE_HTML = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,50})?(?:<!--[^>]{0,500}-->\s{0,50}){0,5}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)
_HIDDEN = [
    "script",
    "style",
    "template",
    "noscript",
    "select",
    "datalist",
    "[hidden]",
    "[style*='display:none']",
    "[style*='display: none']",
    "[style*='visibility:hidden']",
    "[style*='visibility: hidden']",
]
_META_KEYS = frozenset(
    {
        "article:author",
        "article:published_time",
        "author",
        "content_publishdate",
        "date",
        "dc.date",
        "og:site_name",
        "og:title",
        "og:url",
        "parsely-author",
        "parsely-pub-date",
        "pubdate",
        "publishdate",
    }
)
_LD_KEYS = ("author", "datePublished", "headline", "publisher")
_LD_TYPES = ("Article", "Posting", "Report", "Page")
_MAX_VALUE_CHARS = 500
_MAX_LD_NODES = 200


def is_html(text: str) -> bool:
    """Tell whether text starts as an HTML page does."""
    return _STARTS_LIKE_HTML.match(text) is not None


def parse_html(markup: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the visible text of an HTML page and its metadata as sorted pairs."""
    tree = HTMLTree.parse(markup)
    metadata = tuple(sorted({pair for pair in _find_metadata(tree) if pair[1]}))
    text: str = extract_plain_text(
        tree, preserve_formatting=True, list_bullets=False, alt_texts=False, skip_elements=_HIDDEN
    )
    return text, metadata


def _find_metadata(tree: HTMLTree) -> Iterator[tuple[str, str]]:
    yield "title", _tidy(tree.title)
    document = tree.document
    if document is None:
        return
    root = document.query_selector("html")
    yield "lang", _tidy(root.getattr("lang", "") if root else "")
    for node in document.query_selector_all("meta"):
        key = (node.getattr("property", "") or node.getattr("name", "") or "").lower()
        if key in _META_KEYS:
            yield key, _tidy(node.getattr("content", ""))
    if canonical := document.query_selector("link[rel='canonical']"):
        yield "canonical", _tidy(canonical.getattr("href", ""))
    for node in document.query_selector_all("script[type='application/ld+json']"):
        yield from _find_linked_data(node.text or "")


def _find_linked_data(script: str) -> Iterator[tuple[str, str]]:
    """Yield what the JSON-LD objects about the article say; faulty JSON says nothing."""
    try:
        queue: list[Any] = [json.loads(script)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MAX_LD_NODES):
        if not queue:
            return
        node = queue.pop()
        if isinstance(node, list):
            queue.extend(reversed(node))
        elif isinstance(node, dict):
            queue.append(node.get("@graph"))
            if any(str(node.get("@type", "")).rstrip("']").endswith(kind) for kind in _LD_TYPES):
                for key in _LD_KEYS:
                    yield from ((f"jsonld:{key}", name) for name in _find_names(node.get(key)))


def _find_names(value: object) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str):
            yield _tidy(name)


def _tidy(value: str | None) -> str:
    return " ".join((value or "").split())[:_MAX_VALUE_CHARS]
