"""Search: lines in which words stand, whatever their affixes, with what is claimed in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from runut.export.views.index import PageRef
from runut.export.views.passages import Piece, find_label, find_look
from runut.pipeline import search
from runut.record.search_hit import SearchHit, SearchResult
from runut.web.asking import Asked
from runut.web.facts import Fact, FactKind
from runut.web.held import Held
from runut.web.tables import Row
from runut.web.views import View
from runut.web.views.windows import Window, make_window

_HITS_A_PAGE = 30
_MOST_HITS = 600
_MOST_FACETS = 12
_MOST_NAMED = 8

EXACT = "exact"
"""Asks for names only as they are written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """One claim in a line that was found."""

    id: str
    look: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HitView:
    """One line that was found, its words marked."""

    ref: PageRef
    title: str
    line: int
    pieces: tuple[Piece, ...]
    claims: tuple[Claimed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What a search shows.

    Attributes:
        hits: A part of the lines.
        window: Which part.
        total: How many lines there are in all.
        outlets: Lineages with how many of the lines, by anchor.
        years: Years of publication with how many of the lines.
        named: Agreements whose name or kind holds the words.
        parties: Parties whose name holds the words.
        also: Other names and spellings that were looked for too.
        is_exact: Whether names were looked for only as they are written.
    """

    hits: tuple[HitView, ...]
    window: Window
    total: int
    sources: tuple[tuple[str, int], ...]
    years: tuple[tuple[str, int], ...]
    named: tuple[Fact, ...]
    parties: tuple[str, ...]
    also: tuple[str, ...]
    is_exact: bool


def make(held: Held, asked: Asked) -> Search:
    """Return what is found of the words that are asked for."""
    found = _search(held, asked)
    hits = [hit for hit in found.hits if _fits(held, hit, asked)]
    window = make_window(len(hits), asked.page, _HITS_A_PAGE)
    refs = [held.index.pages[hit.sha256] for hit in hits]
    shown = window.cut(hits)
    held.pages_by_anchor.fetch(held.index.pages[hit.sha256].anchor for hit in shown)
    held.fetch_claims(claim for hit in shown for claim in hit.claims)
    return Search(
        hits=tuple(_hit(held, hit) for hit in shown),
        window=window,
        total=found.total,
        sources=tuple(Counter(ref.lineage.anchor for ref in refs).most_common(_MOST_FACETS)),
        years=tuple(sorted(Counter(ref.published.text[:4] for ref in refs if ref.published is not None).items())),
        named=tuple(islice(_find_named(held, (asked.query, *found.also)), _MOST_NAMED)),
        parties=tuple(_find_parties(held, asked))[:_MOST_NAMED],
        also=found.also,
        is_exact=asked.by == EXACT,
    )


def _search(held: Held, asked: Asked) -> SearchResult:
    if not asked.query:
        return SearchResult(hits=(), total=0)
    days = [day for day in (asked.last_day, asked.as_of_day) if day is not None]
    return search(
        held.address,
        asked.query,
        first=asked.first_day,
        last=min(days, default=None),
        limit=_MOST_HITS,
        exact=asked.by == EXACT,
    )


def _fits(held: Held, hit: SearchHit, asked: Asked) -> bool:
    """Tell whether a line passes the filters of source and language, and stands on a page that counts."""
    ref = held.index.pages.get(hit.sha256)
    if ref is None:
        return False
    is_of_source = not asked.source or ref.lineage.anchor in asked.source
    return is_of_source and (not asked.language or ref.language in asked.language)


def _hit(held: Held, hit: SearchHit) -> HitView:
    ref = held.index.pages[hit.sha256]
    record = held.pages_by_anchor[ref.anchor]
    known = [(claim, held.index.claims[claim][0]) for claim in hit.claims if claim in held.index.claims]
    return HitView(
        ref=ref,
        title=record.article.title or record.page.id,
        line=hit.line,
        pieces=tuple(_pieces(hit)),
        claims=tuple(Claimed(id=id_, look=find_look(claim), label=find_label(claim)) for id_, claim in known),
    )


def _pieces(hit: SearchHit) -> Iterator[Piece]:
    place = 0
    for mark in hit.marks:
        if mark.start > place:
            yield Piece(hit.text[place : mark.start], is_marked=False)
        yield Piece(hit.text[max(mark.start, place) : mark.end], is_marked=True)
        place = mark.end
    if place < len(hit.text):
        yield Piece(hit.text[place:], is_marked=False)


def _find_named(held: Held, words: Iterable[str]) -> Iterator[Fact]:
    """Yield the agreements of which a name holds one of some words."""
    wanted = [word.casefold() for word in words if word]
    for id_ in held.facts.of(FactKind.AGREEMENT).find_ids() if wanted else ():
        if any(word in name.casefold() for name in held.agreements[id_].names for word in wanted):
            yield held.fact_by_id[id_]


def _find_parties(held: Held, asked: Asked) -> Iterator[str]:
    words = asked.query.casefold()
    if words:
        yield from (party for party in held.choices["actor"] if words in held.name_forms(party))


def find_rows(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield every line that was found."""
    for hit in _search(held, asked).hits:
        if _fits(held, hit, asked):
            yield {
                "page": hit.page,
                "sha256": hit.sha256,
                "outlet": hit.outlet,
                "published": hit.published.text if hit.published is not None else None,
                "line": hit.line,
                "text": hit.text,
                "claims": hit.claims,
            }


VIEW = View(name="search", path="/search", template="search.html.jinja", make=make, rows=find_rows)
