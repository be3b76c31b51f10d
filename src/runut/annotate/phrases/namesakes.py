"""Which words of a phrase bear the name of a land, place or group and are a person's."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.phrase_words import is_people, is_title
from runut.annotate.words.units import Unit
from runut.world import EntityClass

_NAMED_PLACES = {EntityClass.STATE, EntityClass.CAPITAL, EntityClass.PLACE}
_LAST_NAMES = range(1, 3)
_NONE: frozenset[int] = frozenset()
_POSTED = {"purpose", "in"}
_LOCAL = frozenset({"placeoffice", "officepart"})


def find_namesakes(words: Sequence[Unit], *, is_title_case: bool, is_post: bool = False) -> frozenset[int]:
    """Return which words bear the name of a land or place and are a person's.

    They stand behind an honorific ("Teungku Jamaika"), or before another name: first ("Sofia Maren, utusan X"), or
    behind a land ("panglima X Chad Morwen"). So does a group's name behind a first name ("Menteri X Therese Wagner").
    No land right behind an envoy's preposition is one (`is_post`: "Duta Besar X untuk | Y N").
    Who bears the first name of somebody known is another, where the rest of the name begins otherwise ("Jenderal |
    Somchai | Rattana").
    """
    if not any(unit.entities for unit in words):
        return _NONE
    places = [n for n, unit in enumerate(words) if unit.entities and unit.entities[0].cls in _NAMED_PLACES]
    are_persons = not is_title_case and all(map(_is_office, filter(is_people, words)))
    named = {n for n in range(1, len(words)) if are_persons and _is_last_name(words, n)}
    named.update(n for n, unit in enumerate(words) if unit.entities and not is_title_case and _is_other(words, n))
    if not places:
        return frozenset(named)
    return frozenset(named) | frozenset(
        n
        for n in places
        if (n and "honorific" in words[n - 1].classes and words[n - 1].is_capital)
        or (not is_title_case and ((n == 0 and not is_post) or n - 1 in places) and _is_first_name(words, n))
    )


def _is_office(unit: Unit) -> bool:
    people = None if unit.item is None else unit.item.people
    return people is None or people.role in {"title", "former"}


def opens_post(units: Sequence[Unit], first: int) -> bool:
    """Tell whether a phrase stands behind the preposition of an office or its land ("Duta Besar X untuk | Y N")."""
    if first <= 1 or units[first - 1].categories.isdisjoint(_POSTED):
        return False
    last = first - 2
    if last > 2 and units[last].text == ")" and units[last - 2].text == "(":
        last -= 3  # "utusan X (PBB) untuk | Y N"
    return bool(units[last].entities) or is_people(units[last])


def _is_other(words: Sequence[Unit], index: int) -> bool:
    """Tell whether one word is the first name of somebody known, and unknown names of other letters follow it."""
    known = words[index].entities[0]
    first, _, rest = known.name.partition(" ")
    if known.cls is not EntityClass.PERSON or words[index].text != first or not rest or index + 1 == len(words):
        return False
    return _is_first_name(words, index) and words[index + 1].text[0] not in {name[0] for name in rest.split()}


def closes_with_office(units: Sequence[Unit], first: int) -> bool:
    """Tell whether what is told before a phrase ends with an office in capitals ("mengusir Duta Besar | X …")."""
    if not first or units[first - 1].item is None or " " not in units[first - 1].low:
        return False
    words = units[first - 1].text.split()
    return len(words) > 1 and words[0][0].islower() and words[-1][0].isupper()


def _is_last_name(words: Sequence[Unit], index: int) -> bool:
    """Tell whether a group's name of one word stands behind a name that nobody knows, or a town's behind a holder's.

    "Menteri X Therese | Wagner", "Senator X Piedad | Cordoba".
    """
    before, unit = words[index - 1], words[index]
    if not unit.entities or not _is_name(unit.text) or before.item or before.entities or not _is_name(before.text):
        return False
    if unit.entities[0].cls is EntityClass.GROUP:
        return True
    held = index - 2 - (index > 2 and bool(words[index - 2].entities))
    is_held = held >= 0 and is_title(words[held]) and words[held].classes.isdisjoint(_LOCAL)
    is_end = index + 1 == len(words) or (words[index + 1].item is None and _is_name(words[index + 1].text))
    return unit.entities[0].cls is EntityClass.PLACE and is_held and is_end


def _is_first_name(words: Sequence[Unit], index: int) -> bool:
    """Tell whether only names that nobody knows follow a place's name of one word, up to the end of the phrase."""
    rest = words[index + 1 :]
    is_land = words[index].entities[0].cls is not EntityClass.PLACE  # "Gaza X" is a place more often
    is_short = is_land and " " not in words[index].text and len(rest) in _LAST_NAMES
    return is_short and all(unit.item is None and not unit.entities and _is_name(unit.text) for unit in rest)


def _is_name(word: str) -> bool:
    return word[0].isupper() and word.isalpha() and not word.isupper()
