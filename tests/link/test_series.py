"""Count series: what is one series, what supersedes, what is a part, what stays apart, and the three estimates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from runut.link import link_records
from runut.record.article import Notice, NoticeKind
from runut.record.claims import VictimKind
from runut.record.page_record import PageRecord
from runut.record.series import CountSeries, Estimate, Standing

Build = Callable[..., PageRecord]
Claim = tuple[str, tuple[Any, ...], dict[str, Any]]


def killed(low: int | None, high: int | None = None, **more: Any) -> Claim:  # noqa: ANN401
    high = low if high is None else high
    return ("casualty", ("killed", low, None if high == -1 else high), {"side": "AZE", "time": "2020-10-11", **more})


def series_of(*pages: PageRecord) -> list[CountSeries]:
    return list(link_records(pages).series)


def stands(found: CountSeries, pages: tuple[PageRecord, ...]) -> list[tuple[int | None, Standing]]:
    low = {claim.id: claim.min for page in pages for claim in page.casualties}
    return [(low[figure.claim], figure.standing) for figure in found.figures]


def values(found: CountSeries) -> list[int | None]:
    return [estimate.value for estimate in found.estimates]


def test_every_count_stands_in_one_series_of_its_kind(build_record: Build) -> None:
    page = build_record("a", killed(9), killed(5, who="soldier", line=3), killed(7, side="ARM", line=4))
    found = series_of(page)
    assert sorted((series.side, series.who.value) for series in found) == [
        ("ARM", "person"),
        ("AZE", "person"),
        ("AZE", "soldier"),
    ]
    assert all(series.reason == "told once" for series in found)


def test_a_claimants_later_figure_supersedes_his_earlier_ones_visibly(build_record: Build) -> None:
    pages = tuple(
        build_record(name, killed(number, claimant="Baku"), published=f"2020-10-1{day}")
        for name, number, day in (("a", 7, 2), ("b", 9, 3), ("c", 12, 4))
    )
    (found,) = series_of(*pages)
    assert stands(found, pages) == [(7, Standing.SUPERSEDED), (9, Standing.SUPERSEDED), (12, Standing.STANDING)]
    assert [figure.to for figure in found.figures] == [pages[1].casualties[0].id, pages[2].casualties[0].id, None]
    assert values(found) == [12, 12, 12]


def test_a_ministry_and_its_capital_are_one_claimant(build_record: Build) -> None:
    ministry = ("event", ("REJECT", ["Kementerian Kesehatan:AZE"], []), {})
    pages = (
        build_record("a", killed(7, claimant="Baku"), published="2020-10-12"),
        build_record("b", ministry, killed(9, claimant="Kementerian Kesehatan"), published="2020-10-13"),
    )
    (found,) = series_of(*pages)
    assert stands(found, pages) == [(7, Standing.SUPERSEDED), (9, Standing.STANDING)]


def test_a_late_copy_of_an_old_figure_is_no_newer_figure(build_record: Build) -> None:
    pages = tuple(
        build_record(name, killed(number, claimant="Baku"), published=f"2020-10-{day}")
        for name, number, day in (("a", 7, 12), ("b", 9, 13), ("c", 7, 15))
    )
    (found,) = series_of(*pages)
    assert stands(found, pages) == [(7, Standing.SUPERSEDED), (9, Standing.STANDING), (7, Standing.SUPERSEDED)]


def test_a_repeated_figure_stands_each_time(build_record: Build) -> None:
    pages = tuple(
        build_record(name, killed(7, claimant="Baku"), published=f"2020-10-1{day}")
        for name, day in (("a", 2), ("b", 3))
    )
    (found,) = series_of(*pages)
    assert stands(found, pages) == [(7, Standing.STANDING), (7, Standing.STANDING)]


def test_undated_figures_of_one_claimant_that_grow_within_days_are_one_tally(build_record: Build) -> None:
    def page(name: str, number: int, day: int, **more: Any) -> PageRecord:  # noqa: ANN401
        return build_record(name, killed(number, time=None, claimant="Baku", **more), published=f"2020-10-{day}")

    assert len(series_of(page("a", 50, 13), page("b", 71, 15))) == 1
    assert len(series_of(page("a", 50, 13), page("b", 71, 25))) == 2
    assert len(series_of(page("a", 50, 13), page("b", 3, 15))) == 2
    assert len(series_of(page("a", 50, 13, place="Ganja"), page("b", 71, 15, place="Barda"))) == 2


def test_undated_figures_of_a_newsroom_are_no_tally(build_record: Build) -> None:
    pages = [
        build_record(name, killed(number, time=None), published=f"2020-10-1{day}", outlet="Harian")
        for name, number, day in (("a", 3, 3), ("b", 5, 4))
    ]
    assert len(series_of(*pages)) == 2


def test_a_headline_counts_the_storys_dead(build_record: Build) -> None:
    pages = (build_record("a", killed(9, time=None, line=1), killed(9, -1, time=None, line=3, claimant="Kejaksaan")),)
    (found,) = series_of(*pages)
    assert stands(found, pages) == [(9, Standing.STANDING), (9, Standing.STANDING)]
    assert [figure.conflicts for figure in found.figures] == [(), ()]


def test_a_part_stands_in_the_series_of_the_whole_and_in_its_own(build_record: Build) -> None:
    made = build_record("a", killed(25), killed(2, who="civilian", line=3))
    whole, part = made.casualties
    page = replace(made, casualties=(whole, replace(part, whole=whole.id)))
    people, civilians = sorted(series_of(page), key=lambda series: series.who is VictimKind.CIVILIAN)
    assert [(figure.claim, figure.standing, figure.to) for figure in people.figures] == [
        (whole.id, Standing.STANDING, None),
        (part.id, Standing.PART, whole.id),
    ]
    assert [figure.standing for figure in civilians.figures] == [Standing.STANDING]
    assert (values(people), values(civilians)) == ([25, 25, 25], [2, 2, 2])


def test_civilians_of_a_sentence_are_part_of_the_people_it_counts(build_record: Build) -> None:
    body = ["Ledakan itu menewaskan dua belas orang; tiga anak tewas di tempat."]
    made = build_record("a", killed(12), killed(3, who="child"), body=body)
    whole, part = made.casualties
    behind = replace(part.evidence, start=part.evidence.start + 30)
    page = replace(made, casualties=(whole, replace(part, evidence=behind)))
    people = next(series for series in series_of(page) if series.who is VictimKind.PERSON)
    assert [figure.standing for figure in people.figures] == [Standing.STANDING, Standing.PART]


def test_children_that_another_voice_counts_are_no_part(build_record: Build) -> None:
    page = build_record("a", killed(12, claimant="Baku"), killed(3, who="child", claimant="Yerevan"))
    assert all(len(series.figures) == 1 for series in series_of(page))


def test_low_best_and_high_name_their_rule_and_their_claims(build_record: Build) -> None:
    pages = (
        build_record("a", killed(9, claimant="Baku"), published="2020-10-20"),
        build_record("b", killed(7, claimant="Yerevan"), published="2020-10-21"),
        build_record("c", killed(9, claimant="Rumah sakit"), published="2020-10-20"),
        build_record("d", killed(10, -1, claimant="PBB"), published="2020-10-20"),
    )
    (found,) = series_of(*pages)
    nine = tuple(sorted(page.casualties[0].id for page in (pages[0], pages[2])))
    assert [(one.estimate, one.value, one.rule, one.claims) for one in found.estimates] == [
        (Estimate.LOW, 7, "smallest_that_stands", (pages[1].casualties[0].id,)),
        (Estimate.BEST, 9, "most_sources_then_latest", nine),
        (Estimate.HIGH, 10, "largest_that_stands", (pages[3].casualties[0].id,)),
    ]


def test_among_equally_many_sources_the_latest_figure_is_best(build_record: Build) -> None:
    pages = [
        build_record(name, killed(number, claimant=who), published=f"2020-10-2{day}")
        for name, number, who, day in (("a", 9, "Baku", 0), ("b", 7, "Yerevan", 2))
    ]
    assert values(series_of(*pages)[0]) == [7, 7, 9]


def test_an_upper_bound_gives_no_low(build_record: Build) -> None:
    (found,) = series_of(build_record("a", ("casualty", ("killed", None, 99), {"side": "AZE", "time": "2020-10-11"})))
    assert values(found) == [None, None, 99]
    assert [estimate.claims for estimate in found.estimates][:2] == [(), ()]


def test_nothing_is_summed(build_record: Build) -> None:
    page = build_record(
        "a", killed(30, who="civilian"), killed(18, who="soldier", line=3), killed(4, side="ARM", line=4)
    )
    assert sorted(value for series in series_of(page) for value in values(series) if value) == sorted([30, 18, 4] * 3)


def corrected(page: PageRecord, *, kind: NoticeKind = NoticeKind.CORRECTION, **more: str | None) -> PageRecord:
    """Return a page whose last line is a notice."""
    line = page.article.lines[-1]
    notice = Notice(kind=kind, line=line.number, start=line.start, end=line.end, **more)  # type: ignore[arg-type]
    return replace(page, article=replace(page.article, notices=(notice,)))


NOTICE = "Ralat: Versi pertama menyebut 50 prajurit gugur, diubah menjadi 71."


def test_a_pages_correction_replaces_the_figure_it_names(build_record: Build) -> None:
    body = ["Kementerian itu menyebut 71 prajurit gugur.", NOTICE]
    made = build_record("a", killed(71, time=None), killed(50, time=None, line=3), body=body, published="2022-09-15")
    right, wrong = made.casualties
    at = made.page.text.index("50 prajurit")
    wrong = replace(wrong, evidence=replace(wrong.evidence, start=at, end=at + 2))
    page = corrected(replace(made, casualties=(right, wrong)), replaced="50 prajurit gugur, diubah", replacement="71")
    (found,) = series_of(page)
    assert [(figure.claim, figure.standing, figure.to) for figure in found.figures] == [
        (right.id, Standing.STANDING, None),
        (wrong.id, Standing.CORRECTED, right.id),
    ]
    assert link_records([page]).disagreements == ()


def test_a_correction_reaches_the_outlets_earlier_page_and_no_other_outlets(build_record: Build) -> None:
    early = build_record("a", killed(50, time="2022-09-12"), published="2022-09-13", outlet="Harian")
    other = build_record("b", killed(50, time="2022-09-12"), published="2022-09-13", outlet="Koran")
    late = corrected(
        build_record("c", killed(71, time="2022-09-12"), body=["x", NOTICE], published="2022-09-15", outlet="Harian"),
        replaced="50 prajurit",
        replacement="71",
    )
    (found,) = series_of(early, other, late)
    standing = {figure.claim: figure.standing for figure in found.figures}
    assert standing[early.casualties[0].id] is Standing.CORRECTED
    assert standing[other.casualties[0].id] is Standing.STANDING


def test_a_correction_of_one_group_leaves_an_equal_number_of_another(build_record: Build) -> None:
    early = build_record("a", killed(50, side="ARM"), published="2020-10-11", outlet="Harian")
    late = corrected(
        build_record("c", killed(71), body=["x", NOTICE], published="2020-10-12", outlet="Harian"),
        replaced="50 prajurit",
        replacement="71",
    )
    assert {figure.standing for series in series_of(early, late) for figure in series.figures} == {Standing.STANDING}


def test_an_update_that_names_no_number_corrects_nothing(build_record: Build) -> None:
    page = corrected(
        build_record("c", killed(71), body=["x", "Artikel ini telah diperbarui."], published="2020-10-12"),
        kind=NoticeKind.UPDATE,
        replaced=None,
    )
    assert [figure.standing for figure in series_of(page)[0].figures] == [Standing.STANDING]


def test_a_withdrawn_story_leaves_no_standing_figure(build_record: Build) -> None:
    page = corrected(build_record("c", killed(71), body=["x", "Berita ini dicabut."]), kind=NoticeKind.RETRACTION)
    (found,) = series_of(page)
    assert [(figure.standing, figure.to) for figure in found.figures] == [(Standing.CORRECTED, None)]
    assert found.estimates == ()


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_the_order_of_pages_changes_no_series(build_record: Build, order: tuple[int, ...]) -> None:
    pages = [
        build_record(name, killed(number, claimant="Baku"), published=f"2020-10-1{day}")
        for name, number, day in (("a", 7, 2), ("b", 9, 3), ("c", 12, 4))
    ]
    assert series_of(*(pages[at] for at in order)) == series_of(*pages)


def test_figures_of_two_places_are_two_series_even_in_one_happening(build_record: Build) -> None:
    def page(name: str, number: int, place: str | None) -> PageRecord:
        attack = ("event", ("ASSAULT/heavy-weapons", ["ARM"], ["AZE"]), {"time": "2020-10-11"})
        return build_record(name, attack, killed(number, time=None, place=place))

    assert len(series_of(page("a", 9, "Ganja"), page("b", 7, "Ganja"))) == 1
    assert len(series_of(page("a", 9, "Ganja"), page("b", 7, "Barda"))) == 2
    assert len(series_of(page("a", 9, "Ganja"), page("b", 7, "wilayahnya"))) == 1
    assert len(series_of(page("a", 9, "Ganja"), page("b", 7, "Barda"), page("c", 8, None))) == 2
