"""Human cost in the dossier: series, what is superseded, parts, conflicts, and estimates with their rules."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from runut.export.dossier import render_dossier
from runut.export.views.human_cost import HumanCost, SeriesView, make_human_cost
from runut.export.views.index import make_index
from runut.link import link_records
from runut.record.page_record import PageRecord
from runut.record.series import Standing
from runut.record.whole import WholeRecord

Build = Callable[..., PageRecord]


def killed(number: int, **more: Any) -> tuple[str, tuple[Any, ...], dict[str, Any]]:  # noqa: ANN401
    return ("casualty", ("killed", number, number), {"side": "AZE", "time": "2020-10-11", **more})


def linked(*pages: PageRecord) -> WholeRecord:
    return WholeRecord(pages=pages, links=link_records(pages))


def cost_of(*pages: PageRecord) -> HumanCost:
    return make_human_cost(make_index(linked(*pages)))


def only_series(cost: HumanCost) -> SeriesView:
    ((series,),) = [side.series for side in cost.sides]
    return series


def growing(build_record: Build) -> list[PageRecord]:
    return [
        build_record(name, killed(number, claimant="Baku"), published=f"2020-10-1{day}")
        for name, number, day in (("a", 7, 2), ("b", 9, 3))
    ]


def test_a_superseded_figure_stays_with_what_took_its_place(build_record: Build) -> None:
    series = only_series(cost_of(*growing(build_record)))
    old, new = series.counts
    assert (old.standing, new.standing) == (Standing.SUPERSEDED, Standing.STANDING)
    assert old.to is not None
    assert old.to.fact == new.passage.fact
    assert not series.are_apart
    assert not series.fit


def test_figures_that_exclude_each_other_are_told_from_those_that_fit(build_record: Build) -> None:
    apart = only_series(cost_of(build_record("a", killed(9)), build_record("b", killed(7))))
    assert apart.are_apart
    assert [[other.casualty.min for other in count.conflicts] for count in apart.counts] in ([[7], [9]], [[9], [7]])
    bound = ("casualty", ("killed", 5, None), {"side": "AZE", "time": "2020-10-11"})
    fit = only_series(cost_of(build_record("a", killed(9)), build_record("b", bound)))
    assert fit.fit
    assert not fit.are_apart


def test_a_part_is_named_in_the_row_of_its_whole_and_has_its_own(build_record: Build) -> None:
    made = build_record("a", killed(25), killed(2, who="civilian", line=3))
    whole, part = made.casualties
    page = replace(made, casualties=(whole, replace(part, whole=whole.id)))
    civilians, people = cost_of(page).sides[0].series
    assert [ref.casualty.id for ref in people.counts[0].parts] == [part.id]
    assert [count.casualty.id for count in civilians.counts] == [part.id]


def test_counts_without_series_are_shown_too(build_record: Build) -> None:
    page = build_record("a", killed(9), killed(7, side=None, line=3))
    cost = make_human_cost(make_index(WholeRecord(pages=(page,))))
    assert [(side.side, [count.casualty.min for count in side.counts]) for side in cost.sides] == [
        ("AZE", [9]),
        (None, [7]),
    ]


def test_each_count_has_one_row(build_record: Build) -> None:
    pages = [*growing(build_record), build_record("c", killed(9, side="ARM"), killed(4, side=None, line=3))]
    html = render_dossier(linked(*pages))
    rows = re.findall(r'<tr class="fact (\w+)" role="row" id="([^"]+)"', html)
    assert len(rows) == len({row for _, row in rows}) == 4
    assert sorted(standing for standing, _ in rows) == ["standing", "standing", "standing", "superseded"]


def test_estimates_stand_with_their_rule_in_both_languages(build_record: Build) -> None:
    html = render_dossier(linked(build_record("a", killed(9)), build_record("b", killed(7))))
    for words in ("Terendah", "Low", "angka terkecil yang masih berlaku", "the smallest figure that stands"):
        assert words in html
    assert "tidak dapat benar bersama" in html
    assert "a list by hospitals or forensic doctors" in html
