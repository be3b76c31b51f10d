"""Whatever people give it, the command says what is wrong, where, and what to do, and ends with 1."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

RUNUT = str(Path(sys.executable).with_name("runut"))
Run = Callable[..., Any]
FIRST = (
    "Armenia dan Azerbaijan Teken Gencatan Senjata\n\n"
    "Armenia dan Azerbaijan menandatangani gencatan senjata yang ditengahi Rusia pada 10 November 2020.\n"
    '"Perang harus berakhir," kata Presiden Rusia Vladimir Putin.\n'
)


def run_command(*arguments: object, stdin: bytes | None = None) -> subprocess.CompletedProcess[str]:
    """Run the installed command."""
    ended = subprocess.run([RUNUT, *map(str, arguments)], input=stdin, capture_output=True, check=False)
    return subprocess.CompletedProcess(ended.args, ended.returncode, ended.stdout.decode(), ended.stderr.decode())


def assert_refused(ended: subprocess.CompletedProcess[str], *words: str) -> None:
    assert ended.returncode == 1, ended
    assert ended.stdout == ""
    assert "Traceback" not in ended.stderr
    for word in words:
        assert word in ended.stderr


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "is empty"),
        (b" \n\n", "empty"),
        (bytes(range(256)) * 40, "page.txt"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG"),
        (FIRST.encode() + b"\0" + FIRST.encode(), "NUL at byte"),
        (b"\xff\xfe" + FIRST.encode("utf-16-le") + b"\x00", "UTF-16-LE at byte"),
    ],
    ids=["empty", "blank", "binary", "picture", "NUL", "broken UTF-16"],
)
def test_what_is_no_text_is_refused_by_name(tmp_path: Path, data: bytes, word: str) -> None:
    (tmp_path / "page.txt").write_bytes(data)
    assert_refused(run_command("read", tmp_path / "page.txt", "--json"), "page.txt", word)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-8-sig"])
def test_other_encodings_are_read(run: Run, tmp_path: Path, encoding: str) -> None:
    text = FIRST.replace('"Perang harus berakhir,"', "“Perang harus berakhir – segera,”")
    (tmp_path / "page.txt").write_bytes(text.encode(encoding))
    form = json.loads(run("read", tmp_path / "page.txt", "--json").out)
    assert form["article"]["title"] == "Armenia dan Azerbaijan Teken Gencatan Senjata"
    assert any("Perang harus berakhir – segera" in said for found in form["statements"] for said in found["content"])


def test_a_folder_without_pages_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert_refused(run_command("read", tmp_path / "empty", tmp_path / "none.txt"), "holds no page", "does not exist")


@contextmanager
def unprivileged() -> Iterator[None]:
    """Act as a user who is not root, since root may read everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of another kind")
def test_a_file_without_permission_is_refused(run: Run, pages: Path) -> None:
    (pages / "a.txt").chmod(0)
    for folder in (pages, *pages.parents[:2]):
        folder.chmod(0o755)
    run("read", pages / "b.txt")
    with unprivileged():
        ended = run("read", pages / "a.txt")
    assert ended.code == 1
    assert "a.txt may not be read by you" in ended.err


def test_fifty_megabytes_are_read(tmp_path: Path) -> None:
    line = "Harga beras di pasar induk naik tipis pekan ini karena pasokan dari petani berkurang. " * 60 + "\n"
    path = tmp_path / "big.txt"
    path.write_text(line * (50_000_000 // len(line)))
    ended = run_command("build", path, "--to", tmp_path / "a.runut")
    assert ended.returncode == 0, ended.stderr
    assert "1 page, 1 new" in ended.stdout


def test_a_page_that_shouts_is_read(tmp_path: Path) -> None:
    path = tmp_path / "shout.txt"
    path.write_text(FIRST + "Rusia mendesak Armenia menghentikan serangan. " * 10_000)
    ended = run_command("read", path, "--json")
    assert ended.returncode == 0
    assert "Traceback" not in ended.stderr
    assert json.loads(ended.stdout)["id"] == "shout.txt"


def test_a_file_that_is_not_ours_or_newer_is_refused(record: Path, tmp_path: Path) -> None:
    other, newer, text = tmp_path / "other.db", tmp_path / "newer.runut", tmp_path / "text.runut"
    for path, words in ((other, ["CREATE TABLE t (x)"]), (newer, ["PRAGMA user_version = 99"])):
        if path is newer:
            shutil.copy(record, newer)
        connection = sqlite3.connect(path)
        for word in words:
            connection.execute(word)
        connection.commit()
        connection.close()
    text.write_text("catatan")
    assert_refused(run_command("show", other), "another program")
    assert_refused(run_command("show", newer), "newer Runut")
    assert_refused(run_command("explain", text, "e-1"), "is not a Runut record")
    assert_refused(run_command("report", tmp_path / "none.runut", "--to", tmp_path / "x.html"), "does not exist")
    assert_refused(run_command("build", tmp_path / "pages", "--to", text), "is not a Runut record")
    assert text.read_text() == "catatan"


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no device that is always full")
def test_a_full_target_is_told(pages: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [RUNUT, "read", str(pages), "--json"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert ended.returncode == 1
    assert "cannot write the output" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_pipe_is_not_replaced_by_a_dossier(record: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert_refused(run_command("report", record, "--to", tmp_path / "pipe"), "is a device or a pipe")
    assert (tmp_path / "pipe").is_fifo()


def test_a_target_where_nothing_can_be_written_is_told(record: Path, pages: Path, tmp_path: Path) -> None:
    assert_refused(run_command("report", record, "--to", tmp_path / "none" / "x.html"), "cannot write the dossier")
    assert_refused(run_command("build", pages, "--to", tmp_path / "none" / "a.runut"), "there is no folder")
    assert_refused(run_command("build", pages, "--to", pages), "is a folder")
