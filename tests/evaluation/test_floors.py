"""Scores may not fall, and only a flag moves their floors."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "evaluation"))

import floors
import score

EVALUATION = Path(floors.__file__).parent


def test_own_stories_and_samples_score_no_less_than_their_floors() -> None:
    assert list(floors.find_fallen(score.score_own(), floors.read_floors())) == []


def test_floors_hold_every_measure_of_own_stories_and_samples() -> None:
    held = floors.read_floors()
    for column in ("own stories", "own stories aside", "samples"):
        assert {"events.type", "events.who", "events.full", "statements.speaker", "agreements"} <= held[column].keys()


def test_what_falls_or_is_gone_is_named() -> None:
    held = {"samples": {"events.type": 0.8, "events.who": 0.7, "events.full": 0.6}, "elsewhere": {"events.type": 1.0}}
    assert list(floors.find_fallen({"samples": {"events.type": 0.7996, "events.who": 0.69}}, held)) == [
        "samples: events.full is no longer measured, its floor is 0.600",
        "samples: events.who is 0.690, below its floor of 0.700",
    ]


@pytest.mark.parametrize(
    ("up", "down", "moved"),
    [
        (False, False, {"a": 0.5, "b": 0.5, "gone": 0.5}),
        (True, False, {"a": 0.6, "b": 0.5, "gone": 0.5, "new": 0.1}),
        (False, True, {"a": 0.5, "b": 0.4}),
        (True, True, {"a": 0.6, "b": 0.4, "new": 0.1}),
    ],
)
def test_floors_move_only_the_way_that_is_asked(*, up: bool, down: bool, moved: dict[str, float]) -> None:
    held = {"x": {"a": 0.5, "b": 0.5, "gone": 0.5}, "elsewhere": {"a": 1.0}}
    measured = {"x": {"a": 0.60001, "b": 0.4, "new": 0.1}}
    assert floors.move_floors(measured, held, up=up, down=down) == {"x": moved, "elsewhere": {"a": 1.0}}


def test_floors_are_read_as_they_were_written(tmp_path: Path) -> None:
    floors.write_floors({"x": {"a": 0.5}}, tmp_path / "floors.json")
    assert floors.read_floors(tmp_path / "floors.json") == {"x": {"a": 0.5}}


def test_the_command_names_what_has_fallen_and_fails(tmp_path: Path) -> None:
    for name in ("claim_scores.py", "floors.py", "score.py", "stories.py"):
        (tmp_path / "evaluation").mkdir(exist_ok=True)
        (tmp_path / "evaluation" / name).write_text((EVALUATION / name).read_text(encoding="utf-8"), encoding="utf-8")
    for name in ("evaluation/stories", "samples/pages"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "evaluation" / "samples_gold.jsonl").write_text("", encoding="utf-8")
    story = (
        'text = "Tentara Turki menyerang kota itu."\nevents = [{ line = 1, trigger = "menyerang", type = "ASSAULT" }]'
    )
    for slug in ("a", "b", "c", "d"):
        (tmp_path / "evaluation" / "stories" / f"{slug}.toml").write_text(story, encoding="utf-8")
    held = tmp_path / "evaluation" / "floors.json"
    held.write_text(json.dumps({"own stories": {"events.type": 1.1}, "elsewhere": {"a": 1.0}}), encoding="utf-8")

    def run(*options: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(tmp_path / "evaluation" / "score.py"), "--shared", str(tmp_path), *options]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    fallen = run("--raise-floors")
    assert fallen.returncode == 1
    assert "own stories: events.type is" in fallen.stdout
    assert "elsewhere: not measured" in fallen.stdout
    assert json.loads(held.read_text(encoding="utf-8"))["own stories"]["events.type"] == 1.1
    assert run("--lower-floors").returncode == 0
    assert json.loads(held.read_text(encoding="utf-8"))["own stories"]["events.type"] <= 1.0
    assert run().returncode == 0
