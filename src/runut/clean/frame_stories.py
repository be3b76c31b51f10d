"""Which pages of an outlet tell the same story: what copies have alike is the story's, not the site's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from math import log

_SAME_STORY = 0.5
"""Copies share at least so much of the rarer sentences of the shorter page."""


def group_copies(pages: Sequence[frozenset[int]]) -> list[int]:
    """Return for each page the number of its story; pages that are copies of one another have the same.

    A sentence weighs the more the fewer pages have it, and nothing if all have it: sentences of the site, which may be
    more than those of a short story, do not make two stories one.

    Args:
        pages: The long lines of each page, as numbers.
    """
    counts = Counter(line for page in pages for line in page)
    weights = {line: log(len(pages) / count) for line, count in counts.items()}
    totals = [sum(weights[line] for line in sorted(page)) for page in pages]
    stories = list(range(len(pages)))
    for one, other in combinations(range(len(pages)), 2):
        shared = sum(weights[line] for line in sorted(pages[one] & pages[other]))
        least = _SAME_STORY * min(totals[one], totals[other])
        if pages[one] == pages[other] or 0.0 < least <= shared:
            _join(stories, one, other)
    return [_first_of(stories, index) for index in range(len(pages))]


def _first_of(stories: list[int], index: int) -> int:
    while stories[index] != index:
        index = stories[index]
    return index


def _join(stories: list[int], one: int, other: int) -> None:
    first, second = sorted((_first_of(stories, one), _first_of(stories, other)))
    stories[second] = first
