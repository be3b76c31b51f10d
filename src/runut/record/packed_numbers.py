"""Numbers as they are packed for keeping: eight bytes each, or four, the lowest byte first, on every machine."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable


def pack_numbers(numbers: Iterable[int]) -> bytes:
    """Return numbers of 63 bits packed, in their order."""
    return _pack(array("q", numbers))


def unpack_numbers(packed: bytes) -> array[int]:
    """Return the numbers of 63 bits that were packed."""
    return _unpack(array("q"), packed)


def pack_short(numbers: Iterable[int]) -> bytes:
    """Return numbers of 32 bits, none below 0, packed in their order."""
    return _pack(array("I", numbers))


def unpack_short(packed: bytes) -> array[int]:
    """Return the numbers of 32 bits that were packed."""
    return _unpack(array("I"), packed)


def _pack(numbers: array[int]) -> bytes:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _unpack(numbers: array[int], packed: bytes) -> array[int]:
    numbers.frombytes(packed)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
