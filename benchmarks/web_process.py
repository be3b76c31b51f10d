"""A server of its own process, as `runut serve` starts it, for what is measured from outside."""

from __future__ import annotations

import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

_WARM_SECONDS = 8.0
"""Within which nothing is made any more of a server that is ready: what it makes beside its first answers is made."""

_MOST_SECONDS = 600.0
_TICKS_PER_SECOND = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A server that answers: its address and its process."""

    address: str
    process: int

    def cpu_seconds(self) -> float:
        """Return how many seconds of CPU it spent."""
        return _read_process(self.process).cpu_seconds

    def peak_mebibytes(self) -> float:
        """Return how much memory it held at the most."""
        found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{self.process}/status").read_text(encoding="ascii"))
        return int(found[1]) / 1024 if found else 0.0


class Process(NamedTuple):
    """A process of this machine: who started it, and how many seconds of CPU it spent."""

    parent: int
    cpu_seconds: float


def _read_process(number: int) -> Process:
    parts = Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return Process(int(parts[1]), (int(parts[11]) + int(parts[12])) / _TICKS_PER_SECOND)


def count_cpu_below(number: int, *, without: int) -> float:
    """Return how many seconds of CPU the processes that one started spent, theirs too, but for one of them."""
    found: dict[int, Process] = {}
    for folder in Path("/proc").iterdir():
        with suppress(OSError):  # it ended meanwhile
            if folder.name.isdigit():
                found[int(folder.name)] = _read_process(int(folder.name))
    below, wanted = 0.0, {number}
    while wanted:
        wanted = {one for one, process in found.items() if process.parent in wanted and one != without}
        below += sum(found[one].cpu_seconds for one in wanted)
    return below


@contextmanager
def serve_record(record: Path) -> Iterator[Served]:
    """Start a server over a record and wait until it has made what it makes beside its first answers."""
    command = [sys.executable, "-c", "from runut.cli import main; main()", "serve", str(record), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            line = process.stdout.readline() if process.stdout is not None else ""
            found = re.search(r"http://[^\s/]+", line)
            if found is None:
                raise SystemExit(f"the server says nothing of its address: {line!r}")
            served = Served(address=found[0], process=process.pid)
            _wait_until_idle(served)
            yield served
        finally:
            process.terminate()


def _wait_until_idle(served: Served) -> None:
    """Ask for the first page, then wait until the server does nothing for some seconds."""
    with urllib.request.urlopen(f"{served.address}/", timeout=_MOST_SECONDS) as answer:  # noqa: S310 -- loopback
        answer.read()
    until = time.monotonic() + _MOST_SECONDS
    spent = -1.0
    while (now := served.cpu_seconds()) - spent > 0.02 * _WARM_SECONDS and time.monotonic() < until:
        spent = now
        time.sleep(_WARM_SECONDS)
