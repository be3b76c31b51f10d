from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from runut.link import link_records
from runut.record.linked import DisagreementKind
from runut.record.page_record import PageRecord

Build = Callable[..., PageRecord]
BOTH = ["ARM", "AZE"]


def deal(kind: str, **more: Any) -> tuple[str, Any, Any]:  # noqa: ANN401
    return ("agreement", (kind, more.pop("parties", BOTH)), more)


def test_four_names_of_one_agreement_are_one(build_record: Build) -> None:
    pages = [
        build_record("a", deal("ceasefire", mediators=["RUS"], signed="2020-11-10")),
        build_record("b", deal("statement", mediators=["RUS"], signed="2020-11-10", name="Pernyataan bersama")),
        build_record("c", deal("peace_agreement", mediators=["RUS"], signed="2020-11")),
    ]
    (found,) = link_records(pages).agreements
    assert found.kinds == ("ceasefire", "peace_agreement", "statement")
    assert found.names == ("Pernyataan bersama",)
    assert len(found.lineages) == 3


def test_neighbouring_days_with_one_mediator_are_one_agreement_that_is_in_dispute(build_record: Build) -> None:
    pages = [
        build_record("a", deal("ceasefire", mediators=["RUS"], signed="2020-11-10")),
        build_record("b", deal("ceasefire", mediators=["RUS"], signed="2020-11-09")),
    ]
    links = link_records(pages)
    (found,) = links.agreements
    assert sorted(version.value for version in found.signed) == ["2020-11-09", "2020-11-10"]
    (differ,) = links.disagreements
    assert (differ.kind, differ.about, differ.question) == (DisagreementKind.DATE, found.id, "signed")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (deal("ceasefire", signed="2020-11-10"), deal("ceasefire", signed="2020-11-09")),
        (
            deal("ceasefire", mediators=["RUS"], signed="2020-11-10"),
            deal("ceasefire", mediators=["RUS"], signed="1994"),
        ),
        (deal("ceasefire", mediators=["RUS"], signed="2020-11-10"), deal("humanitarian_truce", mediators=["RUS"])),
        (deal("ceasefire", signed="2020-11-10"), deal("ceasefire", signed="2020-11-10", parties=["ISR", "HAMAS"])),
        (deal("ceasefire", signed="2020-11-10"), deal("mandate", signed="2020-11-10")),
        (deal("ceasefire"), deal("ceasefire")),
    ],
    ids=["no mediator", "other year", "truce", "other parties", "mandate", "no day"],
)
def test_agreements_that_only_look_alike_stay_apart(build_record: Build, one: Any, other: Any) -> None:  # noqa: ANN401
    assert len(link_records([build_record("a", one), build_record("b", other)]).agreements) == 2


def test_a_name_holds_undated_claims_together(build_record: Build) -> None:
    pages = [
        build_record("a", deal("peace_agreement", name="Perjanjian Darfur")),
        build_record("b", deal("peace_agreement", name="perjanjian  darfur")),
    ]
    assert len(link_records(pages).agreements) == 1


def test_an_undated_agreement_takes_the_days_of_its_line(build_record: Build) -> None:
    war = ("event", ("ASSAULT/battle", BOTH, []), {"time": "2020-23", "line": 3})
    pages = [
        build_record("a", war, deal("ceasefire", mediators=["RUS"], line=3), published="2023-09-20"),
        build_record("b", deal("ceasefire", mediators=["RUS"], signed="2020-11-09")),
    ]
    assert len(link_records(pages).agreements) == 1


def test_a_day_in_dispute_is_told_once(build_record: Build) -> None:
    pages = [
        build_record(
            name,
            ("event", ("AGREE/ceasefire", BOTH, []), {"time": day, "third_parties": ["RUS"]}),
            deal("ceasefire", mediators=["RUS"], signed=day),
        )
        for name, day in (("a", "2020-11-09"), ("b", "2020-11-10"))
    ]
    (found,) = link_records(pages).disagreements
    assert found.question == "signed"


def test_who_is_named_alone_leaves_the_other_side_open(build_record: Build) -> None:
    pages = [
        build_record(name, deal("ceasefire", parties=[side], signed="2020-11-10", name="gencatan senjata 10 November"))
        for name, side in (("a", "ARM"), ("b", "AZE"))
    ]
    (found,) = link_records(pages).agreements
    assert found.parties == ("ARM", "AZE")
    assert [version.value for version in found.sides] == ["ARM", "AZE"]


def test_whose_it_is_stands_in_versions_where_one_counts_the_mediator(build_record: Build) -> None:
    pages = [
        build_record("a", deal("statement", parties=["ARM", "AZE", "RUS"], signed="2020-11-10")),
        build_record("b", deal("ceasefire", mediators=["RUS"], signed="2020-11-10")),
    ]
    (found,) = link_records(pages).agreements
    assert sorted(version.value for version in found.sides) == ["ARM, AZE", "ARM, AZE, RUS"]


def test_a_month_in_its_name_ties_it_to_the_day_of_that_month(build_record: Build) -> None:
    pages = [
        build_record("a", deal("ceasefire", signed="2020-11-10")),
        build_record("b", deal("other", signed="2020-11", name="kesepakatan November")),
        build_record("c", deal("other", signed="2020-12", name="kesepakatan Desember")),
    ]
    assert len(link_records(pages).agreements) == 2


def test_an_undated_agreement_takes_the_day_of_the_paragraph_before(build_record: Build) -> None:
    war = ("event", ("RETREAT/ceasefire", BOTH, []), {"time": "2020-11", "line": 2})
    pages = [
        build_record("a", war, deal("peace_agreement", mediators=["RUS"], line=4), published="2022-10-31"),
        build_record("b", deal("ceasefire", mediators=["RUS"], signed="2020-11-09")),
    ]
    assert len(link_records(pages).agreements) == 1


def test_a_page_may_tell_the_news_and_the_name_that_the_day_after_gave_it(build_record: Build) -> None:
    name = "gencatan senjata 10 November"
    page = build_record("a", deal("ceasefire", signed="2020-11-09"), deal("ceasefire", signed="2020-11-10", line=3))
    named = build_record(
        "b", deal("ceasefire", signed="2020-11-09"), deal("ceasefire", signed="2020-11-10", name=name, line=3)
    )
    other = build_record("c", deal("ceasefire", signed="2020-11-10", name=name, mediators=["RUS"]))
    assert len(link_records([page]).agreements) == 2
    assert len(link_records([named, other]).agreements) == 2


@pytest.mark.parametrize(
    ("others", "parties", "count"),
    [
        ((), ["AZE", "NKR"], 1),
        ((), ["AZE", "TUR"], 2),
        (("2020-11-25",), ["AZE", "NKR"], 3),
    ],
    ids=["the one of states in that month", "of another state", "several in that month"],
)
def test_a_statement_named_by_its_month_is_the_one_made_in_it(
    build_record: Build, others: tuple[str, ...], parties: list[str], count: int
) -> None:
    made = ["ARM", "AZE", "RUS"]
    pages = [
        build_record("a", deal("statement", parties=made, signed="2020-11-10"), published="2020-11-10"),
        *(build_record(day, deal("statement", parties=made, signed=day), published=day) for day in others),
        build_record("z", deal("statement", parties=parties, signed="2020-11"), published="2022-12-14"),
    ]
    assert len(link_records(pages).agreements) == count
