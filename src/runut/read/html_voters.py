"""Trafilatura and Readability as further voters, where they are installed (the extra `html`)."""

from __future__ import annotations

import importlib.util
import logging
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from typing import Any

from lxml import etree, html

from runut.errors import InputError
from runut.read.html_lines import SeenPage
from runut.read.html_votes import match_lines
from runut.settings import Voting

_NEVER_STORY = (
    *("script", "style", "noscript", "template", "svg", "iframe", "select", "button", "nav", "footer", "aside"),
    etree.Comment,
)
"""No voter takes what is in these as story; without them trees are smaller and the voters faster."""


def find_slow_votes(markup: str, page: SeenPage) -> Iterator[frozenset[int]]:
    """Yield the lines that each installed voter takes as the story; one that fails has no vote."""
    voters = load_voters()
    tree = _parse(markup) if voters else None
    if tree is None:
        return
    for extract in voters:
        try:
            extracted = extract(deepcopy(tree))
        except Exception as error:  # noqa: BLE001 - the code of others on hostile pages: no vote is no harm
            logging.getLogger(__name__).debug("%s gave no vote: %r", extract.__name__, error)
            continue
        if chosen := match_lines(extracted or "", page.lines):
            yield chosen


def check_voters(voting: Voting) -> None:
    """Check that extractors are there to vote, where they are asked for.

    Raises:
        InputError: None is installed.
    """
    if voting is not Voting.NEVER and not load_voters():
        raise InputError("no extractor is there to vote on HTML pages; install them with: pip install 'runut[html]'")


@cache
def load_voters() -> tuple[Callable[[Any], str | None], ...]:
    """Return the voters that are installed."""
    found: list[Callable[[Any], str | None]] = []
    for name in ("trafilatura", "readability"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # a vote that is not given is no news
    if importlib.util.find_spec("trafilatura") is not None:
        found.append(_by_trafilatura)
    if importlib.util.find_spec("readability") is not None:
        found.append(_by_readability)
    return tuple(found)


def _parse(markup: str) -> Any | None:  # noqa: ANN401 - a tree of lxml
    try:
        tree = html.document_fromstring(markup.encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    except (etree.LxmlError, ValueError):
        return None
    etree.strip_elements(tree, *_NEVER_STORY, with_tail=False)
    return tree


def _by_trafilatura(tree: Any) -> str | None:  # noqa: ANN401 - as above
    from trafilatura import extract  # noqa: PLC0415 - an extra

    text: str | None = extract(tree, favor_precision=True, fast=True, include_comments=False)
    return text


def _by_readability(tree: Any) -> str | None:  # noqa: ANN401 - as above
    from readability import Document  # noqa: PLC0415 - an extra
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415 - beside its voter

    summary = Document(tree).summary(html_partial=True)
    text: str = extract_plain_text(summary, preserve_formatting=True, list_bullets=False, alt_texts=False)
    return text
