"""What a reading of pages into a file gave."""

from __future__ import annotations

from dataclasses import dataclass

COUNTED = ("pages", "undated", "outside", "no_page", "fault")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReport:
    """How many pages were read, and how many inputs gave none; those of the calls that it goes on with are counted.

    Attributes:
        pages: Pages in the file.
        undated: Those of them that tell no date of publication.
        outside: Pages left out since they were published outside the time asked for.
        no_page: Inputs, and archives with records, that are no pages by their nature.
        fault: Inputs that should have given a page and did not.
    """

    pages: int
    undated: int
    outside: int
    no_page: int
    fault: int
