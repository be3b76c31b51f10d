"""HTML → the text that a reader of the page sees, what its markup says of each line, and what its head says of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from runut.clean.article import CUT_KEY
from runut.errors import InputError
from runut.read.html_hints import bits_of_lines, find_story_box, make_hints, prose_of_lines
from runut.read.html_lines import SeenPage, read_seen_page
from runut.read.html_voters import find_slow_votes
from runut.read.html_votes import find_main_lines, share_agreed
from runut.record.line_hint import LineHint
from runut.settings import Voting

_STARTS_LIKE_HTML = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,50})?(?:<!--[^>]{0,500}-->\s{0,50}){0,5}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)


_MAX_DEPTH = 200
"""The extractors of others go down a tree by recursion, or their time grows with the square of its depth."""
_MAX_MARKUP_CHARS = 2_000_000
"""They build and copy trees; a larger page would hold up the run."""
_SURE_SHARE = 0.6
"""Where a box is named as the story and Resiliparse takes so much of the same prose, the slow voters are not asked.

Measured on the layout pages: asked on the other pages alone they give what they give when asked on all.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlPage:
    """What an HTML page holds for a reader.

    Attributes:
        text: What is seen, line by line.
        hints: What the markup says of each line that is not empty.
        metadata: What the page says of itself, as (key, value) pairs sorted by key.
    """

    text: str
    hints: tuple[LineHint, ...] = ()
    metadata: tuple[tuple[str, str], ...] = ()


def is_html(text: str) -> bool:
    """Tell whether text starts as an HTML page does."""
    return _STARTS_LIKE_HTML.match(text) is not None


def find_address(metadata: Iterable[tuple[str, str]]) -> str | None:
    """Return the address that a page gives as its own, where it is whole."""
    told = dict(reversed(tuple(metadata)))
    for value in (told.get("canonical"), told.get("og:url")):
        if value and value.startswith(("https://", "http://")):
            return value
    return None


def parse_html(markup: str, where: str = "the page", *, voting: Voting = Voting.NEVER) -> HtmlPage:
    """Return what an HTML page holds for a reader; what is hidden is left out.

    Args:
        markup: The decoded page.
        where: What to call the page in an error.
        voting: When the slow voters are asked, where they are installed.

    Raises:
        InputError: A reader sees nothing on it, or it holds half a character.
    """
    try:
        page = read_seen_page(markup)
    except UnicodeEncodeError as error:
        raise InputError(f"{where} holds half a character at {error.start}; mend its encoding") from error
    if not page.lines:
        raise InputError(f"{where} shows no text of its own (scripts or frames fill it); save it as a browser shows it")
    bits = bits_of_lines(page)
    votes = _gather_votes(markup, page, bits, voting)
    metadata = (*page.metadata, (CUT_KEY, str(len(page.text)))) if page.is_cut else page.metadata
    return HtmlPage(text=page.text, hints=make_hints(page, bits, votes), metadata=metadata)


def _gather_votes(markup: str, page: SeenPage, bits: list[int], voting: Voting) -> list[frozenset[int]]:
    """Return the votes of our own look at the boxes and of the extractors of others, where these can bear the page."""
    box = find_story_box(page, bits)
    is_settled = voting is Voting.NEVER and box.is_clear
    if is_settled or page.depth > _MAX_DEPTH or len(markup) > _MAX_MARKUP_CHARS:
        return [box.lines]
    by_main = find_main_lines(markup, page.lines)
    votes = [box.lines, by_main]
    if voting is Voting.UNSURE:
        agreed = share_agreed(box.lines, by_main, prose_of_lines(page, bits))
        is_sure = box.is_named and agreed >= _SURE_SHARE
    else:
        is_sure = voting is Voting.NEVER
    return votes if is_sure else [*votes, *find_slow_votes(markup, page)]
