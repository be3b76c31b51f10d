"""Where people open a phrase of their own behind the place of a fronted "di X": "Di Darfur | tentara | …"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.phrase_words import is_said_of_state
from runut.annotate.words.units import Unit
from runut.world import EntityClass

_PLACES = {EntityClass.PLACE, EntityClass.STATE, EntityClass.CAPITAL}
_PARTS = {"direction"}


def opens_behind_place(units: Sequence[Unit], start: int, position: int) -> bool:
    """Tell whether people stand behind a place and its quarter, which are no part of what they are called.

    What describes people stands behind them ("di Mali utara | pasukan Prancis | …"). A word that only says something
    of a state is none of its name either ("Thailand | siap berunding").
    """
    if position == start + 1 and is_said_of_state(units[start], units[position]):
        return True
    people, place = units[position], units[start]
    item = people.item
    if item is None or item.people is None:
        return False
    if people.text[0].isupper() or start == 0 or not units[start - 1].has("in"):
        return False
    is_place = bool(place.entities) and all(entity.cls in _PLACES for entity in place.entities)
    return is_place and all(not _PARTS.isdisjoint(unit.classes) for unit in units[start + 1 : position])
