"""Pages become a record: whole pages or nothing, in order, whatever stops the run."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from runut import building, reading
from runut.errors import RecordFileError, UnknownIdError
from runut.pipeline import (
    build,
    find_id,
    open_around,
    open_links,
    open_record,
    read_page,
    read_pages,
)
from runut.record.article import Article
from runut.record.build_report import BuildPhase, BuildProgress
from runut.record.page import Dropped, Page
from runut.record.page_record import PageRecord
from runut.record.whole import WholeRecord
from runut.store import record_for_reading
from runut.store.record_file import RecordFile

RUNUT = str(Path(sys.executable).with_name("runut"))
TOWNS = ("Goris", "Ganja", "Barda", "Sochi", "Yevlakh", "Hadrut")


def story(number: int) -> str:
    """Return a page of its own for each number."""
    day, town = number % 28 + 1, TOWNS[number % len(TOWNS)]
    return (
        f"Pertemuan ke-{number} di {town} Berakhir\n\n"
        f"Presiden Rusia Vladimir Putin bertemu Perdana Menteri Armenia Nikol Pashinyan di {town} "
        f"pada {day} Maret 2021, kata Kremlin.\n"
        f'"Kami sepakat bertemu lagi dalam {number} hari," ujar Pashinyan.\n'
        f"Pasukan Azerbaijan menembaki posisi Armenia di dekat {town} dan melukai {number % 9 + 2} tentara.\n"
    )


def write_rows(path: Path, count: int) -> Path:
    rows = (json.dumps({"id": f"p{number}", "text": story(number)}) for number in range(count))
    path.write_text("\n".join(rows) + "\n")
    return path


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    return write_rows(tmp_path / "pages.jsonl", 5)


def test_a_text_becomes_a_page_record() -> None:
    record = read_page(story(3), id="tiga", published="2021-03-05")
    assert record.page.id == "tiga"
    assert str(record.article.published) == "2021-03-05"
    assert record.events
    assert all(record.page.text[event.evidence.start : event.evidence.end] == event.trigger for event in record.events)


def test_pages_are_read_in_order_and_what_is_no_page_is_told(rows: Path, tmp_path: Path) -> None:
    found = list(read_pages([tmp_path / "none.txt", rows]))
    assert isinstance(found[0], Dropped)
    assert "does not exist" in found[0].reason
    assert [record.page.id for record in found[1:] if isinstance(record, PageRecord)] == [f"p{n}" for n in range(5)]


def test_many_pages_are_read_the_same_in_one_process_and_in_several(tmp_path: Path) -> None:
    many = write_rows(tmp_path / "many.jsonl", 100)
    assert list(read_pages([many], workers=2)) == list(read_pages([many], workers=1))


def fail_on(name: str, act: Callable[[], None], real: Callable[[Page], Article]) -> Callable[[Page], Article]:
    def clean(page: Page) -> Article:
        if page.id == name:
            act()
        return real(page)

    return clean


def raise_an_error() -> None:
    raise ZeroDivisionError("no reason")


def test_a_page_that_fails_is_dropped_with_its_reason(rows: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "clean_page", fail_on("p2", raise_an_error, reading.clean_page))
    found = list(read_pages([rows]))
    assert [type(record) for record in found] == [PageRecord, PageRecord, Dropped, PageRecord, PageRecord]
    assert isinstance(found[2], Dropped)
    assert found[2].source == "p2"
    assert "no reason" in found[2].reason


@pytest.mark.skipif(sys.platform != "linux", reason="the patch reaches workers by fork only")
def test_a_page_that_kills_its_process_is_dropped_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = write_rows(tmp_path / "many.jsonl", 80)
    die = fail_on("p33", lambda: os.kill(os.getpid(), signal.SIGKILL), reading.clean_page)
    monkeypatch.setattr(reading, "clean_page", die)
    found = list(read_pages([many], workers=2))
    (dropped,) = [record for record in found if isinstance(record, Dropped)]
    assert dropped.source == "p33"
    assert "ended the process" in dropped.reason
    assert [record.page.id for record in found if isinstance(record, PageRecord)] == [
        f"p{number}" for number in range(80) if number != 33
    ]


def test_a_build_stores_what_was_read_and_links_it(rows: Path, tmp_path: Path) -> None:
    told: list[BuildProgress] = []
    report = build([rows, tmp_path / "none.txt"], to=tmp_path / "a.runut", progress=told.append)
    assert (report.new, report.known, len(report.dropped)) == (5, 0, 1)
    assert report.holds["pages"] == 5
    assert report.holds["happenings"] > 0
    whole = open_record(tmp_path / "a.runut")
    assert list(whole.pages) == sorted(read_pages([rows]), key=lambda found: found.page.id)  # type: ignore[union-attr]
    assert open_links(tmp_path / "a.runut") == whole.links
    assert told[0].phase is BuildPhase.READING
    assert told[-1] == BuildProgress(phase=BuildPhase.LINKING, done=6, total=6, stored=5)


def test_a_build_run_again_changes_nothing(rows: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.runut"
    build([rows], to=path)
    before = path.read_bytes()
    report = build([rows, rows], to=path)
    assert (report.new, report.known) == (0, 10)
    assert path.read_bytes() == before


def test_a_build_adds_what_is_new_and_links_all_again(tmp_path: Path) -> None:
    path, some, more = tmp_path / "a.runut", tmp_path / "some.jsonl", tmp_path / "more.jsonl"
    build([write_rows(some, 4)], to=path)
    report = build([write_rows(more, 6)], to=path)
    assert (report.new, report.known) == (2, 4)
    build([more], to=tmp_path / "b.runut")
    assert open_record(path) == open_record(tmp_path / "b.runut")


def test_a_page_that_comes_twice_in_one_build_is_read_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(story(1))
    report = build([tmp_path], to=tmp_path / "a.runut")
    assert (report.new, report.known) == (1, 1)


def test_a_record_in_the_folder_that_is_read_is_no_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(story(1))
    build([tmp_path], to=tmp_path / "a.runut")
    assert build([tmp_path], to=tmp_path / "a.runut").dropped == ()


def test_an_interrupt_keeps_what_was_stored(tmp_path: Path) -> None:
    many, path = write_rows(tmp_path / "many.jsonl", 150), tmp_path / "a.runut"

    def stop(progress: BuildProgress) -> None:
        if progress.stored:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build([many], to=path, progress=stop)
    kept = len(open_record(path).pages)
    assert 0 < kept < 150
    report = build([many], to=path)
    assert (report.known, report.new) == (kept, 150 - kept)


def test_an_interrupt_between_pages_and_links_is_made_good(
    rows: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.runut"
    with monkeypatch.context() as patch:
        patch.setattr(building, "link_all", lambda *_: raise_an_error())
        with pytest.raises(ZeroDivisionError):
            build([rows], to=path)
    assert open_links(path).happenings == ()
    assert build([rows], to=path).new == 0
    assert open_links(path).happenings


def count_pages(path: Path) -> int:
    try:
        return record_for_reading(path).count_rows()["pages"]
    except RecordFileError:
        return 0


def wait_for(condition: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    while process.poll() is None and not condition():
        time.sleep(0.02)


@pytest.fixture(scope="module")
def unbroken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, WholeRecord]:
    """Pages enough for several transactions, and the record that a build makes of them undisturbed."""
    folder = tmp_path_factory.mktemp("unbroken")
    many = write_rows(folder / "many.jsonl", 200)
    build([many], to=folder / "a.runut")
    return many, open_record(folder / "a.runut")


@pytest.mark.parametrize("pages", [0, 1, 100, 200], ids=lambda pages: f"after {pages} pages")
def test_a_killed_build_opens_with_whole_pages_and_ends_with_the_same_record(
    unbroken: tuple[Path, WholeRecord], tmp_path: Path, pages: int
) -> None:
    many, expected = unbroken
    path = tmp_path / "a.runut"
    process = subprocess.Popen([RUNUT, "build", str(many), "--to", str(path)], stdout=subprocess.DEVNULL, text=True)
    wait_for(path.exists if pages == 0 else lambda: count_pages(path) >= pages, process)
    process.kill()
    process.wait()
    if pages:
        by_digest = {record.page.sha256: record for record in expected.pages}
        kept = record_for_reading(path).read_records()
        assert all(record == by_digest[record.page.sha256] for record in kept)
        assert len(kept) >= pages
    build([many], to=path)
    assert open_record(path) == expected


def heed_interrupts() -> None:
    """Let a child heed Ctrl-C, even where the tests run in the background of a shell, which tells them not to."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_a_build_that_is_asked_to_stop_says_what_is_kept(tmp_path: Path) -> None:
    many, path = write_rows(tmp_path / "many.jsonl", 800), tmp_path / "a.runut"
    command = [RUNUT, "build", str(many), "--to", str(path)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, preexec_fn=heed_interrupts)
    wait_for(lambda: count_pages(path) > 0, process)
    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate()
    assert process.returncode == 130
    assert f"{count_pages(path)} new pages are kept in {path}" in complaint
    assert "Traceback" not in complaint


def test_a_full_disk_is_told_and_what_was_stored_is_kept(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    many, path = write_rows(tmp_path / "many.jsonl", 300), tmp_path / "a.runut"
    limit = 600_000

    def limit_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    command = [RUNUT, "build", str(many), "--to", str(path)]
    ended = subprocess.run(command, preexec_fn=limit_files, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "what was stored is kept" in ended.stderr
    assert "Traceback" not in ended.stderr
    kept = count_pages(path)
    assert build([many], to=path).known == kept


def test_ids_are_found_by_their_beginning(rows: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.runut"
    build([rows], to=path)
    event = open_record(path).pages[0].events[0]
    assert find_id(path, event.id) == event.id
    assert find_id(path, event.id[:-2]) == event.id
    with pytest.raises(UnknownIdError, match="holds nothing"):
        find_id(path, "zz")
    with pytest.raises(UnknownIdError, match="holds nothing"):
        find_id(path, "")
    with pytest.raises(UnknownIdError, match="write more of it"):
        find_id(path, "e-")


def test_only_the_pages_around_a_thing_are_opened(rows: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.runut"
    build([rows], to=path)
    whole = open_record(path)
    page = whole.pages[1]
    assert open_around(path, page.events[0].id).pages == (page,)
    for lineage in whole.links.lineages:
        assert {found.page.sha256 for found in open_around(path, lineage.id).pages} == set(lineage.pages)
    happening = max(whole.links.happenings, key=lambda found: len(found.claims))
    around = open_around(path, happening.id)
    assert set(happening.claims) <= set(around.claims_by_id())
    assert around.links == whole.links


def test_a_second_build_of_a_record_is_sent_away(rows: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.runut"
    refused: list[str] = []
    real = RecordFile.write_links

    def write_links(record: RecordFile, *args: object, **more: object) -> None:
        with pytest.raises(RecordFileError) as error:
            build([rows], to=path)
        refused.append(str(error.value))
        real(record, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(RecordFile, "write_links", write_links)
    build([rows], to=path)
    assert "is being built by another" in refused[0]
