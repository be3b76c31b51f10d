"""How many facts have the same lane, the same look and the same days: what strips and axes are drawn of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

import numpy as np

from runut.export.views.overview import Lane
from runut.web.fact_rows import FactRows
from runut.web.facts import Fact
from runut.web.numbers import Marks, Numbers, as_numbers, find_alike

Spans = Mapping[tuple[date, date], int]
"""How many facts have the same first and last day."""


class Kind(NamedTuple):
    """In which lane a fact is drawn, and how it is marked."""

    lane: Lane
    look: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Facts that have a lane, those alike counted together: a row each.

    Attributes:
        kinds: What the numbers in `kind` stand for.
        kind: Their kinds.
        first: Their first days, ordinals; 0 where no day is known.
        last: Their last days.
        number: How many they are.
    """

    kinds: tuple[Kind, ...]
    kind: Numbers
    first: Numbers
    last: Numbers
    number: Numbers

    @property
    def total(self) -> int:
        """How many facts there are."""
        return int(self.number.sum())

    def those(self, marks: Marks) -> Tally:
        """Return the rows that are marked."""
        return replace(
            self,
            kind=self.kind[marks],
            first=self.first[marks],
            last=self.last[marks],
            number=self.number[marks],
        )

    def of(self, lane: Lane) -> Tally:
        """Return the rows of one lane."""
        return self.those(np.array([kind.lane is lane for kind in self.kinds], np.bool_)[self.kind])

    def spans(self) -> Spans:
        """Return how many begin on each day, each with the last day of all that do; every fact must have a day."""
        return find_spans(self.first, self.last, self.number)


def find_spans(first: Numbers, last: Numbers, number: Numbers) -> Spans:
    """Return how many facts begin on each day, with the last day of all that do: enough to find an axis.

    Args:
        first: First days, ordinals, none of them 0.
        last: Last days.
        number: How many facts have these days.
    """
    days, at = np.unique(first, return_inverse=True)
    latest = np.zeros(len(days), np.int32)
    np.maximum.at(latest, at, last)
    counts = np.bincount(at, number, len(days)).astype(np.int64).tolist()
    spans = zip(days.tolist(), latest.tolist(), strict=True)
    return {
        (date.fromordinal(start), date.fromordinal(end)): count
        for (start, end), count in zip(spans, counts, strict=True)
    }


def tally_facts(facts: Sequence[Fact]) -> Tally:
    """Return how many of the facts that have a lane have the same one, the same look and the same days."""
    kinds: dict[Kind, int] = {}

    def number_of(lane: Lane | None, look: str) -> int:
        return -1 if lane is None else kinds.setdefault(Kind(lane, look), len(kinds))

    if isinstance(facts, FactRows):
        of_sort = as_numbers(number_of(sort.lane, sort.look) for sort in facts.table.codes("sort").values)
        kind = of_sort[facts.numbers("sort")]
        days = [facts.numbers(name) for name in ("first", "last")]
    else:
        kind = as_numbers(number_of(fact.lane, fact.look) for fact in facts)
        days = [as_numbers(0 if fact.days is None else fact.days[end].toordinal() for fact in facts) for end in (0, 1)]
    kind, first, last = (column[kind >= 0] for column in (kind, *days))
    alike, number = find_alike((kind, first, last))
    return Tally(kinds=tuple(kinds), kind=kind[alike], first=first[alike], last=last[alike], number=number)
