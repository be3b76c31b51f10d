"""Text → the words by which it is found: small, without accents and apostrophes, the same in every database.

The databases get words that are cut and folded already. Each is told to cut at blanks alone, so that no rule of one of
them for letters, accents, numbers or hyphens makes it find what the other does not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

_LONGEST = 100
_WORDS_KEPT = 100_000
_APOSTROPHES = "'’ʼ‘`"
_OTHER_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ə": "a", "æ": "ae", "œ": "oe"})
"""Letters that Unicode does not take apart; the Azerbaijani one is what pages in Latin letters write for it."""


class SearchWord(NamedTuple):
    """A word as it is looked for, and where it stands; a page has hundreds."""

    folded: str
    start: int
    end: int


def find_search_words(text: str) -> Iterator[SearchWord]:
    """Yield the words of a text."""
    for match in _pattern().finditer(text):
        folded = _fold(match.group())
        if folded:
            yield SearchWord(folded, match.start(), match.end())


@cache
def _pattern() -> re.Pattern[str]:
    """Return what finds words: numbers with their groups of three; letters with what stands on them.

    An apostrophe belongs to a word where two letters stand before it ("Jum'at"), not where one does ("l'accord").
    """
    marks = "".join(filter(lambda letter: unicodedata.category(letter)[0] == "M", map(chr, range(0x300, 0x10000))))
    letter = rf"[\w{marks}]"
    return re.compile(
        rf"(?<!\w)\d{{1,3}}(?:[.,]\d{{3}})+(?![\w.,]*\d)|{letter}{{2,}}(?:[{_APOSTROPHES}]{letter}+)*|{letter}"
    )


@lru_cache(maxsize=_WORDS_KEPT)
def _fold(word: str) -> str:
    small = word.casefold()
    if small[-1] == "s" and small[-2:-1] in set(_APOSTROPHES):
        small = small[:-2]
    if not small.isascii():
        small = unicodedata.normalize("NFKD", small.translate(_OTHER_LETTERS)).casefold()
        small = unicodedata.normalize(
            "NFKD", small
        )  # letters of formulas and signs only now show that they are capital
    return "".join(filter(str.isalnum, small))[:_LONGEST]
