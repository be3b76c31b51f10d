"""Quarrels: sides and theatres that the other tables know."""

from __future__ import annotations

import pytest

from runut.errors import DataError
from runut.world import load_world
from runut.world.quarrel_table import load_quarrel_rows
from runut.world.quarrels import load_quarrels, parse_quarrels


def test_every_quarrel_has_two_sides_or_more() -> None:
    assert [quarrel.name for quarrel in load_quarrels() if len(quarrel.sides) < 2] == []


def test_names_of_quarrels_are_unique() -> None:
    names = [quarrel.name for quarrel in load_quarrels()]
    assert len(names) == len(set(names))


def test_a_side_or_a_place_that_no_table_has_is_a_fault_and_every_fault_is_listed() -> None:
    table = [{"name": "Satu", "sides": "ARM|XYZZY", "theatres": "Kota Tanpa Nama", "rivals": ""}]
    with pytest.raises(DataError, match=r"(?s)Kota Tanpa Nama.*XYZZY"):
        parse_quarrels(table, load_world())


def test_every_side_and_place_stands_in_another_table() -> None:
    assert parse_quarrels(load_quarrel_rows(), load_world()) == load_quarrels()


def test_a_row_without_sides_is_no_quarrel() -> None:
    row = {"name": "Lawan ARM", "sides": "", "theatres": "", "rivals": "ARM × TUR"}
    assert parse_quarrels([row], load_world()) == ()
