"""Which lines of a page its outlet's frame takes away from the story, and which stay: those that tell of its matter."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from runut.clean.addresses import host_of
from runut.clean.frame import NO_FRAME, Frame, FramedLine
from runut.clean.press import Press
from runut.clean.shapes import Shape, Signal
from runut.languages.gate import gated_languages, load_gate

OF_FRAME = "stands on pages of other stories of the outlet, too"
"""The reason of a line that other pages have shown to be the site's."""
_SCORE = -0.3
"""Little: a line of the site's between two paragraphs must not end the story, and a run of them does."""
_MAY_BE_SITE = frozenset({Shape.PROSE, Shape.HEADLINE})
"""Names, dates, credits and initials stand on many pages of an outlet and are each story's own."""
_LOOKS_LIKE_SITE = frozenset(
    {Shape.CHROME, Shape.STOP, Shape.COMMENTS, Shape.RELATED, Shape.SHORT, Shape.TRUNCATED, Shape.CREDIT}
)
_NAME = re.compile(r"(?<=[^\W\d_,;:]\s)[A-Z][\w-]{2,}")
"""A word with a capital behind another word, so that a sentence's first word is none."""
_WORD = re.compile(r"\w+")


def find_lines_of_site(signals: Sequence[Signal], frame: Frame, press: Press, url: str | None) -> frozenset[int]:
    """Return the lines that look like a story's and are the frame's.

    Two lines that stay together around different stories are the site's where they touch what looks like the site's,
    or an end of the page; a line alone has to stand on half of the stories. What names someone or something that the
    page's own lines name as well is a part of the story that several stories have: a paragraph of background, or
    an agency's words.
    """
    if frame is NO_FRAME:
        return frozenset()
    framed = {found.index: found for found in frame.find_lines([signal.text for signal in signals])}
    if not framed:
        return frozenset()
    runs = _find_runs_of_site(signals, framed.values())
    named = _names_of_story(signals, framed.keys())
    of_site = _names_of_site(signals, framed.keys(), press, url)
    worded = [index for index in framed if signals[index].shape in _MAY_BE_SITE]
    kept = {
        index
        for index in worded
        if not named.isdisjoint(_find_names(signals[index].text) - of_site) or _tells_of_conflict(signals[index].text)
    }
    kept |= _find_beside(kept, [index for index in worded if signals[index].shape is Shape.PROSE])
    return frozenset(
        index for index in worded if index not in kept and (framed[index].run in runs or framed[index].is_often)
    )


def _find_beside(kept: set[int], prose: Sequence[int]) -> set[int]:
    """Return the paragraphs that stand without a gap beside those that stay: background has several."""
    found = set(kept)
    for order in (prose, prose[::-1]):
        for index in order:
            if index - 1 in found or index + 1 in found:
                found.add(index)
    return found


@cache
def _words_of_conflict() -> frozenset[str]:
    """Return the words, and pairs of words, that speak of war and peace and of little else."""
    return frozenset(
        word
        for language in gated_languages()
        for name, group in load_gate(language).groups.items()
        if name not in load_gate(language).vague
        for word in group.words
    )


def _tells_of_conflict(text: str) -> bool:
    words = _WORD.findall(text.casefold())
    return not _words_of_conflict().isdisjoint((*words, *map(" ".join, pairwise(words))))


def leave_to_site(signals: list[Signal], indexes: frozenset[int]) -> list[Signal]:
    """Return the lines with those at some places as the site's."""
    if not indexes:
        return signals
    return [
        signal._replace(shape=Shape.CHROME, score=_SCORE, reason=OF_FRAME) if index in indexes else signal
        for index, signal in enumerate(signals)
    ]


def _find_runs_of_site(signals: Sequence[Signal], framed: Iterable[FramedLine]) -> set[int]:
    """Return the runs of lines that touch an end of the page, or hold what looks like the site's."""
    shapes: dict[int, set[Shape]] = defaultdict(set)
    runs: set[int] = set()
    for found in framed:
        shapes[found.run].add(signals[found.index].shape)
        if found.is_at_edge:
            runs.add(found.run)
    return runs | {run for run, seen in shapes.items() if not seen.isdisjoint(_LOOKS_LIKE_SITE)}


def _find_names(text: str) -> frozenset[str]:
    return frozenset(name.casefold() for name in _NAME.findall(text))


def _names_of_story(signals: Sequence[Signal], framed: Iterable[int]) -> frozenset[str]:
    """Return every word with a capital in the page's own lines, first words of sentences among them."""
    kept = set(framed)
    return frozenset(
        word.casefold()
        for index, signal in enumerate(signals)
        if index not in kept and signal.shape in _MAY_BE_SITE
        for word in _WORD.findall(signal.text)
        if word[0].isupper()
    )


def _names_of_site(signals: Sequence[Signal], framed: Iterable[int], press: Press, url: str | None) -> frozenset[str]:
    """Return the words by which the site calls itself: in its address, and in its short lines unless they are known."""
    words = set((host_of(url) or "").split("."))
    for index in framed:
        if signals[index].shape not in _MAY_BE_SITE:
            words.update(
                word.casefold()
                for word in _WORD.findall(signals[index].text)
                if not (press.is_place(word) or press.is_actor(word) or word.casefold() in press.demonyms)
            )
    return frozenset(words)
