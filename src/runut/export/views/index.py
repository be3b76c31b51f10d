"""Where everything stands: short names for lineages and pages, and the page of each claim."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from string import ascii_lowercase

from runut.record.claims import Claim
from runut.record.edtf import Edtf
from runut.record.linked import Lineage
from runut.record.page_record import PageRecord
from runut.record.provisions import LinkedProvision
from runut.record.whole import WholeRecord

_ANCHOR_DIGITS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageRef:
    """One lineage as every section names it: S1, S2, … in order of its first page.

    Attributes:
        anchor: Id of its row among the sources.
        siglum: Its short name.
        name: The agency, outlet or page it comes from.
    """

    anchor: str
    siglum: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRef:
    """One page as every section names it.

    Attributes:
        anchor: Id of its text in the reader.
        siglum: Its lineage's short name, with a letter where the lineage has several pages.
        lineage: The lineage that it belongs to.
        name: Its outlet, or the page's own name where the outlet is not known.
        published: When it was published.
        language: Language of its text, None where undetermined.
    """

    anchor: str
    siglum: str
    lineage: LineageRef
    name: str
    published: Edtf | None
    language: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """A whole record with its short names.

    Attributes:
        record: The record.
        lineages: Every lineage in order of its first page, with its short name; a page alone is its own.
        pages: Short names of pages, by digest.
        claims: Claims with their page records, by claim id.
        provisions: What each linked agreement lays down, by its id.
        ids: Ids of lineages, by short name.
    """

    record: WholeRecord
    lineages: tuple[tuple[Lineage, LineageRef], ...]
    pages: Mapping[str, PageRef]
    claims: Mapping[str, tuple[Claim, PageRecord]]
    provisions: Mapping[str, list[LinkedProvision]]
    ids: Mapping[str, str]

    def page_of(self, claim_id: str) -> PageRef:
        """Return the page in which a claim stands."""
        return self.pages[self.claims[claim_id][1].page.sha256]

    def known(self, claim_ids: Iterable[str]) -> tuple[str, ...]:
        """Return those claim ids that the record holds."""
        return tuple(claim_id for claim_id in claim_ids if claim_id in self.claims)

    def lineages_of(self, claim_ids: Iterable[str], independent: Collection[str] = ()) -> tuple[LineageRef, ...]:
        """Return the lineages behind claims, in order of their short names.

        Args:
            claim_ids: The claims.
            independent: Ids of those lineages that do not have it from another; only they are given, if any is there.
        """
        found = {ref.siglum: ref for ref in (self.page_of(claim_id).lineage for claim_id in claim_ids)}
        kept = [ref for ref in found.values() if self.ids[ref.siglum] in independent] or found.values()
        return tuple(sorted(kept, key=lambda ref: int(ref.siglum[1:])))


def make_index(record: WholeRecord) -> Index:
    """Return the record with short names for its lineages and pages."""
    by_digest = {page_record.page.sha256: page_record for page_record in record.pages}
    order = {digest: number for number, digest in enumerate(by_digest)}
    lineages = tuple(
        (lineage, _name_lineage(number, lineage, by_digest))
        for number, lineage in enumerate(_find_lineages(record, by_digest), 1)
    )
    pages = {
        digest: _name_page(by_digest[digest], ref, letter)
        for lineage, ref in lineages
        for digest, letter in _with_letters(sorted(set(lineage.pages) & order.keys(), key=order.__getitem__))
    }
    provisions: dict[str, list[LinkedProvision]] = {}
    for provision in record.links.provisions:
        provisions.setdefault(provision.agreement, []).append(provision)
    ids = {ref.siglum: lineage.id for lineage, ref in lineages}
    return Index(
        record=record,
        lineages=lineages,
        pages=pages,
        claims=record.claims_by_id(),
        provisions=provisions,
        ids=ids,
    )


def _find_lineages(record: WholeRecord, by_digest: Mapping[str, PageRecord]) -> list[Lineage]:
    """Return the lineages in order of their first page; a page that no lineage holds is one of its own."""
    of_page = {digest: lineage for lineage in record.links.lineages for digest in lineage.pages}
    alone = {
        digest: Lineage(id=digest, pages=(digest,), origin=None, reason="")
        for digest in by_digest
        if digest not in of_page
    }
    by_page = {**of_page, **alone}
    ordered = {by_page[digest].id: by_page[digest] for digest in by_digest}
    return list(ordered.values())


def _name_lineage(number: int, lineage: Lineage, by_digest: Mapping[str, PageRecord]) -> LineageRef:
    first = by_digest[min(digest for digest in lineage.pages if digest in by_digest)]
    return LineageRef(
        anchor=f"s{number}", siglum=f"S{number}", name=lineage.origin or first.article.outlet or first.page.id
    )


def _name_page(page_record: PageRecord, lineage: LineageRef, letter: str) -> PageRef:
    article = page_record.article
    return PageRef(
        anchor=page_anchor(page_record.page.sha256),
        siglum=lineage.siglum + letter,
        lineage=lineage,
        name=article.outlet or page_record.page.id,
        published=article.published,
        language=None if article.language == "und" else article.language,
    )


def page_anchor(digest: str) -> str:
    """Return the name of a page in an address."""
    return f"p-{digest[:_ANCHOR_DIGITS]}"


def _with_letters(digests: list[str]) -> list[tuple[str, str]]:
    """Return each digest with a letter (a … z, aa, ab, …); without one where it is alone."""
    if len(digests) == 1:
        return [(digests[0], "")]
    return [(digest, page_letters(number)) for number, digest in enumerate(digests)]


def page_letters(number: int) -> str:
    """Return the letters of a page by its place among those of its lineage."""
    over, rest = divmod(number, len(ascii_lowercase))
    return (page_letters(over - 1) if over else "") + ascii_lowercase[rest]
