"""Dates told in a story, and which of them lie ahead of it."""

from __future__ import annotations

import pytest

from runut.clean.told_dates import Told, find_told_dates, tells_month_before


@pytest.mark.parametrize(
    ("line", "words", "told"),
    [
        ("lewat telepon pada Selasa (24/11) waktu setempat.", "Selasa (24/11)", Told.PAIR),
        ("kata dia, Selasa, 24 November.", "Selasa, 24 November", Told.PAIR),
        ("said on Tuesday, November 24, 2020.", "Tuesday, November 24, 2020", Told.PAIR),
        ("sejak 9 Oktober 2020 di kota itu.", "9 Oktober 2020", Told.DAY),
        ("on Nov. 9, 1998, the two", "Nov. 9, 1998", Told.DAY),
        ("pecah pada 27 September lalu.", "27 September", Told.DAY_MONTH),
        ("berakhir pada November 2020.", "November 2020", Told.MONTH),
        ("tegang sejak 1991, ketika", "sejak 1991", Told.YEAR),
        ("Pasukan itu mundur Jumat dini hari (20/3/2026).", "Jumat dini hari (20/3/2026)", Told.PAIR),
    ],
)
def test_a_date_is_read_as_fully_as_it_is_told(line: str, words: str, told: Told) -> None:
    (found,) = find_told_dates(line)
    assert (found.words, found.told) == (words, told)


@pytest.mark.parametrize(
    "line",
    [
        "Pertemuan akan digelar pada Jumat (27/11).",
        "Pemilu dijadwalkan pada 5 Mei 2030.",
        "They will meet on Friday, November 27.",
        "Target netral karbon pada 2060.",
        "buka 24/7 dan 144 luka, 31/31 kursi",
        "resolusi 2254 tahun lalu",
        "pada 30 Februari",
    ],
)
def test_what_lies_ahead_or_is_no_date_is_left_out(line: str) -> None:
    assert list(find_told_dates(line)) == []


def test_a_word_of_the_future_reaches_no_further_than_its_clause() -> None:
    line = "Mereka akan bertemu lagi pada Jumat (27/11), kata juru bicara, Senin (23/11/2020)."
    assert [found.words for found in find_told_dates(line)] == ["Senin (23/11/2020)"]


@pytest.mark.parametrize(
    "line",
    [
        "Pusat itu akan mengawasi kesepakatan yang dicapai pada 9 November 2020.",
        "They will watch the deal reached on November 9, 2020.",
    ],
)
def test_what_was_done_by_its_date_lies_not_ahead(line: str) -> None:
    (found,) = find_told_dates(line)
    assert (found.year, found.month, found.day) == (2020, 11, 9)


def test_a_weekday_fits_only_some_years() -> None:
    (found,) = find_told_dates("pada Selasa (24/11)")
    assert [year for year in range(2010, 2027) if found.in_year(year)] == [2015, 2020, 2026]


def test_the_month_before_is_told_by_its_words() -> None:
    assert tells_month_before("Bulan lalu, gejolak baru muncul.") == "bulan lalu"
    assert tells_month_before("Sebulan kemudian gejolak reda.") is None


@pytest.mark.parametrize(
    ("line", "words", "day"),
    [
        ("Warga dua desa berjaga pada Kamis–Jumat (12-13/8/2021) di jembatan.", "Jumat (12-13/8/2021)", (2021, 8, 13)),
        ("Kedua kapal bersenggolan pada hari Rabu 12/08/2020 di selat.", "Rabu 12/08/2020", (2020, 8, 12)),
        ("Dewan mendukung rencana penarikan pasukan pada Jumat (31/10/2025).", "Jumat (31/10/2025)", (2025, 10, 31)),
    ],
    ids=["some-days", "no-bracket", "beside-a-plan"],
)
def test_a_day_with_its_weekday_is_told_in_many_forms(line: str, words: str, day: tuple[int, int, int]) -> None:
    (found,) = find_told_dates(line)
    assert (found.words, (found.year, found.month, found.day)) == (words, day)


@pytest.mark.parametrize(
    "line",
    [
        "Mereka mendorong pemerintah agar menggelar pertemuan serupa pada tahun 2031.",
        "Partai itu menggalang suara untuk persiapan di tahun 2031.",
        "Target penarikan pasukan itu pada Juni 2031 belum berubah.",
    ],
)
def test_what_is_asked_for_or_planned_lies_ahead(line: str) -> None:
    assert list(find_told_dates(line)) == []
