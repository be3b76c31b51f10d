"""How a publication date is found, and that none is invented."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.read import page_from_text
from runut.record.article import PublishedBasis
from runut.record.listed_date import LISTED_DATE_KEY
from runut.record.page import Page

_TITLE = "Dua Kubu Bertemu Lagi di Balai Desa\n\n"
_STORY = "Kedua kubu bertemu lagi di balai desa {}, kata seorang perunding.\nMereka sepakat menahan tembakan.\n"
_LIST = "\nArtikel Lainnya\n" + "".join(f"Kabar Lain Nomor {day}\n{day} Januari 2021 10:00\n" for day in range(10, 16))


def _published(text: str, **more: str) -> tuple[str | None, PublishedBasis | None]:
    article = clean_page(page_from_text(text, **more))
    return (str(article.published) if article.published else None), article.published_basis


def test_a_weekday_with_its_date_takes_the_year_that_fits_before_the_list_of_others() -> None:
    found = _published(_TITLE + _STORY.format("pada Selasa (24/11)") + _LIST)
    assert found == ("2020-11-24", PublishedBasis.INFERRED)


def test_a_weekday_with_its_full_date_needs_no_list() -> None:
    assert _published(_TITLE + _STORY.format("pada Selasa (24/11/2020)"))[0] == "2020-11-24"


def test_the_latest_of_several_days_is_taken() -> None:
    text = _STORY.format("pada Selasa (24/11/2020)") + _STORY.format("pada Kamis (26/11/2020)")
    assert _published(_TITLE + text)[0] == "2020-11-26"


def test_a_meeting_ahead_is_no_publication_date() -> None:
    text = _STORY.format("pada Selasa (24/11/2020)") + "Mereka akan bertemu lagi pada Senin (30/11/2020).\n"
    assert _published(_TITLE + text)[0] == "2020-11-24"


def test_a_weekday_may_fit_the_year_before_one_that_is_to_come() -> None:
    text = _STORY.format("pada Rabu (20/12)") + "Jeda itu berlaku hingga 2 Januari 2018.\n"
    assert _published(_TITLE + text)[0] == "2017-12-20"


def test_a_meeting_ahead_in_a_town_whose_land_is_named_is_no_publication_date() -> None:
    text = (
        _STORY.format("pada Selasa (24/11/2020)") + "Mereka akan bertemu di Wina, Austria, pada Senin (30/11/2020).\n"
    )
    assert _published(_TITLE + text)[0] == "2020-11-24"


def test_a_weekday_that_fits_many_years_says_nothing_alone() -> None:
    assert _published(_TITLE + _STORY.format("pada Selasa (24/11)")) == (None, None)


def test_a_day_and_month_with_a_list_of_others_give_a_span() -> None:
    found = _published(_TITLE + _STORY.format("setelah sepakat pada 9 November") + _LIST)
    assert found == ("2020-11-09/2021-01-15", PublishedBasis.INFERRED)


def test_a_day_told_later_than_the_list_of_others_gives_an_open_span() -> None:
    text = _STORY.format("setelah sepakat pada 9 November 2020") + _STORY.format("pada 2 Februari 2021")
    assert _published(_TITLE + text + _LIST)[0] == "2021-02-02/.."


def test_a_month_told_beside_the_month_before_gives_the_next_month_as_the_earliest() -> None:
    text = _STORY.format("bulan lalu") + "Perang itu berakhir pada Desember 2020.\n"
    assert _published(_TITLE + text)[0] == "2021-01/.."


def test_a_year_gives_an_open_span() -> None:
    assert _published(_TITLE + _STORY.format("yang dibangun pada 2014"))[0] == "2014/.."


def test_dates_of_other_stories_are_never_the_articles() -> None:
    assert _published(_TITLE + _STORY.format("kemarin") + _LIST) == (None, None)


def test_the_sites_day_above_the_headline_is_not_the_articles() -> None:
    assert _published("Minggu, 10 Agustus 2025\nNasional\n" + _TITLE + _STORY.format("kemarin")) == (None, None)


def test_an_update_yields_to_the_publication_beside_it() -> None:
    stamps = "Diperbarui 16 Sep 2022, 09:12 WIB\nDiterbitkan 15 Sep 2022, 21:40 WIB\n"
    assert _published(_TITLE + stamps + _STORY.format("kemarin"))[0] == "2022-09-15T21:40:00+07:00"


@pytest.mark.parametrize(
    "line",
    [
        "15 September 2022 21:40 WIB Diperbarui: 16 September 2022 09:12 WIB",
        "Kamis, 15 September 2022 | 21:40 WIB (diperbarui 16 September 2022)",
        "Published 15 Sep 2022 21:40 WIB, updated 16 Sep 2022 09:12 WIB",
    ],
)
def test_the_first_of_two_dates_on_a_line_is_the_publication(line: str) -> None:
    assert _published(_TITLE + line + "\n" + _STORY.format("kemarin"))[0] == "2022-09-15T21:40:00+07:00"


def test_the_head_wins_over_a_stamp_of_an_update() -> None:
    page = Page(
        id="a",
        text=_TITLE + "Diperbarui 16 Sep 2022, 09:12 WIB\n" + _STORY.format("kemarin"),
        sha256="0",
        metadata=(("article:published_time", "2022-09-15T21:40:00+07:00"),),
    )
    assert str(clean_page(page).published) == "2022-09-15T21:40:00+07:00"


def test_a_stamp_of_an_update_is_better_than_none() -> None:
    text = _TITLE + "Diperbarui 16 Sep 2022, 09:12 WIB\n" + _STORY.format("kemarin")
    assert _published(text)[0] == "2022-09-16T09:12:00+07:00"


def test_an_age_without_a_date_is_no_date() -> None:
    assert _published(_TITLE + "4 jam lalu\n" + _STORY.format("kemarin")) == (None, None)


def test_a_date_that_could_be_two_is_not_read_in_english() -> None:
    story = "The two camps met again in the village hall, a negotiator said.\nThey agreed to hold their fire for now.\n"
    assert _published("Two camps meet again in the hall\n05/11/2015\n" + story) == (None, None)
    assert _published(_TITLE + "05/11/2015\n" + _STORY.format("kemarin"))[0] == "2015-11-05"


def test_the_address_may_hold_the_day() -> None:
    found = _published(_TITLE + _STORY.format("kemarin"), url="https://gemateluk.example/2021/03/04/berita")
    assert found == ("2021-03-04", PublishedBasis.INFERRED)


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("article:published_time", "2021-03-04T05:06:07.123+07:00", "2021-03-04T05:06:07+07:00"),
        ("jsonld:datePublished", "2021-03-04", "2021-03-04"),
        ("date", "4 Maret 2021 05:06 WIB", "2021-03-04T05:06:00+07:00"),
        ("date", "0001-01-01", None),
        ("date", "segera", None),
    ],
)
def test_the_head_states_the_date(key: str, value: str, expected: str | None) -> None:
    page = Page(id="a", text=_TITLE + _STORY.format("kemarin"), sha256="0", metadata=((key, value),))
    published = clean_page(page).published
    assert (str(published) if published else None) == expected


def test_the_list_by_which_a_page_was_found_dates_it_where_nothing_else_does() -> None:
    told = ((LISTED_DATE_KEY, "2021-03-04"),)
    page = Page(id="a", text=_TITLE + _STORY.format("kemarin"), sha256="0", metadata=told)
    article = clean_page(page)
    assert (str(article.published), article.published_basis) == ("2021-03-04", PublishedBasis.STATED)
    stated = ("article:published_time", "2021-03-03")
    page = Page(id="a", text=_TITLE + _STORY.format("kemarin"), sha256="0", metadata=(stated, *told))
    assert str(clean_page(page).published) == "2021-03-03"


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("Kairo, 2 Februari 2015 (KABARTA) – ", "2015-02-02"),
        ("Amman, Yordania, 13 Sya’ban 1440/19 April 2019 (KABARTA) – ", "2019-04-19"),
    ],
    ids=["one-calendar", "two-calendars"],
)
def test_the_day_in_the_mark_that_opens_a_story_is_stated(mark: str, expected: str) -> None:
    assert _published(_TITLE + mark + _STORY.format("itu")) == (expected, PublishedBasis.STATED)


def test_a_day_in_brackets_that_closes_a_story_is_its_own() -> None:
    assert _published(_TITLE + _STORY.format("itu") + "(Selasa/06 Februari 2024)")[0] == "2024-02-06"


def test_a_few_older_stories_beside_it_do_not_hold_a_story_back() -> None:
    story = "Pada Desember 2018 lalu kedua kubu bertemu. Mereka bertemu lagi pada Senin (18/2) di balai desa.\n"
    below = "Berita Lainnya\nPasar Dibuka Lagi Sesudah Banjir\n12/07/2014\nKapal Berlayar Lagi ke Pulau\n28/02/2014\n"
    article = clean_page(page_from_text(f"Kedua Kubu Bertemu Lagi\n{story}Penengah datang dari kota.\n{below}"))
    assert str(article.published) == "2019-02-18"


def test_a_year_alone_fixes_no_weekday() -> None:
    story = "Kedua kubu berunding lagi pada Jumat (28/7), kata penengah. Mereka bermusuhan sejak 1960.\n"
    article = clean_page(page_from_text(f"Kedua Kubu Berunding Lagi\n{story}Penengah datang dari kota itu.\n"))
    assert str(article.published) == "1960/.."


def test_the_year_of_a_picture_fixes_a_weekday() -> None:
    caption = "Tetua adat membacakan seruan di balai desa, 14 September 2016 (Foto: dok).\n"
    story = "Kedua kubu sepakat berunding lagi, demikian diumumkan penengah dalam sebuah pernyataan, Jumat (2/12).\n"
    text = f"Kedua Kubu Berunding Lagi\n{caption}\n{story}Penengah datang dari kota itu, dan warga menunggu di balai.\n"
    assert str(clean_page(page_from_text(text)).published) == "2016-12-02"


@pytest.mark.parametrize(
    ("mark", "expected"), [("PRETORIA, KAMIS – ", "2022-11-03"), ("Pretoria, Rabu, (KABARTA) – ", "2022-11-02")]
)
def test_a_weekday_in_the_mark_that_opens_a_story_is_that_of_the_report(mark: str, expected: str) -> None:
    story = f"{mark}Pemerintah dan pemberontak, Rabu (2/11/2022), berjanji meletakkan senjata mereka.\n"
    text = (
        f"Kedua Kubu Sepakat Berhenti Bertempur\n{story}Penengah datang dari kota lain, dan warga menunggu di balai.\n"
    )
    assert str(clean_page(page_from_text(text)).published) == expected
