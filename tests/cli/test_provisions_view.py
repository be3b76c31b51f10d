"""What agreements lay down and what became of it, at a terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import runut

Run = Callable[..., Any]

SIGNED = (
    "Armenia dan Azerbaijan Teken Gencatan Senjata\n\nMOSKWA, 10 November 2020\n\n"
    "Armenia dan Azerbaijan menandatangani gencatan senjata yang ditengahi Rusia pada 10 November 2020.\n"
    "Kesepakatan itu mewajibkan Armenia menarik pasukan dari Kelbajar paling lambat 25 November 2020.\n"
)
BROKEN = (
    "Baku Tuduh Yerevan\n\nBAKU, 12 Desember 2020\n\n"
    "Pasukan Armenia melanggar gencatan senjata dengan Azerbaijan pada 12 Desember 2020.\n"
)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    for name, text, day in (("a.txt", SIGNED, "2020-11-10"), ("b.txt", BROKEN, "2020-12-12")):
        (tmp_path / name).write_text(text)
        runut.build([tmp_path / name], to=tmp_path / "test.runut", published=day)
    return tmp_path / "test.runut"


def rows(shown: str) -> list[dict[str, str]]:
    header, *lines = [line.split("\t") for line in shown.splitlines()]
    return [dict(zip(header, line, strict=True)) for line in lines]


def test_provisions_are_listed_with_their_state(run: Run, record: Path) -> None:
    listed = rows(run("show", record, "--what", "provisions").out)
    told = {row["about"]: row for row in listed if row["signed"] == "2020-11-10"}
    assert told["ceasefire"]["state"] == "breached"
    assert (told["withdrawal"]["state"], told["withdrawal"]["by"]) == ("nothing told", "2020-11-25")


def test_provisions_are_listed_as_of_the_day_until_which_is_asked(run: Run, record: Path) -> None:
    early = rows(run("show", record, "--what", "provisions", "--until", "2020-11-30").out)
    assert {row["about"]: row["state"] for row in early if row["signed"]} == {
        "ceasefire": "nothing told",
        "withdrawal": "nothing told, overdue",
    }


def test_agreements_tell_how_they_are_kept(run: Run, record: Path) -> None:
    told = rows(run("show", record, "--what", "agreements").out)
    assert [row["kept"] for row in told if row["signed"] == "2020-11-10"] == ["ceasefire breached"]


def test_explain_tells_the_evidence_of_a_provision_with_its_words(run: Run, record: Path) -> None:
    told = rows(run("show", record, "--what", "provisions").out)
    (row,) = [row for row in told if (row["signed"], row["about"]) == ("2020-11-10", "ceasefire")]
    told = run("explain", record, row["id"]).out
    assert "breached since 2020-12-12 by e-" in told
    assert "(a truce was broken" in told
    assert "breached, stated · by ARM · 2020-12-12" in told
    assert "why: a truce was broken" in told
    assert "[melanggar gencatan senjata]" in told
    assert "PA-X  Ce, CeProv" in told


def test_explain_tells_what_an_agreement_lays_down(run: Run, record: Path) -> None:
    (row,) = [row for row in rows(run("show", record, "--what", "agreements").out) if row["signed"] == "2020-11-10"]
    told = run("explain", record, row["id"]).out
    assert "lays down  ceasefire · breached since 2020-12-12" in told
    assert "lays down  withdrawal · ARM · nothing told" in told
