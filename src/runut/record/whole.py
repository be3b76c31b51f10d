"""A whole record in memory: all its pages and their links, as every reader of it sees them."""

from __future__ import annotations

from dataclasses import dataclass, field

from runut.record.claims import Claim
from runut.record.clock import ReadAs
from runut.record.links import Links
from runut.record.page_record import PageRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeRecord:
    """All pages of a record file, in order of publication (unknown last) then id, and their links.

    Attributes:
        pages: Every page record.
        links: Lineages, happenings, agreements and disagreements over all pages.
        read_as: As of when it was read and what that leaves out, None where it is read as of now.
    """

    pages: tuple[PageRecord, ...]
    links: Links = field(default_factory=Links)
    read_as: ReadAs | None = None

    def claims_by_id(self) -> dict[str, tuple[Claim, PageRecord]]:
        """Return every claim with the page record it stands in, by claim id."""
        return {claim.id: (claim, record) for record in self.pages for claim in record.claims}
