"""What the fields of a row are called in the corpora that people have, told by the names that stand together.

A date in a corpus is mostly the day of the crawl. Where it is (C4, mC4, CulturaX, OSCAR, FineWeb, FineWeb-2, HPLT,
RedPajama) it is when the page was `fetched` and never its publication. CC-News, news-please, Fundus, trafilatura and
Dolma tell the publication itself. A bare "date" in rows of no known corpus may be either, so that it is neither until
`--published-field date` says so.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from runut.read.options import FieldNames

_MAX_NESTED_CHARS = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """The names that the rows of a corpus have for things; of several the first that has a value counts.

    Attributes:
        name: What people call it.
        needs: The fields that together tell a row of it.
        text: Where the page's text is; paths as in `FieldNames`.
        html: Where its HTML is, read where there is no text.
        url: Where its address is.
        id: Where its name is.
        title: Where its headline is.
        published: Where its publication is told.
        fetched: Where the time of its crawl is told.
    """

    name: str
    needs: frozenset[str]
    text: tuple[str, ...] = ("text",)
    html: tuple[str, ...] = ()
    url: tuple[str, ...] = ("url",)
    id: tuple[str, ...] = ("id",)
    title: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    fetched: tuple[str, ...] = ()


CORPORA = (
    Corpus(
        name="OSCAR 22.01, OSCAR 23.01, Colossal OSCAR",
        needs=frozenset({"content", "warc_headers"}),
        text=("content",),
        url=("warc_headers.warc-target-uri",),
        id=("id", "warc_headers.warc-record-id"),
        fetched=("warc_headers.warc-date",),
    ),
    Corpus(
        name="FineWeb, FineWeb-2",
        needs=frozenset({"text", "dump", "date"}),
        fetched=("date",),
    ),
    Corpus(
        name="RedPajama 2",
        needs=frozenset({"raw_content", "doc_id"}),
        text=("raw_content",),
        url=("meta.url", "url"),
        id=("doc_id",),
        title=("meta.title", "title"),
        fetched=("meta.date_download", "date_download"),
    ),
    Corpus(
        name="CCNet",
        needs=frozenset({"raw_content", "date_download"}),
        text=("raw_content",),
        id=("digest",),
        title=("title",),
        fetched=("date_download",),
    ),
    Corpus(
        name="RedPajama, SlimPajama, The Pile",
        needs=frozenset({"text", "meta"}),
        url=("meta.url",),
        fetched=("meta.timestamp",),
    ),
    Corpus(
        name="Dolma",
        needs=frozenset({"text", "added", "source"}),
        url=("metadata.url",),
        published=("created",),
        fetched=("added",),
    ),
    Corpus(
        name="HPLT 2, HPLT 3",
        needs=frozenset({"text", "u", "ts"}),
        url=("u",),
        fetched=("ts",),
    ),
    Corpus(
        name="CC-News",
        needs=frozenset({"text", "domain", "date", "title"}),
        title=("title",),
        published=("date",),
    ),
    Corpus(
        name="CC-News (multilingual)",
        needs=frozenset({"plain_text", "published_date"}),
        text=("plain_text",),
        url=("responded_url", "requested_url"),
        title=("title",),
        published=("published_date",),
        fetched=("crawl_date",),
    ),
    Corpus(
        name="news-please",
        needs=frozenset({"date_publish", "date_download"}),
        text=("maintext", "text"),
        id=("filename",),
        title=("title",),
        published=("date_publish",),
        fetched=("date_download",),
    ),
    Corpus(
        name="RealNews",
        needs=frozenset({"text", "publish_date", "warc_date"}),
        title=("title",),
        published=("publish_date",),
        fetched=("warc_date",),
    ),
    Corpus(
        name="trafilatura",
        needs=frozenset({"text", "hostname", "date", "fingerprint"}),
        url=("url", "source"),
        title=("title",),
        published=("date",),
        fetched=("filedate",),
    ),
    Corpus(
        name="Fundus",
        needs=frozenset({"publishing_date", "html"}),
        text=("plaintext",),
        html=("html.content",),
        url=("html.responded_url", "html.requested_url"),
        title=("title",),
        published=("publishing_date",),
        fetched=("html.crawl_date",),
    ),
)
"""The more telling first."""

ANY = Corpus(
    name="any rows (C4, mC4, CulturaX, MADLAD-400, OSCAR 2019, your own)",
    needs=frozenset(),
    text=("text", "content", "raw_content", "plain_text", "maintext", "article_text", "body"),
    html=("html", "raw_html", "html_content", "page_html", "markup"),
    url=("url", "uri", "source_url", "link", "warc_target_uri", "WARC-Target-URI"),
    id=("id", "doc_id", "docid", "document_id", "uuid"),
    title=("title", "headline"),
    published=("published", "date_published", "published_at", "published_date", "publish_date", "datePublished"),
    fetched=("fetched", "timestamp", "crawl_date", "warc_date", "date_download", "crawled", "fetch_time"),
)


def find_corpus(row: Mapping[str, Any]) -> Corpus:
    """Return the corpus whose names a row has."""
    return _find_corpus(frozenset(row))


@lru_cache(maxsize=1024)
def _find_corpus(keys: frozenset[str]) -> Corpus:
    return next((corpus for corpus in CORPORA if corpus.needs <= keys), ANY)


def with_names(names: FieldNames, corpus: Corpus) -> Corpus:
    """Return a corpus with the names that the user gave in the place of its own."""
    if names == FieldNames():
        return corpus
    return _with_names(names, corpus)


@lru_cache(maxsize=64)
def _with_names(names: FieldNames, corpus: Corpus) -> Corpus:
    return Corpus(
        name=corpus.name,
        needs=corpus.needs,
        text=(names.text,) if names.text else () if names.html else corpus.text,
        html=(names.html,) if names.html else () if names.text else corpus.html,
        url=(names.url,) if names.url else corpus.url,
        id=(names.id,) if names.id else corpus.id,
        title=corpus.title,
        published=(names.published,) if names.published else corpus.published,
        fetched=tuple(name for name in corpus.fetched if name != names.published),
    )


def value_in(row: Mapping[str, Any], path: str) -> object:
    """Return the value at a path, None where there is none; JSON that is written as a text is opened on the way."""
    if path in row:
        return row[path]
    value: object = row
    for name in path.split("."):
        if isinstance(value, str) and value.startswith("{") and len(value) <= _MAX_NESTED_CHARS:
            value = _opened(value)
        value = value.get(name) if isinstance(value, Mapping) else None
        if value is None:
            return None
    return value


def _opened(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def first_in(row: Mapping[str, Any], paths: tuple[str, ...]) -> object:
    """Return the first value that one of the paths leads to."""
    return next((value for path in paths if (value := value_in(row, path)) is not None), None)
