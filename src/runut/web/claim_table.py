"""All claims of a record by number: the page of each, and what an event says that its happening has as a version."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from runut.record.outline import Form, Outline
from runut.web.codes import Codes
from runut.web.page_table import PageTable

_ATTRIBUTES = ("times", "places", "statuses")


class ClaimTable:
    """Claims by number; of a page that is not there none is known."""

    def __init__(self, pages: PageTable) -> None:
        self._pages = pages
        self.numbers: dict[str, int] = {}
        self.pages = array("I")
        self.texts: Codes[str | None] = Codes(None)
        self.claimants: Codes[tuple[str, ...]] = Codes(())
        self._claimants = array("I")
        self._places = array("I")
        self._versions: Mapping[str, array[int]] = {}

    def add_events(self, outline: Outline) -> None:
        """Take in all events."""
        for row in outline.events():
            number = self.add(row.id, row.page)
            if number is not None:
                self._claimants[number] = self.claimants.number(row.claimants)
        self._versions = {name: array("I", bytes(4 * len(self.pages))) for name in _ATTRIBUTES}

    def add_agreements(self, outline: Outline) -> None:
        """Take in all claims of agreements."""
        for row in outline.agreements():
            number = self.add(row.id, row.page)
            if number is not None:
                self._places[number] = self.texts.number(row.place)

    def add(self, id_: str, page: str) -> int | None:
        """Take in a claim, and return its number; None where its page is not there."""
        on = self._pages.numbers.get(page)
        if on is None:
            return None
        number = self.numbers[id_] = len(self.pages)
        self.pages.append(on)
        self._claimants.append(0)
        self._places.append(0)
        return number

    def add_versions(self, happening: Form) -> None:
        """Take in which of its claims give which version."""
        for name, column in self._versions.items():
            for version in happening[name]:
                text = self.texts.number(version["value"])
                for claim in version["claims"]:
                    number = self.numbers.get(claim)
                    if number is not None:
                        column[number] = text

    def names(self) -> list[str]:
        """Return the ids of all claims, by their numbers."""
        found = [""] * len(self.pages)
        for id_, number in self.numbers.items():
            found[number] = id_
        return found

    def find_lone(self, linked: Iterable[Iterable[int]]) -> Iterator[str]:
        """Yield the events and claims of agreements that no linked thing holds, before other claims are taken in."""
        marks = bytearray(len(self.pages))
        for claims in linked:
            for claim in claims:
                marks[claim] = 1
        return (id_ for id_, number in self.numbers.items() if not marks[number])

    def known(self, ids: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of those claims that are there."""
        return tuple(number for id_ in ids if (number := self.numbers.get(id_)) is not None)

    def versions_of(self, claims: Iterable[int], name: str) -> frozenset[str | None]:
        """Return the versions that some events give."""
        column, values = self._versions[name], self.texts.values
        return frozenset(values[column[claim]] for claim in claims)

    def claimants_of(self, claims: Iterable[int]) -> tuple[str, ...]:
        """Return on whose word some events are told."""
        values, column = self.claimants.values, self._claimants
        return tuple(dict.fromkeys(name for claim in claims for name in values[column[claim]]))

    def places_of(self, claims: Iterable[int]) -> tuple[str, ...]:
        """Return where some claims of agreements say that they were made."""
        values, column = self.texts.values, self._places
        found = (values[column[claim]] for claim in claims)
        return tuple(dict.fromkeys(place for place in found if place is not None))

    def mark_told(self, day: int) -> bytearray:
        """Return 1 at the number of each claim on a page that had certainly been published by a day, an ordinal."""
        return bytearray(self._pages.mark_told(day)[np.asarray(self.pages)].tobytes())
