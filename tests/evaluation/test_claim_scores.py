"""What counts as right when a reading is compared with gold."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.append(str(Path(__file__).parents[2] / "evaluation"))

import claim_scores

Row = dict[str, Any]
EMPTY: Row = {"events": [], "statements": [], "casualties": [], "agreements": []}


def an_actor(name: str, party: str | None = None) -> Row:
    return {"name": name, "party": party}


def an_event(**changes: Any) -> Row:  # noqa: ANN401 - whatever a row holds
    return {
        "line": 3,
        "type": "ASSAULT",
        "actors": [an_actor("tentara Rusia", "RUS")],
        "recipients": [],
        "status": "happened",
        "time": "2020-11",
    } | changes


def a_statement(content: str, speaker: Row | None) -> Row:
    return {"line": 2, "content": [content], "speaker": speaker}


def a_count(**changes: Any) -> Row:  # noqa: ANN401 - whatever a row holds
    return {
        "line": 1,
        "outcome": "killed",
        "min": 3,
        "max": 3,
        "who": "person",
        "side": "SYR",
        "claimant": "PBB",
    } | changes


def score(kind: str, gold: list[Row], found: list[Row]) -> dict[str, tuple[int, int, int]]:
    tallies = claim_scores.score_pages([EMPTY | {kind: gold}], [EMPTY | {kind: found}])
    return {name.rpartition(".")[2]: (tally.right, tally.found, tally.gold) for name, tally in tallies.items()}


def test_a_reading_equal_to_gold_scores_one_everywhere() -> None:
    row = EMPTY | {"events": [an_event()], "casualties": [a_count()]}
    assert {tally.f1 for tally in claim_scores.score_pages([row], [row]).values()} == {1.0}


def test_an_event_of_another_type_or_line_is_one_too_many_and_one_missing() -> None:
    assert score("events", [an_event()], [an_event(line=4)])["type"] == (0, 1, 1)
    assert score("events", [an_event()], [an_event(type="COERCE")])["type"] == (0, 1, 1)


def test_one_gold_event_is_found_once_only() -> None:
    assert score("events", [an_event()], [an_event(), an_event()])["full"] == (1, 2, 1)


def test_pairs_are_chosen_so_that_the_most_agree() -> None:
    either = an_event(time=None)
    assert score("events", [either, an_event()], [an_event(), an_event(time="2019")])["full"] == (2, 2, 2)


def test_actors_agree_where_half_of_both_sides_parties_are_shared() -> None:
    both = [an_actor("Rusia", "RUS"), an_actor("Turki", "TUR")]
    assert score("events", [an_event(actors=both)], [an_event()])["who"] == (1, 1, 1)
    three = [*both, an_actor("Iran", "IRN")]
    assert score("events", [an_event(actors=three)], [an_event()])["who"] == (0, 1, 1)
    assert score("events", [an_event()], [an_event(actors=[])])["who"] == (0, 1, 1)


def test_names_are_compared_where_neither_has_a_side() -> None:
    named = an_event(actors=[an_actor("Sari Wulan")])
    assert score("events", [named], [an_event(actors=[an_actor("Wulan")])])["who"] == (1, 1, 1)
    assert score("events", [named], [an_event(actors=[an_actor("Wulan", "IDN")])])["who"] == (0, 1, 1)


def test_recipients_are_compared_only_where_gold_has_them() -> None:
    hit = an_event(recipients=[an_actor("Suriah", "SYR")])
    assert score("events", [an_event()], [hit])["who"] == (1, 1, 1)
    assert score("events", [hit], [an_event()])["who"] == (0, 1, 1)


@pytest.mark.parametrize(
    ("found", "gold", "is_inside"),
    [
        ("2020-11-12", "2020-11", True),
        ("2020-11", "2020-11-12", False),
        ("2020", None, True),
        (None, "2020", False),
        ("2021-03", "2020/..", True),
        ("2019/2021", "2020/..", False),
        ("P3D", "2020", False),
        ("P3D", "P3D", True),
    ],
)
def test_a_time_is_right_where_it_lies_inside_the_gold_one(
    found: str | None, gold: str | None, *, is_inside: bool
) -> None:
    assert claim_scores.is_time_inside(found, gold) == is_inside


def test_words_count_where_most_of_both_are_shared_and_speakers_where_their_side_is_the_same() -> None:
    gold = [a_statement("kami tidak akan mundur", an_actor("Wulan", "IDN"))]
    found = [a_statement("Kami tidak akan mundur dari sini", an_actor("juru bicara", "IDN"))]
    assert score("statements", gold, found) == {"words": (1, 1, 1), "speaker": (1, 1, 1)}
    assert score("statements", gold, [a_statement("kami tidak", None)]) == {"words": (0, 1, 1), "speaker": (0, 1, 1)}
    assert score("statements", gold, [a_statement("kami tidak akan mundur", None)])["speaker"] == (0, 1, 1)


def test_side_and_claimant_of_a_count_are_right_only_where_the_count_is() -> None:
    wrong = score("casualties", [a_count()], [a_count(max=None)])
    assert set(wrong.values()) == {(0, 1, 1)}
    right = score("casualties", [a_count()], [a_count(side=None, claimant="pejabat PBB")])
    assert right == {"count": (1, 1, 1), "who": (1, 1, 1), "side": (0, 1, 1), "claimant": (1, 1, 1)}


def test_agreements_want_kind_and_half_of_the_parties_and_topics_are_counted_by_line() -> None:
    gold = {"line": 5, "kind": "ceasefire", "parties": ["ARM", "AZE"], "provisions": [{"topic": "prisoners"}]}
    found = gold | {"parties": ["ARM"], "provisions": [{"topic": "prisoners"}, {"topic": "mines"}]}
    assert score("agreements", [gold], [found]) == {"agreements": (1, 1, 1), "topics": (1, 2, 1)}
    assert score("agreements", [gold], [gold | {"kind": "mandate"}])["agreements"] == (0, 1, 1)


def test_lines_and_article_are_asked_only_where_gold_has_them() -> None:
    lines = [{"line": 1, "label": "title"}, {"line": 2, "label": "body"}, {"line": 3, "label": "body"}]
    read = [*lines[:2], {"line": 3, "label": "chrome"}]
    article = {"title": "Satu Judul", "published": "2020-11/..", "agencies": ["Antara"], "bylines": []}
    told = {"title": "satu  judul", "published": "2020-11-12", "agencies": [], "bylines": []}
    row = EMPTY | {"lines": lines, "article": article}
    found = claim_scores.score_pages([row], [EMPTY | {"lines": read, "article": told}])
    assert {name: round(tally.f1, 2) for name, tally in found.items()} == {
        "article.agencies": 0.0,
        "article.published": 1.0,
        "article.title": 1.0,
        "lines.body": 0.67,
        "lines.label": 0.67,
    }
    assert found["lines.body"].precision == 1.0
    assert found["lines.body"].recall == 0.5


def test_places_agree_where_they_have_a_word_in_common_and_none_told_is_none_found() -> None:
    gold = [an_event(place="Desa Poroj, Tetovo"), an_event(place="Skopje"), an_event(place=None)]
    found = [an_event(place="desa Poroj"), an_event(place=None), an_event(place="Tetovo")]
    assert score("events", gold, found)["place"] == (1, 2, 2)
