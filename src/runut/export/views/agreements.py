"""Agreements: the names they go by, their parties, every version of their dates, and their provisions by topic."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from runut.export.views.index import Index, LineageRef, PageRef
from runut.export.views.keeping import KeptView, make_kept
from runut.export.views.parties import VersionView, make_version
from runut.export.views.passages import Passage, make_passage
from runut.export.views.times import find_days, parse_time
from runut.record.claims import Agreement, Provision, Topic
from runut.record.linked import LinkedAgreement, Version


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionView:
    """One thing that an agreement lays down, as one page words it.

    Attributes:
        anchor: Id of its mark in the reader.
        fact: Id of its row.
        provision: The provision.
        page: The page.
        line: The line on it.
    """

    anchor: str
    fact: str
    provision: Provision
    page: PageRef
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """The provisions on one topic."""

    topic: Topic
    provisions: tuple[ProvisionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementView:
    """One agreement.

    Attributes:
        id: Its id, and the id of its card.
        kinds: Every kind that a claim gives it.
        names: Every name it goes by, the fullest first.
        parties: Every party that a claim gives.
        mediators: Every mediator that a claim gives.
        signed: Versions of its date.
        effective: Versions of the date on which it came into force.
        places: Versions of its place.
        topics: Its provisions.
        kept: What became of each provision.
        lineages: Independent sources that tell of it.
        passages: The sentences that tell of it.
        reason: Why its claims are one agreement; empty where it is one claim.
    """

    id: str
    kinds: tuple[str, ...]
    names: tuple[str, ...]
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    signed: tuple[VersionView, ...]
    effective: tuple[VersionView, ...]
    places: tuple[VersionView, ...]
    topics: tuple[TopicView, ...]
    kept: tuple[KeptView, ...]
    lineages: tuple[LineageRef, ...]
    passages: tuple[Passage, ...]
    reason: str

    @property
    def involved(self) -> tuple[str, ...]:
        """Everyone in it, for filtering."""
        return (*self.parties, *self.mediators)


def provision_id(agreement_id: str, number: int) -> str:
    """Return the id of a provision's mark in the reader, counted from 1 within its claim."""
    return f"{agreement_id}-{number}"


def make_agreements(index: Index) -> tuple[AgreementView, ...]:
    """Return all agreements in order of their dates."""
    return tuple(sorted((make_agreement(index, linked) for linked in find_agreements(index)), key=_order))


def find_agreements(index: Index) -> Iterator[LinkedAgreement]:
    """Yield all agreements; a claim that no linked agreement holds is one of its own."""
    linked = index.record.links.agreements
    told = {claim for agreement in linked for claim in agreement.claims}
    yield from linked
    for page_record in index.record.pages:
        yield from (make_lone_agreement(claim) for claim in page_record.agreements if claim.id not in told)


def _order(view: AgreementView) -> tuple[date, str]:
    days = [find_days(parse_time(version.value)) for version in view.signed or view.effective]
    return (min((first for first, _ in filter(None, days)), default=date.max), view.id)


def make_lone_agreement(claim: Agreement) -> LinkedAgreement:
    """Return the agreement of a claim that no other tells of."""
    return LinkedAgreement(
        id=f"a-{claim.id}",
        claims=(claim.id,),
        lineages=(),
        kinds=(claim.kind.value,),
        names=() if claim.name is None else (claim.name,),
        parties=claim.parties,
        mediators=claim.mediators,
        signed=_versions([claim], lambda agreement: agreement.signed),
        reason="",
    )


def make_agreement(index: Index, linked: LinkedAgreement) -> AgreementView:
    """Return an agreement with its versions, provisions and sentences."""
    ids = index.known(linked.claims)
    claims = [claim for claim in (index.claims[claim_id][0] for claim_id in ids) if isinstance(claim, Agreement)]
    return AgreementView(
        id=linked.id,
        kinds=linked.kinds,
        names=tuple(sorted(linked.names, key=lambda name: (-len(name), name))),
        parties=linked.parties,
        mediators=linked.mediators,
        signed=_views(index, linked.signed),
        effective=_views(index, _versions(claims, lambda claim: claim.effective)),
        places=_views(index, _versions(claims, lambda claim: claim.place)),
        topics=_topics(index, claims),
        kept=tuple(make_kept(index, one) for one in index.provisions.get(linked.id, ())),
        lineages=index.lineages_of(ids, linked.lineages),
        passages=tuple(make_passage(index, claim_id) for claim_id in ids),
        reason=linked.reason,
    )


def _views(index: Index, versions: Iterable[Version]) -> tuple[VersionView, ...]:
    return tuple(make_version(index, version) for version in versions)


def _versions(claims: Iterable[Agreement], find_value: Callable[[Agreement], object]) -> tuple[Version, ...]:
    """Return the values that claims give, each with the claims that give it."""
    by_value: dict[str, list[str]] = {}
    for claim in claims:
        value = find_value(claim)
        if value is not None:
            by_value.setdefault(str(value), []).append(claim.id)
    return tuple(Version(value=value, claims=tuple(ids), lineages=()) for value, ids in sorted(by_value.items()))


def _topics(index: Index, claims: Iterable[Agreement]) -> tuple[TopicView, ...]:
    """Return the provisions of all claims by topic, topics in the order in which they are first told."""
    by_topic: dict[Topic, list[ProvisionView]] = {}
    for claim in claims:
        for number, provision in enumerate(claim.provisions, 1):
            anchor = provision_id(claim.id, number)
            view = ProvisionView(
                anchor=anchor,
                fact=f"f-{anchor}",
                provision=provision,
                page=index.page_of(claim.id),
                line=_line_of(index, claim, provision),
            )
            by_topic.setdefault(provision.topic, []).append(view)
    return tuple(TopicView(topic=topic, provisions=tuple(views)) for topic, views in by_topic.items())


def _line_of(index: Index, claim: Agreement, provision: Provision) -> int:
    lines = index.claims[claim.id][1].article.lines
    found = (line.number for line in lines if line.start <= provision.start < line.end)
    return next(found, claim.evidence.line)
