"""Pictures whose credit stands above what they show."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.read import page_from_text
from runut.record.article import Article, LineLabel

_LONG = (
    "Kedua kubu bertemu lagi di balai desa dan sepakat menahan tembakan sampai akhir pekan, kata seorang perunding. "
)
_OTHER = "Penengah dari kecamatan meminta warga tetap tinggal di rumah sampai perundingan itu selesai. "
_HEAD = "Dua Kubu Bertemu Lagi di Balai Desa\nSelasa, 4 Mei 2021 10:12 WIB\n\n"
_STORY = _HEAD + "{0}{1}\n\n{4}{1}\n\n{2}\n{3}\n\n{4}Mereka pulang.\n"


def _read(
    credit: str, below: str, before: str = "Perunding lain tiba malam itu juga bersama rombongan kecil."
) -> Article:
    return clean_page(page_from_text(_STORY.format(_LONG, before, credit, below, _OTHER)))


@pytest.mark.parametrize(
    "credit",
    [
        "KABAR LEMBAH/SARI DEWI",
        "AFP/JOHN SMITH",
        "DOKUMENTASI PEMERINTAH DESA",
        "HUMAS POLDA LEMBAH",
        "SEKRETARIAT PRESIDEN",
    ],
)
def test_one_sentence_below_a_credit_in_capitals_says_what_a_picture_shows(credit: str) -> None:
    article = _read(credit, "Para perunding berjalan ke balai desa, Senin (3/5/2021).")
    labels = [line.label for line in article.lines]
    assert labels[4:6] == [LineLabel.CAPTION, LineLabel.CAPTION]
    assert credit in article.credits


def test_a_paragraph_below_a_credit_is_the_story() -> None:
    article = _read("AFP/JOHN SMITH", _LONG + "Mereka akan bertemu lagi pekan depan.")
    assert [line.label for line in article.lines][5] is LineLabel.BODY


def test_what_stands_above_the_credit_may_be_the_caption() -> None:
    text = (
        "Dua Kubu Bertemu Lagi\n\n"
        + _LONG * 2
        + "\n\nPara perunding berjalan ke balai desa.\nAFP/JOHN SMITH\n\nMereka pulang sore itu juga.\n"
        + _LONG
    )
    assert [line.label for line in clean_page(page_from_text(text)).lines][5] is LineLabel.BODY
