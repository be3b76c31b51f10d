"""Human cost and actors at a terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import runut

Run = Callable[..., Any]

EARLY = (
    "Perbatasan Memanas Lagi\n\nBAKU, 13 September 2022\n\n"
    "Kementerian Pertahanan Azerbaijan menyatakan 50 tentaranya gugur di perbatasan dengan Armenia.\n"
)
LATE = (
    "Jeda Bertahan di Perbatasan\n\nBAKU, 15 September 2022\n\n"
    "Kementerian Pertahanan Azerbaijan menyatakan 71 tentaranya gugur di perbatasan dengan Armenia.\n"
    "Armenia menuduh pasukan Azerbaijan menembaki Goris. Azerbaijan membantah tuduhan itu.\n"
)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    for name, text, day in (("a.txt", EARLY, "2022-09-13"), ("b.txt", LATE, "2022-09-15")):
        (tmp_path / name).write_text(text)
        runut.build([tmp_path / name], to=tmp_path / "test.runut", published=day)
    return tmp_path / "test.runut"


def rows(shown: str) -> list[dict[str, str]]:
    header, *lines = [line.split("\t") for line in shown.splitlines()]
    return [dict(zip(header, line, strict=True)) for line in lines]


def test_figures_are_listed_with_their_estimates_and_how_many_stand(run: Run, record: Path) -> None:
    (row,) = rows(run("show", record, "--what", "figures").out)
    assert (row["outcome"], row["who"], row["side"]) == ("killed", "soldier", "AZE")
    assert (row["low"], row["best"], row["high"]) == ("71", "71", "71")
    assert row["figures"] == "1 standing, 1 superseded"


def test_figures_are_kept_by_side_and_period(run: Run, record: Path) -> None:
    assert rows(run("show", record, "--what", "figures", "--actor", "ARM").out) == []
    assert rows(run("show", record, "--what", "figures", "--since", "2023").out) == []
    assert len(rows(run("show", record, "--what", "figures", "--actor", "AZE").out)) == 1


def test_explain_tells_how_each_figure_stands_and_by_which_rule(run: Run, record: Path) -> None:
    (row,) = rows(run("show", record, "--what", "figures").out)
    told = run("explain", record, row["id"]).out
    assert "50 soldier, says Kementerian Pertahanan Azerbaijan: superseded by 71" in told
    assert "best  71: most_sources_then_latest" in told
    assert "[50 tentaranya]" in told
    claim = told.split("superseded by 71 (")[1].partition(")")[0]
    assert f"figures {row['id']}" in run("explain", record, claim).out


def test_actors_are_listed_with_their_names(run: Run, record: Path) -> None:
    found = {row["name"]: row for row in rows(run("show", record, "--what", "actors", "--actor", "AZE").out)}
    assert {"Azerbaijan", "Kementerian Pertahanan Azerbaijan"} <= found.keys()
    told = run("explain", record, found["Azerbaijan"]["id"]).out
    assert "known  in the world's tables" in told
    assert "why one  names of AZE itself in the world's tables" in told


def test_a_disagreement_tells_what_would_settle_it(run: Run, record: Path) -> None:
    (row,) = rows(run("show", record, "--what", "disagreements").out)
    assert row["values"] == "happened (Armenia) ≠ denied (Azerbaijan)"
    assert "settled by  the report of a monitor or an inquiry" in run("explain", record, row["id"]).out
