"""Which of somebody's acts it is: "pertemuan keduanya dengan X" is his second, and no two people."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.words.units import Unit


def counts_acts(units: Sequence[Unit], position: int) -> bool:
    """Tell whether "keduanya" says which of somebody's acts it is ("pertemuan | keduanya | dengan X": his second)."""
    if not 0 < position < len(units) - 1 or " " in units[position].low or units[position].item.pronoun != "both":  # type: ignore[union-attr]
        return False
    item = units[position - 1].item
    is_act = item is not None and any(sense.voice.is_noun for sense in item.senses)
    return is_act and units[position + 1].has("with", "to", "against")
