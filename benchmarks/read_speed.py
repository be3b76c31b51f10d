"""Time the reading of pages: pages per second per core, start-up, and growth with page length.

Usage: python benchmarks/read_speed.py [PATH…]   (default: the sample pages)

A page counts as 1.8 kB of text: the figure is given in pages of that size, so that long pages do not look slow and
short ones fast. Seconds are CPU seconds of one process, the best of three runs, so that other work on the machine does
not count; the start-up is the elapsed time of a fresh interpreter.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from runut.pipeline import read_page, read_pages
from runut.record.page import Dropped

PAGE_CHARS = 1_800
RUNS = 3
HERE = Path(__file__).parent


def time_reading(sources: list[str]) -> tuple[float, int, int]:
    """Return the best seconds for reading every page, the pages and their code points."""
    best, pages, chars = float("inf"), 0, 0
    for _ in range(RUNS):
        started = time.process_time()
        records = [record for record in read_pages(sources, workers=1) if not isinstance(record, Dropped)]
        best = min(best, time.process_time() - started)
        pages, chars = len(records), sum(len(record.page.text) for record in records)
    return best, pages, chars


def time_growth(text: str) -> list[tuple[int, float]]:
    """Return seconds for one text repeated 1, 10 and 100 times, each copy's lines told apart by a number."""
    rows = []
    for factor in (1, 10, 100):
        repeated = "\n".join(f"{line} ({copy})." for copy in range(factor) for line in text.splitlines())
        best = float("inf")
        for _ in range(RUNS):
            started = time.process_time()
            read_page(repeated)
            best = min(best, time.process_time() - started)
        rows.append((factor, best))
    return rows


def time_start() -> float:
    """Return the seconds that a fresh interpreter needs to read its first short page."""
    program = "import runut; runut.read_page('Tentara menyerang kota itu, kata Kremlin. Pasukan tewas.')"
    best = float("inf")
    for _ in range(RUNS):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", program], check=True)
        best = min(best, time.perf_counter() - started)
    return best


def main() -> None:
    sources = sys.argv[1:] or [str(HERE.parent / "samples" / "pages")]
    seconds, pages, chars = time_reading(sources)
    equal = chars / PAGE_CHARS
    print(f"{pages} pages, {chars:,} code points = {equal:.1f} pages of 1.8 kB, one core")
    print(f"read            {equal / seconds:8.0f} pages of 1.8 kB a CPU-second ({1000 * seconds / equal:.2f} ms each)")
    print(f"start-up        {time_start():8.2f} s for a fresh interpreter to its first page record")
    first = next(
        record for record in read_pages(sources, workers=1) if not isinstance(record, Dropped) and record.events
    )
    body = "\n".join(
        first.page.text[line.start : line.end] for line in first.article.lines if line.label.value == "body"
    )
    base = None
    for factor, taken in time_growth(body):
        base = base or taken / factor
        print(f"body x {factor:<4}     {1000 * taken:8.1f} ms, {taken / factor / base:5.2f} times linear")


if __name__ == "__main__":
    main()
