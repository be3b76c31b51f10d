"""Time the reading of pages: those that are read and those let go, start-up, and growth with the length of a page.

Usage: python benchmarks/read_speed.py [PATH…]   (default: the sample pages and the stories of evaluation/)

A page counts as 1.8 kB of text: the figure is given in pages of that size, so that long pages do not look slow and
short ones fast. Seconds are CPU seconds of one process, the best of several runs, so that other work on the machine
does not count for much; where it shares its cores with others, compare two versions by running them in turn.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from runut.clean import clean_page
from runut.pipeline import read_page, read_pages
from runut.read.pages import page_from_text
from runut.record.page_record import PageRecord

PAGE_CHARS = 1_800
RUNS = 3
STARTS = 5
WARMING = 40
LENGTHS = (1, 10, 100)
ROOT = Path(__file__).parent.parent
LETTERS = "aeiounrtskmdpgblyhj AEKMPS.,:;()\"“”'-–0123456789\n"


def read_records(sources: Sequence[str]) -> list[PageRecord]:
    """Read the pages once, to warm everything up and to tell what is let go."""
    found = read_pages(sources or [str(ROOT / "samples" / "pages")], workers=1)
    records = [record for record in found if isinstance(record, PageRecord)]
    return records if sources else records + list(read_own_stories())


def read_own_stories() -> Iterator[PageRecord]:
    sys.path.append(str(ROOT / "evaluation"))
    from stories import read_stories

    for story in read_stories():
        yield read_page(story.text, published=story.published)


def time_best(act: Callable[[], object]) -> float:
    """Return the least CPU seconds of several runs."""
    best = float("inf")
    for _ in range(RUNS):
        started = time.process_time()
        act()
        best = min(best, time.process_time() - started)
    return best


def tell_pages(name: str, records: Sequence[PageRecord]) -> None:
    def read_all() -> None:
        for record in records:
            read_page(record.page.text, published=record.page.published, url=record.page.url)

    pages = sum(len(record.page.text) for record in records) / PAGE_CHARS
    seconds = time_best(read_all)
    each = 1000 * seconds / pages
    print(f"{name:16}{pages / seconds:8.0f} pages a CPU-second ({each:.2f} ms each; {len(records)} pages)")


def tell_cleaning() -> None:
    """Print how fast pages get their labels and fields, each for the first time: what is kept of lines helps none."""
    sys.path.append(str(ROOT / "evaluation"))
    from layouts import read_layout_pages
    from stories import read_stories

    stories = [page_from_text(story.text, id=story.slug, published=story.published) for story in read_stories()]
    layouts = [page_from_text(page.text, id=page.slug) for page in read_layout_pages()]
    for page in layouts[:WARMING]:  # what is loaded when a first page asks for it is not counted
        clean_page(page)
    for name, pages in (("labels, stories", stories), ("labels, layouts", layouts[WARMING:])):
        started = time.process_time()
        for page in pages:
            clean_page(page)
        seconds = time.process_time() - started
        size = sum(len(page.text) for page in pages) / PAGE_CHARS
        each = 1000 * seconds / size
        print(f"{name:16}{size / seconds:8.0f} pages a CPU-second ({each:.2f} ms each; {len(pages)} pages)")


def tell_start() -> None:
    """Print what a fresh interpreter needs to read its first short page, its bytecode made as an installer makes it."""
    with tempfile.TemporaryDirectory() as folder:
        env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        env["PYTHONPYCACHEPREFIX"] = folder
        _start(env)
        _tell_starts(env)


def _start(env: dict[str, str]) -> tuple[float, float]:
    """Return the seconds, of the clock and of the processor, until a fresh interpreter has its first page record.

    Its end is not counted: taking apart what was loaded belongs to no start.
    """
    program = "import runut; runut.read_page('Tentara menyerang kota itu, kata Kremlin. Pasukan tewas.')"
    program += "; import time; print(time.process_time(), flush=True)"
    started = time.perf_counter()
    with subprocess.Popen([sys.executable, "-c", program], env=env, stdout=subprocess.PIPE, text=True) as child:
        told = child.stdout.readline() if child.stdout else ""
        elapsed = time.perf_counter() - started
    return elapsed, float(told)


def _tell_starts(env: dict[str, str]) -> None:
    elapsed, cpu = map(min, zip(*(_start(env) for _ in range(STARTS)), strict=True))
    print(f"{'start-up':16}{elapsed:8.2f} s for a fresh interpreter to its first page record ({cpu:.2f} CPU-seconds)")


def tell_growth(name: str, lengthen: Callable[[int], str]) -> None:
    """Print the time for a text of several lengths, against the first of them."""
    first = 0.0
    for factor in LENGTHS:
        text = lengthen(factor)
        taken = time_best(lambda text=text: read_page(text))  # type: ignore[misc]
        first = first or taken
        print(f"{f'{name} x {factor}':16}{1000 * taken:8.1f} ms, {taken / factor / first:5.2f} times linear")


def main() -> None:
    if not sys.argv[1:]:
        tell_cleaning()
    records = read_records(sys.argv[1:])
    read = [record for record in records if record.not_read is None]
    tell_pages("read", read)
    tell_pages("let go", [record for record in records if record.not_read is not None])
    tell_start()
    lines = [
        read[0].page.text[line.start : line.end]
        for line in read[0].article.lines
        if line.label.value in {"title", "body"}
    ]
    tell_growth("body", lambda factor: "\n".join(f"{line} ({copy})." for copy in range(factor) for line in lines))
    chance = random.Random(4)  # noqa: S311 - no secret
    tell_growth("noise", lambda factor: "".join(chance.choices(LETTERS, k=PAGE_CHARS * factor)))
    tell_growth("one line", lambda factor: " ".join(f"{line} ({copy})." for copy in range(factor) for line in lines))


if __name__ == "__main__":
    main()
