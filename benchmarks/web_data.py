"""Time the data of every view as JSON and as CSV, from a server of its own process.

Usage: python benchmarks/web_data.py RECORD [--seconds 15]

Each is asked for a month, a party, a past day, and all of it. What counts for who waits is the first part of an
answer; the rest is made while it is sent. An answer that goes on for longer than the seconds is left off there.
Milliseconds are of the wall clock; beside them stands what the server spent of CPU at the most on a filtered answer.
"""

from __future__ import annotations

import argparse
import http.client
import re
import statistics
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from web_load import VIEWS as OPENED
from web_process import Served, serve_record

VIEWS = ("/overview", *OPENED[1:], "/reviewers", "/ingest")
ASKED = (*(f"from={year}-05&to={year}-05" for year in (2013, 2016, 2019)), "actor={party}", "as_of=2016-06", "")
LIMIT_MS = 500
_PIECE = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """How long an answer took and what the server spent on it, in milliseconds, and how many bytes came."""

    first: float
    last: float
    spent: float
    size: int
    is_whole: bool


def take(served: Served, address: str, seconds: float) -> Taken:
    """Ask for an address and read what comes, at most for some seconds."""
    host = urlsplit(served.address).netloc
    connection = http.client.HTTPConnection(host, timeout=120)
    began, before = time.perf_counter(), served.cpu_seconds()
    connection.request("GET", address, headers={"Host": host})
    answer = connection.getresponse()
    size = len(answer.read(1))
    first = 1000 * (time.perf_counter() - began)
    if answer.status != http.HTTPStatus.OK:
        raise SystemExit(f"{address}: {answer.status}")
    is_whole = True
    while piece := answer.read(_PIECE):
        size += len(piece)
        if time.perf_counter() - began > seconds:
            is_whole = False
            break
    connection.close()
    last, spent = 1000 * (time.perf_counter() - began), 1000 * (served.cpu_seconds() - before)
    return Taken(first=first, last=last, spent=spent, size=size, is_whole=is_whole)


def _find_link(served: Served, path: str) -> str:
    """Return the first link of a list to one of its things."""
    with urllib.request.urlopen(f"{served.address}{path}", timeout=120) as answer:  # noqa: S310 -- loopback
        found = re.search(rf'href="({path}/[^"?#]+)', answer.read().decode("utf-8"))
    if found is None:
        raise SystemExit(f"{path} lists nothing")
    return found[1]


def find_addresses(served: Served) -> Iterator[tuple[str, list[str]]]:
    """Yield each view and form of data with the addresses at which it is asked for."""
    things = [_find_link(served, path) for path in ("/timeline", "/actors", "/agreements", "/sources", "/review")]
    party = things[1].rpartition("/")[2]
    for view in (*VIEWS, *things):
        path, _, words = view.partition("?")
        asked = [""] if view in things else [one.format(party=party) for one in ASKED]
        for ending in ("json", "csv"):
            yield (
                f"{path.partition('/')[2] if view in VIEWS else 'one: ' + path.split('/')[1]}.{ending}",
                [f"{path}.{ending}?{'&'.join(filter(None, (words, one)))}".rstrip("?") for one in asked],
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path)
    parser.add_argument("--seconds", type=float, default=15.0, help="how long an answer is read at the most")
    arguments = parser.parse_args()
    firsts: list[float] = []
    with serve_record(arguments.record) as served:
        print(f"{'':24}first part: median   worst     CPU    all of it      ms        MB    MB/s", flush=True)
        for name, addresses in find_addresses(served):
            found = [take(served, address, arguments.seconds) for address in addresses]
            waited, whole = [one.first for one in found], found[-1]
            firsts += waited
            over = f"   over {LIMIT_MS} ms" if max(waited) > LIMIT_MS else ""
            size, going_on = whole.size / 1e6, "" if whole.is_whole else "+"
            print(
                f"{name:24}{statistics.median(waited):18.0f}{max(waited):8.0f}"
                f"{max(one.spent for one in found[:-1] or found):8.0f}{whole.last:21.0f}"
                f"{going_on:1}{size:9.1f}{1000 * size / whole.last:8.1f}{over}",
                flush=True,
            )
        print(f"first parts of all: 95 % within {statistics.quantiles(firsts, n=20)[-1]:.0f} ms, {len(firsts)} asks")
        print(f"the server spent {served.cpu_seconds():.0f} s of CPU and held {served.peak_mebibytes():,.0f} MiB")


if __name__ == "__main__":
    main()
