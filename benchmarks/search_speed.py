"""Time the search of made pages, in a file and, where its address is given, on a PostgreSQL server.

Usage: python benchmarks/search_speed.py [--pages N] [--server postgresql://user@host/db?schema=empty]   (20,000 pages)

Told are the seconds that storing took, with the share of making the words to search by; the size; and the milliseconds
of a search, half of which took less than the first figure and all but a twentieth less than the second.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from link_pages import make_pages

from runut.record.page_record import PageRecord
from runut.store import record_for_building, record_for_reading
from runut.store.record_file import RecordFile
from runut.store.search import search_rows

AT_ONCE = 500
QUERIES = 60
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def store(address: str, pages: int) -> tuple[float, float, Counter[str]]:
    """Store made pages; gives the seconds that took, those of them for words, and how often each word stands there."""
    seconds = words = 0.0
    counted: Counter[str] = Counter()
    made = make_pages(pages, conflicts=max(pages // 500, 2))
    with record_for_building(address) as record:
        while batch := list(islice(made, AT_ONCE)):
            words += time_of(lambda: [list(search_rows(page)) for page in batch])
            seconds += time_of(lambda: record.add(batch, recorded_at=NOW, made_by="timing"))
            counted.update(words_of(batch[0]))
    return seconds, words, counted


def words_of(page: PageRecord) -> Iterator[str]:
    for line in page.article.lines:
        yield from page.page.text[line.start : line.end].split()


def time_of(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


def time_queries(record: RecordFile, queries: list[str]) -> str:
    taken, found = [], []
    for query in queries:
        started = time.perf_counter()
        found.append(record.search(query, first=None, last=None, limit=20).total)
        taken.append(1000 * (time.perf_counter() - started))
    half, most = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
    return f"{statistics.median(found):>10,.0f}{half:>10.1f}{most:>10.1f}"


def tell(address: str, pages: int) -> None:
    chance = random.Random(11)  # noqa: S311 - words to ask for need no secrets
    seconds, words, counted = store(address, pages)
    print(f"{pages:,} pages stored in {seconds:.1f} s, of which words {words:.1f} s")
    if Path(address).is_file():
        print(f"{Path(address).stat().st_size / 2**20:,.0f} MiB")
    often, seldom = ([word for word, _ in part] for part in (counted.most_common(20), counted.most_common()[-2_000:]))
    asked = {
        "a frequent word": [chance.choice(often) for _ in range(QUERIES)],
        "a rare word": [chance.choice(seldom) for _ in range(QUERIES)],
        "two words": [f"{chance.choice(often)} {chance.choice(seldom)}" for _ in range(QUERIES)],
        "a phrase of two": [f'"{chance.choice(often)} {chance.choice(often)}"' for _ in range(QUERIES)],
    }
    print(f"{'':20}{'lines':>10}{'half, ms':>10}{'95 %, ms':>10}")
    for name, queries in asked.items():
        print(f"{name:20}{time_queries(record_for_reading(address), queries)}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--server")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tell(str(Path(folder, "a.runut")), options.pages)
    if options.server:
        tell(options.server, options.pages)


if __name__ == "__main__":
    main()
