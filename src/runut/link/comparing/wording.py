"""How alike two wordings are, whatever the language."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from sys import intern

_WORD = re.compile(r"\w+")
_NAME_OR_NUMBER = re.compile(r"(?<![.!?\"“”‘’'] )(?<!\n)(?<!^)\b(?:[A-ZÀ-ÖØ-Þ]\w{2,40}|\d[\d.,]{0,12}\d|\d)\b")

SHINGLE_WORDS = 4
"""Four words in a row are seldom the same by chance, and survive an editor's small changes."""

_MIN_WORD_CHARS = 4


def fold(text: str) -> str:
    """Return text with case and spacing evened out."""
    return " ".join(text.casefold().split())


def find_words(text: str) -> frozenset[str]:
    """Return the words of some length and the numbers of a text, folded."""
    words = {intern(word) for word in _WORD.findall(text.casefold()) if len(word) >= _MIN_WORD_CHARS or word.isdigit()}
    return frozenset(words)


def find_names_and_numbers(text: str) -> frozenset[str]:
    """Return what stays when a story is retold or translated: words in capitals inside sentences, and numbers."""
    return frozenset(match.casefold().rstrip(".,") for match in _NAME_OR_NUMBER.findall(text))


def find_shingles(text: str) -> frozenset[int]:
    """Return a number for each run of four words of a folded text."""
    words = _WORD.findall(text)
    return frozenset(
        zlib.crc32(" ".join(words[at : at + SHINGLE_WORDS]).encode()) for at in range(len(words) - SHINGLE_WORDS + 1)
    )


def share_of_smaller(one: frozenset[str] | frozenset[int], other: frozenset[str] | frozenset[int]) -> float:
    """Return which part of the smaller set lies in the other, 0 where one is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def share_of_union(one: Iterable[str], other: Iterable[str]) -> float:
    """Return which part of all is shared, 0 where both are empty."""
    mine, its = set(one), set(other)
    return len(mine & its) / len(mine | its) if mine or its else 0.0
