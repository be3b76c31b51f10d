"""Markup that is broken, huge, or meant to deceive: it is read in bounded time, and what is hidden stays out."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.clean import clean_page
from runut.clean.article import CUT_KEY
from runut.errors import InputError
from runut.read.html import HtmlPage, parse_html
from runut.read.html_lines import read_seen_page
from runut.read.pages import PageContent, PageFacts, make_page
from runut.record.page import PageFormat
from runut.settings import Voting

_MANY = 100_000


def _lines(markup: str) -> list[str]:
    return [line for line in parse_html(markup).text.split("\n") if line]


@pytest.mark.parametrize("tag", ["div", "b", "span", "li", "table", "blockquote", "a", "font", "section", "x-y"])
def test_boxes_in_boxes_without_end_are_read(tag: str) -> None:
    assert _lines(f"<html><body>{f'<{tag} class=share>' * _MANY}dalam{f'</{tag}>' * _MANY}") == ["dalam"]
    assert _lines(f"<html><body>{f'<{tag}>' * _MANY}dalam") == ["dalam"]


def test_deep_boxes_are_left_to_our_own_vote() -> None:
    page = parse_html(f"<html><body>{'<div>' * _MANY}dalam", voting=Voting.ALWAYS)
    assert page.hints[0].voters == 1


def test_closing_tags_without_opening_ones_are_borne() -> None:
    assert _lines(f"<html><body>{'</div></p></b></html>' * _MANY}<p>luar") == ["luar"]


def test_a_tag_with_a_million_attributes_is_a_tag() -> None:
    attributes = " ".join(f"a{n}=1" for n in range(1_000_000))
    assert _lines(f"<html><p {attributes}>satu</p><p>dua</p>") == ["satu", "dua"]


def test_a_class_of_a_million_words_is_read() -> None:
    assert _lines(f"<html><p class='{'share ' * 1_000_000}'>satu</p>") == ["satu"]


def test_pictures_inside_the_markup_are_no_text() -> None:
    assert _lines(f"<html><img src='data:image/png;base64,{'QUJD' * 2_000_000}'><p>satu</p>") == ["satu"]


def test_of_a_page_with_too_many_tags_the_beginning_is_read_and_it_says_so() -> None:
    page = parse_html(f"<html><p>awal</p>{'<b>i</b>' * 600_000}<p>akhir</p>")
    assert page.text.startswith("awal\n")
    assert "akhir" not in page.text
    assert CUT_KEY in dict(page.metadata)


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>document.write('<p>RAHASIA berita itu.</p>')</script>",
        "<script type='text/template'><p>RAHASIA</p></script>",
        "<style>p::after { content: 'RAHASIA' }</style>",
        "<template><p>RAHASIA</p></template>",
        "<noscript><p>RAHASIA</p></noscript>",
        "<textarea><p>RAHASIA</p></textarea>",
        "<iframe><p>RAHASIA</p></iframe>",
        "<noframes><p>RAHASIA</p></noframes>",
        "<svg><title>RAHASIA</title><text>RAHASIA</text></svg>",
        "<div style='display:none'><p>RAHASIA</p><div><p>RAHASIA</p></div></div>",
        "<div hidden><p>RAHASIA</p></div>",
        "<div aria-hidden=true>RAHASIA</div>",
        "<p style='font-size:0'>RAHASIA</p>",
        "<span class=sr-only>RAHASIA</span>",
        "<!-- <p>RAHASIA</p> -->",
        "<![CDATA[ RAHASIA ]]>",
        "<select><option>RAHASIA</select>",
        "<img alt=RAHASIA title=RAHASIA>",
        "<input value=RAHASIA>",
        "<meta http-equiv=refresh content='0; url=RAHASIA'>",
        "<dialog>RAHASIA</dialog>",
        "<?php echo 'RAHASIA' ?>",
    ],
)
def test_what_is_not_shown_is_no_text(hidden: str) -> None:
    assert _lines(f"<html><body><p>satu</p>{hidden}<p>dua</p></body></html>") == ["satu", "dua"]


def test_signs_of_markup_that_a_reader_sees_are_text() -> None:
    assert _lines("<html><p>1 &lt; 2 dan a < b &amp;amp; c &#8220;d&#8221;</p>") == ["1 < 2 dan a < b &amp; c “d”"]
    assert _lines("<html><plaintext><p>apa adanya</p>") == ["<p>apa adanya</p>"]
    assert _lines("<html><math><mi>y</mi><mo>=</mo><mn>2</mn></math>") == ["y=2"]


def test_own_entities_are_not_grown() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "boom"}">' for n in range(12))
    page = parse_html(f"<!DOCTYPE html [{bomb}]><html><p>satu &e11;</p>")
    assert len(page.text) < 10_000


def test_signs_that_are_no_characters_do_no_harm() -> None:
    text = parse_html("<html><p>a\0b&#0;c&#xD800;d&#x110000;e&#xFFFF;f</p>").text
    text.encode()
    assert "\0" not in text


@pytest.mark.parametrize("markup", ["", " ", "<html>", "<frameset><frame></frameset>", "<script>x</script>", "<!--"])
def test_a_page_that_shows_nothing_is_refused(markup: str) -> None:
    with pytest.raises(InputError, match="shows no text"):
        parse_html(markup)


FUZZ_EXAMPLES = int(os.environ.get("RUNUT_FUZZ_EXAMPLES", "300"))
"""`make fuzz` asks for more."""
_OPEN = "p div b a ul li table tr td h1 h2 article nav aside form pre span time body"
_CLOSE = "p div b a ul li table tr td h1 article nav form pre span html body"
_PIECES = st.one_of(
    st.sampled_from(
        [
            *(f"<{tag}>" for tag in _OPEN.split()),
            *(f"</{tag}>" for tag in _CLOSE.split()),
            *("<br>", "<p class='share tag'>", "<div style='display:none'>", "<script>", "</script>", "<!--", "-->"),
            *("<template>", "</template>", "<![CDATA[", "]]>", "<", ">", "&", "&lt;", "&nbsp;", "\r\n", "\n", "\r"),
            *("<a href='", "'", '"', "<svg>", "</svg>", "<title>", "<textarea>", "<select>", "\u2028", "\x85", "\x0c"),
            *("Kedua pihak sepakat menarik pasukan dari jembatan itu.", "Kamis, 4 Maret 2021 13:05 WIB", "Baca juga:"),
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
)


@settings(max_examples=FUZZ_EXAMPLES, deadline=None)
@given(st.lists(_PIECES, max_size=60).map("".join))
def test_random_markup_gives_text_with_a_hint_for_each_line_and_spans_that_fit(markup: str) -> None:
    try:
        seen = parse_html(markup)
    except InputError:
        return
    _check(seen)
    assert parse_html(markup) == seen


@settings(max_examples=25, deadline=None)
@given(st.lists(_PIECES, max_size=60).map("".join))
def test_random_markup_stops_no_slow_voter(markup: str) -> None:
    try:
        _check(parse_html(markup, voting=Voting.ALWAYS))
    except InputError:
        return


def _check(seen: HtmlPage) -> None:
    rows = [row for row in seen.text.split("\n") if row]
    assert len(rows) == len(seen.hints)
    assert all(row == " ".join(row.split()) for row in rows)
    content = PageContent(text=seen.text, form=PageFormat.HTML, metadata=seen.metadata, hints=seen.hints)
    try:
        page = make_page(content, PageFacts(id="a"), where="a")
    except InputError:
        return
    for line, row in zip(clean_page(page).lines, rows, strict=True):
        assert page.text[line.start : line.end] == row


@settings(max_examples=200, deadline=None)
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_lines_and_boxes_fit_each_other(markup: str) -> None:
    page = read_seen_page(markup)
    assert all(0 <= box.first < box.end <= len(page.lines) for box in page.boxes)
    assert all(0 <= line.linked_chars <= len(line.text) for line in page.lines)
