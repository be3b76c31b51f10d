"""The pages in a real browser: nothing fails, nothing is asked of anybody else, keys and eyes find their way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("playwright", reason="the browser tests need Playwright: pip install 'runut[dev]'")

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from runut.web.settings import WebSettings

if TYPE_CHECKING:
    from playwright.sync_api import ViewportSize

_LISTS = (
    "/",
    "/timeline",
    "/map",
    "/actors",
    "/actors/ARM",
    "/mediation",
    "/agreements",
    "/human-cost",
    "/disagreements",
    "/statements",
    "/sources",
    "/sources/s3",
    "/search?q=gencatan",
    "/review",
    "/review/next",
    "/reviewers",
    "/audit",
    "/sign-in",
)
_WIDE: ViewportSize = {"width": 1280, "height": 900}
_PHONE: ViewportSize = {"width": 390, "height": 844}
_GRAVE = {"serious", "critical"}


@pytest.fixture(scope="module")
def address(sample_file: Path, run_server: Callable[..., AbstractContextManager[str]]) -> Iterator[str]:
    with run_server(WebSettings(path=sample_file)) as there:
        yield there


@pytest.fixture
def page(browser: Browser, address: str, open_watched: Callable[..., AbstractContextManager[Page]]) -> Iterator[Page]:
    with open_watched(browser, address) as opened:
        yield opened


def _one_of_each(page: Page, address: str) -> list[str]:
    """Return the addresses of one happening, one agreement, one disagreement and one page of a source."""
    found = []
    for path in ("timeline", "agreements", "disagreements", "sources"):
        page.goto(f"{address}/{path}")
        kind = "pages" if path == "sources" else path
        link = page.locator(f"main a[href^='/{kind}/']:not([href*='.json']):not([href*='.csv'])").first
        found.append((link.get_attribute("href") or "").partition("#")[0])
    return found


_ALL_LAID_OUT = "for (const one of document.querySelectorAll('main *')) one.style.contentVisibility = 'visible'"
"""What is far below the window has no size of its own yet, and seems to lie upon what is beside it."""


@pytest.mark.parametrize("look", ["light", "dark", "phone"])
def test_no_view_has_a_serious_fault_of_access(
    browser: Browser, address: str, access_rules: Mapping[str, dict[str, object]], look: str
) -> None:
    scheme = "dark" if look == "dark" else "light"
    context = browser.new_context(viewport=_PHONE if look == "phone" else _WIDE, color_scheme=scheme)
    page = context.new_page()
    faults = []
    for path in (*_LISTS, *_one_of_each(page, address)):
        page.goto(address + path)
        page.evaluate(_ALL_LAID_OUT)
        found = Axe().run(page, options=access_rules[look]).response["violations"]
        faults.extend(
            f"{path}: {one['id']}: {one['nodes'][0]['html'][:160]}" for one in found if one["impact"] in _GRAVE
        )
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if wide > 0:
            faults.append(f"{path}: {wide} pixels too wide")
    context.close()
    assert faults == []


def test_every_view_opens_without_an_error_or_a_request_elsewhere(page: Page, address: str) -> None:
    for path in (*_LISTS, *_one_of_each(page, address)):
        answer = page.goto(address + path)
        assert answer is not None
        assert answer.status == 200


def test_a_fact_is_followed_from_the_overview_to_its_words(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(".briefs .brief a").first.click()
    page.locator(".quote .open").first.click()
    page.wait_for_url("**/pages/**")
    claim = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    expect(page.locator(f"mark.lit[data-claim='{claim}']").first).to_be_attached()
    expect(page.locator(f".claim.lit[data-claim='{claim}']")).to_be_visible()


def test_when_the_november_agreement_was_made_and_kept_is_two_steps_from_the_start(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("nav a[href='/agreements']").click()
    page.get_by_role("link", name="November").first.click()
    page.wait_for_url("**/agreements/**")
    told = page.locator(".versions dd", has_text="10 November 2020").first
    expect(told).to_be_visible()
    assert told.locator(".sayer").count() > 1
    assert all(sayer.is_visible() and sayer.inner_text() for sayer in told.locator(".sayer").all())
    assert told.locator(".open").first.is_visible()
    assert page.locator(".board-row").count() > 3
    page.locator(".board-row summary").first.click()
    expect(page.locator(".board-row[open] .quote").first).to_be_visible()


def test_the_language_is_switched_and_kept(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline")
    page.get_by_role("button", name="EN", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.goto(f"{address}/agreements")
    assert page.locator("h1").inner_text() == "Agreements"
    assert page.url == f"{address}/agreements"


def test_colours_are_switched_at_once_and_kept(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    with page.expect_response("**/look"):
        page.get_by_role("button", name="Gelap").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark != light
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_keys_walk_through_facts_and_claims(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline")
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("j")
    second = page.evaluate("document.activeElement.id")
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == first != second
    page.keyboard.press("/")
    page.keyboard.type("menelepon")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=menelepon")
    assert page.locator(".hit-row mark").count() > 0


def test_enter_opens_what_the_keys_stand_on(page: Page, address: str) -> None:
    for path, opened in (("/", "/timeline/h-"), ("/timeline", "/timeline/h-"), ("/disagreements", "/disagreements/")):
        page.goto(address + path)
        page.keyboard.press("j")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert opened in page.url


def test_a_walk_with_the_keyboard_alone_reaches_the_words(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline")
    page.keyboard.press("j")
    for _ in range(12):
        page.keyboard.press("Tab")
        if "open" in (page.evaluate("document.activeElement.className") or ""):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/pages/**")
    page.keyboard.press("j")
    expect(page.locator(".claim:focus")).to_be_attached()
    expect(page.locator("mark.lit").first).to_be_attached()


def test_pointing_at_words_lights_their_claim(page: Page, address: str) -> None:
    path = _one_of_each(page, address)[0]
    page.goto(address + path)
    page.locator(".quote .open").first.click()
    page.wait_for_url("**/pages/**")
    mark = page.locator("#lines mark.k-MK, #lines mark.k-VK, #lines mark.k-VC, #lines mark.k-MC").first
    mark.hover()
    expect(page.locator(".claim.lit")).to_have_count(1)


def test_the_slider_goes_back_to_an_earlier_day(page: Page, address: str) -> None:
    page.goto(address)
    slider = page.locator("#as-of")
    slider.focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**as_of=**")
    assert page.locator(".banner").is_visible()
    assert "as_of=" in (page.locator("nav a[href^='/timeline']").get_attribute("href") or "")


def test_dragging_across_the_lanes_looks_closer(page: Page, address: str) -> None:
    page.goto(address)
    box = page.locator("svg[data-brush]").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.2, box["y"] + 250)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.35, box["y"] + 255, steps=4)
    page.mouse.up()
    page.wait_for_url("**from=**")
    assert page.locator("a.set").count() == 2


def test_a_phone_opens_the_menu(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=_PHONE)
    page = context.new_page()
    page.goto(address)
    assert not page.locator("nav a[href='/timeline']").first.is_visible()
    page.locator(".menu summary").click()
    page.locator("nav a[href='/timeline']").first.click()
    page.wait_for_url("**/timeline")
    context.close()
