"""Names of outlets that no table has: from the sign of copyright, the firm behind it, and the site's own words."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.read import page_from_text

_STORY = (
    "\nDua Kelompok di Lembah Utara Sepakat Menghentikan Tembakan\nRabu, 3 Maret 2021 | 13:05 WIB\n"
    "Dua kelompok bersenjata di Lembah Utara sepakat menghentikan tembakan mulai Jumat malam.\n"
    "Penarikan itu diawasi oleh tetua adat dari enam desa dan dua pengamat dari ibu kota provinsi.\n"
    "Para petani berharap ladang di kaki bukit dapat digarap lagi setelah tiga tahun terbengkalai.\n"
)


@pytest.mark.parametrize(
    ("above", "below", "outlet"),
    [
        ("Beranda", "Copyright © 2014 PELITAKITA.com | Tentang Kami", "PELITAKITA.com"),
        ("Beranda", "© PKOL Copyright 2025", "PKOL"),
        ("Pelitakita\nBeranda", "© 2014 Pelitakita.com. All rights reserved.", "Pelitakita"),
        ("Meridia\nBeranda", "© 2023 Meridia Media Network", "Meridia"),
        ("Beranda", "© 2023 Meridia Media Network", "Meridia Media Network"),
        ("Beranda", "Ikuti kabar terbaru dari Kantor Warta Pelitakita di Google News.", "Kantor Warta Pelitakita"),
        (
            "Tentang SuluhBantuanKarir\n2017 © PT Suluh Media Kata\nVersion 1.4.2",
            "suluhNEWS\nsuluhTRAVEL\nsuluhFOOD",
            "suluh",
        ),
        ("2017 © PT Suluh Media Kata\nVersion 1.4.2", "Tentang Suluh", None),
    ],
)
def test_a_site_tells_its_own_name(above: str, below: str, outlet: str | None) -> None:
    assert clean_page(page_from_text(f"{above}{_STORY}{below}")).outlet == outlet
