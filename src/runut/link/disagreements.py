"""Disagreements: values of one thing that cannot all be true; a weaker bound never disagrees with a stronger one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from runut.link.days import days_of
from runut.link.sources import Source
from runut.link.tellings import keys_of
from runut.link.versions import Given, find_versions, is_told_apart
from runut.record.claims import Event, EventType, Status
from runut.record.edtf import Edtf
from runut.record.ids import make_id
from runut.record.linked import Disagreement, DisagreementKind, Happening, LinkedAgreement, Version

_TOOK_PLACE = frozenset({Status.HAPPENED.value, Status.ONGOING.value})


def find_agreement_disagreements(agreements: Iterable[LinkedAgreement]) -> Iterator[Disagreement]:
    """Yield the agreements that are given days which exclude each other."""
    for agreement in agreements:
        versions = _find_apart(agreement.signed, _are_other_days)
        if versions:
            yield _disagreement(DisagreementKind.DATE, agreement.id, "signed", versions)


def find_happening_disagreements(
    happenings: Iterable[Happening], events: Mapping[str, Event], sources: Mapping[str, Source]
) -> Iterator[Disagreement]:
    """Yield the happenings whose day, status or doer is given in ways that exclude each other."""
    for happening in happenings:
        if len(happening.claims) == 1:
            continue
        told = [events[claim] for claim in happening.claims]
        for kind, question, versions in (
            (DisagreementKind.DATE, "when", _find_apart(happening.times, _are_other_days)),
            (DisagreementKind.STATUS, "whether", _find_apart(happening.statuses, _are_other_outcomes)),
            (_actor_kind(happening), "who", _find_other_actors(told, sources)),
        ):
            if versions:
                yield _disagreement(kind, happening.id, f"{happening.type} {question}", versions)


def _actor_kind(happening: Happening) -> DisagreementKind:
    return DisagreementKind.BLAME if happening.type is EventType.ASSAULT else DisagreementKind.ACTOR


def _find_apart(versions: Sequence[Version], exclude: Callable[[str, str], bool]) -> tuple[Version, ...]:
    """Return the versions that exclude another one, told by others."""
    return tuple(
        one
        for one in versions
        if any(exclude(one.value, other.value) and is_told_apart(one, other) for other in versions)
    )


def _are_other_days(one: str, other: str) -> bool:
    mine, its = days_of(Edtf(one)), days_of(Edtf(other))
    return mine is not None and its is not None and mine.gap_to(its) > 0


def _are_other_outcomes(one: str, other: str) -> bool:
    return Status.DENIED in {one, other} and bool(_TOOK_PLACE & {one, other})


def _find_other_actors(events: Sequence[Event], sources: Mapping[str, Source]) -> tuple[Version, ...]:
    """Return the doers that exclude each other: sets of parties that share none."""
    doers = {event.id: keys_of(event.actors) for event in events if event.actors}
    shown = {
        event.id: ", ".join(dict.fromkeys(actor.party or actor.name for actor in event.actors)) for event in events
    }
    versions = find_versions(
        (Given(shown[event.id], event.id, event.attribution) for event in events if event.id in doers), sources
    )
    by_value = {version.value: doers[version.claims[0]] for version in versions}
    return _find_apart(versions, lambda one, other: not by_value[one] & by_value[other])


def _disagreement(kind: DisagreementKind, about: str, question: str, versions: tuple[Version, ...]) -> Disagreement:
    claims = sorted(claim for version in versions for claim in version.claims)
    return Disagreement(
        id=make_id("d", kind, about, *claims), kind=kind, about=about, question=question, versions=versions
    )
