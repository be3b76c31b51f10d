"""Each thing that a reviewer can do at the desk, and its undo, by keys alone in a real browser."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="the browser tests need Playwright: pip install 'runut[dev]'")

from playwright.sync_api import Browser, Page

import runut
from runut.pipeline import open_links
from runut.record.claims import Event, EventType, Status
from runut.record.decision import Decision
from runut.record.linked import Happening
from runut.reviewing import open_standing
from runut.web.settings import WebSettings


class Desk:
    """Somebody at a browser without a mouse."""

    def __init__(self, page: Page, address: str, file: Path) -> None:
        self.page, self.address, self.file = page, address, file

    def open(self, key: str) -> None:
        """Lay a claim or thing on the desk."""
        self.page.goto(f"{self.address}/review/{key}")

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def focused(self) -> str:
        """Return the id or name of what the keys are for."""
        return str(self.page.evaluate("document.activeElement.id || document.activeElement.name || ''"))

    def go_to(self, id_: str, key: str = "Tab") -> None:
        """Press a key until something is reached."""
        for _ in range(60):
            if self.focused() == id_:
                return
            self.press(key)
        raise AssertionError(f"{id_} cannot be reached by {key}")

    def fill(self, id_: str, text: str) -> None:
        """Reach a field and write over what stands in it."""
        self.go_to(id_)
        self.press("Control+a")
        self.page.keyboard.type(text)

    def choose(self, id_: str) -> str:
        """Reach a list of choices and take another."""
        self.go_to(id_)
        before = self.page.locator(f"#{id_}").input_value()
        self.press("ArrowDown")
        if self.page.locator(f"#{id_}").input_value() == before:
            self.press("ArrowUp")
        value = self.page.locator(f"#{id_}").input_value()
        assert value != before
        return value

    def send(self, why: str) -> Decision:
        """Type why, send the form and return the decision that was made."""
        number = len(runut.open_decisions(self.file))
        self.page.wait_for_function("document.activeElement?.matches('input, textarea')")
        self.page.keyboard.type(why)
        with self.page.expect_navigation():
            self.press("Enter")
        self.page.wait_for_selector(".flash")
        made = runut.open_decisions(self.file)
        assert len(made) == number + 1
        assert made[-1].why == why
        return made[-1]

    def undo(self, decision: Decision) -> None:
        """Take back what was just decided."""
        self.press("u")
        assert self.focused() == "undo-why"
        undone = self.send("a slip of the hand")
        assert (undone.action, [target.id for target in undone.targets]) == ("undo", [str(decision.id)])

    def links(self) -> dict[str, Happening]:
        """Return the happening of each claim, as soon as all is linked."""
        until = time.monotonic() + 60
        while self.page.request.get(f"{self.address}/review/state").json()["links"] == "linking":
            assert time.monotonic() < until
            time.sleep(0.05)
        return {claim: one for one in open_links(self.file).happenings for claim in one.claims}

    def claim(self, key: str) -> Event | None:
        """Return an event as people left it; None where they took it out."""
        return next((one for page in runut.open_record(self.file).pages for one in page.events if one.id == key), None)


@pytest.fixture(scope="module")
def file(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copy(sample_file, tmp_path_factory.mktemp("deciding") / "desk.runut"))


@pytest.fixture(scope="module")
def address(file: Path, run_server: Callable[..., AbstractContextManager[str]]) -> Iterator[str]:
    with run_server(WebSettings(path=file, language="en", quiet_seconds=0.0)) as there:
        yield there


@pytest.fixture
def desk(
    browser: Browser, address: str, file: Path, open_watched: Callable[..., AbstractContextManager[Page]]
) -> Iterator[Desk]:
    with open_watched(browser, address) as page:
        yield Desk(page, address, file)


def _alone(desk: Desk, place: int) -> str:
    """Return the claim of a happening of which nobody else tells."""
    alone = [one for one in desk.links().values() if len(one.claims) == 1 and one.type is not EventType.ASSAULT]
    return alone[place].claims[0]


def test_a_claim_is_accepted_and_that_is_taken_back(desk: Desk) -> None:
    key = _alone(desk, 0)
    desk.open(key)
    with desk.page.expect_navigation():
        desk.press("a")
    desk.page.wait_for_selector(".flash")
    accepted = runut.open_decisions(desk.file)[-1]
    assert (accepted.action, accepted.claims) == ("accept", (key,))
    desk.undo(accepted)
    assert accepted not in open_standing(desk.file).verdicts.values()


def test_a_claim_is_rejected_and_comes_back(desk: Desk) -> None:
    key = _alone(desk, 1)
    desk.open(key)
    desk.press("r")
    rejected = desk.send("a film, no report")
    assert (rejected.action, rejected.claims) == ("reject", (key,))
    assert desk.claim(key) is None
    desk.undo(rejected)
    assert desk.claim(key) is not None


def test_a_remark_is_made_and_taken_back(desk: Desk) -> None:
    key = _alone(desk, 2)
    before = desk.claim(key)
    desk.open(key)
    desk.press("t")
    remark = desk.send("ask the ministry")
    assert (remark.action, remark.claims) == ("comment", (key,))
    assert desk.page.locator("article.desk").get_attribute("data-item") == key
    assert desk.page.locator(f"#step-{remark.id} .step-why").inner_text() == "ask the ministry"
    desk.undo(remark)
    assert desk.page.locator(f"#step-{remark.id}.taken").count() == 1
    assert desk.claim(key) == before


def test_everything_about_an_event_is_put_right_at_once_and_taken_back(desk: Desk) -> None:
    key = _alone(desk, 3)
    before = desk.claim(key)
    assert before is not None
    desk.open(key)
    desk.press("w", "Shift+ArrowRight")
    words = desk.page.evaluate("getSelection().toString().trim()")
    desk.press("Enter")
    assert desk.focused() == "why-correct"
    assert desk.page.locator("#f-words").input_value() == words
    desk.go_to("f-type", "Shift+Tab")
    kind = desk.choose("f-type")
    desk.fill("f-actors", "Dewan Damai (RUS)")
    desk.fill("f-time", "2020-11-08")
    desk.fill("f-place", "Shusha")
    status = desk.choose("f-status")
    desk.go_to("why-correct")
    corrected = desk.send("the third line says so")
    assert (corrected.action, corrected.claims) == ("correct", (key,))
    now = desk.claim(key)
    assert now is not None
    assert (now.type, now.status) == (EventType(kind), Status(status))
    assert [(actor.name, actor.party) for actor in now.actors] == [("Dewan Damai", "RUS")]
    assert (str(now.time), now.place) == ("2020-11-08", "Shusha")
    page = next(page for page in runut.open_record(desk.file).pages for claim in page.events if claim.id == key)
    assert page.page.text[now.evidence.start : now.evidence.end] == words
    assert now.evidence.end > before.evidence.end
    desk.undo(corrected)
    assert desk.claim(key) == before


def test_two_happenings_are_joined_and_parted_again(desk: Desk) -> None:
    alone = [one for one in desk.links().values() if len(one.claims) == 1]
    one, other = next((a, b) for a in alone for b in alone if a.id < b.id and a.type is b.type)
    desk.open(one.claims[0])
    desk.press("m")
    assert desk.focused() == "merge-id"
    desk.page.keyboard.type(other.id)
    desk.go_to("why-merge")
    merged = desk.send("both tell of the same morning")
    assert merged.action == "merge"
    assert set(merged.claims) == {one.claims[0], other.claims[0]}
    assert desk.links()[one.claims[0]] == desk.links()[other.claims[0]]
    desk.undo(merged)
    assert desk.links()[one.claims[0]] != desk.links()[other.claims[0]]


def test_a_happening_that_may_be_the_same_is_ticked_and_joined(desk: Desk) -> None:
    key = next(key for key in desk.links() if _offers(desk, key))
    before = desk.links()[key]
    desk.open(key)
    desk.press("m", "Shift+Tab")
    assert desk.focused() == "id"
    desk.press("Space")
    ticked = desk.page.locator(".others input:checked").get_attribute("value")
    desk.go_to("why-merge")
    merged = desk.send("the same shelling")
    assert ticked is not None
    assert set(before.claims) < set(merged.claims)
    assert len(desk.links()[key].claims) > len(before.claims)
    desk.undo(merged)
    assert set(desk.links()[key].claims) == set(before.claims)


def _offers(desk: Desk, key: str) -> bool:
    return ' name="id" value="h-' in desk.page.request.get(f"{desk.address}/review/{key}").text()


def test_a_claim_is_taken_out_of_a_happening_and_put_back(desk: Desk) -> None:
    key, whole = next((key, one) for key, one in desk.links().items() if len(one.claims) > 2)
    desk.open(key)
    desk.press("s")
    assert desk.focused() == "why-split"
    desk.press("Shift+Tab", "Space", "Tab")
    parted = desk.send("that was another day")
    assert parted.action == "split"
    assert sorted(map(len, parted.after["apart"])) == [1, len(whole.claims) - 1]
    assert set(desk.links()[key].claims) & set(whole.claims) == {key}
    desk.undo(parted)
    assert set(desk.links()[key].claims) == set(whole.claims)


def test_a_whole_happening_is_split_by_ticking_its_sentences(desk: Desk) -> None:
    whole = next(one for one in desk.links().values() if len(one.claims) > 2)
    desk.open(whole.id)
    desk.press("s", "Shift+Tab", "Shift+Tab")
    desk.go_to("id", "Shift+Tab")
    desk.press("Space")
    ticked = desk.page.locator(".versions-list input:checked").get_attribute("value")
    assert ticked is not None
    desk.go_to("why-split")
    parted = desk.send("that was another village")
    assert set(desk.links()[ticked].claims) & set(whole.claims) == {ticked}
    desk.undo(parted)
    assert set(desk.links()[ticked].claims) == set(whole.claims)
