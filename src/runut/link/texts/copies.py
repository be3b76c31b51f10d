"""Copies found while pages are read: a page whose article is, or nearly is, that of a page read before.

Only the story's own lines are compared; what the site puts around them changes nothing. Each article leaves a sketch:
the smallest of the numbers of its three-word runs (MinHash, bottom-k). The smallest of those are looked up in a table
that names the first article that had them, and two sketches tell how alike the articles are. What is kept of a page has
a fixed size, so a million pages fit into memory (docs/decisions/0007-copies.md).
"""

from __future__ import annotations

import hashlib
import re
import zlib
from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from runut.record.article import Article, LineLabel

_WORD = re.compile(rb"[^ ]+")
_NOT_WORD = re.compile(r"[\W_]+")
_RUN_WORDS = 3
_SKETCH = 48
_LOOKED_UP = 8
"""Two articles half of whose runs are shared have one of their eight smallest in common 255 times in 256."""

_NEAR = 0.45
"""A text with a tenth of its words changed shares about 0.57 of its runs of three words with what it was made from."""

_MIN_RUNS = 12
"""Texts of fewer words than fourteen are copies only where they are equal."""

_FIRST_SLOTS = 1 << 12
_FULLEST = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """What a page's article is a copy of.

    Attributes:
        of: The page that was read before.
        alike: Which part of both texts they share, 1.0 where they are equal.
        is_exact: Whether the texts are equal but for spacing, case and signs.
    """

    of: str
    alike: float
    is_exact: bool

    @property
    def reason(self) -> str:
        """Say so in words."""
        if self.is_exact:
            return f"the same text as {self.of}"
        return f"nearly the same text as {self.of} (about {self.alike:.0%} alike)"


class CopyIndex:
    """The articles seen so far; `add` tells what the next one is a copy of."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._digests = array("Q")
        self._sketches = array("I")
        self._firsts = _Slots()

    def __len__(self) -> int:
        """Return how many articles are kept; copies to the letter are kept once."""
        return len(self._names)

    def add(self, name: str, body: str) -> Copy | None:
        """Return what an article is a copy of, None if of nothing, and keep it for those to come.

        Args:
            name: By which its page is told of.
            body: The story's own lines.
        """
        folded = " ".join(_NOT_WORD.sub(" ", body.casefold()).split()).encode()
        if not folded:
            return None
        digest = int.from_bytes(hashlib.blake2b(folded, digest_size=8).digest())
        runs = _find_runs(folded)
        sketch = sorted(runs)[:_SKETCH] if len(runs) >= _MIN_RUNS else []
        keys = [digest & 0xFFFFFFFF, *sketch[:_LOOKED_UP]]
        copy = self._find(keys, sketch, digest)
        if copy is None or not copy.is_exact:
            self._keep(name, keys, sketch, digest)
        return copy

    def _find(self, keys: Iterable[int], sketch: list[int], digest: int) -> Copy | None:
        best: Copy | None = None
        for index in sorted({index for key in keys if (index := self._firsts.get(key)) is not None}):
            if self._digests[index] == digest:
                return Copy(of=self._names[index], alike=1.0, is_exact=True)
            alike = _find_likeness(sketch, self._sketch_of(index))
            if alike >= _NEAR and (best is None or alike > best.alike):
                best = Copy(of=self._names[index], alike=alike, is_exact=False)
        return best

    def _keep(self, name: str, keys: Iterable[int], sketch: list[int], digest: int) -> None:
        index = len(self._names)
        self._names.append(name)
        self._digests.append(digest)
        self._sketches.extend(sketch + [0] * (_SKETCH - len(sketch)))
        for key in keys:
            self._firsts.add(key, index)

    def _sketch_of(self, index: int) -> list[int]:
        start = index * _SKETCH
        return [number for number in self._sketches[start : start + _SKETCH] if number]


class _Slots:
    """A table from 32-bit keys to the first index each came with; open addressing in two arrays, 8 bytes a slot."""

    def __init__(self) -> None:
        self._keys = array("I", bytes(4 * _FIRST_SLOTS))
        self._indexes = array("I", bytes(4 * _FIRST_SLOTS))
        self._used = 0

    def get(self, key: int) -> int | None:
        """Return the index of a key, None if it has none."""
        place = self._place_of(key)
        return self._indexes[place] - 1 if self._indexes[place] else None

    def add(self, key: int, index: int) -> None:
        """Keep the index of a key that has none."""
        place = self._place_of(key)
        if self._indexes[place]:
            return
        self._keys[place], self._indexes[place] = key, index + 1
        self._used += 1
        if self._used > _FULLEST * len(self._keys):
            self._grow()

    def _place_of(self, key: int) -> int:
        mask = len(self._keys) - 1
        place = (key * 0x9E3779B1 >> 7) & mask
        while self._indexes[place] and self._keys[place] != key:
            place = (place + 1) & mask
        return place

    def _grow(self) -> None:
        keys, indexes = self._keys, self._indexes
        self._keys = array("I", bytes(8 * len(keys)))
        self._indexes = array("I", bytes(8 * len(keys)))
        for key, index in zip(keys, indexes, strict=True):
            if index:
                place = self._place_of(key)
                self._keys[place], self._indexes[place] = key, index


def _find_runs(folded: bytes) -> set[int]:
    """Return a number for each run of three words of a text with single spaces."""
    bounds = [match.span() for match in _WORD.finditer(folded)]
    crc32 = zlib.crc32
    return {
        crc32(folded[start:end]) or 1 for (start, _), (_, end) in zip(bounds, bounds[_RUN_WORDS - 1 :], strict=False)
    }


def _find_likeness(one: list[int], other: list[int]) -> float:
    """Return which part of the runs of two texts both have, as far as their smallest tell."""
    both = sorted({*one, *other})[:_SKETCH]
    return len(set(one).intersection(other, both)) / len(both) if both else 0.0


def body_of(text: str, article: Article) -> str:
    """Return the story's own lines of a page."""
    return "\n".join(text[line.start : line.end] for line in article.lines if line.label is LineLabel.BODY)
