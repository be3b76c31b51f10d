"""A record written to a folder: its links lead to files in it, and it is written whole or not at all."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest

from runut.errors import RunutError
from runut.pipeline import open_record
from runut.record.whole import WholeRecord
from runut.web.asking import Asked
from runut.web.folder.site import Site
from runut.web.folder.targets import WRITTEN, Target, Targets, parse_target
from runut.web.folder.writing import MARKER, write_folder
from runut.web.held import hold_whole
from runut.web.rendering import ASKED_ONLY, FRAME
from runut.web.views.all_views import VIEWS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_LANGUAGES = ("id", "en")


_LINK = re.compile(r' (?:href|src)="([^"]*)"(?! rel="noreferrer noopener external)')
_ANCHOR = re.compile(r' id="([^"]*)"')
_LINKED = ("happenings", "agreements", "disagreements", "actors", "provisions", "series", "ties")


@pytest.fixture(scope="module")
def record(sample_file: Path) -> WholeRecord:
    """Return what the sample pages said by a day; all of them make ten times the files."""
    return open_record(sample_file, as_of="2020-11-20")


@pytest.fixture(scope="module")
def folder(record: WholeRecord, sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("handed") / "over"
    write_folder(record, path, at=sample_file)
    return path


@pytest.fixture(scope="module")
def small(record: WholeRecord) -> WholeRecord:
    """Return a record of a few pages, which is written fast."""
    pages = record.pages[:2]
    links = record.links
    return WholeRecord(pages=pages, links=replace(links, **dict.fromkeys(_LINKED, ())))


def _read(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_every_link_leads_to_a_file_and_an_anchor_in_the_folder(folder: Path) -> None:
    pages = {file.resolve(): file.read_text(encoding="utf-8") for file in folder.rglob("*.html")}
    anchors = {file: set(map(unescape, _ANCHOR.findall(html))) for file, html in pages.items()}
    for file, html in pages.items():
        for link in set(map(unescape, _LINK.findall(html))):
            parts = urlsplit(link)
            assert (parts.scheme, parts.netloc, parts.query, link[:1] == "/") == ("", "", "", False), (file, link)
            goal = Path(os.path.normpath(file.parent / unquote(parts.path))) if parts.path else file
            assert goal in pages or (goal.is_relative_to(folder.resolve()) and goal.is_file()), (file, link)
            if parts.fragment:
                assert unquote(parts.fragment) in anchors[goal], (file, link)
    assert len(pages) > 200


def test_no_page_asks_a_server_for_anything(folder: Path) -> None:
    for file in folder.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        assert not re.search(r"<(form|iframe|img|input|select)\b", html), file
        assert 'type="module"' not in html, file
        assert "Content-Security-Policy" in html, file
    assert b"/static/" not in (folder / "static/runut.css").read_bytes()


def test_every_view_is_written_or_needs_a_server() -> None:
    assert {view.path for view in VIEWS} == {*WRITTEN, "/search"}
    assert {"search"} == ASKED_ONLY
    assert {path for name, path in FRAME if name not in ASKED_ONLY} <= WRITTEN.keys()


def test_everything_of_the_record_has_its_page_and_data_in_every_language(folder: Path, record: WholeRecord) -> None:
    held = hold_whole(record, Path("x"))
    things = {
        "timeline": held.happenings,
        "agreements": held.agreements,
        "pages": held.pages_by_anchor,
        "sources": held.lineages_by_anchor,
        "disagreements": [one.id for one in record.links.disagreements],
        "actors": list(held.choices["actor"])[:20],
    }
    for kind, keys in things.items():
        for language in _LANGUAGES:
            assert len(list((folder / language / kind).glob("*.html"))) >= len(keys), kind
        assert len(list((folder / "data" / kind).glob("*.json"))) >= len(keys), kind
    for name in ("index", "timeline", "map", "actors", "mediation", "agreements", "human-cost", "statements"):
        assert all((folder / language / f"{name}.html").is_file() for language in _LANGUAGES)
    assert (folder / "data/overview.csv").read_text(encoding="utf-8").startswith("id,kind,")


def test_the_pages_say_what_is_missing_and_as_of_when(sample_file: Path) -> None:
    held = hold_whole(open_record(sample_file, as_of="2020-11-20", as_recorded="2100-01-01"), sample_file)
    overview = next(content for name, content in Site(held, language="en").files() if name == "en/index.html").decode()
    assert "runut serve" in overview
    assert "As of 20 November 2020" in overview
    assert "As the record stood" in overview


def test_the_same_record_gives_the_same_files(small: WholeRecord, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_folder(small, tmp_path / name, at=Path("x"))
    assert _read(tmp_path / "a") == _read(tmp_path / "b")


def test_a_folder_of_ours_is_replaced_and_told_of(small: WholeRecord, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    path = tmp_path / "out"
    path.mkdir()
    write_folder(small, path, at=Path("x"), language="en")
    (path / ".DS_Store").touch()
    write_folder(small, path, at=Path("x"), progress=lambda done, met: told.append((done, met)))
    assert "url=id/" in (path / "index.html").read_text()
    assert told[-1][0] == told[-1][1] > 20
    assert [file.name for file in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("name", ["notes.txt", "id/mine.html", MARKER])
def test_a_folder_that_holds_something_else_is_left_alone(small: WholeRecord, tmp_path: Path, name: str) -> None:
    path = tmp_path / "out"
    if name != MARKER:
        write_folder(small, path, at=Path("x"))
    (path / name).parent.mkdir(exist_ok=True)
    (path / name).write_text("mine")
    before = _read(path)
    with pytest.raises(RunutError, match="did not write"):
        write_folder(small, path, at=Path("x"))
    assert _read(path) == before


def test_a_file_is_no_folder(small: WholeRecord, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(RunutError, match="a file stands there"):
        write_folder(small, tmp_path / "out", at=Path("x"))
    with pytest.raises(RunutError, match="make the folder"):
        write_folder(small, tmp_path / "none" / "out", at=Path("x"))
    with pytest.raises(RunutError, match="choose one of"):
        write_folder(small, tmp_path / "other", at=Path("x"), language="xx")
    assert [file.name for file in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("stands", [False, True])
def test_a_write_that_is_stopped_leaves_nothing_half_written(small: WholeRecord, tmp_path: Path, stands: bool) -> None:  # noqa: FBT001 -- a case
    path = tmp_path / "out"
    if stands:
        write_folder(small, path, at=Path("x"), language="en")
    before = _read(tmp_path)

    def stop(done: int, _: int) -> None:
        if done == 7:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_folder(small, path, at=Path("x"), progress=stop)
    assert _read(tmp_path) == before
    assert path.exists() == stands


def test_names_of_files_are_plain_and_differ_where_systems_tell_no_difference() -> None:
    keys = ["ARM", "arm", "Arm", "con", "a/b", "../x", "ä", "ü", "x" * 300, "p-1", "CON.", "a b", "a?b#c"]
    view = next(view for view in VIEWS if view.path == "/actors/{key:path}")
    names = [Target(view=view, asked=Asked(key=key)).name for key in keys]
    assert len({name.casefold() for name in names}) == len(keys)
    assert all(re.fullmatch(r"actors/[a-z0-9-]{1,80}\.html", name) for name in names)
    assert "actors/con.html" not in names


def test_an_address_is_read_as_the_server_reads_it(record: WholeRecord) -> None:
    target = parse_target("/actors/a%2Fb?by=x+y&actor=ARM&actor=AZE&page=3")
    assert target is not None
    assert target.asked == Asked(key="a/b", by="x y", actor=("ARM", "AZE"), page=3)
    assert parse_target("/elsewhere") is None
    targets = Targets(hold_whole(record, Path("x")))
    for address in ("/search?q=x", "/map?by=46,40,5", "/map?from=2020-10-01&to=2020-10-31", "/pages/none", "/look"):
        assert targets.find(address) is None, address
    found = targets.find("/?from=2020-10-05&to=2020-10-05")
    assert found is not None
    assert (found[0].view.path, found[1]) == ("/timeline", "2020-10")
    along = targets.find("/agreements?place=Hadrut")
    assert along is not None
    assert along[0].asked == Asked()


def test_a_browser_goes_from_the_overview_to_the_words_without_a_network(folder: Path, browser: Browser) -> None:
    from playwright.sync_api import expect

    faults: list[str] = []
    start = folder.as_uri()
    page = browser.new_page()
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda asked: faults.append(asked.url) if not asked.url.startswith(start) else None)
    page.goto(f"{start}/index.html")
    page.wait_for_url("**/id/index.html")
    assert "loaded" in page.evaluate("document.fonts.ready.then((all) => [...all].map((font) => font.status))")
    page.locator(".briefs .brief a").first.click()
    page.locator(".quote .open").first.click()
    page.wait_for_url("**/pages/**")
    claim = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    expect(page.locator(f"mark.lit[data-claim='{claim}']").first).to_be_attached()
    page.locator("a[hreflang=en]").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.locator("nav a[href$='agreements.html']").first.click()
    page.locator(".agreement-row h2 a").first.click()
    expect(page.locator(".quote .open").first).to_be_attached()
    page.locator("nav a[href$='map.html']").click()
    expect(page.locator("a.spot").first).to_be_attached()
    page.wait_for_load_state()
    page.locator("#themes button[value=dark]").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    for file in sorted((folder / "en").glob("*.html")):
        page.goto(file.as_uri())
    page.close()
    assert faults == []
