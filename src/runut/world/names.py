"""The names of the world by their first word; who bears them is read when a page meets that word."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from runut.languages.lexicon import first_word, fold_form
from runut.loading import without_collection
from runut.world import World, load_world
from runut.world.entities import Entity

Bearers = dict[str, list[tuple[Entity, str]]]
"""Folded names, each with who bears it and how it is written."""
_SIGN = re.compile(r"[^\w |\n]|_")


class Names:
    """All names of states, organisations, groups, persons and places."""

    def __init__(self, world: World) -> None:
        tables = list(world.find_rows_of_forms())
        self._tables = [rows for rows, _ in tables]
        self._rows: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self._found: dict[str, Bearers] = {}
        for table, (_, forms) in enumerate(tables):
            folded = _SIGN.sub(" ", "\n".join(forms).lower())
            for number, row in enumerate(folded.split("\n")):
                for form in row.split("|"):
                    if form:
                        self._rows[form.partition(" ")[0]].append((table, number))
        for table, number in self._rows.pop("", ()):
            for entity in self._tables[table].read(number):
                for form in entity.forms:
                    self._rows[first_word(fold_form(form))].append((table, number))
        self.openers = frozenset(self._rows)

    def find(self, word: str) -> Bearers:
        """Return the names that begin with a word, with who bears them."""
        found = self._found.get(word)
        if found is None and word in self._rows:
            bearers: defaultdict[str, list[tuple[Entity, str]]] = defaultdict(list)
            for table, number in sorted(set(self._rows[word])):
                for entity in self._tables[table].read(number):
                    for form in entity.forms:
                        folded = fold_form(form)
                        if first_word(folded) == word:
                            bearers[folded].append((entity, form))
            found = self._found[word] = dict(bearers)
        return found or {}

    def bearers_of(self, name: str) -> list[tuple[Entity, str]]:
        """Return who bears a folded name, each with the name as it is written."""
        return self.find(first_word(name)).get(name, [])


@cache
@without_collection()
def load_names() -> Names:
    """Return the names that the package knows."""
    return Names(load_world())
