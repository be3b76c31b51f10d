"""Records under whatever befalls them: killed builders and migrations, full disks, two at once, files that go.

A few kills in every run; `make crash` makes two hundred.
"""

from __future__ import annotations

import os
import random
import resource
import select
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest

import runut
from runut import building
from runut.errors import RecordFileError
from runut.pipeline import check, migrate, open_record
from runut.record.build_report import BuildProgress
from runut.record.whole import WholeRecord
from runut.store import record_for_reading
from runut.store.schema import SCHEMA_VERSION

KILLS = int(os.environ.get("RUNUT_KILLS", "20"))
MakeOld = Callable[..., Path]

PLACES = ("Kalbajar", "Lachin", "Aghdam", "Shusha", "Hadrut", "Fizuli")


def story(number: int) -> str:
    """Return a page of which claims are read, and no other page like it."""
    day, dead, place = number % 28 + 1, number + 3, PLACES[number % len(PLACES)]
    return (
        f"Serangan ke-{number} di {place}\n\n"
        f"Sedikitnya {dead} tentara Azerbaijan tewas dalam serangan Armenia di {place} pada {day} Oktober 2020.\n"
        f"Armenia dan Azerbaijan menandatangani gencatan senjata yang ditengahi Rusia pada {day} November 2020.\n"
        f'"Korban ke-{number} adalah yang terakhir," kata Presiden Rusia Vladimir Putin.\n'
    )


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(story(number))
    return folder


@pytest.fixture(scope="module")
def expected(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> WholeRecord:
    """The record that an undisturbed build makes."""
    path = tmp_path_factory.mktemp("expected") / "a.runut"
    runut.build([pages], to=path)
    return open_record(path)


def build_slowly(pages: Path, address: str, tell: Callable[[object], None]) -> None:
    """Build with a page or two a transaction, so that a kill finds many of them, and tell what is stored."""
    building.PAGES_PER_TRANSACTION = 2

    def follow(progress: BuildProgress) -> None:
        tell(progress.stored)

    runut.build([pages], to=address, progress=follow)


class Child:
    """A process that does something to a record, and what it has told of it."""

    def __init__(self, pid: int, pipe: int) -> None:
        self.pid, self.pipe, self.data = pid, pipe, b""

    def listen(self) -> list[str]:
        """Return what it has told so far."""
        while select.select([self.pipe], [], [], 0)[0] and (chunk := os.read(self.pipe, 65_536)):
            self.data += chunk
        return self.data.decode().splitlines()

    @property
    def stored(self) -> int:
        """How many pages it has told to be stored."""
        return max((int(line) for line in self.listen() if line.isdecimal()), default=0)

    def end(self) -> int:
        """Wait for its end; gives its exit code, or minus the signal that ended it."""
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


@contextmanager
def fork(act: Callable[[Callable[[object], None]], object], *, limit: int | None = None) -> Iterator[Child]:
    """Do something in a process of its own, which is here at once since it loads nothing.

    Its exit code is 0, 3 where the record refused, and 4 for any other error, which it tells.
    """
    out, into = os.pipe()
    pid = os.fork()
    if not pid:
        code = 4
        try:
            os.setpgid(0, 0)
            if limit is not None:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            act(lambda word: os.write(into, f"{word}\n".encode()))
            code = 0
        except BaseException as error:  # noqa: BLE001 - a child tells whatever befell it
            os.write(into, f"{error}\n".encode())
            code = 3 if isinstance(error, RecordFileError) else 4
        finally:
            os._exit(code)
    os.close(into)
    os.setpgid(pid, pid)  # here too: whichever of the two comes first
    try:
        yield Child(pid, out)
    finally:
        os.close(out)


def kill_at(child: Child, seconds: float) -> int:
    """Kill a process and its workers after a while; gives how many pages it had told to be stored before that."""
    time.sleep(seconds)
    stored = child.stored
    os.killpg(child.pid, signal.SIGKILL)
    child.end()
    return stored


def is_there(address: str) -> bool:
    """Tell whether there is a record already: a kill may come before."""
    try:
        record_for_reading(address)
    except RecordFileError as error:
        if "is empty" in str(error) or "does not exist" in str(error):
            return False
        raise
    return True


def assert_whole(address: str, stored: int, expected: WholeRecord) -> None:
    """Assert that a killed build left all that it told of, and nothing by half."""
    if not is_there(address):
        assert stored == 0
        return
    kept = open_record(address).pages
    assert len(kept) >= stored
    assert set(kept) <= set(expected.pages)
    assert check(address).violations == ()


def time_of(act: Callable[[Callable[[object], None]], object]) -> float:
    """Return how long something takes in a process of its own that nobody kills."""
    begun = time.monotonic()
    with fork(act) as child:
        assert child.end() == 0
    return time.monotonic() - begun


def kill_builds(fresh: Callable[[], str], pages: Path, expected: WholeRecord, kills: int) -> None:
    """Kill a build again and again until it has finished, then begin with another record."""
    chance = random.Random(20201110)  # noqa: S311 - moments, no secrets
    address = fresh()
    whole = time_of(partial(build_slowly, pages, address))
    address, kept = fresh(), 0
    for _ in range(kills):
        with fork(partial(build_slowly, pages, address)) as child:
            stored = kill_at(child, chance.uniform(0, whole * 0.8))
        assert_whole(address, kept + stored, expected)
        kept = len(open_record(address).pages) if is_there(address) else 0
        if kept == len(expected.pages) and check(address).links_are_current:
            assert open_record(address) == expected
            address, kept = fresh(), 0
    runut.build([pages], to=address)
    assert open_record(address) == expected
    assert check(address).violations == ()


def test_a_killed_build_leaves_what_it_stored_and_ends_with_the_same_record(
    tmp_path: Path, pages: Path, expected: WholeRecord
) -> None:
    names = (str(tmp_path / f"{number}.runut") for number in range(KILLS + 2))
    kill_builds(lambda: next(names), pages, expected, KILLS * 7 // 20)


def test_a_killed_build_on_a_server_leaves_what_it_stored_and_ends_with_the_same_record(
    server_address: Callable[[], str], pages: Path, expected: WholeRecord
) -> None:
    kill_builds(server_address, pages, expected, KILLS * 2 // 20)


def schema_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_a_killed_migration_leaves_the_old_record_or_the_new_one(
    tmp_path: Path, make_old: MakeOld, expected: WholeRecord
) -> None:
    old = make_old(tmp_path / "old.runut", expected.pages)
    before, path = old.read_bytes(), tmp_path / "a.runut"
    path.write_bytes(before)
    whole = time_of(lambda _: migrate(path))
    chance = random.Random(20201109)  # noqa: S311 - as above
    for _ in range(KILLS * 5 // 20):
        path.write_bytes(before)
        with fork(lambda _: migrate(path)) as child:
            kill_at(child, chance.uniform(0, whole))
        assert schema_of(path) in {2, SCHEMA_VERSION}
        assert open_record(path).pages == expected.pages
        faults = {found.what for found in check(path).violations}
        assert faults <= ({"the table is missing"} if schema_of(path) == 2 else set())
    migrate(path)
    assert open_record(path) == expected
    assert check(path).violations == ()


def decide_all(path: str, claims: Sequence[str], tell: Callable[[object], None]) -> None:
    """Decide on one claim after the other, going on where a stop came, and tell how many decisions are made."""
    from runut import reviewing

    for number, claim in list(enumerate(claims, 1))[len(reviewing.open_decisions(path)) :]:
        reviewing.decide(path, ("comment", "reject", "accept")[number % 3], [claim], who="Ani", why=f"seen {number}")
        tell(number)
    reviewing.relink(path)


def test_a_killed_reviewer_leaves_every_decision_and_the_same_record_at_the_end(
    tmp_path: Path, pages: Path, expected: WholeRecord
) -> None:
    reviewing = pytest.importorskip("runut.reviewing", reason="there are no decisions yet")
    undisturbed, path = str(tmp_path / "b.runut"), tmp_path / "a.runut"
    runut.build([pages], to=path)
    before = path.read_bytes()
    Path(undisturbed).write_bytes(before)
    claims = sorted(event.id for page in expected.pages for event in page.events)[:12]
    whole = time_of(partial(decide_all, undisturbed, claims))
    chance = random.Random(20201111)  # noqa: S311 - as above
    for _ in range(KILLS * 6 // 20):
        with fork(partial(decide_all, str(path), claims)) as child:
            told = kill_at(child, chance.uniform(0, whole / 3))
        assert len(reviewing.open_decisions(path)) >= told
        assert reviewing.audit(path).holds
        assert check(path).violations == ()
        if len(reviewing.open_decisions(path)) == len(claims):
            assert open_record(path).pages == open_record(undisturbed).pages
            path.write_bytes(before)
    decide_all(str(path), claims, lambda _: None)
    assert open_record(path) == open_record(undisturbed)
    assert reviewing.audit(path).holds


@pytest.mark.parametrize("room", [0, 4_096, 200_000, 400_000])
def test_a_full_disk_is_told_and_nothing_is_lost(tmp_path: Path, pages: Path, expected: WholeRecord, room: int) -> None:
    path = str(tmp_path / "a.runut")
    with fork(partial(build_slowly, pages, path), limit=room) as child:
        assert child.end() == 3
        said, stored = child.listen()[-1], child.stored
    assert "disk" in said
    assert path in said
    assert_whole(path, stored, expected)
    runut.build([pages], to=path)
    assert open_record(path) == expected


def test_a_file_that_is_deleted_underneath_is_told(tmp_path: Path, pages: Path, expected: WholeRecord) -> None:
    path = tmp_path / "a.runut"
    with fork(partial(build_slowly, pages, str(path))) as child:
        while not child.stored:
            time.sleep(0.005)
        path.unlink()
        assert child.end() == 3
        assert "is gone" in child.listen()[-1]
    assert not path.exists()
    runut.build([pages], to=path)
    assert open_record(path) == expected


def test_of_two_builders_at_once_one_is_sent_away_and_the_record_is_the_same(
    address: str, pages: Path, expected: WholeRecord
) -> None:
    build = partial(build_slowly, pages, address)
    with fork(build) as one, fork(build) as other:
        codes = {one.end(): one, other.end(): other}
        assert set(codes) <= {0, 3}  # the second may have begun when the first had ended
        if 3 in codes:
            assert "is being built by another runut" in codes[3].listen()[-1]
    assert open_record(address) == expected
    assert check(address).violations == ()


def test_a_reader_during_a_build_sees_whole_pages(address: str, pages: Path, expected: WholeRecord) -> None:
    seen = 0
    with fork(partial(build_slowly, pages, address)) as child:
        while os.waitpid(child.pid, os.WNOHANG) == (0, 0):
            if is_there(address):
                assert set(open_record(address).pages) <= set(expected.pages)
                assert check(address).violations == ()
                seen += 1
    assert open_record(address) == expected
    assert seen
