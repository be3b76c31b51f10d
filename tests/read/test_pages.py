"""A page is made of checked text, and a text that is too long is cut and says so."""

from __future__ import annotations

import dataclasses

import pytest

from runut.clean.article import CUT_KEY
from runut.errors import InputError
from runut.read import pages
from runut.read.pages import check_published, page_from_text
from runut.settings import DEFAULT_SETTINGS


def test_a_text_that_is_too_long_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "DEFAULT_SETTINGS", dataclasses.replace(DEFAULT_SETTINGS, max_page_chars=10))
    page = page_from_text("Kedua pihak bertemu.")
    assert (page.text, dict(page.metadata)) == ("Kedua piha", {CUT_KEY: "10"})
    assert page.sha256 == page_from_text("Kedua pihak bertemu.").sha256


@pytest.mark.parametrize("published", [None, "", "  "])
def test_no_date_stays_none(published: str | None) -> None:
    assert check_published(published, "a") is None


@pytest.mark.parametrize("published", ["2020-11-25", "2020-11", "2020-11-09/2021-04-11", "2020-11-25T06:12:00+07:00"])
def test_edtf_dates_are_kept(published: str) -> None:
    assert check_published(published, "a") == published


@pytest.mark.parametrize("published", ["25/11/2020", "kemarin", "2020-02-30"])
def test_what_is_no_date_is_refused(published: str) -> None:
    with pytest.raises(InputError, match="is no date; write"):
        check_published(published, "a")
