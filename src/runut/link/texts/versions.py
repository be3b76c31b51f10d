"""Versions: each value of an attribute once, with the claims that give it and who stands behind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from runut.link.texts.sources import Source, find_independent
from runut.record.linked import Version


class Given(NamedTuple):
    """A value, the id of the claim that gives it, and the names of those who say so."""

    value: str
    claim: str
    claimants: tuple[str, ...] = ()


def find_versions(given: Iterable[Given], sources: Mapping[str, Source]) -> tuple[Version, ...]:
    """Return one version for each value, those of the earliest report first; claims in order of report."""
    by_value: dict[str, list[Given]] = {}
    for item in sorted(given, key=lambda item: sources[item.claim].order):
        by_value.setdefault(item.value, []).append(item)
    return tuple(
        Version(
            value=value,
            claims=tuple(item.claim for item in items),
            lineages=find_independent(sources[item.claim] for item in items),
            claimants=tuple(sorted({name for item in items for name in item.claimants})),
        )
        for value, items in by_value.items()
    )


def is_told_apart(one: Version, other: Version) -> bool:
    """Tell whether each of two versions has a lineage that does not give the other, or both have other named people."""
    mine, its = set(one.lineages), set(other.lineages)
    return bool(mine - its and its - mine) or _is_set_apart(one.claimants, other.claimants)


def _is_set_apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return bool(one) and bool(other) and not set(one) & set(other)
