"""Actors across pages: which names, on whatever page, name one person, body or group of the world."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from runut.link.known_actors import find_body, find_known, is_party_itself, name_of_party, table_roles, without_party
from runut.link.mentions import Named, find_named
from runut.link.names import find_acronyms, is_full_name, is_persons_name, names_somebody, skeleton
from runut.link.ruled_actors import regroup
from runut.link.rulings import Bonds, key_of_naming
from runut.link.sources import Source
from runut.link.wording import fold
from runut.record.actor import ActorKind
from runut.record.ids import make_id
from runut.record.linked import LinkedActor
from runut.record.page_record import PageRecord

Key = tuple[str, ...]
"""What the names of one actor share."""

UNKNOWN_PERSON = "person"
_RULED = "ruled"


@dataclass(slots=True)
class Group:
    """Namings of one actor while they are gathered."""

    party: str | None
    known: str | None = None
    named: list[Named] = field(default_factory=list)
    why: set[str] = field(default_factory=set)


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


def join_persons(found: Iterable[Named]) -> list[Group]:
    """Return unknown persons, joined where a page or the record gives evidence for it."""
    persons = sorted(found, key=lambda one: one.order)
    pairs = {
        **dict.fromkeys(_find_same_on_page(persons), "the same name on one page"),
        **dict.fromkeys(_find_same_full_name(persons), "the same full name and party, role or company"),
        **dict.fromkeys(_find_bare_names(persons), "the only one of that name and party in the record"),
    }
    joined = []
    why: dict[int, set[str]] = defaultdict(set)
    for (one, _), reason in pairs.items():
        why[one].add(reason)
    for members in _join_within_parties(persons, sorted(pairs)):
        group = Group(party=next((persons[index].party for index in members if persons[index].party), None))
        group.named = [persons[index] for index in members]
        group.why = {reason for index in members for reason in why[index]}
        joined.append(group)
    return joined


def _join_within_parties(persons: Sequence[Named], pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return the groups that pairs of indexes join, but for what would bring two parties into one person."""
    root = list(range(len(persons)))
    parties = [one.party for one in persons]
    for pair in pairs:
        low, high = sorted(_root_of(index, root) for index in pair)
        if low != high and (parties[low] is None or parties[high] in {None, parties[low]}):
            root[high] = low
            parties[low] = parties[low] or parties[high]
    found: dict[int, list[int]] = defaultdict(list)
    for index in range(len(persons)):
        found[_root_of(index, root)].append(index)
    return list(found.values())


def _root_of(index: int, root: list[int]) -> int:
    """Return the first of the group that an index is in, and shorten the way to it."""
    at = index
    while root[at] != at:
        at = root[at]
    root[index] = at
    return at


def _find_same_on_page(persons: Sequence[Named]) -> Iterator[tuple[int, int]]:
    """Yield namings on one page by one name, or by a name and the family name in it that no other on the page has."""
    by_page: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(persons):
        by_page[one.page].append(index)
    for members in by_page.values():
        by_name: dict[str, list[int]] = defaultdict(list)
        for index in members:
            by_name[fold(persons[index].name)].append(index)
        for same in by_name.values():
            yield from ((same[0], other) for other in same[1:])
        full = [(name, same[0]) for name, same in by_name.items() if is_full_name(name)]
        for name, same in by_name.items():
            holders = [index for long, index in full if name in long.split()]
            if not is_full_name(name) and len(holders) == 1 and _parties_agree(persons[holders[0]], persons[same[0]]):
                yield holders[0], same[0]


def _parties_agree(one: Named, other: Named) -> bool:
    return one.party is None or other.party is None or one.party == other.party


def _find_same_full_name(persons: Sequence[Named]) -> Iterator[tuple[int, int]]:
    """Yield namings by one full name that share the party, a role, or somebody named beside them."""
    evidence: dict[tuple[str, ...], int] = {}
    for index, one in enumerate(persons):
        if not is_full_name(one.name):
            continue
        bones = skeleton(one.name)
        for key in _evidence_of(one, bones):
            first = evidence.setdefault(key, index)
            if first != index and _parties_agree(persons[first], one):
                yield first, index


def _evidence_of(one: Named, bones: str) -> Iterator[tuple[str, ...]]:
    """Yield what two namings of one person share at least one of."""
    if one.party is not None:
        yield (bones, "party", one.party)
    if one.role is not None:
        yield (bones, "role", fold(one.role))
    name = fold(one.name)
    yield (name, "text", one.lineage)
    yield from ((name, "beside", other) for other in one.beside if other != name)


def _find_bare_names(persons: Sequence[Named]) -> Iterator[tuple[int, int]]:
    """Yield bare family names with the one full name of the record that has it and the same party."""
    full: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for index, one in enumerate(persons):
        if one.party is not None and is_full_name(one.name):
            for word in skeleton(one.name).split():
                full[one.party, word].setdefault(skeleton(one.name), index)
    for index, one in enumerate(persons):
        if one.party is not None and not is_full_name(one.name):
            holders = full.get((one.party, skeleton(one.name)), {})
            if len(holders) == 1:
                yield next(iter(holders.values())), index


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
        id=make_id("n", *key) if known is not None else make_id("n", *claims, *names),
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
