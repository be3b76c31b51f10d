"""What was linked as of a day: only what the claims say that had been told by then."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from dataclasses import replace
from typing import Any

from runut.record.linked import Disagreement, Happening, LinkedActor, LinkedAgreement, Version
from runut.record.provisions import LinkedProvision
from runut.record.series import CountSeries, Figure, Standing
from runut.record.things import claims_of


def cut_things(name: str, things: Iterable[tuple[Any, tuple[bool, bool]]], claims: Container[str]) -> tuple[Any, ...]:
    """Return of things that were linked only what some claims say, without those of which none says anything.

    Args:
        name: The field of `Links` in which they stand.
        things: The things, each with whether all of its claims count, and whether any does.
        claims: The claims that count.
    """
    cut = _CUTS[name]
    kept = (one if in_full else cut(one, claims) for one, (in_full, in_part) in things if in_full or in_part)
    return tuple(one for one in kept if one is not None)


def cut_happening(one: Happening, claims: Container[str]) -> Happening:
    """Return a happening as some claims tell it."""
    left = _left(one.claims, claims)
    if len(left) == len(one.claims):
        return one
    times = _versions(one.times, claims)
    return replace(
        one,
        claims=left,
        times=times,
        places=_versions(one.places, claims),
        statuses=_versions(one.statuses, claims),
        time=one.time if times else None,
    )


def _agreement(one: LinkedAgreement, claims: Container[str]) -> LinkedAgreement | None:
    left = _left(one.claims, claims)
    if len(left) == len(one.claims):
        return one
    return replace(one, claims=left, signed=_versions(one.signed, claims)) if left else None


def _actor(one: LinkedActor, claims: Container[str]) -> LinkedActor | None:
    left = _left(one.claims, claims)
    if len(left) == len(one.claims):
        return one
    return replace(one, claims=left) if left else None


def _disagreement(one: Disagreement, claims: Container[str]) -> Disagreement | None:
    if all(claim in claims for claim in claims_of(one)):
        return one
    versions = _versions(one.versions, claims)
    return replace(one, versions=versions) if len(versions) > 1 else None


def _provision(one: LinkedProvision, claims: Container[str]) -> LinkedProvision | None:
    if all(claim in claims for claim in claims_of(one)):
        return one
    parts = tuple(part for part in one.parts if part.agreement in claims)
    evidence = tuple(item for item in one.evidence if item.claim in claims)
    return replace(one, parts=parts, evidence=evidence) if parts else None


def _series(one: CountSeries, claims: Container[str]) -> CountSeries | None:
    """Return a series of the figures that had been given; what was superseded later still stood."""
    if all(claim in claims for claim in claims_of(one)):
        return one
    figures = tuple(_figure(figure, claims) for figure in one.figures if figure.claim in claims)
    return replace(one, figures=figures, estimates=()) if figures else None


def _figure(figure: Figure, claims: Container[str]) -> Figure:
    conflicts = _left(figure.conflicts, claims)
    if figure.to is not None and figure.to not in claims:
        return Figure(claim=figure.claim, standing=Standing.STANDING, conflicts=conflicts)
    return replace(figure, conflicts=conflicts)


def _versions(versions: Iterable[Version], claims: Container[str]) -> tuple[Version, ...]:
    left = ((version, _left(version.claims, claims)) for version in versions)
    return tuple(replace(version, claims=kept) for version, kept in left if kept)


def _left(ids: Iterable[str], claims: Container[str]) -> tuple[str, ...]:
    return tuple(claim for claim in ids if claim in claims)


_CUTS: dict[str, Callable[[Any, Container[str]], Any]] = {
    "agreements": _agreement,
    "disagreements": _disagreement,
    "actors": _actor,
    "provisions": _provision,
    "series": _series,
}
