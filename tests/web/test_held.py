"""What views look at in columns, and fetch by id, is what the whole record says."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from threading import Event, Thread

import numpy as np
import pytest

from runut.pipeline import open_record
from runut.record.address import RecordAddress
from runut.store import record_for_viewing
from runut.store.viewing import ViewFile
from runut.web import holder
from runut.web.asking import Asked
from runut.web.by_id import ById, MovedOnError
from runut.web.drawing.strip import make_strip
from runut.web.fact_cutting import CutPlaces, CutRows
from runut.web.facts import FactKind
from runut.web.held import Held, hold_whole
from runut.web.held_state import HeldState
from runut.web.holder import Holder
from runut.web.source import MemorySource

_DAY = date(2020, 11, 9)


@pytest.fixture(scope="module")
def stored(sample_file: Path) -> Held:
    """Return the sample record as the server holds it."""
    return Holder(sample_file).hold()


@pytest.fixture(scope="module")
def in_memory(sample_file: Path) -> Held:
    """Return the same record, read whole."""
    return hold_whole(open_record(sample_file), sample_file)


def test_the_store_and_the_whole_record_give_the_same_facts(stored: Held, in_memory: Held) -> None:
    assert len(stored.facts) > 300
    assert list(stored.facts) == list(in_memory.facts)
    assert stored.choices == in_memory.choices
    assert stored.sizes == in_memory.sizes


def test_the_store_and_the_whole_record_give_the_same_things(stored: Held, in_memory: Held) -> None:
    assert dict(stored.index.pages) == dict(in_memory.index.pages)
    assert dict(stored.happenings) == dict(in_memory.happenings)
    assert dict(stored.agreements) == dict(in_memory.agreements)
    assert stored.series == in_memory.series
    assert {anchor: pair[1] for anchor, pair in stored.lineages_by_anchor.items()} == {
        anchor: pair[1] for anchor, pair in in_memory.lineages_by_anchor.items()
    }
    assert stored.relays == in_memory.relays


def test_a_claim_is_fetched_as_it_stands_in_the_whole_record(stored: Held, in_memory: Held) -> None:
    stored.fetch_claims(stored.index.claims)
    for id_, (claim, page) in in_memory.index.claims.items():
        found, on = stored.index.claims[id_]
        assert found == claim
        assert on.page.text == page.page.text


def test_a_past_day_is_the_same_from_the_store_and_from_memory(sample_file: Path, stored: Held) -> None:
    state = HeldState(MemorySource(open_record(sample_file)), sample_file)
    cut, other = Held(stored.state, "", _DAY, stored), Held(state, "", _DAY)
    assert 0 < len(cut.facts) < len(stored.facts)
    assert list(cut.facts) == list(other.facts)
    assert dict(cut.happenings) == dict(other.happenings)


def test_a_fact_of_a_past_day_is_told_by_pages_of_then_alone(stored: Held) -> None:
    cut = Held(stored.state, "", _DAY, stored)
    pages = stored.state.pages
    for place, fact in enumerate(cut.facts):
        on = [stored.state.claims.pages[claim] for claim in cut.table.claims[place]]
        assert all(pages.is_told(page, _DAY.toordinal()) for page in on)
        assert set(fact.lineages) == {pages.lineage_ref(pages.lineages[page]).anchor for page in on}
        if fact.kind is FactKind.HAPPENING:
            happening = cut.happenings[fact.id]
            assert fact.places == tuple(version.value for version in happening.places)
            assert fact.statuses == tuple(version.value for version in happening.statuses)


@pytest.mark.parametrize("asked", [Asked(), Asked(actor=("ARM",)), Asked(first="2020-11", last="2020-11")])
def test_counted_facts_are_drawn_as_single_ones_are(stored: Held, asked: Asked) -> None:
    found = stored.find(asked)
    window = (asked.first_day, asked.last_day)
    assert make_strip(found, window) == make_strip(list(found), window)


def test_the_timeline_is_in_order_of_its_periods(stored: Held) -> None:
    facts = [stored.table.fact(place) for place in stored.find(Asked(actor=("ARM", "AZE"))).in_periods()]
    assert {fact.kind for fact in facts} == {FactKind.HAPPENING}
    assert facts == sorted(facts, key=lambda fact: (fact.days is None, fact.period or "", fact.order))


def test_every_claim_leads_to_the_thing_that_it_tells_of(stored: Held) -> None:
    for id_, happening in stored.happenings.items():
        assert {stored.thing_of(claim) for claim in happening.claims} == {id_}
    assert stored.thing_of("e-000000000000") is None


def test_what_was_written_over_meanwhile_is_told_so() -> None:
    things: ById[str] = ById({"a": None, "b": None}.keys(), lambda ids: {"a": "A"} if "a" in ids else {}, 1)
    assert things.fetch(["a", "b", "c"]) == {"a": "A"}
    assert things["a"] == "A"
    with pytest.raises(MovedOnError):
        things["b"]
    with pytest.raises(KeyError):
        things["c"]


def test_who_reads_a_record_makes_nobody_read_it_anew(sample_file: Path) -> None:
    holding = Holder(sample_file)
    held = holding.hold()
    with held.state.source.traits() as traits:
        next(iter(traits))
        assert sample_file.with_name(f"{sample_file.name}-wal").exists()
        assert holding.hold() is held
    assert holding.hold() is held


def test_who_asks_while_a_record_is_read_anew_gets_the_state_before(
    sample_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = Path(shutil.copy(sample_file, tmp_path / "copy.runut"))
    keeper = Holder(copy)
    before = keeper.hold()
    copy.touch()
    is_reading, may_go_on = Event(), Event()

    def open_slowly(address: RecordAddress) -> ViewFile:
        is_reading.set()
        may_go_on.wait(60)
        return record_for_viewing(address)

    monkeypatch.setattr(holder, "record_for_viewing", open_slowly)
    reader = Thread(target=keeper.hold)
    reader.start()
    assert is_reading.wait(60)
    assert keeper.hold() is before
    may_go_on.set()
    reader.join()
    assert keeper.hold() is not before


def test_rows_of_a_cut_table_are_those_it_was_cut_from_but_for_what_is_told_anew() -> None:
    cut = CutRows("abcde", np.array([4, 1, 3], np.int32), {1: "B"})
    assert (list(cut), len(cut), cut[0], cut[1], cut[1:]) == (["e", "B", "d"], 3, "e", "B", ["B", "d"])
    assert (CutPlaces({"x": 0, "y": 1}, np.array([1], np.int32)).get("x", -1), "x" in cut) == (-1, False)
