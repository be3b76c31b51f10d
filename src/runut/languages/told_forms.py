"""What tables say of forms as they stand, by the first word of each, told when a page meets that word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from runut.languages.lexicon import Item, first_word, fold_form

Fact = tuple[Callable[[Item, Any], None], Any]
"""Something that the data say of a form: how an item takes it up, and what it is."""


class Told(NamedTuple):
    """What is said of many forms: the fact, and whether it holds of them with clitics, and of their bare forms."""

    fact: Fact
    takes_clitics: bool = False
    has_bare: bool = False


class ToldForms:
    """Forms with what is told of them, by their first word."""

    def __init__(self, with_clitics: Callable[[str], Iterable[str]]) -> None:
        """Take how the forms of one that takes clitics are made."""
        self._with_clitics = with_clitics
        self._by_first: defaultdict[str, list[tuple[str, Told]]] = defaultdict(list)

    def tell(self, forms: Iterable[str], told: Told) -> None:
        """Note what is told of forms, which are written small."""
        by_first = self._by_first
        for form in forms:
            first = form.partition(" ")[0]
            by_first[first if first.isalnum() else first_word(fold_form(form))].append((form, told))

    @property
    def openers(self) -> Iterable[str]:
        """The first words of all forms."""
        return self._by_first.keys()

    def find(self, word: str) -> Iterator[tuple[str, Fact]]:
        """Yield the forms that a word opens, folded, with what is told of them."""
        for form, (fact, takes_clitics, _) in self._by_first.get(word, ()):
            for variant in self._with_clitics(form.strip()) if takes_clitics else (form.strip(),):
                yield fold_form(variant), fact

    def find_bare(self, active: str, bare_of: Callable[[str], str | None]) -> Iterator[tuple[str, Fact]]:
        """Yield the bare forms of phrases that an active verb opens, folded, with what is told of those phrases."""
        for form, told in self._by_first.get(active, ()):
            bare = bare_of(form) if told.has_bare else None
            for variant in () if bare is None else self._with_clitics(bare):
                yield fold_form(variant), told.fact
