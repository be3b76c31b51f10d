"""Measure in a real browser how smooth the web is over a record: how long scripts and drawing hold it up.

Usage: python benchmarks/web_smooth.py RECORD [--views NAME…]   (needs Playwright and /usr/bin/chromium)

Each view is opened, scrolled to its end and back by the wheel, and where it can be, zoomed and dragged. A task of more
than 50 ms holds up whatever else a person does; a frame of more than 50 ms is seen. Both are counted while a page loads
and while it is used.
"""

from __future__ import annotations

import argparse
import os
import statistics
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright
from web_process import count_cpu_below, serve_record

_STEPS = 40
_STEP_MS = 25
_SLOW_MS = 50
_WATCH = """
window.seen = {tasks: [], frames: []};
new PerformanceObserver((list) => { for (const one of list.getEntries()) seen.tasks.push(one.duration); })
  .observe({type: "longtask", buffered: true});
let before = 0;
const look = (now) => { if (before) seen.frames.push(now - before); before = now; requestAnimationFrame(look); };
requestAnimationFrame(look);
"""
_TAKE = "() => { const found = window.seen; window.seen = {tasks: [], frames: []}; return found; }"
_SIZES = """() => ({
  nodes: document.querySelectorAll("*").length,
  paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  bytes: performance.getEntriesByType("navigation")[0].transferSize,
})"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """How one view is used: its address, and what is done on it after scrolling."""

    path: str
    do: Callable[[Page], None] | None = None


def scroll(page: Page) -> None:
    """Scroll to the end of a page and back."""
    page.mouse.move(640, 450)
    for turn in range(2 * _STEPS):
        page.mouse.wheel(0, 240 if turn < _STEPS else -240)
        page.wait_for_timeout(_STEP_MS)


def zoom_map(page: Page) -> None:
    """Look closer at the map, drag it about, and look from afar again."""
    page.evaluate("scrollTo(0, 0)")
    maps = page.locator("svg[data-map]")
    box = maps.first.bounding_box() if maps.count() else None
    if box is None:
        return
    x, y = box["x"] + box["width"] / 2, box["y"] + min(box["height"], 600) / 2
    page.mouse.move(x, y)
    page.keyboard.down("Control")
    for turn in range(_STEPS):
        page.mouse.wheel(0, -60 if turn < _STEPS / 2 else 60)
        page.wait_for_timeout(_STEP_MS)
    page.keyboard.up("Control")
    page.mouse.down()
    for turn in range(_STEPS):
        page.mouse.move(x + 4 * turn, y + 2 * turn)
        page.wait_for_timeout(_STEP_MS)
    page.mouse.up()


def brush_lanes(page: Page) -> None:
    """Drag across the lanes, without letting go."""
    page.evaluate("scrollTo(0, 0)")
    lanes = page.locator("svg[data-brush]")
    box = lanes.first.bounding_box() if lanes.count() else None
    if box is None:
        return
    page.mouse.move(box["x"] + box["width"] * 0.2, box["y"] + box["height"] / 2)
    page.mouse.down()
    for turn in range(_STEPS):
        page.mouse.move(box["x"] + box["width"] * (0.2 + 0.6 * turn / _STEPS), box["y"] + box["height"] / 2)
        page.wait_for_timeout(_STEP_MS)
    page.mouse.move(box["x"] + box["width"] * 0.2, box["y"] + box["height"] / 2)


def walk(page: Page) -> None:
    """Go from fact to fact by the keyboard."""
    for _ in range(_STEPS):
        page.keyboard.press("j")
        page.wait_for_timeout(_STEP_MS)


USES: Mapping[str, Use] = {
    "overview": Use(path="/", do=brush_lanes),
    "overview, a month": Use(path="/?from=2016-05&to=2016-05", do=brush_lanes),
    "timeline": Use(path="/timeline", do=walk),
    "map": Use(path="/map", do=zoom_map),
    "map, a month": Use(path="/map?from=2016-05&to=2016-05", do=zoom_map),
    "actors": Use(path="/actors"),
    "mediation": Use(path="/mediation"),
    "agreements": Use(path="/agreements", do=walk),
    "human cost": Use(path="/human-cost"),
    "disagreements": Use(path="/disagreements"),
    "statements": Use(path="/statements"),
    "sources": Use(path="/sources"),
    "search": Use(path="/search?q=ba", do=walk),
    "review": Use(path="/review", do=walk),
    "a claim": Use(path="/review/next"),
}


def measure(page: Page, address: str, use: Use, cpu: Callable[[], float]) -> str:
    """Return a line of what was seen while a view was opened and used; `cpu` tells what the browser spent until now."""
    page.goto(address + use.path, wait_until="load", timeout=120_000)
    page.wait_for_timeout(300)
    loaded: dict[str, Any] = page.evaluate(_TAKE)
    spent = cpu()
    sizes: dict[str, float] = page.evaluate(_SIZES)
    scroll(page)
    if use.do is not None:
        use.do(page)
    spent = cpu() - spent
    used: dict[str, Any] = page.evaluate(_TAKE)
    frames = used["frames"] or [0.0]
    slow = sum(frame > _SLOW_MS for frame in frames)
    return (
        f"{sizes['paint']:8.0f}{sizes['nodes']:8,.0f}{sizes['bytes'] / 1000:8.0f}"
        f"{len(loaded['tasks']):7}{max(loaded['tasks'], default=0):7.0f}"
        f"{len(used['tasks']):9}{max(used['tasks'], default=0):7.0f}"
        f"{statistics.median(frames):9.1f}{statistics.quantiles(frames, n=20)[-1] if len(frames) > 1 else 0:7.1f}"
        f"{max(frames):7.0f}{slow:6} of {len(frames):3}{1000 * spent / len(frames):8.1f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path)
    parser.add_argument("--views", nargs="*", default=list(USES), choices=list(USES))
    arguments = parser.parse_args()
    with serve_record(arguments.record) as served, sync_playwright() as playwright:
        cpu = partial(count_cpu_below, os.getpid(), without=served.process)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.add_init_script(_WATCH)
        print(f"{'':44} while it loads  while it is used       a frame, ms")
        print(f"{'':20}   paint   nodes      kB  tasks   most    tasks   most   median   95 %   most   slow      CPU")
        for name in arguments.views:
            print(f"{name:20}{measure(page, served.address, USES[name], cpu)}", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
