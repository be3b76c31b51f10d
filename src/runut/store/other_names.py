"""Names that are looked for → the other names and spellings of what they name: Moskow, Moscow, Moskwa.

Two names stand for each other where they name exactly the same things of the world: whoever looks for "Kiev" is led to
"Kyiv", and whoever looks for a first name is not led to one of those who bear it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from runut.languages.stems import stemmed_languages, stems_of
from runut.store.search_words import find_search_words
from runut.world import Entity, EntityClass, load_world

Phrase = tuple[str, ...]

_NAMED = frozenset(
    {EntityClass.STATE, EntityClass.ORGANISATION, EntityClass.GROUP, EntityClass.PERSON, EntityClass.PLACE}
)
"""What is named otherwise than by its own name, as a state by its seat of government, is no spelling of it."""

_VOWELS = frozenset("aeiou")
"""An acronym with one of them can be an ordinary word of some language: AS, WHO, SHAPE."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One name of one or more things.

    Attributes:
        said: How it is written.
        phrase: Its words as they are looked for.
        is_part: Whether it is a part of a longer name of theirs, as a family name is.
    """

    said: str
    phrase: Phrase
    is_part: bool

    @property
    def is_acronym(self) -> bool:
        """Whether it is written in capitals alone."""
        return self.said.isupper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """All names of the world.

    Attributes:
        holders: What each phrase names.
        names: The names of each thing.
    """

    holders: Mapping[Phrase, frozenset[int]]
    names: Mapping[int, tuple[Name, ...]]


def find_other_names(said: str, phrases: Iterable[Phrase]) -> Iterator[Name]:
    """Yield the other names of what a name names.

    Args:
        said: The name as it was written: an acronym counts only in capitals.
        phrases: Its words as they are looked for, also without clitics.
    """
    known = load_names()
    phrase = next((one for one in phrases if one in known.holders), None)
    if phrase is None:
        return
    holders = known.holders[phrase]
    every = known.names[min(holders)]
    own = [name for name in every if name.phrase == phrase]
    if all(name.is_acronym for name in own) and not said.isupper():
        return
    is_part = all(name.is_part for name in own)
    seen = [phrase]
    for name in sorted(every, key=lambda name: len(name.phrase)):
        is_same = known.holders[name.phrase] == holders and (is_part or not name.is_part)
        is_wider = _holds(phrase, [name.phrase])
        if is_same and not is_wider and not _holds(name.phrase, seen) and _is_name_alone(name):
            seen.append(name.phrase)
            yield name


def _holds(phrase: Phrase, others: Iterable[Phrase]) -> bool:
    """Tell whether one of some phrases stands in another, which is found by it already."""
    return any(
        phrase[start : start + len(other)] == other for other in others for start in range(len(phrase) - len(other) + 1)
    )


def _is_name_alone(name: Name) -> bool:
    """Tell whether a name is not also an ordinary word, which would be found wherever that stands."""
    if len(name.phrase) > 1:
        return True
    (word,) = name.phrase
    if any(word in stems_of(language).known for language in stemmed_languages()):
        return False
    return not name.is_acronym or _VOWELS.isdisjoint(word)


@cache
def load_names() -> Names:
    """Return all names of the world, gathered once."""
    holders: defaultdict[Phrase, set[int]] = defaultdict(set)
    forms: defaultdict[int, dict[str, Phrase]] = defaultdict(dict)
    numbers: dict[tuple[EntityClass, str], int] = {}
    for entity in load_world().entities:
        if entity.cls in _NAMED:
            number = numbers.setdefault((entity.cls, entity.name), len(numbers))
            for form, phrase in _read_forms(entity):
                holders[phrase].add(number)
                forms[number][form] = phrase
    return Names(
        holders={phrase: frozenset(found) for phrase, found in holders.items()},
        names={number: tuple(_make_names(found)) for number, found in forms.items()},
    )


def _read_forms(entity: Entity) -> Iterator[tuple[str, Phrase]]:
    for form in entity.forms:
        phrase = tuple(word.folded for word in find_search_words(form))
        if phrase:
            yield form, phrase


def _make_names(forms: Mapping[str, Phrase]) -> Iterator[Name]:
    phrases = set(forms.values())
    for form, phrase in forms.items():
        is_part = any(len(other) > len(phrase) and _holds(other, (phrase,)) for other in phrases)
        yield Name(said=form, phrase=phrase, is_part=is_part)
