"""The small words by which languages are told apart, and the text in which they are counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

_BITS = 16
MOST_COUNTED = 2**_BITS - 1
"""A line has far fewer words than so many."""
_LOOKS = bytes(
    ord("A") if chr(sign).isupper() else ord("a") if chr(sign).isalnum() or sign == ord("_") else ord(" ")
    for sign in range(128)
).ljust(256)
"""What a sign of a text is: a capital, a letter or digit, or none."""
_TWO_CAPITALS = b" AA "
"""With a space before a text, it is found where the two stand in it."""
_SIGNS = '.,:;?!()"“”'


@dataclass(frozen=True, slots=True)
class Marks:
    """Words, and pairs of words, that only one of two languages has.

    Attributes:
        words: The words.
        pairs: The pairs.
        firsts: The words with which those pairs begin.
    """

    words: frozenset[str]
    pairs: frozenset[tuple[str, ...]]
    firsts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rival:
    """A language that another is taken for, and what tells the two apart."""

    code: str
    own: Marks
    theirs: Marks


class MarksSeen(NamedTuple):
    """How many words of a text are marks of a language's rival, its own marks, or in a pair that is the rival's.

    Attributes:
        theirs: Marks of the rival.
        own: Marks of the language.
        firsts: Words with which the rival's pairs begin.
        seconds: Words with which they end.
    """

    theirs: int
    own: int
    firsts: int
    seconds: int


@dataclass(frozen=True, slots=True)
class SmallWords:
    """The function words of all languages, and what tells those from their rivals; one look tells all of a word.

    Attributes:
        languages: The languages, in the order of their counts.
        units: Word → a number with a one at the place of each count to which it adds, so that a sum counts them all.
        places: Language with a rival → where in a sum its marks are counted.
    """

    languages: tuple[str, ...]
    units: dict[str, int]
    places: dict[str, int]

    def counts_of(self, total: int) -> tuple[int, ...]:
        """Return how many words each language has in a sum."""
        return tuple([total >> place & MOST_COUNTED for place in range(0, _BITS * len(self.languages), _BITS)])

    def only_of(self, total: int) -> str | None:
        """Return the only language that has words in a sum, None where several have or none."""
        found = [code for code, count in zip(self.languages, self.counts_of(total), strict=True) if count]
        return found[0] if len(found) == 1 else None

    def unit_of(self, language: str) -> int:
        """Return what a word of a language adds to a sum, 0 where it is none of these."""
        return 1 << _BITS * self.languages.index(language) if language in self.languages else 0

    def marks_in(self, language: str, total: int) -> MarksSeen:
        """Return what a sum counts of the marks of a language and its rival."""
        own = total >> self.places[language]
        ours, firsts, seconds = own >> _BITS, own >> 2 * _BITS, own >> 3 * _BITS
        return MarksSeen(own & MOST_COUNTED, ours & MOST_COUNTED, firsts & MOST_COUNTED, seconds & MOST_COUNTED)


def without_signs(lowered: str) -> str:
    """Return a text with the signs beside words as spaces, every character at its place."""
    for sign in _SIGNS:
        lowered = lowered.replace(sign, " ")
    return lowered


def without_acronyms(text: str, plain: str) -> str:
    """Return a text in lower case with spaces for what was two capitals: "AS" is a state, no small word of English."""
    look = b" %b " % text.encode("ascii", "replace").translate(_LOOKS)
    pieces: list[str] = []
    start, is_ascii = 0, text.isascii()
    at = look.find(_TWO_CAPITALS)
    while at >= 0:
        end = at + 2
        if is_ascii or not any(map(str.isalnum, text[max(0, at - 1) : at] + text[end : end + 1])):
            pieces += plain[start:at], "  "
            start = end
        at = look.find(_TWO_CAPITALS, end)
    return "".join((*pieces, plain[start:])) if pieces else plain


def index_small_words(function: dict[str, frozenset[str]], rivals: dict[str, Rival]) -> SmallWords:
    """Return the function words of all languages, and the marks of those that have rivals, by word."""
    counted = list(function.values())
    places: dict[str, int] = {}
    for code, rival in rivals.items():
        places[code] = _BITS * len(counted)
        seconds = frozenset(second for _, second in rival.theirs.pairs)
        counted += rival.theirs.words, rival.own.words, rival.theirs.firsts, seconds
    units: dict[str, int] = {}
    for number, words in enumerate(counted):
        for word in words:
            units[word] = units.get(word, 0) | 1 << _BITS * number
    return SmallWords(tuple(function), units, places)


def parse_rival(row: dict[str, Any]) -> Rival:
    """Return what a row of the data says of two languages that are taken for each other."""
    return Rival(row["code"], _parse_marks(row["own"]), _parse_marks(row["theirs"]))


def _parse_marks(marks: Iterable[str]) -> Marks:
    told = [tuple(mark.split()) for mark in marks]
    pairs = frozenset(words for words in told if len(words) == 2)
    single = frozenset(words[0] for words in told if len(words) == 1)
    firsts = frozenset(first for first, _ in pairs)
    return Marks(single, pairs, firsts)
