"""Sources: lineages and their pages, who relays whom, and what only one of them says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest

from runut.export.views.index import LineageRef
from runut.export.views.sources import PageView, make_page
from runut.record.linked import Lineage
from runut.record.page_record import PageRecord
from runut.web.asking import Asked
from runut.web.drawing.flow import Flow, make_flow
from runut.web.fact_rows import count_tellings
from runut.web.facts import Fact, FactKind
from runut.web.held import Held
from runut.web.page_table import PageTable
from runut.web.parts import find_parts
from runut.web.tables import Row
from runut.web.views import View
from runut.web.views.windows import Window, make_window

_LINEAGES_A_PAGE = 40
_MOST_ALONE = 40
_PAGES_OF_LINEAGE = 6
_MOST_PAGES = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageView:
    """One lineage with its first pages, of `number`; `alone` counts the facts that only it tells, of `told` in all."""

    ref: LineageRef
    lineage: Lineage
    pages: tuple[PageView, ...]
    number: int
    told: int
    alone: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What the page of the sources shows."""

    lineages: tuple[LineageView, ...]
    flow: Flow
    window: Window


@dataclass(frozen=True, slots=True, kw_only=True)
class OneSource:
    """One lineage, and the happenings and agreements that only it tells."""

    view: LineageView
    alone: tuple[Fact, ...]


def make(held: Held, asked: Asked) -> Sources:
    """Return the lineages that are asked for."""
    found = list(_find(held, asked))
    window = make_window(len(found), asked.page, _LINEAGES_A_PAGE)
    return Sources(
        lineages=tuple(_show(held, asked, window.cut(found), _PAGES_OF_LINEAGE)),
        flow=make_flow(held.relays),
        window=window,
    )


def make_one(held: Held, asked: Asked) -> OneSource | None:
    """Return one lineage, None where there is none of that name."""
    if asked.key not in held.lineages_by_anchor:
        return None
    (view,) = _show(held, asked, [held.lineages_by_anchor.number(asked.key)], _MOST_PAGES)
    told = held.find(Asked(source=(asked.key,))).of(FactKind.HAPPENING, FactKind.AGREEMENT)
    alone = tuple(told.where("lineages", lambda lineages: len(lineages) == 1)[:_MOST_ALONE])
    held.fetch_briefs(alone)
    return OneSource(view=view, alone=alone)


def _find(held: Held, asked: Asked) -> Iterable[int]:
    """Return the numbers of the lineages that are asked for, in order of their first pages."""
    by_anchor, pages = held.lineages_by_anchor, held.state.pages
    if asked.source:
        found: Iterable[int] = sorted({by_anchor.number(one) for one in asked.source if one in by_anchor})
    else:
        found = filter(by_anchor.is_told, range(len(pages.members)))
    if not asked.language:
        return found
    return (
        number
        for number in found
        if any(pages.languages[page] in asked.language for page in by_anchor.told_pages(number))
    )


def _show(held: Held, asked: Asked, numbers: Sequence[int], most: int) -> Iterator[LineageView]:
    """Yield lineages, each with its first pages."""
    told, alone = _count(held, asked)
    pages = held.state.pages
    shown = {number: _first_pages(held, number, most) for number in numbers}
    digests = [pages.digests[page] for found in shown.values() for page in found]
    records = held.state.bare_pages.fetch(digests)
    ties = held.ties_of(digests) if most == _MOST_PAGES else {}
    lineages = held.state.lineages.fetch(pages.lineage_ids[number] for number in numbers)
    for number, found in shown.items():
        views = [make_page(held.index, record, ties.get(digest, ())) for digest, record in _of(records, pages, found)]
        yield LineageView(
            ref=pages.lineage_ref(number),
            lineage=lineages[pages.lineage_ids[number]],
            pages=tuple(replace(view, claims=held.count_claims(view.page.sha256)) for view in views),
            number=sum(1 for _ in held.lineages_by_anchor.told_pages(number)),
            told=told[number],
            alone=alone[number],
        )


def _of(
    records: Mapping[str, PageRecord], pages: PageTable, numbers: Iterable[int]
) -> Iterator[tuple[str, PageRecord]]:
    """Yield the records of pages that are still there, by digest."""
    digests = (pages.digests[number] for number in numbers)
    return ((digest, records[digest]) for digest in digests if digest in records)


def _first_pages(held: Held, number: int, most: int) -> list[int]:
    """Return the first pages of a lineage in order of their short names."""
    found = list(held.lineages_by_anchor.told_pages(number))
    return nsmallest(most, found, key=lambda page: held.state.pages.ref(page).siglum)


def _count(held: Held, asked: Asked) -> tuple[Counter[int], Counter[int]]:
    """Return how many facts each lineage tells, and how many of them it alone, within the days that are asked for."""
    if not asked.first and not asked.last:
        return held.tellings
    return count_tellings(held.find(Asked(first=asked.first, last=asked.last)))


def find_rows(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield every page of the lineages that are asked for."""
    pages = held.state.pages
    wanted = {held.lineages_by_anchor.number(one) for one in asked.source if one in held.lineages_by_anchor}
    told = pages.find_told(range(len(pages)), held.ordinal)
    return _rows(held, [page for page in told if not asked.source or pages.lineages[page] in wanted])


def find_rows_of_one(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield every page of one lineage."""
    number = held.lineages_by_anchor.number(asked.key)
    return _rows(held, list(held.lineages_by_anchor.told_pages(number)))


def _rows(held: Held, numbers: Sequence[int]) -> Iterator[Row]:
    pages = held.state.pages
    for part in (numbers[places] for places in find_parts(len(numbers))):
        records = held.state.source.read_bare_pages(pages.digests[page] for page in part)
        yield from (_row(held, record) for _, record in _of(records, pages, part))


def _row(held: Held, record: PageRecord) -> dict[str, str | int | tuple[str, ...] | None]:
    article, ref = record.article, held.ref(record)
    return {
        "page": ref.anchor,
        "siglum": ref.siglum,
        "lineage": ref.lineage.anchor,
        "origin": ref.lineage.name,
        "id": record.page.id,
        "sha256": record.page.sha256,
        "url": record.page.url,
        "outlet": article.outlet,
        "agencies": article.agencies,
        "title": article.title,
        "published": article.published.text if article.published is not None else None,
        "language": article.language,
        "claims": held.count_claims(record.page.sha256),
        "not_read": record.not_read,
    }


VIEW = View(name="sources", path="/sources", template="sources.html.jinja", make=make, rows=find_rows)
ONE = View(name="sources", path="/sources/{key}", template="source.html.jinja", make=make_one, rows=find_rows_of_one)
