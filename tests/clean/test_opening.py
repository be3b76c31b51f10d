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
        ("RADAR SOLO – Kedua kubu bertemu.", None, "RADAR SOLO", None),
        ("KYIV, Ukraine (AP) — The two camps met.", "KYIV, Ukraine", None, "AP"),
        ("BEIRUT (Reuters) - The two camps met.", "BEIRUT", None, "Reuters"),
        ("JUBA, GEMATELUK.COM-Kedua kubu bertemu.", "JUBA", "GEMATELUK.COM", None),
        ("Banda Aceh-Pemerintah bertemu dengan para tetua kampung.", "Banda Aceh", None, None),
        ("KABUL, SENIN - Kedua kubu bertemu.", "KABUL", None, None),
        ("Baku/Yerevan (TELUKPRES) - Kedua kubu bertemu.", "Baku/Yerevan", None, "TELUKPRES"),
        ("Jayapura - Kedua kubu bertemu.", "Jayapura", None, None),
        ("• GEMATELUK.com, Jayapura - Kedua kubu bertemu.", "Jayapura", "GEMATELUK.com", None),
        ("Gemateluknews – Khartoum : Kedua kubu bertemu.", "Khartoum", "Gemateluknews", None),
        ("JAYAPURA-Kedua kubu bertemu.", "JAYAPURA", None, None),
        ("BANDA ACEH - GEMATELUK - Kedua kubu bertemu.", "BANDA ACEH", "GEMATELUK", None),
        ("Medan, (Gemateluk). Kedua kubu bertemu.", "Medan", "Gemateluk", None),
        ("MAKASSAR, (GEMA TELUK). Kedua kubu bertemu.", "MAKASSAR", "GEMA TELUK", None),
        ("Jakarta, kabarteluknews - Kedua kubu bertemu.", "Jakarta", "kabarteluknews", None),
        ("GemaTeluk.com, Aceh Besar: Kedua kubu bertemu.", "Aceh Besar", "GemaTeluk.com", None),
        ("gemateluk.com - SELATPULAU - Kedua kubu bertemu.", "SELATPULAU", "gemateluk.com", None),
        ("Jakarta GTV - Kedua kubu bertemu.", "Jakarta", "GTV", None),
        ("GemaTeluk.comKedua kubu bertemu lagi di balai desa.", None, "GemaTeluk.com", None),
        ("Gemateluk.id, SudanKedua kubu bertemu lagi di balai desa.", "Sudan", "Gemateluk.id", None),
        ("GEMATELUK.com, ACEH UTARA - Kedua kubu bertemu.", "ACEH UTARA", "GEMATELUK.com", None),
        ("TIMIKA, Papua Tengah - Kedua kubu bertemu.", "TIMIKA, Papua Tengah", None, None),
        ("Lombok Timur, NTB – Kedua kubu bertemu.", "Lombok Timur, NTB", None, None),
        ("Bima, NTB, GemaTeluk.com - Kedua kubu bertemu.", "Bima, NTB", "GemaTeluk.com", None),
        ("Kabar Teluk, Papua Tengah - Kedua kubu bertemu.", "Papua Tengah", "Kabar Teluk", None),
        ("Sumbawa Barat NTB - Kedua kubu bertemu.", "Sumbawa Barat NTB", None, None),
        ("March 4, 2014 (JUBA) – The two camps met.", "JUBA", None, None),
        ("March 4, 2014 (LEMBATELUK) – The two camps met.", "LEMBATELUK", None, None),
        ("March 4, 2014 (AFP) – The two camps met.", None, None, "AFP"),
        ("March 4, 2014 (GEMANEWS) – The two camps met.", None, None, "GEMANEWS"),
        ("4 Maret 2014 (Juba) - Kedua kubu bertemu.", "Juba", None, None),
        ("Kabul, (Rabu 4/3) - Kedua kubu bertemu.", "Kabul", None, None),
        ("kabar.teluk.gema.go.id. – Kedua kubu bertemu.", None, "kabar.teluk.gema.go.id", None),
        ("GEMATELUK.CODamaskus – Kedua kubu bertemu.", "Damaskus", "GEMATELUK.CO", None),
        ("gemateluk.comBanda Aceh - Kedua kubu bertemu.", "Banda Aceh", "gemateluk.com", None),
        ("MAKASSAR (GemaTeluk/28 March) -- The two camps met.", "MAKASSAR", None, "GemaTeluk"),
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
        "Moskow-Ankara sepakat bertemu lagi.",
        "Menteri PAN - Komisi II bertemu lagi.",
        "Jakarta PBB - Kedua kubu bertemu.",
        "Presiden itu mengatakan: kami siap.",
        "PERANG SUDAN - Kedua kubu berjabat tangan pada Senin.",
        "SEPAKAT DI BALAI DESA - Kedua kubu berjabat tangan pada Senin.",
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


@pytest.mark.parametrize(
    ("line", "place", "outlet", "agency"),
    [
        ("JAKARTA, KOMPAS.com - Kedua kubu bertemu.", "JAKARTA", "KOMPAS.com", None),
        ("Liputan6.com, Jakarta - Kedua kubu bertemu.", "Jakarta", "Liputan6.com", None),
        ("Liputan6.com, Jakarta Kedua kubu bertemu.", "Jakarta", "Liputan6.com", None),
        ("REPUBLIKA.CO.ID, YEREVAN -- Kedua kubu bertemu.", "YEREVAN", "REPUBLIKA.CO.ID", None),
        ("REPUBLIKA.CO.ID,YEREVAN-- Kedua kubu bertemu.", "YEREVAN", "REPUBLIKA.CO.ID", None),
        ("Jakarta (ANTARA) - Kedua kubu bertemu.", "Jakarta", None, "ANTARA"),
        ("Jakarta (ANTARA News) - Kedua kubu bertemu.", "Jakarta", None, "ANTARA News"),
        ("TEMPO.CO, Jakarta - Kedua kubu bertemu.", "Jakarta", "TEMPO.CO", None),
        ("TEMPO.CO, Jakarta – Kedua kubu bertemu.", "Jakarta", "TEMPO.CO", None),
        ("Jakarta, CNN Indonesia -- Kedua kubu bertemu.", "Jakarta", "CNN Indonesia", None),
        ("KONTAN.CO.ID - JAKARTA. Kedua kubu bertemu.", "JAKARTA", "KONTAN.CO.ID", None),
        ("Moskow: Kedua kubu bertemu.", "Moskow", None, None),
        ("YEREVAN - Kedua kubu bertemu.", "YEREVAN", None, None),
        ("Bisnis.com, JAKARTA - Kedua kubu bertemu.", "JAKARTA", "Bisnis.com", None),
        ("Bisnis.com, JAKARTA –  Kedua kubu bertemu.", "JAKARTA", "Bisnis.com", None),
        ("Jakarta, Beritasatu.com - Kedua kubu bertemu.", "Jakarta", "Beritasatu.com", None),
        ("VIVA – Kedua kubu bertemu.", None, "VIVA", None),
        ("VIVA –   Kedua kubu bertemu.", None, "VIVA", None),
        ("Merdeka.com - Kedua kubu bertemu.", None, "Merdeka.com", None),
        ("JPNN.com, JAKARTA - Kedua kubu bertemu.", "JAKARTA", "JPNN.com", None),
        ("jpnn.com, JAKARTA - Kedua kubu bertemu.", "JAKARTA", "jpnn.com", None),
        ("jpnn.com - Kedua kubu bertemu.", None, "jpnn.com", None),
        ("JAKARTA/MOSKOW - Kedua kubu bertemu.", "JAKARTA/MOSKOW", None, None),
        ("Jakarta/Moskow (ANTARA) - Kedua kubu bertemu.", "Jakarta/Moskow", None, "ANTARA"),
        ("MOSKWA, JUMAT — Kedua kubu bertemu.", "MOSKWA", None, None),
        ("JAKARTA, KOMPAS — Kedua kubu bertemu.", "JAKARTA", "KOMPAS", None),
        ("KAIRO, KOMPAS.TV - Kedua kubu bertemu.", "KAIRO", "KOMPAS.TV", None),
        ("DAMASKUS, SATUHARAPAN.COM - Kedua kubu bertemu.", "DAMASKUS", "SATUHARAPAN.COM", None),
        ("Damaskus (Antara/AFP) - Kedua kubu bertemu.", "Damaskus", None, "Antara/AFP"),
        ("Washington DC (ANTARA) - Kedua kubu bertemu.", "Washington DC", None, "ANTARA"),
        ("Banda Aceh - Kedua kubu bertemu.", "Banda Aceh", None, None),
        ("Jakarta, CNBC Indonesia - Kedua kubu bertemu.", "Jakarta", "CNBC Indonesia", None),
        ("Suara.com - Kedua kubu bertemu.", None, "Suara.com", None),
        ("TRIBUNNEWS.COM, JAKARTA - Kedua kubu bertemu.", "JAKARTA", "TRIBUNNEWS.COM", None),
        ("TRIBUNNEWS.COM, MANILA – Kedua kubu bertemu.", "MANILA", "TRIBUNNEWS.COM", None),
        ("Jakarta, Kompas.com – Kedua kubu bertemu.", "Jakarta", "Kompas.com", None),
        ("GAZA, iNews.id - Kedua kubu bertemu.", "GAZA", "iNews.id", None),
        ("INDOZONE.ID - Kedua kubu bertemu.", None, "INDOZONE.ID", None),
        ("Pikiran Rakyat - Kedua kubu bertemu.", None, "Pikiran Rakyat", None),
        ("PIKIRAN RAKYAT - Kedua kubu bertemu.", None, "PIKIRAN RAKYAT", None),
        ("Okezone - Kedua kubu bertemu.", None, "Okezone", None),
        ("RAMALLAH, Palestina (AP) — Kedua kubu bertemu.", "RAMALLAH, Palestina", None, "AP"),
        ("Teheran, (ANTARA) - Kedua kubu bertemu.", "Teheran", None, "ANTARA"),
        ("TEHERAN (IRNA): Kedua kubu bertemu.", "TEHERAN", None, "IRNA"),
        ("Kairo, NU Online -  Kedua kubu bertemu.", "Kairo", "NU Online", None),
        ("KBRN, Jakarta: Kedua kubu bertemu.", "Jakarta", "KBRN", None),
        ("[JAKARTA] Kedua kubu bertemu.", "JAKARTA", None, None),
        ("GENEVA — Kedua kubu bertemu.", "GENEVA", None, None),
        ("Baku, 10 November (AZERTAC) - Kedua kubu bertemu.", "Baku", None, "AZERTAC"),
        ("Baku, 10/11 (Antara/AFP) - Kedua kubu bertemu.", "Baku", None, "Antara/AFP"),
        ("Jenewa, Swiss - Kedua kubu bertemu.", "Jenewa, Swiss", None, None),
        ("Solo, Jawa Tengah - Kedua kubu bertemu.", "Solo, Jawa Tengah", None, None),
        ("detikNews - Kedua kubu bertemu.", None, "detikNews", None),
        ("Jakarta - Kedua kubu bertemu.", "Jakarta", None, None),
        ("Jakarta – Kedua kubu bertemu.", "Jakarta", None, None),
        ("Gaza City - Kedua kubu bertemu.", "Gaza City", None, None),
    ],
)
def test_a_mark_is_read_in_whatever_form_a_house_writes_it(
    line: str, place: str | None, outlet: str | None, agency: str | None
) -> None:
    opening = find_opening(line, load_press())
    assert opening is not None
    assert (opening.place, opening.outlet, opening.agency) == (place, outlet, agency)


@pytest.mark.parametrize(
    "line", ["Arsip - Penengah tiba di balai desa. (AFP/as)", "GEMA Dunia – Dua kubu bertemu lagi."]
)
def test_a_word_of_pictures_or_a_house_with_its_section_is_no_place(line: str) -> None:
    opening = find_opening(line, load_press())
    assert opening is None or opening.place is None
