"""Who made a thing or what people speak, which says nothing of whose they are ("rudal | buatan X |")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.words.leaving_out import leave_out
from runut.annotate.words.units import Unit

MADE_IN = "made_in"


def without_makers(units: Sequence[Unit]) -> list[Unit]:
    """Return the units of a sentence without the lands that made the things before them ("buatan | X dan Y")."""

    def end_of(position: int, _before: Unit) -> int:
        return _behind_makers(units, position + 1) if units[position].has(MADE_IN) else position

    return leave_out(units, end_of)


def _behind_makers(units: Sequence[Unit], position: int) -> int:
    """Return the index behind the names joined from a position on, the one before it where none stands there."""
    if position >= len(units) or not units[position].entities:
        return position - 1
    position += 1
    while position + 1 < len(units) and units[position].has("and") and units[position + 1].entities:
        position += 2
    return position
