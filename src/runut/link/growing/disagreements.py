"""Where accounts differ when pages are added: over what changed, and over what may stand against that."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from runut.link.differing.differing import (
    Sentence,
    Told,
    find_differing_accounts,
    find_differing_agreements,
    find_disputed,
    find_peculiar_keys,
    sentence_of,
)
from runut.link.growing.agreements import GrownAgreements
from runut.link.growing.growth import Growth
from runut.link.growing.happenings import GrownHappenings
from runut.link.growing.series import GrownSeries
from runut.link.kept.closure import close
from runut.link.kept.held import Keyed
from runut.record.linked import Disagreement, Happening


@dataclass(frozen=True, slots=True, kw_only=True)
class GrownDisagreements:
    """What becomes of disagreements.

    Attributes:
        gone: Ids of those that are made anew or no more.
        made: Those that are made.
        happenings: The happenings over which accounts were compared anew.
        keys: New keys, by event.
    """

    gone: frozenset[str]
    made: tuple[Disagreement, ...]
    happenings: tuple[Happening, ...]
    keys: Mapping[str, Collection[Keyed]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """What became of the things over which accounts differ."""

    happenings: GrownHappenings
    agreements: GrownAgreements
    series: GrownSeries


def grow_disagreements(growth: Growth, grown: Grown) -> GrownDisagreements:
    """Return what becomes of disagreements.

    Args:
        growth: What is known of the pages.
        grown: What became of the things over which accounts differ.
    """
    keys = _find_keys(growth, grown.happenings.changed)
    peculiar = close(growth.held, keys, _Beside(growth, keys).find)
    agreed = _find_differing_agreements(growth, grown)
    happenings = _read_happenings(growth, peculiar, _find_disputed_pages(growth, grown, agreed), grown)
    pages = growth.read_pages_of(claim for happening in happenings for claim in happening.claims)
    pages = growth.pages.read_lined(record.page.sha256 for record in pages)
    beside = growth.read_pages_of(peculiar)
    told = Told(
        pages=pages,
        happenings=happenings,
        series=grown.series.made,
        peculiar=[event for record in beside for event in record.events if event.id in peculiar],
        happening_of=growth.happening_of([*pages, *beside]),
        disputed=_find_disputed(growth, grown, agreed, {record.page.sha256 for record in pages}),
    )
    made = (*agreed, *find_differing_accounts(told, growth.sources))
    return GrownDisagreements(
        gone=_find_gone(growth, grown, happenings, made), made=made, happenings=happenings, keys=keys
    )


def _find_keys(growth: Growth, happenings: Iterable[Happening]) -> dict[str, set[Keyed]]:
    claims = {claim for happening in happenings for claim in happening.claims}
    records = growth.read_pages_of(claims)
    happening_of = growth.happening_of(records)
    events = (event for record in records for event in record.events if event.id in claims)
    found = {event.id: set(find_peculiar_keys(event, happening_of)) for event in events}
    return {event: keys for event, keys in found.items() if keys}


def _find_differing_agreements(growth: Growth, grown: Grown) -> tuple[Disagreement, ...]:
    changed = grown.agreements.changed
    pages = growth.read_pages_of(claim for agreement in changed for claim in agreement.claims)
    return find_differing_agreements(pages, changed, growth.sources)


class _Beside:
    """Finds events with keys of their own that are, or were, in the happening of others."""

    def __init__(self, growth: Growth, now: Mapping[str, Collection[Keyed]]) -> None:
        self._growth, self._now = growth, now

    def find(self, events: Collection[str]) -> set[str]:
        """Return the events beside some."""
        things = self._growth.happenings_of_claims(events)
        claims = {claim for happening in self._growth.read_happenings(things) for claim in happening.claims}
        before = set(self._growth.held.find_things_of(events).values())
        claims |= {claim for happening in self._growth.held.read_happenings(before) for claim in happening.claims}
        return {keyed.id for keyed in self._growth.held.find_keys(claims)} | (claims & self._now.keys())


def _find_disputed_pages(growth: Growth, grown: Grown, made: Iterable[Disagreement]) -> set[str]:
    """Return the pages of agreements that changed and are, or were, in dispute: it is not told of happenings too."""
    now = {found.about for found in made}
    before = {found.about for found in growth.held.find_disagreements(grown.agreements.gone)}
    agreements = [one for one in grown.agreements.changed if one.id in now]
    agreements += growth.held.read_agreements(before)
    claims = {claim for agreement in agreements for claim in agreement.claims}
    return {record.page.sha256 for record in growth.read_pages_of(claims)}


def _read_happenings(
    growth: Growth, peculiar: Collection[str], disputed: Collection[str], grown: Grown
) -> tuple[Happening, ...]:
    """Return the happenings over which accounts are compared anew."""
    events = {event.id for record in growth.read(disputed) for event in record.events}
    things = growth.happenings_of_claims({*events, *peculiar})
    return tuple(growth.read_happenings(things | {happening.id for happening in grown.happenings.changed}))


def _find_disputed(growth: Growth, grown: Grown, made: Iterable[Disagreement], pages: Collection[str]) -> set[Sentence]:
    """Return the sentences of some pages that tell of agreements over which accounts differ."""
    found = find_disputed(made, grown.agreements.changed, growth.sources)
    anew = {claim for agreement in grown.agreements.changed for claim in agreement.claims}
    claims = {claim.id for record in growth.read(pages) for claim in record.agreements if claim.id not in anew}
    agreement_of = growth.held.find_things_of(claims)
    disputed = {found.about for found in growth.held.find_disagreements(set(agreement_of.values()))}
    return found | {sentence_of(growth.sources[claim]) for claim, one in agreement_of.items() if one in disputed}


def _find_gone(
    growth: Growth, grown: Grown, happenings: Iterable[Happening], made: Iterable[Disagreement]
) -> frozenset[str]:
    abouts = {happening.id for happening in happenings} | {found.about for found in made}
    abouts |= grown.series.counts | {agreement.id for agreement in grown.agreements.changed}
    abouts |= grown.happenings.gone - {happening.id for happening in grown.happenings.made}
    abouts |= grown.agreements.gone - {agreement.id for agreement in grown.agreements.made.agreements}
    return frozenset(found.id for found in growth.held.find_disagreements(abouts))
