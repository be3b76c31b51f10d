"""What is known of a record while pages are added: those that were read so far, their lineages and sources."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from runut.link.kept.held import Held
from runut.link.texts.sources import Source, find_in
from runut.record.linked import Happening, Lineage, Tie, TieKind
from runut.record.page_record import PageRecord


class Pages:
    """Pages as linking reads them, each read once, those that are new with all their lines."""

    def __init__(self, held: Held, new: Iterable[PageRecord]) -> None:
        self.held = held
        self.by_digest = {record.page.sha256: record for record in new}
        self.new = frozenset(self.by_digest)
        self._lined = set(self.new)

    def read(self, digests: Iterable[str]) -> list[PageRecord]:
        """Return these pages, by digest; of many lines only the titles are there."""
        wanted = sorted(set(digests))
        lacking = [digest for digest in wanted if digest not in self.by_digest]
        if lacking:
            self.by_digest.update((record.page.sha256, record) for record in self.held.read_pages(lacking))
        return [self.by_digest[digest] for digest in wanted]

    def read_lined(self, digests: Iterable[str]) -> list[PageRecord]:
        """Return these pages, by digest, with all their lines."""
        records = self.read(digests)
        bare = {record.page.sha256: record for record in records if record.page.sha256 not in self._lined}
        lines = self.held.find_lines(bare)
        for digest, record in bare.items():
            article = replace(record.article, lines=tuple(lines.get(digest, ())))
            self.by_digest[digest] = replace(record, article=article)
        self._lined |= bare.keys()
        return [self.by_digest[record.page.sha256] for record in records]


class Growth:
    """Pages with their lineages as they are now, and the sources of the claims on those that were read.

    Args:
        pages: The pages.
        lineages: The lineages that are new.
        gone: Ties of whole texts that are there no more.
        made: Those that are new.
    """

    def __init__(self, pages: Pages, lineages: Iterable[Lineage], gone: Collection[Tie], made: Collection[Tie]) -> None:
        self.pages, self.held = pages, pages.held
        self.sources: dict[str, Source] = {}
        self.page_of: dict[str, str] = {}
        self._read: set[str] = set()
        self._pages_of: dict[str, Sequence[str]] = {lineage.id: lineage.pages for lineage in lineages}
        self._lineage_of = {page: lineage for lineage, pages in self._pages_of.items() for page in pages}
        self._gone, self._made = set(_find_named(gone)), set(_find_named(made))
        self._happenings: dict[str, Happening] = {}
        self._happening_of: dict[str, str] = {}

    def read(self, digests: Iterable[str]) -> list[PageRecord]:
        """Return these pages, by digest, whose claims have their sources from now on."""
        records = self.pages.read(digests)
        fresh = [record for record in records if record.page.sha256 not in self._read]
        if fresh:
            self._find_sources(fresh)
        return records

    def read_pages_of(self, claims: Iterable[str]) -> list[PageRecord]:
        """Return the pages on which claims stand."""
        wanted = set(claims)
        lacking = [claim for claim in wanted if claim not in self.page_of]
        pages = {self.page_of[claim] for claim in wanted if claim in self.page_of}
        return self.read(pages | set(self.held.find_pages_of(lacking).values() if lacking else ()))

    def lineages_of(self, pages: Collection[str]) -> dict[str, str]:
        """Return the lineage's id of each of these pages."""
        lacking = [page for page in pages if page not in self._lineage_of]
        if lacking:
            self._lineage_of.update(self.held.find_lineage_ids(lacking))
        return {page: self._lineage_of[page] for page in pages}

    def with_lineages(self, pages: Collection[str]) -> set[str]:
        """Return these pages with all others of their lineages."""
        lineages = set(self.lineages_of(pages).values())
        lacking = lineages - self._pages_of.keys()
        if lacking:
            self._pages_of.update(self.held.find_pages_of_lineages(lacking))
        return {page for lineage in lineages for page in self._pages_of[lineage]}

    def _find_sources(self, records: Iterable[PageRecord]) -> None:
        digests = [record.page.sha256 for record in records]
        taken = self._find_taken(digests)
        others = {other for found in taken.values() for other in found}
        ids = self.lineages_of({*digests, *others})
        for record in records:
            digest = record.page.sha256
            takes_from = frozenset(ids[other] for other in taken.get(digest, ())) - {ids[digest]}
            for claim, source in find_in(record, ids, takes_from):
                self.sources[claim.id] = source
                self.page_of[claim.id] = digest
            self._read.add(digest)

    def _find_taken(self, pages: Collection[str]) -> Mapping[str, set[str]]:
        """Return, by page, those whose outlet it names as its source."""
        asked = set(pages)
        found: dict[str, set[str]] = {}
        for one, other in (set(self.held.find_named(pages)) - self._gone) | self._made:
            if one in asked:
                found.setdefault(one, set()).add(other)
        return found

    def stands_on(self, claims: Iterable[str], pages: Collection[str]) -> bool:
        """Tell whether one of some claims, on pages that were read, stands on one of these pages."""
        return any(self.page_of[claim] in pages for claim in claims)

    def put_happenings(self, made: Iterable[Happening]) -> None:
        """Let these be the happenings of their claims from now on."""
        self._happenings = {happening.id: happening for happening in made}
        self._happening_of = {claim: one.id for one in self._happenings.values() for claim in one.claims}

    def happenings_of_claims(self, events: Collection[str]) -> set[str]:
        """Return the ids of the happenings of events."""
        return set(self._find_happenings(events).values())

    def happening_of(self, records: Iterable[PageRecord]) -> Mapping[str, str]:
        """Return the happening's id of each event claim of some pages."""
        return self._find_happenings({event.id for record in records for event in record.events})

    def read_happenings(self, ids: Collection[str]) -> Iterator[Happening]:
        """Yield happenings as they are now, by id."""
        held = [name for name in ids if name not in self._happenings]
        found = {**self._happenings, **{one.id: one for one in (self.held.read_happenings(held) if held else ())}}
        yield from (found[name] for name in sorted(ids))

    def _find_happenings(self, events: Collection[str]) -> dict[str, str]:
        lacking = [event for event in events if event not in self._happening_of]
        if lacking:
            self._happening_of.update(self.held.find_things_of(lacking))
        return {event: self._happening_of[event] for event in events}

    @cached_property
    def new(self) -> frozenset[str]:
        """Digests of the pages that are added."""
        return self.pages.new


def _find_named(ties: Iterable[Tie]) -> Iterator[tuple[str, str]]:
    """Yield the pages of those ties by which one names the outlet of the other as its source."""
    return ((tie.one, tie.other) for tie in ties if tie.kind is TieKind.NAMED)
