from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runut.errors import RecordFileError
from runut.link import link_records
from runut.record.claims import EventType
from runut.record.edtf import Edtf
from runut.record.linked import Disagreement, DisagreementKind, Happening, Lineage, LinkedAgreement, Version
from runut.record.links import Links
from runut.record.page_record import PageRecord
from runut.store import record_for_building, record_for_reading
from runut.store.record_file import RecordFile

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def add(record: RecordFile, *pages: PageRecord) -> tuple[str, ...]:
    return record.add(pages, recorded_at=NOW, made_by="test")


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_what_is_stored_comes_back_unchanged(
    any_page_record: st.SearchStrategy[PageRecord], data: st.DataObject
) -> None:
    pages = data.draw(st.lists(any_page_record, max_size=3, unique_by=lambda record: record.page.sha256))
    with TemporaryDirectory() as folder, record_for_building(Path(folder, "a.runut")) as record:
        add(record, *pages)
        read = record.read_records()
    assert sorted(read, key=repr) == sorted(pages, key=repr)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_is_stored_on_a_server_comes_back_unchanged(
    any_page_record: st.SearchStrategy[PageRecord], server_address: Callable[[], str], data: st.DataObject
) -> None:
    pages = data.draw(st.lists(any_page_record, max_size=3, unique_by=lambda record: record.page.sha256))
    with record_for_building(server_address()) as record:
        add(record, *pages)
        read = record.read_records()
    assert sorted(read, key=repr) == sorted(pages, key=repr)


def test_pages_come_by_publication_then_id_with_the_undated_last(
    address: str, build_record: Callable[..., PageRecord]
) -> None:
    undated, late, early, other = (
        build_record("a"),
        build_record("b", published="2020-11"),
        build_record("d", published="2020-10-09T13:53:00"),
        build_record("c", published="2020-11"),
    )
    with record_for_building(address) as record:
        add(record, undated, late, early, other)
        assert [read.page.id for read in record.read_records()] == ["d", "b", "c", "a"]


def test_a_page_that_is_there_is_left_as_it_is(address: str, build_record: Callable[..., PageRecord]) -> None:
    page = build_record("a")
    with record_for_building(address) as record:
        assert add(record, page, page) == (page.page.sha256,)
        assert add(record, page) == ()
        assert record.find_known([page.page.sha256, "0" * 64]) == {page.page.sha256}
        assert record.read_records() == (page,)


LINKS = Links(
    lineages=(Lineage(id="l-1", pages=(), origin="Kantor Berita", reason="one page"),),
    happenings=(
        Happening(
            id="h-1",
            type=EventType.AGREE,
            modes=("ceasefire",),
            claims=("e-1",),
            lineages=("l-1",),
            actors=("AZE", "ARM"),
            recipients=(),
            third_parties=("RUS",),
            times=(Version(value="2020-11-10", claims=("e-1",), lineages=("l-1",)),),
            places=(),
            statuses=(Version(value="happened", claims=("e-1",), lineages=("l-1",), claimants=("Kremlin",)),),
            time=Edtf.parse("2020-11-10"),
            reason="told once",
        ),
    ),
    agreements=(
        LinkedAgreement(
            id="g-1",
            claims=("a-1",),
            lineages=("l-1",),
            kinds=("ceasefire",),
            names=(),
            parties=("ARM", "AZE"),
            mediators=("RUS",),
            signed=(),
            reason="told once",
        ),
    ),
    disagreements=(
        Disagreement(
            id="d-1",
            kind=DisagreementKind.DATE,
            about="g-1",
            question="signed",
            versions=(
                Version(value="2020-11-09", claims=("a-1",), lineages=("l-1",)),
                Version(value="2020-11-10", claims=("a-2",), lineages=("l-2",)),
            ),
        ),
    ),
)


def test_links_come_back_unchanged_and_replace_the_old_ones(address: str) -> None:
    with record_for_building(address) as record:
        record.write_links(LINKS, made_by="1")
        record.write_links(LINKS, made_by="1")
        assert record.read_links() == LINKS
        record.write_links(Links(), made_by="1")
        assert record.read_links() == Links()


def test_links_are_current_until_a_page_is_added_or_the_program_changes(
    address: str, build_record: Callable[..., PageRecord]
) -> None:
    with record_for_building(address) as record:
        assert not record.has_current_links("1")
        record.write_links(Links(), made_by="1")
        assert record.has_current_links("1")
        assert not record.has_current_links("2")
        add(record, build_record("a"))
        assert not record.has_current_links("1")


def test_ids_are_found_by_their_beginning_and_lead_to_their_pages(
    address: str, build_record: Callable[..., PageRecord]
) -> None:
    page = build_record("a", ("event", ("ASSAULT", ["ARM"], ["AZE"]), {}))
    (event,) = page.events
    with record_for_building(address) as record:
        add(record, page)
        record.write_links(LINKS, made_by="1")
        assert record.find_ids(event.id[:-3]) == (event.id,)
        assert record.find_ids("h-") == ("h-1",)
        assert record.find_ids("%") == ()
        assert record.find_pages_of([event.id, "e-none"]) == {page.page.sha256}


def test_pages_can_be_read_one_by_one(address: str, build_record: Callable[..., PageRecord]) -> None:
    one, other = build_record("a"), build_record("b")
    with record_for_building(address) as record:
        add(record, one, other)
    assert record_for_reading(address).read_records([other.page.sha256]) == (other,)


def test_a_batch_that_fails_leaves_nothing_of_itself(address: str, build_record: Callable[..., PageRecord]) -> None:
    claim = ("event", ("ASSAULT", ["ARM"], ["AZE"]), {})
    good, bad = build_record("a", claim), build_record("b", claim)
    twice = PageRecord(page=bad.page, article=bad.article, events=(*bad.events, *bad.events))
    with record_for_building(address) as record:
        with pytest.raises(RecordFileError):
            add(record, good, twice)
        assert record.read_records() == ()


def test_happenings_are_listed_as_of_a_day_within_a_window(
    address: str, build_record: Callable[..., PageRecord]
) -> None:
    act = ("event", ("ASSAULT", ["AZE"], ["ARM"]), {"time": "2020-10-04"})
    older = ("event", ("ASSAULT", ["ARM"], ["AZE"]), {"time": "2016-04-02"})
    pages = (
        build_record("a", act, published="2020-10-08"),
        build_record("b", act, published="2020-10-06"),
        build_record("c", older, published="2020-10"),
        build_record("d", older),
    )
    with record_for_building(address) as record:
        add(record, *pages)
        record.write_links(link_records(pages), made_by="test")
        window = date(2016, 4, 1), date(2020, 10, 31)
        times = [str(found.time) for found in record.read_happenings(*window)]
        assert times == ["2016-04-02", "2020-10-04"]
        assert record.read_happenings(*window, limit=1) == record.read_happenings(*window)[:1]
        assert record.read_happenings(*window, as_of=date(2020, 10, 5)) == ()
        (told,) = record.read_happenings(*window, as_of=date(2020, 10, 30))
        assert (str(told.time), len(told.claims)) == ("2020-10-04", 2)
        assert record.read_happenings(date(2020, 10, 5), date(2020, 10, 31)) == ()


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_linking_reads_all_that_is_claimed(any_page_record: st.SearchStrategy[PageRecord], data: st.DataObject) -> None:
    pages = data.draw(st.lists(any_page_record, max_size=2, unique_by=lambda record: record.page.sha256))
    with TemporaryDirectory() as folder, record_for_building(Path(folder, "a.runut")) as record:
        add(record, *pages)
        lean = record.read_lean_records()
    assert [found.page.sha256 for found in lean] == sorted(page.page.sha256 for page in pages)
    full = {page.page.sha256: page for page in pages}
    for found in lean:
        page = full[found.page.sha256]
        assert found.page.text == page.page.text
        assert [line.label for line in found.article.lines] == [line.label for line in page.article.lines]
        assert found.claims == tuple(replace(claim, steps=()) for claim in page.claims)
