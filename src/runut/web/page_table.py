"""All pages of a record in order of publication: of each what a list or a short name says, in columns."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

import numpy as np

from runut.export.views.index import LineageRef, PageRef, page_anchor, page_letters
from runut.export.views.times import find_days, parse_time
from runut.record.edtf import Edtf
from runut.record.outline import Outline
from runut.web.numbers import Marks


class PageTable:
    """Pages by their number; the same for every day as of which the record is looked at."""

    def __init__(self, outline: Outline) -> None:
        rows = list(outline.pages())
        begins = {text: _first_day(text) for text in {row.published for row in rows}}
        rows.sort(key=lambda row: (begins[row.published], row.published or "", row.id, row.digest))
        known: dict[str | None, str | None] = {}
        self.digests = [row.digest for row in rows]
        self.ids = [row.id for row in rows]
        self.outlets = [known.setdefault(row.outlet, row.outlet) for row in rows]
        self.languages = [known.setdefault(row.language, row.language) for row in rows]
        self.published = [known.setdefault(row.published, row.published) for row in rows]
        self.agencies = [row.agencies for row in rows]
        self.numbers = {digest: number for number, digest in enumerate(self.digests)}
        days = {text: find_days(parse_time(text)) for text in set(self.published)}
        self.first_days = array("i", (_day(days[text], 0) for text in self.published))
        self.last_days = array("i", (_day(days[text], 1) for text in self.published))
        """By which day each page was certainly published, 0 where none is known."""
        self._name_lineages(dict(outline.lineage_pages()), dict(outline.origins()))

    def _name_lineages(self, lineage_of: dict[str, str], origins: dict[str, str | None]) -> None:
        """Number the lineages in order of their first page; a page that none holds is one of its own."""
        numbers: dict[str, int] = {}
        self.lineages = array("I", bytes(4 * len(self.digests)))
        self.places = array("I", bytes(4 * len(self.digests)))
        """Of each page its place among those of its lineage."""
        self.members: list[array[int]] = []
        for page, digest in enumerate(self.digests):
            lineage = numbers.setdefault(lineage_of.get(digest, digest), len(numbers))
            if lineage == len(self.members):
                self.members.append(array("I"))
            self.lineages[page] = lineage
            self.places[page] = len(self.members[lineage])
            self.members[lineage].append(page)
        self.lineage_ids = list(numbers)
        self.lineage_numbers = numbers
        self._origins = [origins.get(id_) for id_ in self.lineage_ids]

    def __len__(self) -> int:
        """Return how many pages there are."""
        return len(self.digests)

    def is_told(self, page: int, day: int | None) -> bool:
        """Tell whether a page had certainly been published by a day, an ordinal; None is now."""
        return day is None or 0 < self.last_days[page] <= day

    def mark_told(self, day: int) -> Marks:
        """Mark the pages that had certainly been published by a day, an ordinal."""
        last = np.asarray(self.last_days)
        found: Marks = (last > 0) & (last <= day)
        return found

    def find_told(self, pages: Iterable[int], day: int | None) -> Iterator[int]:
        """Yield those pages that had certainly been published by a day."""
        return (page for page in pages if self.is_told(page, day))

    def lineage_ref(self, lineage: int) -> LineageRef:
        """Return the short name of a lineage."""
        name = self._origins[lineage]
        if not name:
            first = min(self.members[lineage], key=self.digests.__getitem__)
            name = self.outlets[first] or self.ids[first]
        return LineageRef(anchor=f"s{lineage + 1}", siglum=f"S{lineage + 1}", name=name)

    def ref(self, page: int) -> PageRef:
        """Return the short name of a page."""
        lineage, language = self.lineages[page], self.languages[page]
        ref = self.lineage_ref(lineage)
        letters = page_letters(self.places[page]) if len(self.members[lineage]) > 1 else ""
        return PageRef(
            anchor=page_anchor(self.digests[page]),
            siglum=ref.siglum + letters,
            lineage=ref,
            name=self.outlets[page] or self.ids[page],
            published=self.time_of(page),
            language=None if language == "und" else language,
        )

    def time_of(self, page: int) -> Edtf | None:
        """Return when a page was published."""
        return parse_time(self.published[page])

    @cached_property
    def by_anchor(self) -> dict[str, int]:
        """Pages by the name that they have in an address."""
        return {page_anchor(digest): number for number, digest in enumerate(self.digests)}

    def count_days(self, day: int | None) -> dict[date, int]:
        """Return how many pages were published on each day until one, by day in order."""
        counted = Counter(self.last_days)
        return {
            date.fromordinal(found): counted[found]
            for found in sorted(counted)
            if found and (day is None or found <= day)
        }

    def count_relays(self, day: int | None) -> dict[tuple[str, str], int]:
        """Return how many pages of each outlet relay each agency."""
        relaying = (page for page, agencies in enumerate(self.agencies) if agencies and self.outlets[page])
        found: Counter[tuple[str, str]] = Counter()
        for page in self.find_told(relaying, day):
            outlet = self.outlets[page] or ""
            found.update((agency, outlet) for agency in self.agencies[page] if agency != outlet)
        return dict(found)


def _first_day(published: str | None) -> date:
    """Return the first day that a time of publication may mean, by which a record orders its pages."""
    return (None if published is None else Edtf(published).earliest) or date.max


def _day(days: tuple[date, date] | None, end: int) -> int:
    return 0 if days is None else days[end].toordinal()
