"""Whether an agreement is one that was told before: "itu", "tersebut" behind what it is called."""

from __future__ import annotations

from collections.abc import Sequence

from runut.extract.agreements.phrases import Word
from runut.extract.agreements.predicates import Predicate
from runut.extract.agreements.words import AgreementWords

_NEAR, _LONGEST = 3, 8


def is_told_before(
    words: Sequence[Word], last: int, near_end: int, rights: Sequence[Predicate], data: AgreementWords
) -> bool:
    """Tell whether "itu", "tersebut" behind what is called so, or behind its relative clause, say that it was told."""
    if data.marks["anaphor"].stands_in(words, last, _phrase_end(words, last, near_end, data)):
        return True
    if rights and _is_that_text(words, last, rights[0], data):
        return True
    if not rights or not rights[0].is_relative:
        return False  # "gencatan yang diperantarai X | tersebut", but "jeda mulai malam | ini"
    return data.marks["anaphor"].stands_in(words, rights[0].last, min(len(words), rights[0].last + _NEAR))


def _is_that_text(words: Sequence[Word], last: int, right: Predicate, data: AgreementWords) -> bool:
    """Tell whether "itu" closes a phrase before its verb ("dokumen setebal 20 halaman | itu | memuat")."""
    between = words[last : right.first]
    is_phrase = 0 < len(between) <= _LONGEST and not any(word.is_sign for word in between)
    is_phrase = is_phrase and not data.marks["apart"].stands_in(words, last, right.first)
    return is_phrase and data.marks["anaphor"].stands_in(words, right.first - 1, right.first)


def _phrase_end(words: Sequence[Word], first: int, last: int, data: AgreementWords) -> int:
    """Return where the phrase of a name ends: before a preposition ("gencatan senjata | pada hari itu")."""
    end = data.marks["apart"].find_in(words, first, min(last, len(words)))
    return last if end is None else end
