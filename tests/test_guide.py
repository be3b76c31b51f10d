"""The commands of the guide to mending run as they stand, and do what it says they do."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BLOCKS = re.findall(r"```sh\n(.*?)```", (ROOT / "docs" / "guide" / "mending.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy what the guide changes, so that it changes nothing here."""
    folder = tmp_path_factory.mktemp("clone")
    for name in ("src", "samples", "tests/extract"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def run(block: str, clone: Path) -> str:
    """Run a block of commands; the first that fails ends it."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    surroundings = os.environ | {"PATH": path, "PYTHONPATH": str(clone / "src")}
    command = ["bash", "-euo", "pipefail", "-c", block]
    done = subprocess.run(command, cwd=clone, env=surroundings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_missed_sentence_is_mended_by_a_row_and_by_a_frame(clone: Path) -> None:
    see, find, root, frame = BLOCKS[:4]
    assert "mengepruk  in no table" in run(see, clone)
    assert "ASSAULT" in run(find, clone)
    told = run(root, clone)
    assert told.count("▸ roots.tsv 'kepruk'") == 2
    assert "ASSAULT/beat · Polisi → pengunjuk rasa · happened" in told
    assert "2 passed" in run(frame, clone)


def test_the_other_commands_name_what_is_there() -> None:
    for path in re.findall(r"(?:src|tests|evaluation|samples)/[\w./]+", "".join(BLOCKS)):
        assert (ROOT / path).exists(), path
