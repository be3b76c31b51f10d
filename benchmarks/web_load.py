"""Time the answers of the web over records of made pages: how long each view takes, and what holding a record costs.

Usage: python benchmarks/web_load.py [PAGES…] [--asks N] [--record FILE]   (default: 1000 5000, 20 asks a view)

Every ask of a view has other filters: none, a month, a party, a type, a later part of the list, a language that all
pages have, ten years, a past day. Milliseconds are of the wall clock and of the processor, from the request to the last
byte, without a network; the server made what it makes at its start before.
"""

from __future__ import annotations

import argparse
import re
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from link_scale import link, store_pages
from starlette.testclient import TestClient

from runut.web.app import make_api
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
    "/statements",
    "/sources",
    "/search?q=ba",
    "/review",
    "/audit",
)
LISTS = {"one happening": "/timeline", "one party": "/actors", "one agreement": "/agreements", "one page": "/sources"}
"""Pages about one thing, by the list in which links to them are found."""

LIMIT_MS = 500


def find_asks(view: str, number: int, parties: Sequence[str]) -> Iterator[str]:
    """Yield addresses of a view, each with other filters."""
    mark = "&" if "?" in view else "?"
    for turn in range(number):
        year, month = 2012 + turn % 10, f"{1 + turn % 12:02}"
        asked = (
            "",
            f"from={year}-{month}&to={year}-{month}",
            f"actor={parties[turn % len(parties)]}",
            "type=CONSULT",
            f"page={turn + 1}",
            "language=id",
            "from=2012&to=2021",
            f"as_of={year}-{month}",
        )
        yield f"{view}{mark}{asked[turn % len(asked)]}".rstrip("?&")


def find_things(client: TestClient, path: str, number: int) -> list[str]:
    """Return addresses of single things, from the links of some parts of a list."""
    found: dict[str, None] = {}
    kind = "/pages/" if path == "/sources" else f"{path}/"
    for part in range(1, 2 * number, 2):
        page = client.get(f"{path}?page={part}").text
        found.update(dict.fromkeys(re.findall(rf'href="({kind}[^"?]+)"', page)[:number]))
        if len(found) >= number:
            break
    return list(found)[:number]


def time_asks(client: TestClient, name: str, addresses: Sequence[str]) -> None:
    taken, spent, sizes = [], [], []
    for address in addresses:
        started, began = time.perf_counter(), time.process_time()
        answer = client.get(address)
        taken.append(1000 * (time.perf_counter() - started))
        spent.append(1000 * (time.process_time() - began))
        sizes.append(len(answer.content))
        assert answer.status_code == 200, address  # noqa: S101 -- a broken view has no speed
    late, busy = (statistics.quantiles(times, n=20)[-1] for times in (taken, spent))
    over = "" if late <= LIMIT_MS else f"   over {LIMIT_MS} ms"
    print(
        f"  {name:16}{statistics.median(taken):8.0f}{late:8.0f}{statistics.median(spent):10.0f}{busy:8.0f}"
        f"{max(sizes) / 1000:8.0f} kB{over}",
        flush=True,
    )


def time_views(path: Path, asks: int) -> None:
    api = make_api(WebSettings(path=path))
    client = TestClient(api, base_url="http://127.0.0.1")
    started, began = time.perf_counter(), time.process_time()
    client.get("/")
    print(f"  first page after {time.perf_counter() - started:.1f} s, {time.process_time() - began:.1f} s of CPU")
    api.state.server.warm()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  all made after {time.perf_counter() - started:.1f} s; {peak:,.0f} MiB")
    parties = [row["actor"] for row in client.get("/actors.json").json()[:20]]
    print("  view                 p50     p95   CPU p50     p95 ms")
    for view in VIEWS:
        time_asks(client, view, list(find_asks(view, asks, parties)))
    for name, listed in LISTS.items():
        time_asks(client, name, find_things(client, listed, asks))
    print(f"  peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MiB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", metavar="PAGES", type=int, nargs="*", help="how many pages, one or several numbers")
    parser.add_argument("--asks", type=int, default=20, help="how often each view is asked for")
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
