"""One state of a record as the server holds it: its outline in columns, and what is shown of it fetched by id."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from functools import cached_property
from typing import Any

import numpy as np

from runut.errors import RecordFileError
from runut.export.views.agreements import make_lone_agreement
from runut.export.views.timeline import make_lone_happening
from runut.loading import collection_paused
from runut.record.address import RecordAddress
from runut.record.claims import Agreement, Claim, Event
from runut.record.clock import ReadAs
from runut.record.linked import Happening, Lineage, LinkedAgreement
from runut.record.links_form import form_of
from runut.record.page_record import PageRecord
from runut.record.things import claims_of
from runut.web.by_id import ById
from runut.web.claim_table import ClaimTable
from runut.web.fact_columns import FactRow, order_rows
from runut.web.fact_making import FactMaker, make_rows
from runut.web.fact_table import FactTable
from runut.web.facts import FactKind
from runut.web.numbers import Lists
from runut.web.page_table import PageTable
from runut.web.source import Source
from runut.web.versions import find_versions

_MOST_CLAIMS, _MOST_PAGES, _MOST_THINGS = 6_000, 400, 2_000


class HeldState:
    """What all days as of which one state of a record is looked at have in common.

    Args:
        source: Where it is read from.
        address: Where it lies, for what is asked of its store.
        read_as: As of when it was read, None for now.

    Raises:
        RecordFileError: It cannot be read.
    """

    def __init__(self, source: Source, address: RecordAddress, read_as: ReadAs | None = None) -> None:
        self.source = source
        self.address = address
        self.read_as = read_as
        try:
            with collection_paused():
                self._read()
        except (KeyError, TypeError) as error:
            raise RecordFileError(
                f"{address} holds links that another version of Runut made; "
                f"make them again with: runut migrate {address}"
            ) from error
        self.claims_by_id: ById[tuple[Claim, PageRecord]] = ById(
            self.claims.numbers.keys(), source.read_claims, _MOST_CLAIMS
        )
        self.whole_pages: ById[PageRecord] = ById(self.pages.numbers.keys(), source.read_pages, _MOST_PAGES)
        self.bare_pages: ById[PageRecord] = ById(self.pages.numbers.keys(), source.read_bare_pages, _MOST_PAGES)
        self.happenings: ById[Happening] = ById(self.facts.places.keys(), self._find_happenings, _MOST_THINGS)
        self.lineages: ById[Lineage] = ById(self.pages.lineage_numbers.keys(), self._find_lineages, _MOST_THINGS)

    def _read(self) -> None:
        with self.source.outline() as (outline, links):
            self.pages = PageTable(outline)
            self.claims = ClaimTable(self.pages)
            self.maker = FactMaker(self.pages, self.claims)
            made = make_rows(self.maker, outline, links.agreements)
        lone = self.source.read_claims(made.lone)
        self._lone_happenings: dict[str, Happening] = {}
        agreements: list[LinkedAgreement] = []
        rows: list[FactRow | None] = [*made.rows]
        for claim, page in lone.values():
            if isinstance(claim, Event):
                siglum = self.pages.lineage_ref(self.pages.lineages[self.pages.numbers[page.page.sha256]]).siglum
                happening = make_lone_happening(claim, siglum)
                self._lone_happenings[happening.id] = happening
                rows.append(self.maker.happening(form_of(happening)))
            elif isinstance(claim, Agreement):
                agreements.append(make_lone_agreement(claim))
                rows.append(self.maker.agreement(agreements[-1]))
        self._claims_of: dict[str, Lists] = {}
        self._linked: dict[str, tuple[Any, ...]] = {
            "agreements": (*links.agreements, *agreements),
            "disagreements": links.disagreements,
        }
        disputed = {one.about for one in links.disagreements}
        disputed.update(claim for one in links.disagreements for version in one.versions for claim in version.claims)
        self.facts = FactTable(order_rows([row for row in rows if row is not None]), self.maker.values, disputed)

    @cached_property
    def things(self) -> array[int]:
        """Of each claim the place of the happening or agreement that it tells of among the facts, -1 for none."""
        found = array("i", [-1]) * len(self.claims.pages)
        for place in self.facts.all().of(FactKind.HAPPENING, FactKind.AGREEMENT).places.tolist():
            for claim in self.facts.claims[place]:
                found[claim] = place
        return found

    @cached_property
    def claims_of_pages(self) -> array[int]:
        """How many claims stand on each page."""
        return array("I", np.bincount(np.asarray(self.claims.pages), minlength=len(self.pages)).tolist())

    @cached_property
    def versions(self) -> Mapping[str, tuple[str, ...]]:
        """By the digest of a page, those of all pages that stood at its address, in order; pages alone have none."""
        return find_versions(self.source.read_addresses(), self.pages.numbers)

    def linked(self, name: str) -> tuple[Any, ...]:
        """Return all linked things of one field of `Links`, of those that are few: all are held."""
        if name not in self._linked:
            self._linked[name] = self.source.read_linked(name)
        return self._linked[name]

    def warm(self) -> None:
        """Make what the first look at a page, and as of a past day, needs."""
        _ = self.versions
        self.maker.told_days(self.facts)
        for name in list(self._linked):  # others may be read meanwhile
            self.claims_of(name)

    def claims_of(self, name: str) -> Lists:
        """Return the claims of all linked things of one field of `Links` by number, as `ToldClaims` asks for them."""
        if name not in self._claims_of:
            numbers, count = self.claims.numbers, len(self.claims.numbers)
            found = ([numbers.get(claim, count) for claim in claims_of(thing)] for thing in self.linked(name))
            self._claims_of[name] = Lists([one or [count + 1] for one in found])
        return self._claims_of[name]

    def _find_happenings(self, ids: list[str]) -> Mapping[str, Happening]:
        lone = {id_: self._lone_happenings[id_] for id_ in ids if id_ in self._lone_happenings}
        linked = [id_ for id_ in ids if id_ not in lone]
        return {**lone, **(self.source.read_things("happenings", linked) if linked else {})}

    def _find_lineages(self, ids: list[str]) -> Mapping[str, Lineage]:
        alone = {id_: Lineage(id=id_, pages=(id_,), origin=None, reason="") for id_ in ids if id_ in self.pages.numbers}
        linked = [id_ for id_ in ids if id_ not in alone]
        return {**alone, **(self.source.read_things("lineages", linked) if linked else {})}
