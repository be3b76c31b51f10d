"""Counts that cannot all be true: the same people, the same end, the same happening, other numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from runut.link.days import days_of
from runut.link.places import place_of
from runut.link.sources import Source
from runut.link.versions import Given, find_versions
from runut.link.wording import fold
from runut.record.claims import Casualty, Event, EventType, Outcome
from runut.record.ids import make_id
from runut.record.linked import Disagreement, DisagreementKind
from runut.record.page_record import PageRecord

ABOUT_SHARE = 0.2
""""About 2,000" leaves room for a fifth more or less."""


_FORCE = frozenset({EventType.ASSAULT})
_HARMS = {
    Outcome.KILLED: _FORCE,
    Outcome.WOUNDED: _FORCE,
    Outcome.MISSING: _FORCE,
    Outcome.CAPTURED: frozenset({EventType.ASSAULT, EventType.COERCE}),
    Outcome.DETAINED: frozenset({EventType.COERCE}),
    Outcome.DISPLACED: frozenset({EventType.SANCTION, EventType.ASSAULT}),
    Outcome.RELEASED: frozenset({EventType.RETREAT, EventType.COOPERATE}),
}
"""What sort of act brings about what became of the people counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One count with where it stands and what it can be compared by."""

    claim: Casualty
    source: Source
    low: float
    high: float

    def excludes(self, other: Count) -> bool:
        """Tell whether no number fits both."""
        return self.high < other.low or other.high < self.low

    @property
    def claimant(self) -> str | None:
        """Who says so, folded."""
        return None if self.claim.claimant is None else fold(self.claim.claimant)


def find_number_disagreements(
    records: Iterable[PageRecord], sources: Mapping[str, Source], happening_of: Mapping[str, str]
) -> Iterator[Disagreement]:
    """Yield the counts that cannot all be true, series by series.

    Args:
        records: All page records.
        sources: Where each claim stands.
        happening_of: The happening's id of each event claim.
    """
    series: dict[Hashable, list[Count]] = defaultdict(list)
    for record in records:
        for claim in record.casualties:
            for about in _find_subjects(claim, record, happening_of):
                series[claim.outcome, claim.side, claim.who, about].append(_count(claim, sources[claim.id]))
    seen: set[str] = set()
    for key in sorted(series, key=repr):
        found = _compare(series[key], sources)
        if found is not None and found.id not in seen:
            seen.add(found.id)
            yield found


def _count(claim: Casualty, source: Source) -> Count:
    slack = ABOUT_SHARE if claim.approximate else 0
    low = 0 if claim.min is None else claim.min * (1 - slack)
    high = float("inf") if claim.max is None else claim.max * (1 + slack)
    return Count(claim=claim, source=source, low=low, high=high)


def _find_subjects(claim: Casualty, record: PageRecord, happening_of: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield what a count is about: the happening of its sentence, or its day and place, or its period and side."""
    harm = _find_harm(claim, record)
    if harm is not None:
        yield ("happening", happening_of[harm.id])
    days, place = days_of(claim.time), place_of(claim.place)
    if days is not None and place is not None:
        yield ("there and then", str(claim.time), place.known.name if place.known else " ".join(sorted(place.names)))
    elif days is not None and claim.side is not None:
        yield ("then", str(claim.time))


def _find_harm(claim: Casualty, record: PageRecord) -> Event | None:
    """Return the event of a count's sentence that did it, the nearest where there are several."""
    at = claim.evidence
    acts = [
        event
        for event in record.events
        if event.evidence.sentence.start == at.sentence.start and event.type in _HARMS[claim.outcome]
    ]
    return min(acts, key=lambda event: abs(event.evidence.start - at.start), default=None)


def _compare(counts: Sequence[Count], sources: Mapping[str, Source]) -> Disagreement | None:
    """Return the disagreement of counts of the same people, None where all can be true.

    Of one voice only the largest number is taken, since smaller ones count parts of it, and of one claimant only
    the last report, since a later figure takes the place of an earlier one.
    """
    voices: dict[tuple[str, str | None], Count] = {}
    for count in sorted(counts, key=lambda count: count.source.order):
        voice = (count.source.lineage, count.claimant)
        if voice not in voices or (count.low, count.high) > (voices[voice].low, voices[voice].high):
            voices[voice] = count
    standing = _drop_superseded(list(voices.values()))
    apart = [
        count for count in standing if any(count.excludes(other) and _may_differ(count, other) for other in standing)
    ]
    if not apart:
        return None
    given = [Given(show_count(count.claim), count.claim.id, _named(count)) for count in apart]
    first = apart[0].claim
    versions = find_versions(given, sources)
    parts = (first.outcome, first.side, first.who, first.time)
    return Disagreement(
        id=make_id("d", DisagreementKind.NUMBER, *sorted(count.claim.id for count in apart)),
        kind=DisagreementKind.NUMBER,
        about=first.id,
        question=" ".join(str(part) for part in parts if part is not None),
        versions=versions,
    )


def _may_differ(one: Count, other: Count) -> bool:
    """Tell whether two counts are of the same people: one page's counts of nobody's side may be each of their own."""
    is_told = one.claim.side is not None or one.source.lineage != other.source.lineage
    return is_told and _is_other_voice(one, other)


def _drop_superseded(counts: Sequence[Count]) -> list[Count]:
    latest: dict[str, Count] = {}
    for count in counts:
        if count.claimant is not None and _clock(count) >= _clock(latest.get(count.claimant, count)):
            latest[count.claimant] = count
    return [count for count in counts if count.claimant is None or _clock(count) == _clock(latest[count.claimant])]


def _clock(count: Count) -> tuple[int, int]:
    """Return when the counted period ended and when it was reported, as far as known."""
    days, reported = days_of(count.claim.time), count.source.reported
    return ((days.last or 0) if days else 0, (reported.first or 0) if reported else 0)


def _is_other_voice(one: Count, other: Count) -> bool:
    if one.source.lineage != other.source.lineage:
        return True
    return one.claimant is not None and other.claimant is not None and one.claimant != other.claimant


def _named(count: Count) -> tuple[str, ...]:
    return () if count.claim.claimant is None else (count.claim.claimant,)


def show_count(claim: Casualty) -> str:
    """Return a count as people read it: "18", "≥30", "≤99", "20-99", "~2000"."""
    about = "~" if claim.approximate else ""
    if claim.min == claim.max:
        return f"{about}{claim.min}"
    if claim.max is None:
        return f"{about}≥{claim.min}"
    return f"{about}≤{claim.max}" if claim.min is None else f"{about}{claim.min}-{claim.max}"
