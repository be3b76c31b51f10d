"""How often what is read is right is counted by sort and way, as gold has it."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "evaluation"))

import measured

from runut.export.measured import ANY_EVENT
from runut.pipeline import read_page
from runut.record.json_form import page_record_form
from runut.record.way import Way

_TEXT = "Armenia menyerang Azerbaijan pada 3 Oktober 2020.\nRusia mengecam serangan itu.\n"


def test_all_is_right_where_gold_is_what_was_read() -> None:
    record = read_page(_TEXT, id="uji", published="2020-10-04")
    cells = measured.count_cells(measured.find_judged(page_record_form(record), record))
    assert sum(found for (sort, _), (_, found) in cells.items() if sort.isupper()) == len(record.events) > 0
    assert all(right == found for right, found in cells.values())


def test_what_gold_lacks_is_wrong() -> None:
    record = read_page(_TEXT, id="uji", published="2020-10-04")
    gold = dict.fromkeys(("events", "statements", "casualties", "agreements"), ())
    cells = measured.count_cells(measured.find_judged(gold, record))
    assert {right for right, _ in cells.values()} == {0}


def test_the_table_has_a_row_for_each_sort_and_way() -> None:
    table = measured.make_table({("ASSAULT", Way.NAMED): (1, 2), (ANY_EVENT, Way.NAMED): (1, 2)})
    lines = table.splitlines()
    assert lines[0] == "sort\tway\tright\tfound"
    assert lines[2:] == ["ASSAULT\tnamed\t1\t2", "event\tnamed\t1\t2"]
