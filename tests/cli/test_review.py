"""Decisions from the command line: what they print, what becomes of the record, and how they are refused."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import typer

import runut
from runut.cli.review_options import parse_changes
from runut.record.links import Links

Run = Callable[..., Any]


@pytest.fixture
def links(record: Path) -> Links:
    return runut.open_record(record).links


def find_event(record: Path, kind: str) -> runut.Event:
    return next(event for page in runut.open_record(record).pages for event in page.events if event.type == kind)


def test_a_correction_prints_before_and_after_and_is_told_by_explain(run: Run, record: Path) -> None:
    event = find_event(record, "SUPPORT")
    ended = run(
        "review", record, "correct", event.id[:-2], "--set", "time=2020-11-09", "--set", "actors=Turki (TUR), RUS",
        "--who", "Ana", "--why", "the treaty says so",
    )  # fmt: skip
    assert (ended.code, ended.err) == (0, "")
    assert f"Ana corrected {event.id}: the treaty says so" in ended.out
    assert "  time: 2020-11-10 → 2020-11-09" in ended.out
    assert "→ Turki (TUR), RUS" in ended.out
    told = run("explain", record, event.id).out
    assert "time  machine 2020-11-10, person 2020-11-09" in told
    assert "Ana corrected" in told
    assert "why time  2020-11-10 → 2020-11-09, decision 1 of Ana: the treaty says so" in told
    assert "2020-11-09" in run("show", record, "--type", "SUPPORT").out


def test_what_is_rejected_can_still_be_explained(run: Run, record: Path) -> None:
    event = find_event(record, "ASSAULT")
    assert run("review", record, "reject", event.id, "--who", "Ana", "--why", "no").code == 0
    told = run("explain", record, event.id).out
    assert f"[{event.trigger}]" in told
    assert f"rejected  {event.id}, by decision 1" in told
    assert "ASSAULT" not in run("show", record).out
    run("review", record, "undo", "1", "--who", "Ana", "--why", "yes, it is")
    assert "ASSAULT" in run("show", record).out
    assert "(taken back by decision 2)" in run("explain", record, event.id).out


def test_things_are_merged_and_split_with_the_later_decision_told(run: Run, record: Path, links: Links) -> None:
    first, second = (found for found in links.happenings if len(found.claims) < 3)
    merged = run("review", record, "merge", first.id, second.id, "--who", "Ana", "--why", "one thing").out
    assert "→ one of" in merged
    now = next(line.split()[2].rstrip(":") for line in merged.splitlines() if line.startswith("  now happening"))
    assert "a person's decision 1" in run("explain", record, now).out
    assert run("review", record, "split", now, first.claims[0], "--who", "Budi", "--why", "two").code == 0
    assert "decision 2 holds in its place" in run("explain", record, first.claims[0]).out


def test_the_reviewer_is_named_by_the_surroundings(run: Run, record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNUT_REVIEWER", "Citra")
    form = json.loads(run("review", record, "accept", find_event(record, "SUPPORT").id, "--json").out)
    assert (form["who"], form["action"], form["id"]) == ("Citra", "accept", 1)
    monkeypatch.delenv("RUNUT_REVIEWER")
    monkeypatch.setattr("getpass.getuser", lambda: "dewi")
    assert ", dewi accepted" in run("review", record, "accept", find_event(record, "SUPPORT").id).out


def test_what_cannot_be_decided_is_told(run: Run, record: Path) -> None:
    event = find_event(record, "SUPPORT")
    assert "say why you reject" in run("review", record, "reject", event.id).err
    assert "holds nothing with the id 'zz'" in run("review", record, "accept", "zz").err
    assert run("review", record, "praise", event.id).code == 2
    assert run("review", record, "correct", event.id, "--set", "time", "--why", "x").code == 2
    assert "the chain holds: 0 decisions" in run("audit", record).out


def test_an_audit_lists_every_decision_and_fails_where_the_chain_breaks(run: Run, record: Path) -> None:
    event = find_event(record, "SUPPORT")
    run("review", record, "comment", event.id, "--who", "Ana", "--why", "look at this")
    head = json.loads(run("review", record, "accept", event.id, "--json").out)["hash"]
    ended = run("audit", record, "--head", head)
    assert ended.code == 0
    assert "Ana commented on" in ended.out
    assert f"the chain holds: 2 decisions; the last is {head}" in ended.out
    assert run("audit", record, "--head", "0" * 64).code == 1
    with closing(sqlite3.connect(record)) as connection:
        connection.execute("DROP TRIGGER decisions_no_update")
        connection.execute("UPDATE decisions SET body = replace(body, 'look', 'gaze') WHERE id = 1")
        connection.commit()
    ended = run("audit", record)
    assert ended.code == 1
    assert "the chain breaks at decision 1: its words are not those that were written" in ended.out
    form = json.loads(run("audit", record, "--json").out)
    assert (form["holds"], form["breaks"][0]["at"], form["head"]) == (False, 1, head)


def test_two_records_are_compared_with_counts_first(run: Run, pages: Path, record: Path, tmp_path: Path) -> None:
    (pages / "c.txt").write_text("Serangan\n\nTentara Armenia menyerang Ganja pada 11 Oktober 2020.\n")
    (pages / "b.txt").unlink()
    later = tmp_path / "later.runut"
    run("build", pages, "--to", later)
    shown = run("diff", record, later).out
    assert shown.splitlines()[0] == "page: 1 new, 1 gone"
    assert "page new" in shown
    form = json.loads(run("diff", record, later, "--json").out)
    assert form["counts"]["page"] == {"new": 1, "gone": 1, "changed": 0}
    assert {change["name"] for change in form["changes"] if change["sort"] == "page"} == {"b.txt", "c.txt"}
    assert run("diff", record, record).out == "nothing differs\n"


def test_a_record_is_compared_with_what_this_program_reads_in_it(run: Run, record: Path) -> None:
    event = find_event(record, "SUPPORT")
    run("review", record, "correct", event.id, "--set", "place=Moskow", "--who", "Ana", "--why", "x")
    assert run("diff", record).out == "nothing differs\n"
    pretend_older(record, event.id)
    shown = run("diff", record).out
    assert "event: 1 changed" in shown
    assert "    time: 2019 → 2020-11-10" in shown


def pretend_older(record: Path, claim: str) -> None:
    """Make the record one in which an older program read another time of a claim."""
    with closing(sqlite3.connect(record)) as connection:
        for table in ("events", "overruled"):
            form = connection.execute(f"SELECT form FROM {table} WHERE id = ?", [claim]).fetchone()[0]  # noqa: S608 - our own names
            changed = json.dumps({**json.loads(form), "time": "2019"})
            connection.execute(f"UPDATE {table} SET form = ? WHERE id = ?", [changed, claim])  # noqa: S608 - as above
        connection.commit()


def test_reading_anew_keeps_decisions_and_tells_where_they_differ_now(run: Run, record: Path) -> None:
    event = find_event(record, "SUPPORT")
    pretend = "UPDATE events SET form = json_set(form, '$.time', '2019') WHERE id = ?"
    with closing(sqlite3.connect(record)) as connection:
        connection.execute(pretend, [event.id])
        connection.commit()
    run("review", record, "correct", event.id, "--set", "place=Moskow", "--who", "Ana", "--why", "x")
    shown = run("reread", record).out
    assert "2 pages read anew, 1 of them otherwise" in shown
    assert f"decision 1 on {event.id}: differs now" in shown
    assert "time: read then 2019, now 2020-11-10, kept 2019" in shown
    (now,) = [found for page in runut.open_record(record).pages for found in page.events if found.id == event.id]
    assert (now.place, str(now.time)) == ("Moskow", "2020-11-10")
    assert "differs now" in run("explain", record, event.id).out
    assert run("audit", record).code == 0
    assert run("check", record).code == 0


def test_values_are_written_as_people_write_them() -> None:
    assert parse_changes(["time=2020", "place=-", "min=3", "approximate=true", "span=12-20"]) == {
        "time": "2020",
        "place": None,
        "min": 3,
        "approximate": True,
        "span": {"start": 12, "end": 20},
    }
    assert parse_changes(["actors=Rusia (RUS), ARM, warga", "parties=ARM, AZE", "mediators="]) == {
        "actors": [{"name": "Rusia", "party": "RUS"}, {"name": "ARM", "party": "ARM"}, "warga"],
        "parties": ["ARM", "AZE"],
        "mediators": [],
    }
    assert parse_changes(["speaker=Putin (RUS)", 'recipients=[{"name": "X"}]']) == {
        "speaker": {"name": "Putin", "party": "RUS"},
        "recipients": [{"name": "X"}],
    }
    assert parse_changes(["provisions.2.topic=mines", "provision.2.obligor=none"]) == {
        "provisions": {"2": {"topic": "mines", "obligor": None}}
    }
    for bad in ("time", "=x", "actors=[1"):
        with pytest.raises(typer.BadParameter):
            parse_changes([bad])
