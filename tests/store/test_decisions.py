"""Decisions in a record file: their chain, what they change, and what becomes of them when a page is read anew."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.errors import InputError, RecordFileError, RunutError, UnknownIdError
from runut.link import link_records
from runut.record.audit import Audit, check_chain
from runut.record.decision import Action, Decision
from runut.record.differences import DifferenceKind, find_differences
from runut.record.drafting import Asked
from runut.record.edtf import Edtf
from runut.record.links import Links
from runut.record.page_record import PageRecord
from runut.store import record_for_building, record_for_reading, record_for_review, reviews_for_reading

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
Build = Callable[..., PageRecord]
Place = str | Path


def decide(path: Place, action: str, *ids: str, who: str = "Ana", why: str = "seen", **changes: Any) -> Decision:  # noqa: ANN401 - JSON values
    asked = Asked(action=Action(action), ids=ids, who=who, why=why, changes=changes)
    with record_for_review(path) as record:
        return record.decide(asked, at=NOW, engine="test")


def audit(path: Place) -> Audit:
    return check_chain(reviews_for_reading(path).read_chain())


def link(path: Place) -> Links:
    """Link a record and store its links."""
    with record_for_building(path) as record:
        rulings = record.read_rulings()
        record.write_links(link_records(record.read_records(), rulings), made_by="test", ruled_by=rulings.head)
        assert record.has_current_links("test")
        return record.read_links()


@pytest.fixture
def pages(build_record: Build) -> tuple[PageRecord, ...]:
    attack = ("event", ("ASSAULT", ["ARM"], ["AZE"]), {"time": "2020-11-09", "place": "Ganja"})
    later = ("event", ("ASSAULT", ["ARM"], ["AZE"]), {"time": "2020-12-24"})
    toll = ("casualty", ("killed", 3, 5), {"line": 3})
    deal = ("agreement", ("ceasefire", ["ARM", "AZE"]), {"line": 4, "signed": "2020-11-10"})
    other = ("agreement", ("ceasefire", ["ARM", "AZE"]), {"line": 4, "signed": "2021-06-01"})
    return (build_record("a", attack, toll, deal), build_record("b", attack, other), build_record("c", later))


def build(path: Place, pages: tuple[PageRecord, ...]) -> None:
    with record_for_building(path) as record:
        record.add(pages, recorded_at=NOW, made_by="test")
    link(path)


@pytest.fixture
def path(address: str, pages: tuple[PageRecord, ...]) -> str:
    """A record, once in a file and once on a server."""
    build(address, pages)
    return address


@pytest.fixture
def file(tmp_path: Path, pages: tuple[PageRecord, ...]) -> Path:
    build(tmp_path / "a.runut", pages)
    return tmp_path / "a.runut"


def test_a_correction_changes_a_claim_in_its_table_and_leaves_the_machines_beside_it(
    file: Path, pages: tuple[PageRecord, ...]
) -> None:
    (event,) = pages[0].events
    decision = decide(file, "correct", event.id, time="2020-11-08", place="Barda")
    assert (decision.before, decision.after) == (
        {"time": "2020-11-09", "place": "Ganja"},
        {"time": "2020-11-08", "place": "Barda"},
    )
    (now,) = record_for_reading(file).read_records([pages[0].page.sha256])[0].events
    assert (str(now.time), now.place, now.id) == ("2020-11-08", "Barda", event.id)
    assert "2020-11-09 → 2020-11-08, decision 1 of Ana: seen" in [step.why for step in now.steps]
    assert reviews_for_reading(file).read_machine([pages[0].page.sha256]) == (pages[0],)
    with closing(sqlite3.connect(file)) as connection:
        (row,) = connection.execute("SELECT time, earliest, place FROM events WHERE id = ?", [event.id])
    assert row == ("2020-11-08", "2020-11-08", "Barda")


def test_what_is_rejected_is_linked_no_more_and_still_found(path: str, pages: tuple[PageRecord, ...]) -> None:
    (event,) = pages[2].events
    decide(path, "reject", event.id)
    assert event.id not in {claim for happening in link(path).happenings for claim in happening.claims}
    assert record_for_reading(path).read_records([pages[2].page.sha256])[0].events == ()
    assert record_for_reading(path).find_ids(event.id[:6]) == (event.id,)
    assert record_for_reading(path).find_pages_of([event.id]) == {pages[2].page.sha256}
    decide(path, "accept", event.id, who="Budi")
    assert record_for_reading(path).read_records([pages[2].page.sha256]) == (pages[2],)


def test_happenings_and_agreements_are_merged_and_split(path: str, pages: tuple[PageRecord, ...]) -> None:
    links = record_for_reading(path).read_links()
    assert (len(links.happenings), len(links.agreements)) == (2, 2)
    decide(path, "merge", *(happening.id for happening in links.happenings))
    decide(path, "merge", *(agreement.id for agreement in links.agreements))
    links = link(path)
    assert (len(links.happenings), len(links.agreements)) == (1, 1)
    (event,) = pages[0].events
    decide(path, "split", links.happenings[0].id, event.id)
    assert sorted(len(happening.claims) for happening in link(path).happenings) == [1, 2]


def test_actors_are_merged_and_split(tmp_path: Path, build_record: Build) -> None:
    path = tmp_path / "a.runut"
    acts = [("event", ("ASSAULT", [name], []), {}) for name in ("Laskar Sagu", "Barisan Sagu", "Barisan Sagu")]
    pages = tuple(build_record(name, act) for name, act in zip("abc", acts, strict=True))
    build(path, pages)
    decide(path, "merge", *(actor.id for actor in record_for_reading(path).read_links().actors))
    (actor,) = link(path).actors
    assert actor.names == ("Barisan Sagu", "Laskar Sagu")
    decide(path, "split", actor.id, pages[2].events[0].id)
    assert sorted(len(found.claims) for found in link(path).actors) == [1, 2]
    decide(path, "undo", "1", "2")
    assert len(link(path).actors) == 2


def test_links_are_stale_after_a_decision_that_changes_them_and_after_no_other(
    path: str, pages: tuple[PageRecord, ...]
) -> None:
    (event,) = pages[2].events
    for action in ("comment", "accept"):
        decide(path, action, event.id)
        assert record_for_reading(path).has_current_links("test")
    decide(path, "undo", "1")
    assert record_for_reading(path).has_current_links("test")
    decide(path, "reject", event.id)
    assert not record_for_reading(path).has_current_links("test")


def test_links_that_were_made_before_a_decision_are_not_taken_for_those_after_it(
    path: str, pages: tuple[PageRecord, ...]
) -> None:
    with record_for_building(path) as record:
        rulings = record.read_rulings()
        links = link_records(record.read_records(), rulings)
        decide(path, "reject", pages[2].events[0].id)
        record.write_links(links, made_by="test", ruled_by=rulings.head)
        assert not record.has_current_links("test")


def test_an_undo_gives_back_the_record_as_it_was(path: str, pages: tuple[PageRecord, ...]) -> None:
    before = record_for_reading(path).read_records(), record_for_reading(path).read_links()
    first, second = (happening.id for happening in before[1].happenings)
    decide(path, "merge", first, second)
    decide(path, "correct", pages[0].casualties[0].id, min=4, who="Budi")
    decide(path, "correct", pages[0].casualties[0].id, min=1, outcome="wounded")
    decide(path, "reject", pages[0].agreements[0].id)
    assert link(path) != before[1]
    decide(path, "undo", "1", "2", "3", "4")
    assert (record_for_reading(path).read_records(), link(path)) == before
    decide(path, "undo", "5")
    assert record_for_reading(path).read_records([pages[0].page.sha256])[0].casualties[0].min == 1
    assert len(link(path).happenings) == 1


def test_an_undo_of_the_last_of_two_corrections_leaves_the_first(path: str, pages: tuple[PageRecord, ...]) -> None:
    (toll,) = pages[0].casualties
    decide(path, "correct", toll.id, min=4, who="Budi")
    decide(path, "correct", toll.id, min=1)
    decide(path, "undo", "2")
    (now,) = record_for_reading(path).read_records([pages[0].page.sha256])[0].casualties
    assert now.min == 4


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (("correct", ["event"], {}), "say what to correct"),
        (("correct", ["event"], {"colour": "red"}), "has no field 'colour'"),
        (("correct", ["event"], {"time": "kemarin"}), "write a date in EDTF"),
        (("correct", ["event"], {"time": "2020-11-09"}), "says so already"),
        (("correct", ["event"], {"mode": ["treaty"]}), "the modes of ASSAULT are"),
        (("correct", ["event"], {"status": "sure"}), "it is one of happened"),
        (("correct", ["event"], {"span": {"start": 5, "end": 5}}), "within the"),
        (("correct", ["event"], {"actors": [{"party": "RUS"}]}), "an actor is a name"),
        (("correct", ["toll"], {"min": 9}), "a count cannot be from 9 to 5"),
        (("correct", ["toll"], {"max": -1}), "a whole number from 0"),
        (("correct", ["happening"], {"time": "2020"}), "take one of its claims"),
        (("correct", ["event", "toll"], {"time": "2020"}), "of one claim"),
        (("merge", ["event"], {}), "two things or more"),
        (("merge", ["event", "agreement"], {}), "things of one sort"),
        (("merge", ["toll", "event"], {}), "one cannot merge"),
        (("split", ["event"], {}), "claims to set apart"),
        (("split", ["happening", "deal"], {}), "out of one thing"),
        (("split", ["happening", "later"], {}), "take out some of these"),
        (("undo", ["1"], {}), "there is no decision '1'"),
        (("reject", ["nothing"], {}), "holds nothing with the id"),
    ],
)
def test_what_cannot_be_decided_is_told_and_leaves_no_decision(
    path: str, pages: tuple[PageRecord, ...], asked: tuple[str, list[str], dict[str, Any]], says: str
) -> None:
    action, ids, changes = asked
    links = record_for_reading(path).read_links()
    named = {
        "event": pages[0].events[0].id,
        "later": pages[2].events[0].id,
        "toll": pages[0].casualties[0].id,
        "deal": pages[0].agreements[0].id,
        "happening": next(found.id for found in links.happenings if len(found.claims) == 2),
        "agreement": links.agreements[0].id,
    }
    with pytest.raises(RunutError, match=says):
        decide(path, action, *(named.get(name, name) for name in ids), **changes)
    assert audit(path).decisions == ()


def test_a_decision_needs_a_name_and_a_reason_and_accepting_only_a_name(
    path: str, pages: tuple[PageRecord, ...]
) -> None:
    (event,) = pages[0].events
    with pytest.raises(InputError, match="needs the name"):
        decide(path, "accept", event.id, who=" ")
    with pytest.raises(InputError, match="say why you reject"):
        decide(path, "reject", event.id, why="")
    assert decide(path, "accept", event.id, why="").id == 1


def test_what_is_taken_back_already_is_not_taken_back_twice(path: str, pages: tuple[PageRecord, ...]) -> None:
    decide(path, "reject", pages[0].events[0].id)
    with pytest.raises(InputError, match="rejected that already"):
        decide(path, "reject", pages[0].events[0].id)
    decide(path, "undo", "1")
    with pytest.raises(InputError, match="was taken back by decision 2"):
        decide(path, "undo", "1")
    with pytest.raises(UnknownIdError):
        decide(path, "undo", "x")


def test_a_second_person_rejects_as_well_and_both_have_to_take_it_back(
    path: str, pages: tuple[PageRecord, ...]
) -> None:
    (event,) = pages[2].events
    decide(path, "reject", event.id, who="Ani")
    decide(path, "reject", event.id, who="Budi")
    decide(path, "undo", "1", who="Ani")
    assert record_for_reading(path).read_records([pages[2].page.sha256])[0].events == ()
    decide(path, "undo", "2", who="Budi")
    assert record_for_reading(path).read_records([pages[2].page.sha256])[0].events == (event,)


def test_the_chain_holds_over_every_decision(path: str, pages: tuple[PageRecord, ...]) -> None:
    assert audit(path).holds
    for page in pages:
        decide(path, "accept", *(claim.id for claim in page.claims), who="Bü “di”")
    found = audit(path)
    assert found.holds
    assert [decision.id for decision in found.decisions] == [1, 2, 3]
    assert found.head == found.decisions[-1].hash
    assert [decision.previous for decision in found.decisions[1:]] == [one.hash for one in found.decisions[:-1]]
    assert found.decisions == reviews_for_reading(path).read_decisions()


@pytest.mark.parametrize("table", ["decisions", "decision_targets"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET rowid = rowid", "DELETE FROM {}"])
def test_the_database_refuses_to_change_a_decision(
    file: Path, pages: tuple[PageRecord, ...], table: str, statement: str
) -> None:
    decide(file, "accept", pages[0].events[0].id)
    with closing(sqlite3.connect(file)) as connection, pytest.raises(sqlite3.IntegrityError, match="only ever added"):
        connection.execute(statement.format(table))


@pytest.fixture
def ruled(file: Path, pages: tuple[PageRecord, ...]) -> Path:
    """A record with four decisions, whose triggers somebody has dropped who means to change them."""
    links = record_for_reading(file).read_links()
    decide(file, "accept", pages[0].events[0].id, why="")
    decide(file, "correct", pages[0].casualties[0].id, min=4, who="Budi")
    decide(file, "merge", *(happening.id for happening in links.happenings))
    decide(file, "undo", "2")
    with closing(sqlite3.connect(file)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
    assert audit(file).holds
    return file


def tamper(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def find_tampering(path: Path) -> Iterator[tuple[int, str]]:
    """Yield statements that change one character of one row, and the number of its decision."""
    with closing(sqlite3.connect(path)) as connection:
        for column in ("body", "at", "who", "action", "previous", "hash"):
            for number, value in connection.execute(f"SELECT id, {column} FROM decisions").fetchall():  # noqa: S608 - our own names
                for place in sorted({*range(0, len(value), 1 + len(value) // 12), len(value) - 1}):
                    other = "0" if value[place] != "0" else "1"
                    changed = (value[:place] + other + value[place + 1 :]).replace("'", "''")
                    yield number, f"UPDATE decisions SET {column} = '{changed}' WHERE id = {number}"  # noqa: S608 - as above


def test_any_changed_character_is_found_where_it_stands(ruled: Path) -> None:
    clean = ruled.read_bytes()
    statements = list(find_tampering(ruled))
    assert len(statements) > 150
    for number, statement in statements:
        ruled.write_bytes(clean)
        tamper(ruled, statement)
        found = audit(ruled)
        assert not found.holds, statement
        assert found.breaks[0].at in ({number, number + 1} if " SET hash" in statement else {number}), statement


@pytest.mark.parametrize(
    ("statement", "at"),
    [
        ("DELETE FROM decisions WHERE id = 2", 2),
        ("DELETE FROM decisions WHERE id = 4", 4),
        ("DELETE FROM decisions WHERE id = 1", 1),
        ("DELETE FROM decisions", 1),
        ("UPDATE decisions SET id = 9 WHERE id = 3", 3),
        ("UPDATE decision_targets SET target = 'e-0' WHERE decision = 1", 1),
        ("UPDATE decision_targets SET page = NULL WHERE decision = 2", 2),
        ("DELETE FROM decision_targets WHERE decision = 3", 3),
        ("UPDATE about SET value = 'x' WHERE name = 'decisions_root'", 1),
        ("UPDATE about SET value = 'x' WHERE name = 'decisions_head'", 4),
        ("UPDATE about SET value = '3' WHERE name = 'decisions_count'", 5),
        ("INSERT INTO decisions SELECT 5, at, who, action, previous, hash || 'x', body FROM decisions WHERE id = 4", 5),
    ],
)
def test_a_decision_left_out_put_in_or_moved_is_found_where_it_stands(ruled: Path, statement: str, at: int) -> None:
    tamper(ruled, statement)
    assert audit(ruled).breaks[0].at == at


def test_a_chain_cut_at_its_end_and_mended_is_told_by_the_hash_that_was_noted_down(ruled: Path) -> None:
    noted = audit(ruled).head
    tamper(
        ruled,
        "DELETE FROM decision_targets WHERE decision = 4",
        "DELETE FROM decisions WHERE id = 4",
        "UPDATE about SET value = '3' WHERE name = 'decisions_count'",
        "UPDATE about SET value = (SELECT hash FROM decisions WHERE id = 3) WHERE name = 'decisions_head'",
    )
    found = audit(ruled)
    assert found.holds
    assert noted not in {decision.hash for decision in found.decisions}


REVIEWER = """
import sys
from datetime import UTC, datetime
from runut.record.decision import Action
from runut.record.drafting import Asked
from runut.store import record_for_review
path, who, claim = sys.argv[1:]
for number in range(12):
    with record_for_review(path) as record:
        asked = Asked(action=Action.COMMENT, ids=(claim,), who=who, why=str(number))
        record.decide(asked, at=datetime.now(UTC), engine="test")
"""


def test_reviewers_at_the_same_time_make_one_chain(path: str, pages: tuple[PageRecord, ...]) -> None:
    command = [sys.executable, "-c", REVIEWER, str(path)]
    with record_for_building(path):  # and a build, which they need not wait for
        running = [subprocess.Popen([*command, who, pages[0].events[0].id]) for who in ("Ana", "Budi", "Citra")]
        assert [process.wait() for process in running] == [0, 0, 0]
    found = audit(path)
    assert found.holds
    assert len(found.decisions) == 36
    for who in ("Ana", "Budi", "Citra"):
        assert [found.why for found in found.decisions if found.who == who] == [str(number) for number in range(12)]


def test_a_record_of_an_older_schema_takes_decisions_and_has_none_before(
    tmp_path: Path, make_old: Callable[..., Path], pages: tuple[PageRecord, ...]
) -> None:
    path = make_old(tmp_path / "old.runut", pages)
    assert reviews_for_reading(path).read_decisions() == ()
    assert audit(path).holds
    decide(path, "reject", pages[0].events[0].id)
    assert audit(path).holds
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("DELETE FROM decisions")


def test_decisions_on_a_record_that_is_not_there_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RecordFileError, match="does not exist"):
        decide(tmp_path / "none.runut", "accept", "e-1")
    assert list(tmp_path.iterdir()) == []


def reread(path: Place, record: PageRecord) -> None:
    """Put what a newer engine reads of a page in the place of what was read."""
    with record_for_building(path) as file:
        file.replace([record], made_by="newer")


def differences(path: Place) -> list[tuple[int, DifferenceKind, list[str]]]:
    reviews = reviews_for_reading(path)
    decisions = reviews.read_decisions()
    machine = reviews.read_machine({anchor.page for found in decisions for anchor in found.anchors})
    return [
        (found.decision.id, found.kind, [field.name for field in found.fields])
        for found in find_differences(machine, decisions)
    ]


def test_a_page_that_is_read_anew_keeps_what_people_decided(path: str, pages: tuple[PageRecord, ...]) -> None:
    (event,) = pages[0].events
    (toll,) = pages[0].casualties
    decide(path, "correct", event.id, place="Barda")
    decide(path, "reject", toll.id)
    assert differences(path) == []
    newer = replace(event, id="e-new", trigger="y", time=Edtf.parse("2020-11-07"), status=event.status)
    page = replace(pages[0], events=(newer,))
    reread(path, page)
    (now,) = record_for_reading(path).read_records([page.page.sha256])
    assert (now.events[0].place, str(now.events[0].time)) == ("Barda", "2020-11-07")
    assert now.casualties == ()
    assert reviews_for_reading(path).read_machine([page.page.sha256]) == (page,)
    assert differences(path) == [(1, DifferenceKind.DIFFERS, ["time"])]
    reread(path, replace(pages[0], events=(replace(event, place="Barda"),)))
    assert differences(path) == [(1, DifferenceKind.AGREES, ["place"])]


def test_a_decision_whose_claim_is_no_longer_read_stays_and_says_so(path: str, pages: tuple[PageRecord, ...]) -> None:
    (event,) = pages[0].events
    decide(path, "correct", event.id, place="Barda")
    reread(path, replace(pages[0], events=()))
    assert differences(path) == [(1, DifferenceKind.GONE, [])]
    assert audit(path).holds
    reread(path, pages[0])
    assert record_for_reading(path).read_records([pages[0].page.sha256])[0].events[0].place == "Barda"


def test_a_correction_that_no_longer_fits_waits(path: str, pages: tuple[PageRecord, ...]) -> None:
    (toll,) = pages[0].casualties
    decide(path, "correct", toll.id, min=5)
    reread(path, replace(pages[0], casualties=(replace(toll, max=3, min=1),)))
    assert record_for_reading(path).read_records([pages[0].page.sha256])[0].casualties[0].min == 1
    assert differences(path) == [(1, DifferenceKind.UNFIT, ["max", "min"])]


def test_a_merge_finds_its_claims_after_they_were_read_otherwise(path: str, pages: tuple[PageRecord, ...]) -> None:
    decide(path, "merge", *(happening.id for happening in record_for_reading(path).read_links().happenings))
    for page in pages:
        reread(path, replace(page, events=tuple(replace(event, id=f"{event.id}x") for event in page.events)))
    assert len(link(path).happenings) == 1


ACTS = st.lists(
    st.tuples(
        st.sampled_from(list(Action)),
        st.lists(st.integers(0, 6), min_size=1, max_size=3),
        st.sampled_from(
            [{"time": "2020-12-24"}, {"min": 4}, {"kind": "statement"}, {"place": None}, {"actors": ["X"]}]
        ),
        st.booleans(),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=12, deadline=None)
@given(acts=ACTS, data=st.data())
def test_any_decisions_with_an_undo_of_all_give_the_record_without_decisions(
    build_record: Build, acts: list[tuple[Action, list[int], dict[str, Any], bool]], data: st.DataObject
) -> None:
    event = ("event", ("ASSAULT", ["ARM"], ["AZE"]), {"time": "2020-11-09"})
    later = ("event", ("ASSAULT", ["ARM"], ["AZE"]), {"time": "2020-12-24"})
    deal = ("agreement", ("ceasefire", ["ARM", "AZE"]), {"line": 4, "signed": "2020-11-10"})
    toll = ("casualty", ("killed", 3, 5), {"line": 3})
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.runut")
        with record_for_building(path) as record:
            pages = (build_record("a", event, later, toll, deal), build_record("b", event, toll, deal))
            record.add(pages, recorded_at=NOW, made_by="test")
        before = link(path)
        claims = [claim.id for page in pages for claim in page.claims]
        for action, picked, changes, on_things in acts:
            links = link(path)
            things = [thing.id for thing in (*links.happenings, *links.agreements)]
            ids = (things[picked[0] % len(things)], claims[picked[-1]]) if on_things and things else ()
            try:
                given_changes = changes if action is Action.CORRECT else {}
                decide(path, action.value, *(ids or [claims[pick] for pick in picked]), **given_changes)
            except RunutError:
                continue
        made = [found.id for found in reviews_for_reading(path).read_decisions() if found.action is not Action.UNDO]
        for number in data.draw(st.permutations(made)):
            decide(path, "undo", str(number))
        assert sorted(record_for_reading(path).read_records(), key=repr) == sorted(pages, key=repr)
        assert link(path) == before
        assert audit(path).holds
