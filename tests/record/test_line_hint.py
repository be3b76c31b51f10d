"""Hints are kept short in a file and come back as they were."""

from __future__ import annotations

from runut.record.line_hint import LineHint, Place, hint_rows, parse_hint_rows

_MENU = LineHint(places=(Place.NAV, Place.ITEM), links_percent=100, voters=2)
_STORY = LineHint(places=(Place.PARAGRAPH, Place.STORY), votes=2, voters=2)


def test_neighbours_that_are_alike_share_a_row() -> None:
    assert hint_rows((_MENU, _MENU, _STORY)) == [(2, "nav item", 100, 0, 2), (1, "paragraph story", 0, 2, 2)]


def test_rows_give_back_the_hints() -> None:
    hints = (_MENU, _STORY, _STORY, LineHint(), _MENU)
    assert parse_hint_rows(hint_rows(hints)) == hints
    assert parse_hint_rows([]) == ()
