"""Where a record is read from: its store, or memory for one that is as of another time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Protocol

from runut.record.claims import Claim
from runut.record.linked import Tie
from runut.record.links import Links
from runut.record.links_form import form_of
from runut.record.outline import (
    AddressRow,
    AgreementRow,
    CountRow,
    EventRow,
    Form,
    Outline,
    PageRow,
    StatementRow,
    Traits,
)
from runut.record.page_record import PageRecord
from runut.record.whole import WholeRecord
from runut.web.traits import traits_of


class Source(Protocol):
    """What gives an outline of a record, and by their ids the things of it that are shown."""

    def outline(self) -> AbstractContextManager[tuple[Outline, Links]]:
        """Give the outline, with linked agreements and disagreements, in one state."""

    def read_linked(self, name: str) -> tuple[Any, ...]:
        """Return all linked things of one field of `Links`."""

    def traits(self) -> AbstractContextManager[Iterator[Traits]]:
        """Give what makes claims doubtful, of all claims."""

    def read_addresses(self) -> Iterable[AddressRow]:
        """Return the addresses of all pages that have one."""

    def read_claims(self, ids: Iterable[str]) -> Mapping[str, tuple[Claim, PageRecord]]:
        """Return those of some claims that are there, each with its page."""

    def read_pages(self, digests: Iterable[str]) -> Mapping[str, PageRecord]:
        """Return those of some pages that are there, by digest."""

    def read_bare_pages(self, digests: Iterable[str]) -> Mapping[str, PageRecord]:
        """Return those of some pages that are there, by digest; their lines and claims may be missing."""

    def read_things(self, name: str, ids: Iterable[str]) -> Mapping[str, Any]:
        """Return those of some linked things that are there, by id; `name` is the field of `Links`."""

    def read_ties(self, digests: Iterable[str]) -> Mapping[str, list[Tie]]:
        """Return how pages hang together with others, by the digest of the page that has it from the other."""


class MemorySource:
    """A whole record in memory."""

    def __init__(self, record: WholeRecord) -> None:
        self._record = record
        self._claims = record.claims_by_id()
        self._pages = {one.page.sha256: one for one in record.pages}

    @contextmanager
    def outline(self) -> Iterator[tuple[Outline, Links]]:
        """Give the outline, with what was linked."""
        yield MemoryOutline(self._record), self._record.links

    def read_linked(self, name: str) -> tuple[Any, ...]:
        """Return all linked things of one field of `Links`."""
        found: tuple[Any, ...] = getattr(self._record.links, name)
        return found

    @contextmanager
    def traits(self) -> Iterator[Iterator[Traits]]:
        """Give what makes claims doubtful."""
        yield self._find_traits()

    def _find_traits(self) -> Iterator[Traits]:
        for page in self._record.pages:
            sorts: tuple[Sequence[Claim], ...] = (page.events, page.statements, page.casualties, page.agreements)
            for sort, claims in enumerate(sorts):
                yield from (traits_of(claim, (sort, place)) for place, claim in enumerate(claims))

    def read_addresses(self) -> list[AddressRow]:
        """Return the addresses of all pages that have one."""
        pages = (one.page for one in self._record.pages)
        return [AddressRow(page.sha256, page.url, page.fetched) for page in pages if page.url]

    def read_claims(self, ids: Iterable[str]) -> dict[str, tuple[Claim, PageRecord]]:
        """Return those of some claims that are there."""
        return {id_: self._claims[id_] for id_ in ids if id_ in self._claims}

    def read_pages(self, digests: Iterable[str]) -> dict[str, PageRecord]:
        """Return those of some pages that are there."""
        return {digest: self._pages[digest] for digest in digests if digest in self._pages}

    read_bare_pages = read_pages

    def read_things(self, name: str, ids: Iterable[str]) -> dict[str, Any]:
        """Return those of some linked things that are there."""
        wanted = frozenset(ids)
        return {one.id: one for one in getattr(self._record.links, name) if one.id in wanted}

    def read_ties(self, digests: Iterable[str]) -> dict[str, list[Tie]]:
        """Return how pages hang together with others."""
        wanted, found = frozenset(digests), defaultdict(list)
        for tie in self._record.links.ties:
            if tie.one in wanted:
                found[tie.one].append(tie)
        return dict(found)


class MemoryOutline:
    """The outline of a whole record in memory."""

    def __init__(self, record: WholeRecord) -> None:
        self._pages = record.pages
        self._links = record.links

    def pages(self) -> Iterator[PageRow]:
        """Yield all pages."""
        for one in self._pages:
            article = one.article
            published = None if article.published is None else article.published.text
            yield PageRow(
                one.page.sha256, one.page.id, article.outlet, published, article.language, tuple(article.agencies)
            )

    def lineage_pages(self) -> Iterator[tuple[str, str]]:
        """Yield the digest of each page with the id of its lineage."""
        return ((page, lineage.id) for lineage in self._links.lineages for page in lineage.pages)

    def origins(self) -> Iterator[tuple[str, str | None]]:
        """Yield the id of each lineage with its origin."""
        return ((lineage.id, lineage.origin) for lineage in self._links.lineages)

    def events(self) -> Iterator[EventRow]:
        """Yield all event claims."""
        return (EventRow(one.id, page.page.sha256, one.attribution) for page in self._pages for one in page.events)

    def statements(self) -> Iterator[StatementRow]:
        """Yield all statements."""
        for page in self._pages:
            for one in page.statements:
                name, party = (None, None) if one.speaker is None else (one.speaker.name, one.speaker.party)
                yield StatementRow(one.id, page.page.sha256, name, party)

    def counts(self) -> Iterator[CountRow]:
        """Yield all counts."""
        for page in self._pages:
            for one in page.casualties:
                time = None if one.time is None else one.time.text
                yield CountRow(one.id, page.page.sha256, one.side, one.claimant, time, one.place)

    def agreements(self) -> Iterator[AgreementRow]:
        """Yield all claims of agreements."""
        return (AgreementRow(one.id, page.page.sha256, one.place) for page in self._pages for one in page.agreements)

    def happenings(self) -> Iterator[Form]:
        """Yield all happenings as dictionaries of their fields."""
        return map(form_of, self._links.happenings)
