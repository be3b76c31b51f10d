"""Which language a story is in, and which of its lines are in another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from runut.clean.cues import load_cues
from runut.clean.detector import SAMPLE_CHARS, UNDETERMINED, count_pairs, detect, detect_other
from runut.clean.layout import BODY_LABEL
from runut.clean.small_words import MOST_COUNTED, without_acronyms, without_signs
from runut.record.article import Line, LineLabel, Passage

_MIN_LETTERS = 20
_FEW_WORDS = 40
_MIN_FUNCTION_SHARE = 0.1
"""Of the words of news one in four to nine is one of these; of a language not related hardly one in twenty."""
_SURE_SHARE = 0.25
_SURE_SHARE_WITH_MARKS = 0.12
"""Less is enough where a text also has words that tell the language from the one it is taken for."""
_CLEAR_ODDS = 3
_FOREIGN_SHARE = 0.2
"""In a line of its own a language shows more of its small words than borrowed titles and names bring along."""
_OWN_SHARE = 0.05
_FEWEST_WORDS = 6
_FEWEST_DETECTED = 10
"""Fewer words in plain letters, as of a headline without small words, tell the detector nothing that is sure."""
_FEWEST_SMALL_WORDS = 2
_MAX_DETECTED_LINES = 12
"""So many lines of a story may be shown to the detector; a page whose lines all need it is in one language."""
_AROUND_SHARE = 0.15
_FEWEST_AROUND = 3
"""A story around a statement has a sentence above it and one below; they may be far shorter."""
_STORY = frozenset({LineLabel.TITLE, LineLabel.SUBTITLE, BODY_LABEL})


class Tongues(NamedTuple):
    """The language of a story, and its lines in others."""

    language: str
    passages: tuple[Passage, ...] = ()


class _Worded(NamedTuple):
    """A line of the story with its words in lower case.

    Attributes:
        line: The line.
        words: Its words.
        total: How many small words of each language it has, in one number.
    """

    line: Line
    words: list[str]
    total: int


def find_tongues(text: str, lines: Iterable[Line], lowered: str | None = None) -> Tongues:
    """Return the language that most of a story's body is in, and the lines of its story that are in another.

    Args:
        text: The page.
        lines: Its lines with their labels.
        lowered: The page in lower case, every character at its place, where it is at hand.
    """
    plain = without_acronyms(text, without_signs(text.lower() if lowered is None else lowered))
    worded, seen = _read(lines, plain)
    body = [one for one in worded if one.line.label is BODY_LABEL]
    only = load_cues().small_words.only_of(seen)
    language = _find_main(text, body if only is not None else _part_own(body))
    if language == UNDETERMINED:
        return Tongues(language)
    foreign = dict(_find_foreign(worded, language, text, is_only=language == only))
    return Tongues(language, tuple(_join(worded, foreign)) if foreign else ())


def _part_own(body: Sequence[_Worded]) -> Sequence[_Worded]:
    """Return a body without its lines in another language than its own.

    Its own is that of the most of it by its small words, but that in which it begins and ends if it has enough: a long
    statement that is quoted in the language of whoever made it does not change the language of the story.
    """
    leanings = [_weigh(one).leaning for one in body]
    told = [(leaning, one.line) for leaning, one in zip(leanings, body, strict=True) if leaning is not None]
    mass: dict[str, int] = {}
    for leaning, line in told:
        mass[leaning] = mass.get(leaning, 0) + line.end - line.start
    if len(mass) <= 1:
        return body
    first, last = told[0][0], told[-1][0]
    is_around = first == last and len(told) >= _FEWEST_AROUND and mass[first] >= _AROUND_SHARE * sum(mass.values())
    main = first if is_around else max(mass, key=mass.__getitem__)
    return [one for leaning, one in zip(leanings, body, strict=True) if leaning is None or leaning == main]


def find_language(text: str) -> str:
    """Return the BCP 47 code of the language a text is in, "und" where it cannot be told.

    The small words of a shipped language decide where they leave no doubt, and where the detector is unsure.
    """
    return find_tongues(text, [Line(number=1, start=0, end=len(text), label=BODY_LABEL)]).language


def _find_main(text: str, body: Sequence[_Worded]) -> str:
    sample = _sample(body)
    count = sum([len(one.words) for one in sample])
    if count < _FEW_WORDS and sum(map(str.isalpha, "".join(_words_of(sample)))) < _MIN_LETTERS:
        return UNDETERMINED
    total = sum([one.total for one in sample])
    counts = load_cues().small_words.counts_of(total)
    by_words, share = _find_by_function_words(counts, count)
    if by_words != UNDETERMINED and _is_sure(by_words, share, total, sample):
        return by_words
    words = _words_of(sample)
    lines = "\n".join(text[one.line.start : one.line.end] for one in sample)
    found = detect(" ".join(lines[:SAMPLE_CHARS].split()), words, by_words)
    return _find_only(counts) if found == UNDETERMINED else found


def _find_only(counts: Sequence[int]) -> str:
    """Return the only shipped language whose small words a text has, where the detector is lost among its names."""
    if not max(counts) == sum(counts) >= _FEWEST_SMALL_WORDS:
        return UNDETERMINED
    return load_cues().small_words.languages[counts.index(max(counts))]


def _words_of(sample: Iterable[_Worded]) -> list[str]:
    return [word for one in sample for word in one.words]


def _sample(body: Iterable[_Worded]) -> list[_Worded]:
    """Return the first lines of a body, as many as tell its language."""
    kept: list[_Worded] = []
    length = 0
    for one in body:
        kept.append(one)
        _, start, end, _, _ = one.line
        length += end - start
        if length >= SAMPLE_CHARS:
            break
    return kept


def _read(lines: Iterable[Line], plain: str) -> tuple[list[_Worded], int]:
    """Return the lines of the story with their words, and a number with a bit for each count that any of them has."""
    worded: list[_Worded] = []
    seen, unit_of, make = 0, load_cues().small_words.units.get, tuple.__new__
    for line in lines:
        _, start, end, label, _ = line
        if label in _STORY:
            words = plain[start:end][:SAMPLE_CHARS].split()
            total = sum(filter(None, map(unit_of, words)))
            seen |= total
            worded.append(make(_Worded, (line, words, total)))
    return worded, seen


class _Weighed(NamedTuple):
    """What the small words of a line tell.

    Attributes:
        guess: The language that they tell.
        leaning: The same, or the only language of which the line has any, and more than one.
    """

    guess: str | None = None
    leaning: str | None = None


def _weigh(one: _Worded) -> _Weighed:
    counts, words = load_cues().small_words.counts_of(one.total), len(one.words)
    if not max(counts) or words < _FEWEST_WORDS:
        return _Weighed()
    guess, share = _find_by_function_words(counts, words)
    if guess == UNDETERMINED:
        return _Weighed()
    if share >= _FOREIGN_SHARE:
        return _Weighed(guess, guess)
    return _Weighed(None, guess if max(counts) == sum(counts) >= _FEWEST_SMALL_WORDS else None)


def _find_by_function_words(counts: Sequence[int], words: int) -> tuple[str, float]:
    """Return the shipped language whose small words a text has, and their share; no language where two may be meant."""
    if not words:
        return UNDETERMINED, 0.0
    most = max(counts)
    share = most / words
    may_be = [code for code, count in zip(load_cues().small_words.languages, counts, strict=True) if 2 * count > most]
    return (may_be[0], share) if len(may_be) == 1 and share >= _MIN_FUNCTION_SHARE else (UNDETERMINED, share)


def _is_sure(code: str, share: float, total: int, sample: Sequence[_Worded]) -> bool:
    """Tell whether small words alone settle the language; `total` sums the words of the sample."""
    row = load_cues().rivals.get(code)
    if row is None:
        return share >= _SURE_SHARE
    if share < _SURE_SHARE_WITH_MARKS:
        return False
    seen = load_cues().small_words.marks_in(code, total)
    theirs = seen.theirs
    if seen.firsts and seen.seconds:
        theirs += count_pairs(row.theirs, _words_of(sample))
    if seen.own and not theirs:
        return True  # most texts; the rest counts
    return seen.own + count_pairs(row.own, _words_of(sample)) > _CLEAR_ODDS * theirs


def _find_foreign(worded: Iterable[_Worded], language: str, text: str, *, is_only: bool) -> Iterator[tuple[int, str]]:
    """Yield number and language of each line of the story that is in another language.

    Args:
        worded: The lines of the story.
        language: The language of the story.
        text: The page.
        is_only: Whether its lines have small words of no other language.
    """
    detected = 0
    unit = load_cues().small_words.unit_of(language)
    for one in worded:
        line, words, total = one
        own = total // unit & MOST_COUNTED if unit else 0
        if is_only and own >= _OWN_SHARE * len(words):
            continue  # most lines
        guess, leaning = _weigh(one)
        if guess == language:
            continue
        code = guess
        if guess is None:
            if own >= _OWN_SHARE * len(words) and (own or leaning is None):
                continue
            if leaning is not None and not own:
                code = leaning
            elif detected < _MAX_DETECTED_LINES:
                said = text[line.start : line.end]
                if len(words) >= (_FEWEST_DETECTED if said.isascii() else _FEWEST_WORDS):
                    detected += 1
                    code = detect_other(said, language)
        if code is not None and code != language and not _are_kin(code, language):
            yield line.number, code


def _are_kin(one: str, other: str) -> bool:
    """Tell whether two codes are of languages that a single line does not tell apart."""
    return any({one, other} == {own, row.code} for own, row in load_cues().rivals.items())


def _join(worded: Iterable[_Worded], foreign: Mapping[int, str]) -> Iterator[Passage]:
    """Yield passages of lines that follow each other in the story in one foreign language, told by number of line."""
    open_passage: Passage | None = None
    for number in (one.line.number for one in worded):
        code = foreign.get(number)
        if open_passage is not None and code != open_passage.language:
            yield open_passage
            open_passage = None
        if code is not None:
            first = open_passage.first if open_passage is not None else number
            open_passage = Passage(first=first, last=number, language=code)
    if open_passage is not None:
        yield open_passage
