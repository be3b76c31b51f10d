"""Picture credits, and lines that only look like one."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.clean.credit import (
    find_credit,
    find_labelled_credit,
    find_last_word_credit,
    find_loose_credit,
    find_stopped_credit,
    is_picture_note,
)
from runut.clean.press import load_press
from runut.read import page_from_text


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Presiden di depan istana/Net", "Net"),
        ("Presiden di depan istana. Foto: AFP", "AFP"),
        ("Presiden di depan istana (Foto: Reuters)", "Reuters"),
        ("Presiden di depan istana. (AP Photo/Karim Sadek)", "AP Photo/Karim Sadek"),
        ("Presiden di depan istana (17/10/2020). ANTARA FOTO/REUTERS/arp/20.", "ANTARA FOTO/REUTERS/arp/20"),
        ("AFP/RAUL MENDEZ", "AFP/RAUL MENDEZ"),
        ("Foto: Presiden di depan istana (Reuters)", "Reuters"),
        ("Presiden di depan istana (potret.com/karimsadek)", "potret.com/karimsadek"),
        ("• AP/RAUL MENDEZ", "AP/RAUL MENDEZ"),
        ("Foto: Gema Teluk/Sari", "Gema Teluk/Sari"),
    ],
)
def test_a_credit_is_found(line: str, name: str) -> None:
    credit = find_credit(line, load_press())
    assert credit is not None
    assert credit.name == name


@pytest.mark.parametrize(
    "line",
    [
        "Pesawat Latih Baru T-7/T-9 Mulai Diuji",
        "Rencanakan Serangan Di Monumen 9/11",
        "Kedua kubu bertemu (dalam keadaan lelah)",
        "Presiden menjawab pertanyaan dan/atau diam",
    ],
)
def test_a_headline_has_no_credit(line: str) -> None:
    assert find_credit(line, load_press()) is None


def test_a_sentence_that_ends_with_a_photographer_is_a_caption() -> None:
    assert is_picture_note("Warga menonton meriam. (ANTARA FOTO/Sari Wening)", load_press())
    assert is_picture_note("Warga menonton meriam di alun-alun kota, Senin. Foto: Sari Wening/REUTERS", load_press())
    assert not is_picture_note("Kedua kubu bertemu lagi. Foto: itulah yang mereka minta dari wartawan.", load_press())
    assert not is_picture_note("Kedua kubu bertemu lagi. (Reuters)", load_press())
    assert not is_picture_note("Kedua kubu bertemu lagi. (AP/AFP/SAM)", load_press())


def test_an_unknown_name_after_a_slash_is_a_credit_only_loosely() -> None:
    assert find_credit("Duta besar di rumahnya/Gemateluk", load_press()) is None
    assert find_loose_credit("Duta besar di rumahnya/Gemateluk") is not None
    assert find_loose_credit("Jet Tempur KF-X/IF-X") is None


def test_a_medium_alone_after_the_last_sentence_is_a_credit() -> None:
    credit = find_last_word_credit("ILUSTRASI. Gedung pengadilan. REUTERS", load_press())
    assert credit is not None
    assert credit.name == "REUTERS"
    assert find_last_word_credit("Ilustrasi gedung. Megah", load_press()) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Warga menonton meriam. (Foto: AFP/Sari Wening)", "AFP/Sari Wening"),
        ("Warga menonton meriam. REUTERS/Sari Wening", "REUTERS/Sari Wening"),
        ("Warga menonton meriam. AP Photo/Sari Wening", "AP Photo/Sari Wening"),
        ("Warga menonton meriam (1/5/2021). ANTARA FOTO/Sari Wening/wsj.", "ANTARA FOTO/Sari Wening/wsj"),
        ("Foto: Dok. Kemlu", "Dok. Kemlu"),
        ("Warga menonton meriam. (Getty Images)", "Getty Images"),
        ("Warga menonton meriam. (Istimewa)", "Istimewa"),
        ("Sumber foto: @akunwarga", "@akunwarga"),
        ("Foto: Istimewa", "Istimewa"),
        ("Warga menonton meriam (Foto: Getty Images/AFP)", "Getty Images/AFP"),
        ("Warga menonton meriam. (Dok. Polri)", "Dok. Polri"),
        ("Warga menonton meriam. Foto: ANTARA/HO-Kemlu", "ANTARA/HO-Kemlu"),
        ("ILUSTRASI. Warga menonton meriam. REUTERS/Sari Wening", "REUTERS/Sari Wening"),
        ("SARI WENING/POOL PHOTO VIA AP", "SARI WENING/POOL PHOTO VIA AP"),
        ("Sari Wening/Agencja Bukit via REUTERS", "Sari Wening/Agencja Bukit via REUTERS"),
        ("Warga menonton meriam. (REUTERS/SARI WENING)", "REUTERS/SARI WENING"),
        ("Warga menonton meriam. [Sari Wening/AFP]", "Sari Wening/AFP"),
        ("Warga menonton meriam (AP/Sari Wening)", "AP/Sari Wening"),
        ("Warga menonton meriam. (Sari Wening/Getty Images)", "Sari Wening/Getty Images"),
        ("Foto: Sari Wening/detikcom", "Sari Wening/detikcom"),
        ("© Reuters/Sari Wening", "Reuters/Sari Wening"),
        ("Photo by Sari Wening/AFP via Getty Images", "Sari Wening/AFP via Getty Images"),
        ("Image: Sari Wening/Reuters", "Sari Wening/Reuters"),
        ("Warga menonton meriam. | Foto: Twitter/@akun", "Twitter/@akun"),
        ("Warga menonton meriam. Foto : Ist", "Ist"),
        ("Sumber Gambar: Getty Images", "Getty Images"),
        ("Warga menonton meriam. (Shutterstock)", "Shutterstock"),
        ("Warga menonton meriam - AFP/Sari Wening", "AFP/Sari Wening"),
        ("Warga menonton meriam. (KOMPAS.com/SARI WENING)", "KOMPAS.com/SARI WENING"),
        ("Warga menonton meriam. (EPA-EFE/SARI WENING)", "EPA-EFE/SARI WENING"),
    ],
)
def test_a_credit_is_read_in_whatever_form_a_house_writes_it(line: str, name: str) -> None:
    credit = find_credit(line, load_press())
    assert credit is not None
    assert credit.name == name


def test_a_house_before_the_photographer_belongs_to_the_credit() -> None:
    credit = find_credit("Warga menonton meriam (gemateluk.example/Sari Wening)", load_press())
    assert credit is not None
    assert credit.name == "gemateluk.example/Sari Wening"
    loose = find_loose_credit("Warga menonton meriam di tepi kota. Gema Foto/Sari Wening")
    assert loose is not None
    assert loose.name == "Gema Foto/Sari Wening"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Sumber gambar, Reuters", "Reuters"),
        ("Image source, Getty Images", "Getty Images"),
        ("Presiden, kemarin", None),
    ],
)
def test_a_word_of_credit_needs_no_colon(line: str, name: str | None) -> None:
    credit = find_labelled_credit(line)
    assert (credit.name if credit else None) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Anak-anak di pasar.--Dok. Balai Desa", "Dok. Balai Desa"),
        ("Anak-anak di pasar./Warta-Sari Wening", "Warta-Sari Wening"),
        ("Anak-anak di pasar. - Gemateluk-Sari Wening", "Gemateluk-Sari Wening"),
        ("Anak-anak di pasar -- kata mereka", None),
    ],
)
def test_a_credit_stands_behind_two_dashes_or_a_stop_and_a_slash(line: str, name: str | None) -> None:
    credit = find_stopped_credit(line)
    assert (credit.name if credit is not None else None) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Anak-anak di pasar. GEMATELUK/Sari Wening", "GEMATELUK/Sari Wening"),
        ("Anak-anak di pasar. gemateluk.id/Sari", "gemateluk.id/Sari"),
        ("Anda di sini: Topik / Dunia", None),
    ],
)
def test_an_unknown_house_belongs_to_the_photographer_behind_it(line: str, name: str | None) -> None:
    credit = find_loose_credit(line)
    assert (credit.name if credit is not None else None) == name


def test_letters_of_house_and_photographer_alone_are_a_caption_with_the_words_below() -> None:
    text = (
        "Kedua Kubu Bertemu Lagi di Balai Desa\nKamis, 4 Maret 2021 06:12 WIB\nGT/SAR\n"
        "Anak-anak menonton dari jendela balai desa.\nJakarta - Kedua kubu bertemu lagi di balai desa itu.\n"
        "Mereka sepakat menahan tembakan sampai pagi.\nGT/SAR\nBERI JALAN: Anak-anak menonton truk lewat.\n"
        "Pertemuan berikutnya digelar pekan depan.\n"
    )
    article = clean_page(page_from_text(text))
    assert article.credits == ("GT/SAR",)
    assert [line.number for line in article.lines if line.label == "caption"] == [3, 4, 7, 8]


def test_a_caption_that_stands_twice_has_its_credit_between() -> None:
    caption = "Warga menunggu bantuan beras di balai desa yang rusak."
    credit = find_credit(f"{caption}TELUK PHOTO/LENA MORAVA {caption}", load_press())
    assert credit is not None
    assert (credit.name, credit.stands_alone) == ("TELUK PHOTO/LENA MORAVA", False)
    assert find_credit(f"{caption} {caption} {caption}", load_press()) is None
