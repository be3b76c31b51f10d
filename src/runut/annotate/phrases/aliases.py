"""What somebody is also called, behind "alias": the name before it stays ("Abdul Karim | alias Dul | mengatakan")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.words.leaving_out import leave_out
from runut.annotate.words.units import Unit

ALIAS = "alias"
_LONGEST = 3
_QUOTES = frozenset("\"“”'‘’")


def without_aliases(units: Sequence[Unit]) -> list[Unit]:
    """Return the units of a sentence without "alias" and the name behind it, where a name stands before it."""

    def end_of(position: int, before: Unit) -> int:
        is_alias = units[position].has(ALIAS) and before.is_capital
        return _alias_end(units, position) if is_alias else position

    return leave_out(units, end_of)


def _alias_end(units: Sequence[Unit], position: int) -> int:
    """Return the index behind the name that follows, the position itself where none does."""
    end = position + 1
    while end < min(len(units), position + 1 + _LONGEST) and (units[end].is_capital or units[end].text in _QUOTES):
        end += 1
    return end if end > position + 1 else position
