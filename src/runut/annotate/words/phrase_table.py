"""Forms of one or more words, and the one pass that finds them in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Protocol

_OPENING = re.compile(r"[^ ]+ +[^ ]+|[^ ]+")


class Later(Protocol):
    """Forms that are made when a text meets their first word."""

    @property
    def openers(self) -> frozenset[str]:
        """The first words of all of them."""

    @property
    def endings(self) -> tuple[str, ...]:
        """What may stand behind those first words."""

    def find_opened(self, word: str) -> list[str]:
        """Return the forms that a word opens, itself among them where it is one."""


class PhraseTable:
    """A table of folded forms: words of their own, and phrases by the two words with which they open.

    A word costs one look-up and the opening of a phrase one more, whatever the table holds.
    """

    def __init__(self, forms: Iterable[str], laters: Sequence[Later] = ()) -> None:
        by_first: defaultdict[str, list[str]] = defaultdict(list)
        for form in forms:
            by_first[form.lstrip().partition(" ")[0]].append(form)
        self._openers = frozenset(by_first).union(*(later.openers for later in laters)) - {""}
        self._endings = tuple({ending for later in laters for ending in later.endings})
        self._known = set(self._openers)
        self._phrases = _Phrases(by_first, laters)

    def find(self, folded: str) -> list[tuple[int, str]]:
        """Return the forms of a folded text that begin and end at a word's edge, each with its place.

        They come by their first words, and of those that share it the longest first.
        """
        known, endings, all_phrases = self._known, self._endings, self._phrases
        edged, start = f" {folded} ", 0
        found: list[tuple[int, str]] = []
        parts = [*folded.split(" "), ""]
        for word, following in pairwise(parts):
            if word in known or (word.endswith(endings) and self._is_known_with_ending(word)):
                phrases = all_phrases[word]
                if phrases:
                    pair = f"{word} {following}" if following else _opening_at(folded, start)
                    if pair in phrases or word in phrases:
                        _add_phrases(found, phrases, edged, start, (pair, word))
                if word in all_phrases.words:
                    found.append((start, word))
                elif not phrases and word in self._openers:
                    known.discard(word)  # what it opens is no form here
            start += len(word) + 1
        return found

    def _is_known_with_ending(self, word: str) -> bool:
        """Tell whether a word is a first word with an ending behind it, which is then known too."""
        without = (word.removesuffix(ending) for ending in self._endings if word.endswith(ending))
        if self._openers.isdisjoint(without):
            return False
        self._known.add(word)
        return True


def _opening_at(folded: str, start: int) -> str:
    """Return the word at a place and the next one, with the spaces of the signs between them."""
    opening = _OPENING.match(folded, start)
    return "" if opening is None else opening[0]


def _add_phrases(
    found: list[tuple[int, str]], phrases: dict[str, list[str]], edged: str, start: int, openings: tuple[str, str]
) -> None:
    """Add the phrases that a word opens at its place: by it and the next word first, then by it alone."""
    pair, word = openings
    for opening in openings if pair != word else (word,):
        for phrase in phrases.get(opening, ()):
            place = start if phrase[1] != " " else start - _signs_before(phrase)
            if edged.startswith(phrase, place):
                found.append((place, phrase[1:-1]))


class _Phrases(dict[str, dict[str, list[str]]]):
    """First word → opening → the phrases that open so, between edges and the longest first; made when it is met.

    `words` has those of the words met that are forms themselves.
    """

    def __init__(self, by_first: dict[str, list[str]], laters: Sequence[Later]) -> None:
        super().__init__()
        self.words: set[str] = set()
        self._by_first, self._laters = by_first, laters

    def __missing__(self, word: str) -> dict[str, list[str]]:
        """Sort the phrases that begin with a word by their openings."""
        by_opening: defaultdict[str, list[str]] = defaultdict(list)
        later = (form for later in self._laters for form in later.find_opened(word))
        forms = dict.fromkeys((*self._by_first.get(word, ()), *later))
        for form in sorted(forms, key=len, reverse=True):
            if form == word:
                self.words.add(word)
            else:
                by_opening[_opening_of(form)].append(f" {form} ")
        self[word] = by_opening
        return by_opening


def _opening_of(form: str) -> str:
    """Return the first two words of a phrase with what stands between them, or the one that it has."""
    opening = _OPENING.search(form)
    return opening[0] if opening else form


def _signs_before(phrase: str) -> int:
    """Return how many signs, folded to spaces, stand before the first word of an edged phrase."""
    return len(phrase) - len(phrase.lstrip()) - 1
