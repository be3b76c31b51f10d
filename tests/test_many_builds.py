"""The same pages in any order, in one build or in many, with or without the others' help, give the same record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from runut.building import Build
from runut.link import link_records
from runut.read import DEFAULT_OPTIONS
from runut.record.address import parse_address
from runut.record.links import Links
from runut.record.page_record import PageRecord
from runut.store import record_for_building

MakePage = Callable[..., PageRecord]

NOW = datetime(2026, 1, 2, tzinfo=UTC)
NEWS = "Rusia menjadi tuan rumah perundingan damai Armenia dan Azerbaijan pada hari Jumat di ibu kota negara itu"
BODIES = (None, [NEWS, NEWS, "Tiga"], [NEWS, NEWS, "Empat"], [f"{NEWS} lagi", NEWS, "Lima"])
DAYS = ("2020-11-09", "2020-11-10", "2020-11-11")
EVENTS = st.tuples(
    st.just("event"),
    st.tuples(
        st.sampled_from(["ASSAULT/battle", "ASSAULT", "SUPPORT/sign", "AGREE/ceasefire", "CONSULT", "REQUEST/yield"]),
        st.lists(st.sampled_from(["ARM", "AZE", "RUS"]), max_size=2, unique=True),
        st.lists(st.sampled_from(["ARM", "AZE"]), max_size=1),
    ),
    st.fixed_dictionaries(
        {
            "line": st.integers(2, 4),
            "time": st.none() | st.sampled_from([*DAYS, "2020-11", "2020-09-27/.."]),
            "place": st.none() | st.sampled_from(["Moskow", "Ganja"]),
            "status": st.sampled_from(["happened", "denied", "planned"]),
            "third_parties": st.lists(st.just("RUS"), max_size=1),
        }
    ),
)
COUNTS = st.tuples(
    st.just("casualty"),
    st.tuples(st.just("killed"), st.integers(1, 5), st.integers(5, 9)),
    st.fixed_dictionaries(
        {
            "line": st.integers(2, 4),
            "time": st.none() | st.sampled_from(DAYS),
            "claimant": st.sampled_from([None, "A", "B"]),
            "side": st.sampled_from([None, "AZE"]),
        }
    ),
)
AGREEMENTS = st.tuples(
    st.just("agreement"),
    st.tuples(st.sampled_from(["ceasefire", "statement"]), st.just(["ARM", "AZE"])),
    st.fixed_dictionaries(
        {
            "line": st.integers(2, 4),
            "signed": st.none() | st.sampled_from([*DAYS, "2020-11"]),
            "mediators": st.lists(st.just("RUS"), max_size=1),
        }
    ),
)


def draw_pages(data: st.DataObject, make_page: MakePage) -> list[PageRecord]:
    return [
        make_page(
            name,
            *data.draw(st.lists(EVENTS | COUNTS | AGREEMENTS, max_size=4)),
            body=data.draw(st.sampled_from(BODIES)),
            published=data.draw(st.none() | st.sampled_from(DAYS)),
            agencies=data.draw(st.lists(st.just("Kantor Berita"), max_size=1)),
            outlet=data.draw(st.none() | st.sampled_from(["Warta", "Kantor Berita"])),
        )
        for name in "abcdef"
    ]


def draw_builds(data: st.DataObject, pages: Sequence[PageRecord]) -> list[list[PageRecord]]:
    """Return the pages in another order, a part of them for each build."""
    ordered = data.draw(st.permutations(pages))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(pages)), max_size=3)))
    return [ordered[first:last] for first, last in zip([0, *cuts], [*cuts, len(pages)], strict=True)]


def link_in(builds: Sequence[Sequence[PageRecord]]) -> Links:
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.runut")
        for pages in builds:
            with record_for_building(str(path)) as record:
                record.add(pages, recorded_at=NOW, made_by="test")
                Build(record, parse_address(str(path)), None, None, DEFAULT_OPTIONS).store_links()
        with record_for_building(str(path)) as record:
            return record.read_links()


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_pages_give_the_same_record_in_any_order_and_in_any_number_of_builds(
    build_record: MakePage, data: st.DataObject
) -> None:
    pages = draw_pages(data, build_record)
    assert link_in(draw_builds(data, pages)) == link_in([pages])


@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_linking_needs_nothing_of_what_it_does_not_read(build_record: MakePage, data: st.DataObject) -> None:
    pages = draw_pages(data, build_record)
    assert link_in([pages]) == link_records(pages)
