"""What of an HTML page is text and what is metadata."""

from __future__ import annotations

import pytest

from runut.errors import InputError
from runut.read.html import find_address, is_html, parse_html

_PAGE = """<!DOCTYPE html>
<html lang="id"><head><title>Dua Pihak Berunding | Gema Teluk</title>
<meta property="og:title" content="Dua Pihak   Berunding"><meta name="author" content="Sari Wening">
<meta property="article:published_time" content="2021-03-04T05:06:07+07:00">
<link rel="canonical" href="https://gemateluk.example/1">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Dua Pihak Berunding",
 "author": [{"name": "Sari Wening"}, {"name": "Bagas Rian"}], "datePublished": "2021-03-04",
 "publisher": {"@type": "Organization", "name": "Gema Teluk"}}]}</script>
<script>var rahasia = 1</script><style>p { color: red }</style></head>
<body><nav><ul><li>Beranda</li><li>Dunia</li></ul></nav><h1>Dua Pihak Berunding</h1>
<p>Delegasi <b>kedua</b> negara bertemu.<br>Perundingan berlanjut.</p>
<p style="color: red; display: none">sembunyi satu</p><div hidden>sembunyi dua</div><noscript>tanpa skrip</noscript>
<p>Penutup.</p></body></html>"""


def test_each_block_is_a_line_and_what_a_reader_cannot_see_is_left_out() -> None:
    text = parse_html(_PAGE).text
    lines = [line for line in text.splitlines() if line]
    assert lines == [
        "Beranda",
        "Dunia",
        "Dua Pihak Berunding",
        "Delegasi kedua negara bertemu.",
        "Perundingan berlanjut.",
        "Penutup.",
    ]


def test_the_head_gives_sorted_pairs() -> None:
    assert parse_html(_PAGE).metadata == (
        ("article:published_time", "2021-03-04T05:06:07+07:00"),
        ("author", "Sari Wening"),
        ("canonical", "https://gemateluk.example/1"),
        ("jsonld:author", "Sari Wening"),
        ("jsonld:author", "Bagas Rian"),
        ("jsonld:datePublished", "2021-03-04"),
        ("jsonld:headline", "Dua Pihak Berunding"),
        ("jsonld:publisher", "Gema Teluk"),
        ("lang", "id"),
        ("og:title", "Dua Pihak Berunding"),
        ("title", "Dua Pihak Berunding | Gema Teluk"),
    )


def test_faulty_linked_data_says_nothing() -> None:
    page = parse_html('<html><script type="application/ld+json">{"@type": </script><body>a</body></html>')
    assert page.metadata == ()


def test_a_page_that_scripts_or_frames_fill_is_refused_with_the_reason() -> None:
    with pytest.raises(InputError, match=r"a page\.html shows no text of its own"):
        parse_html("<html><frameset><frame src=a.html></frameset></html>", "a page.html")


def test_half_a_character_is_refused() -> None:
    with pytest.raises(InputError, match="half a character at 12"):
        parse_html("<html><p>abc\ud800</p>")


def test_the_canonical_address_is_taken_where_it_is_whole() -> None:
    assert find_address([("canonical", "/1"), ("og:url", "https://gemateluk.example/2")]) == (
        "https://gemateluk.example/2"
    )
    assert find_address([("og:url", "javascript:void(0)")]) is None


def test_html_is_known_by_its_beginning() -> None:
    assert is_html('  <?xml version="1.0"?>\n<!-- catatan -->\n<html>')
    assert is_html("<!doctype HTML>")
    assert not is_html("Harga <html> naik")
