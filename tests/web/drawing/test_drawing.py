"""Drawings put things where they belong, and the same things always at the same place."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from runut.export.views.overview import Lane
from runut.export.views.times import TimeShape
from runut.record.claims import EventType
from runut.record.edtf import Edtf
from runut.web.drawing.buckets import Step, end_of, find_buckets, find_step, start_of
from runut.web.drawing.flow import make_flow
from runut.web.drawing.ground_map import HEIGHT, WIDTH, WORLD, Window, draw_ground, fit_window, parse_window
from runut.web.drawing.network import lay_out
from runut.web.drawing.scale import DayScale, NumberScale
from runut.web.drawing.strip import make_strip
from runut.web.facts import Fact, FactKind

_DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


def _fact(number: int, time: str | None) -> Fact:
    edtf = None if time is None else Edtf.parse(time)
    days = None if edtf is None else (edtf.earliest or edtf.latest, edtf.latest or edtf.earliest)
    assert days is None or all(days)
    return Fact(
        id=f"h-{number}",
        kind=FactKind.HAPPENING,
        lane=Lane.FIGHTING,
        look="MK",
        type=EventType.ASSAULT,
        time=edtf,
        days=days,  # type: ignore[arg-type]
        reported=None,
        parties=(),
        places=(),
        statuses=(),
        claimants=(),
        lineages=("s1",),
        sources=1,
        languages=(),
        is_disputed=False,
    )


@given(first=_DAYS, length=st.integers(0, 30_000), step=st.sampled_from(Step))
def test_buckets_cover_every_day_once(first: date, length: int, step: Step) -> None:
    last = first + timedelta(length if step is not Step.DAY else length % 400)
    buckets = list(find_buckets(first, last, step))
    assert buckets[0].first <= first
    assert buckets[-1].last >= last
    assert all(one.last + timedelta(1) == other.first for one, other in itertools.pairwise(buckets))


@given(day=_DAYS, step=st.sampled_from(Step))
def test_a_day_lies_in_its_own_bucket(day: date, step: Step) -> None:
    assert start_of(day, step) <= day <= end_of(day, step)
    assert start_of(end_of(day, step), step) == start_of(day, step)


def test_a_longer_time_has_coarser_bars() -> None:
    first = date(2020, 1, 1)
    lengths = (30, 600, 4_000, 30_000)
    steps = [find_step(first, first + timedelta(days)) for days in lengths]
    assert steps == [Step.DAY, Step.WEEK, Step.MONTH, Step.YEAR]


def test_few_facts_have_a_sign_each_and_uncertain_ones_a_bar_that_fades() -> None:
    strip = make_strip([_fact(1, "2020-10-10"), _fact(2, "2020-10~"), _fact(3, "2020-09-27/.."), _fact(4, None)])
    lane = next(one for one in strip.lanes if one.lane is Lane.FIGHTING)
    by_shape = {sign.fact.shape: sign for sign in lane.signs}
    assert by_shape[TimeShape.DAY].soft is None
    assert by_shape[TimeShape.ABOUT].fading == "within"
    assert by_shape[TimeShape.SINCE].fading == "after"
    assert strip.undated == 1


def test_many_facts_are_counted_with_those_that_may_lie_there_apart() -> None:
    sure = [_fact(number, "2020-10-10") for number in range(200)]
    strip = make_strip([*sure, _fact(999, "2020-10/2020-11")], (date(2020, 9, 1), date(2020, 12, 31)))
    bars = next(one for one in strip.lanes if one.lane is Lane.FIGHTING).bars
    assert strip.step is Step.DAY
    assert sum(bar.sure for bar in bars) == 200
    assert round(sum(bar.maybe for bar in bars)) == 1
    assert any(part.is_soft for bar in bars for part in bar.parts)


def test_an_empty_strip_still_has_its_lanes() -> None:
    strip = make_strip([])
    assert len(strip.lanes) == len(Lane)
    assert strip.ticks == ()


@given(number=st.integers(0, 10**7), other=st.integers(0, 10**7))
def test_a_larger_count_lies_farther(number: int, other: int) -> None:
    scale = NumberScale.over([10**7])
    assert 0 <= scale.at(number) <= 100
    assert (scale.at(number) <= scale.at(other)) or number > other


def test_days_outside_a_scale_lie_at_its_edge() -> None:
    scale = DayScale(first=date(2020, 1, 1), last=date(2020, 1, 11))
    assert [scale.at(date(2019, 1, 1)), scale.at(date(2020, 1, 6)), scale.at(date(2021, 1, 1))] == [0, 50, 100]


def test_the_same_network_lies_the_same_way_and_apart() -> None:
    nodes = [f"n{number}" for number in range(12)]
    edges = {(nodes[0], node): 1.0 for node in nodes[1:]}
    laid = lay_out(nodes, edges)
    assert laid == lay_out(nodes, edges)
    assert len({(point.x, point.y) for point in laid.values()}) == len(nodes)
    assert lay_out([], {}) == {}
    assert len(lay_out(["one"], {})) == 1


def test_bands_leave_and_arrive_side_by_side() -> None:
    flow = make_flow({("A", "x"): 2, ("A", "y"): 1, ("B", "x"): 1})
    of_a = sorted((band.from_y, band.thickness) for band in flow.bands if band.source == "A")
    assert of_a[0][0] + of_a[0][1] / 2 <= of_a[1][0] - of_a[1][1] / 2 + 0.01
    assert flow.left_out == 0
    assert make_flow({}).bands == ()


def test_a_window_is_read_from_the_address_as_it_was_written() -> None:
    window = Window(46.75, 39.82, 6.5)
    assert parse_window(window.text()) == window
    for text in ("", "world", "1,2", "a,b,c", "200,0,5", "0,99,5", "0,0,0", "nan,0,5", "0,0,inf"):
        assert parse_window(text) is None


def test_a_fitted_window_sees_its_places() -> None:
    places = [(46.75, 39.82), (44.51, 40.18), (49.89, 40.38)]
    window = fit_window(places)
    assert all(window.sees(window.project(*place)) for place in places)
    assert fit_window([]) == WORLD


def test_the_ground_shows_lands_lines_and_what_is_disputed() -> None:
    ground = draw_ground(Window(46.5, 40.0, 9.0))
    assert ground.land
    assert [line.code for line in ground.disputed] == ["ARM AZE"]
    assert {"ARM", "AZE", "IRN"} <= {name.land for name in ground.names}
    assert all(0 <= name.x <= WIDTH and 0 <= name.y <= HEIGHT for name in ground.names)
    assert not draw_ground(Window(-150.0, 0.0, 5.0)).land
