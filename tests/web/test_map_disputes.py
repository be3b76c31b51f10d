"""Disputed lines carry the names of every side: drawn, told, listed and in the data."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from runut.export.words import interface_languages
from runut.web.drawing.ground_map import HEIGHT, WIDTH, Window, draw_ground
from runut.web.ground import load_ground
from runut.web.ground.disputes import load_disputes
from runut.web.views.map_disputes import name_lines, shorten

_BLACK_SEA = Window(33.0, 47.0, 22.0)


def test_every_disputed_line_has_names_of_two_sides_or_more_in_every_language_and_their_sources() -> None:
    disputes = load_disputes()
    assert set(load_ground().disputes) <= set(disputes)
    for one in disputes.values():
        assert len(one.sides) >= 2, one.code
        for side in one.sides:
            assert side.source, one.code
            assert all(side.name[language] and side.who[language] for language in interface_languages()), one.code
        assert all(one.name[language] for language in interface_languages()), one.code


def test_sides_stand_in_the_order_of_their_codes() -> None:
    for one in load_disputes().values():
        codes = [side.side for side in one.sides]
        assert codes == sorted(set(codes)), one.code


def test_names_stand_within_the_window_and_not_upon_each_other() -> None:
    lines = name_lines(draw_ground(_BLACK_SEA).disputed, ())
    named = [line.at for line in lines if line.at is not None]
    assert len(named) >= 4
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in named)
    assert len(set(named)) == len(named)


def test_a_line_too_short_for_names_is_still_drawn() -> None:
    lines = name_lines(draw_ground(Window(10.0, 28.0, 340.0)).disputed, ())
    assert any(line.at is None for line in lines)
    assert all(line.path for line in lines)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Republic of Tamara", "Republic of Tamara"),
        ("Upper Tamara; Lower Tamara", "Upper Tamara"),
        ("Tamara, in Belor", "Tamara"),
        ("the whole of the land behind the two rivers of Tamara", "the whole of the land behind the two …"),
    ],
)
def test_a_label_has_the_beginning_of_a_name(name: str, short: str) -> None:
    assert shorten(name) == short


@pytest.mark.parametrize(("language", "said"), [("id", "Republik Otonom Krimea"), ("en", "Republic of Crimea")])
def test_the_page_says_what_each_side_calls_it(client: TestClient, language: str, said: str) -> None:
    html = client.get("/map?by=33,47,22", headers={"cookie": f"language={language}"}).text
    title = html.partition('href="#dispute-UA-43"><title>')[2].partition("</title>")[0]
    assert said in title
    assert html.partition('id="dispute-UA-43"')[2].partition("</tbody>")[0].count("<tr>") == 2


def test_the_data_says_what_each_side_calls_it(client: TestClient) -> None:
    rows = client.get("/map.json?by=33,47,22").json()
    crimea = next(row for row in rows if row["id"] == "dispute UA-43")
    assert crimea["parties"] == ["RUS", "UKR"]
    assert "Ukraine: Autonomous Republic of Crimea" in crimea["names_en"]
    assert "Ukraina: Republik Otonom Krimea" in crimea["names_id"]
    assert len(crimea["name_sources"]) == 2
    places = {row["found"]: row["names_en"] for row in rows if row.get("found")}
    assert places["Stepanakert"] == ["ARM: Stepanakert", "AZE: Khankendi"]
    assert "dispute UA-43" in client.get("/map.csv?by=33,47,22").text
