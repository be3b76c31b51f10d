"""Forms of one or more words, and the one pass that finds them in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Protocol

_OPENING = re.compile(r"[^ ]+ +[^ ]+|[^ ]+")


class Later(Protocol):
    """Phrases that are made when a text meets their first word."""

    @property
    def openers(self) -> frozenset[str]:
        """The first words of all of them."""

    def find_opened(self, word: str) -> list[str]:
        """Return the phrases that a word opens."""


class PhraseTable:
    """A table of folded forms: words of their own, and phrases by the two words with which they open.

    A word costs one look-up and the opening of a phrase one more, whatever the table holds.
    """

    def __init__(self, forms: Iterable[str], later: Later | None = None) -> None:
        self._words: set[str] = set()
        phrases: defaultdict[str, list[str]] = defaultdict(list)
        for form in forms:
            if " " not in form:
                self._words.add(form)
            else:
                phrases[form.lstrip().partition(" ")[0]].append(form)
        self._words.discard("")
        phrases.pop("", None)
        self._openers = frozenset(phrases) | (later.openers if later is not None else frozenset())
        self._known = self._openers | self._words
        self._phrases = _Phrases(phrases, later)

    def find(self, folded: str) -> list[tuple[int, str]]:
        """Return the forms of a folded text that begin and end at a word's edge, each with its place.

        They come by their first words, and of those that share it the longest first.
        """
        known, openers, words = self._known, self._openers, self._words
        edged, start = f" {folded} ", 0
        found: list[tuple[int, str]] = []
        parts = [*folded.split(" "), ""]
        for word, following in pairwise(parts):
            if word in known:
                if word in openers and self._may_open(word, following):
                    found += self._find_phrases(folded, edged, start, word)
                if word in words:
                    found.append((start, word))
            start += len(word) + 1
        return found

    def _may_open(self, word: str, following: str) -> bool:
        """Tell whether phrases open with a word and the one behind it; where signs part them, it is left open."""
        phrases = self._phrases[word]
        return not following or f"{word} {following}" in phrases or word in phrases

    def _find_phrases(self, folded: str, edged: str, start: int, word: str) -> Iterator[tuple[int, str]]:
        """Yield the phrases that a word opens at its place: by it and the next word first, then by it alone."""
        phrases = self._phrases[word]
        opening = _OPENING.match(folded, start)
        pair = "" if opening is None else opening[0]
        for first in (pair, word) if pair != word else (word,):
            for phrase in phrases.get(first, ()):
                place = start if phrase[1] != " " else start - _signs_before(phrase)
                if edged.startswith(phrase, place):
                    yield place, phrase[1:-1]


class _Phrases(dict[str, dict[str, list[str]]]):
    """First word → opening → the phrases that open so, between edges and the longest first; made when it is met."""

    def __init__(self, by_first: dict[str, list[str]], later: Later | None) -> None:
        super().__init__()
        self._by_first, self._later = by_first, later

    def __missing__(self, word: str) -> dict[str, list[str]]:
        """Sort the phrases that begin with a word by their openings."""
        by_opening: defaultdict[str, list[str]] = defaultdict(list)
        forms = self._by_first.get(word, [])
        if self._later is not None:
            forms = list(dict.fromkeys((*forms, *self._later.find_opened(word))))
        for form in sorted(forms, key=len, reverse=True):
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
