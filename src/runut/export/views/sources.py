"""Sources: lineages with their pages, and what each page says of itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from runut.export.views.index import Index, LineageRef, PageRef
from runut.record.article import Article
from runut.record.linked import Tie
from runut.record.page import Page
from runut.record.page_record import PageRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """One page among the sources.

    Attributes:
        ref: Its short name.
        page: The page.
        article: What the newsroom wrote on it.
        claims: How many claims stand in it.
        not_read: Why no claims were looked for, or None.
        ties: How it hangs together with pages that have its text or stock of it.
    """

    ref: PageRef
    page: Page
    article: Article
    claims: int
    not_read: str | None
    ties: tuple[TieView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TieView:
    """How a page hangs together with another one, and what was compared.

    Attributes:
        kind: How.
        other: Short name of the other page.
        reason: What was compared and what it gave.
        sentences: The stock sentences that both have, in this page's words.
    """

    kind: str
    other: PageRef
    reason: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageView:
    """One lineage with its pages; `reason` says why they are one, and is empty for a page alone."""

    ref: LineageRef
    origin: str | None
    reason: str
    pages: tuple[PageView, ...]


def make_sources(index: Index) -> tuple[LineageView, ...]:
    """Return all lineages in order of their first page."""
    by_digest = {page_record.page.sha256: page_record for page_record in index.record.pages}
    of_lineage: dict[str, list[PageRecord]] = {}
    ties: dict[str, list[Tie]] = {}
    for tie in index.record.links.ties:
        ties.setdefault(tie.one, []).append(tie)
    for digest, ref in index.pages.items():
        of_lineage.setdefault(ref.lineage.siglum, []).append(by_digest[digest])
    return tuple(
        LineageView(
            ref=ref,
            origin=lineage.origin,
            reason=lineage.reason if len(lineage.pages) > 1 else "",
            pages=tuple(
                make_page(index, page_record, ties.get(page_record.page.sha256, ()))
                for page_record in of_lineage[ref.siglum]
            ),
        )
        for lineage, ref in index.lineages
    )


def make_page(index: Index, page_record: PageRecord, ties: Iterable[Tie]) -> PageView:
    """Return one page among the sources, with how it hangs together with others."""
    return PageView(
        ref=index.pages[page_record.page.sha256],
        page=page_record.page,
        article=page_record.article,
        claims=len(page_record.claims),
        not_read=page_record.not_read,
        ties=tuple(
            TieView(
                kind=tie.kind.value,
                other=index.pages[tie.other],
                reason=tie.reason,
                sentences=tuple(page_record.page.text[start:end] for start, end in tie.spans),
            )
            for tie in ties
            if tie.other in index.pages
        ),
    )
