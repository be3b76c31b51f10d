from __future__ import annotations

from dataclasses import replace

from runut.export.views.human_cost import make_human_cost
from runut.export.views.index import make_index
from runut.export.views.overview import Lane, Overview, make_overview
from runut.export.views.timeline import make_timeline
from runut.record.claims import Event
from runut.record.edtf import Edtf
from runut.record.page_record import PageRecord
from runut.record.whole import WholeRecord


def draw(record: WholeRecord) -> Overview:
    index = make_index(record)
    return make_overview(make_timeline(index), make_human_cost(index))


def with_many(record: WholeRecord, number: int, years: int) -> WholeRecord:
    """Return a record of one page with that many events, spread over years."""
    page = record.pages[0]

    def event(count: int) -> Event:
        time = Edtf.parse(f"{2000 + count % years}-{count % 12 + 1:02}-{count % 28 + 1:02}")
        return replace(page.events[0], id=f"e-{count}", time=time)

    many: PageRecord = replace(page, events=tuple(map(event, range(number))))
    return WholeRecord(pages=(many,))


def test_a_lane_holds_what_its_types_say(record: WholeRecord) -> None:
    lanes = {view.lane: view for view in draw(record).lanes}
    assert set(lanes) == set(Lane)
    assert {mark.href for mark in lanes[Lane.AGREEMENTS].marks} == {"h-truce", "h-signed"}
    assert {mark.href for mark in lanes[Lane.AID].marks} == {"h-in_force", "h-ended", "h-relief", "h-swap"}


def test_what_has_no_date_or_lies_far_off_is_counted(record: WholeRecord) -> None:
    overview = draw(record)
    assert overview.undated == 4
    assert overview.outside == 1


def test_few_happenings_have_a_mark_each(record: WholeRecord) -> None:
    overview = draw(with_many(record, 100, 2))
    assert overview.per == "mark"
    assert sum(len(view.marks) for view in overview.lanes) + overview.outside == 102


def test_many_happenings_have_a_bar_a_month(record: WholeRecord) -> None:
    overview = draw(with_many(record, 2_000, 4))
    assert overview.per == "month"
    assert sum(bar.number for view in overview.lanes for bar in view.bars) + overview.outside == 2_002
    assert all(len(view.bars) <= 48 for view in overview.lanes)


def test_many_happenings_over_many_years_have_a_bar_a_year(record: WholeRecord) -> None:
    overview = draw(with_many(record, 2_000, 40))
    assert overview.per == "year"
    assert all(len(view.bars) <= 40 for view in overview.lanes)


def test_the_highest_bar_fills_its_lane(record: WholeRecord) -> None:
    for view in draw(with_many(record, 2_000, 4)).lanes:
        assert max(sum(share for _, share in bar.parts) for bar in view.bars) == 100


def test_an_empty_record_draws_nothing() -> None:
    overview = draw(WholeRecord(pages=()))
    assert not overview.lanes
    assert not overview.ticks
