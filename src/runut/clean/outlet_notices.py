"""An outlet's name in the site's own words about itself: notices, the foot, the firm, the title above a page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, pairwise

from ahocorasick_rs import AhoCorasick, Implementation

from runut.clean.alternatives import one_of
from runut.clean.cues import load_cues
from runut.clean.headline import fold_title
from runut.clean.layout import CHROME_LABEL, Layout
from runut.clean.shapes import HEADINGS

ENOUGH = 2.0
"""So much has to speak for a name: two different things, or one and a newsroom's word in it."""
SEPARATOR = re.compile(r"\s[|•·–—-]\s|\s?\|+\s?|,\s")
_NAME = (
    r"(?:[A-Z][\w&'’-]{1,24}(?:\.[A-Za-z]{2,6}){0,2}|[a-z\d-]{3,30}(?:\.[a-z]{2,6}){1,2})"
    r"(?:\s[A-Z][\w&'’.-]{1,24}){0,3}"
)
_YEARS = re.compile(r"[\s,.]{0,3}(?:\d{4}(?:\s?[-–]\s?(?:\d{4}|\w{3,10}))?[\s.,]*)?$")
_TOP_LINES = 3
_MOST_WORDS = 4
_LEAST_TAGLINE = 2

Vote = tuple[str, float, str]
"""What speaks for a name, how much, and the name."""


@cache
def _notice(*, has_after: bool) -> re.Pattern[str]:
    """Match a name behind the words by which a site speaks of itself, or, where a line has such, before them."""
    words = load_cues().words
    behind = rf"\b(?P<before>(?i:{one_of(words['own_after_these'])}))\s(?P<behind>{_NAME})"
    ahead = rf"(?P<ahead>{_NAME})\s(?P<after>(?i:{one_of(words['own_before_these'])}))\b" if has_after else ""
    return re.compile(f"{behind}|{ahead}" if has_after else behind)


@cache
def _sign() -> re.Pattern[str]:
    """Match a sign or word of copyright."""
    words = "|".join(re.escape(word) for word in sorted(load_cues().words["copyright"]))
    return re.compile(rf"©|\(c\)|\b(?:{words})\b", re.IGNORECASE)


@cache
def _hints() -> AhoCorasick:
    """Return what finds the words without one of which a line is no notice; that takes less than the patterns."""
    words = load_cues().words
    told = (*words["own_after_these"], *words["own_before_these"], *words["copyright"], *words["made_with"], "©", "(c)")
    return AhoCorasick(sorted({word.casefold() for word in told}), implementation=Implementation.DFA)


def find_noticed(layout: Layout) -> set[int]:
    """Return the lines of the site's own that have one of those words."""
    at = layout.at(CHROME_LABEL)
    lines = [layout.signals[index].text.casefold() for index in at]
    hits = _hints().find_matches_as_indexes("\n".join(lines)) if lines else []
    ends = list(accumulate([len(line) + 1 for line in lines])) if hits else []
    return {at[bisect_right(ends, start)] for _, start, _ in hits}


@cache
def _tuple_of(key: str) -> tuple[str, ...]:
    return tuple(sorted(load_cues().words[key]))


def find_in_notice(line: str) -> Iterator[Vote]:
    """Yield the names by which a site speaks of itself; each of its ways to do so counts by itself."""
    folded = line.casefold()
    if not _hints().find_matches_as_indexes(folded):
        return
    has_after = any(map(folded.__contains__, _tuple_of("own_before_these")))
    for match in _notice(has_after=has_after).finditer(line):
        told = match.groupdict()
        is_behind = told["behind"] is not None
        is_between = is_behind and line[match.end() :].lstrip().lower().startswith(_tuple_of("own_before_these"))
        words, name = (told["before"], told["behind"]) if is_behind else (told["after"], told["ahead"])
        yield f"notice “{words.casefold()}”", ENOUGH if is_between else 1.0, name
    sign = _sign().search(line)
    if sign is not None and sign.start() > 1:
        is_whole = _YEARS.fullmatch(line, sign.end()) is not None
        yield "notice ©", ENOUGH if is_whole else 1.0, SEPARATOR.split(line[: sign.start()].strip(" |•·–—-.,"))[-1]
    parts = SEPARATOR.split(line)
    for name, following in pairwise(parts):
        if following.lower().startswith(_tuple_of("made_with")):
            yield "before what the site is made with", ENOUGH, name


def find_beside(layout: Layout) -> Iterator[Vote]:
    """Yield names by what stands beside them: the headline in the page's title, a motto, an address, a firm."""
    yield from _find_in_title(layout)
    firms: set[str] = set()
    alone: dict[str, str] = {}
    below = layout.last if layout.last is not None else 0
    above_these, companies = _tuple_of("own_above_these"), load_cues().words["company"]
    for index in layout.at(CHROME_LABEL):
        if index <= below:
            continue
        signal = layout.signals[index]
        folded = signal.text.casefold()
        if folded.startswith(above_these) and layout.signals[index - 1].shape in HEADINGS:
            yield "above the address", ENOUGH, layout.signals[index - 1].text
        first, _, rest = folded.partition(" ")
        if first in companies:
            firms.add(rest)
        elif signal.shape in HEADINGS and signal.words <= _MOST_WORDS:
            alone[folded] = signal.text
    for folded, name in alone.items() if firms else ():
        if any(firm.startswith(f"{folded} ") for firm in firms):
            yield "its firm", ENOUGH, name


def _find_in_title(layout: Layout) -> Iterator[Vote]:
    """Yield what stands behind the headline in a title above the page, or before a motto in its first line."""
    title = layout.title if layout.title is not None else 0
    headline = fold_title(layout.signals[title].text) if title else ""
    for index, signal in enumerate(layout.signals[: min(_TOP_LINES, title)]):
        parts = SEPARATOR.split(signal.text) if layout.labels[index] is CHROME_LABEL else []
        if len(parts) > 1 and headline and fold_title("".join(parts[:-1])) == headline:
            yield "behind the headline", ENOUGH, parts[-1]
        elif len(parts) > 1 and index == 0 and " " in parts[1] and parts[1][0].isupper() and "," not in signal.text:
            is_motto = any(word.islower() for word in parts[1].split()) and len(parts) == _LEAST_TAGLINE
            yield "before a motto", ENOUGH if is_motto else 0.0, parts[0]
