"""Pages are read into a file that is whole or not there, and gone on with after a stop."""

from __future__ import annotations

import gzip
import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import runut
from runut import reading_to_file
from runut.errors import InputError, RunutError
from runut.export import page_lines
from runut.record.page import Dropped
from runut.record.page_record import PageRecord

RUNUT = str(Path(sys.executable).with_name("runut"))
DAYS = ("2020-10-31", "2020-11-01", None, "2020-11-30", "2020-12-01")


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """Write ten rows in two files; each has an id that comes again, and one is no page."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("a.jsonl", "b.jsonl.gz"):
        lines = [
            {"id": f"p{n}", "text": f"Presiden bertemu menteri di {name} kali ke-{n}.", "published": day}
            for n, day in enumerate(DAYS)
        ]
        data = "\n".join(map(json.dumps, [*lines[:2], 7, *lines[2:]])).encode()
        (folder / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    return folder


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_a_file_holds_what_reading_gives(rows: Path, tmp_path: Path) -> None:
    dropped: list[Dropped] = []
    report = runut.read_to_file(rows, to=tmp_path / "a.jsonl", on_dropped=dropped.append)
    records = [record for record in runut.read_pages(rows) if isinstance(record, PageRecord)]
    assert [line["id"] for line in lines_of(tmp_path / "a.jsonl")] == [record.page.id for record in records]
    assert (report.pages, report.undated, report.fault, len(dropped)) == (10, 2, 2, 2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "pages"]


@pytest.mark.parametrize("limit", [0, 1, 4, 99])
def test_a_limit_counts_pages_and_nothing_else(rows: Path, tmp_path: Path, limit: int) -> None:
    report = runut.read_to_file(rows, to=tmp_path / "a.jsonl", options=runut.ReadOptions(limit=limit))
    assert report.pages == min(limit, 10)


class StopError(BaseException):
    """Stands for whatever ends a program."""


def stop_after(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the writing of lines fail after so many."""
    add = page_lines.PageLines.add
    done = iter(range(count))

    def add_some(lines: page_lines.PageLines, form: dict[str, Any] | None, state: dict[str, Any]) -> None:
        if next(done, None) is None:
            raise StopError
        add(lines, form, state)

    monkeypatch.setattr(page_lines.PageLines, "add", add_some)


@pytest.mark.parametrize("stop", range(12))
@pytest.mark.parametrize("per_mark", [1, 3])
def test_a_reading_that_was_stopped_goes_on_to_the_same_file(
    rows: Path, tmp_path: Path, stop: int, per_mark: int
) -> None:
    runut.read_to_file(rows, to=tmp_path / "whole.jsonl")
    target = tmp_path / "a.jsonl"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(page_lines, "_LINES_PER_MARK", per_mark)
        stop_after(stop, patch)
        with pytest.raises(StopError):
            runut.read_to_file(rows, to=target)
    assert not target.exists()
    read_again: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        read = reading_to_file._read_placed
        patch.setattr(
            reading_to_file,
            "_read_placed",
            lambda placed, **asked: (read_again.append(str(placed.place)), read(placed, **asked))[1],
        )
        report = runut.read_to_file(rows, to=target, resume=True, workers=1)
    assert target.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
    assert (report.pages, report.fault) == (10, 2)
    assert len(read_again) == 12 - stop
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "pages", "whole.jsonl"]


def test_a_power_cut_costs_at_most_what_was_not_marked(rows: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.jsonl"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(page_lines, "_LINES_PER_MARK", 4)
        patch.setattr(page_lines.PageLines, "stop", lambda lines: lines._stream.close())
        stop_after(7, patch)
        with pytest.raises(StopError):
            runut.read_to_file(rows, to=target)
    with (tmp_path / "a.jsonl.part").open("ab") as part:
        part.write(b'{"id": "ha')
    assert runut.read_to_file(rows, to=target, resume=True).pages == 10
    assert len({line["id"] for line in lines_of(target)}) == 10


def test_a_stopped_reading_goes_on_only_with_what_it_began_with(rows: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.jsonl"
    with pytest.MonkeyPatch.context() as patch:
        stop_after(9, patch)
        with pytest.raises(StopError):
            runut.read_to_file(rows, to=target)
    with pytest.raises(RunutError, match="begun with other pages or options"):
        runut.read_to_file(rows, to=target, resume=True, published="2020")
    (rows / "a0.jsonl").write_text('{"text": "Berkas baru."}')
    with pytest.raises(InputError, match="other pages than before; start anew"):
        runut.read_to_file(rows, to=target, resume=True)
    assert runut.read_to_file(rows, to=target).pages == 11


def test_resume_begins_where_nothing_was_begun(rows: Path, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.part.mark").write_text("rusak")
    assert runut.read_to_file(rows, to=tmp_path / "a.jsonl", resume=True).pages == 10


def test_a_file_that_cannot_be_written_is_told(rows: Path, tmp_path: Path) -> None:
    with pytest.raises(RunutError, match="cannot be written"):
        runut.read_to_file(rows, to=tmp_path / "tiada" / "a.jsonl")


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([RUNUT, *map(str, arguments)], capture_output=True, text=True, check=False)


def test_the_command_takes_every_option(rows: Path, tmp_path: Path) -> None:
    ended = run("read", "--json", rows, "--to", tmp_path / "a.jsonl", "--since", "2020-11", "--limit", 3, "--resume")
    assert (ended.returncode, ended.stdout) == (1, f"{tmp_path / 'a.jsonl'}: 3 pages\n")
    assert "left out, published outside the time asked for: 1; undated, kept: 1" in ended.stderr
    (tmp_path / "b.jsonl").write_text('{"a": {"isi": "Satu."}, "u": "https://a.example", "n": 1, "t": "2020-11-24"}\n')
    names = ("--text-field", "a.isi", "--url-field", "u", "--id-field", "n", "--published-field", "t")
    (line,) = run("read", "--json", tmp_path / "b.jsonl", *names).stdout.splitlines()
    assert (json.loads(line)["id"], json.loads(line)["url"]) == ("1", "https://a.example")
    assert json.loads(line)["article"]["published"] == "2020-11-24"
    ended = run("build", rows, "--to", tmp_path / "a.runut", "--until", "2020-11", "--limit", 5)
    assert "5 new" in ended.stdout
    assert "left out, published outside the time asked for: 1; undated, kept: 1" in ended.stdout
    assert run("read", rows, "--to", tmp_path / "c").returncode == 2
    assert run("read", "--json", rows, "--resume").returncode == 2


def test_copies_are_left_out_of_a_file_too(tmp_path: Path) -> None:
    story = "Presiden bertemu menteri di ibu kota, dan pasukan menembaki kota itu, kata Kremlin kepada wartawan. " * 5
    rows = [{"id": name, "text": story} for name in ("a", "b")] + [{"id": "c", "text": "Harga beras naik tipis."}]
    (tmp_path / "pages.jsonl").write_text("\n".join(map(json.dumps, rows)))
    ended = run("read", "--json", tmp_path / "pages.jsonl", "--to", tmp_path / "a.jsonl", "--no-copies")
    assert ended.stdout == f"{tmp_path / 'a.jsonl'}: 2 pages\n"
    assert [line["id"] for line in lines_of(tmp_path / "a.jsonl")] == ["a", "c"]
    run("read", "--json", tmp_path / "pages.jsonl", "--to", tmp_path / "b.jsonl")
    assert [line["copy_of"] is not None for line in lines_of(tmp_path / "b.jsonl")] == [False, True, False]


def heed_interrupts() -> None:
    """Let a child heed Ctrl-C, even where the tests run in the background of a shell, which tells them not to."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_command_that_is_stopped_or_killed_goes_on(tmp_path: Path, how: signal.Signals) -> None:
    story = "Presiden bertemu menteri di ibu kota untuk kali ke-{}, dan pasukan menembaki kota itu, kata Kremlin.\n"
    rows = [{"id": f"p{n}", "text": "".join(story.format(n + line) for line in range(3))} for n in range(600)]
    (tmp_path / "pages.jsonl").write_text("\n".join(map(json.dumps, rows)))
    target = tmp_path / "a.jsonl"
    arguments = ("read", "--json", tmp_path / "pages.jsonl", "--to", target)
    command = [RUNUT, *map(str, arguments)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, preexec_fn=heed_interrupts)
    while not (tmp_path / "a.jsonl.part.mark").exists():
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(how)
    _, said = process.communicate(timeout=60)
    assert process.returncode != 0
    assert not target.exists()
    assert how is signal.SIGKILL or "run the same command with --resume to go on" in said
    safe = json.loads((tmp_path / "a.jsonl.part.mark").read_text())["state"]["place"]["number"]
    assert 200 <= safe < 600
    assert run(*arguments, "--resume").returncode == 0
    assert [line["id"] for line in lines_of(target)] == [row["id"] for row in rows]
