"""What holds for the labels of any page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runut.clean import clean_page
from runut.read import page_from_text
from runut.record.article import Article, LineLabel
from runut.record.page import Page

_LINES = st.sampled_from(
    [
        "",
        "Beranda",
        "Kolom Komentar",
        "Kedua Kubu Bertemu Lagi di Balai Desa",
        "Kedua Kubu Bertemu La..",
        "Kedua kubu bertemu lagi di balai desa itu, kata seorang perunding kepada AFP.",
        "Jakarta - Kedua kubu bertemu lagi pada Selasa (24/11).",
        "“Kami siap,” katanya.",
        "Baca juga:",
        "Baca juga: Kabar Lain",
        "Foto: AFP",
        "Presiden di depan istana/Net",
        "Kamis, 4 Maret 2021 | 06:12 WIB",
        "Penulis: Sari Wening | Editor: Bagas Rian",
        "Editor:",
        "Sumber :",
        "Sari Wening",
        "(SRW)",
        "1. Penarikan pasukan",
        "Berikut isinya:",
        "/",
        ":",
        "( ",
        "© 2021",
    ]
)


@given(st.lists(_LINES, max_size=14))
def test_every_line_that_is_not_empty_has_one_label_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    article = clean_page(Page(id="a", text=text, sha256="0"))
    assert [line.number for line in article.lines] == [n for n, line in enumerate(lines, 1) if line.strip()]
    assert all(text[line.start : line.end] == lines[line.number - 1] for line in article.lines)


@given(st.text(max_size=300))
def test_any_text_is_labelled(text: str) -> None:
    article = clean_page(Page(id="a", text=text, sha256="0"))
    assert all(text[line.start : line.end].strip() for line in article.lines)


@given(st.lists(_LINES, max_size=10), st.sampled_from(["\r\n", "\r"]))
def test_the_kind_of_line_break_changes_no_label(lines: list[str], sign: str) -> None:
    first = clean_page(Page(id="a", text="\n".join(lines), sha256="0"))
    second = clean_page(Page(id="a", text=sign.join(lines), sha256="0"))
    assert [line.label for line in first.lines] == [line.label for line in second.lines]


_TITLE = "Kedua Kubu Bertemu Lagi di Balai Desa"
_FIRST = "Kedua kubu bertemu lagi di balai desa itu, kata seorang perunding."
_LAST = "Mereka sepakat menahan tembakan sampai pagi."


def _clean(*lines: str) -> Article:
    return clean_page(page_from_text("\n".join(lines)))


@pytest.mark.parametrize("end", ["(srw/bgs)", "Editor: Bagas Rian"])
def test_the_last_paragraph_below_a_link_is_the_storys_where_names_close_it(end: str) -> None:
    article = _clean(_TITLE, "", _FIRST, "Mereka datang berjalan kaki.", "Baca juga:", "Pasar Ditutup", _LAST, end)
    assert [line.label for line in article.lines][-2] == LineLabel.BODY


def test_signs_that_are_not_seen_do_not_hide_a_headline() -> None:
    article = _clean(f"\u202e{_TITLE}\u202c", "Kamis, 4 Maret 2021", "", _FIRST, _LAST)
    assert article.title == _TITLE


def test_a_question_in_the_case_of_a_sentence_may_be_the_headline() -> None:
    question = "Mengapa kedua kubu bertemu lagi di balai desa?"
    assert _clean("Beranda", question, "Kamis, 4 Maret 2021", "", _FIRST, _LAST).title == question


def test_a_sentence_that_stands_twice_above_the_headline_is_no_story() -> None:
    twice = "Warga diminta terus bersikap tenang terhadap kabar dari seberang sungai."
    article = _clean(twice, twice, "Kumpulan Kabar", _TITLE, _FIRST, "Mereka datang berjalan kaki dari kampung.", _LAST)
    assert article.title == _TITLE
    assert [line.label for line in article.lines if line.label is LineLabel.BODY] == [LineLabel.BODY] * 3


def test_a_story_in_one_long_line_outweighs_another_storys_teaser() -> None:
    story = (
        "Kedua kubu bertemu lagi di balai desa itu. " + "Mereka sepakat menahan tembakan sampai pagi. " * 12 + "Sari"
    )
    article = _clean(
        _TITLE, "Kamis, 4 Maret 2021", "", story, "Berita terkait", "Pasar Ditutup", "Pasar itu sepi lagi."
    )
    assert [line.label for line in article.lines if line.label is LineLabel.BODY] == [LineLabel.BODY]
    assert article.title == _TITLE


@pytest.mark.parametrize("end", ["Para perunding kedua kubu itu me", "“Kami akan dat"])
def test_the_last_line_of_a_page_that_breaks_off_is_the_storys(end: str) -> None:
    article = _clean(_TITLE, "", _FIRST, "Mereka datang berjalan kaki.", _LAST, end)
    assert article.lines[-1].label is LineLabel.BODY


def test_a_lone_word_below_the_story_is_not_the_storys() -> None:
    article = _clean(_TITLE, "", _FIRST, "Mereka datang berjalan kaki.", _LAST, "Perdamaian")
    assert article.lines[-1].label is LineLabel.CHROME


def test_a_sites_banner_is_no_headline() -> None:
    article = _clean("KABARTELUK.COM - Berita dan Gagasan Hari Ini", _FIRST, "Mereka datang berjalan kaki.", _LAST)
    assert article.title is None


@pytest.mark.parametrize("plea", ["Berkomentarlah dengan santun dan bertanggung jawab.", "Laporkan Komentar"])
def test_what_a_site_asks_of_those_who_comment_is_the_sites(plea: str) -> None:
    article = _clean(_TITLE, "", _FIRST, "Mereka datang berjalan kaki.", _LAST, plea, "Terima kasih.")
    assert article.lines[-2].label is LineLabel.CHROME


@pytest.mark.parametrize("heading", ["'Jendela Damai'", "“Jalan Pulang”", "Dituding Lamban"])
def test_a_heading_inside_the_story_may_stand_in_quotation_marks(heading: str) -> None:
    text = (
        "Dua Kubu Bertemu Lagi di Balai Desa\n\nDua kubu bertemu lagi di balai desa itu, kata penengah.\n"
        f"Mereka sepakat menahan tembakan sampai pagi.\n{heading}\n"
        "Warga yang pulang membawa kabar bahwa jembatan di hilir\nsudah dibuka lagi oleh kedua pihak sejak Rabu pagi.\n"
    )
    lines = clean_page(page_from_text(text)).lines
    assert [line.label.value for line in lines][3] == "subtitle"


def test_a_sentence_that_ends_with_a_credit_above_the_opening_mark_is_a_caption() -> None:
    text = (
        "Dua kubu bertemu lagi di Kairo\n\nArsip - Penengah tiba di balai kota. (ANTARA/Reuters/as)\n"
        "Kairo (ANTARA) - Dua kubu bertemu lagi di Kairo, kata penengah, Selasa.\n"
        "Mereka sepakat menahan tembakan sampai pagi.\n"
    )
    assert [line.label.value for line in clean_page(page_from_text(text)).lines][:3] == ["title", "caption", "body"]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Dua orang tewas, tulis gubernur wilayah itu di kanal Telegram resminya.", LineLabel.BODY),
        ("Sebuah kanal Telegram yang dekat dengan kepolisian melaporkan dua orang tewas.", LineLabel.BODY),
        ("Kedua kubu sepakat, kata juru bicara itu melalui aplikasi pesan singkat.", LineLabel.BODY),
        ("Kelompok itu mengirim pernyataan lewat saluran WhatsApp kepada wartawan.", LineLabel.BODY),
        ("Mari bergabung di kanal Telegram Kabar Kita, caranya klik tautan ini.", LineLabel.CHROME),
        ("Ikuti saluran WhatsApp Kabar Kita untuk berita terbaru.", LineLabel.CHROME),
    ],
)
def test_where_somebody_wrote_is_the_storys_and_where_a_site_calls_is_its_own(line: str, label: LineLabel) -> None:
    above = "Kedua Kubu Bertemu Lagi di Balai Desa\n\nJakarta - Kedua kubu bertemu lagi pada Selasa (24/11), kata AFP."
    below = "Perundingan itu dimulai pada September dan dua kali terhenti, kata seorang utusan."
    article = clean_page(Page(id="a", text=f"{above}\n{line}\n{below}", sha256="0"))
    assert article.lines[2].label is label


def test_the_first_line_told_again_and_cut_short_is_the_sites() -> None:
    first = (
        "LUSAKA - Kedua kubu bertemu lagi di balai desa pada Senin, sehari setelah perang usai, kata seorang perunding."
    )
    other = "Mereka sepakat menahan tembakan dan akan bertemu lagi di kota itu pekan depan, ujarnya kepada wartawan."
    article = clean_page(Page(id="a", text="\n".join(("Dua Kubu Bertemu", first, other, first[:70])), sha256="0"))
    assert [line.label for line in article.lines][1:] == [LineLabel.BODY, LineLabel.BODY, LineLabel.CHROME]


def test_a_long_paragraph_far_inside_a_story_is_no_caption_for_its_credit() -> None:
    plain = (
        "Kedua kubu bertemu lagi di balai desa itu pada hari Senin, kata seorang perunding kepada wartawan setempat."
    )
    long = " ".join([plain] * 3) + " (AFP/Tangkapan Layar)"
    article = clean_page(
        Page(
            id="a",
            text="\n".join(("Dua Kubu Bertemu", *[plain[:-1] + f" {n}." for n in range(6)], long, plain)),
            sha256="0",
        )
    )
    assert article.lines[-2].label is LineLabel.BODY
