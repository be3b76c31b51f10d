"""Where who acts opens a phrase of its own: behind a fronted "di X" ("Di Darfur | tentara | …"), behind "menurut X"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.phrase_words import is_people, is_said_of_state
from runut.annotate.words.units import Unit
from runut.languages.affixes import Voice
from runut.world import EntityClass

_PLACES = {EntityClass.PLACE, EntityClass.STATE, EntityClass.CAPITAL}
_PARTS = {"direction"}
_TWO_NAMES = 2
_SOURCES = {EntityClass.STATE, EntityClass.GROUP, EntityClass.ORGANISATION, EntityClass.METONYM}
_ACTING = {Voice.ACT, Voice.INT, Voice.PAS}


def opens_anew(units: Sequence[Unit], start: int, position: int) -> bool:
    """Tell whether a phrase that begins at `start` ends before a unit, which opens another."""
    return any(opens(units, start, position) for opens in (_behind_place, _behind_source, _behind_origin))


def _behind_place(units: Sequence[Unit], start: int, position: int) -> bool:
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


def _behind_source(units: Sequence[Unit], start: int, position: int) -> bool:
    """Tell whether who acts stands right behind who says so, with no comma between ("Menurut Georgia | Rusia belum …").

    A predicate has to follow: "Menurut Taliban Pakistan, …" is one group.
    """
    item = units[start - 1].item if start else None
    if item is None or item.speech is None or item.speech.order != "according" or not _is_side(units[position - 1]):
        return False
    is_organ = is_people(units[position]) and units[position].text.islower()
    side = position + is_organ
    if side + 1 >= len(units) or not _is_side(units[side]):
        return False
    return units[side].entities[0].party != units[position - 1].entities[0].party and _predicates(units[side + 1])


def _behind_origin(units: Sequence[Unit], start: int, position: int) -> bool:
    """Tell whether a name stands right behind where people are from ("dokter asal Suriah | Ahmad Tarakji")."""
    is_origin = start > 1 and units[start - 1].has("from") and is_people(units[start - 2])
    land = units[start]
    is_land = position == start + 1 and bool(land.entities) and land.entities[0].cls is EntityClass.STATE
    return is_origin and is_land and all(map(_is_name, units[position : position + _TWO_NAMES]))


def _is_name(unit: Unit) -> bool:
    return unit.is_capital and unit.item is None and not unit.entities


def _is_side(unit: Unit) -> bool:
    return bool(unit.entities) and unit.entities[0].cls in _SOURCES


def _predicates(unit: Unit) -> bool:
    """Tell whether a word opens a predicate ("belum", "menembaki")."""
    is_verb = unit.item is not None and any(sense.voice in _ACTING for sense in unit.item.senses)
    return is_verb or unit.has("past", "future", "not", "not_yet", "ongoing")
