"""What the web is made of: addresses, facts, people, places, the record as of a day."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from runut.errors import InputError
from runut.pipeline import open_record
from runut.web.asking import Asked
from runut.web.held import Held, hold_whole
from runut.web.held_state import HeldState
from runut.web.links import outward
from runut.web.people import TOKEN_VARIABLE, is_loopback, read_people
from runut.web.place_index import Precision, capitals, find_place
from runut.web.settings import Role
from runut.web.sign_in import own_address
from runut.web.source import MemorySource
from runut.web.speech import load_web_words
from runut.web.tables import to_csv, to_json


def test_words_are_the_same_in_every_language() -> None:
    assert load_web_words("id").entries.keys() == load_web_words("en").entries.keys()


def test_an_address_asks_for_the_same_again() -> None:
    asked = Asked(first="2020", actor=("ARM", "AZE"), page=3, query="a b")
    assert asked.address("/timeline") == "/timeline?from=2020&actor=ARM&actor=AZE&q=a+b&page=3"
    assert asked.without("actor", "ARM").actor == ("AZE",)
    assert asked.without("from", "2020").first == ""
    assert asked.everywhere().parameters() == [("from", "2020"), ("actor", "ARM"), ("actor", "AZE")]
    assert (asked.first_day, Asked(last="2020-02").last_day) == (date(2020, 1, 1), date(2020, 2, 29))


def test_only_the_web_is_linked_to() -> None:
    assert outward("https://warta.example/a?b") == "https://warta.example/a?b"
    for address in (None, "javascript:alert(1)", "data:text/html,x", "//x.example", "http://", "http://[", "file:///x"):
        assert outward(address) == ""


def test_nobody_is_sent_elsewhere() -> None:
    assert own_address("/timeline?actor=ARM") == "/timeline?actor=ARM"
    for address in ("//x.example", "/\\x", "https://x.example", "", "/\nx"):
        assert own_address(address) == "/"


def test_people_are_read_from_a_file_and_the_environment(tmp_path: Path) -> None:
    file = tmp_path / "people.txt"
    file.write_text("# who\nani reviewer a-long-enough-token\n\nbudi reader another-long-token\n", encoding="utf-8")
    people = read_people(file, {TOKEN_VARIABLE: "a-third-long-token"})
    assert [(one.name, one.role) for one in people] == [
        ("ani", Role.REVIEWER),
        ("budi", Role.READER),
        ("admin", Role.ADMINISTRATOR),
    ]
    assert "token" not in repr(people)
    assert read_people(None, {}) == ()


@pytest.mark.parametrize(
    "line",
    [
        "ani reviewer",
        "ani boss a-long-enough-token",
        "ani reader short",
        "a reader xxxxxxxxxxxxx\na reader yyyyyyyyyyyyy",
    ],
)
def test_a_faulty_line_of_people_is_told(tmp_path: Path, line: str) -> None:
    file = tmp_path / "people.txt"
    file.write_text(line, encoding="utf-8")
    with pytest.raises(InputError, match=r"people\.txt"):
        read_people(file, {})


def test_a_missing_file_of_people_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_people(tmp_path / "none", {})


def test_a_role_covers_those_below_it() -> None:
    assert Role.ADMINISTRATOR.may(Role.READER)
    assert not Role.READER.may(Role.REVIEWER)


@pytest.mark.parametrize(
    ("host", "is_own"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("x.example", False)],  # noqa: S104
)
def test_loopback_is_told_from_other_addresses(host: str, is_own: bool) -> None:  # noqa: FBT001 -- a case of the table
    assert is_loopback(host) is is_own


def test_places_are_found_by_name_and_by_a_name_within() -> None:
    exact, near, area = (
        find_place("Stepanakert"),
        find_place("desa di dekat Stepanakert"),
        find_place("Nagorno-Karabakh"),
    )
    assert exact is not None
    assert near is not None
    assert area is not None
    assert (exact.precision, near.precision, area.precision) == (Precision.POINT, Precision.NEAR, Precision.AREA)
    assert find_place("wilayahnya") is None
    assert capitals()["AZE"].name == "Baku"


def test_as_of_a_day_nothing_is_told_that_was_reported_later(sample_file: Path) -> None:
    record = open_record(sample_file)
    cut = Held(HeldState(MemorySource(record), sample_file), "", date(2020, 11, 9))
    claims = set(cut.index.claims)
    provisions = [one for found in cut.provisions.values() for one in found]
    assert 0 < len(cut.pages_by_anchor) < len(record.pages)
    assert {claim for one in cut.happenings.values() for claim in one.claims} <= claims
    assert {figure.claim for one in cut.series for figure in one.figures} <= claims
    assert {figure.to for one in cut.series for figure in one.figures if figure.to} <= claims
    assert {item.claim for one in provisions for item in one.evidence} <= claims
    assert {
        claim for one in cut.disagreements.values() for version in one.versions for claim in version.claims
    } <= claims


def test_filters_find_what_looking_at_each_fact_finds(sample_file: Path) -> None:
    held = hold_whole(open_record(sample_file), sample_file)
    for asked in (
        Asked(actor=("RUS", "TUR"), type=("CONSULT", "count")),
        Asked(first="2020-10", last="2020-10-31", place=("-",)),
        Asked(status=("denied",)),
        Asked(source=("s3",), language=("id",)),
    ):
        wanted = [
            fact
            for fact in held.facts
            if (not asked.actor or set(asked.actor) & set(fact.parties))
            and (not asked.type or set(asked.type) & set(fact.types))
            and (not asked.status or set(asked.status) & set(fact.statuses))
            and (not asked.source or set(asked.source) & set(fact.lineages))
            and (not asked.place or not fact.places)
            and (
                asked.first_day is None
                or (
                    fact.days is not None
                    and fact.days[1] >= asked.first_day
                    and fact.days[0] <= (asked.last_day or date.max)
                )
            )
        ]
        assert list(held.find(asked)) == wanted
        assert wanted


def test_cells_that_a_spreadsheet_would_run_are_text() -> None:
    table = to_csv([{"a": "=1+1", "b": ("x", "y"), "c": -1}, {"a": "@x", "d": None}])
    assert table.splitlines() == ["a,b,c,d", "'=1+1,x | y,-1,", "'@x,,,"]
    assert json.loads(to_json([{"a": "ə", "b": ("x",)}])) == [{"a": "ə", "b": ["x"]}]


def test_a_place_is_never_drawn_where_it_is_not(sample_file: Path) -> None:
    from runut.web.views.places_map import VIEW, MapView

    held = hold_whole(open_record(sample_file), sample_file)
    for by in ("", "world", "46.7,39.8,1.5"):
        made = VIEW.make(held, Asked(by=by))
        assert isinstance(made, MapView)
        for spot in made.spots:
            for view in spot.places:
                x, y = made.window.project(view.place.lon, view.place.lat)
                assert abs(spot.at[0] - x) + abs(spot.at[1] - y) < 27
        assert {view.place for spot in made.spots for view in spot.places} == {view.place for view in made.places}
