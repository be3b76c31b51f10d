"""Lineages: pages that carry one text, and how they and others hang together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.text import Text

from runut.cli.listing import Listing
from runut.cli.timeline_filters import Filters
from runut.record.linked import Lineage, Tie, TieKind
from runut.record.links import Links
from runut.record.page_record import PageRecord
from runut.record.whole import WholeRecord

_SAID = {
    TieKind.SAME_TEXT: "copy of",
    TieKind.NEAR_COPY: "edited copy of",
    TieKind.RETOLD: "retells the dispatch of",
    TieKind.STOCK: "has stock text of",
    TieKind.NAMED: "takes its news from",
}


def list_lineages(links: Links, _: Filters) -> Listing:
    """Return the lineages, those of most pages first; no filter narrows them."""
    lineage_of = {page: lineage.id for lineage in links.lineages for page in lineage.pages}
    ties: Counter[str] = Counter()
    for tie in links.ties:
        ends = {lineage_of.get(tie.one), lineage_of.get(tie.other)}
        ties.update(end for end in ends if end is not None and len(ends) > 1)
    rows = (
        (found, [str(len(found.pages)), found.origin or "", found.reason, str(ties[found.id]), found.id])
        for found in sorted(links.lineages, key=lambda found: (-len(found.pages), found.origin or "", found.id))
    )
    return Listing(columns=("pages", "origin", "why one", "ties to others", "id"), rows=tuple(rows))


def explain_lineage(lineage: Lineage, record: WholeRecord) -> Iterator[Text]:
    """Yield what to print of a lineage: its pages, and each tie of theirs with what was compared."""
    yield Text.assemble((f"lineage {lineage.id}", "bold"))
    yield from _row("why one", lineage.reason)
    yield from _row("origin", lineage.origin or "")
    pages = {page.page.sha256: page for page in record.pages}
    for digest in lineage.pages:
        if digest in pages:
            yield from _row("page", name_page(pages[digest]))
    for tie in record.links.ties:
        if {tie.one, tie.other} & set(lineage.pages):
            yield from _explain_tie(tie, pages)


def _explain_tie(tie: Tie, pages: dict[str, PageRecord]) -> Iterator[Text]:
    one, other = (pages[digest].page.id if digest in pages else digest[:12] for digest in (tie.one, tie.other))
    yield Text()
    yield from _row("tie", f"{one} {_SAID[tie.kind]} {other}")
    yield from _row("compared", tie.reason)
    for start, end in tie.spans if tie.one in pages else ():
        yield from _row("text", f"“{pages[tie.one].page.text[start:end]}”")


def _row(name: str, value: str) -> Iterator[Text]:
    if value:
        yield Text.assemble((f"{name:>13}  ", "dim"), value)


def name_page(page: PageRecord) -> str:
    """Return a page's id, title, day and address, as far as known."""
    published = page.article.published
    parts = (page.page.id, page.article.title, published and f"published {published}", page.page.url)
    return " · ".join(str(part) for part in parts if part)
