"""Every view of the sample record opens as a page, as JSON and as CSV."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import runut
from runut.web.views import View
from runut.web.views.all_views import VIEWS

_LISTS = [view for view in VIEWS if not view.is_keyed]
_NAMES = [view.path for view in _LISTS]


def _base(view: View) -> str:
    return "/overview" if view.path == "/" else view.path


def _rows(client: TestClient, path: str) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads(client.get(path).text)
    return rows


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("view", _LISTS, ids=_NAMES)
def test_a_view_opens_in_both_languages(client: TestClient, view: View, language: str) -> None:
    answer = client.get(view.path, headers={"cookie": f"language={language}"})
    assert answer.status_code == 200
    assert f'<html lang="{language}"' in answer.text


@pytest.mark.parametrize("view", _LISTS, ids=_NAMES)
def test_a_view_gives_the_same_rows_as_json_and_csv(client: TestClient, view: View) -> None:
    asked = "?q=gencatan" if view.path == "/search" else ""
    rows = _rows(client, f"{_base(view)}.json{asked}")
    table = csv.DictReader(io.StringIO(client.get(f"{_base(view)}.csv{asked}").text))
    assert len(list(table)) == len(rows) > 0


@pytest.mark.parametrize("view", _LISTS, ids=_NAMES)
def test_a_view_opens_as_of_a_day_before_every_page(client: TestClient, view: View) -> None:
    answer = client.get(view.path, params={"as_of": "1999"})
    assert answer.status_code == 200


def test_a_happening_shows_all_its_sentences(client: TestClient) -> None:
    most = max(_rows(client, "/timeline.json"), key=lambda row: len(row["claims"]))
    page = client.get(f"/timeline/{most['id']}").text
    assert page.count("<blockquote") == len(most["claims"])


def test_a_fact_is_followed_to_its_words(client: TestClient) -> None:
    happening = _rows(client, "/timeline.json")[0]
    claim = happening["claims"][0]
    answer = client.get(f"/things/{claim}", follow_redirects=False)
    page, _, mark = answer.headers["location"].partition("#")
    assert mark == claim
    assert f'id="{claim}"' in client.get(page).text


def test_what_is_not_there_is_told_so(client: TestClient) -> None:
    for path in ("/timeline/none", "/pages/none", "/things/none", "/nowhere"):
        assert client.get(path).status_code == 404


def test_a_search_says_which_spellings_it_looked_for_and_can_leave_them_out(client: TestClient) -> None:
    page = client.get("/search?q=Moskow", headers={"cookie": "language=id"}).text
    assert "Juga dicari:" in page
    assert 'href="/search?by=exact&amp;q=Moskow"' in page
    exact = client.get("/search?q=Moskow&by=exact", headers={"cookie": "language=id"}).text
    assert "Juga dicari:" not in exact
    assert 'href="/search?q=Moskow"' in exact
    asked = ("q=Moskow", "q=Moskwa", "q=Moskow&by=exact")
    both, other, alone = ([row["text"] for row in _rows(client, f"/search.json?{words}")] for words in asked)
    assert both == other
    assert set(alone) < set(both)


def test_filters_stay_in_the_address_of_every_view(client: TestClient) -> None:
    page = client.get("/", params={"actor": "ARM", "from": "2020-10"}).text
    assert 'href="/timeline?from=2020-10&amp;actor=ARM"' in page


def test_a_filter_leaves_out_what_does_not_fit(client: TestClient) -> None:
    every = _rows(client, "/timeline.json")
    some = _rows(client, "/timeline.json?actor=RUS&type=CONSULT")
    assert 0 < len(some) < len(every)
    assert all("RUS" in row["parties"] and row["type"] == "CONSULT" for row in some)


def test_days_leave_out_what_certainly_lies_outside(client: TestClient) -> None:
    some = _rows(client, "/timeline.json?from=2020-11-10&to=2020-11-10")
    assert some
    assert all(row["first_day"] <= "2020-11-10" <= row["last_day"] for row in some)


def test_as_of_a_day_only_pages_published_until_then_count(client: TestClient) -> None:
    before = _rows(client, "/timeline.json?as_of=2020-10-31")
    assert 0 < len(before) < len(_rows(client, "/timeline.json"))
    assert all(row["reported"] <= "2020-10-31" for row in before)


def test_a_day_that_is_none_is_refused_with_words(client: TestClient) -> None:
    answer = client.get("/", params={"from": "2020-13-45"})
    assert answer.status_code == 422
    assert "2020-11-10" in answer.text


@pytest.mark.parametrize("day", ["kemarin", "2020-11-10/..", "2020-11-1"])
def test_what_is_no_day_is_told_without_a_pattern(client: TestClient, day: str) -> None:
    for address in ("/timeline", "/timeline.json"):
        answer = client.get(address, params={"as_of": day})
        assert answer.status_code == 422
        assert "is no day; write it like 2020-11-10" in answer.text


def test_what_is_not_there_is_told_in_the_language_of_the_reader(client: TestClient) -> None:
    for language, told in (("en", "There is no such thing"), ("id", "Tidak ada hal demikian")):
        answer = client.get("/things/h-0", headers={"cookie": f"language={language}"})
        assert answer.status_code == 404
        assert told in answer.text


def test_the_web_counts_as_many_independent_sources_as_the_record(client: TestClient, sample_file: Path) -> None:
    links = runut.open_record(sample_file).links
    counted = {one.id: len(one.lineages) for one in (*links.happenings, *links.agreements)}
    shown = {row["id"]: row["sources"] for row in _rows(client, "/overview.json") if row["id"] in counted}
    assert shown
    assert shown == {one: counted[one] for one in shown}


def test_a_page_is_not_sent_twice(client: TestClient) -> None:
    first = client.get("/timeline")
    again = client.get("/timeline", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304


def test_the_newest_state_of_the_file_is_shown(tmp_path, sample_file, client_of) -> None:
    import shutil

    from runut.pipeline import build
    from runut.web.settings import WebSettings

    file = tmp_path / "copy.runut"
    shutil.copy(sample_file, file)
    browser = client_of(WebSettings(path=file))
    before = len(_rows(browser, "/overview.json"))
    page = tmp_path / "baru.txt"
    page.write_text("Thailand menyerang Kamboja pada 3 Oktober 2011.\n", encoding="utf-8")
    build([page], to=file)
    assert len(_rows(browser, "/overview.json")) > before
