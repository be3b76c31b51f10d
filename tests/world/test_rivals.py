"""Who has been at odds with whom."""

from __future__ import annotations

import pytest

from runut.world import load_world
from runut.world.rivals import STATES_WITHOUT_ARMY, load_rivals, parse_rivalry, state_codes


def test_every_rival_is_a_party_that_the_world_knows() -> None:
    known = {entity.party for entity in load_world().entities}
    assert {party for pair in load_rivals() for party in pair} <= known


def test_every_pair_has_two_sides() -> None:
    assert all(len(pair) == 2 for pair in load_rivals())


@pytest.mark.parametrize("pair", [("ISR", "HAMAS"), ("ARM", "AZE"), ("IND", "PAK"), ("RSF", "SDN"), ("ISR", "IRN")])
def test_the_great_quarrels_are_there(pair: tuple[str, str]) -> None:
    assert frozenset(pair) in load_rivals()


def test_states_without_army_are_states() -> None:
    assert state_codes() >= STATES_WITHOUT_ARMY


@pytest.mark.parametrize(("year", "are_at_odds"), [(1991, True), (2003, True), (2007, False), (None, True)])
def test_foes_of_one_year_are_allies_of_another(year: int | None, *, are_at_odds: bool) -> None:
    assert (frozenset(("IRQ", "USA")) in load_rivals(year)) is are_at_odds


def test_a_cell_may_bound_a_rivalry_by_years() -> None:
    rivalry = parse_rivalry("SDN", "SSD 2011-")
    assert rivalry.pair == {"SDN", "SSD"}
    assert not rivalry.holds_in(2010)
    assert rivalry.holds_in(2024)


def test_a_name_of_several_words_is_no_year() -> None:
    assert parse_rivalry("IND", "JEM (PAK)").pair == {"IND", "JEM (PAK)"}
