"""What pages tell together, row by row; the whole table with `make across`."""

from __future__ import annotations

from pathlib import Path

import pytest
from across import Table, make_karabakh_table, make_samples_table, tell_table
from across_facts import Facts, Reading, find_invented_disagreements, read_facts

RIGHT = {"samples": (59, 59), "five pages": (63, 62)}
"""How many facts hold at least: on careful readers' claims; on what is read, which moves with the reading of pages."""


def show(table: Table) -> str:
    return "\n".join(tell_table(table))


def check(table: Table) -> None:
    print(show(table))  # noqa: T201 - the table, for whoever runs this test with -s
    assert not table.gold_invented, show(table)
    assert table.gold_right >= RIGHT[table.name][0], show(table)
    assert table.own_right >= RIGHT[table.name][1], show(table)


def test_the_five_real_pages_tell_together_what_careful_readers_found(shared: Path) -> None:
    table = make_karabakh_table(shared / "gold")
    check(table)
    assert not table.own_invented


def test_the_sample_pages_tell_together_what_a_careful_reader_finds() -> None:
    check(make_samples_table())


def test_a_check_of_no_known_name_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "facts.toml"
    path.write_text('[[fact]]\nsection = "A"\nsays = "b"\nlikes = []\n')
    with pytest.raises(ValueError, match="likes"):
        read_facts(path)


def test_a_selector_without_a_line_is_refused() -> None:
    with pytest.raises(ValueError, match="no selector"):
        Reading([]).find("000 COERCE")


def test_nothing_is_invented_where_there_is_nothing() -> None:
    assert list(find_invented_disagreements(Facts((), ()), Reading([]))) == []
