"""Words → their stems, for those who search: what the affixes and clitics of a language make of one root is one word.

The roots are the words of the lexicon, those first that it says to take affixes; a form made of none of them stays as
it is, but for its clitics. A noun of people is itself: a "tahanan" (prisoner) is no "pertahanan" (defence), though both
come from "tahan".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache

from runut.languages import known_languages, read_table, read_toml, readable_languages
from runut.languages.affixes import LITERAL_VOICES, Affixes, parse_affixes

_LEAST_BEFORE_CLITIC = 3
_LEAST_ROOT = 4
"""Shorter words that take no affixes by the lexicon are found in too many others."""

_WORDS_KEPT = 100_000


@dataclass(frozen=True, slots=True)
class Stems:
    """The stems of one language.

    Attributes:
        root_of: The root by its form.
        known: Words before which a clitic that is bound to them is one.
        free: Clitics behind any word.
        bound: Clitics behind known words alone.
    """

    root_of: dict[str, str] = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    free: tuple[str, ...] = ()
    bound: tuple[str, ...] = ()

    def find(self, word: str) -> str:
        """Return the stem of a word that is written small."""
        if word in self.root_of:
            return self.root_of[word]
        for clitic in self.free:
            if word.endswith(clitic) and len(word) >= len(clitic) + _LEAST_BEFORE_CLITIC:
                return self.find(word.removesuffix(clitic))
        for clitic in self.bound:
            if word.endswith(clitic) and word not in self.known and word.removesuffix(clitic) in self.known:
                return self.find(word.removesuffix(clitic))
        return word


@lru_cache(maxsize=_WORDS_KEPT)
def find_stem(word: str, language: str) -> str:
    """Return the stem of a word that is written small.

    Args:
        word: The word.
        language: BCP 47 code; a language without affixes, or of which nothing is known, leaves words as they are.
    """
    return stems_of(language.partition("-")[0]).find(word)


@cache
def stemmed_languages() -> tuple[str, ...]:
    """Return the codes of the languages whose words have stems."""
    return tuple(code for code in readable_languages() if stems_of(code).root_of)


@cache
def stems_of(language: str) -> Stems:
    """Return the stems of a language."""
    if language not in known_languages() or language not in readable_languages():
        return Stems()
    affixes = parse_affixes(read_toml(language, "affixes"))
    rows = [row for row in read_table(language, "roots") if row["root"].isalpha()]
    cues = _split_words(row["form"] for row in read_table(language, "cues"))
    classes = _split_words(row["words"] for row in read_table(language, "classes"))
    people = _split_words(row["form"] for row in read_table(language, "people"))
    known = people | classes | cues | {row["root"] for row in rows}
    taking = {row["root"] for row in rows if _takes_affixes(row["forms"])}
    root_of = _root_by_form(affixes, taking) | {root: root for root in taking}
    others = {
        word for word in known - root_of.keys() if len(word) >= _LEAST_ROOT and not word.endswith(affixes.free_clitics)
    }
    root_of = _root_by_form(affixes, others) | root_of | {word: word for word in people | affixes.own_stems}
    return Stems(root_of, known | root_of.keys(), affixes.free_clitics, affixes.bound_clitics)


def _takes_affixes(forms: str) -> bool:
    return not LITERAL_VOICES.keys() >= set(forms.split())


def _root_by_form(affixes: Affixes, roots: set[str]) -> dict[str, str]:
    """Return the root by its form, the longest where several make it."""
    patterns = {pattern for forms in affixes.forms.values() for pattern, _ in forms}
    found: dict[str, str] = {}
    for root in sorted(roots):
        for form in {affixes.fill(pattern, root) for pattern in patterns} - {root}:
            if len(found.get(form, "")) < len(root):
                found[form] = root
    return {form: _first_root(found, form) for form in found}


def _first_root(root_by_form: dict[str, str], form: str) -> str:
    """Return the root of which a form was made by way of others: "mengatakan" of "katakan", and that of "kata"."""
    while form in root_by_form:
        form = root_by_form[form]
    return form


def _split_words(cells: Iterable[str]) -> frozenset[str]:
    """Return the single words of cells that list several."""
    return frozenset(word.strip() for cell in cells for word in cell.split("|") if word.strip().isalpha())
