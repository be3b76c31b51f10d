"""The words of pages as rows, and the lines in which words stand."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, cast, delete, func, select
from sqlalchemy.dialects.postgresql import TSQUERY

from runut.languages.stems import find_stem, stemmed_languages, stems_of
from runut.record.article import LineLabel
from runut.record.edtf import Edtf
from runut.record.page_record import PageRecord
from runut.record.search_hit import SearchHit, SearchResult
from runut.store import sqlite_search, tables
from runut.store.about_row import read_about, write_about
from runut.store.search_query import SearchQuery
from runut.store.search_words import find_search_words

_WORDS_PER_ROW = 4_000
"""A line is a row, but for one that is longer: PostgreSQL counts places up to 16,383."""

_PAGES_PER_QUERY = 400

_RULES = 1
"""Raised with every change of how text is cut and folded."""

_NOT_SEARCHED = {LineLabel.RELATED, LineLabel.CHROME}

Found = Any
"""A row that was found."""


def search_rows(record: PageRecord) -> Iterator[dict[str, Any]]:
    """Yield the rows by which a page's article is found: line, first and last code point, stems."""
    text, language = record.page.text, record.article.language
    for line in record.article.lines:
        if line.label in _NOT_SEARCHED:
            continue
        words = list(find_search_words(text[line.start : line.end]))
        for first in range(0, len(words), _WORDS_PER_ROW):
            chosen = words[first : first + _WORDS_PER_ROW]
            yield {
                "page": record.page.sha256,
                "line": line.number,
                "start": line.start + chosen[0].start if first else line.start,
                "end": line.end if chosen[-1] is words[-1] else line.start + chosen[-1].end,
                "stems": [find_stem(word.folded, language) for word in chosen],
            }


def find_hits(
    connection: Connection, query: SearchQuery, *, first: date | None, last: date | None, limit: int
) -> SearchResult:
    """Return the lines in which every term stands, of pages published in a window of days."""
    texts, articles = tables.search_texts, tables.articles
    where, joined = [_matches(connection, query)], texts.join(articles, articles.c.page == texts.c.page)
    if first is not None:
        where.append(articles.c.published_latest >= first)
    if last is not None:
        where.append(articles.c.published_earliest <= last)
    counted = texts if first is None and last is None else joined
    total = connection.execute(select(func.count()).select_from(counted).where(*where)).scalar_one()
    order = (articles.c.published_earliest.nulls_last(), texts.c.page, texts.c.line, texts.c.start)
    rows = connection.execute(select(*_COLUMNS).select_from(joined).where(*where).order_by(*order).limit(limit)).all()
    digests = sorted({row.page for row in rows})
    pages, claims = _pages_of(connection, digests), _claims_on(connection, digests)
    hits = tuple(_hit_of(row, pages[row.page], query, claims[row.page]) for row in rows)
    return SearchResult(hits=hits, total=total, also=query.also)


_COLUMNS: Sequence[ColumnElement[Any]] = (
    tables.search_texts.c.page,
    tables.search_texts.c.line,
    tables.search_texts.c.start,
    tables.search_texts.c.end,
    tables.articles.c.published,
    tables.articles.c.outlet,
    tables.articles.c.language,
)


def _matches(connection: Connection, query: SearchQuery) -> ColumnElement[bool]:
    if connection.dialect.name == "postgresql":
        return tables.search_texts.c.stems.op("@@")(cast(query.for_tsquery(), TSQUERY))
    return sqlite_search.matches(query.for_fts5())


def _pages_of(connection: Connection, digests: Sequence[str]) -> dict[str, Found]:
    """Return the ids and texts of some pages, by digest."""
    pages = tables.pages.c
    query = select(pages.sha256, pages.id, pages.text)
    return {row.sha256: row for row in _find_of(connection, query, pages.sha256, digests)}


def _claims_on(connection: Connection, digests: Sequence[str]) -> dict[str, list[tuple[int, str]]]:
    """Return the claims of some pages, each with the place of its first word."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for claims in tables.CLAIM_TABLES:
        query = select(claims.c.page, claims.c.start, claims.c.id)
        for page, start, claim in _find_of(connection, query, claims.c.page, digests):
            found[page].append((start, claim))
    return found


def _find_of(
    connection: Connection, query: Select[Any], page: ColumnElement[str], digests: Sequence[str]
) -> Iterator[Found]:
    """Yield what a query finds of some pages, however many."""
    for first in range(0, len(digests), _PAGES_PER_QUERY):
        yield from connection.execute(query.where(page.in_(digests[first : first + _PAGES_PER_QUERY])))


def _hit_of(row: Found, page: Found, query: SearchQuery, claims: Iterable[tuple[int, str]]) -> SearchHit:
    text = page.text[row.start : row.end]
    return SearchHit(
        page=page.id,
        sha256=page.sha256,
        published=None if row.published is None else Edtf.parse(row.published),
        outlet=row.outlet,
        line=row.line,
        start=row.start,
        text=text,
        marks=tuple(query.find_marks(text, row.language)),
        claims=tuple(claim for start, claim in sorted(claims) if row.start <= start < row.end),
    )


@cache
def search_rules() -> str:
    """Return a word for the rules by which words are made now; where it changes, they are made again."""
    digest = hashlib.sha256(str(_RULES).encode())
    for code in stemmed_languages():
        stems = stems_of(code)
        digest.update(
            repr((code, sorted(stems.root_of.items()), sorted(stems.known), stems.free, stems.bound)).encode()
        )
    return digest.hexdigest()


def find_pages_to_fill(connection: Connection, rules: str) -> list[str]:
    """Return the pages whose words are to be made, after deleting those that other rules made.

    What was made by these rules before a stop stays; which rules were being filled in is written before they are.
    """
    texts, pages = tables.search_texts, tables.pages
    if read_about(connection, tables.FILLING) != rules:
        connection.execute(delete(texts))
        write_about(connection, tables.SEARCHED_BY, None)
        write_about(connection, tables.FILLING, rules)
    query = select(pages.c.sha256).where(pages.c.sha256.not_in(select(texts.c.page))).order_by(pages.c.sha256)
    return list(connection.execute(query).scalars())
