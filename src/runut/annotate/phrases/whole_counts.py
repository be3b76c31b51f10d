"""People told by their whole number in figures: "membebaskan | ke-15 | pelaut" is of all fifteen."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.phrase_words import is_people
from runut.annotate.words.units import Unit

_TO = "ke"
_BEHIND = 3


def without_ordinals(units: Sequence[Unit]) -> list[Unit]:
    """Return the units of a sentence without the "ke-" of a number right before people."""
    kept: list[Unit] = []
    position = 0
    while position < len(units):
        if _opens_whole(units, position):
            position += 2
        kept.append(units[position])
        position += 1
    return kept


def _opens_whole(units: Sequence[Unit], position: int) -> bool:
    """Tell whether "ke", a dash, figures and people stand here, and no noun before them that they count."""
    if position + _BEHIND >= len(units) or units[position].low != _TO or units[position + 1].text != "-":
        return False
    is_first = position > 0 and is_people(units[position - 1])  # "presiden ke-3 negara itu"
    return units[position + 2].number is not None and is_people(units[position + _BEHIND]) and not is_first
