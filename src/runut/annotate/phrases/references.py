"""References to other stories inside a sentence ("… di Ambon [baca: Lagi, Bendera Berkibar]"): no words of it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.words.units import Unit

_REFERRING = {"baca", "lihat", "simak"}
_LONGEST = 40


def without_references(units: Sequence[Unit]) -> list[Unit]:
    """Return the units of a sentence but for those between square brackets that say what else to read."""
    kept: list[Unit] = []
    position = 0
    while position < len(units):
        end = _end_of_reference(units, position) if units[position].text == "[" else None
        if end is None:
            kept.append(units[position])
        position = position + 1 if end is None else end
    return kept


def _end_of_reference(units: Sequence[Unit], bracket: int) -> int | None:
    following = units[bracket + 1 : bracket + 2]
    if not following or following[0].text.lower().split(" ")[0] not in _REFERRING:
        return None
    closes = (n for n in range(bracket + 1, min(len(units), bracket + _LONGEST)) if units[n].text == "]")
    return next(closes, len(units) - 1) + 1
