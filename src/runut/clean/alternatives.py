"""A pattern of any of some words, made so that most places of a line are let go by their first letter."""

from __future__ import annotations

import re
from collections.abc import Iterable


def one_of(words: Iterable[str]) -> str:
    """Return a pattern of any of some words, of those that fit the longest."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    by_letter: dict[str, list[str]] = {}
    for word in longest_first:
        by_letter.setdefault(word[0].lower(), []).append(word)
    return rf"(?=[{initials(longest_first)}])(?:{'|'.join(map(_of_letter, by_letter.values()))})"


def initials(words: Iterable[str]) -> str:
    """Return the letters with which words begin, to stand in the brackets of a pattern."""
    return re.escape("".join(sorted({word[0] for word in words})))


def _of_letter(words: list[str]) -> str:
    """Return a pattern of words with one first letter; where it has two cases, each stays whole."""
    if len({word[0] for word in words}) > 1 or len(words) == 1:
        return "|".join(map(re.escape, words))
    return rf"{re.escape(words[0][0])}(?:{'|'.join(re.escape(word[1:]) for word in words)})"
