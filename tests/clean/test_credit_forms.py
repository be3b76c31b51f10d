"""The credit of a caption in the many forms that houses have for it."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.clean.credit_forms import read_credit
from runut.clean.press import load_press
from runut.read import page_from_text

_CAPTION = "Warga berkumpul di balai desa di kaki bukit, Rabu (3/3/2021)"
_STORY = (
    "Jakarta - Dua kubu bersenjata di Lembah Utara sepakat menahan tembakan mulai Jumat malam.\n"
    "Penarikan itu diawasi oleh tetua adat dari enam desa dan dua pengamat.\n"
)
_TITLE = "Dua Kubu di Lembah Utara Sepakat Menahan Tembakan\nKamis, 4 Maret 2021 06:12 WIB\n"


@pytest.mark.parametrize(
    ("end", "credit"),
    [
        (" (Sari Wening)", "Sari Wening"),
        (". (Kabar Teluk/sari wening)", "Kabar Teluk/sari wening"),
        (". Foto/Sari Wening", "Sari Wening"),
        (" - Reuters", "Reuters"),
        (". - AFP/Sari Wening", "AFP/Sari Wening"),
        (". Dok. Polda Lembah", "Dok. Polda Lembah"),
        (" (Instagram @balaidesa)", "Instagram @balaidesa"),
        (" (Tangkapan layar kanal Balai Desa)", "Tangkapan layar kanal Balai Desa"),
        (". © Reuters", "Reuters"),
        (". ©2021 Kabar Teluk/Sari", "Kabar Teluk/Sari"),
        (" [File: Sari Wening/AFP]", "Sari Wening/AFP"),
        (" (Foto via Kabar Teluk)", "Kabar Teluk"),
        (". Antara foto/sari w. wening/ama/21.", "Antara foto/sari w. wening/ama/21."),
        (". Foto: REUTERS/Sari Wening Purchase Licensing Rights", "REUTERS/Sari Wening"),
        (f" {_CAPTION} (AFP)", "AFP"),
        (f" <b>(AFP)</b> {_CAPTION} (AFP)", "AFP"),
        (".\nReuters", "Reuters"),
    ],
)
def test_a_dated_caption_is_no_dateline_and_its_credit_is_read(end: str, credit: str) -> None:
    article = clean_page(page_from_text(f"{_TITLE}{_CAPTION}{end}\n{_STORY}"))
    assert article.credits == (credit,)
    assert next(line.number for line in article.lines if line.label == "caption") == 3
    assert str(article.published) == "2021-03-04T06:12:00+07:00"


@pytest.mark.parametrize("line", ["Sari Wening (Bagas Rian)", f"{_CAPTION} (Amerika Serikat)", _CAPTION])
def test_a_name_in_brackets_is_a_credit_only_behind_a_whole_caption(line: str) -> None:
    assert read_credit(line, load_press()) is None
