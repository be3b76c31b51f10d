"""What a file of many pages gives, each with its place there, so that a reading can go on after it."""

from __future__ import annotations

from dataclasses import dataclass

from runut.record.page import Dropped, Page


@dataclass(frozen=True, slots=True)
class Numbered:
    """One thing of a file.

    Attributes:
        number: Of its line, its row or its record, from 1; 1 where the file is one page.
        item: What it gave.
    """

    number: int
    item: Page | Dropped


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How far a reading of several files has come.

    Attributes:
        file: Number of the file among all, from 0.
        name: Its path, so that other files in its place are noticed.
        number: Of the last line, row or record of it that was dealt with.
    """

    file: int
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Placed:
    """One thing and its place among everything that is read."""

    place: Place
    item: Page | Dropped
