"""The same pages in any order, in one build or in many, with or without the others' help, give the same record."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runut.building import Build
from runut.link import link_records
from runut.link.comparing import cells, clusters
from runut.link.growing import parts as grow_parts
from runut.link.texts import ties
from runut.read import DEFAULT_OPTIONS
from runut.record.article import Notice, NoticeKind
from runut.record.claims import Provision, Topic
from runut.record.decision import Action
from runut.record.links import Links
from runut.record.page_record import PageRecord
from runut.reviewing import decide
from runut.store import index_tables, link_tables, record_for_building
from runut.store.growing_links import GrowingLinks

MakePage = Callable[..., PageRecord]

NOW = datetime(2026, 1, 2, tzinfo=UTC)
NEWS = "Rusia menjadi tuan rumah perundingan damai Armenia dan Azerbaijan pada hari Jumat di ibu kota negara itu"
BODIES = (None, [NEWS, NEWS, "Tiga"], [NEWS, NEWS, "Empat"], [f"{NEWS} lagi", NEWS, "Lima"])
DAYS = ("2020-11-09", "2020-11-10", "2020-11-11")
ACTORS = [
    "ARM",
    "AZE",
    "RUS",
    "Jano Merta:ARM:person",
    "Ana Merta:ARM:person",
    "Merta:ARM:person",
    "Jano Merta::person",
    "Vladimir Putin:RUS:person",
    "Putin:RUS:person",
    "kelompok teroris:AZE",
    "pejuang:AZE",
    "Dewan Lembah",
]
KINDS = [
    "ASSAULT/battle",
    "ASSAULT/violate-ceasefire",
    "SUPPORT/sign",
    "AGREE/ceasefire",
    "CONSULT",
    "REQUEST/yield",
    "RETREAT/ceasefire",
    "REJECT/deny",
]
PROVISIONS = st.builds(
    Provision,
    topic=st.sampled_from([Topic.CEASEFIRE, Topic.PEACEKEEPING, Topic.TALKS]),
    said=st.just("x"),
    start=st.just(5),
    end=st.just(9),
    obligor=st.sampled_from([None, "ARM", "AZE"]),
    beneficiary=st.none(),
    deadline=st.none(),
)
EVENTS = st.tuples(
    st.just("event"),
    st.tuples(
        st.sampled_from(KINDS),
        st.lists(st.sampled_from(["ARM", "AZE", "RUS"]), max_size=2, unique=True),
        st.lists(st.sampled_from(["ARM", "AZE"]), max_size=1),
    ),
    st.fixed_dictionaries(
        {
            "line": st.integers(2, 4),
            "time": st.none() | st.sampled_from([*DAYS, "2020-11", "2020-09-27/.."]),
            "place": st.none() | st.sampled_from(["Moskow", "Ganja", "Jenewa"]),
            "trigger": st.sampled_from(["x", "membebaskan", "menduduki"]),
            "attribution": st.lists(st.sampled_from(["Baku", "Yerevan"]), max_size=1).map(tuple),
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
            "who": st.sampled_from(["person", "soldier"]),
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
            "name": st.sampled_from([None, None, "Kesepakatan Moskow"]),
            "provisions": st.lists(PROVISIONS, max_size=2).map(tuple),
        }
    ),
)

FAR_DAYS = ("2020-11-09", "2020-11-14", "2020-11-17", "2020-11-24", "2020-12-03", "2020-12-20", "2021-01-20")
FAR_ACTS = st.tuples(
    st.just("event"),
    st.tuples(
        st.sampled_from(["ASSAULT/battle", "ACCUSE", "REJECT/deny", "RETREAT/ceasefire", "ASSAULT/violate-ceasefire"]),
        st.sampled_from([["ARM"], ["AZE"], ["ARM", "AZE"]]),
        st.lists(st.sampled_from(["ARM", "AZE"]), max_size=1),
    ),
    st.fixed_dictionaries({"line": st.integers(2, 4), "time": st.none() | st.sampled_from(FAR_DAYS)}),
)
TRUCES = st.tuples(
    st.just("agreement"),
    st.just(("ceasefire", ["ARM", "AZE"])),
    st.fixed_dictionaries(
        {
            "line": st.integers(2, 4),
            "signed": st.sampled_from(["2020-11-09", "2020-12-03"]),
            "provisions": st.lists(PROVISIONS, max_size=1).map(tuple),
        }
    ),
)


WEEKS = ("2020-11-09", "2020-11-10", "2020-11-20", "2020-12-05", "2021-01-10")
ACCORDS = st.tuples(
    st.just("agreement"),
    st.tuples(
        st.sampled_from(["ceasefire", "statement", "peace_agreement"]),
        st.sampled_from([["ARM", "AZE"], ["ARM", "AZE"], ["ARM", "AZE", "RUS"], ["AZE", "TUR"]]),
    ),
    st.fixed_dictionaries(
        {
            "line": st.integers(2, 4),
            "signed": st.sampled_from([None, None, *WEEKS, "2020-11", "2020-12"]),
            "mediators": st.lists(st.just("RUS"), max_size=1),
            "provisions": st.lists(PROVISIONS, max_size=1).map(tuple),
        }
    ),
)


def draw_pages(data: st.DataObject, make_page: MakePage, count: int = 6) -> list[PageRecord]:
    return [_draw_page(data, make_page, number) for number in range(count)]


def _draw_page(data: st.DataObject, make_page: MakePage, number: int) -> PageRecord:
    record = make_page(
        "abcdefghijkl"[number],
        *data.draw(st.lists(EVENTS | COUNTS | AGREEMENTS, max_size=4)),
        body=data.draw(st.sampled_from(BODIES)),
        published=data.draw(st.none() | st.sampled_from(DAYS)),
        agencies=data.draw(st.lists(st.just("Kantor Berita"), max_size=1)),
        outlet=data.draw(st.none() | st.sampled_from(["Warta", "Kantor Berita"])),
    )
    page = replace(record.page, url=f"https://situs{number}.example/berita")  # pages made by hand have no frames
    notice = data.draw(st.sampled_from([None, None, None, NoticeKind.CORRECTION, NoticeKind.RETRACTION]))
    if notice is None:
        return replace(record, page=page)
    line = record.article.lines[1]
    told = Notice(kind=notice, line=2, start=line.start, end=line.end, replaced="5", replacement="6")
    return replace(record, page=page, article=replace(record.article, notices=(told,)))


def draw_builds(data: st.DataObject, pages: Sequence[PageRecord]) -> list[list[PageRecord]]:
    """Return the pages in another order, a part of them for each build, often of one page only."""
    ordered = data.draw(st.permutations(pages))
    cuts = range(1, len(pages)) if data.draw(st.booleans()) else data.draw(st.lists(st.integers(0, len(pages))))
    return [ordered[first:last] for first, last in zip([0, *sorted(cuts)], [*sorted(cuts), len(pages)], strict=True)]


def build(path: Path, pages: Sequence[PageRecord]) -> None:
    with record_for_building(path) as record:
        record.add(pages, recorded_at=NOW, made_by="test")
        Build(record, path, None, None, DEFAULT_OPTIONS).store_links()


def link_anew(path: Path) -> None:
    with record_for_building(path) as record:
        record.forget_what_is_made()
    build(path, [])


def links_of(path: Path) -> Links:
    with record_for_building(path) as record:
        return record.read_links()


def rows_of(path: Path) -> dict[str, list[Any]]:
    """Return every row of what linking wrote, that is kept for pages to come among it."""
    names = [table.name for table in (*link_tables.LINK_TABLES, *index_tables.INDEX_TABLES)]
    with closing(sqlite3.connect(path)) as connection:
        return {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in names}  # noqa: S608


def link_in(builds: Sequence[Sequence[PageRecord]]) -> tuple[Links, dict[str, list[Any]]]:
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.runut")
        for pages in builds:
            build(path, pages)
        return links_of(path), rows_of(path)


@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_pages_give_the_same_record_in_any_order_and_in_any_number_of_builds(
    build_record: MakePage, data: st.DataObject
) -> None:
    pages = draw_pages(data, build_record, data.draw(st.integers(2, 8)))
    assert link_in(draw_builds(data, pages)) == link_in([pages])


@pytest.mark.usefixtures("crowded")
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_they_do_where_what_is_compared_is_crowded(build_record: MakePage, data: st.DataObject) -> None:
    pages = draw_pages(data, build_record, data.draw(st.integers(4, 8)))
    assert link_in(draw_builds(data, pages)) == link_in([pages])


@pytest.fixture
def crowded() -> Iterator[None]:
    """Let each thing meet two others at most in each direction, as in a cell of very many."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (cells, clusters, grow_parts, ties):
            patch.setattr(module, "MAX_NEIGHBOURS", 2)
        yield


@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_they_do_where_acts_around_a_truce_lie_far_apart(build_record: MakePage, data: st.DataObject) -> None:
    pages = [
        build_record(
            "abcdefghijkl"[number],
            *data.draw(st.lists(FAR_ACTS, min_size=1, max_size=3)),
            *data.draw(st.lists(TRUCES, max_size=int(number < 3))),
            published=data.draw(st.sampled_from(FAR_DAYS)),
        )
        for number in range(data.draw(st.integers(4, 10)))
    ]
    assert link_in(draw_builds(data, pages)) == link_in([pages])


@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_they_do_where_accords_are_named_later(build_record: MakePage, data: st.DataObject) -> None:
    pages = [
        build_record(
            "abcdefghijkl"[number],
            *data.draw(st.lists(ACCORDS, min_size=1, max_size=2)),
            published=data.draw(st.sampled_from(WEEKS)),
        )
        for number in range(data.draw(st.integers(4, 10)))
    ]
    assert link_in(draw_builds(data, pages)) == link_in([pages])


@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_linking_needs_nothing_of_what_it_does_not_read(build_record: MakePage, data: st.DataObject) -> None:
    pages = draw_pages(data, build_record)
    assert link_in([pages])[0] == link_records(pages)


@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_decisions_between_builds_hold_as_if_all_had_been_linked_after_them(
    build_record: MakePage, data: st.DataObject
) -> None:
    pages = draw_pages(data, build_record, 8)
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.runut")
        build(path, pages[:4])
        events = [event.id for page in pages[:4] for event in page.events]
        if len(events) > 1:
            action = data.draw(st.sampled_from([Action.MERGE, Action.SPLIT, Action.REJECT]))
            count = 1 if action is Action.REJECT else 2
            chosen = data.draw(st.lists(st.sampled_from(events), min_size=count, max_size=count, unique=True))
            decide(path, action, chosen, who="Ana", why="seen")
        for page in pages[4:]:
            build(path, [page])
        before = rows_of(path)
        link_anew(path)
        assert rows_of(path) == before


def test_pages_are_added_to_links_without_linking_the_others_anew(
    build_record: MakePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attack = ("event", ("ASSAULT/battle", ["ARM"], ["AZE"]), {"time": "2020-11-09", "place": "Ganja"})
    pages = [build_record(name, attack) for name in "abc"]
    build(tmp_path / "a.runut", pages[:2])
    grown: list[bool] = []
    grow = GrowingLinks.grow

    def watch(*args: Any, **more: Any) -> bool:  # noqa: ANN401 - passed on
        grown.append(grow(*args, **more))
        return grown[-1]

    monkeypatch.setattr(GrowingLinks, "grow", watch)
    build(tmp_path / "a.runut", pages[2:])
    assert grown == [True]
    (happening,) = links_of(tmp_path / "a.runut").happenings
    assert len(happening.claims) == 3
