"""Whose people persons are by the office that a sentence gives them."""

from __future__ import annotations

import pytest

from runut.extract.page.settling import read_context
from runut.extract.reader import read_sentences


@pytest.mark.parametrize(
    ("line", "party"),
    [
        ("Ralo Vemir adalah perdana menteri Thailand sejak 2020.", "THA"),
        ("Ralo Vemir terpilih menjadi presiden Kamboja tahun lalu.", "KHM"),
        ("Menteri itu menelepon mitranya dari Thailand, Ralo Vemir.", "THA"),
        ("Serangan itu terjadi Senin, kata Kolonel Ralo Vemir, juru bicara militer Kamboja.", "KHM"),
        ("Utusan khusus Thailand untuk perundingan, Ralo Vemir, tiba di Hanoi.", "THA"),
        ("Ralo Vemir, seorang utusan Thailand untuk perundingan, tiba di Hanoi.", "THA"),
        ("Duta Besar Thailand untuk PBB Ralo Vemir tiba di Hanoi.", "THA"),
        ("Ralo Vemir, yang memimpin PKK sejak 2010, ditangkap.", "PKK"),
        ("Kelompok PKK yang dipimpin Ralo Vemir menyerang pos itu.", "PKK"),
        ("Seorang diplomat Thailand bernama Ralo Vemir diculik.", "THA"),
        ("Menurut Ralo Vemir, tentara Thailand di perbatasan menembaki desa itu.", None),
        ("Ralo Vemir bertemu presiden Kamboja.", None),
    ],
    ids=[
        "is",
        "is-chosen",
        "of-a-land",
        "by-rank-and-office",
        "for-talks",
        "behind",
        "for-a-body",
        "leads",
        "led",
        "called",
        "speaks",
        "meets",
    ],
)
def test_an_office_said_of_a_person_tells_the_side(line: str, party: str | None) -> None:
    sentences = read_sentences(f"{line}\nPada Selasa Vemir mengecam serangan itu.", "id")
    page = read_context(sentences, 2022)

    assert page.persons["vemir"].party == party
