"""Which words of a phrase are a person's name: particles and short names among them, numbers and units not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from runut.annotate.phrases.mentions import Mention
from runut.annotate.phrases.phrase_words import is_people
from runut.annotate.words.units import Unit
from runut.record.actor import ActorKind

_ROMAN = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"})
_SHORT_NAME = 2
_NAMESAKE = "namesake"
_MANY = {ActorKind.MILITARY, ActorKind.NONSTATE_ARMED, ActorKind.POLICE, ActorKind.CIVILIANS, ActorKind.PEACEKEEPERS}


def is_person_run(mention: Mention, run: Sequence[Unit], opening: Unit) -> bool:
    """Tell whether unknown names beside each other are somebody's; `opening` is the sentence's first word."""
    if any(letter.isdigit() or letter == "/" for unit in run for letter in unit.text):
        return False
    if run[0].text in _ROMAN or (len(run) == 1 and len(run[0].text) == 1):  # "Sekretaris II", "media sosial X"
        return False
    if mention.has_people:
        return mention.title or len(run) > 1
    return len(run) > 1 or run[0].start != opening.start


def is_joined_name(words: str, particles: Collection[str]) -> bool:
    """Tell whether a word is a name with a small article before its hyphen ("al-Sadr")."""
    head, _, tail = words.partition("-")
    return tail[:1].isupper() and head in particles


def is_within_name(
    words: Sequence[Unit], index: int, particles: Collection[str], is_unknown: Callable[[Unit], bool]
) -> bool:
    """Tell whether a word that means something else is part of a name: a particle, two letters that open one.

    "Pieter | van der | Linde", "Jenderal | Ko | Thet Naing"; a word that is borne as a name ("Yusran | Hakim").
    """
    unit, behind = words[index], index + 1
    if is_last_name(words, index, is_unknown):
        return True
    if unit.is_capital and _NAMESAKE in unit.classes:
        is_last = behind == len(words) and is_unknown(words[index - 1])
        return is_last or (behind < len(words) and is_unknown(words[behind]) and not is_people(unit))
    if unit.is_capital:
        is_short = len(unit.text) == _SHORT_NAME and unit.text.istitle()
        return is_short and behind < len(words) and is_unknown(words[behind])
    if unit.text not in particles:
        return False
    while behind < len(words) and words[behind].text in particles:
        behind += 1
    before = index - 1
    while before and words[before].text in particles:
        before -= 1
    return behind < len(words) and is_unknown(words[before]) and is_unknown(words[behind])


def closes_holder(units: Sequence[Unit], start: int, position: int) -> bool:
    """Tell whether an office and its holder's name end before a word for other people ("Gubernur N | pasukan Y …")."""
    unit, before = units[position], units[position - 1]
    people = None if unit.item is None or not unit.text.islower() else unit.item.people
    is_other = people is not None and people.role == "role" and people.kind in _MANY
    if not (is_other or unit.has("plural")):
        return False
    is_named = before.item is None and before.is_capital and not before.text.isupper()
    return is_named and any(_is_title(held) for held in units[start : position - 1])


def _is_title(unit: Unit) -> bool:
    return unit.item is not None and unit.item.people is not None and unit.item.people.role == "title"


def is_last_name(words: Sequence[Unit], index: int, is_unknown: Callable[[Unit], bool]) -> bool:
    """Tell whether a word with a meaning closes a name that a capital and the name before tell ("Abboud | Gambar")."""
    unit, before = words[index], words[index - 1]
    item = unit.item
    if index == 0 or item is None or unit.entities or not (unit.is_capital and unit.text.istitle()):
        return False
    if item.people or item.pronoun or item.speech or item.senses or unit.number is not None or unit.has("inner"):
        return False
    is_behind = is_unknown(before) and before.end + 1 == unit.start
    return is_behind and (index + 1 == len(words) or not words[index + 1].is_capital)
