"""The gate: pages that tell of no conflict and no peace process are let go before the deep stages."""

from __future__ import annotations

from collections.abc import Iterable

from runut.languages.gate import Gate


def find_reason_to_let_go(forms: Iterable[str], gate: Gate) -> str | None:
    """Return why a page need not be read, None where it tells of conflict or peace.

    Args:
        forms: Every known form on the page's title and body; each counts once.
        gate: The words for and against.
    """
    known = set(forms)
    found, other = known & gate.words_for, known & gate.words_against
    if len(found) < gate.least_for:
        return f"nothing about a conflict or a peace process ({len(found)} of its words found)"
    if len(found) <= gate.against_weight * len(other):
        topic = ", ".join(sorted(other)[:3])
        return f"about something else: {len(other)} words such as {topic} against {len(found)} of conflict and peace"
    return None
