"""Agreement claims with what linking needs of them."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field

from runut.link.comparing.clusters import Order
from runut.link.comparing.days import Days, days_of
from runut.link.comparing.places import Place, place_of
from runut.link.comparing.wording import fold
from runut.link.happenings.tellings import Neighbours
from runut.link.texts.sources import Source
from runut.record.claims import Agreement, AgreementKind
from runut.record.page_record import PageRecord

_MONTH_CHARS = len("2020-11")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """One agreement claim with what linking needs of it.

    Attributes:
        claim: The claim.
        source: Where it stands.
        kind: Its kind.
        name: Its folded name, None where the page gives none.
        parties: Its parties.
        sides: The same; where a sentence names none ("perjanjian itu"), who acts in it.
        mediators: Its mediators.
        days: When it was signed, else when it came into force, None if not said.
        nearby: When the events of its sentence or line happened, where that is one stretch.
        place: Where it was made.
        profile: What decides with which deals of other pages it can be one.
    """

    claim: Agreement
    source: Source
    kind: AgreementKind
    name: str | None
    parties: frozenset[str]
    sides: frozenset[str]
    mediators: frozenset[str]
    days: Days | None
    nearby: Days | None
    place: Place | None
    profile: Hashable = field(repr=False)

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def order(self) -> Order:
        """Sorts claims by report."""
        return self.source.order

    @property
    def page(self) -> str:
        """The page it stands on."""
        return self.source.page

    @property
    def is_narrow(self) -> bool:
        """Whether its days date one act."""
        return self.days is not None and self.days.is_narrow

    @property
    def is_told_by_month(self) -> bool:
        """Whether its signing is told by a month alone ("kesepakatan November")."""
        return self.claim.signed is not None and len(self.claim.signed.text) == _MONTH_CHARS


def find_deals(record: PageRecord, sources: Mapping[str, Source]) -> Iterator[Deal]:
    """Yield the agreement claims of a page as linking sees them."""
    neighbours = Neighbours(record.events)
    for claim in record.agreements:
        yield _deal(claim, sources[claim.id], neighbours)


def _deal(claim: Agreement, source: Source, neighbours: Neighbours) -> Deal:
    days, place = days_of(claim.signed) or _first_day(days_of(claim.effective)), place_of(claim.place)
    name = None if claim.name is None else fold(claim.name)
    parties, mediators = frozenset(claim.parties), frozenset(claim.mediators)
    return Deal(
        claim=claim,
        source=source,
        kind=claim.kind,
        name=name,
        parties=parties,
        sides=parties or neighbours.doers_at(claim.evidence),
        mediators=mediators,
        days=days,
        nearby=_nearby(claim, neighbours) if days is None else None,
        place=place,
        profile=(claim.kind, name, parties, mediators, days, place),
    )


def _first_day(days: Days | None) -> Days | None:
    """Return the day since which an agreement is in force, where it is so without end."""
    return Days(days.first, days.first) if days is not None and days.last is None else days


def _nearby(claim: Agreement, neighbours: Neighbours) -> Days | None:
    return neighbours.days_at(claim.evidence) or neighbours.days_before(claim.evidence)


def day_order(deal: Deal) -> tuple[int, str]:
    """Return what sorts claims by their first day."""
    days = deal.days or deal.nearby or deal.source.reported or Days(None, None)
    return (days.first or days.last or 10**7, deal.claim.id)
