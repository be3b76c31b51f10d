"""Time the linking of made pages: how seconds and memory grow with their number, and what some pages more cost.

Usage: python benchmarks/link_scale.py [PAGES…] [--more N]   (default: 1000 5000 20000, and 100 pages more)

Each size is linked in a process of its own, whose peak memory is told. Seconds are of the wall clock, from opening the
record to the links in it; storing the pages comes before and is not counted.
"""

from __future__ import annotations

import argparse
import math
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path

from link_pages import DAYS, FIRST_DAY, make_pages

from runut.building import Build
from runut.read import DEFAULT_OPTIONS
from runut.store import record_for_building, record_for_reading

SIZES = (1_000, 5_000, 20_000)
MORE = 100
AT_ONCE = 500
QUERIES = 200
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def store_pages(path: Path, first: int, count: int, conflicts: int) -> int:
    """Store made pages from `first` on, and return how many claims they have."""
    claims = 0
    pages = islice(make_pages(first + count, conflicts=conflicts), first, None)
    with record_for_building(path) as record:
        while batch := list(islice(pages, AT_ONCE)):
            record.add(batch, recorded_at=NOW, made_by="timing")
            claims += sum(len(page.claims) for page in batch)
    return claims


def link(path: Path) -> None:
    """Link a record and print the seconds it took and the peak of memory in MiB."""
    started = time.perf_counter()
    with record_for_building(path) as record:
        Build(record, path, None, None, DEFAULT_OPTIONS).store_links()
    seconds = time.perf_counter() - started
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def time_link(path: Path) -> tuple[float, float]:
    done = subprocess.run(
        [sys.executable, __file__, "--link", str(path)], check=True, capture_output=True, text=True
    ).stdout
    seconds, peak = map(float, done.split())
    return seconds, peak


def time_queries(path: Path) -> float:
    """Return the 95th percentile, in milliseconds, of listing a month's happenings as of a day."""
    chance = random.Random(7)  # noqa: S311 - days to ask for need no secrets
    record = record_for_reading(path)
    taken: list[float] = []
    for _ in range(QUERIES):
        first = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
        as_of: date = first + timedelta(days=chance.randrange(400))
        started = time.perf_counter()
        record.read_happenings(first, first + timedelta(days=30), as_of=as_of)
        taken.append(1000 * (time.perf_counter() - started))
    return statistics.quantiles(taken, n=20)[-1]


def tell_sizes(sizes: Sequence[int], more: int) -> None:
    print(
        f"{'pages':>8}{'claims':>9}{'seconds':>10}{'MiB':>8}{'exponent':>10}{'more':>7}{'seconds':>10}{'as of, ms':>11}"
    )
    before: tuple[int, float] | None = None
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "a.runut")
            conflicts = max(size // 500, 2)
            claims = store_pages(path, 0, size, conflicts)
            seconds, peak = time_link(path)
            exponent = "" if before is None else f"{math.log(seconds / before[1]) / math.log(size / before[0]):.2f}"
            before = size, seconds
            query = time_queries(path)
            print(f"{size:8}{claims:9}{seconds:10.1f}{peak:8.0f}{exponent:>10}", end="", flush=True)
            store_pages(path, size, more, conflicts)
            print(f"{more:7}{time_link(path)[0]:10.1f}{query:11.1f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", metavar="PAGES", type=int, nargs="*", help="how many pages, one or several numbers")
    parser.add_argument("--more", type=int, default=MORE, help="how many pages are added to a linked record")
    parser.add_argument("--link", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.link:
        link(args.link)
    else:
        tell_sizes(args.sizes or SIZES, args.more)


if __name__ == "__main__":
    main()
