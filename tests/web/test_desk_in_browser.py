"""The desk and adding pages in a real browser: by keys alone, by forms alone, without an error."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="the browser tests need Playwright: pip install 'runut[dev]'")

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

import runut
from runut.record.decision import Decision
from runut.web.settings import WebSettings

_GRAVE = {"serious", "critical"}
_STORY = (
    "Jakarta, 5 Oktober 2020 - Azerbaijan menembaki kota Stepanakert pada Minggu, 4 Oktober 2020, menurut "
    "Kementerian Pertahanan Armenia. Tiga warga sipil tewas.\n\nRusia mendesak kedua pihak menghentikan pertempuran."
)


@pytest.fixture
def file(sample_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_file, tmp_path / "desk.runut"))


@pytest.fixture
def address(file: Path, run_server: Callable[..., AbstractContextManager[str]]) -> Iterator[str]:
    with run_server(WebSettings(path=file, language="en", quiet_seconds=0.2)) as there:
        yield there


@pytest.fixture
def page(browser: Browser, address: str, open_watched: Callable[..., AbstractContextManager[Page]]) -> Iterator[Page]:
    with open_watched(browser, address, may_refuse=True) as opened:
        yield opened


def _item(page: Page) -> str:
    return page.locator("article.desk").get_attribute("data-item") or ""


def _last(file: Path, number: int) -> Decision:
    """Return a decision as soon as it is made."""
    until = time.monotonic() + 60
    while len(decisions := runut.open_decisions(file)) < number:
        assert time.monotonic() < until
        time.sleep(0.05)
    return decisions[number - 1]


def _press_on(page: Page, key: str) -> str:
    """Press a key that leads to another claim, and return which."""
    before = _item(page)
    page.keyboard.press(key)
    page.wait_for_function("id => document.querySelector('article.desk')?.dataset.item !== id", arg=before)
    page.wait_for_load_state()
    return _item(page)


def _send(page: Page, words: str) -> None:
    """Type why, send the form and wait for the page that answers: keys pressed before it came would be lost."""
    page.wait_for_function("document.activeElement?.matches('input, textarea')")
    page.keyboard.type(words)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_a_reviewer_needs_no_mouse(page: Page, address: str, file: Path) -> None:
    page.goto(f"{address}/review")
    page.keyboard.press("n")
    page.wait_for_selector("article.desk")
    page.wait_for_load_state()
    accepted = _item(page)
    second = _press_on(page, "a")
    assert (_last(file, 1).action, _last(file, 1).claims) == ("accept", (accepted,))

    page.keyboard.press("w")
    page.keyboard.press("Shift+ArrowRight")
    chosen = page.evaluate("getSelection().toString().trim()")
    page.keyboard.press("Enter")
    _send(page, "wider words")
    page.wait_for_selector("article.desk")
    page.wait_for_load_state()
    corrected = _last(file, 2)
    assert (corrected.action, corrected.claims, corrected.why) == ("correct", (second,), "wider words")
    record = next(p for p in runut.open_record(file).pages for c in p.claims if c.id == second)
    claim = next(c for c in record.claims if c.id == second)
    assert record.page.text[claim.evidence.start : claim.evidence.end] == chosen

    third = _item(page)
    page.keyboard.press("r")
    _send(page, "a film")
    rejected = _last(file, 3)
    assert (rejected.action, rejected.claims, rejected.why) == ("reject", (third,), "a film")
    page.wait_for_function("id => document.querySelector('article.desk')?.dataset.item !== id", arg=third)
    page.wait_for_load_state()

    page.keyboard.press("u")
    _send(page, "it was real")
    undone = _last(file, 4)
    assert (undone.action, undone.targets[0].id, undone.why) == ("undo", "3", "it was real")

    page.wait_for_function("id => document.querySelector('article.desk')?.dataset.item === id", arg=third)
    page.wait_for_load_state()
    page.keyboard.press("t")
    _send(page, "ask the ministry")
    assert _last(file, 5).action == "comment"


def test_keys_are_listed_and_can_be_put_off(page: Page, address: str, file: Path) -> None:
    page.goto(f"{address}/review/next")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_label("One key does one thing").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    page.wait_for_timeout(300)
    assert runut.open_decisions(file) == ()


def test_what_is_refused_is_told_in_place_and_what_was_typed_stays(page: Page, address: str) -> None:
    page.goto(f"{address}/review/next?type=ASSAULT")
    page.keyboard.press("c")
    page.get_by_label("Time", exact=True).fill("some day")
    page.locator("#why-correct").fill("line 3")
    page.keyboard.press("Enter")
    page.wait_for_selector("[role=alert]")
    expect(page.locator("#fault")).to_be_focused()
    assert page.get_by_label("Time", exact=True).input_value() == "some day"


def test_forms_alone_are_enough(browser: Browser, address: str, file: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/review")
    page.get_by_role("link", name="Begin").click()
    page.get_by_role("button", name="Accept").click()
    expect(page.locator(".flash")).to_be_visible()
    page.locator("#why").fill("a film")
    with page.expect_navigation():
        page.get_by_role("button", name="Reject").click()
    assert [one.action for one in runut.open_decisions(file)] == ["accept", "reject"]
    page.goto(f"{address}/ingest")
    page.get_by_label("Text of the page").fill(_STORY)
    page.locator("form:has(#paste) button").click()
    page.wait_for_selector(".opens", timeout=60_000)
    context.close()


def test_a_pasted_page_is_read_and_opened(page: Page, address: str) -> None:
    page.goto(f"{address}/ingest")
    page.get_by_label("Headline").fill("Stepanakert ditembaki")
    page.get_by_label("Text of the page").fill(_STORY)
    page.locator("form:has(#paste) button").click()
    page.wait_for_selector(".opens", timeout=60_000)
    page.locator(".opens").click()
    expect(page.locator("h1")).to_have_text("Stepanakert ditembaki")
    expect(page.locator("#lines mark").first).to_be_attached()


def test_files_are_chosen_and_each_is_told_of(page: Page, address: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(_STORY, encoding="utf-8")
    (tmp_path / "b.png").write_bytes(b"\x89PNG")
    page.goto(f"{address}/ingest")
    page.locator("#files").set_input_files([tmp_path / "a.txt", tmp_path / "b.png"])
    expect(page.locator("#chosen li")).to_have_count(2)
    page.locator("#drop button").click()
    page.wait_for_selector(".opens", timeout=60_000)
    expect(page.locator(".fault")).to_have_count(1)


@pytest.mark.parametrize("look", ["light", "dark", "phone"])
def test_neither_has_a_serious_fault_of_access(
    browser: Browser, address: str, file: Path, access_rules: Mapping[str, dict[str, object]], look: str
) -> None:
    claims = [claim.id for found in runut.open_record(file).pages for claim in found.claims]
    happening = next(one for one in runut.open_record(file).links.happenings if len(one.claims) > 2)
    runut.decide(file, "correct", [claims[0]], who="Ani", why="x", changes={"time": "2020-11-08"}, links=False)
    runut.decide(file, "accept", [claims[0]], who="Budi", links=False)
    size = {"width": 390, "height": 844} if look == "phone" else {"width": 1280, "height": 900}
    context = browser.new_context(viewport=size, color_scheme="dark" if look == "dark" else "light")  # type: ignore[arg-type]
    page = context.new_page()
    faults = []
    paths = ("/review", f"/review/{claims[0]}?done=1", f"/review/{happening.id}", "/audit", "/reviewers", "/ingest")
    for path in paths:
        page.goto(address + path)
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        found = Axe().run(page, options=access_rules[look]).response["violations"]
        faults += [f"{path}: {one['id']}: {one['nodes'][0]['html'][:160]}" for one in found if one["impact"] in _GRAVE]
        if page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0:
            faults.append(f"{path}: too wide")
    context.close()
    assert faults == []
