"""Picture credits, and lines that only look like one."""

from __future__ import annotations

import pytest

from runut.clean.credit import find_credit, find_last_word_credit, find_loose_credit, is_picture_note
from runut.clean.press import load_press


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Presiden di depan istana/Net", "Net"),
        ("Presiden di depan istana. Foto: AFP", "AFP"),
        ("Presiden di depan istana (Foto: Reuters)", "Reuters"),
        ("Presiden di depan istana. (AP Photo/Karim Sadek)", "AP Photo/Karim Sadek"),
        ("Presiden di depan istana (17/10/2020). ANTARA FOTO/REUTERS/arp/20.", "ANTARA FOTO/REUTERS/arp/20"),
        ("AFP/RAUL MENDEZ", "AFP/RAUL MENDEZ"),
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
        "Ini Penampakan Prototipe Jet Tempur KF-X/IF-X",
        "Rencanakan Serangan Di Monumen 9/11",
        "Kedua kubu bertemu (dalam keadaan lelah)",
        "Presiden menjawab pertanyaan dan/atau diam",
    ],
)
def test_a_headline_has_no_credit(line: str) -> None:
    assert find_credit(line, load_press()) is None


def test_a_sentence_that_ends_with_a_photographer_is_a_caption() -> None:
    assert is_picture_note("Warga menonton meriam. (ANTARA FOTO/Sari Wening)", load_press())
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
