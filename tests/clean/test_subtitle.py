"""The deck between headline and story is a field of the article; headings inside the story are none."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.page_reading import read_page
from runut.read import page_from_text
from runut.read.from_bytes import content_of_html
from runut.read.pages import PageFacts, make_page
from runut.record.article import Article
from runut.record.json_form import page_record_form
from runut.record.json_parse import parse_page_record

_DECK = "Kedua kelompok menarik pos jaga mereka sebelum musim tanam dimulai."
_STORY = (
    "\nJakarta - Dua kelompok bersenjata di Lembah Utara sepakat menghentikan tembakan mulai Jumat malam.\n"
    "Penarikan itu diawasi oleh tetua adat dari enam desa dan dua pengamat dari ibu kota provinsi.\n"
    "Menunggu musim tanam\n"
    "Para petani berharap ladang di kaki bukit dapat digarap lagi setelah tiga tahun terbengkalai.\n"
)


@pytest.mark.parametrize(
    ("above", "subtitle"),
    [(f"{_DECK}\nRabu, 3 Maret 2021 | 13:05 WIB", _DECK), ("Rabu, 3 Maret 2021 | 13:05 WIB", None)],
)
def test_the_deck_is_the_subtitle(above: str, subtitle: str | None) -> None:
    text = f"Dua Kelompok di Lembah Utara Sepakat Menghentikan Tembakan\n{above}{_STORY}"
    assert clean_page(page_from_text(text)).subtitle == subtitle


@pytest.mark.parametrize(
    ("picture", "subtitle"),
    [
        ("Pos jaga di tepi sungai\nPos jaga di tepi sungaiFoto: AP", _DECK),
        ("Pos jaga yang ditinggalkan di tepi sungaiFoto: AP", _DECK),
        ("https://p.lembah.example/k2\nFoto: AFP", _DECK),
        ("Pos jaga di tepi sungai", None),
    ],
)
def test_a_sentence_between_the_date_and_a_picture_is_the_deck(picture: str, subtitle: str | None) -> None:
    text = f"Dua Kelompok di Lembah Utara Sepakat\n\n3 Maret 2021\n\n{_DECK}\n\n{picture}\n\n{_STORY.strip()}"
    assert clean_page(page_from_text(text)).subtitle == subtitle


def test_the_subtitle_stays_when_a_record_is_written_and_read() -> None:
    record = read_page(
        f"Dua Kelompok di Lembah Utara Sepakat Menghentikan Tembakan\n{_DECK}\nRabu, 3 Maret 2021{_STORY}"
    )
    form = page_record_form(record)
    assert form["article"]["subtitle"] == _DECK
    assert parse_page_record(form, record.page).article.subtitle == _DECK


_TITLE = "Dua Kelompok di Lembah Utara Sepakat Menghentikan Tembakan"
_DATE = "Rabu, 3 Maret 2021 | 13:05 WIB"
_CAPTION = "Tetua adat menandatangani kesepakatan di balai desa. (Foto: Antara)"
_LOOSE = "Kedua kelompok menarik pos jaga mereka dari bukit yang selama ini mereka jaga dengan senjata"


@pytest.mark.parametrize(
    ("lines", "subtitle"),
    [
        ([_TITLE, _DATE, _CAPTION, _DECK], _DECK),  # the picture has its caption already
        ([_TITLE, _DATE, _LOOSE, _CAPTION], _LOOSE),
        ([_TITLE, _DATE, _DECK, "(Foto: Antara)"], None),  # the credit below makes it the caption
        ([_TITLE, _DATE, _CAPTION, "Tetua adat berjabat tangan di balai desa, Selasa (2/3/2021)."], None),
        ([_TITLE, _DATE, _CAPTION, "Menunggu musim tanam"], None),
        ([_TITLE, _DATE, "Ringkasan", "Pos jaga ditarik sebelum musim tanam", "Tetua adat mengawasi penarikan"],
         "Pos jaga ditarik sebelum musim tanam"),
    ],
)  # fmt: skip
def test_a_sentence_below_the_date_is_a_deck_where_it_is_no_caption(lines: list[str], subtitle: str | None) -> None:
    assert clean_page(page_from_text("\n".join(lines) + _STORY)).subtitle == subtitle


@pytest.mark.parametrize(
    ("above", "subtitle"),
    [
        (f"{_TITLE}\n{_DATE}\n• {_DECK}\n• Tetua adat mengawasi penarikan dari enam desa.", _DECK),
        (f"{_TITLE}\n• Pos Jaga Ditarik dari Lembah\n{_DATE}", "Pos Jaga Ditarik dari Lembah"),
        (f"{_TITLE}\n{_DATE}\nPos jaga ditarik dari lembah. Petani menunggu hujan",
         "Pos jaga ditarik dari lembah. Petani menunggu hujan"),
        (f"{_TITLE}\n{_DATE}\nPetani berkumpul di balai desa di kaki bukit itu, Rabu (3/3/2021)", None),
    ],
)  # fmt: skip
def test_points_and_double_sentences_above_a_story_are_its_deck(above: str, subtitle: str | None) -> None:
    assert clean_page(page_from_text(above + _STORY)).subtitle == subtitle


@pytest.mark.parametrize(
    ("lines", "subtitle"),
    [
        ([_TITLE, '"Kami hanya ingin menanam," kata tetua adat', _DATE], '"Kami hanya ingin menanam," kata tetua adat'),
        ([_TITLE, "Reporter: Sari Wening", _DECK, _DATE], _DECK),
        ([_TITLE, "Ringkasan", "Pos jaga ditarik sebelum musim tanam oleh kedua kelompok", _DATE],
         "Pos jaga ditarik sebelum musim tanam oleh kedua kelompok"),
    ],
)  # fmt: skip
def test_a_deck_may_be_a_quotation_stand_between_name_and_date_or_be_a_point(lines: list[str], subtitle: str) -> None:
    article = clean_page(page_from_text("\n".join(lines) + _STORY))
    assert (article.title, article.subtitle) == (_TITLE, subtitle)


def test_a_caption_above_the_headline_leaves_the_sentence_below_the_date_to_the_deck() -> None:
    text = f"Tetua adat berkumpul di balai desa. (AFP)\n{_TITLE}\n{_DATE}\n{_DECK}"
    assert clean_page(page_from_text(text + _STORY)).subtitle == _DECK


def test_headings_of_a_table_of_contents_are_no_deck() -> None:
    heading = "Bagaimana petani di kaki bukit akan menggarap ladang mereka?"
    text = f"{_TITLE}\n{_DATE}\n{_CAPTION}\n{heading}" + _STORY.replace("Menunggu musim tanam", heading)
    assert clean_page(page_from_text(text)).subtitle is None


@pytest.mark.parametrize(
    "markup",
    [
        f'<h1>{_TITLE}</h1><p>{_DATE}</p><h2 class="sapo">{_DECK}</h2>',
        f'<h1>{_TITLE}</h1><p>{_DATE}</p><div class="news-ringkasan">{_DECK}</div>',
        f'<h1>{_TITLE}</h1><p>{_DATE}</p><p itemprop="alternativeHeadline">{_DECK}</p>',
        f'<meta name="description" content="{_DECK}"><h1>{_TITLE}</h1><p>{_DATE}</p><p>{_DECK}</p>',
    ],
)
def test_markup_and_the_head_of_a_page_tell_its_deck(markup: str) -> None:
    assert _read_html(markup).subtitle == _DECK


def test_a_storys_opening_in_a_box_for_the_deck_and_a_caption_are_none() -> None:
    opening = _STORY.strip().split("\n")[0]
    article = _read_html(f'<h1>{_TITLE}</h1><p>{_DATE}</p><p class="lead">{opening}</p>', skipped=1)
    assert article.subtitle is None
    caption = '<figcaption class="excerpt">Tetua adat menandatangani kesepakatan di balai desa.</figcaption>'
    assert _read_html(f"<h1>{_TITLE}</h1><p>{_DATE}</p><figure>{caption}</figure>").subtitle is None


def _read_html(top: str, *, skipped: int = 0) -> Article:
    story = "".join(f"<p>{line}</p>" for line in _STORY.strip().split("\n")[skipped:])
    content = content_of_html(f"<html><head></head><body><article>{top}<div>{story}</div></article></body></html>")
    return clean_page(make_page(content, PageFacts(id="a"), where="a"))


@pytest.mark.parametrize(
    ("deck", "opening", "subtitle"),
    [
        ("Ladang sudah jadi semak. Mereka pulang juga.", "PULUHAN keluarga pulang", True),
        ("Ladang sudah jadi semak. Mereka pulang juga.", "Puluhan keluarga pulang", False),
        ("Para petani pulang ke ladang mereka.", "PULUHAN keluarga pulang", False),
    ],
)
def test_two_short_sentences_above_capitals_are_a_deck(deck: str, opening: str, subtitle: bool) -> None:  # noqa: FBT001
    text = f"{_TITLE}\n{_DATE}\n{deck}\n{opening} ke kaki bukit setelah kedua kelompok menarik pos jaga mereka.\n"
    text += "Penarikan itu diawasi oleh tetua adat dari enam desa dan dua pengamat dari ibu kota provinsi.\n"
    assert clean_page(page_from_text(text)).subtitle == (deck if subtitle else None)


_TITLE = "Dua Kelompok di Lembah Utara Sepakat Menghentikan Tembakan"


def test_a_deck_of_sentences_stands_above_the_date_of_a_story_cut_off_behind_its_first_paragraph() -> None:
    deck = "Tembakan berhenti di Lembah Utara. Warga pulang ke ladang."
    story = _STORY.strip().split("\n")[0]
    article = clean_page(page_from_text(f"{_TITLE}\n{deck}\nRabu, 3 Maret 2021\n{story}"))
    assert (article.subtitle, str(article.published)) == (deck, "2021-03-03")


def test_a_deck_that_trails_off_stands_between_headline_and_date() -> None:
    deck = "Pulang ke Ladang, Menanam Jagung..."
    assert clean_page(page_from_text(f"{_TITLE}\n{deck}\nRabu, 3 Maret 2021{_STORY}")).subtitle == deck


def test_a_sentence_below_the_names_that_the_opening_tells_again_is_a_deck() -> None:
    deck = "Dua kelompok bersenjata di Lembah Utara sepakat menghentikan tembakan mulai Jumat malam."
    above = f"{_TITLE}\nPenulis: Sari Wening\nEditor: Bagas Rian\n{deck}"
    assert clean_page(page_from_text(f"{above}{_STORY}")).subtitle == deck


def test_a_deck_a_caption_and_points_stand_above_the_mark_that_opens_a_story() -> None:
    above = (
        f"{_TITLE}\n{_DECK}\n\nDok. Warga\nDAMAI DI LEMBAH - Tetua adat enam desa berkumpul di balai Jumat malam.\n"
        "Ringkasan Berita:\n• Tembakan berhenti di enam desa sejak Jumat malam.\n"
        "• Pos jaga ditarik dari kaki bukit sebelum musim tanam.\n• Tetua adat mengawasi penarikan itu.\n"
    )
    article = clean_page(page_from_text(f"{above}KABARLEMBAH.COM - {_STORY.strip().removeprefix('Jakarta - ')}"))
    assert (article.subtitle, article.outlet) == (_DECK, "KABARLEMBAH.COM")
