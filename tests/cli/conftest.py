"""A record of two pages that differ on a day, and the command run in this process."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import runut
from runut.cli import main

FIRST = (
    "Armenia dan Azerbaijan Teken Gencatan Senjata\n\n"
    "Armenia dan Azerbaijan menandatangani gencatan senjata yang ditengahi Rusia pada 10 November 2020.\n"
    '"Perang harus berakhir," kata Presiden Rusia Vladimir Putin.\n'
)
SECOND = (
    "Gencatan Senjata Disepakati\n\n"
    "Pada 9 November 2020 Armenia dan Azerbaijan menyetujui gencatan senjata yang ditengahi Rusia.\n"
    "Sedikitnya lima tentara Azerbaijan tewas dalam serangan terakhir di Shusha, kata Baku.\n"
)


class Ended:
    """How one run of the command ended."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


Run = Callable[..., Ended]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in this process."""

    def run_here(*arguments: object) -> Ended:
        monkeypatch.setattr(sys, "argv", ["runut", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        sys.stdout.flush()
        out, err = capfd.readouterr()
        return Ended(ended.value.code if isinstance(ended.value.code, int) else 0, out, err)

    return run_here


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(FIRST)
    (folder / "b.txt").write_text(SECOND)
    return folder


@pytest.fixture
def record(pages: Path, tmp_path: Path) -> Path:
    runut.build([pages], to=tmp_path / "test.runut")
    return tmp_path / "test.runut"
