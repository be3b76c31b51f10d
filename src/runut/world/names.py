"""The names of the world by their first word; who bears them is read when a page meets that word."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from runut.languages.lexicon import first_word, fold_form
from runut.loading import without_collection
from runut.world import World, load_world
from runut.world.entities import Entity
from runut.world.whole import TableRows

Bearers = dict[str, list[tuple[Entity, str]]]
"""Folded names, each with who bears it and how it is written."""


class Names:
    """All names of states, organisations, groups, persons and places."""

    def __init__(self, world: World) -> None:
        self._rows: defaultdict[str, list[int]] = defaultdict(list)
        self._places: list[tuple[TableRows, range]] = []
        self._found: dict[str, Bearers] = {}
        written: list[str] = []
        for table, forms in world.find_rows_of_forms():
            self._places.append((table, range(len(written), len(written) + len(table))))
            written += "\n".join(forms).lower().split("\n")
        rows = self._rows
        for number, row in enumerate(written):
            for form in row.split("|"):
                rows[form.partition(" ")[0]].append(number)
        for first in [first for first in rows if not first.isalnum()]:  # a sign within parts words, too
            for number in dict.fromkeys(rows.pop(first)):
                forms = [form for form in written[number].split("|") if form and form.partition(" ")[0] == first]
                for form in forms:
                    rows[first_word(fold_form(form))].append(number)
        self.openers = frozenset(rows)

    def _read(self, number: int) -> list[Entity]:
        return next(table.read(number - rows.start) for table, rows in self._places if number in rows)

    def find(self, word: str) -> Bearers:
        """Return the names that begin with a word, with who bears them."""
        found = self._found.get(word)
        if found is None and word in self._rows:
            bearers: defaultdict[str, list[tuple[Entity, str]]] = defaultdict(list)
            for entity in (entity for number in sorted(set(self._rows[word])) for entity in self._read(number)):
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
