"""Who has been at odds with whom."""

from __future__ import annotations

import pytest

from runut.world import load_world
from runut.world.rivals import STATES_WITHOUT_ARMY, load_rivals, state_codes


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
