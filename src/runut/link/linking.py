"""Claims of many pages → one record: lineages, happenings, agreements, and where accounts differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from runut.link.agreements.agreements import join_deals
from runut.link.agreements.frames import FullSuccession
from runut.link.comparing.ordering import Places, order_disagreements, order_of_tie, place_provisions
from runut.link.comparing.rulings import NO_RULINGS, Rulings
from runut.link.differing.differing import Told, find_differing_accounts, find_differing_agreements, find_disputed
from runut.link.figures.series import Series, find_series, order_of_series
from runut.link.happenings.happenings import join_events, timeline_order
from runut.link.happenings.tellings import find_tellings
from runut.link.indexing import IndexedTexts, Whole, edges_of, index_texts, index_whole, link_actors
from runut.link.keeping.compliance import with_evidence
from runut.link.keeping.keeping import find_framed, index_acts
from runut.link.kept.changes import Linked
from runut.link.kept.stock import find_stock_notes, find_stock_ties
from runut.link.texts.lineages import find_lineage_graph
from runut.link.texts.sources import Source, find_sources
from runut.record.linked import Disagreement
from runut.record.links import Links
from runut.record.page_record import PageRecord
from runut.record.provisions import LinkedProvision


def link_records(records: Sequence[PageRecord], rulings: Rulings = NO_RULINGS) -> Links:
    """Return what the page records say together, and what people ruled of that; their order changes nothing."""
    return link_all(records, rulings).links


def link_all(records: Sequence[PageRecord], rulings: Rulings = NO_RULINGS) -> Linked:
    """Return the same with what is kept to add pages later."""
    by_digest = {record.page.sha256: record for record in sorted(records, key=lambda record: record.page.id)}
    pages = [by_digest[digest] for digest in sorted(by_digest)]
    graph = find_lineage_graph(pages)
    texts, graph = index_texts(graph), replace(graph, bonds=(), texts=())  # what is large goes as soon as it may
    whole = _link_whole(pages, texts, find_sources(pages, graph.lineages, graph.ties), rulings)
    series = find_series(pages, whole.sources, whole.happening_of)
    differing = _find_differing(whole, series)
    provisions = _find_provisions(whole)
    places = {**{one.id: timeline_order(one)[0] for one in whole.events.happenings}, **whole.deals.days}
    places |= place_series(series) | place_provisions(provisions)
    places |= place_disagreements(differing, series, places)
    return Linked(
        links=Links(
            lineages=graph.lineages,
            happenings=whole.events.happenings,
            agreements=whole.deals.agreements,
            disagreements=order_disagreements(differing, places),
            actors=whole.actors.actors,
            provisions=provisions,
            series=tuple(found.made for found in series),
            ties=tuple(sorted((*graph.ties, *find_stock_ties(whole.stock, graph.ties)), key=order_of_tie)),
        ),
        places=places,
        index=index_whole(whole),
    )


def _link_whole(
    pages: Sequence[PageRecord], texts: IndexedTexts, sources: Mapping[str, Source], rulings: Rulings
) -> Whole:
    """Return the things that claims of all pages make up, with what else comes of joining them."""
    events = join_events(find_tellings(pages, sources), sources, rulings.happenings)
    deals = join_deals(pages, sources, rulings.agreements)
    edges = [*edges_of(events.matches), *edges_of(deals.matches)]
    events, deals = replace(events, matches=()), replace(deals, matches=())
    framed = find_framed(pages, deals.agreements, sources)
    return Whole(
        pages=pages,
        texts=texts,
        sources=sources,
        events=events,
        deals=deals,
        edges=edges,
        happening_of={claim: happening.id for happening in events.happenings for claim in happening.claims},
        actors=link_actors(pages, sources, rulings.actors),
        framed=framed,
        succession=FullSuccession(one.frame for one in framed),
        stock=list(find_stock_notes((*events.happenings, *deals.agreements), sources)),
    )


def _find_differing(whole: Whole, series: Sequence[Series]) -> tuple[Disagreement, ...]:
    """Return where accounts of agreements, then of anything else, differ."""
    agreed = find_differing_agreements(whole.pages, whole.deals.agreements, whole.sources)
    told = Told(
        pages=whole.pages,
        happenings=whole.events.happenings,
        series=series,
        peculiar=[event for record in whole.pages for event in record.events],
        happening_of=whole.happening_of,
        disputed=find_disputed(agreed, whole.deals.agreements, whole.sources),
    )
    return (*agreed, *find_differing_accounts(told, whole.sources))


def _find_provisions(whole: Whole) -> tuple[LinkedProvision, ...]:
    """Return what agreements lay down, each with the acts that keep or break it."""
    acts = index_acts(whole.pages, whole.framed, whole.sources)
    return tuple(made for one in whole.framed for made in with_evidence(one.frame, one.laid, acts, whole.succession))


def place_series(series: Iterable[Series]) -> dict[str, int]:
    """Return the day by which each series is ordered."""
    return {found.made.id: order_of_series(found)[0] for found in series}


def place_disagreements(found: Iterable[Disagreement], series: Iterable[Series], places: Places) -> Mapping[str, int]:
    """Return the day by which each disagreement is ordered: that of what it is about."""
    of_claim = {claim: places[one.made.id] for one in series for claim in one.counts}
    return {one.id: places[one.about] if one.about in places else of_claim[one.about] for one in found}
