"""Columns of small numbers, and what is asked of them: which rows, in which order, and how many are alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from math import prod

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int32]
"""One number a row."""

Places = NDArray[np.intp]
"""Places in a list."""

Marks = NDArray[np.bool_]
"""Whether each row is meant."""

_MOST = np.iinfo(np.int64).max


def as_numbers(values: Iterable[int]) -> Numbers:
    """Return some small numbers as a column."""
    return np.fromiter(values, np.int32)


def as_marks(marks: bytes | bytearray) -> Marks:
    """Return bytes of 0 and 1 as marks, without copying them."""
    return np.frombuffer(marks, np.bool_)


def find_alike(columns: Sequence[Numbers]) -> tuple[Numbers, Numbers]:
    """Return of rows that have the same numbers in all columns the first, and how many they are, in order of these.

    Args:
        columns: One or more, of the same length; no number is negative.
    """
    if not len(columns[0]):
        return as_numbers(()), as_numbers(())
    sizes = [int(column.max()) + 1 for column in columns]
    if prod(sizes) <= _MOST:
        keys = columns[0].astype(np.int64)
        for column, size in zip(columns[1:], sizes[1:], strict=True):
            keys = keys * size + column
        _, first, counts = np.unique(keys, return_index=True, return_counts=True)
    else:
        _, first, counts = np.unique(np.stack(columns), axis=1, return_index=True, return_counts=True)
    order = np.argsort(first)
    return first[order].astype(np.int32), counts[order].astype(np.int32)


def find_least(most: int, weights: NDArray[np.int64]) -> Places:
    """Return the places of the least weights, the first of equal ones first."""
    if most >= len(weights):
        return np.argsort(weights, kind="stable")
    candidates = np.flatnonzero(weights <= np.partition(weights, most - 1)[most - 1])
    return candidates[np.argsort(weights[candidates], kind="stable")][:most]


class Lists:
    """Lists of numbers, none of them empty, as one column and where in it each begins."""

    def __init__(self, lists: Sequence[Sequence[int]]) -> None:
        self.lengths = np.fromiter(map(len, lists), np.int64, len(lists))
        self.flat = np.fromiter(chain.from_iterable(lists), np.int32)
        self._starts = self.lengths.cumsum() - self.lengths

    def ends(self, values: Numbers) -> tuple[Numbers, Numbers]:
        """Return the least and the most of what some values have at each list's numbers."""
        if not len(self.lengths):
            return as_numbers(()), as_numbers(())
        at = values[self.flat]
        return np.minimum.reduceat(at, self._starts), np.maximum.reduceat(at, self._starts)
