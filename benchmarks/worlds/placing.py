"""Claims and linked things, placed in the truth by the sentences that they stand in."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.worlds.truth import Key, Told, Truth
from runut.record.claims import Agreement, Casualty, Event
from runut.record.linked import Disagreement
from runut.record.links import Links
from runut.record.page_record import PageRecord
from runut.record.provisions import LinkedProvision

_ALLOWED = {"actor": ("blame",), "blame": ("actor",)}
"""Kinds under which the same difference may be found as well."""


@dataclass(slots=True, kw_only=True)
class Placed:
    """What each claim of the records tells in truth.

    Attributes:
        events: The happening of each event claim that tells a clear one.
        agreements: The agreement of each agreement claim.
        counts: The count of each casualty claim.
        provisions: The provision of each part of an agreement claim.
        words: The sentence of each claim, to show.
    """

    events: dict[str, str] = field(default_factory=dict)
    agreements: dict[str, str] = field(default_factory=dict)
    counts: dict[str, str] = field(default_factory=dict)
    provisions: dict[tuple[str, int], str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)


def place_claims(records: Sequence[PageRecord], truth: Truth) -> Placed:
    """Return what every claim tells in truth."""
    placed = Placed()
    for record in records:
        told = truth.told.get(record.page.sha256, ())
        for claim in record.claims:
            sentence = find_told(told, claim.evidence.start)
            if sentence is None:
                continue
            span = claim.evidence.sentence
            published = record.article.published
            placed.words[claim.id] = f"{record.page.id} {published} {record.page.text[span.start : span.end]}"
            if isinstance(claim, Event):
                _place_event(claim, sentence, placed)
            elif isinstance(claim, Casualty) and sentence.count:
                placed.counts[claim.id] = sentence.count
            elif isinstance(claim, Agreement):
                _place_agreement(claim, sentence, told, placed)
    return placed


def find_told(told: Sequence[Told], start: int) -> Told | None:
    """Return the sentence in which a code point lies."""
    place = bisect_right([one.start for one in told], start) - 1
    return told[place] if place >= 0 and start < told[place].end else None


def _place_event(event: Event, sentence: Told, placed: Placed) -> None:
    if sentence.happening and event.type in sentence.types:
        placed.events[event.id] = sentence.happening
    elif sentence.also and event.type in sentence.also_types:
        placed.events[event.id] = sentence.also


def _place_agreement(claim: Agreement, sentence: Told, told: Sequence[Told], placed: Placed) -> None:
    if sentence.agreement:
        placed.agreements[claim.id] = sentence.agreement
    for position, provision in enumerate(claim.provisions):
        where = find_told(told, provision.start)
        if where is not None and where.provision:
            placed.provisions[claim.id, position] = where.provision


def cluster_events(links: Links) -> dict[str, str]:
    """Return the happening of each event claim."""
    return {claim: one.id for one in links.happenings for claim in one.claims}


def cluster_agreements(links: Links) -> dict[str, str]:
    """Return the linked agreement of each agreement claim."""
    return {claim: one.id for one in links.agreements for claim in one.claims}


def cluster_pages(links: Links) -> dict[str, str]:
    """Return the lineage of each page."""
    return {page: one.id for one in links.lineages for page in one.pages}


def place_disagreements(links: Links, placed: Placed, truth: Truth) -> Iterator[tuple[Key, Disagreement]]:
    """Yield each disagreement with the kind and the true thing that most of its claims are about."""
    for one in links.disagreements:
        items = [item for version in one.versions for item in _items(version.claims, placed, truth, one.kind)]
        if not items:
            continue
        item = min(Counter(items).items(), key=lambda pair: (-pair[1], pair[0]))[0]
        known = truth.disagreements | truth.open
        kinds = (one.kind.value, *_ALLOWED.get(one.kind.value, ()))
        kind = next((kind for kind in kinds if (kind, item) in known), kinds[0])
        yield (kind, item), one


def _items(claims: Iterable[str], placed: Placed, truth: Truth, kind: str) -> Iterator[str]:
    for claim in claims:
        if kind == "number":
            item = placed.counts.get(claim)
        else:
            agreement = placed.agreements.get(claim)
            item = placed.events.get(claim) or truth.happening_of.get(agreement or "")
        if item is not None:
            yield item


def place_provisions(links: Links, placed: Placed) -> dict[str, LinkedProvision]:
    """Return the linked provision that holds most of the parts of each true one."""
    counts: dict[str, Counter[str]] = {}
    by_id = {one.id: one for one in links.provisions}
    for one in links.provisions:
        for part in one.parts:
            truth = placed.provisions.get((part.agreement, part.position))
            if truth is not None:
                counts.setdefault(truth, Counter())[one.id] += 1
    best = {name: min(found.items(), key=lambda pair: (-pair[1], pair[0]))[0] for name, found in counts.items()}
    return {name: by_id[found] for name, found in best.items()}
