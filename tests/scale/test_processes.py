from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from runut.scale import processes
from runut.scale.processes import MIN_ITEMS, map_in_order

DEADLY = frozenset({70, 71, 90})


def double(number: int) -> int:
    return number * 2


def double_or_die(number: int) -> int:
    if number in DEADLY:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * 2


def tell_process(_: int) -> int:
    return os.getpid()


def die_while_answering(number: int) -> bytes:
    if number == 75:
        threading.Timer(0.01, lambda: os.kill(os.getpid(), signal.SIGKILL)).start()
        return bytes(300_000_000)
    return b""


def refuse(number: int) -> int:
    if number == 80:
        raise LookupError("no 80")
    return number


def give_up(number: int) -> int:
    return -number


def test_results_come_in_order_from_several_processes() -> None:
    for count in range(MIN_ITEMS, 4 * MIN_ITEMS, 7):
        assert list(map_in_order(double, range(count), on_death=give_up, workers=2)) == list(range(0, 2 * count, 2))
    assert os.getpid() not in set(map_in_order(tell_process, range(500), on_death=give_up, workers=2))


def test_few_items_and_one_worker_stay_in_this_process() -> None:
    assert set(map_in_order(tell_process, range(MIN_ITEMS - 1), on_death=give_up, workers=2)) == {os.getpid()}
    assert set(map_in_order(tell_process, range(200), on_death=give_up, workers=1)) == {os.getpid()}
    assert list(map_in_order(double, [], on_death=give_up)) == []


def test_a_worker_that_dies_costs_only_the_item_that_killed_it() -> None:
    found = list(map_in_order(double_or_die, range(200), on_death=give_up, workers=2))
    assert found == [give_up(number) if number in DEADLY else double(number) for number in range(200)]


def test_a_worker_that_dies_in_the_middle_of_its_answer_costs_only_its_item() -> None:
    found = list(map_in_order(die_while_answering, range(100), on_death=lambda _: b"died", workers=2))
    assert found == [b"died" if number == 75 else b"" for number in range(100)]


def test_what_the_function_raises_ends_the_run() -> None:
    with pytest.raises(LookupError, match="no 80"):
        list(map_in_order(refuse, range(200), on_death=give_up, workers=2))


def test_items_are_taken_only_a_little_ahead() -> None:
    taken = 0

    def count() -> Iterator[int]:
        nonlocal taken
        while True:
            yield taken
            taken += 1

    results = map_in_order(double, count(), on_death=give_up, workers=2)
    assert [next(results) for _ in range(10)] == list(range(0, 20, 2))
    assert taken < 1_000
    results.close()  # type: ignore[attr-defined]


def test_where_processes_cannot_start_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_start", lambda *_: None)
    assert set(map_in_order(tell_process, range(200), on_death=give_up, workers=2)) == {os.getpid()}


def test_a_program_with_threads_starts_its_workers_without_fork() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert list(map_in_order(abs, range(100), on_death=give_up, workers=2)) == list(range(100))
    finally:
        stop.set()
        thread.join()


ORPHANS = """
import os, sys, time
from runut.scale.processes import map_in_order
def slow(number):
    print(os.getpid(), flush=True)
    time.sleep(60)
if __name__ == "__main__":
    list(map_in_order(slow, range(200), on_death=slow, workers=2))
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are looked up in /proc")
def test_workers_end_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(ORPHANS)
    parent = subprocess.Popen([sys.executable, str(program)], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    until = time.monotonic() + 20
    while Path(f"/proc/{worker}").exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not Path(f"/proc/{worker}").exists()
