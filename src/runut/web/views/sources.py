"""Sources: lineages and their pages, who relays whom, and what only one of them says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from runut.export.views.index import LineageRef
from runut.export.views.sources import PageView, make_page
from runut.record.linked import Lineage
from runut.record.page_record import PageRecord
from runut.web.asking import Asked
from runut.web.drawing.flow import Flow, make_flow
from runut.web.facts import Fact, FactKind
from runut.web.held import Held, count_tellings
from runut.web.tables import Row
from runut.web.views import View
from runut.web.views.windows import Window, make_window

_LINEAGES_A_PAGE = 40
_MOST_ALONE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageView:
    """One lineage with its pages; `alone` counts the facts that only it tells, of `told` in all."""

    ref: LineageRef
    lineage: Lineage
    pages: tuple[PageView, ...]
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
    lineages = [
        (lineage, ref)
        for lineage, ref in held.index.lineages
        if (not asked.source or ref.anchor in asked.source) and _has_page(held, lineage, asked)
    ]
    window = make_window(len(lineages), asked.page, _LINEAGES_A_PAGE)
    told, alone = _count(held, asked)
    return Sources(
        lineages=tuple(_lineage(held, lineage, ref, told, alone) for lineage, ref in window.cut(lineages)),
        flow=make_flow(_find_relays(held.record.pages)),
        window=window,
    )


def make_one(held: Held, asked: Asked) -> OneSource | None:
    """Return one lineage, None where there is none of that name."""
    if asked.key not in held.lineages_by_anchor:
        return None
    lineage, ref = held.lineages_by_anchor[asked.key]
    told, alone = _count(held, asked)
    only = [
        fact for fact in held.find(Asked(source=(ref.anchor,))) if fact.lineages == (ref.anchor,) and _is_told(fact)
    ]
    return OneSource(view=_lineage(held, lineage, ref, told, alone), alone=tuple(only[:_MOST_ALONE]))


def _has_page(held: Held, lineage: Lineage, asked: Asked) -> bool:
    if not asked.language:
        return True
    return any(held.index.pages[digest].language in asked.language for digest in _there(held, lineage))


def _there(held: Held, lineage: Lineage) -> Iterator[str]:
    return (digest for digest in lineage.pages if digest in held.index.pages)


def _is_told(fact: Fact) -> bool:
    return fact.kind in {FactKind.HAPPENING, FactKind.AGREEMENT}


def _count(held: Held, asked: Asked) -> tuple[Counter[str], Counter[str]]:
    """Return how many facts each lineage tells, and how many of them it alone, within the days that are asked for."""
    if not asked.first and not asked.last:
        return held.tellings
    return count_tellings(held.find(Asked(first=asked.first, last=asked.last)))


def _lineage(held: Held, lineage: Lineage, ref: LineageRef, told: Counter[str], alone: Counter[str]) -> LineageView:
    pages = [held.pages_by_anchor[held.index.pages[digest].anchor] for digest in _there(held, lineage)]
    views = [make_page(held.index, record, held.ties.get(record.page.sha256, ())) for record in pages]
    return LineageView(
        ref=ref,
        lineage=lineage,
        pages=tuple(sorted(views, key=lambda view: view.ref.siglum)),
        told=told[ref.anchor],
        alone=alone[ref.anchor],
    )


def _find_relays(pages: Iterable[PageRecord]) -> dict[tuple[str, str], int]:
    """Return how many pages of each outlet relay each agency."""
    found: defaultdict[tuple[str, str], int] = defaultdict(int)
    for record in pages:
        for agency in record.article.agencies:
            if record.article.outlet is not None and record.article.outlet != agency:
                found[agency, record.article.outlet] += 1
    return dict(found)


def find_rows(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield every page of the lineages that are asked for."""
    for record in held.record.pages:
        row = _row(held, record)
        if not asked.source or row["lineage"] in asked.source:
            yield row


def find_rows_of_one(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield every page of one lineage."""
    lineage, _ = held.lineages_by_anchor[asked.key]
    anchors = (held.index.pages[digest].anchor for digest in _there(held, lineage))
    return (_row(held, held.pages_by_anchor[anchor]) for anchor in sorted(anchors, key=held.page_places.__getitem__))


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
        "claims": len(record.claims),
        "not_read": record.not_read,
    }


VIEW = View(name="sources", path="/sources", template="sources.html.jinja", make=make, rows=find_rows)
ONE = View(name="sources", path="/sources/{key}", template="source.html.jinja", make=make_one, rows=find_rows_of_one)
