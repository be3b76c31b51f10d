"""Time the linking of made pages: how seconds and memory grow with their number, and what some pages more cost.

Usage: python benchmarks/link_scale.py [PAGES…] [--more N] [--conflicts N]   (default: 1000 5000 20000, 100 more)

Each size is linked in a process of its own, whose peak memory is told. Seconds are from opening the record to the links
in it, of the processor and of the wall clock; storing the pages comes before and is not counted. The exponent is that
of the processor's seconds from one size to the next. With few conflicts the same pages crowd into the same days.
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
from typing import NamedTuple

from link_pages import DAYS, FIRST_DAY, PAGES_OF_CONFLICT, make_pages

from runut.building import Build
from runut.read import DEFAULT_OPTIONS
from runut.record.address import parse_address
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
    with record_for_building(str(path)) as record:
        while batch := list(islice(pages, AT_ONCE)):
            record.add(batch, recorded_at=NOW, made_by="timing")
            claims += sum(len(page.claims) for page in batch)
    return claims


def link(path: Path) -> None:
    """Link a record and print the seconds it took, of the processor and of the clock, and the peak of memory in MiB."""
    started, spent = time.perf_counter(), time.process_time()
    address = parse_address(str(path))
    with record_for_building(address) as record:
        Build(record, address, None, None, DEFAULT_OPTIONS).store_links()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(time.process_time() - spent, time.perf_counter() - started, peak)


class Timing(NamedTuple):
    """Seconds of the processor and of the clock, and MiB."""

    spent: float
    seconds: float
    peak: float


def time_link(path: Path) -> Timing:
    program = [sys.executable, __file__, "--link", str(path)]
    done = subprocess.run(program, check=True, capture_output=True, text=True).stdout
    return Timing(*map(float, done.split()))


def time_queries(path: Path) -> float:
    """Return the 95th percentile, in milliseconds, of listing a month's happenings as of a day."""
    chance = random.Random(7)  # noqa: S311 - days to ask for need no secrets
    record = record_for_reading(str(path))
    taken: list[float] = []
    for _ in range(QUERIES):
        first = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
        as_of: date = first + timedelta(days=chance.randrange(400))
        started = time.perf_counter()
        record.read_happenings(first, first + timedelta(days=30), as_of=as_of)
        taken.append(1000 * (time.perf_counter() - started))
    return statistics.quantiles(taken, n=20)[-1]


def tell_sizes(sizes: Sequence[int], more: int, conflicts: int | None) -> None:
    heads = ("pages", "claims", "CPU s", "seconds", "MiB", "exponent", "more", "CPU s", "seconds", "MiB", "as of, ms")
    print("".join(f"{head:>10}" for head in heads))
    before: tuple[int, float] | None = None
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "a.runut")
            about = conflicts or max(size // PAGES_OF_CONFLICT, 2)
            claims = store_pages(path, 0, size, about)
            timing = time_link(path)
            exponent = (
                "" if before is None else f"{math.log(timing.spent / before[1]) / math.log(size / before[0]):.2f}"
            )
            before = size, timing.spent
            print(f"{size:10}{claims:10}{timing.spent:10.1f}{timing.seconds:10.1f}{timing.peak:10.0f}", end="")
            print(f"{exponent:>10}", end="", flush=True)
            query = time_queries(path)
            store_pages(path, size, more, about)
            again = time_link(path)
            print(f"{more:10}{again.spent:10.1f}{again.seconds:10.1f}{again.peak:10.0f}{query:10.1f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", metavar="PAGES", type=int, nargs="*", help="how many pages, one or several numbers")
    parser.add_argument("--more", type=int, default=MORE, help="how many pages are added to a linked record")
    parser.add_argument("--conflicts", type=int, help="how many they are about (without: one for each 500 pages)")
    parser.add_argument("--link", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.link:
        link(args.link)
    else:
        tell_sizes(args.sizes or SIZES, args.more, args.conflicts)


if __name__ == "__main__":
    main()
