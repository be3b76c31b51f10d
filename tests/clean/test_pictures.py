"""Captions without a credit of their own, and what must not be taken for one."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.read import page_from_text
from runut.record.article import Article, LineLabel

_TITLE = "Dua Kubu di Nagari Bertemu Lagi"
_DATE = "Selasa, 4 Maret 2014 10:12 WIB"
_FIRST = "Dua kubu di nagari itu bertemu lagi pada Selasa pagi untuk membahas gencatan senjata."
_SECOND = "Mereka bertukar daftar tawanan dan berjanji menahan tembakan sampai pekan depan."
_THIRD = "Penengah dari kecamatan meminta warga tetap tinggal di rumah."
_CAPTION = "Wakil kedua kubu berjabat tangan di balai nagari sebelum pertemuan."


def _clean(*lines: str) -> Article:
    return clean_page(page_from_text("\n".join(lines)))


def _labels(article: Article) -> list[str]:
    return [str(line.label) for line in article.lines]


@pytest.mark.parametrize(
    "caption",
    [
        (_CAPTION, _CAPTION),
        (_CAPTION, f"{_CAPTION} (Rahmat Sule)"),
        ("Balai Nagari Koto Tuo", "Foto: Antara", "Balai Nagari Koto Tuo"),
        ("Ketua kubu utara Malin Kari (dua dari kiri) berbicara dengan wartawan di Koto Tuo.",),
        (_CAPTION, f"{_CAPTION} /SOCIAL MEDIA/via REUTERS"),
        (f"{_TITLE} - Foto 1",),
        ("Malin Kari berbicara dengan wartawan di balai nagari(Kantor Nagari Koto Tuo)",),
        ("Wakil kedua kubu di balai nagari (Foto: dok). Mereka datang berjalan kaki sejak subuh.",),
        ("Ketua kubu utara Malin Kari (tengah, berpeci hitam) berbicara dengan wartawan di Koto Tuo.",),
        ("Image caption Malin Kari berbicara dengan wartawan di balai nagari Koto Tuo.",),
        ("Malin Kari di balai nagari Koto TuoFoto: AP",),
        ("Malin Kari, second from left, speaks to reporters in Koto Tuo.",),
    ],
)
def test_a_caption_above_the_story_is_told_by_standing_twice_or_by_who_stands_where(caption: tuple[str, ...]) -> None:
    article = _clean(_TITLE, _DATE, "", *caption, "", _FIRST, _SECOND, _THIRD)
    size = len(caption)
    assert _labels(article) == ["title", "dateline", *["caption"] * size, "body", "body", "body"]
    assert article.subtitle is None


@pytest.mark.parametrize("first", ["PADANG - ", "Padang, KABARKOTO.com - ", "PADANG (Antara) - "])
def test_a_paragraph_told_twice_below_the_storys_opening_cuts_nothing_off(first: str) -> None:
    article = _clean(first + _FIRST, _SECOND, _SECOND, _THIRD)
    assert _labels(article) == ["body", "body", "chrome", "body"]


def test_a_caption_inside_the_story_stands_twice_the_second_time_with_its_credit() -> None:
    article = _clean(_TITLE, _DATE, _FIRST, _CAPTION, f"{_CAPTION} (Rahmat Sule)", _SECOND, _THIRD)
    assert _labels(article) == ["title", "dateline", "body", "caption", "caption", "body", "body"]
    assert article.credits == ("Rahmat Sule",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Partai Buruh (kiri) dan Partai Rakyat (kanan) sama-sama menolak perjanjian itu.",
        "Pasukan itu bergerak dari kiri jembatan dan mundur lewat jalan di kanan sungai.",
    ],
)
def test_left_and_right_in_a_story_make_no_caption(sentence: str) -> None:
    article = _clean(_TITLE, _DATE, _FIRST, sentence, _SECOND)
    assert _labels(article) == ["title", "dateline", *["body"] * 3]


def test_an_outlet_before_date_and_hour_is_no_picture_credit() -> None:
    article = _clean(_TITLE, "Kompas.com - 23/11/2017, 09:46 WIB", "Sari Wening", "Penulis", _FIRST, _SECOND, _THIRD)
    assert str(article.published) == "2017-11-23T09:46:00+07:00"
    assert article.credits == ()
    assert [line.label for line in article.lines][1] is LineLabel.DATELINE


def test_a_label_below_the_name_is_read_on_a_page_without_its_headline() -> None:
    article = _clean("Kompas.com - 23/11/2017, 09:46 WIB", "Sari Wening", "Penulis", "Sumber AFP", _FIRST, _SECOND)
    assert str(article.published) == "2017-11-23T09:46:00+07:00"
    assert "Sari Wening" in {one.name for one in article.bylines}


def test_a_button_beside_an_empty_label_is_nobody() -> None:
    article = _clean(_TITLE, "Oleh :", "• Font:", "• Ukuran Font: - +", _FIRST, _SECOND, _THIRD)
    assert article.bylines == ()


def test_an_address_for_mail_below_the_headline_is_no_deck() -> None:
    article = _clean(_TITLE, _DATE, "koto.tuo@example.org 0751-1234 Jl. Balai No. 3. Koto Tuo 25100", _FIRST, _SECOND)
    assert article.subtitle is None


def test_a_line_right_below_a_lone_credit_is_its_caption_where_empty_lines_set_it_apart() -> None:
    article = _clean(_TITLE, "", "Editor: Bagas Rian", "kabarkoto/HO", _CAPTION, "", _FIRST, "", _SECOND, "", _THIRD)
    assert _labels(article) == ["title", "byline", "caption", "caption", "body", "body", "body"]
    assert article.credits == ("kabarkoto/HO",)


def test_words_below_a_lone_credit_open_with_a_label_in_capitals() -> None:
    caption = "WARGA NAGARI PULANG - Keadaan Koto Tuo setelah gencatan senjata, diunggah pada 13 Oktober 2025"
    article = _clean(_TITLE, "Editor: Bagas Rian", "Tangkap layar YouTube", caption, "PADANG - " + _FIRST, _SECOND)
    assert _labels(article) == ["title", "byline", "caption", "caption", "body", "body"]


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Ilustrasi penembakan - Ist/Antara", "Ist/Antara"),
        ("ilustrasi/net", "net"),
        ("kabarkoto/HO", "kabarkoto/HO"),
    ],
)
def test_a_credit_behind_a_slash_is_taken_without_the_caption(caption: str, credit: str) -> None:
    article = _clean(_TITLE, caption, "PADANG - " + _FIRST, _SECOND, _THIRD)
    assert article.credits == (credit,)


def test_a_word_of_credit_alone_stands_above_a_caption_without_its_stop() -> None:
    caption = "Salah satu wakil kubu terekam kamera sesaat sebelum pertemuan di balai nagari itu"
    article = _clean(_TITLE, _DATE, "DOK", caption, "PADANG - " + _FIRST, _SECOND, _THIRD)
    assert _labels(article) == ["title", "dateline", "caption", "caption", "body", "body", "body"]


def test_the_site_behind_the_headline_that_a_picture_is_called_by_has_no_credit() -> None:
    article = _clean(_TITLE, _DATE, f"{_TITLE} - NagariPos.co", "Ilustrasi balai nagari. Foto: Antara", _FIRST, _SECOND)
    assert article.credits == ("Antara",)


def test_words_before_a_sign_of_copyright_and_a_name_are_a_caption_and_no_headline() -> None:
    article = _clean("Wakil Kedua Kubu di Balai Nagari © Radio Nagari", "", _FIRST, _SECOND, _THIRD)
    assert article.title is None
    assert article.credits == ("Radio Nagari",)


def test_the_headline_again_in_other_letters_is_a_title() -> None:
    labels = _labels(_clean(_TITLE, _DATE, _TITLE.upper(), _FIRST, _SECOND))
    assert labels[:3] == ["title", "dateline", "title"]


def test_a_caption_all_in_a_bracket_leaves_its_credit_without_it() -> None:
    caption = "[ILUSTRASI. Wakil kedua kubu di balai nagari, 2 Maret 2014. REUTERS/Rahmat]"
    assert _clean(_TITLE, _DATE, caption, _FIRST, _SECOND).credits == ("REUTERS/Rahmat",)


def test_an_address_for_mail_above_a_headline_is_no_credit() -> None:
    assert _clean("Kliping Nagari", "Email: malin@nagari.example", _TITLE, _DATE, _FIRST, _SECOND).credits == ()


@pytest.mark.parametrize(
    ("caption", "credit"),
    [("Peta balai nagari. KARTUNPeta balai nagari.", "KARTUN"), ("Sumber gambar : nagari.example", "nagari.example")],
)
def test_a_short_caption_told_twice_and_a_label_before_a_set_off_colon_have_their_credit(
    caption: str, credit: str
) -> None:
    assert _clean(_TITLE, _DATE, caption, _FIRST, _SECOND).credits == (credit,)


def test_a_long_caption_that_stands_on_both_sides_of_its_credit_is_no_body() -> None:
    caption = f"{_CAPTION} Keduanya datang berjalan kaki dari lembah di sebelah timur."
    article = _clean(_TITLE, _THIRD, "Oleh", "RAHMAT SULE", caption, "AFP/MALIN KARI", "", caption, "", _FIRST, _SECOND)
    assert _labels(article)[4:7] == ["caption"] * 3
    assert article.credits == ("AFP/MALIN KARI",)


@pytest.mark.parametrize(
    ("above", "labels"),
    [
        (("Malin Kari", f"Keterangan gambar, {_CAPTION[:-1]} lama"), ["caption", "caption"]),
        (("Wakil Kubu Malin Kari",), ["caption"]),
        (("Kerapatan Adat Nagari", "Wakil Kubu Malin Kari"), ["caption", "caption"]),
        (("Hukum Adat",), ["chrome"]),
        (("AFP", "Wakil kedua kubu berjabat tangan di balai nagari."), ["caption", "caption"]),
    ],
)
def test_the_name_of_whom_a_picture_shows_stands_above_its_caption_or_the_story(
    above: tuple[str, ...], labels: list[str]
) -> None:
    told = "“Kami pulang,” kata Kari, wakil kubu utara, di balai nagari."
    article = _clean(_TITLE, _DATE, "Penulis: Rahmat Sule", "", *above, "", _FIRST, told, _THIRD)
    assert _labels(article)[3:] == [*labels, "body", "body", "body"]
    assert [one.name for one in article.bylines] == ["Rahmat Sule"]


def test_a_line_that_says_who_someone_is_is_no_deck() -> None:
    article = _clean(_TITLE, "Malin Kari, ketua kerapatan adat nagari.", _DATE, "", _FIRST, _SECOND, _THIRD)
    assert _labels(article) == ["title", "caption", "dateline", "body", "body", "body"]
