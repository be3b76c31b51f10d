"""Forms of one or more words, and the one pass that finds them in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[^ ]+")
_OPENING = re.compile(r"[^ ]+ +[^ ]+|[^ ]+")


class PhraseTable:
    """A table of folded forms: words of their own, and phrases by the two words with which they open.

    A word costs one look-up and the opening of a phrase one more, whatever the table holds.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        self._words: set[str] = set()
        phrases: defaultdict[str, list[str]] = defaultdict(list)
        for form in forms:
            if " " not in form:
                self._words.add(form)
            else:
                phrases[form.lstrip().partition(" ")[0]].append(form)
        phrases.pop("", None)
        self._openers = frozenset(phrases)
        self._phrases = _Phrases(phrases)

    def find(self, folded: str) -> Iterator[tuple[int, str]]:
        """Yield the forms of a folded text that begin and end at a word's edge, each with its place.

        They come by their first words, and of those that share it the longest first.
        """
        edged = f" {folded} "
        bounds = [match.span() for match in _WORD.finditer(folded)]
        ends_of_next = [end for _, end in bounds[1:]] + [0]
        for (start, end), end_of_next in zip(bounds, ends_of_next, strict=False):
            word = folded[start:end]
            if word in self._openers:
                phrases = self._phrases[word]
                for opening in (folded[start:end_of_next], word):
                    for phrase in phrases.get(opening, ()):
                        place = start if phrase[1] != " " else start - _signs_before(phrase)
                        if edged.startswith(phrase, place):
                            yield place, phrase[1:-1]
            if word in self._words:
                yield start, word


class _Phrases(dict[str, dict[str, list[str]]]):
    """First word → opening → the phrases that open so, between edges and the longest first; made when it is met."""

    def __init__(self, by_first: dict[str, list[str]]) -> None:
        super().__init__()
        self._by_first = by_first

    def __missing__(self, word: str) -> dict[str, list[str]]:
        """Sort the phrases that begin with a word by their openings."""
        by_opening: defaultdict[str, list[str]] = defaultdict(list)
        for form in sorted(self._by_first[word], key=len, reverse=True):
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
