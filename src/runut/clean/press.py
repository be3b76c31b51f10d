"""News agencies, outlets and places by the forms under which pages name them, compiled once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from runut.loading import without_collection
from runut.world import EntityClass, Medium, World, load_world

_SHORTEST_SHOUTED = 5
"""Shorter names in capitals are read as acronyms: only the forms that the table has."""
_OF_TELEVISION = ".tv"
"""Behind a paper's name this makes the name of another house."""
_CITY_CLASSES = frozenset({EntityClass.PLACE, EntityClass.CAPITAL})
_PLACE_CLASSES = _CITY_CLASSES | {EntityClass.STATE}


class MediumHit(NamedTuple):
    """A medium's name in running text."""

    start: int
    end: int
    medium: Medium


@dataclass(frozen=True, eq=False)  # no slots: sets of names are made when they are first asked for
class Press:
    """What the world's tables say of media and places, ready for search.

    Attributes:
        world: The tables.
        searcher: Finds the media's forms, case kept.
        owners: The medium of each pattern of the searcher.
        by_form: Folded form → medium.
    """

    world: World
    searcher: AhoCorasick
    owners: tuple[Medium, ...]
    by_form: dict[str, Medium]

    @cached_property
    def by_domain(self) -> dict[str, Medium]:
        """Host name → medium."""
        return {medium.domain: medium for medium in reversed(self.world.media) if medium.domain}

    @cached_property
    def cities(self) -> frozenset[str]:
        """Folded names of places and capitals."""
        return self._names_of(_CITY_CLASSES)

    @cached_property
    def places(self) -> frozenset[str]:
        """Those and the states."""
        return self.cities | self._names_of({EntityClass.STATE})

    @cached_property
    def demonyms(self) -> frozenset[str]:
        """Folded adjectives of states."""
        return self._names_of({EntityClass.DEMONYM})

    @cached_property
    def actors(self) -> frozenset[str]:
        """Folded names of everything else."""
        return self._names_of(frozenset(EntityClass) - _PLACE_CLASSES - {EntityClass.DEMONYM})

    def _names_of(self, classes: Collection[EntityClass]) -> frozenset[str]:
        return frozenset("|".join(self.world.find_forms(classes)).casefold().split("|")) - {""}

    def find_media(self, line: str, offset: int = 0) -> Iterator[MediumHit]:
        """Yield the media named in a line, in order, with their places in a text where it begins at `offset`."""
        for pattern, start, end in self.searcher.find_matches_as_indexes(line):
            if not (
                (start and line[start - 1].isalnum())
                or (end < len(line) and (line[end].isalnum() and line[end - 1].isalnum()))
                or line[end : end + len(_OF_TELEVISION)].lower() == _OF_TELEVISION
            ):
                yield MediumHit(offset + start, offset + end, self.owners[pattern])

    def medium_of(self, name: str) -> Medium | None:
        """Return the medium of that name, whatever its case."""
        return self.by_form.get(" ".join(name.casefold().split()))

    def is_city(self, name: str) -> bool:
        """Tell whether a name is that of a place or a capital, from which a story may come."""
        return " ".join(name.casefold().split()) in self.cities

    def is_actor(self, name: str) -> bool:
        """Tell whether a name is that of an organisation, a group or a person."""
        return " ".join(name.casefold().split()) in self.actors

    def is_place(self, name: str) -> bool:
        """Tell whether a name is a place's, a capital's or a state's."""
        return " ".join(name.casefold().split()) in self.places


@cache
@without_collection()
def load_press() -> Press:
    """Compile what the package knows of media and places."""
    return make_press(load_world())


def make_press(world: World) -> Press:
    """Compile a world's media and places."""
    forms: dict[str, Medium] = {}
    for medium in world.media:
        for form in medium.forms:
            forms.setdefault(form, medium)
        for form in medium.forms:
            if len(form) >= _SHORTEST_SHOUTED:
                forms.setdefault(form.upper(), medium)
    return Press(
        world=world,
        searcher=AhoCorasick(list(forms), matchkind=MatchKind.LeftmostLongest),
        owners=tuple(forms.values()),
        by_form={form.casefold(): medium for form, medium in reversed(forms.items())},
    )
