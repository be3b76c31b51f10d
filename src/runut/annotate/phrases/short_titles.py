"""The short form of a title, told in brackets between the title and who bears it: it says nothing more."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.phrase_words import is_title
from runut.annotate.words.units import Unit

_IN_BRACKETS = 3


def without_short_titles(units: Sequence[Unit]) -> list[Unit]:
    """Return the units of a sentence without them ("Menteri Luar Negeri | (Menlu) | Kamboja Marko Delan")."""
    kept: list[Unit] = []
    position = 0
    while position < len(units):
        if kept and _holds_short_title(kept[-1], units[position : position + _IN_BRACKETS + 1]):
            position += _IN_BRACKETS
            continue
        kept.append(units[position])
        position += 1
    return kept


def _holds_short_title(title: Unit, units: Sequence[Unit]) -> bool:
    """Tell whether brackets behind a title hold one word for it, and the title goes on behind them."""
    if len(units) <= _IN_BRACKETS or not is_title(title):
        return False
    opening, short, closing, behind = units
    is_bracket = opening.text == "(" and closing.text == ")"
    is_short = short.is_capital and not short.entities and (short.item is None or is_title(short))
    return is_bracket and is_short and behind.is_word and behind.is_capital
