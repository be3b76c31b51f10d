from __future__ import annotations

import itertools
import threading

import pytest

from runut.fetch.hosts_in_parallel import ITEMS_AHEAD, RESULTS_AHEAD, HostCrew


def _crew(work: object, workers: int = 4) -> HostCrew[tuple[str, int], object]:
    return HostCrew(work, host_of=lambda item: item[0], workers=workers, on_end=lambda: None)  # type: ignore[arg-type]


def test_every_item_has_its_result() -> None:
    items = [(host, number) for number in range(100) for host in "abcde"]
    assert sorted(_crew(lambda item: item).map(items)) == sorted(items)  # type: ignore[type-var]


def test_items_of_a_host_come_in_order() -> None:
    results = list(_crew(lambda item: item).map([("a", number) for number in range(200)]))
    assert results == [("a", number) for number in range(200)]


def test_nothing_gives_nothing() -> None:
    assert list(_crew(lambda item: item).map([])) == []


def test_what_the_work_raises_ends_the_run() -> None:
    def fail(item: tuple[str, int]) -> None:
        raise KeyError(item)

    with pytest.raises(KeyError):
        list(_crew(fail).map([("a", 1)]))


def test_a_stream_without_an_end_is_taken_a_little_ahead() -> None:
    taken = itertools.count()
    done = itertools.count()

    def work(item: tuple[str, int]) -> int:
        next(done)
        return item[1]

    results = _crew(work).map((str(next(taken) % 50), number) for number in itertools.count())
    assert len(list(itertools.islice(results, 10))) == 10
    results.close()
    assert next(taken) <= ITEMS_AHEAD + 20
    assert next(done) <= 10 + RESULTS_AHEAD + 8


def test_no_thread_is_left() -> None:
    before = threading.active_count()
    results = _crew(lambda item: item).map([("a", number) for number in range(100)])
    next(results)
    results.close()
    assert threading.active_count() == before
