"""Units of a sentence that say nothing of who acts, left out before its phrases are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from runut.annotate.words.units import Unit


def leave_out(units: Sequence[Unit], end_of: Callable[[int, Unit], int]) -> list[Unit]:
    """Return the units without the stretches that begin where `end_of` finds an end behind.

    Args:
        units: The units of a sentence.
        end_of: Returns from a unit's index and the unit kept before it the index behind the stretch that begins there,
            the index itself where none does.
    """
    kept: list[Unit] = []
    position = 0
    while position < len(units):
        end = end_of(position, kept[-1]) if kept else position
        if end == position:
            kept.append(units[position])
        position = max(end, position + 1)
    return kept
