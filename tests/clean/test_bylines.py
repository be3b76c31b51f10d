"""Who wrote and edited a story."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.read import page_from_text

_TITLE = "Kedua Kubu Bertemu Lagi di Balai Desa\n"
_STORY = "\nKedua kubu bertemu lagi di balai desa itu.\nMereka sepakat menahan tembakan sampai pagi."


@pytest.mark.parametrize(
    ("lines", "bylines"),
    [
        ("Penulis: Sari Wening | Editor: Bagas Rian", [("Sari Wening", "reporter"), ("Bagas Rian", "editor")]),
        ("Rep: Sari Wening/ Red: Bagas Rian", [("Sari Wening", "reporter"), ("Bagas Rian", "editor")]),
        ("Oleh: Sari Wening dan Bagas Rian", [("Sari Wening", "reporter"), ("Bagas Rian", "reporter")]),
        ("By Sari Wening and Bagas Rian", [("Sari Wening", "reporter"), ("Bagas Rian", "reporter")]),
        ("Sari Wening, Jurnalis · Kamis 4 Maret 2021 22:40 WIB", [("Sari Wening", "reporter")]),
        ("KAMIS, 4 MARET 2021 | 06:12 WIB | LAPORAN: SARI WENING", [("SARI WENING", "reporter")]),
        ("Sari Wening\nKamis, 4 Maret 2021 06:12 WIB", [("Sari Wening", "reporter")]),
        (
            "Sari Wening | Bagas Rian\nKamis, 4 Maret 2021 06:12 WIB",
            [("Sari Wening", "reporter"), ("Bagas Rian", "reporter")],
        ),
        ("Sari Wening | Kabar Teluk\nKamis, 4 Maret 2021 06:12 WIB", [("Sari Wening", "reporter")]),
        ("sari Editor : Bagas Rian - Ahad, 7 Maret 2021 - 07:11 WIB", [("Bagas Rian", "editor")]),
        ("Laporan Sari Wening | Pidie", [("Sari Wening", "reporter")]),
        ("Rep: sari wening/ Red: Bagas Rian", [("sari wening", "reporter"), ("Bagas Rian", "editor")]),
        ("Laporan Wartawan Tribun Ambon Sari Wening", [("Sari Wening", "reporter")]),
        ("Sari Wening KabarTeluk.com\nKamis, 4 Maret 2021 06:12 WIB", [("Sari Wening", "reporter")]),
        ("EditorBagas Rian", [("Bagas Rian", "editor")]),
        ("4 Maret 2021\nAssociated Press", [("Associated Press", "agency")]),
        ("Armenia Azerbaijan\nKamis, 4 Maret 2021 06:12 WIB", []),
        ("Kompas.com - Kamis, 4 Maret 2021 06:12 WIB", []),
        ("News editor Sari Wening\n04/03/2021 06:12 WIB", [("Sari Wening", "editor")]),
        ("Content Writer: Sari Wening\nKamis, 4 Maret 2021 06:12 WIB", [("Sari Wening", "reporter")]),
        ("Teks Berita:\nSari Wening\n4 Maret 2021", [("Sari Wening", "reporter")]),
        ("Oleh Sari Wening pada Kamis, 4 Maret 2021", [("Sari Wening", "reporter")]),
        (
            "Oleh: Sari Wening Editor: Bagas Rian 04 Maret 2021 - 06:12 Dunia",
            [("Sari Wening", "reporter"), ("Bagas Rian", "editor")],
        ),
        ("Posted by Sari Wening\n4 Maret 2021", [("Sari Wening", "reporter")]),
        ("Oleh: Sari Wening \\ Bagas Rian", [("Sari Wening", "reporter"), ("Bagas Rian", "reporter")]),
        ("Kontributor Ambon, Sari Wening", [("Sari Wening", "reporter")]),
        ("Laporan Sari Wening I Pidie", [("Sari Wening", "reporter")]),
        ("Latar Belakang", []),
        ("Oleh: Sari Wening)*", [("Sari Wening", "reporter")]),
        ("Oleh: Sari Wening *)", [("Sari Wening", "reporter")]),
        ("Laporan oleh wartawan Sari Wening", [("Sari Wening", "reporter")]),
        (
            "Kamis, 4 Maret 2021 06:12 WIB\nSari Wening Lestari,\nBagas Rian\n\nTim Redaksi",
            [("Sari Wening Lestari", "reporter"), ("Bagas Rian", "reporter")],
        ),
        ("Sari Wening, Warta Teluk\nKamis, 4 Maret 2021 06:12 WIB", [("Sari Wening", "reporter")]),
    ],
)
def test_the_lines_above_a_story_name_its_makers(lines: str, bylines: list[tuple[str, str]]) -> None:
    article = clean_page(page_from_text(_TITLE + lines + _STORY))
    assert [(byline.name, byline.role) for byline in article.bylines] == bylines


def test_an_and_parts_the_people_of_the_bracket_that_closes_a_story() -> None:
    article = clean_page(page_from_text(_TITLE + _STORY + "(SRW/Sari Wening dan Bagas Rian)"))
    assert [byline.name for byline in article.bylines] == ["SRW", "Sari Wening", "Bagas Rian"]


def test_initials_around_a_slash_are_the_editors_and_the_bracket_has_their_agencies() -> None:
    article = clean_page(page_from_text(_TITLE + _STORY + "\nsw/br (afp, dpa)"))
    assert [byline.name for byline in article.bylines] == ["sw", "br"]
    assert article.agencies == ("AFP", "DPA")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("\n(SRW)", ["SRW"]),
        ("\n[srw/bgs]", ["srw", "bgs"]),
        ("\n(*)", []),
        ("\n(sariwening/kabarteluk.id)", ["sariwening"]),
        ("\n(Selasa/06 Februari 2024)", []),
        ("\nEditor:\nBAGAS RIAN", ["BAGAS RIAN"]),
    ],
)
def test_initials_and_labels_below_a_story_name_its_editors(line: str, names: list[str]) -> None:
    article = clean_page(page_from_text(_TITLE + _STORY + line))
    assert [byline.name for byline in article.bylines] == names
    assert {byline.role for byline in article.bylines} <= {"editor"}


@pytest.mark.parametrize(
    ("lines", "bylines"),
    [
        ("LAPORAN: SARI WENING", [("SARI WENING", "reporter")]),
        ("Sabtu, 1 Mei 2021 08:12 WIB\nLAPORAN: SARI WENING", [("SARI WENING", "reporter")]),
        ("Laporan Sari Wening dari Kairo", [("Sari Wening", "reporter")]),
        ("Editor: Bagas Rian | Penulis: Sari Wening", [("Bagas Rian", "editor"), ("Sari Wening", "reporter")]),
        (
            "Penulis Sari Wening, Bagas Rian dan Dimas Rangga",
            [("Sari Wening", "reporter"), ("Bagas Rian", "reporter"), ("Dimas Rangga", "reporter")],
        ),
        (
            "Sari Wening/Bagas Rian\nSabtu, 1 Mei 2021 08:12 WIB\n",
            [("Sari Wening", "reporter"), ("Bagas Rian", "reporter")],
        ),
        ("Oleh : Sari Wening", [("Sari Wening", "reporter")]),
        ("Reporter: Sari Wening Editor: Bagas Rian", [("Sari Wening", "reporter"), ("Bagas Rian", "editor")]),
        ("Reporter Sari Wening | Editor Bagas Rian", [("Sari Wening", "reporter"), ("Bagas Rian", "editor")]),
        ("Sari Wening - Gema Teluk\nSabtu, 1 Mei 2021 08:12 WIB\n", [("Sari Wening", "reporter")]),
        ("Sari Wening - detikNews\nSabtu, 1 Mei 2021 08:12 WIB\n", [("Sari Wening", "reporter")]),
        ("Tim Redaksi\nSabtu, 1 Mei 2021 08:12 WIB\n", []),
        ("Redaksi\nSabtu, 1 Mei 2021 08:12 WIB\n", []),
        ("Oleh: Redaksi", []),
        ("Reporter Magang: Sari Wening", [("Sari Wening", "reporter")]),
        ("Penulis: Sari Wening (Magang)", [("Sari Wening", "reporter")]),
        ("Penulis: Dr. Sari Wening, M.Si.", [("Dr. Sari Wening, M.Si.", "reporter")]),
        ("Oleh: S.S. Wening", [("S.S. Wening", "reporter")]),
        ("Penulis: H. Bagas Rian, S.H., M.H.", [("H. Bagas Rian, S.H., M.H.", "reporter")]),
        ("Sumber: Al Jazeera,Reuters | Editor: Bagas Rian", [("Bagas Rian", "editor")]),
        ("Penulis: Sari Wening, Editor: Bagas Rian", [("Sari Wening", "reporter"), ("Bagas Rian", "editor")]),
        ("By Sari Wening in Cairo", [("Sari Wening", "reporter")]),
        (
            "By Sari Wening, Bagas Rian and Dimas Rangga",
            [("Sari Wening", "reporter"), ("Bagas Rian", "reporter"), ("Dimas Rangga", "reporter")],
        ),
        ("Oleh Sari Wening, wartawan Gema Teluk", [("Sari Wening", "reporter")]),
        ("Oleh: Sari Wening*", [("Sari Wening", "reporter")]),
        ("Oleh SARI WENING", [("SARI WENING", "reporter")]),
        ("Penulis : Sari Wening\nEditor   : Bagas Rian", [("Sari Wening", "reporter"), ("Bagas Rian", "editor")]),
        ("Sari Wening, CNN Indonesia\nSabtu, 1 Mei 2021 08:12 WIB\n", [("Sari Wening", "reporter")]),
        (
            "Sari Wening , Bagas Rian\nSabtu, 1 Mei 2021 08:12 WIB\n",
            [("Sari Wening", "reporter"), ("Bagas Rian", "reporter")],
        ),
        (
            "Penulis\nSari Wening\nEditor\nBagas Rian\nSabtu, 1 Mei 2021 08:12 WIB\n",
            [("Sari Wening", "reporter"), ("Bagas Rian", "editor")],
        ),
        ("Tim detikcom - detikNews\nSabtu, 1 Mei 2021 08:12 WIB\n", []),
        ("Penulis & Editor: Bagas Rian", [("Bagas Rian", "reporter")]),
        ("Jurnalis: Sari Wening, Redaktur: Bagas Rian", [("Sari Wening", "reporter"), ("Bagas Rian", "editor")]),
        (
            "Sabtu, 1 Mei 2021 | 08:12 WIB | Penulis: Sari Wening | Editor: Bagas Rian",
            [("Sari Wening", "reporter"), ("Bagas Rian", "editor")],
        ),
        ("Sabtu, 1 Mei 2021 08:12 WIB Oleh: Sari Wening", [("Sari Wening", "reporter")]),
        ("Sari Wening | Sabtu, 1 Mei 2021 08:12 WIB", [("Sari Wening", "reporter")]),
    ],
)
def test_makers_are_found_in_whatever_form_a_house_writes_them(lines: str, bylines: list[tuple[str, str]]) -> None:
    article = clean_page(page_from_text(_TITLE + lines + _STORY))
    assert [(byline.name, byline.role) for byline in article.bylines] == bylines


@pytest.mark.parametrize(
    ("lines", "bylines"),
    [
        ("(abc/def)", [("abc", "editor"), ("def", "editor")]),
        ("[abc]", [("abc", "editor")]),
        ("(C003)", [("C003", "editor")]),
        ("(abc/def/jpnn)", [("abc", "editor"), ("def", "editor")]),
        ("Reporter : Sari Wening Editor : Bagas Rian", [("Sari Wening", "reporter"), ("Bagas Rian", "editor")]),
        ("Redaktur & Reporter : M. Adil Wening", [("M. Adil Wening", "reporter")]),
        (
            "Pewarta: Sari Wening\nEditor: Bagas Rian\nCopyright © ANTARA 2021",
            [("Sari Wening", "reporter"), ("Bagas Rian", "editor")],
        ),
        ("Pewarta:\n\nEditor : Bagas Rian", [("Bagas Rian", "editor")]),
        (
            "Pewarta : Sari Wening/Bagas Rian | Editor : Dimas Rangga",
            [("Sari Wening", "reporter"), ("Bagas Rian", "reporter"), ("Dimas Rangga", "editor")],
        ),
        (
            "Reporting by Sari Wening in Cairo; Editing by Bagas Rian",
            [("Sari Wening", "reporter"), ("Bagas Rian", "editor")],
        ),
        (
            "Reporting by Sari Wening; Writing by Dimas Rangga; Editing by Bagas Rian and Ana Merrow",
            [
                ("Sari Wening", "reporter"),
                ("Dimas Rangga", "reporter"),
                ("Bagas Rian", "editor"),
                ("Ana Merrow", "editor"),
            ],
        ),
        ("Red: Bagas Rian", [("Bagas Rian", "editor")]),
        ("Ed: Bagas Rian", [("Bagas Rian", "editor")]),
        ("Sumber: Antara", []),
        ("Alih bahasa: Sari Wening", [("Sari Wening", "editor")]),
        ("Penerjemah: Sari Wening / Editor: Bagas Rian", [("Sari Wening", "editor"), ("Bagas Rian", "editor")]),
    ],
)
def test_makers_are_found_below_the_story(lines: str, bylines: list[tuple[str, str]]) -> None:
    article = clean_page(page_from_text(f"{_TITLE}{_STORY}\n{lines}"))
    assert [(byline.name, byline.role) for byline in article.bylines] == bylines


def test_a_house_that_names_no_one_gives_no_byline() -> None:
    assert clean_page(page_from_text(f"{_TITLE}Oleh: Tim Redaksi{_STORY}")).bylines == ()


@pytest.mark.parametrize(
    ("line", "reporters", "editors"),
    [
        ("Reporting by Aldo Kern in Luanda and Mira Sand in Goma; editing by Paul Osei",
         "Aldo Kern, Mira Sand", "Paul Osei"),
        ("(Reporting by Aldo Kern; Additional reporting by Mira Sand in Goma; Editing by Paul Osei and Jo Lin)",
         "Aldo Kern, Mira Sand", "Paul Osei, Jo Lin"),
        ("Reporting by Aldo Kern Editing by Paul Osei", "Aldo Kern", "Paul Osei"),
        ("Kern reported from Luanda. Coastal Press writer Mira Sand in Goma, Congo, contributed to this report.",
         "Mira Sand", ""),
        ("Aldo Kern reported from Luanda. Mira Sand contributed reporting from Goma.", "Aldo Kern, Mira Sand", ""),
        ("Dahlia Mokhtar di Narathiwat turut berkontribusi dalam laporan ini.", "Dahlia Mokhtar", ""),
        ("Laporan: <a href='https://pelita.example/sari'>Sari Wening</a>", "Sari Wening", ""),
        ("Penulis: Sari Wening | Editor: ARD", "Sari Wening", "ARD"),
        ("Pewarta: Sari Wening | Editor: Bagas Rian | Copyright © TELUK 2021", "Sari Wening", "Bagas Rian"),
        ("Teks dan foto: Sari Wening", "Sari Wening", ""),
        ("Laporan khusus Sari Wening dari Yerevan", "Sari Wening", ""),
    ],
)  # fmt: skip
def test_who_helped_and_who_edited_are_told_apart(line: str, reporters: str, editors: str) -> None:
    bylines = clean_page(page_from_text(f"{_TITLE}{_STORY}\n{line}")).bylines
    told = {role: ", ".join(one.name for one in bylines if one.role == role) for role in ("reporter", "editor")}
    assert told == {"reporter": reporters, "editor": editors}


def test_a_first_name_in_the_closing_bracket_is_the_editor_named_above() -> None:
    bylines = clean_page(page_from_text(f"{_TITLE}Reporter: Sari Wening{_STORY} (Sari)")).bylines
    assert [one.name for one in bylines] == ["Sari Wening"]


def test_what_a_writer_does_is_no_second_writer() -> None:
    text = f"{_TITLE}Sari Wening\nVerified Writer\n4 Maret 2021 06:12 WIB{_STORY}"
    assert [one.name for one in clean_page(page_from_text(text)).bylines] == ["Sari Wening"]


def test_a_button_beside_the_date_is_nobody() -> None:
    text = f"{_TITLE}Rabu, 3 Maret 2021 13:05 WIB\nShareSalin Tautan{_STORY}"
    assert clean_page(page_from_text(text)).bylines == ()


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("(Sumber: Reuters)", ("Reuters",)),
        ("Source: Kyodo", ("Kyodo",)),
        ("(Sumber: Dinas Sosial)", ()),
        ("(Foto: Reuters)", ()),
    ],
)
def test_a_line_below_a_story_says_where_it_is_from(line: str, agencies: tuple[str, ...]) -> None:
    article = clean_page(page_from_text(_TITLE + _STORY + f"\n{line}\nBerita Terkait\nHarga Cabai Naik Lagi"))
    assert article.agencies == agencies


@pytest.mark.parametrize(
    ("line", "bylines"),
    [
        ("Kontributor Kompas TV, Sari Wening", [("Sari Wening", "reporter")]),
        ("Laporan Wartawan Tribun Koto, Sari Wening", [("Sari Wening", "reporter")]),
        ("[Laporan Sari Wening]", [("Sari Wening", "reporter")]),
        ("- Penulis : Sari Wening", [("Sari Wening", "reporter")]),
        ("• Editor: Bagas Rian", [("Bagas Rian", "editor")]),
        ("Laporan: Antara, Sari Wening", [("Antara", "agency"), ("Sari Wening", "reporter")]),
    ],
)
def test_makers_below_a_story_in_the_forms_of_many_houses(line: str, bylines: list[tuple[str, str]]) -> None:
    text = "Kedua kubu bertemu lagi di balai desa itu.\nMereka sepakat menahan tembakan sampai pagi.\n" + line
    found = clean_page(page_from_text(text)).bylines
    assert [(one.name, str(one.role)) for one in found] == bylines


def test_a_name_told_twice_in_a_row_beside_the_date_is_one_name_and_no_outlet() -> None:
    story = "Kedua kubu bertemu lagi di balai desa itu.\n\nMereka sepakat menahan tembakan sampai pagi."
    text = f"Dua Kubu Bertemu di Balai Desa\n\nSari WeningSari Wening - Rabu, 17 Juni 2015\n\n{story}\n"
    article = clean_page(page_from_text(text))
    assert [one.name for one in article.bylines] == ["Sari Wening"]
    assert article.outlet is None
