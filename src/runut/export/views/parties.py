"""Parties and sources as every section shows them: a party with its names, a value with those who give it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from runut.export.views.index import Index, LineageRef
from runut.export.views.passages import Passage, make_passage
from runut.record.actor import Actor
from runut.record.linked import Version


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyView:
    """A party in one role, with the names by which the claims call it.

    Attributes:
        party: Its code, or the name where no party is known.
        names: Names that add something to the code, the most frequent first.
    """

    party: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """One value of an attribute, with everyone who gives it.

    Attributes:
        value: An EDTF value, a code of the record or plain words; the section knows which.
        claimants: Names of those who say so.
        lineages: The lineages behind it.
        passages: The sentences that say so.
    """

    value: str
    claimants: tuple[str, ...]
    lineages: tuple[LineageRef, ...]
    passages: tuple[Passage, ...]


def name_of(actor: Actor) -> str:
    """Return the party of an actor, its name where no party is known."""
    return actor.party or actor.name


def group_actors(parties: Iterable[str], actors: Iterable[Actor]) -> tuple[PartyView, ...]:
    """Return parties in their order, each with the names that actors of that party have."""
    names: dict[str, Counter[str]] = {party: Counter() for party in parties}
    for actor in actors:
        names.setdefault(name_of(actor), Counter())[actor.name] += 1
    return tuple(PartyView(party=party, names=_by_count(counted, party)) for party, counted in names.items())


def make_version(index: Index, version: Version) -> VersionView:
    """Return a version with its lineages and sentences."""
    claims = index.known(version.claims)
    return VersionView(
        value=version.value,
        claimants=version.claimants,
        lineages=index.lineages_of(claims, version.lineages),
        passages=tuple(make_passage(index, claim) for claim in claims),
    )


def _by_count(counted: Mapping[str, int], party: str) -> tuple[str, ...]:
    return tuple(sorted((name for name in counted if name != party), key=lambda name: (-counted[name], name)))
