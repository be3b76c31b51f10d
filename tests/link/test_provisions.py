from __future__ import annotations

from collections.abc import Callable

import pytest
from agreements_by_hand import deal, term

from runut.link import link_records
from runut.record.claims import Provision, Topic
from runut.record.page_record import PageRecord
from runut.record.provisions import BY_KIND, LinkedProvision

Build = Callable[..., PageRecord]


def lay_down(build: Build, *pages: Provision) -> tuple[LinkedProvision, ...]:
    """Link pages that each tell of one peace agreement with one provision."""
    names = "abcdefgh"
    records = [build(names[at], deal("peace_agreement", one, mediators=["RUS"])) for at, one in enumerate(pages)]
    return link_records(records).provisions


def test_what_two_pages_say_of_one_matter_is_one_provision(build_record: Build) -> None:
    (found,) = lay_down(
        build_record,
        term("withdrawal", "menarik pasukan", obligor="ARM"),
        term("withdrawal", "penarikan pasukan", deadline="2020-12-01"),
    )
    assert [version.value for version in found.obligors] == ["ARM"]
    assert [version.value for version in found.deadlines] == ["2020-12-01"]
    assert (len(found.parts), len(found.lineages)) == (2, 2)
    assert found.reason == "joined by the same topic, the same obligor, nothing that excludes another"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (term("withdrawal", obligor="ARM"), term("withdrawal", obligor="AZE")),
        (term("territory", beneficiary="ARM"), term("territory", beneficiary="AZE")),
        (term("territory", "menyerahkan Agdam"), term("territory", "menyerahkan Kelbajar")),
        (term("territory", "menyerahkan Agdam"), term("prisoners", "melepas tawanan")),
        (
            term("territory", "menyerahkan daerah", deadline="2020-11-15"),
            term("territory", "mengembalikan kota", deadline="2020-12-01"),
        ),
        (term("other", "mendirikan sekolah bersama"), term("other", "menghormati rumah ibadah")),
    ],
    ids=["obligor", "beneficiary", "place", "topic", "deadline", "other matter"],
)
def test_provisions_of_which_one_excludes_the_other_stay_apart(
    build_record: Build, one: Provision, other: Provision
) -> None:
    assert len(lay_down(build_record, one, other)) == 2


def test_deadlines_of_one_place_that_exclude_each_other_are_versions(build_record: Build) -> None:
    (found,) = lay_down(
        build_record,
        term("territory", "menyerahkan Kelbajar", deadline="2020-11-15"),
        term("territory", "mengembalikan Kelbajar", deadline="2020-11-25"),
    )
    assert [version.value for version in found.deadlines] == ["2020-11-15", "2020-11-25"]


def test_two_deadlines_of_one_page_are_of_two_provisions(build_record: Build) -> None:
    terms = [term("territory", "menyerahkan Kelbajar", deadline=day) for day in ("2020-11-15", "2020-11-25")]
    assert len(link_records([build_record("a", deal("statement", *terms))]).provisions) == 2


def test_what_could_be_part_of_two_provisions_stands_by_itself(build_record: Build) -> None:
    found = lay_down(
        build_record,
        term("withdrawal", "menarik tank", obligor="ARM"),
        term("withdrawal", "mundur sejauh mungkin", obligor="AZE"),
        term("withdrawal", "kedua pasukan mengosongkan parit"),
    )
    assert len(found) == 3


def test_people_and_things_owe_nothing(build_record: Build) -> None:
    (found,) = lay_down(build_record, term("remains", "jenazah ditukar", obligor="jenazah"))
    assert found.obligors == ()


def test_a_truce_lays_down_an_end_of_the_fighting_by_what_it_is(build_record: Build) -> None:
    (found,) = link_records([build_record("a", deal("humanitarian_truce"))]).provisions
    assert (found.topic, [part.position for part in found.parts]) == (Topic.CEASEFIRE, [BY_KIND])


def test_an_agreement_of_which_nothing_is_said_lays_down_nothing(build_record: Build) -> None:
    assert link_records([build_record("a", deal("statement"))]).provisions == ()


def test_the_order_of_pages_changes_no_provision(build_record: Build) -> None:
    terms = [
        term("withdrawal", "menarik tank", obligor="ARM"),
        term("withdrawal", "mundur", obligor="AZE"),
        term("withdrawal", "pasukan mundur"),
        term("territory", "menyerahkan Kelbajar", deadline="2020-11-15"),
        term("territory", "mengembalikan Kelbajar", deadline="2020-11-25"),
    ]
    pages = [
        build_record(str(at), deal("statement", one), published=f"2020-11-{12 + at}") for at, one in enumerate(terms)
    ]
    assert link_records(pages).provisions == link_records(pages[::-1]).provisions


def test_issues_follow_from_the_topic(build_record: Build) -> None:
    (found,) = lay_down(build_record, term("prisoners"))
    assert found.issues == ("TjPrire",)
