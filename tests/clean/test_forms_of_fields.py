"""How newsrooms write who made a story, who gave it out, its deck and its agencies: one table for each."""

from __future__ import annotations

from collections.abc import Iterable

from runut.clean import clean_page
from runut.read import page_from_text
from runut.record.article import Article, LineLabel

_TITLE = "Empat Kelompok Serahkan Senjata di Balai Kota"
_DATE = "Selasa, 4 Juni 2019 | 10:20 WIB"
_MENU = ("Beranda", "Nasional", "Internasional", "Ekonomi", "Olahraga")
_SITE = "Gemasuar.com"
_TAIL = ("Bagikan", "Facebook", "Berita Terkait", "Harga Cabai Naik Lagi di Pasar Induk", "Tim Voli Putri Menang Mudah")
_STORY = (
    "Sedikitnya empat kelompok menandatangani dokumen itu di balai kota pada Senin sore, kata juru bicara panitia.",
    "Menurut panitia, senjata akan disimpan di gudang yang dikunci dengan tiga kunci. Setiap pihak memegang satu.",
    '"Kami ingin anak-anak kembali ke sekolah," kata seorang tetua desa.',
    "Pemantau akan datang dalam dua pekan untuk menghitung senjata yang diserahkan.",
    "Perang di wilayah itu berlangsung sejak 2011 dan menewaskan ribuan orang",
)
_L, _O = "Laksmi Dewanti", "Oki Santosa"
_REPORTER, _EDITOR = ((_L, "reporter"),), ((_O, "editor"),)
_BOTH = _REPORTER + _EDITOR

_HEADS: tuple[tuple[tuple[tuple[str, str], ...], tuple[str, ...]], ...] = (
    (_REPORTER, (f"Oleh {_L}", _DATE)),
    (_REPORTER, (_DATE, _L)),
    (_REPORTER, (_DATE, "Bagikan", "0 Komentar", _L)),
    (_REPORTER, ("Penyerahan disaksikan pengamat dari tiga negara tetangga.", _L, _DATE)),
    (_REPORTER, (f"{_L} untuk Gemasuar", _DATE)),
    (_REPORTER, (f"{_L} (lad)", _DATE)),
    (_REPORTER, (f"{_L}, Beirut", _DATE)),
    (_REPORTER, (f"{_L} - Gemasuar.com", _DATE)),
    (_REPORTER, (f"Oleh {_L} dipublikasikan pada 4 Juni 2019",)),
    (_REPORTER, (f"Laporan kontributor Gemasuar.com {_L} dari Beirut", _DATE)),
    (_REPORTER, (f"Diposkan oleh {_L}", _DATE)),
    (_REPORTER, (_L, "Last Updated", _DATE)),
    (((_L, "reporter"), (_O, "reporter")), (f"{_L} dan {_O}", _DATE)),
    (((_L, "reporter"), ("Rudi van Houten", "reporter")), (f"{_L} dan Rudi van Houten", _DATE)),
    (_BOTH, (f"Penulis {_L} | Editor {_O}", _DATE)),
    (_BOTH, (_L, "Penulis", _O, "Editor", _DATE)),
    ((("Siti Nur'aini", "reporter"),), ("Siti Nur'aini",)),
    ((("Ahmad Al-Farisi", "reporter"),), ("Ahmad Al-Farisi", _DATE)),
    ((("Ni Luh Ayu Pradnya Dewi", "reporter"),), ("Ni Luh Ayu Pradnya Dewi", _DATE)),
    ((("Aisyah binti Umar", "reporter"),), ("Aisyah binti Umar", _DATE)),
    ((("dr. Sari Puspa", "reporter"),), ("dr. Sari Puspa", _DATE)),
    (_BOTH, (f"penulis {_L}   editor {_O} | 4 Februari 2022 10:20 WIT",)),
    (((_L, "editor"),), (f"{_L} Editor - {_DATE}",)),
    (((_L, "reporter"), (_O, "editor")), (f"{_L} Reporter", f"{_O} Editor", _DATE)),
    (((_L, "reporter"), (_O, "reporter")), (_DATE, f"{_L}, Universitas Kapuas", f"{_O}, Institut Damai")),
    ((), ("Written by Unknown", _DATE)),
    ((), ("Written by Super User", _DATE)),
    ((), ("Oleh Humas Dipublikasikan pada 4 Juni 2019",)),
    ((), ("Beirut", _DATE)),
    ((), ("Kuala Lumpur dan Pattani, Thailand", _DATE)),
)
_ENDS: tuple[tuple[tuple[tuple[str, str], ...], str], ...] = (
    (_BOTH, f".\n(Reporter: {_L}/ Editor: {_O})"),
    (_BOTH, f". Reporter: {_L} | Editor: {_O}"),
    (_REPORTER, f".\n*{_L}*"),
    (_REPORTER, f".\n*Ditulis ulang oleh {_L} di Jakarta"),
    ((("lad", "editor"),), " (lad)."),
    ((("lad", "editor"), ("oki", "editor")), ". [lad/oki]"),
    ((("Lad", "editor"),), ".(Lad)"),
    ((), ".(Ist)"),
)
_OUTLETS: tuple[tuple[str | None, tuple[str, ...], tuple[str, ...]], ...] = (
    ("Lontara", (), ("2018 - 2024 © Lontara. Semua hak dilindungi.",)),
    ("Lontara", (), ("Lontara © 2024",)),
    ("Sinar Jeneponto", (), ("Copyright 2024 | Sinar Jeneponto | Theme by Kolom Kode",)),
    ("Sinar Jeneponto", (), ("Sinar Jeneponto | Powered by WordPress",)),
    ("Ruang Timur", (), ("Tentang Ruang Timur", "Redaksi Ruang Timur")),
    ("Ruang Timur", ("Ruang Timur",), ("Kontak",)),
    ("Gema Tanimbar", ("Gema Tanimbar - Suara dari Selatan",), ("Kontak",)),
    ("Gema Tanimbar", (f"{_TITLE} | Gema Tanimbar",), ("Kontak",)),
    ("Gema Tanimbar", (), ("PT Gema Tanimbar Sejahtera", "Gema Tanimbar")),
    ("Nusalima", (), ("Nusalima", "Alamat Redaksi: Jl. Pattimura No. 4")),
    ("Nusalima.id", ("tanggal 2026-02-03 Aplikasi Nusalima.id",), ("Kontak",)),
    ("Trakya Bunda", (), ("Situs web Trakya Bunda hanya memuat sebagian berita bagi pelanggan.",)),
    ("Rembug", ("Rembug",), ("Copyright © 2010-2026, Jaringan Rembug Limited",)),
    (None, ("BERITA", "TULISAN SERI"), ("Kontak",)),
    ("Suluh", (), ("Copyright ©2024 PT. Suluh Media Digital", "Tentang Suluh", "Karir di Suluh")),
    ("TajukLembah", (), ("Tentang TajukLembah", "Ikuti TajukLembah di Telegram")),
    (None, (), ("Tentang KamiPedoman MediaKetentuan",)),
    (None, ("HomeInternasional",), ("Kontak",)),
    (None, ("Selasa, 10 Februari 2026",), ("Tentang Kami", "Redaksi")),
)
_DECKS: tuple[tuple[str | None, tuple[str, ...]], ...] = (
    ("AWAK MENGAKU TIDAK DIBERI AIR MINUM SEJAK SENIN", ("AWAK MENGAKU TIDAK DIBERI AIR MINUM SEJAK SENIN", _DATE)),
    ("Minta Lapangan Kerja Dibuka", ("*Minta Lapangan Kerja Dibuka", f"Laporan {_L} | Pidie", _DATE)),
    ("Pedagang takut peluru nyasar", ("Pedagang takut peluru nyasar", _DATE)),
    (
        "Pedagang Memilih Pulang sebelum Tengah Hari, Pembeli Warga Sekitar",
        ("Pedagang Memilih Pulang sebelum Tengah Hari, Pembeli Warga Sekitar", _DATE),
    ),
    (None, ("Internasional pengungsi perbatasan", _DATE)),
    (None, (f"{_L} dan Rudi van Houten", _DATE)),
)
_CREDITS: tuple[tuple[str, str], ...] = (
    ("Kapal bersandar di pelabuhan sebelum berlayar.-rani astuti-", "rani astuti"),
    ("Bangkai pesawat di ujung landasan. - Ist", "Ist"),
    ("Kios di pasar yang dibangun ulang. (gemalain.com)", "gemalain.com"),
    ("Perunding berfoto bersama sesudah bertemu. (Supplied: Panitia Perundingan)", "Supplied: Panitia Perundingan"),
    ("Nelayan memeriksa mesin di dermaga, Senin (6/1). (LB/Kanugrahan)", "LB/Kanugrahan"),
    ("Prajurit asal Metro sebelum berangkat. Dok. Kodim", "Dok. Kodim"),
    ("ANTARA FOTO/REUTERS/Rani Astuti/rwa/cfo", "ANTARA FOTO/REUTERS/Rani Astuti/rwa/cfo"),
)
_AGENCIES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("SANA",), "Kantor berita resmi Suriah, SANA, melaporkan tiga truk sudah tiba."),
    (("Suara Delta",), "Media setempat, Suara Delta, menulis bahwa tiga truk sudah tiba."),
    (("Reuters",), "Warga menangis, seperti melansir Reuters 21 April."),
    ((), "Koordinator media, Rani Astuti, mengatakan tiga truk sudah tiba."),
    (("AP", "Reuters"), "Beberapa warga menangis. kp/yf (AP, Reuters)"),
    (("Reuters",), "Beberapa warga menangis. Sumber: Reuters"),
    (("Reuters", "AFP"), "Beberapa warga menangis.\nReuters/AFP"),
    (("AFP",), "Beberapa warga menangis.\n— AFP"),
)


def _clean(
    head: Iterable[str] = (_DATE,), *, end: str = ".", top: Iterable[str] = (), foot: Iterable[str] = ()
) -> Article:
    """Clean a page whose head, end, top and foot are told."""
    lines = (*top, *_MENU, _TITLE, *head, *_STORY[:-1], _STORY[-1] + end, *_TAIL, *foot)
    return clean_page(page_from_text("\n".join(lines)))


def _bylines(article: Article) -> tuple[tuple[str, str], ...]:
    return tuple((byline.name, str(byline.role)) for byline in article.bylines)


def test_bylines_beside_a_headline_are_read_in_every_form() -> None:
    read = [(_bylines(_clean(head, top=(_SITE,))), head) for _, head in _HEADS]
    assert read == list(_HEADS)


def test_bylines_that_close_a_story_are_read_in_every_form() -> None:
    read = [(_bylines(_clean(end=end)), end) for _, end in _ENDS]
    assert read == list(_ENDS)


def test_outlets_are_read_from_what_their_sites_say_of_themselves() -> None:
    read = [(_clean(top=top, foot=foot).outlet, top, foot) for _, top, foot in _OUTLETS]
    assert read == list(_OUTLETS)


def test_decks_without_a_stop_are_told_from_names_and_sections() -> None:
    read = [(_clean(head).subtitle, head) for _, head in _DECKS]
    assert read == list(_DECKS)


def test_credits_are_read_in_every_form() -> None:
    read = [(line, *_clean((_DATE, line)).credits) for line, _ in _CREDITS]
    assert read == list(_CREDITS)


def test_agencies_are_read_in_appositions_and_behind_the_last_stop() -> None:
    read = [(_clean(end=f". {words}").agencies, words) for _, words in _AGENCIES]
    assert read == list(_AGENCIES)


def test_places_open_a_story_before_a_bar_or_behind_an_address_with_a_stop() -> None:
    marks = ("BEIRUT | ", "Gemasuar.com - Beirut. ", "BEIRUT, Gemasuar.com - ")
    pages = ("\n".join((*_MENU, _TITLE, _DATE, mark + _STORY[0], *_STORY[1:-1], *_TAIL)) for mark in marks)
    places = [clean_page(page_from_text(page)).place_line for page in pages]
    assert places == ["BEIRUT", "Beirut", "BEIRUT"]


def test_a_note_on_the_writer_is_no_part_of_the_story() -> None:
    note = f"{_L} adalah pegiat sekolah di Poso. Ia menulis buku tentang rempah."
    article = _clean((f"Oleh {_L}", _DATE), end=f".\n{note}")
    assert LineLabel.BODY not in {line.label for line in article.lines if line.reason == "a note on the writer"}
    assert any(line.reason == "a note on the writer" for line in article.lines)
