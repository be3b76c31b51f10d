"""What of an HTML page is text and what is metadata."""

from __future__ import annotations

from runut.read.html import is_html, parse_html

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
    text, _ = parse_html(_PAGE)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert lines == [
        "Beranda",
        "Dunia",
        "Dua Pihak Berunding",
        "Delegasi kedua negara bertemu.",
        "Perundingan berlanjut.",
        "Penutup.",
    ]


def test_the_head_gives_sorted_pairs() -> None:
    _, metadata = parse_html(_PAGE)
    assert metadata == (
        ("article:published_time", "2021-03-04T05:06:07+07:00"),
        ("author", "Sari Wening"),
        ("canonical", "https://gemateluk.example/1"),
        ("jsonld:author", "Bagas Rian"),
        ("jsonld:author", "Sari Wening"),
        ("jsonld:datePublished", "2021-03-04"),
        ("jsonld:headline", "Dua Pihak Berunding"),
        ("jsonld:publisher", "Gema Teluk"),
        ("lang", "id"),
        ("og:title", "Dua Pihak Berunding"),
        ("title", "Dua Pihak Berunding | Gema Teluk"),
    )


def test_faulty_linked_data_says_nothing() -> None:
    _, metadata = parse_html('<html><script type="application/ld+json">{"@type": </script><body>a</body></html>')
    assert metadata == ()


def test_deep_nesting_is_read() -> None:
    text, _ = parse_html("<html><body>" + "<div>" * 20_000 + "dalam" + "</div>" * 20_000)
    assert text.strip() == "dalam"


def test_html_is_known_by_its_beginning() -> None:
    assert is_html('  <?xml version="1.0"?>\n<!-- catatan -->\n<html>')
    assert is_html("<!doctype HTML>")
    assert not is_html("Harga <html> naik")
