from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from runut.link import link_records
from runut.record.actor import Actor
from runut.record.claims import EventType
from runut.record.linked import DisagreementKind
from runut.record.page_record import PageRecord

Build = Callable[..., PageRecord]


def event(kind: str, actors: list[str], recipients: list[str], **more: Any) -> tuple[str, Any, Any]:  # noqa: ANN401
    return ("event", (kind, actors, recipients), more)


def count_of(build_record: Build, one: Any, other: Any, **article: Any) -> int:  # noqa: ANN401
    """Return how many happenings two events on two pages are."""
    return len(link_records([build_record("a", one, **article), build_record("b", other, **article)]).happenings)


def test_one_day_and_the_same_sides_make_one_happening(build_record: Build) -> None:
    one = event("ASSAULT/battle", ["ARM", "AZE"], [], time="2020-09-27")
    other = event("ASSAULT/battle", ["AZE", "ARM"], [], time="2020-09-27")
    pages = [build_record("a", one), build_record("b", other)]
    (found,) = link_records(pages).happenings
    assert found.type is EventType.ASSAULT
    assert len(found.lineages) == 2
    assert found.time is not None
    assert found.time.text == "2020-09-27"
    assert "the same sides" in found.reason


def test_nobody_who_has_a_part_in_a_fight_undergoes_it(build_record: Build) -> None:
    one = event("ASSAULT/battle", ["ARM", "AZE"], [], time="2020-09-27", place="Martuni")
    other = event("ASSAULT/battle", ["ARM"], ["AZE", "warga"], time="2020-09-27", place="Martuni")
    (found,) = link_records([build_record("a", one), build_record("b", other)]).happenings
    assert (set(found.actors), found.recipients) == ({"ARM", "AZE"}, ("warga",))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            event("ASSAULT", ["ARM"], ["AZE"], time="2020-09-27"),
            event("ASSAULT", ["ARM"], ["AZE"], time="2020-10-03"),
        ),
        (
            event("ASSAULT", ["ARM"], ["AZE"], time="2020-10-04", place="Ganja"),
            event("ASSAULT", ["ARM"], ["AZE"], time="2020-10-04", place="Barda"),
        ),
        (
            event("ASSAULT", ["ARM"], ["AZE"], time="2020-10-04"),
            event("ASSAULT", ["AZE"], ["ARM"], time="2020-10-04"),
        ),
        (
            event("ASSAULT", ["ISR"], ["PSE"], time="2020-10-04"),
            event("ASSAULT", ["ARM"], ["AZE"], time="2020-10-04"),
        ),
        (
            event("MOBILIZE/troops", ["RUS"], [], time="2020-10-04", status="planned"),
            event("MOBILIZE/troops", ["RUS"], [], time="2020-10-04"),
        ),
        (event("CONSULT/phone", ["RUS", "ARM"], []), event("CONSULT/phone", ["RUS", "ARM"], [])),
        (
            event("CONSULT/bilateral", ["RUS", "ARM"], [], time="2020-10-04"),
            event("CONSULT", ["RUS", "ARM", "AZE"], [], time="2020-10-04"),
        ),
        (
            event("RETREAT/release", ["ARM"], ["AZE"], time="2020-10-04"),
            event("RETREAT/withdraw", ["ARM"], ["AZE"], time="2020-10-04"),
        ),
    ],
    ids=[
        "other day",
        "other place",
        "other way round",
        "other sides",
        "plan and deed",
        "no day",
        "round",
        "other deed",
    ],
)
def test_look_alikes_stay_apart(build_record: Build, one: Any, other: Any) -> None:  # noqa: ANN401
    assert count_of(build_record, one, other) == 2


def test_two_acts_in_one_sentence_are_two_happenings(build_record: Build) -> None:
    twice = event("ASSAULT", ["ARM"], ["AZE"], time="2020-10-04", line=3)
    assert len(link_records([build_record("a", twice, twice)]).happenings) == 2


def test_what_a_page_tells_again_is_the_same_happening(build_record: Build) -> None:
    page = build_record(
        "a",
        event("CONSULT", ["RUS", "ARM"], [], line=1),
        event("CONSULT", ["RUS", "ARM"], [], time="2020-10-04", line=3),
        published="2020-10-05",
    )
    assert len(link_records([page]).happenings) == 1


def test_background_is_not_taken_for_the_news_of_a_page(build_record: Build) -> None:
    page = build_record(
        "a",
        event("ASSAULT/battle", ["ARM", "AZE"], [], line=2),
        event("ASSAULT/battle", ["ARM", "AZE"], [], time="1994", line=4),
        published="2020-10-05",
    )
    assert len(link_records([page]).happenings) == 2


def test_what_comes_after_a_page_is_not_what_the_page_tells(build_record: Build) -> None:
    one = build_record("a", event("COERCE/occupy", ["ARM"], ["AZE"], place="Ganja"), published="1990-01-01")
    other = build_record("b", event("COERCE/occupy", ["ARM"], ["AZE"], place="Ganja", time="1991/.."))
    assert len(link_records([one, other]).happenings) == 2


def test_a_copy_adds_a_claim_and_no_lineage(build_record: Build) -> None:
    body = ["Pasukan menembaki kota itu pada Minggu pagi dan menghancurkan sejumlah rumah warga di sana."] * 5
    claims = [event("ASSAULT", ["ARM"], ["AZE"], line=2), event("ASSAULT/abduct", ["ARM"], ["AZE"], line=4)]
    found = link_records([build_record(name, *claims, body=body) for name in "abc"]).happenings
    assert [len(happening.claims) for happening in found] == [3, 3]
    assert [len(happening.lineages) for happening in found] == [1, 1]


def test_signing_and_agreeing_on_neighbouring_days_are_one_happening_with_two_days(build_record: Build) -> None:
    one = event("SUPPORT/sign", ["ARM", "AZE"], [], third_parties=["RUS"], time="2020-11-10")
    other = event("AGREE/ceasefire", ["ARM", "AZE"], [], third_parties=["RUS"], time="2020-11-09")
    links = link_records([build_record("a", one), build_record("b", other)])
    (found,) = links.happenings
    assert found.time is None
    assert sorted(version.value for version in found.times) == ["2020-11-09", "2020-11-10"]
    (differ,) = links.disagreements
    assert (differ.kind, differ.about) == (DisagreementKind.DATE, found.id)


def test_a_wider_time_does_not_disagree_with_a_narrower_one(build_record: Build) -> None:
    one = event("ASSAULT/battle", ["ARM", "AZE"], [], time="2020-09-27")
    other = event("ASSAULT/battle", ["ARM", "AZE"], [], time="2020-09-21/2020-09-30")
    links = link_records([build_record("a", one), build_record("b", other)])
    assert len(links.happenings) == 1
    assert links.disagreements == ()


def test_one_side_says_no(build_record: Build) -> None:
    one = event("ASSAULT", ["ARM"], ["AZE"], time="2020-10-04", attribution=("Baku",))
    other = event("ASSAULT", ["ARM"], ["AZE"], time="2020-10-04", status="denied", attribution=("Yerevan",))
    (found,) = link_records([build_record("a", one), build_record("b", other, published="2020-10-05")]).disagreements
    assert found.kind is DisagreementKind.STATUS
    assert sorted(version.value for version in found.versions) == ["denied", "happened"]
    assert {name for version in found.versions for name in version.claimants} == {"Baku", "Yerevan"}


def test_each_side_blames_the_other_for_one_attack(build_record: Build) -> None:
    one = event("ASSAULT/heavy-weapons", ["ARM"], ["Warga"], time="2020-10-04", place="Ganja")
    other = event("ASSAULT/heavy-weapons", ["AZE"], ["Warga"], time="2020-10-04", place="Ganja")
    (found,) = link_records([build_record("a", one), build_record("b", other)]).disagreements
    assert found.kind is DisagreementKind.BLAME
    assert sorted(version.value for version in found.versions) == ["ARM", "AZE"]


def test_an_account_without_a_place_goes_with_its_side_and_is_no_proof_of_blame(build_record: Build) -> None:
    def blow(by: str, place: str | None) -> Any:  # noqa: ANN401
        on = "ARM" if by == "AZE" else "AZE"
        return event("ASSAULT/heavy-weapons", [by], [on], time="2020-10-04", **({"place": place} if place else {}))

    pages = [("a", "ARM", "Ganja"), ("b", "ARM", "kota"), ("c", "AZE", "Ganja"), ("d", "ARM", None)]
    records = [build_record(name, blow(by, place)) for name, by, place in pages]
    assert len(link_records(records).happenings) == 1
    assert len(link_records([records[2], records[3]]).happenings) == 2


def test_a_place_in_a_region_is_not_elsewhere(build_record: Build) -> None:
    one = event("ASSAULT", ["AZE"], ["NKR"], time="2020-10-04", place="Nagorno-Karabakh")
    other = event("ASSAULT", ["AZE"], ["NKR"], time="2020-10-04", place="Stepanakert")
    far = event("ASSAULT", ["AZE"], ["NKR"], time="2020-10-04", place="Baku")
    assert count_of(build_record, one, other) == 1
    assert count_of(build_record, one, far) == 2


def test_a_town_that_is_struck_is_the_place_of_the_attack(build_record: Build) -> None:
    def struck(town: str) -> Any:  # noqa: ANN401
        return event("ASSAULT/heavy-weapons", ["RUS"], ["UKR"], time="2022-10-10"), town

    def page(name: str, town: str) -> PageRecord:
        made = build_record(name, struck(town)[0], published="2022-10-11")
        (told,) = made.events
        recipient = Actor(name=town, party="UKR", start=0, end=4)
        return replace(made, events=(replace(told, recipients=(recipient,)),))

    assert len(link_records([page("a", "Kyiv"), page("b", "Lviv")]).happenings) == 2
    assert len(link_records([page("a", "Kyiv"), page("b", "Kyiv")]).happenings) == 1


def test_a_release_of_people_of_some_sort_may_be_that_of_a_partys_people(build_record: Build) -> None:
    one = event("RETREAT/release", ["HAMAS"], ["sandera"], time="2023-11-24")
    assert count_of(build_record, one, event("RETREAT/release", ["HAMAS"], ["ISR"], time="2023-11-24")) == 1
    assert count_of(build_record, one, event("RETREAT/release", ["HAMAS"], ["tawanan"], time="2023-11-24")) == 1


def test_journalists_and_civilians_who_are_hit_are_not_the_same(build_record: Build) -> None:
    one = event("ASSAULT", [], ["jurnalis"], time="2020-10-08")
    assert count_of(build_record, one, event("ASSAULT", [], ["warga sipil"], time="2020-10-08")) == 2


def test_neighbouring_days_are_one_where_a_place_holds_them(build_record: Build) -> None:
    one = event("ASSAULT/heavy-weapons", ["ARM"], ["AZE"], time="2020-10-04", place="Ganja")
    other = event("ASSAULT/heavy-weapons", ["ARM"], ["AZE"], time="2020-10-05")
    assert count_of(build_record, one, other) == 2
    held = event("ASSAULT/heavy-weapons", ["ARM"], ["AZE"], time="2020-10-05", place="Ganja")
    assert count_of(build_record, one, held) == 1


def test_a_mission_sent_anew_is_not_the_one_that_went_before(build_record: Build) -> None:
    one = event("MOBILIZE/peacekeepers", ["EU"], [], time="2022-10-20/..")
    assert count_of(build_record, one, event("MOBILIZE/peacekeepers", ["EU"], [], time="2023-02-20")) == 2


def test_a_pages_call_is_one_though_it_is_said_in_one_place_and_about_another(build_record: Build) -> None:
    page = build_record(
        "a",
        event("REQUEST/yield", ["RUS"], ["ARM", "AZE"], time="2023-09-19", place="Nagorno-Karabakh", line=2),
        event("REQUEST/yield", ["RUS"], ["ARM", "AZE"], time="2023-09-19", place="Moskow", line=4),
        published="2023-09-20",
    )
    assert len(link_records([page]).happenings) == 1


def test_the_day_of_a_report_does_not_date_what_other_words_date(build_record: Build) -> None:
    said = event("COERCE/occupy", ["ARM"], ["AZE"], time="1991/..")
    inferred = event("COERCE/occupy", ["ARM"], ["AZE"], time="2020-10-09", time_basis="inferred: the day of the report")
    (found,) = link_records([build_record("a", said), build_record("b", inferred)]).happenings
    assert found.time is not None
    assert found.time.text == "1991/.."


def test_many_pages_are_linked_in_a_line_of_work(build_record: Build) -> None:
    pages = [
        build_record(
            f"p{number}",
            event("COERCE/occupy", ["ARM"], ["AZE"], time="1991/..", line=2),
            event("ASSAULT", ["ARM"], ["AZE"], time=f"2020-10-{number % 28 + 1:02}", line=4),
            published="2020-11-01",
        )
        for number in range(1500)
    ]
    links = link_records(pages)
    occupied = max(links.happenings, key=lambda found: len(found.claims))
    assert occupied.modes == ("occupy",)
    assert len(occupied.claims) == 1500


def test_a_town_taken_and_freed_by_one_side_on_one_day_is_one_taking(build_record: Build) -> None:
    taken = event("COERCE/occupy", ["AZE"], ["ARM"], time="2020-11-08", place="Shusha")
    freed = event("COERCE/seize", ["AZE"], [], time="2020-11-08", place="Shusha")
    assert count_of(build_record, taken, freed) == 1


def test_one_blow_told_of_each_of_two_enemies_is_one_with_a_dispute_of_blame(build_record: Build) -> None:
    pages = [
        build_record(side, event("ASSAULT/heavy-weapons", [side], [], time="2020-10-11", place="Ganja"))
        for side in ("ARM", "AZE")
    ]
    links = link_records(pages)
    assert len(links.happenings) == 1
    assert DisagreementKind.BLAME in {found.kind for found in links.disagreements}


def test_a_way_that_crowds_of_other_names_keep_closed_since_a_day_is_closed_once(build_record: Build) -> None:
    def closed(name: str, crowd: str, since: str) -> PageRecord:
        told = {"time": f"{since}/..", "status": "ongoing"}
        return build_record(
            name,
            ("event", ("PROTEST/obstruct", [crowd], []), told),
            body=["Jalan ke utara masih ditutup oleh kerumunan orang."],
            published="2022-12-14",
        )

    pages = [closed("a", "aktivis lingkungan", "2022-12-12"), closed("b", "pengunjuk rasa", "2022-12-12")]
    assert len(link_records(pages).happenings) == 1
    assert len(link_records([*pages, closed("c", "warga", "2022-12-05")]).happenings) == 2


def test_the_breach_of_a_truce_is_the_fire_that_its_sentence_tells(build_record: Build) -> None:
    breach = event("ASSAULT/violate-ceasefire", ["ARM"], ["AZE"], time="2020-10-04", line=3)
    fire = event("ASSAULT/firearms", ["ARM"], ["AZE"], time="2020-10-04", line=3, place="Barda")
    assert len(link_records([build_record("a", breach, fire)]).happenings) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            event("ACCUSE/allege", ["ARM"], ["AZE"], time="2020-10-04", place="Barda"),
            event("ACCUSE/disapprove", ["ARM"], ["AZE"], time="2020-10-04", place="Barda"),
        ),
        (
            event("REQUEST/yield", ["UN"], ["ARM", "AZE"], time="2020-10-04", place="Minsk"),
            event("REQUEST/meet", ["UN"], ["ARM", "AZE"], time="2020-10-04", place="Minsk"),
        ),
        (
            event("CONSULT/bilateral", ["ARM", "AZE"], [], time="2020-10-04", place="Jenewa"),
            event("CONSULT", ["ARM", "AZE", "RUS"], [], time="2020-10-04", place="Jenewa"),
        ),
        (
            event("RETREAT/release", ["ARM"], ["AZE"], time="2020-10-04"),
            event("RETREAT/return", ["ARM"], ["AZE"], time="2020-10-04"),
        ),
        (
            event("AGREE/ceasefire", ["ARM"], ["AZE"], time="2020-10-04", third_parties=["RUS"]),
            event("AGREE/ceasefire", ["AZE"], ["ARM"], time="2020-10-04", third_parties=["RUS"]),
        ),
    ],
    ids=["blame-and-scorn", "stop-and-talk", "with-and-without-a-host", "freed-and-given-back", "agreed-with-each"],
)
def test_what_two_pages_tell_of_one_day_in_two_ways_is_one(build_record: Build, one: Any, other: Any) -> None:  # noqa: ANN401
    assert count_of(build_record, one, other) == 1


def test_a_side_that_a_page_does_not_name_speaks_against_nothing(build_record: Build) -> None:
    one = build_record("a", event("COERCE/arrest", ["ARM"], ["AZE"], time="2020-10-04", place="Barda"))
    other = build_record("b", event("COERCE/arrest", ["ARM"], ["ARM"], time="2020-10-04", place="Barda"))
    (blow,) = other.events
    guessed = replace(blow, recipients=(Actor(name="warga", party="ARM", start=1, end=6, basis="no side said"),))
    assert len(link_records([one, other]).happenings) == 2
    assert len(link_records([one, replace(other, events=(guessed,))]).happenings) == 1


def test_blame_told_on_the_day_of_its_report_may_be_days_older(build_record: Build) -> None:
    first = event("ACCUSE/allege", ["ARM"], ["AZE"], time="2020-10-02", place="Barda", third_parties=["UN"])
    later = {"time": "2020-10-05", "time_basis": "inferred", "third_parties": ["UN"]}
    assert count_of(build_record, first, event("ACCUSE/allege", ["ARM"], ["AZE"], place="Barda", **later)) == 1
    assert count_of(build_record, first, event("ACCUSE/allege", ["ARM"], ["AZE"], place="Ganja", **later)) == 2
