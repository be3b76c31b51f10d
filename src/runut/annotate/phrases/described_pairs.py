"""Two told before and described anew: "kedua negara | bekas Soviet itu", "kedua kelompok | pemuda" name nobody else."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.phrase_words import FUNCTION_WORDS, is_people
from runut.annotate.words.units import Unit

_LONGEST = 4


def end_of_pair(units: Sequence[Unit], index: int) -> int:
    """Return the end of what says of the two that a phrase goes back to who or what they are."""
    pair, end = units[index], index + 1
    if pair.item is None or pair.item.pronoun != "both" or " " not in pair.low:
        return end
    for position in range(end, min(len(units), end + _LONGEST)):
        unit = units[position]
        if unit.has("demonstrative"):
            return position
        if not _may_describe(unit):
            break
    is_counted_again = end < len(units) and is_people(units[end]) and units[end].text.islower()
    return end + is_counted_again


def _may_describe(unit: Unit) -> bool:
    """Tell whether a word is a noun, a name or a quality."""
    if not unit.is_word or unit.number is not None or not unit.categories.isdisjoint(FUNCTION_WORDS):
        return False
    return unit.item is None or not (unit.item.senses or unit.item.speech is not None)
