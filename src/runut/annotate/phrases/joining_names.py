"""Words that join others and name an outlet as well: in a headline they are the word ("Perang | Antara | A dan B")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.words.units import Unit

BETWEEN = "between"


def as_words(units: Sequence[Unit], *, is_headline: bool) -> None:
    """Take such names for the word they are, in a headline or where they open a sentence and no word of speech follows.

    In a headline capitals mean nothing ("Bentrok Antara Polisi dan Massa"); "ANTARA" in capitals is the name.
    """
    for unit, following in zip(units, [*units[1:], None], strict=True):
        if not unit.entities or not unit.has(BETWEEN) or unit.text.isupper():
            continue
        says = following is not None and following.item is not None and following.item.speech is not None
        if is_headline or (unit is units[0] and not says):
            unit.entities = ()
