"""Numbers as they are packed for keeping: eight bytes each, the lowest byte first, on every machine."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable


def pack_numbers(numbers: Iterable[int]) -> bytes:
    """Return numbers of 63 bits packed, in their order."""
    packed = array("q", numbers)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def unpack_numbers(packed: bytes) -> array[int]:
    """Return the numbers that were packed."""
    numbers = array("q")
    numbers.frombytes(packed)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
