"""Which lines the extractors of others take as the story; the slow ones are asked where the fast ones disagree."""

from __future__ import annotations

from collections.abc import Sequence

from resiliparse.extract.html2text import extract_plain_text

from runut.read.html_lines import SeenLine, single_spaced

_SHORT_CHARS = 20
"""A shorter line is a vote only where the extractor has the same line; elsewhere it might be a part of another."""


def find_main_lines(markup: str, lines: Sequence[SeenLine]) -> frozenset[int]:
    """Return the lines that Resiliparse takes as main content."""
    return match_lines(
        extract_plain_text(
            markup, preserve_formatting=True, main_content=True, list_bullets=False, alt_texts=False, noscript=False
        ),
        lines,
    )


def match_lines(extracted: str, lines: Sequence[SeenLine]) -> frozenset[int]:
    """Return the lines that stand in an extractor's text, alone or as a part of a longer line."""
    rows = set(map(single_spaced, extracted.splitlines()))
    joined = "\n".join(rows)
    return frozenset(
        index
        for index, line in enumerate(lines)
        if line.text in rows or (len(line.text) >= _SHORT_CHARS and line.text in joined)
    )


def share_agreed(first: frozenset[int], second: frozenset[int], prose: Sequence[float]) -> float:
    """Return how much of the prose that either of two voters takes both take; 0.0 where neither takes any.

    Args:
        first: The lines of one voter.
        second: Those of the other.
        prose: How much prose each line of the page has, 0.0 for lines that are the site's by their place.
    """
    either = sum(prose[index] for index in first | second)
    return sum(prose[index] for index in first & second) / either if either else 0.0
