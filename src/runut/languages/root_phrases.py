"""The roots that one row of roots.tsv stands for: `siap|rela [untuk] memulihkan|menjaga gencatan senjata`."""

from __future__ import annotations

from itertools import product

_SIGNS = frozenset("|[")


def open_with(cell: str) -> tuple[str, ...]:
    """Return the words of which any may open the roots of a cell."""
    return tuple(cell.partition(" ")[0].split("|"))


def expand(cell: str) -> list[str]:
    """Return the roots of a cell, in order: `a|b` is either word, `[c]` one that may be missing.

    Raises:
        ValueError: A bracket is open, a word is missing, or every word may be missing.
    """
    if _SIGNS.isdisjoint(cell):
        return [cell]
    places = [_choices(place) for place in cell.split(" ")]
    if all("" in choices for choices in places[:1]):
        raise ValueError(f"{cell!r} must open with a word that is there")
    return [" ".join(filter(None, words)) for words in product(*places)]


def _choices(place: str) -> tuple[str, ...]:
    may_miss = place.startswith("[") and place.endswith("]")
    words = tuple((place[1:-1] if may_miss else place).split("|"))
    if not all(words) or any("[" in word or "]" in word for word in words):
        raise ValueError(f"{place!r} is no words set apart by '|', with '[' and ']' around all of them or none")
    return (*words, "") if may_miss else words
