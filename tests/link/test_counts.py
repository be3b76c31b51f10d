from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from runut.link import link_records
from runut.record.linked import DisagreementKind, Version
from runut.record.page_record import PageRecord

Build = Callable[..., PageRecord]
Claims = tuple[Any, ...]


def killed(low: int | None, high: int | None, **more: Any) -> tuple[str, Any, Any]:  # noqa: ANN401
    return ("casualty", ("killed", low, high), {"side": "AZE", "time": "2020-10-11", **more})


def versions(*pages: PageRecord) -> list[Version]:
    found = link_records(pages).disagreements
    assert all(differ.kind is DisagreementKind.NUMBER for differ in found)
    return [version for differ in found for version in differ.versions]


def test_two_counts_of_the_same_dead_stand_side_by_side(build_record: Build) -> None:
    one = build_record("a", killed(9, 9, claimant="Baku"), published="2020-10-11")
    other = build_record("b", killed(7, 7), published="2020-10-12")
    assert [(version.value, version.claimants) for version in versions(one, other)] == [("9", ("Baku",)), ("7", ())]
    (found,) = link_records([one, other]).disagreements
    assert found.question == "killed AZE person 2020-10-11"
    assert found.about == one.casualties[0].id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (killed(30, None), killed(32, 32)),
        (killed(None, 99), killed(40, 40)),
        (killed(2000, 2000, approximate=True), killed(2150, 2150)),
        (killed(30, 30), killed(18, 18, side="ARM")),
        (killed(30, 30), killed(18, 18, side=None)),
        (killed(30, 30), killed(18, 18, who="soldier")),
        (killed(30, 30), killed(18, 18, time="2020-10-17")),
        (killed(30, 30, time=None), killed(18, 18, time=None)),
        (killed(30, 30, place="Ganja"), killed(18, 18, place="Barda")),
    ],
    ids=[
        "bound",
        "upper bound",
        "about",
        "other side",
        "no side",
        "other people",
        "other day",
        "no day",
        "other place",
    ],
)
def test_counts_that_can_both_be_true_do_not_disagree(build_record: Build, one: Any, other: Any) -> None:  # noqa: ANN401
    assert versions(build_record("a", one), build_record("b", other)) == []


def test_a_later_count_of_the_same_claimant_takes_the_place_of_the_earlier(build_record: Build) -> None:
    one = build_record("a", killed(9, 9, claimant="Baku"), published="2020-10-11")
    other = build_record("b", killed(10, 10, claimant="BAKU"), published="2020-10-12")
    assert versions(one, other) == []


def test_a_part_of_a_count_does_not_disagree_with_the_whole(build_record: Build) -> None:
    one = build_record("a", killed(4, 4, line=2), killed(2, 2, line=3))
    other = build_record("b", killed(4, 4))
    assert versions(one, other) == []


def test_two_named_claimants_on_one_page_disagree(build_record: Build) -> None:
    page = build_record("a", killed(42, 42, claimant="Rumah sakit"), killed(60, 60, claimant="Polisi", line=3))
    assert sorted(version.value for version in versions(page)) == ["42", "60"]


def test_counts_of_nobodys_side_on_one_page_may_be_each_claimants_own_dead(build_record: Build) -> None:
    claims = [
        killed(13, 13, side=None, claimant="Baku", place="Ganja"),
        killed(36, 36, side=None, claimant="Yerevan", place="Ganja", line=3),
    ]
    assert versions(build_record("a", *claims)) == []
    apart = [build_record(name, claim) for name, claim in zip("ab", claims, strict=True)]
    assert [version.value for version in versions(*apart)] == ["13", "36"]


def test_copies_do_not_disagree_with_themselves(build_record: Build) -> None:
    body = ["Rumah sakit menyebut empat puluh dua orang tewas dalam ledakan di pasar pada Minggu siang."] * 4
    pages = [build_record(name, killed(number, number), body=body) for name, number in (("a", 42), ("b", 24))]
    assert versions(*pages) == []


def test_counts_of_one_happening_are_compared_without_a_day_of_their_own(build_record: Build) -> None:
    attack = ("event", ("ASSAULT", [], ["AZE"]), {"time": "2020-10-11", "place": "Ganja"})
    one = build_record("a", attack, killed(9, 9, time=None))
    other = build_record("b", attack, killed(7, 7, time=None))
    assert sorted(version.value for version in versions(one, other)) == ["7", "9"]


def test_a_number_says_what_would_settle_it(build_record: Build) -> None:
    pages = [build_record("a", killed(9, 9, claimant="Baku")), build_record("b", killed(7, 7))]
    (found,) = link_records(pages).disagreements
    assert found.settled_by == "hospital_list"


def test_a_longer_count_does_not_disagree_with_a_shorter(build_record: Build) -> None:
    one = build_record("a", killed(30, 30, time="2020-09-27/2020-10-09", place="Ganja"), published="2020-10-09")
    other = build_record("b", killed(90, 90, time="2020-09-27/2020-11-10", place="Ganja"), published="2020-11-12")
    assert versions(one, other) == []


def test_a_longer_count_that_is_smaller_disagrees(build_record: Build) -> None:
    one = build_record("a", killed(90, 90, time="2020-09-27/2020-10-09", place="Ganja"), published="2020-10-09")
    other = build_record("b", killed(30, 30, time="2020-09-27/2020-11-10", place="Ganja"), published="2020-11-12")
    assert [version.value for version in versions(one, other)] == ["90", "30"]


def test_a_newsrooms_toll_that_grows_in_the_first_days_is_no_dispute(build_record: Build) -> None:
    def page(name: str, number: int, day: int) -> PageRecord:
        return build_record(name, killed(number, number), published=f"2020-10-{day}", outlet=name)

    assert versions(page("a", 9, 11), page("b", 12, 12)) == []
    assert [version.value for version in versions(page("a", 12, 11), page("b", 9, 12))] == ["12", "9"]
    assert [version.value for version in versions(page("a", 9, 25), page("b", 12, 26))] == ["9", "12"]


def test_one_claimants_figures_of_one_day_are_his_growing_toll(build_record: Build) -> None:
    pages = [
        build_record(name, killed(number, number, claimant="Baku"), published="2020-10-11")
        for name, number in (("a", 9), ("b", 12))
    ]
    assert versions(*pages) == []
