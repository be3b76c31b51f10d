"""Linked agreements: claims that tell of one agreement, under whatever name and by whichever of its days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from runut.link.agreements.deal_match import DEAL_RULES
from runut.link.agreements.deals import Deal, day_order, find_deals
from runut.link.agreements.named_later import join_named_later
from runut.link.comparing.clusters import Cluster, Match, find_clusters, find_matches
from runut.link.comparing.rulings import NO_BONDS, Bonds
from runut.link.texts.sources import Source, find_independent
from runut.link.texts.versions import Given, find_versions
from runut.record.ids import make_id
from runut.record.linked import LinkedAgreement
from runut.record.page_record import PageRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedDeals:
    """Agreements, and what they were joined from.

    Attributes:
        agreements: By their first day, then id.
        days: The first day of each by its id.
        deals: The claims, in order of report.
        matches: Pairs of them that match.
    """

    agreements: tuple[LinkedAgreement, ...]
    days: Mapping[str, int]
    deals: Sequence[Deal] = ()
    matches: Sequence[Match] = ()


def find_agreements(
    records: Iterable[PageRecord], sources: Mapping[str, Source], bonds: Bonds = NO_BONDS
) -> tuple[LinkedAgreement, ...]:
    """Return the agreements that the records tell of, as people ruled; every agreement claim is in exactly one."""
    return join_deals(records, sources, bonds).agreements


def join_deals(records: Iterable[PageRecord], sources: Mapping[str, Source], bonds: Bonds) -> JoinedDeals:
    """Return the agreements that the records tell of with what they were joined from."""
    deals = sorted(
        (deal for record in records for deal in find_deals(record, sources)), key=lambda deal: deal.source.order
    )
    return make_agreements(deals, list(find_matches(deals, DEAL_RULES)), sources, bonds)


def make_agreements(
    deals: Sequence[Deal], matches: Sequence[Match], sources: Mapping[str, Source], bonds: Bonds
) -> JoinedDeals:
    """Return the agreements that matches make of claims, which must come in order of report."""
    clusters = find_clusters(deals, matches, DEAL_RULES, bonds.over([deal.id for deal in deals]))
    return replace(make_all(join_named_later(clusters, bonds), sources), deals=deals, matches=matches)


def make_all(joined: Iterable[Cluster[Deal]], sources: Mapping[str, Source]) -> JoinedDeals:
    """Return the agreements of joined claims."""
    made = [(min(day_order(deal)[0] for deal in found.members), make_agreement(found, sources)) for found in joined]
    made.sort(key=lambda item: (item[0], item[1].id))
    return JoinedDeals(
        agreements=tuple(agreement for _, agreement in made), days={agreement.id: day for day, agreement in made}
    )


def make_agreement(found: Cluster[Deal], sources: Mapping[str, Source]) -> LinkedAgreement:
    """Return the agreement that joined claims tell of."""
    claims = [deal.claim for deal in found.members]
    ids = tuple(claim.id for claim in claims)
    return LinkedAgreement(
        id=make_id("g", *sorted(ids)),
        claims=ids,
        lineages=find_independent(deal.source for deal in found.members),
        kinds=tuple(sorted({claim.kind.value for claim in claims})),
        names=tuple(sorted({claim.name for claim in claims if claim.name})),
        parties=tuple(sorted({party for claim in claims for party in claim.parties})),
        mediators=tuple(sorted({mediator for claim in claims for mediator in claim.mediators})),
        signed=find_versions((Given(str(claim.signed), claim.id) for claim in claims if claim.signed), sources),
        reason=f"joined by {', '.join(found.why)}" if found.why else "told once",
        sides=find_versions(
            (Given(", ".join(sorted(claim.parties)), claim.id) for claim in claims if claim.parties), sources
        ),
    )
