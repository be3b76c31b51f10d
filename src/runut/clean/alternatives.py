"""A pattern of any of some words, made so that most places of a line are let go by their first letter."""

from __future__ import annotations

import re
from collections.abc import Iterable


def one_of(words: Iterable[str]) -> str:
    """Return a pattern of any of some words, of those that fit the longest; it is for patterns that ignore case."""
    lowered = {word.lower() for word in words}
    return rf"(?=[{initials(lowered)}]){_grow(lowered)}"


def initials(words: Iterable[str]) -> str:
    """Return the letters with which words begin, to stand in the brackets of a pattern."""
    return re.escape("".join(sorted({word[0] for word in words})))


def _grow(words: set[str]) -> str:
    """Return a pattern of words that says once what several begin with."""
    rests: dict[str, set[str]] = {}
    for word in filter(None, words):
        rests.setdefault(word[0], set()).add(word[1:])
    branches = [re.escape(letter) + (_grow(ends) if ends != {""} else "") for letter, ends in sorted(rests.items())]
    grown = f"(?:{'|'.join(branches)})" if len(branches) > 1 or "" in words else branches[0]
    return f"{grown}?" if "" in words else grown
