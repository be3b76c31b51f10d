"""Claims of many pages → one record: lineages, happenings, agreements, and where accounts differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from runut.link.actors import find_actors
from runut.link.agreements import find_agreements
from runut.link.counts import find_number_disagreements
from runut.link.denials import find_denials
from runut.link.disagreements import Events, find_agreement_disagreements, find_happening_disagreements
from runut.link.happenings import find_happenings
from runut.link.keeping import find_kept_provisions
from runut.link.lineages import find_lineage_graph
from runut.link.rulings import NO_RULINGS, Rulings
from runut.link.series import Series, find_series
from runut.link.slants import find_wording_disagreements
from runut.link.sources import Source, find_sources
from runut.link.stock import find_stock_ties
from runut.link.tellings import find_tellings
from runut.link.twins import find_place_disagreements
from runut.record.linked import Disagreement, DisagreementKind, Happening, LinkedAgreement
from runut.record.links import Links
from runut.record.page_record import PageRecord


def link_records(records: Sequence[PageRecord], rulings: Rulings = NO_RULINGS) -> Links:
    """Return what the page records say together, and what people ruled of that; their order changes nothing."""
    by_digest = {record.page.sha256: record for record in sorted(records, key=lambda record: record.page.id)}
    pages = [by_digest[digest] for digest in sorted(by_digest)]
    graph = find_lineage_graph(pages)
    sources = find_sources(pages, graph.lineages, graph.ties)
    happenings = find_happenings(find_tellings(pages, sources), sources, rulings.happenings)
    agreements = find_agreements(pages, sources, rulings.agreements)
    happening_of = {claim: happening.id for happening in happenings for claim in happening.claims}
    series = find_series(pages, sources, happening_of)
    return Links(
        lineages=graph.lineages,
        happenings=happenings,
        agreements=agreements,
        disagreements=tuple(_find_disagreements(pages, happenings, agreements, series, sources)),
        actors=find_actors(pages, sources, rulings.actors),
        provisions=find_kept_provisions(pages, agreements, sources),
        series=tuple(found.made for found in series),
        ties=(*graph.ties, *find_stock_ties((*happenings, *agreements), sources, graph.ties)),
    )


def _find_disagreements(
    pages: Sequence[PageRecord],
    happenings: Sequence[Happening],
    agreements: Sequence[LinkedAgreement],
    series: Sequence[Series],
    sources: Mapping[str, Source],
) -> Iterator[Disagreement]:
    events = Events((event for record in pages for event in record.events), sources)
    happening_of = {claim: happening.id for happening in happenings for claim in happening.claims}
    deals = {claim.id: claim for record in pages for claim in record.agreements}
    about_agreements = tuple(find_agreement_disagreements(agreements, deals, sources))
    yield from about_agreements
    told = _find_sentences(about_agreements, agreements, sources)
    for found in find_happening_disagreements(happenings, events, sources, find_denials(pages, happening_of)):
        is_told = all(any(_sentence(sources[claim]) in told for claim in version.claims) for version in found.versions)
        if found.kind is DisagreementKind.DATE and is_told:
            continue
        yield found
    yield from find_number_disagreements(series, sources)
    yield from find_place_disagreements(events.by_id.values(), happening_of, sources)
    yield from find_wording_disagreements(events.by_id.values(), happening_of, sources)


def _find_sentences(
    disagreements: Iterable[Disagreement],
    agreements: Iterable[LinkedAgreement],
    sources: Mapping[str, Source],
) -> set[tuple[str, int]]:
    """Return the sentences that tell of agreements whose day is in dispute: one dispute is told once."""
    disputed = {found.about for found in disagreements}
    return {_sentence(sources[claim]) for found in agreements if found.id in disputed for claim in found.claims}


def _sentence(source: Source) -> tuple[str, int]:
    return (source.page, source.sentence)
