"""Words of a sentence, and tables of phrases that are found in them by their first word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from runut.record.span import Span

Value = TypeVar("Value")
_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:[-’'][^\W_]+)*|[^\w\s]")


@dataclass(slots=True)
class Word:
    """One word or sign of a sentence: as it is folded, and where it stands on the page."""

    low: str
    start: int
    end: int

    @property
    def is_sign(self) -> bool:
        """Tell whether it is a sign."""
        return not self.low[0].isalnum()


def _fold(word: str) -> str:
    return word.lower().replace("’", "'")


def read_words(text: str, span: Span) -> list[Word]:
    """Return the words and signs of a stretch in order."""
    found = _WORD.finditer(text, span.start, span.end)
    return [Word(match.group().lower().replace("’", "'"), *match.span()) for match in found]


class Phrases(Generic[Value]):
    """Phrases with a value each; the longest at a place is found. They are made when they are first asked for."""

    def __init__(self, make: Callable[[], Iterable[tuple[str, Value]]]) -> None:
        self._make: Callable[[], Iterable[tuple[str, Value]]] | None = make
        self._by_first: dict[str, list[tuple[list[str], Value]]] = {}
        self._first: frozenset[str] = frozenset()

    def _fill(self, make: Callable[[], Iterable[tuple[str, Value]]]) -> None:
        table: dict[str, list[tuple[list[str], Value]]] = {}
        for form, value in make():
            first, *rest = [form.lower()] if form.isalpha() else [_fold(word) for word in _WORD.findall(form)]
            table.setdefault(first, []).append((rest, value))
        self._by_first = {first: sorted(rows, key=lambda row: -len(row[0])) for first, rows in table.items()}
        self._first = frozenset(table)
        self._make = None

    def may_stand_in(self, lows: frozenset[str]) -> bool:
        """Tell whether one of these words opens a phrase."""
        if self._make is not None:
            self._fill(self._make)
        return not self._first.isdisjoint(lows)

    @property
    def first_words(self) -> tuple[str, ...]:
        """The words with which phrases begin, none of them part of another."""
        if self._make is not None:
            self._fill(self._make)
        words = self._by_first
        return tuple(word for word in words if not any(other != word and other in word for other in words))

    def at(self, words: Sequence[Word], position: int) -> tuple[int, Value] | None:
        """Return the index after the phrase that begins here, and its value; None where none does."""
        if self._make is not None:
            self._fill(self._make)
        rows = self._by_first.get(words[position].low)
        if rows is None:
            return None
        following = words[position + 1].low if position + 1 < len(words) else None
        for rest, value in rows:
            if not rest:
                return position + 1, value
            last = position + 1 + len(rest)
            if rest[0] == following and [word.low for word in words[position + 1 : last]] == rest:
                return last, value
        return None

    def stands_in(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Tell whether a phrase begins in a stretch."""
        return self.find_in(words, first, last) is not None

    def find_in(self, words: Sequence[Word], first: int, last: int) -> int | None:
        """Return the first place in a stretch where a phrase begins, None where none does."""
        if self._make is not None:
            self._fill(self._make)
        for position in range(first, last):
            if words[position].low in self._first and self.at(words, position) is not None:
                return position
        return None

    def starts(self, words: Sequence[Word], first: int, last: int) -> Iterable[tuple[int, int, Value]]:
        """Yield first word, index after the last, and value of each phrase in a stretch, none within another."""
        if self._make is not None:
            self._fill(self._make)
        end = first
        for position in range(first, last):
            if position < end or words[position].low not in self._first:
                continue
            found = self.at(words, position)
            if found is not None:
                yield position, found[0], found[1]
                end = found[0]
