"""The marks that open a story, and sentences that only look like one."""

from __future__ import annotations

import pytest

from runut.clean.opening import find_opening
from runut.clean.press import load_press


@pytest.mark.parametrize(
    ("line", "place", "outlet", "agency"),
    [
        ("Moskow: Presiden mengundang kedua menteri.", "Moskow", None, None),
        ("JAKARTA, GEMATELUK.com - Kedua kubu bertemu.", "JAKARTA", "GEMATELUK.com", None),
        ("GEMATELUK.com, Jakarta - Kedua kubu bertemu.", "Jakarta", "GEMATELUK.com", None),
        ("GEMATELUK.COM - JAKARTA. Kedua kubu bertemu.", "JAKARTA", "GEMATELUK.COM", None),
        ("Gema Teluk, Yerevan - Kedua kubu bertemu.", "Yerevan", "Gema Teluk", None),
        ("Jakarta, Gema Teluk --", "Jakarta", "Gema Teluk", None),
        ("GEMA TELUK – Kedua kubu bertemu.", None, "GEMA TELUK", None),
        ("KYIV, Ukraine (AP) — The two camps met.", "KYIV", None, "AP"),
        ("BEIRUT (Reuters) - The two camps met.", "BEIRUT", None, "Reuters"),
        ("KABUL, SENIN - Kedua kubu bertemu.", "KABUL", None, None),
        ("Baku/Yerevan (TELUKPRES) - Kedua kubu bertemu.", "Baku/Yerevan", None, "TELUKPRES"),
        ("Jayapura - Kedua kubu bertemu.", "Jayapura", None, None),
    ],
)
def test_a_mark_gives_place_outlet_and_agency(
    line: str, place: str | None, outlet: str | None, agency: str | None
) -> None:
    opening = find_opening(line, load_press())
    assert opening is not None
    assert (opening.place, opening.outlet, opening.agency) == (place, outlet, agency)


@pytest.mark.parametrize(
    "line",
    [
        "Putin: Kami tidak tahu apa-apa soal itu.",
        "Kedua kubu bertemu - untuk kesekian kali - di balai desa.",
        "Rusia - negara terluas di dunia - menengahi.",
        "Presiden itu mengatakan: kami siap.",
        "“Kami siap – selalu,” katanya.",
        "Kedua kubu bertemu.",
        "",
    ],
)
def test_a_sentence_is_no_mark(line: str) -> None:
    assert find_opening(line, load_press()) is None


def test_a_place_alone_on_its_line_fills_it() -> None:
    opening = find_opening("Kolombo", load_press())
    assert opening is not None
    assert (opening.place, opening.fills_line) == ("Kolombo", True)
