"""Actors across pages: which names, on whatever page, name one person, body or group of the world."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from runut.link.actors.known_actors import (
    find_body,
    find_known,
    is_party_itself,
    name_of_party,
    table_roles,
    without_party,
)
from runut.link.actors.mentions import Named, find_named
from runut.link.actors.names import find_acronyms, is_persons_name, names_somebody, skeleton
from runut.link.actors.persons import Group, Key, join_persons
from runut.link.actors.ruled_actors import regroup
from runut.link.comparing.rulings import Bonds, key_of_naming
from runut.link.comparing.wording import fold
from runut.link.texts.sources import Source
from runut.record.actor import ActorKind
from runut.record.ids import make_id
from runut.record.linked import LinkedActor
from runut.record.page_record import PageRecord

UNKNOWN_PERSON = "person"
_RULED = "ruled"


def rule_groups(groups: Mapping[Key, Group], bonds: Bonds) -> Mapping[Key, Group]:
    """Return the namings of each actor as people ruled."""
    return _rule(groups, bonds) if bonds.claims else groups


def group_actors(records: Iterable[PageRecord], sources: Mapping[str, Source]) -> dict[Key, Group]:
    """Return the namings of each actor, as nobody ruled, by what the names of one share.

    Known ones go by the world's tables and are never joined with each other. Others are one where the page or the
    record gives evidence: one party and one name, one full name in one role or beside the same people, an acronym that
    a page puts behind the name.
    """
    groups: dict[Key, Group] = {}
    persons: list[Named] = []
    for record in records:
        for key, one in find_keyed_names(record, sources):
            if key is None:
                persons.append(one)
            else:
                put(groups, key, one)
    holders = find_holders(groups)
    alone: list[Named] = []
    for one in persons:
        key = holder_of(one, holders)
        if key is None:
            alone.append(one)
        else:
            groups[key].named.append(one)
    for number, members in enumerate(join_persons(alone)):
        groups[UNKNOWN_PERSON, str(number)] = members
    return groups


def find_keyed_names(record: PageRecord, sources: Mapping[str, Source]) -> Iterator[tuple[Key | None, Named]]:
    """Yield who is named on a page, each with what names of one actor share, None for a person nobody knows."""
    named = list(find_named(record, sources))
    acronyms = find_acronyms(record.page.text, {one.name for one in named})
    for one in named:
        if _is_unknown_person(one):
            yield None, one
        elif names_somebody(one.name, one.party):
            yield _key_of(one, acronyms), one


def _rule(groups: Mapping[Key, Group], bonds: Bonds) -> dict[Key, Group]:
    """Return the groups as people ruled: of those that are joined, the key of a known one stays."""
    keys = sorted(groups)
    namings = [[key_of_naming(one.claim, one.name) for one in groups[key].named] for key in keys]
    ruled: dict[Key, Group] = {}
    for number, found in enumerate(regroup(namings, bonds)):
        from_keys = sorted(
            {keys[index] for index, _ in found.namings}, key=lambda key: (groups[key].known is None, key)
        )
        first = groups[from_keys[0]]
        key = (_RULED, str(number)) if found.is_taken_out else from_keys[0]
        group = Group(party=first.party, known=None if found.is_taken_out else first.known)
        group.named = [groups[keys[index]].named[naming] for index, naming in found.namings]
        group.why = {*first.why, *(f"a person's decision {decision}" for decision in found.decisions)}
        ruled[key] = group
    return ruled


def _is_unknown_person(one: Named) -> bool:
    return (
        one.kind is ActorKind.PERSON
        and find_known(one.name, one.party, one.year) is None
        and is_persons_name(one.name, one.party)
    )


def _key_of(one: Named, acronyms: Mapping[str, str]) -> tuple[str, ...]:
    """Return what names of one actor that is no unknown person share."""
    known = find_known(one.name, one.party, one.year)
    if known is not None:
        return ("known", known)
    body = find_body(one.name, one.party)
    if body is not None:
        return ("known body", body)
    if one.party is not None and is_party_itself(one.name, one.party):
        return ("party", one.party)
    name = fold(one.name)
    if one.party is not None:
        return ("body", one.party, without_party(acronyms.get(name, name), one.party))
    return ("body", "", acronyms.get(name, name))


def put(groups: dict[Key, Group], key: Key, one: Named) -> None:
    """Put a naming into the group of its key."""
    if key not in groups:
        groups[key] = Group(party=one.party, known=known_name(key))
    groups[key].named.append(one)


def known_name(key: tuple[str, ...]) -> str | None:
    """Return the name by which the tables know an actor, None for one they do not know."""
    if key[0] == "party":
        return name_of_party(key[1])
    return key[1] if key[0] in {"known", "known body"} else None


Holders = Mapping[tuple[str, str], Collection[Key]]
"""By party and a word of the name: the known persons who have both."""


def find_holders(groups: Mapping[Key, Group]) -> dict[tuple[str, str], set[Key]]:
    """Return the known persons by party and by each word of their names."""
    holders: dict[tuple[str, str], set[Key]] = defaultdict(set)
    for key, group in groups.items():
        for holder in find_words_of(key, (one.party for one in group.named)):
            holders[holder].add(key)
    return holders


def find_words_of(key: Key, parties: Iterable[str | None]) -> Iterator[tuple[str, str]]:
    """Yield the parties of a known person with each word of the name; nothing for anybody else."""
    if key[0] == "known":
        yield from ((party, word) for party in set(parties) - {None} if party for word in skeleton(key[1]).split())


def holder_of(one: Named, holders: Holders) -> Key | None:
    """Return the one known person of the record whose family name and party a naming gives."""
    keys = holders.get((one.party or "", skeleton(one.name)), ())
    return next(iter(keys)) if len(keys) == 1 else None


def linked(key: Key, group: Group) -> LinkedActor:
    """Return the actor of namings."""
    return make_actor(key, group.known, told_of(group.named), group.why)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldOf:
    """What namings tell of an actor.

    Attributes:
        claims: Ids of the claims that name it.
        names: Every name.
        roles: Every role.
        parties: How often each party is given.
    """

    claims: frozenset[str]
    names: frozenset[str]
    roles: frozenset[str]
    parties: Counter[str]


def told_of(named: Sequence[Named]) -> ToldOf:
    """Return what namings tell of an actor."""
    return ToldOf(
        claims=frozenset(one.claim for one in named),
        names=frozenset(one.name for one in named),
        roles=frozenset(one.role.strip(" ,;:") for one in named if one.role is not None) - {""},
        parties=Counter(one.party for one in named if one.party is not None),
    )


def make_actor(key: Key, known: str | None, told: ToldOf, why: Iterable[str]) -> LinkedActor:
    """Return the actor of whom this is told.

    Args:
        key: What its names share.
        known: The name by which the world's tables know it, None where they do not.
        told: What namings tell of it.
        why: Why unknown persons are one.
    """
    claims, names = tuple(sorted(told.claims)), tuple(sorted(told.names))
    party = max(sorted(told.parties), key=told.parties.__getitem__) if told.parties else None
    return LinkedActor(
        id=make_id("n", *key) if known is not None else make_id("n", *claims, *names, *sorted(told.parties)),
        party=party,
        name=known or _name_of(told.names),
        names=names,
        roles=tuple(sorted(told.roles | set(table_roles(key[1]) if key[0] == "known" else ()))),
        claims=claims,
        is_known=known is not None,
        reason=_reason(key, names, why),
    )


def _name_of(names: Iterable[str]) -> str:
    """Return the fullest of the names, the first by alphabet among equals."""
    return min(names, key=lambda name: (-len(name.split()), not name[:1].isupper(), -len(name), name))


def _reason(key: tuple[str, ...], names: Sequence[str], why: Iterable[str]) -> str:
    ruled = sorted(reason for reason in why if reason.startswith("a person's"))
    if ruled:
        return ", ".join(ruled)
    if key[0] in {"known", "known body"}:
        return "the world's tables know these names as one person or body"
    if key[0] == "party":
        return f"names of {key[1]} itself in the world's tables"
    if key[0] == "body":
        return "one name and one party" if key[1] else "one name"
    return ", ".join(sorted(why)) or ("named once" if len(names) == 1 else "one name")


def order_of_actor(actor: LinkedActor) -> tuple[bool, str, bool, str, str]:
    """Return by what actors are ordered."""
    return (actor.party is None, actor.party or "", not actor.is_known, actor.name.casefold(), actor.id)
