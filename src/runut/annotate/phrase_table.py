"""Forms of one or more words, and the one pass that finds them in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[^ ]+")
_OPENING = re.compile(r" *([^ ]+ +[^ ]+)")


class PhraseTable:
    """A table of folded forms: words of their own, and phrases by the two words with which they open.

    A word costs one look-up and the opening of a phrase one more, whatever the table holds.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        self._words: set[str] = set()
        self._phrases: dict[str, list[str]] = {}
        for form in forms:
            if " " not in form:
                self._words.add(form)
            elif form.strip():
                opening = _OPENING.match(form)
                self._phrases.setdefault(opening[1] if opening else form.strip(), []).append(f" {form} ")
        self._openers = {opening.partition(" ")[0] for opening in self._phrases}
        for phrases in self._phrases.values():
            phrases.sort(key=len, reverse=True)

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
                for opening in (folded[start:end_of_next], word):
                    for phrase in self._phrases.get(opening, ()):
                        place = start if phrase[1] != " " else start - _signs_before(phrase)
                        if edged.startswith(phrase, place):
                            yield place, phrase[1:-1]
            if word in self._words:
                yield start, word


def _signs_before(phrase: str) -> int:
    """Return how many signs, folded to spaces, stand before the first word of an edged phrase."""
    return len(phrase) - len(phrase.lstrip()) - 1
