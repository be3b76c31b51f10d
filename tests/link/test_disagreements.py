"""Disagreements on day, place, status, doer and wording, each with its look-alikes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from runut.link import link_records
from runut.link.differing.disagreements import Events, find_happening_disagreements
from runut.link.happenings.happenings import find_happenings
from runut.link.happenings.tellings import find_tellings
from runut.link.texts.lineages import find_lineages
from runut.link.texts.sources import find_sources
from runut.record.claims import Provision, Topic
from runut.record.linked import Disagreement, DisagreementKind, Version
from runut.record.page_record import PageRecord

Build = Callable[..., PageRecord]
Claim = tuple[str, tuple[Any, ...], dict[str, Any]]

ATTACK = {"time": "2020-10-11", "place": "Ganja"}


def attack(actors: list[str], **more: Any) -> Claim:  # noqa: ANN401
    return ("event", ("ASSAULT", actors, ["AZE"]), {**ATTACK, **more})


def truce(**more: Any) -> Claim:  # noqa: ANN401
    return ("agreement", ("ceasefire", ["ARM", "AZE"]), {"mediators": ["RUS"], **more})


def found_in(*pages: PageRecord) -> list[tuple[str, list[str], str | None]]:
    return [
        (found.kind.value, [version.value for version in found.versions], found.settled_by)
        for found in link_records(pages).disagreements
    ]


def test_nine_against_ten_november_is_a_disagreement_that_the_treaty_settles(build_record: Build) -> None:
    pages = [build_record("a", truce(signed="2020-11-09")), build_record("b", truce(signed="2020-11-10"))]
    assert found_in(*pages) == [("date", ["2020-11-09", "2020-11-10"], "treaty_text")]


@pytest.mark.parametrize("wider", ["2020-09-21/2020-09-30", "2020-23", "2020-09", "2020"])
def test_a_wider_time_does_not_disagree_with_a_day_in_it(build_record: Build, wider: str) -> None:
    pages = [
        build_record(name, ("event", ("ASSAULT/battle", ["ARM", "AZE"], []), {"time": time}))
        for name, time in (("a", "2020-09-27"), ("b", wider))
    ]
    assert found_in(*pages) == []


def test_the_day_that_a_story_is_told_on_sets_nobody_against_anybody(build_record: Build) -> None:
    def page(name: str, day: int, basis: str | None) -> PageRecord:
        times = {"time": f"2020-10-{day}", "time_basis": basis}
        claim = ("event", ("ASSAULT/heavy-weapons", ["ARM"], ["AZE"]), {**ATTACK, **times})
        return build_record(name, claim, published=f"2020-10-{day}")

    assert found_in(page("a", 11, None), page("b", 12, "inferred: the day of the report")) == []
    assert found_in(page("a", 11, None), page("b", 12, None)) == [
        ("date", ["2020-10-11", "2020-10-12"], "monitor_report")
    ]


def test_towns_that_are_not_one_disagree_for_an_agreement(build_record: Build) -> None:
    def page(name: str, place: str) -> PageRecord:
        return build_record(name, truce(signed="2020-11-10", place=place))

    assert found_in(page("a", "Moskow"), page("b", "Jenewa")) == [("place", ["Moskow", "Jenewa"], "treaty_text")]
    assert found_in(page("a", "Moskow"), page("b", "Rusia")) == []
    assert found_in(page("a", "Moskow"), page("b", "Nagorno-Karabakh")) == []
    assert found_in(page("a", "Moskow"), page("b", "balai kota lama")) == []


def test_towns_that_are_not_one_disagree_for_a_happening(build_record: Build) -> None:
    pages = [build_record(name, attack(["ARM"])) for name in "ab"]
    lineages = find_lineages(sorted(pages, key=lambda page: page.page.sha256))
    sources = find_sources(pages, lineages)
    (happening,) = find_happenings(find_tellings(pages, sources), sources)
    places = tuple(
        Version(value=place, claims=(page.events[0].id,), lineages=(sources[page.events[0].id].lineage,))
        for place, page in zip(("Ganja", "Barda"), pages, strict=True)
    )
    events = Events((event for page in pages for event in page.events), sources)
    (found,) = find_happening_disagreements([replace(happening, places=places)], events, sources, {})
    assert (found.kind, found.about) == (DisagreementKind.PLACE, happening.id)


def test_one_attack_that_enemies_lay_at_each_others_door_is_blame(build_record: Build) -> None:
    pages = [build_record("a", attack(["ARM"])), build_record("b", attack(["AZE"]))]
    assert ("blame", ["ARM", "AZE"], "monitor_report") in [
        (kind, sorted(values), by) for kind, values, by in found_in(*pages)
    ]


def test_a_description_of_the_doer_disagrees_with_no_party(build_record: Build) -> None:
    pages = [build_record("a", attack(["ARM"])), build_record("b", attack(["sekelompok orang"]))]
    assert found_in(*pages) == []


def deny(who: str, whom: list[str], **more: Any) -> Claim:  # noqa: ANN401
    return ("event", ("REJECT/deny", [who], whom), {"line": 3, **more})


def test_an_accusation_and_its_denial_disagree_on_whether(build_record: Build) -> None:
    page = build_record("a", attack(["ARM"], attribution=("Baku",)), deny("ARM", ["AZE"]))
    assert found_in(page) == [("status", ["happened", "denied"], "monitor_report")]
    (found,) = link_records([page]).disagreements
    assert [version.claimants for version in found.versions] == [("Baku",), ("ARM",)]
    assert [version.claims for version in found.versions] == [(page.events[0].id,), (page.events[1].id,)]


@pytest.mark.parametrize(
    ("accused", "denied"),
    [
        (attack(["ARM"], attribution=("Baku",)), deny("RUS", ["AZE"])),
        (attack(["ARM"]), deny("ARM", ["AZE"])),
        (attack(["ARM"], attribution=("Yerevan",)), deny("ARM", ["AZE"])),
        (attack(["ARM"], attribution=("Baku",)), deny("ARM", ["TUR"])),
        (attack(["ARM"], attribution=("Baku",), status="planned"), deny("ARM", ["AZE"])),
        (attack(["ARM"], attribution=("Baku",)), deny("ARM", ["AZE"], line=5)),
        (attack(["ARM"], attribution=("Baku",), line=4), deny("ARM", ["AZE"])),
        (("event", ("CONSULT", ["ARM"], []), {"attribution": ("Baku",)}), deny("ARM", ["AZE"])),
    ],
    ids=["another denies", "nobody's word", "its own word", "of another", "a plan", "far off", "before", "no deed"],
)
def test_a_denial_of_something_else_is_none_of_an_act(build_record: Build, accused: Claim, denied: Claim) -> None:
    assert found_in(build_record("a", accused, denied)) == []


def test_a_denial_answers_the_act_before_it_and_not_an_earlier_one(build_record: Build) -> None:
    page = build_record(
        "a",
        attack(["ARM"], attribution=("Baku",)),
        ("event", ("ASSAULT", ["AZE"], ["ARM"]), {"attribution": ("Yerevan",), "line": 3}),
        deny("ARM", ["AZE"], line=4),
    )
    assert found_in(page) == []


def test_a_denial_in_another_text_disagrees_with_the_act(build_record: Build) -> None:
    pages = [build_record("a", attack(["ARM"])), build_record("b", attack(["ARM"], status="denied"))]
    assert found_in(*pages) == [("status", ["happened", "denied"], "monitor_report")]


def test_what_had_not_yet_been_agreed_and_later_was_is_no_disagreement(build_record: Build) -> None:
    def page(name: str, status: str, day: int) -> PageRecord:
        claim = ("event", ("AGREE/ceasefire", ["ARM", "AZE"], []), {"time": "2020-11-10", "status": status})
        return build_record(name, claim, published=f"2020-11-{day:02}")

    assert found_in(page("a", "denied", 9), page("b", "happened", 10)) == []
    assert found_in(page("a", "denied", 12), page("b", "happened", 10)) == [
        ("status", ["happened", "denied"], "official_record")
    ]


def taken(word: str, **more: Any) -> Claim:  # noqa: ANN401
    options = {"time": "2020-11-08", "place": "Shusha", "trigger": word, **more}
    return ("event", ("COERCE/seize", ["AZE"], []), options)


def test_freed_against_occupied_is_wording_that_nothing_settles(build_record: Build) -> None:
    pages = [build_record("a", taken("membebaskan")), build_record("b", taken("menduduki"))]
    assert found_in(*pages) == [("wording", ["membebaskan", "menduduki"], "nothing")]
    english = [build_record("a", taken("liberated")), build_record("b", taken("menduduki"))]
    assert found_in(*english) == [("wording", ["liberated", "menduduki"], "nothing")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (taken("membebaskan"), taken("merebut")),
        (taken("membebaskan"), taken("dibebaskan")),
        (taken("membebaskan"), taken("menduduki", place="Hadrut")),
        (taken("membebaskan"), taken("menduduki", time="2023-09-20")),
        (taken("membebaskan"), taken("menduduki", status="planned")),
        (taken("membebaskan"), ("event", ("COERCE/occupy", ["ARM"], []), {"place": "Shusha", "trigger": "menduduki"})),
    ],
    ids=["neutral", "one side", "another place", "another day", "not done", "another's act"],
)
def test_words_that_do_not_oppose_each_other_are_no_wording(build_record: Build, one: Claim, other: Claim) -> None:
    assert found_in(build_record("a", one), build_record("b", other)) == []


def test_one_newsrooms_two_words_are_no_wording(build_record: Build) -> None:
    assert found_in(build_record("a", taken("membebaskan"), taken("menduduki", line=3))) == []


def test_fighters_to_one_are_terrorists_to_another(build_record: Build) -> None:
    def page(name: str, who: str) -> PageRecord:
        return build_record(name, ("event", ("ASSAULT", [who], ["AZE"]), ATTACK))

    (found,) = link_records([page("a", "Kelompok teroris Nara:NARA"), page("b", "pejuang Nara:NARA")]).disagreements
    assert (found.kind, found.question) == (DisagreementKind.WORDING, "fighters")
    assert found_in(page("a", "Kelompok teroris Nara:NARA"), page("b", "pejuang Nara:RIVA")) == []


def test_every_disagreement_says_what_would_settle_it(build_record: Build) -> None:
    pages = [
        build_record("a", truce(signed="2020-11-09"), attack(["ARM"], line=3)),
        build_record("b", truce(signed="2020-11-10"), attack(["AZE"], line=3)),
    ]
    found: tuple[Disagreement, ...] = link_records(pages).disagreements
    assert found
    assert all(one.settled_by for one in found)


def test_talks_that_two_texts_place_in_two_towns_disagree_on_where(build_record: Build) -> None:
    def page(name: str, place: str, *, day: str = "2021-01-11", **more: Any) -> PageRecord:  # noqa: ANN401
        return build_record(name, ("event", ("CONSULT", ["ARM", "AZE"], []), {"time": day, "place": place, **more}))

    assert ("place", ["Moskow", "Jenewa"], "official_record") in found_in(page("a", "Moskow"), page("b", "Jenewa"))
    assert found_in(page("a", "Moskow"), page("b", "Rusia")) == []
    assert found_in(page("a", "Moskow"), page("b", "Jenewa", day="2021-02-11")) == []
    assert found_in(page("a", "Moskow"), page("b", "Jenewa", status="planned")) == []
    assert found_in(page("a", "Moskow"), page("b", "Jenewa", time_basis="inferred: x")) == []


def test_two_talks_of_one_day_on_one_page_are_two(build_record: Build) -> None:
    talks = [("event", ("CONSULT", ["ARM", "AZE"], []), {"time": "2021-01-11", "place": "Moskow"})]
    both = [*talks, ("event", ("CONSULT", ["ARM", "AZE"], []), {"time": "2021-01-11", "place": "Jenewa", "line": 3})]
    assert found_in(build_record("a", *both), build_record("b", *talks)) == []


def test_the_day_of_an_accusation_is_no_day_of_the_attack_in_its_sentence(build_record: Build) -> None:
    def page(name: str, day: int, *more: Claim) -> PageRecord:
        claim = ("event", ("ASSAULT/heavy-weapons", ["ARM"], ["AZE"]), {**ATTACK, "time": f"2020-10-{day}"})
        return build_record(name, claim, *more)

    blamed = ("event", ("ACCUSE", ["AZE"], ["ARM"]), {"time": "2020-10-12"})
    assert found_in(page("a", 11), page("b", 12, blamed)) == []
    assert [kind for kind, *_ in found_in(page("a", 11), page("b", 12))] == ["date"]


def test_what_had_not_been_done_by_a_day_was_not_done_on_it(build_record: Build) -> None:
    def page(name: str, day: int, status: str, published: int) -> PageRecord:
        claim = ("event", ("RETREAT/withdraw", ["ARM"], ["AZE"]), {"time": f"2020-11-{day}", "status": status})
        return build_record(name, claim, published=f"2020-11-{published}")

    assert found_in(page("a", 25, "happened", 25), page("b", 24, "denied", 26)) == []


def test_who_brought_two_together_is_no_other_doer_than_they(build_record: Build) -> None:
    day = {"time": "2021-01-11", "place": "Moskow"}
    one = build_record("a", ("event", ("CONSULT", ["ARM", "AZE"], []), day))
    other = build_record("b", ("event", ("CONSULT", ["RUS"], ["ARM", "AZE"]), day))
    assert found_in(one, other) == []


def test_the_place_of_a_provision_is_not_where_the_agreement_was_made(build_record: Build) -> None:
    said = "membersihkan ranjau di sekitar Ganja"
    made = build_record("a", truce(signed="2020-11-10", place="Ganja"))
    laid = Provision(topic=Topic.MINES, said=said, start=0, end=len(said))
    page = replace(made, agreements=(replace(made.agreements[0], provisions=(laid,)),))
    other = build_record("b", truce(signed="2020-11-10", place="Moskow"))
    assert found_in(page, other) == []
    assert [kind for kind, *_ in found_in(made, other)] == ["place"]


def test_a_denied_act_answers_an_accusation_of_that_kind_paragraphs_before(build_record: Build) -> None:
    def page(denied: str) -> PageRecord:
        return build_record(
            "a",
            ("event", ("ACCUSE/allege", ["ARM"], ["AZE"]), {}),
            ("event", ("COERCE/restrict", ["AZE"], []), {"attribution": ("Yerevan",)}),
            ("event", ("REJECT/deny", ["AZE"], ["ARM"]), {"line": 4}),
            ("event", (denied, ["AZE"], []), {"line": 4, "status": "denied", "attribution": ("Baku",)}),
            body=["Yerevan menuduh Baku.", "Warga menunggu.", "Baku membantah."],
        )

    assert found_in(page("COERCE/restrict"))[0][:2] == ("status", ["happened", "denied"])
    assert found_in(page("ASSAULT")) == []


def test_who_denies_in_words_of_his_own_stands_beside_the_act_that_he_denies(build_record: Build) -> None:
    said = attack(["ARM"], attribution=("Baku",))
    denied = attack(["ARM"], status="denied", line=4, attribution=("Yerevan",), time=None)
    first = build_record("a", said, ("event", ("REJECT/deny", ["ARM"], ["AZE"]), {"line": 3}), denied)
    (found,) = link_records([first, build_record("b", attack(["ARM"]))]).disagreements
    assert {first.events[1].id, first.events[2].id} <= set(found.versions[1].claims)
