"""The camps of a story, the state it plays in, whose army is meant."""

from __future__ import annotations

import pytest

from runut.extract.context import PageContext, read_context, settle_sides
from runut.extract.events import find_events
from runut.extract.reader import read_sentences


def sides(*lines: str) -> PageContext:
    sentences = read_sentences("\n".join(lines), "id")
    page = read_context(sentences, 2022)
    settle_sides(page, sentences, [event for sentence in sentences for event in find_events(sentence)])
    return page


def camps(*lines: str) -> set[str | None]:
    return {actor.party for actor in sides(*lines).opponents}


def test_who_fights_whom_are_the_camps_however_often_others_are_named() -> None:
    lines = (
        "Gerilyawan ELN menyerang tentara Kolombia di Arauca.",
        "Kuba, Norwegia, dan Venezuela mendesak perundingan.",
        "Kuba dan Norwegia menawarkan tempat.",
    )
    assert camps(*lines) == {"COL", "ELN"}


def test_known_rivals_are_the_camps_where_no_act_tells_it() -> None:
    assert camps("Hamas menolak usul itu.", "Israel menunggu.", "Mesir menunggu.") == {"HAMAS", "ISR"}


def test_a_group_that_the_world_is_silent_on_opposes_its_own_state() -> None:
    page = sides("Abu Sayyaf menyandera warga di Sulu.", "Pemerintah Filipina menolak membayar.")
    assert {actor.party for actor in page.opponents} == {"ASG", "PHL"}
    assert page.are_at_odds


def test_two_states_that_were_never_at_odds_stand_for_nobody() -> None:
    assert not sides("Presiden Mesir bertemu Presiden Ghana.").are_at_odds


def test_an_organisation_is_no_camp() -> None:
    assert "UN" not in camps(
        "PBB mengecam Taliban.", "PBB mendesak Taliban.", "Pemerintah Afghanistan menolak usul itu."
    )


def test_the_land_a_group_holds_says_where_and_not_who() -> None:
    page = sides("Di Nagorno-Karabakh, Armenia menyerang Azerbaijan.", "Azerbaijan menyerang Armenia.")
    assert {actor.party for actor in page.opponents} == {"ARM", "AZE"}


def test_the_army_of_a_story_between_a_state_and_palestinians_is_the_states() -> None:
    page = sides("Israel menyerang Palestina.", "Warga Palestina melempari tentara Israel.")
    assert (page.army, page.home) == ("ISR", None)


@pytest.mark.parametrize("head", ["Tentara", "Polisi", "Pemerintah"])
def test_organs_without_a_side_are_of_the_state_that_takes_part(head: str) -> None:
    sentences = read_sentences(f"Tentara Filipina menyerang MILF di Cotabato.\n{head} menolak usul itu.", "id")
    page = read_context(sentences, 2022)
    settle_sides(page, sentences, [event for sentence in sentences for event in find_events(sentence)])
    mention = sentences[-1].nodes[0].mention
    assert mention is not None
    assert page.actor_of(mention).party == "PHL"
