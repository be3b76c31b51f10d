"""All views in one file: the pages of a folder as sections, each link to a section that is there, no script."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from typer.testing import CliRunner

from runut.cli import app
from runut.errors import RunutError
from runut.pipeline import build, open_record
from runut.web.folder.one_file import OneFile, write_one_file
from runut.web.held import Held, hold_whole

_VIEWS = ("index", "timeline", "map", "actors", "mediation", "agreements", "human-cost", "disagreements", "statements")


@pytest.fixture(scope="module")
def held(sample_file: Path) -> Held:
    return hold_whole(open_record(sample_file), sample_file)


@pytest.fixture(scope="module")
def whole(held: Held) -> str:
    """Return the whole sample record as one file."""
    return OneFile(held, language="en").make()


def _names(html: str) -> list[str]:
    return [unescape(name) for name in re.findall(r' id="([^"]+)"', html)]


def test_every_view_and_every_page_about_one_thing_is_there_in_both_languages(whole: str, held: Held) -> None:
    names = set(_names(whole))
    for language in ("en", "id"):
        assert {f"{language}.{view}" for view in (*_VIEWS, "sources")} <= names
        assert {f"{language}.timeline.{one}" for one in held.happenings} <= names
        assert {f"{language}.agreements.{one}" for one in held.agreements} <= names
        assert {f"{language}.pages.{one}" for one in held.pages_by_anchor} <= names
    assert "left-out-note" not in whole.partition("</style>")[2]


def test_every_link_leads_to_something_and_no_name_stands_twice(whole: str) -> None:
    names = _names(whole)
    assert len(names) == len(set(names))
    leads = {unescape(name) for name in re.findall(r' href="#([^"]*)"', whole)}
    assert leads <= set(names)
    assert not re.findall(r' (?:href|src)="[/?.]', whole)


def test_it_loads_nothing_and_runs_nothing(whole: str) -> None:
    assert "<script" not in whole
    assert "default-src 'none'; style-src 'sha256-" in whole
    assert not re.findall(r"url\((?!data:|#)", whole)


def test_words_that_look_like_markup_stay_as_the_page_has_them(tmp_path: Path) -> None:
    page = tmp_path / "uji.txt"
    words = 'Armenia menyerang Azerbaijan url(#x) id="x" href="#x" href="/map" pada 3 Oktober 2020.'
    page.write_text(words + "\n", encoding="utf-8")
    build([page], to=tmp_path / "x.runut")
    html = OneFile(hold_whole(open_record(tmp_path / "x.runut"), tmp_path / "x.runut"), language="id").make()
    assert words in unescape(re.sub("<[^>]*>", "", html))


def test_what_would_make_it_too_large_is_left_out_and_told(held: Held, whole: str) -> None:
    small = OneFile(held, language="en", most_bytes=1_000_000).make()
    names = set(_names(small))
    assert {f"en.{view}" for view in _VIEWS} <= names
    assert not any(name.startswith("en.timeline.h-") and "--" not in name for name in names)
    assert len(small) < len(whole)
    note = small.partition('<p class="by left-out-note">')[2].partition("</p>")[0]
    assert re.match(r"\d+ more pages would make this file larger than 1 MB", note)
    assert {unescape(name) for name in re.findall(r' href="#([^"]*)"', small)} <= names


def test_the_command_writes_it_and_replaces_only_its_own(tmp_path: Path) -> None:
    page, record = tmp_path / "uji.txt", tmp_path / "x.runut"
    page.write_text("Armenia menyerang Azerbaijan pada 3 Oktober 2020.\n", encoding="utf-8")
    build([page], to=record)
    call = ["report", str(record), "--every-view", "--to"]
    path = tmp_path / "all.html"
    for _ in range(2):
        done = CliRunner().invoke(app, [*call, str(path)])
        assert done.exit_code == 0, done.output
    assert path.read_text(encoding="utf-8").startswith('<!doctype html>\n<html lang="id" data-written>')
    other = tmp_path / "notes.html"
    other.write_text("mine", encoding="utf-8")
    assert CliRunner().invoke(app, [*call, str(other)]).exit_code == 1
    assert other.read_text(encoding="utf-8") == "mine"


def test_a_language_without_words_is_refused(sample_file: Path, tmp_path: Path) -> None:
    with pytest.raises(RunutError, match="choose one of: en, id"):
        write_one_file(open_record(sample_file), tmp_path / "x.html", at=sample_file, language="xx")


def test_the_dossier_says_that_it_has_fewer_views(sample_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "dossier.html"
    assert CliRunner().invoke(app, ["report", str(sample_file), "--to", str(path)]).exit_code == 0
    assert "--every-view" in path.read_text(encoding="utf-8")


def test_a_browser_shows_one_page_at_a_time_and_asks_nobody(browser, whole: str, tmp_path: Path) -> None:
    file = tmp_path / "all.html"
    file.write_text(whole, encoding="utf-8")
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("request", lambda asked: faults.append(asked.url) if not asked.url.startswith(("file:", "data:")) else None)
    page.goto(file.as_uri())
    shown = page.locator(".page").locator("visible=true")
    assert [one.get_attribute("id") for one in shown.all()] == ["en.index"]
    page.locator("nav a[href='#en.map']").locator("visible=true").click()
    assert [one.get_attribute("id") for one in shown.all()] == ["en.map"]
    page.locator("a[hreflang=id]").locator("visible=true").click()
    assert [one.get_attribute("id") for one in shown.all()] == ["id.index"]
    page.locator("nav a[href='#id.timeline']").locator("visible=true").click()
    page.locator(".quote .open").locator("visible=true").first.click()
    assert page.locator("mark:target").is_visible()
    page.context.close()
    assert faults == []
