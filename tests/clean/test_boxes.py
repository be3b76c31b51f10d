"""Boxes of a site's inside a story, and lines broken at a fixed width."""

from __future__ import annotations

from runut.clean import clean_page
from runut.read import page_from_text
from runut.record.article import LineLabel

_TITLE = "Kedua Kubu Bertemu Lagi di Balai Desa"
_FIRST = "Kedua kubu bertemu lagi di balai desa itu untuk merundingkan jalan ke pasar."
_LAST = "Mereka sepakat menahan tembakan sampai pagi, kata seorang perunding."


def _labels(*lines: str) -> list[str]:
    return [line.label.value for line in clean_page(page_from_text("\n".join(lines))).lines]


def test_a_story_goes_on_below_a_box_that_is_marked_at_both_ends() -> None:
    box = ("Keep reading", "list of 2 items", "Why the market is closed", "UN warns of hunger", "end of list")
    assert _labels(_TITLE, "", _FIRST, *box, _LAST)[-1] == LineLabel.BODY
    other = (
        "Lewati Banyak dibaca dan terus membaca",
        "Banyak dibaca",
        "Kambing di Kota",
        "Akhir dari Banyak dibaca",
    )
    labels = _labels(_TITLE, "", _FIRST, *other, _LAST)
    assert labels == ["title", "body", "chrome", "related", "related", "chrome", "body"]


def test_a_sentence_that_begins_like_the_end_of_a_box_is_a_sentence() -> None:
    line = "Akhir dari perang itu belum tampak bagi siapa pun di desa."
    assert _labels(_TITLE, "", _FIRST, line, _LAST) == ["title", "body", "body", "body"]


def test_a_headline_above_a_deck_in_lower_case_does_not_run_on() -> None:
    deck = "pihaknya belum mau pulang, kata pemimpin rombongan dari seberang sungai."
    long_title = "Kedua Kubu Bertemu Lagi di Balai Desa Sesudah Tiga Pekan"
    article = clean_page(page_from_text(f"{long_title}\n{deck}\nPenulis: Sari Wening\n\n{_FIRST}\n{_LAST}"))
    assert article.title == long_title


def test_questions_with_answers_below_signs_alone_are_the_sites() -> None:
    box = (
        "-",
        "Apa yang dijual di pasar lembah? Pasar lembah menjual garam, kain dan alat tani dari seberang sungai.",
        "-",
        "Kapan jembatan lama dibangun? Jembatan lama dibangun pada masa penjajahan oleh seorang insinyur dari kota.",
    )
    assert _labels(_TITLE, "", _FIRST, *box, _LAST) == ["title", "body", *["chrome"] * 4, "body"]
    points = ("-", "Kedua kubu menarik pos jaga mereka.", "-", "Tawanan dipulangkan sebelum musim tanam.")
    assert _labels(_TITLE, "", _FIRST, *points, _LAST)[-1] == LineLabel.BODY


def test_a_headline_below_a_links_label_alone_does_not_take_the_sentence_parted_from_it() -> None:
    lines = (_TITLE, "", _FIRST, "", "Baca Juga:", "Harga Garam di Pasar Lembah Naik Lagi", "", _LAST)
    assert _labels(*lines) == ["title", "body", "related", "related", "body"]


def test_a_sentence_at_the_foot_that_has_only_words_of_headline_and_lead_is_the_sites() -> None:
    title = "Perunding Kubu Utara Kembali ke Balai Desa"
    lead = "Perunding kubu utara Malin Kari kembali ke balai desa lembah sesudah tiga pekan menunggu kabar."
    links = ("- Harga Garam di Pasar Lembah Naik", "- Jembatan Lama Dibuka Lagi", "- Lomba Perahu Ditunda")
    foot = "Perunding kubu utara Malin Kari kembali ke balai desa lembah."
    labels = _labels(title, "", lead, _FIRST, _LAST, foot, *links)
    assert labels[:5] == ["title", "body", "body", "body", "chrome"]
    assert _labels(title, "", lead, _FIRST, _LAST, "Warga menunggu di pasar sampai malam.", *links)[4] == "body"


def test_a_page_may_break_off_below_links_and_a_heading() -> None:
    cut = "Perunding kubu utara mengatakan bahwa mereka akan kembali ke balai desa itu sesudah pasukan dari"
    lines = (_TITLE, "", _FIRST, _LAST, "Baca juga: Harga Garam Naik Lagi", "Menunggu kabar", cut)
    assert _labels(*lines) == ["title", "body", "body", "related", "subtitle", "body"]
