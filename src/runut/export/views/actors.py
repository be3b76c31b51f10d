"""Actors: everyone named in a claim, by party, with how often and in which role."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from runut.export.party_names import is_party_name
from runut.export.views.index import Index, LineageRef
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Agreement, Casualty, Claim, Event


class Role(StrEnum):
    """What an actor does in a claim."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    THIRD_PARTY = "third_party"
    SPEAKER = "speaker"
    CLAIMANT = "claimant"
    PARTY = "party"
    MEDIATOR = "mediator"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """One actor of the record.

    Attributes:
        name: The name that pages give; the party's code where they give the party's own name.
        kinds: What sort of actor the pages make of it.
        roles: How often it appears in each role.
        total: How often it appears in all.
        lineages: Independent sources that name it.
    """

    name: str
    kinds: tuple[ActorKind, ...]
    roles: tuple[tuple[Role, int], ...]
    total: int
    lineages: tuple[LineageRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyGroup:
    """All actors of one party; `party` is None for those without."""

    party: str | None
    total: int
    actors: tuple[ActorView, ...]


@dataclass(frozen=True, slots=True)
class _Appearance:
    party: str | None
    name: str
    kind: ActorKind | None
    role: Role
    claim: str


def make_actors(index: Index) -> tuple[PartyGroup, ...]:
    """Return all actors by party, the most frequent first, those without a party last."""
    by_party: defaultdict[str | None, defaultdict[str, list[_Appearance]]] = defaultdict(lambda: defaultdict(list))
    known = _known_parties(index)
    for claim, _ in index.claims.values():
        for seen in _appearances(claim, known):
            is_own = seen.party is not None and is_party_name(seen.name, seen.party)
            by_party[seen.party][seen.party if is_own and seen.party else seen.name].append(seen)
    groups = [_group(index, party, names) for party, names in by_party.items()]
    return tuple(sorted(groups, key=lambda group: (group.party is None, -group.total, group.party or "")))


def _known_parties(index: Index) -> dict[str, str]:
    """Return the party of each name that some claim gives one: claimants are given by name alone."""
    known: dict[str, str] = {}
    for claim, _ in index.claims.values():
        for actor, _ in _actors_of(claim):
            known[actor.party or actor.name] = known[actor.name] = actor.party or known.get(actor.name, "")
    return {name: party for name, party in known.items() if party}


def _actors_of(claim: Claim) -> Iterator[tuple[Actor, Role]]:
    if isinstance(claim, Event):
        yield from ((actor, Role.ACTOR) for actor in claim.actors)
        yield from ((actor, Role.RECIPIENT) for actor in claim.recipients)
        yield from ((actor, Role.THIRD_PARTY) for actor in claim.third_parties)
    elif not isinstance(claim, Casualty | Agreement) and claim.speaker is not None:
        yield (claim.speaker, Role.SPEAKER)


def _appearances(claim: Claim, known: dict[str, str]) -> Iterator[_Appearance]:
    for actor, role in _actors_of(claim):
        yield _Appearance(actor.party, actor.name, actor.kind, role, claim.id)
    for name, role in _names_of(claim):
        yield _Appearance(known.get(name), name, None, role, claim.id)


def _names_of(claim: Claim) -> Iterable[tuple[str, Role]]:
    if isinstance(claim, Agreement):
        yield from ((name, Role.PARTY) for name in claim.parties)
        yield from ((name, Role.MEDIATOR) for name in claim.mediators)
    elif isinstance(claim, Casualty) and claim.claimant is not None:
        yield (claim.claimant, Role.CLAIMANT)


def _group(index: Index, party: str | None, names: dict[str, list[_Appearance]]) -> PartyGroup:
    actors = [_actor(index, name, appearances) for name, appearances in names.items()]
    actors.sort(key=lambda view: (-view.total, view.name))
    return PartyGroup(party=party, total=sum(view.total for view in actors), actors=tuple(actors))


def _actor(index: Index, name: str, appearances: list[_Appearance]) -> ActorView:
    roles = Counter(seen.role for seen in appearances)
    kinds = Counter(seen.kind for seen in appearances if seen.kind is not None)
    return ActorView(
        name=name,
        kinds=tuple(sorted(kinds, key=lambda kind: (-kinds[kind], kind))),
        roles=tuple((role, roles[role]) for role in Role if role in roles),
        total=len(appearances),
        lineages=index.lineages_of(seen.claim for seen in appearances),
    )
