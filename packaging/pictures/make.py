"""Make the pictures of the web in docs/web, of the sample pages and of what two reviewers decided on them.

Usage: python packaging/pictures/make.py [NAME…]   (default: all; needs 'runut[dev]', Debian's Chromium and Pillow)
"""

from __future__ import annotations

import io
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

import runut
from runut.pipeline import build
from runut.web.app import make_app
from runut.web.settings import Person, Role, WebSettings

_ROOT = Path(__file__).parents[2]
_PICTURES = _ROOT / "docs" / "web"
_WIDE: ViewportSize = {"width": 1280, "height": 860}
_PHONE: ViewportSize = {"width": 390, "height": 844}
_COLOURS = 128
_TOKEN = "a-token-for-pictures"  # noqa: S105 -- of a server that runs for a moment
_JUDGED = 14
"""The last of them is one that is corrected."""
_PAUSE_SECONDS = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One picture: an address, or the link on it that leads to what is shown."""

    path: str
    leads: str = ""
    opens: str = ""
    language: str = "id"
    theme: str = "light"
    size: ViewportSize | None = None
    is_whole: bool = False
    is_signed_out: bool = False


_SHOTS: Mapping[str, Shot] = {
    "overview": Shot(path="/"),
    "timeline": Shot(path="/timeline?from=2020-11"),
    "map": Shot(path="/map"),
    "actors": Shot(path="/actors"),
    "mediation": Shot(path="/mediation"),
    "agreements": Shot(path="/agreements"),
    "agreement": Shot(path="/agreements", leads="main a[href^='/agreements/']:has-text('November')"),
    "human-cost": Shot(path="/human-cost"),
    "disagreements": Shot(path="/disagreements"),
    "statements": Shot(path="/statements"),
    "sources": Shot(path="/sources"),
    "page": Shot(path="/sources", leads="main a[href^='/pages/']"),
    "search": Shot(path="/search?q=Moskow"),
    "queue": Shot(path="/review", language="en"),
    "desk": Shot(path="/review?by=decided", leads=".queue-row .type", opens="#correct", language="en", is_whole=True),
    "reviewers": Shot(path="/reviewers", language="en"),
    "audit": Shot(path="/audit", language="en"),
    "ingest": Shot(path="/ingest", language="en"),
    "sign-in": Shot(path="/sign-in", language="en", is_signed_out=True),
    "dark": Shot(path="/actors/ARM", theme="dark"),
    "phone": Shot(path="/", size=_PHONE),
}


def judge(file: Path) -> None:
    """Let two people decide on the same claims, each for themselves; the last decision stands on a corrected one."""
    claims = [claim.id for page in runut.open_record(file).pages for claim in page.events][:_JUDGED]
    changes = {"time": "2020-10-11"}
    for number, claim in enumerate(claims):
        for who in ("Ani", "Budi"):
            if who == "Budi" and number % 6 == 1:
                runut.decide(file, "correct", [claim], who=who, why="paragraf ketiga", changes=changes, links=False)
            elif who == "Budi" and number % 6 == 4:
                runut.decide(file, "reject", [claim], who=who, why="kalimat ini tentang latihan", links=False)
            else:
                runut.decide(file, "accept", [claim], who=who, links=False)
    asked = runut.decide(file, "comment", [claims[-1]], who="Ani", why="tanyakan ke kementerian", links=False)
    runut.decide(file, "undo", [str(asked.id)], who="Ani", why="sudah dijawab")


@contextmanager
def serve(settings: WebSettings) -> Iterator[str]:
    """Run a server while a block runs; gives its address."""
    server = uvicorn.Server(uvicorn.Config(make_app(settings), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(_PAUSE_SECONDS)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


def take(browser: Browser, address: str, name: str) -> None:
    """Take one picture and keep it with few colours."""
    shot = _SHOTS[name]
    context = browser.new_context(viewport=shot.size or _WIDE)
    context.add_cookies(
        [
            {"name": "language", "value": shot.language, "url": address},
            {"name": "theme", "value": shot.theme, "url": address},
        ]
    )
    page = context.new_page()
    _go(page, address, shot)
    taken = Image.open(io.BytesIO(page.screenshot(full_page=shot.is_whole))).convert("RGB")
    taken.quantize(_COLOURS, dither=Image.Dither.NONE).save(_PICTURES / f"{name}.png", optimize=True)
    context.close()


def _go(page: Page, address: str, shot: Shot) -> None:
    page.goto(address + shot.path)
    if shot.leads:
        page.locator(shot.leads).first.click()
        page.wait_for_load_state()
    if shot.opens:
        page.locator(f"{shot.opens} > summary").click()
        page.evaluate("scrollTo(0, 0)")


def main() -> None:
    """Make the pictures that are named, all where none is."""
    names = sys.argv[1:] or list(_SHOTS)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder, "karabakh.runut")
        build([_ROOT / "samples" / "pages"], to=file)
        judge(file)
        people = (Person(name="Ani", role=Role.REVIEWER, token=_TOKEN),)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        with serve(WebSettings(path=file)) as there, serve(WebSettings(path=file, people=people)) as guarded:
            for name in names:
                take(browser, guarded if _SHOTS[name].is_signed_out else there, name)
        browser.close()


if __name__ == "__main__":
    main()
