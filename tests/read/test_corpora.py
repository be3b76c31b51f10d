"""The fields of common corpora are found, and the day of a crawl is never taken for a publication."""

from __future__ import annotations

import json
from typing import Any

import pytest

from runut.errors import InputError
from runut.read import FieldNames
from runut.read.corpora import ANY, CORPORA, find_corpus
from runut.read.rows import RowReading, is_page_row, page_of_row
from runut.record.page import Page, PageFormat

URL, CRAWL, DAY = "https://a.example/1", "2020-11-25T06:12:00Z", "2020-11-24"


def read(row: object, **names: str) -> Page:
    return page_of_row(row, "a.jsonl:1", RowReading(form=PageFormat.JSONL, fields=FieldNames(**names)))


@pytest.mark.parametrize(
    ("name", "row", "published", "fetched"),
    [
        ("any rows", {"text": "Isi.", "timestamp": CRAWL, "url": URL}, None, CRAWL),
        ("any rows", {"text": "Isi.", "timestamp": CRAWL, "url": URL, "source": "mC4"}, None, CRAWL),
        (
            "OSCAR",
            {"content": "Isi.", "warc_headers": {"warc-target-uri": URL, "warc-date": CRAWL}, "metadata": {"url": "x"}},
            None,
            CRAWL,
        ),
        ("FineWeb", {"text": "Isi.", "id": "<urn>", "dump": "CC", "url": URL, "date": CRAWL}, None, CRAWL),
        ("RedPajama,", {"text": "Isi.", "meta": {"url": URL, "timestamp": CRAWL}}, None, CRAWL),
        ("RedPajama,", {"text": "Isi.", "meta": json.dumps({"url": URL, "timestamp": CRAWL})}, None, CRAWL),
        (
            "RedPajama 2",
            {"raw_content": "Isi.", "doc_id": "a", "meta": json.dumps({"url": URL, "date_download": CRAWL})},
            None,
            CRAWL,
        ),
        ("CCNet", {"raw_content": "Isi.", "date_download": CRAWL, "url": URL, "title": "Judul"}, None, CRAWL),
        (
            "Dolma",
            {"text": "Isi.", "source": "cc", "added": CRAWL, "created": DAY, "metadata": {"url": URL}},
            DAY,
            CRAWL,
        ),
        ("HPLT", {"text": "Isi.", "u": URL, "ts": CRAWL}, None, CRAWL),
        (
            "CC-News",
            {"text": "Isi.", "title": "Judul", "domain": "a.example", "date": f"{DAY} 08:00:00", "url": URL},
            f"{DAY}T08:00:00",
            None,
        ),
        (
            "CC-News (",
            {"plain_text": "Isi.", "published_date": DAY, "requested_url": URL, "crawl_date": CRAWL},
            DAY,
            CRAWL,
        ),
        ("news-please", {"maintext": "Isi.", "date_publish": DAY, "date_download": CRAWL, "url": URL}, DAY, CRAWL),
        ("RealNews", {"text": "Isi.", "publish_date": DAY, "warc_date": CRAWL, "url": URL}, DAY, CRAWL),
        ("trafilatura", {"text": "Isi.", "hostname": "a", "date": DAY, "fingerprint": "f", "source": URL}, DAY, None),
        (
            "Fundus",
            {
                "publishing_date": DAY,
                "html": {"content": "<html><p>Isi.</p></html>", "requested_url": URL, "crawl_date": CRAWL},
            },
            DAY,
            CRAWL,
        ),
        ("any rows", {"text": "Isi.", "date": DAY, "url": URL}, None, None),
    ],
)
def test_a_row_of_a_corpus_is_read(name: str, row: dict[str, Any], published: str | None, fetched: str | None) -> None:
    assert find_corpus(row).name.startswith(name)
    page = read(row)
    assert (page.text.strip(), page.url) == ("Isi.", URL)
    assert (page.published, page.fetched) == (published, fetched)


def test_every_corpus_has_a_text_and_a_mark_of_its_own() -> None:
    assert all((corpus.text or corpus.html) and corpus.needs for corpus in CORPORA)
    assert len({corpus.needs for corpus in CORPORA}) == len(CORPORA)
    assert not ANY.needs


def test_names_that_the_user_gives_go_first() -> None:
    row = {"text": "Bukan.", "a": {"b": "Isi."}, "c.d": URL, "n": 7, "kapan": "2020-11-24 08:00:00", "date": CRAWL}
    page = read(row, text="a.b", url="c.d", id="n", published="kapan")
    assert (page.text, page.url, page.id, page.published) == ("Isi.", URL, "7", "2020-11-24T08:00:00")
    assert read({"text": "Bukan.", "h": "<p>Isi.</p>"}, html="h").text.strip() == "Isi."
    assert read({"text": "Isi.", "timestamp": DAY}, published="timestamp").published == DAY


def test_a_headline_of_a_row_is_kept_as_the_page_head_would_tell_it() -> None:
    row = {"text": "Isi.", "title": " Judul \n berita ", "domain": "a", "date": DAY}
    assert dict(read(row).metadata) == {"title": "Judul berita"}


def test_a_text_that_is_html_is_read_as_html() -> None:
    page = read({"text": "<!doctype html><html><title>Judul</title><p>Isi.</p></html>"})
    assert (page.format, page.text.strip()) == (PageFormat.HTML, "Isi.")


@pytest.mark.parametrize(
    ("row", "names", "words"),
    [
        ({"text": 3}, {}, "that is a string, but int"),
        ({"text": ["a"]}, {}, "that is a string, but list"),
        ({"isi": "a"}, {}, "it has isi); name the field with --text-field"),
        ({}, {}, "it has no field"),
        ({"text": "a"}, {"text": "isi.teks"}, 'no "isi.teks" (it has text)'),
        ({"text": "a", "meta": "{" * 5000}, {"text": "meta.x"}, 'no "meta.x"'),
        ([], {}, "is no object"),
        ({"text": "a", "kapan": "besok"}, {"published": "kapan"}, "is no date"),
        ({"text": "a", "url": True}, {}, '"url" is no string'),
        ({"html": "<p>a\ud800</p>"}, {}, "half a character"),
    ],
)
def test_a_row_that_gives_no_page_says_why(row: object, names: dict[str, str], words: str) -> None:
    with pytest.raises(InputError) as refusal:
        read(row, **names)
    assert words in str(refusal.value)


def test_a_corpus_date_that_is_none_leaves_the_page_undated() -> None:
    assert read({"text": "a", "domain": "b", "title": "c", "date": "entah"}).published is None
    assert read({"text": "a", "published": " "}).published is None


def test_only_objects_with_a_text_are_rows_of_pages() -> None:
    assert is_page_row({"raw_content": "a"}, FieldNames())
    assert not is_page_row({"isi": "a"}, FieldNames())
    assert is_page_row({"isi": "a"}, FieldNames(text="isi"))
    assert not is_page_row(["text"], FieldNames())
