"""Two powers side by side behind a noun for what both do ("konflik | Thailand Kamboja"): two, as with a dash."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.words.units import Unit
from runut.languages.lexicon import Roles
from runut.world import EntityClass

_JOINT = "/"
_BETWEEN = {"ceasefire", "border", "ties"}
_STATE, _POWERS = EntityClass.STATE, {EntityClass.STATE, EntityClass.GROUP}


def pair_powers(units: Sequence[Unit]) -> list[Unit]:
    """Return the units of a sentence with a joint between a state and the power named right behind it.

    "Perang Rusia Ukraina", "bentrokan India Pakistan"; a group may be called after its land ("Hizbullah Lebanon").
    """
    paired: list[Unit] = []
    for position, unit in enumerate(units):
        if unit.entities and position > 1 and _are_two(units, position):
            paired.append(Unit(unit.start, unit.start, _JOINT, _JOINT, is_word=False, is_capital=False))
        paired.append(unit)
    return paired


def _are_two(units: Sequence[Unit], position: int) -> bool:
    """Tell whether a power, and the state before it, stand alone behind a noun that takes two."""
    before, power, behind = units[position - 1], units[position], units[position + 1 : position + 2]
    if not (before.entities and _takes_two(units[position - 2])) or (behind and behind[0].entities):
        return False
    is_state = len(before.entities) == 1 and before.entities[0].cls is _STATE
    is_power = len(power.entities) == 1 and power.entities[0].cls in _POWERS
    return is_state and is_power and before.entities[0].party != power.entities[0].party


def _takes_two(unit: Unit) -> bool:
    """Tell whether a word is a noun for a fight, for talks, or for what lies between two."""
    if not unit.classes.isdisjoint(_BETWEEN):
        return True
    senses = () if unit.item is None else unit.item.senses
    return any(sense.voice.is_noun and sense.frame.roles is Roles.MUTUAL for sense in senses)
