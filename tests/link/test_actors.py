"""Actors across pages: which names are one, and which look alike and are not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from runut.link import link_records
from runut.link.actors.known_actors import find_known, is_party_itself, without_party
from runut.link.actors.names import find_acronyms, is_description, is_persons_name, names_somebody, skeleton
from runut.record.actor import Actor, ActorKind
from runut.record.linked import LinkedActor
from runut.record.page_record import PageRecord

Build = Callable[..., PageRecord]
Claim = tuple[str, tuple[Any, ...], dict[str, Any]]


def meets(*who: str, **more: Any) -> Claim:  # noqa: ANN401
    return ("event", ("CONSULT", list(who), []), more)


def actors_of(*pages: PageRecord) -> dict[str, LinkedActor]:
    found = link_records(pages).actors
    assert len({actor.id for actor in found}) == len(found)
    return {actor.name: actor for actor in found}


def groups(*pages: PageRecord) -> list[tuple[str, ...]]:
    return sorted(actor.names for actor in link_records(pages).actors)


def test_a_state_its_capital_and_its_government_are_one(build_record: Build) -> None:
    page = build_record("a", meets("Armenia:ARM", "Yerevan:ARM", "pemerintah Armenia:ARM", "Baku:AZE"))
    found = actors_of(page)
    assert found["Armenia"].names == ("Armenia", "Yerevan", "pemerintah Armenia")
    assert found["Armenia"].is_known
    assert (found["Azerbaijan"].party, found["Azerbaijan"].names) == ("AZE", ("Baku",))


def test_a_ministry_is_no_state_and_may_leave_its_states_name_away(build_record: Build) -> None:
    one = build_record("a", meets("Kementerian Pertahanan Armenia:ARM"))
    other = build_record("b", meets("Kementerian Pertahanan:ARM", "Kementerian Pertahanan:AZE"))
    found = link_records([one, other]).actors
    assert sorted((actor.party, actor.names) for actor in found) == [
        ("ARM", ("Kementerian Pertahanan", "Kementerian Pertahanan Armenia")),
        ("AZE", ("Kementerian Pertahanan",)),
    ]


def test_a_person_of_the_tables_is_one_in_every_spelling_and_role(build_record: Build) -> None:
    pages = [
        build_record(name, meets(f"{who}:ARM:person"), published="2020-10-10")
        for name, who in (("a", "Nikol Pashinyan"), ("b", "Pashinian"), ("c", "Nikol Pashinian"))
    ]
    (found,) = link_records(pages).actors
    assert found.name == "Nikol Pashinyan"
    assert any(role.startswith("Perdana Menteri 2018") for role in found.roles)


def test_of_two_presidents_of_one_name_the_year_tells_which(build_record: Build) -> None:
    pages = [
        build_record("a", meets("Aliyev:AZE:person"), published="1994-05-12"),
        build_record("b", meets("Aliyev:AZE:person"), published="2020-11-10"),
    ]
    assert sorted(actor.name for actor in link_records(pages).actors) == ["Heydar Aliyev", "Ilham Aliyev"]


def test_a_bare_name_without_a_year_is_the_only_known_one_of_the_record(build_record: Build) -> None:
    dated = build_record("a", meets("Ilham Aliyev:AZE:person"), published="2020-11-10")
    undated = build_record("b", meets("Aliyev:AZE:person"))
    assert groups(dated, undated) == [("Aliyev", "Ilham Aliyev")]
    both = build_record("c", meets("Heydar Aliyev:AZE:person"), published="1994-05-12")
    assert ("Aliyev",) in groups(dated, undated, both)


def test_an_unknown_person_is_one_by_full_name_and_party(build_record: Build) -> None:
    pages = [build_record(name, meets("Jano Merta:ARM:person")) for name in "ab"]
    assert groups(*pages) == [("Jano Merta",)]
    apart = [build_record("a", meets("Jano Merta:ARM:person")), build_record("b", meets("Jano Merta:AZE:person"))]
    assert groups(*apart) == [("Jano Merta",), ("Jano Merta",)]


def test_two_of_one_full_name_without_party_need_somebody_beside_them(build_record: Build) -> None:
    alone = [build_record(name, meets("Jano Merta::person", "ARM")) for name in "ab"]
    assert groups(*alone).count(("Jano Merta",)) == 2
    beside = [build_record(name, meets("Jano Merta::person", "Oreta Silvan::person")) for name in "ab"]
    assert groups(*beside) == [("Jano Merta",), ("Oreta Silvan",)]


def test_one_spelling_of_two_letters_is_one_only_within_a_party(build_record: Build) -> None:
    pages = [
        build_record("a", meets("Arman Vardanian:ARM:person")),
        build_record("b", meets("Arman Vardanyan:ARM:person")),
    ]
    assert groups(*pages) == [("Arman Vardanian", "Arman Vardanyan")]
    loose = [
        build_record("a", meets("Arman Vardanian::person")),
        build_record("b", meets("Arman Vardanyan::person")),
    ]
    assert len(groups(*loose)) == 2


def test_a_family_name_joins_the_full_name_of_its_page(build_record: Build) -> None:
    page = build_record("a", meets("Jano Merta:ARM:person"), meets("Merta::person", line=3))
    assert groups(page) == [("Jano Merta", "Merta")]
    two = build_record("a", meets("Jano Merta:ARM:person", "Lira Merta:ARM:person"), meets("Merta::person", line=3))
    assert len(groups(two)) == 3


def test_a_family_name_joins_the_records_only_full_name_of_its_party(build_record: Build) -> None:
    full, bare = build_record("a", meets("Jano Merta:ARM:person")), build_record("b", meets("Merta:ARM:person"))
    assert groups(full, bare) == [("Jano Merta", "Merta")]
    other = build_record("c", meets("Lira Merta:ARM:person"))
    assert len(groups(full, bare, other)) == 3
    assert len(groups(full, build_record("b", meets("Merta:AZE:person")))) == 2
    assert len(groups(full, build_record("b", meets("Merta::person")))) == 2


def test_an_acronym_behind_a_name_is_that_name(build_record: Build) -> None:
    body = ["Badan Pengawas Lembah (BPL) bersidang.", "BPL menolak."]
    page = build_record("a", meets("Badan Pengawas Lembah:ARM"), meets("BPL:ARM", line=3), body=body)
    assert groups(page) == [("BPL", "Badan Pengawas Lembah")]
    without = build_record("a", meets("Badan Pengawas Lembah:ARM"), meets("BPL:ARM", line=3))
    assert len(groups(without)) == 2


def test_descriptions_are_no_actors(build_record: Build) -> None:
    page = build_record("a", meets("warga sipil", "tentaranya:ARM", "Tentara", "langkah Baku:AZE", "Orang::person"))
    assert groups(page) == []


def test_who_gives_a_count_is_named_by_it(build_record: Build) -> None:
    page = build_record(
        "a",
        meets("Jano Merta:ARM:person"),
        ("casualty", ("killed", 3, 3), {"claimant": "Jano Merta", "line": 3}),
    )
    (found,) = link_records([page]).actors
    assert found.claims == tuple(sorted([page.events[0].id, page.casualties[0].id]))


def test_the_title_before_a_name_is_a_role(build_record: Build) -> None:
    made = build_record("a", meets("ARM"), body=["Juru damai Jano Merta tiba."])
    at = made.page.text.index("Juru damai")
    actor = Actor(
        name="Jano Merta", party="ARM", kind=ActorKind.PERSON, start=at, end=at + len("Juru damai Jano Merta")
    )
    page = replace(made, events=(replace(made.events[0], actors=(actor,)),))
    assert actors_of(page)["Jano Merta"].roles == ("Juru damai",)


def test_ids_of_known_actors_do_not_change_with_the_record(build_record: Build) -> None:
    one, other = build_record("a", meets("ARM")), build_record("b", meets("Yerevan:ARM"))
    assert actors_of(one)["Armenia"].id == actors_of(one, other)["Armenia"].id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pashinyan", "Pashinian"),
        ("Khalid", "Halid"),
        ("Mohammad", "Mohamad"),
        ("Żaneta", "Zaneta"),
        ("Soeharto", "Suharto"),
    ],
)
def test_spellings_of_one_name_share_their_bones(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


def test_names_that_differ_in_more_than_spelling_do_not() -> None:
    assert len({skeleton(name) for name in ("Merta", "Marta", "Mirta", "Merda", "Aliyev", "Alijan")}) == 6


def test_a_name_without_its_party() -> None:
    assert without_party("kementerian pertahanan armenia", "ARM") == "kementerian pertahanan"
    assert without_party("armenia", "ARM") == ""
    assert without_party("kementerian pertahanan", "ARM") == "kementerian pertahanan"
    assert is_party_itself("Pemerintah Armenia", "ARM")
    assert not is_party_itself("Pemerintah Armenia", "AZE")
    assert not is_party_itself("Kementerian Pertahanan Armenia", "ARM")


def test_what_names_somebody() -> None:
    assert names_somebody("Kementerian Pertahanan", "ARM")
    assert names_somebody("Badan Pengawas Lembah", None)
    assert not names_somebody("Tentara", "ARM")
    assert is_description("Warga sipil", None)
    assert is_persons_name("Jano Merta", None)
    assert not is_persons_name("Tawanan Armenia", "ARM")


def test_persons_of_the_tables_are_found_by_name_party_and_year() -> None:
    assert find_known("Putin", "RUS", 2020) == "Vladimir Putin"
    assert find_known("Putin", "ARM", 2020) is None
    assert find_known("Aliyev", "AZE", None) is None
    assert find_known("Jano Merta", "ARM", 2020) is None


def test_acronyms_stand_in_brackets_behind_the_name() -> None:
    text = "Badan Pengawas Lembah (BPL) dan Merta (MRT) bertemu (2020)."
    assert find_acronyms(text, {"Badan Pengawas Lembah", "Merta"}) == {"bpl": "badan pengawas lembah"}


def test_a_naming_without_party_brings_no_two_parties_together(build_record: Build) -> None:
    pages = [
        build_record("a", meets("Jano Merta::person", "Oreta Silvan::person")),
        build_record("b", meets("Jano Merta:ARM:person", "Oreta Silvan::person")),
        build_record("c", meets("Jano Merta:AZE:person", "Oreta Silvan::person")),
    ]
    parties = [actor.party for actor in link_records(pages).actors if actor.name == "Jano Merta"]
    assert len(parties) == 2
    assert {"ARM", "AZE"} <= set(parties)


def test_the_order_of_pages_changes_no_actor(build_record: Build) -> None:
    pages = [
        build_record(name, meets(*who), published="2020-10-10")
        for name, who in (
            ("a", ("Jano Merta:ARM:person", "Baku:AZE")),
            ("b", ("Merta:ARM:person", "Oreta Silvan::person")),
            ("c", ("Jano Merta::person", "Oreta Silvan::person")),
            ("d", ("Pashinyan:ARM:person", "Kementerian Luar Negeri:ARM")),
        )
    ]
    expected = link_records(pages).actors
    assert all(link_records(order).actors == expected for order in permutations(pages))


def test_one_name_of_two_parties_in_one_claim_is_two_actors(build_record: Build) -> None:
    page = build_record("a", meets("Korea:KOR", "Korea:PRK"))
    found = link_records([page]).actors
    assert sorted(actor.party or "" for actor in found) == ["KOR", "PRK"]
    assert len({actor.id for actor in found}) == len(found)
