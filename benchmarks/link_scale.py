"""Time the linking of made pages: how seconds and memory grow with their number, and what some pages more cost.

Usage: python benchmarks/link_scale.py [PAGES…] [--more N] [--conflicts N] [--parts]   (default: 1000 5000 20000)

Each size is linked in a process of its own, whose peak memory is told. Seconds are from opening the record to the links
in it, of the processor and of the wall clock; storing the pages comes before and is not counted. The exponent is that
of the processor's seconds from one size to the next. With few conflicts the same pages crowd into the same days.

With --parts it tells where the seconds go when pages are added, and what `runut build` takes for so many real ones, own
stories with a line more, from its start on: reading and storing them, and linking them with each other.
"""

from __future__ import annotations

import argparse
import math
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from link_pages import DAYS, FIRST_DAY, PAGES_OF_CONFLICT, make_pages

from runut import building
from runut.building import Build
from runut.link import adding as growing
from runut.read import DEFAULT_OPTIONS
from runut.record.address import parse_address
from runut.store import growing_links, record_for_building, record_for_reading
from runut.store.growing_links import GrowingLinks
from runut.store.record_file import RecordFile

sys.path.append(str(Path(__file__).parent.parent / "evaluation"))
from stories import read_stories

PARTS = {
    "opening, words to search by": (RecordFile, "fill_search"),
    "which pages are new": (GrowingLinks, "find_new"),
    "frames of outlets": (building, "settle_new"),
    "lineages": (growing, "grow_lineages"),
    "happenings": (growing, "grow_happenings"),
    "agreements": (growing, "grow_agreements"),
    "count series": (growing, "grow_series"),
    "disagreements": (growing, "grow_disagreements"),
    "actors": (growing, "grow_actors"),
    "provisions": (growing, "grow_provisions"),
    "stock text": (growing, "grow_stock"),
    "writing": (growing_links, "write_changes"),
}
"""What adding pages is made of: the functions that do it, one after the other."""

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


class Timing(NamedTuple):
    """Seconds of the processor and of the clock, and MiB."""

    spent: float
    seconds: float
    peak: float


def link(path: Path) -> Timing:
    """Link a record, and return the seconds it took and the peak of memory."""
    started, spent = time.perf_counter(), time.process_time()
    address = parse_address(str(path))
    with record_for_building(address) as record:
        Build(record, address, None, None, DEFAULT_OPTIONS).store_links()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Timing(time.process_time() - spent, time.perf_counter() - started, peak)


def time_link(path: Path) -> Timing:
    program = [sys.executable, __file__, "--link", str(path)]
    done = subprocess.run(program, check=True, capture_output=True, text=True).stdout
    return Timing(*map(float, done.split()))


def time_parts(path: Path) -> None:
    """Link a record and print the seconds of the processor and of the clock that each part took."""
    taken = {name: Timed(getattr(*place)) for name, place in PARTS.items()}
    with ExitStack() as stack:
        for name, (owner, function) in PARTS.items():
            stack.enter_context(patch.object(owner, function, taken[name].timing()))
        whole = link(path)
    for name, timed in taken.items():
        print(f"    {name:38}{timed.spent:8.2f}{timed.seconds:8.2f}")
    print(f"    {'all of that, from opening the record':38}{whole.spent:8.2f}{whole.seconds:8.2f}")


class Timed:
    """A function, and the seconds that it took."""

    def __init__(self, function: Callable[..., object]) -> None:
        self.function = function
        self.spent = self.seconds = 0.0

    def timing(self) -> Callable[..., object]:
        """Return the function, which notes its seconds from now on."""

        def timed(*args: object, **more: object) -> object:
            started, spent = time.perf_counter(), time.process_time()
            found = self.function(*args, **more)
            self.seconds += time.perf_counter() - started
            self.spent += time.process_time() - spent
            return found

        return timed


def tell_parts(path: Path, more: int) -> None:
    """Print what adding stored pages takes, part by part, and what building so many real ones takes."""
    program = [sys.executable, __file__, "--parts-of", str(path)]
    print(f"\n    {f'{more} pages more':38}{'CPU s':>8}{'seconds':>8}")
    print(subprocess.run(program, check=True, capture_output=True, text=True).stdout, end="")
    pages = path.with_suffix(".pages")
    pages.mkdir()
    stories = [story.text for story in read_stories()]
    for number in range(more):
        word = "".join(chr(ord("a") + int(digit)) for digit in str(number))  # figures would make it one outlet's line
        text = f"{stories[number % len(stories)]}\nKabar {word}.\n"
        Path(pages, f"{number}.txt").write_text(text, encoding="utf-8")
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    program = [
        sys.executable,
        "-c",
        "import runut.cli; runut.cli.main()",
        "build",
        str(pages),
        "--to",
        str(path.with_suffix(".new.runut")),
    ]
    subprocess.run(program, check=True, capture_output=True)
    after, seconds = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - started
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"    {f'{more} real ones, in a new record':38}{spent:8.2f}{seconds:8.2f}", flush=True)


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


def tell_sizes(sizes: Sequence[int], more: int, conflicts: int | None, *, parts: bool) -> None:
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
            if parts:
                tell_parts(Path(shutil.copy(path, Path(folder, "parts.runut"))), more)  # nothing is left in its log
            again = time_link(path)
            print(f"{more:10}{again.spent:10.1f}{again.seconds:10.1f}{again.peak:10.0f}{query:10.1f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", metavar="PAGES", type=int, nargs="*", help="how many pages, one or several numbers")
    parser.add_argument("--more", type=int, default=MORE, help="how many pages are added to a linked record")
    parser.add_argument("--conflicts", type=int, help="how many they are about (without: one for each 500 pages)")
    parser.add_argument("--parts", action="store_true", help="tell where the seconds go when pages are added")
    parser.add_argument("--link", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--parts-of", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.link:
        print(*link(args.link))
    elif args.parts_of:
        time_parts(args.parts_of)
    else:
        tell_sizes(args.sizes or SIZES, args.more, args.conflicts, parts=args.parts)


if __name__ == "__main__":
    main()
