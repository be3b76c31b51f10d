"""Time the answers of the web over records of made pages: how long each view takes, and what holding a record costs.

Usage: python benchmarks/web_load.py [PAGES…] [--asks N] [--record FILE]   (default: 1000 5000, 15 asks a view)

Every ask of a view has other filters: none, a month, a party, a type, a later part of the list. Milliseconds are of the
wall clock, from the request to the last byte, without a network; the record was opened and asked once before.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from link_scale import link, store_pages
from starlette.testclient import TestClient

from runut.web.app import make_app
from runut.web.settings import WebSettings

SIZES = (1_000, 5_000)
VIEWS = (
    "/",
    "/timeline",
    "/map",
    "/actors",
    "/mediation",
    "/agreements",
    "/human-cost",
    "/disagreements",
    "/sources",
    "/search?q=ba",
)
LIMIT_MS = 500


def find_asks(view: str, number: int, parties: Sequence[str]) -> Iterator[str]:
    """Yield addresses of a view, each with other filters."""
    mark = "&" if "?" in view else "?"
    for turn in range(number):
        month = f"{2012 + turn % 10}-{1 + turn % 12:02}"
        asked = (
            "",
            f"from={month}&to={month}",
            f"actor={parties[turn % len(parties)]}",
            "type=CONSULT",
            f"page={turn}",
        )
        yield f"{view}{mark}{asked[turn % 5]}" if asked[turn % 5] and turn else view


def time_views(path: Path, asks: int) -> None:
    client = TestClient(make_app(WebSettings(path=path)), base_url="http://127.0.0.1")
    started = time.perf_counter()
    client.get("/")
    opened = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  first page after {opened:.1f} s; {peak:,.0f} MiB")
    parties = [row["actor"] for row in client.get("/actors.json").json()[:20]]
    for view in VIEWS:
        taken, sizes = [], []
        for address in find_asks(view, asks, parties):
            started = time.perf_counter()
            answer = client.get(address)
            taken.append(1000 * (time.perf_counter() - started))
            sizes.append(len(answer.content))
            assert answer.status_code == 200, address  # noqa: S101 -- a broken view has no speed
        late = statistics.quantiles(taken, n=20)[-1]
        over = "" if late <= LIMIT_MS else f"   over {LIMIT_MS} ms"
        print(f"  {view:16}{statistics.median(taken):8.0f} ms{late:8.0f} ms (95 %){max(sizes) / 1000:8.0f} kB{over}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", metavar="PAGES", type=int, nargs="*", help="how many pages, one or several numbers")
    parser.add_argument("--asks", type=int, default=15, help="how often each view is asked for")
    parser.add_argument("--record", type=Path, help="a record that is there already")
    arguments = parser.parse_args()
    if arguments.record is not None:
        print(arguments.record)
        time_views(arguments.record, arguments.asks)
        return
    for size in arguments.sizes or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "a.runut")
            claims = store_pages(path, 0, size, max(size // 500, 2))
            link(path)
            print(f"{size:,} pages, {claims:,} claims")
            time_views(path, arguments.asks)


if __name__ == "__main__":
    main()
