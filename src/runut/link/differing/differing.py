"""Where accounts differ: over agreements, then over happenings, figures, talks and words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from runut.link.comparing.cells import key_of
from runut.link.differing.counts import find_number_disagreements
from runut.link.differing.denials import find_denials
from runut.link.differing.disagreements import Events, find_agreement_disagreements, find_happening_disagreements
from runut.link.differing.slants import find_slant_keys, find_wording_disagreements
from runut.link.differing.twins import find_place_disagreements, key_of_talks
from runut.link.figures.series import Series
from runut.link.happenings.tellings import ACCORD, family_of
from runut.link.kept.held import Keyed
from runut.link.texts.sources import Source
from runut.record.claims import Agreement, Event, Status
from runut.record.linked import Disagreement, DisagreementKind, Happening, LinkedAgreement
from runut.record.page_record import PageRecord

Sentence = tuple[str, int]
"""A page's digest, and where a sentence begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What accounts may differ over.

    Attributes:
        pages: All pages that tell of these happenings.
        happenings: The happenings.
        series: Count series.
        peculiar: Events that may stand against events of other happenings.
        happening_of: The happening's id of each event claim of the pages.
        disputed: Sentences that tell of agreements over which accounts differ.
    """

    pages: Sequence[PageRecord]
    happenings: Sequence[Happening]
    series: Sequence[Series]
    peculiar: Iterable[Event]
    happening_of: Mapping[str, str]
    disputed: Collection[Sentence]


def find_differing_agreements(
    pages: Iterable[PageRecord], agreements: Iterable[LinkedAgreement], sources: Mapping[str, Source]
) -> tuple[Disagreement, ...]:
    """Return where accounts differ over agreements."""
    deals = {claim.id: claim for record in pages for claim in _find_placed(record)}
    return tuple(find_agreement_disagreements(agreements, deals, sources))


def _find_placed(record: PageRecord) -> Iterator[Agreement]:
    """Yield the agreement claims of a page; one without a place is made where its sentence says that it is agreed."""
    places = {
        event.evidence.sentence.start: event.place
        for event in record.events
        if event.place is not None and event.status is Status.HAPPENED and family_of(event) == ACCORD
    }
    for claim in record.agreements:
        yield claim if claim.place else replace(claim, place=places.get(claim.evidence.sentence.start))


def find_differing_accounts(told: Told, sources: Mapping[str, Source]) -> Iterator[Disagreement]:
    """Yield where accounts differ over all else; one dispute over a day is told once."""
    events = Events((event for record in told.pages for event in record.events), sources)
    denials = find_denials(told.pages, told.happening_of)
    for found in find_happening_disagreements(told.happenings, events, sources, denials):
        if found.kind is not DisagreementKind.DATE or not _is_told(found, told, sources):
            yield found
    yield from find_number_disagreements(told.series, sources)
    peculiar = list(told.peculiar)
    yield from find_place_disagreements(peculiar, told.happening_of, sources)
    yield from find_wording_disagreements(peculiar, told.happening_of, sources)


def _is_told(found: Disagreement, told: Told, sources: Mapping[str, Source]) -> bool:
    """Tell whether each version stands in a sentence about an agreement that is in dispute."""
    return all(any(sentence_of(sources[claim]) in told.disputed for claim in each.claims) for each in found.versions)


def find_disputed(
    disagreements: Iterable[Disagreement], agreements: Iterable[LinkedAgreement], sources: Mapping[str, Source]
) -> set[Sentence]:
    """Return the sentences that tell of agreements over which accounts differ."""
    disputed = {found.about for found in disagreements}
    return {sentence_of(sources[claim]) for found in agreements if found.id in disputed for claim in found.claims}


def sentence_of(source: Source) -> Sentence:
    """Return where a claim's sentence stands."""
    return (source.page, source.sentence)


def find_peculiar_keys(event: Event, happening_of: Mapping[str, str]) -> Iterator[Keyed]:
    """Yield what an event shares with events of other happenings against which it may stand; few events have any."""
    talks = key_of_talks(event)
    if talks is not None:
        yield Keyed(key_of("talks", *talks), event.id, is_wide=True)
    for slant in find_slant_keys(event, happening_of):
        yield Keyed(key_of("slant", *slant), event.id, is_wide=True)
