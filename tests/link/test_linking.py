from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.link import link_records
from runut.record.claims import EventType
from runut.record.linked import DisagreementKind, Happening
from runut.record.links import Links
from runut.record.page_record import PageRecord

Build = Callable[..., PageRecord]
Gold = Callable[[str], list[PageRecord]]


def told_on(found: Happening, records: Sequence[PageRecord]) -> list[str]:
    """Return "page line" of each claim of a happening."""
    where = {claim.id: f"{record.page.id[:3]} L{claim.evidence.line}" for record in records for claim in record.claims}
    return sorted(where[claim] for claim in found.claims)


def find_by_claim(links: Links, records: Sequence[PageRecord], page: str, line: int, kind: EventType) -> list[str]:
    """Return where the happening is told that holds the event of this page, line and type."""
    ids = {
        event.id
        for record in records
        if record.page.id.startswith(page)
        for event in record.events
        if event.evidence.line == line and event.type is kind
    }
    (found,) = [happening for happening in links.happenings if ids & set(happening.claims)]
    return told_on(found, records)


@pytest.fixture
def five_pages(read_gold: Gold) -> list[PageRecord]:
    return read_gold("karabakh")


def test_what_five_real_pages_tell_together_is_joined(five_pages: list[PageRecord]) -> None:
    links = link_records(five_pages)
    assert find_by_claim(links, five_pages, "000", 11, EventType.COERCE) == ["000 L11", "001 L21", "004 L23", "004 L25"]
    assert {"000 L13", "001 L23", "001 L31", "002 L17"} <= set(
        find_by_claim(links, five_pages, "001", 23, EventType.ASSAULT)
    )
    assert find_by_claim(links, five_pages, "000", 15, EventType.SUPPORT) == ["000 L15", "002 L19"]
    assert find_by_claim(links, five_pages, "003", 27, EventType.MOBILIZE) == ["002 L19", "003 L27", "004 L21"]
    assert find_by_claim(links, five_pages, "003", 25, EventType.RETREAT) == ["002 L19", "003 L25", "004 L25"]


def test_look_alikes_of_five_real_pages_stay_apart(five_pages: list[PageRecord]) -> None:
    links = link_records(five_pages)
    for page, line, kind in (
        ("000", 7, EventType.CONSULT),
        ("001", 12, EventType.REQUEST),
        ("001", 17, EventType.CONSULT),
        ("002", 7, EventType.CONSULT),
        ("003", 11, EventType.CONSULT),
        ("003", 23, EventType.ASSAULT),
        ("004", 7, EventType.REQUEST),
        ("004", 27, EventType.CONSULT),
    ):
        assert {told[:3] for told in find_by_claim(links, five_pages, page, line, kind)} == {page}


def test_five_real_pages_disagree_on_one_day_and_on_nothing_else(five_pages: list[PageRecord]) -> None:
    links = link_records(five_pages)
    (found,) = links.disagreements
    assert found.kind is DisagreementKind.DATE
    assert [version.value for version in found.versions] == ["2020-11-09", "2020-11-10"]
    (agreement,) = [agreement for agreement in links.agreements if agreement.id == found.about]
    assert agreement.mediators == ("RUS",)
    assert len(agreement.lineages) == 4
    assert len(links.agreements) == 4


def test_a_stock_sentence_of_one_agency_is_one_source(five_pages: list[PageRecord]) -> None:
    links = link_records(five_pages)
    assert len(links.lineages) == 5
    (found,) = [found for found in links.happenings if "occupy" in found.modes]
    assert len({told[:3] for told in told_on(found, five_pages)}) == 3
    assert len(found.lineages) < 3


TEXTS = ("Rusia menjadi tuan rumah perundingan damai pada hari Jumat di ibu kota negara itu",) * 2
CLAIM = st.one_of(
    st.tuples(
        st.just("event"),
        st.tuples(
            st.sampled_from(
                ["ASSAULT/battle", "ASSAULT", "SUPPORT/sign", "AGREE/ceasefire", "CONSULT", "REQUEST/yield"]
            ),
            st.lists(st.sampled_from(["ARM", "AZE", "RUS"]), max_size=2, unique=True),
            st.lists(st.sampled_from(["ARM", "AZE"]), max_size=1),
        ),
        st.fixed_dictionaries(
            {
                "line": st.integers(2, 4),
                "time": st.none()
                | st.sampled_from(["2020-11-09", "2020-11-10", "2020-11", "2020-09-27/..", "1991/.."]),
                "place": st.none() | st.sampled_from(["Moskow", "Ganja", "Nagorno-Karabakh"]),
                "status": st.sampled_from(["happened", "denied", "planned"]),
                "third_parties": st.lists(st.just("RUS"), max_size=1),
            }
        ),
    ),
    st.tuples(
        st.just("casualty"),
        st.tuples(st.just("killed"), st.integers(1, 5), st.integers(5, 9)),
        st.fixed_dictionaries(
            {"line": st.integers(2, 4), "time": st.just("2020-11-09"), "claimant": st.sampled_from([None, "A", "B"])}
        ),
    ),
    st.tuples(
        st.just("agreement"),
        st.tuples(st.sampled_from(["ceasefire", "statement", "humanitarian_truce"]), st.just(["ARM", "AZE"])),
        st.fixed_dictionaries(
            {
                "line": st.integers(2, 4),
                "signed": st.none() | st.sampled_from(["2020-11-09", "2020-11-10", "2020-11"]),
                "mediators": st.lists(st.just("RUS"), max_size=1),
            }
        ),
    ),
)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_the_order_of_the_pages_changes_nothing_and_every_claim_is_linked_once(
    build_record: Build, data: st.DataObject
) -> None:
    pages = [
        build_record(
            name,
            *data.draw(st.lists(CLAIM, max_size=5)),
            body=data.draw(st.sampled_from([None, [*TEXTS, "Tiga"], [*TEXTS, "Empat"]])),
            published=data.draw(st.none() | st.sampled_from(["2020-11-10", "2020-11-11", "2022"])),
            agencies=data.draw(st.lists(st.just("Kantor Berita"), max_size=1)),
        )
        for name in "abcd"
    ]
    links = link_records(pages)
    assert link_records(data.draw(st.permutations(pages))) == links
    told = sorted(claim for happening in links.happenings for claim in happening.claims)
    assert told == sorted(event.id for record in pages for event in record.events)
    agreed = sorted(claim for agreement in links.agreements for claim in agreement.claims)
    assert agreed == sorted(claim.id for record in pages for claim in record.agreements)
    assert sorted(page for lineage in links.lineages for page in lineage.pages) == sorted(
        record.page.sha256 for record in pages
    )
    things = [*links.lineages, *links.happenings, *links.agreements, *links.disagreements]
    assert len({thing.id for thing in things}) == len(things)
    known = {lineage.id for lineage in links.lineages}
    assert all(known.issuperset(happening.lineages) for happening in links.happenings)
    assert all(len(found.versions) > 1 for found in links.disagreements)


def test_a_page_given_twice_counts_once(build_record: Build) -> None:
    page = build_record("a", ("event", ("ASSAULT", ["ARM"], ["AZE"]), {"time": "2020-11-09"}))
    assert link_records([page, page]) == link_records([page])


def test_no_pages_give_no_links() -> None:
    assert link_records([]) == Links()
