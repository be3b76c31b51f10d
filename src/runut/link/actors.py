"""Actors across pages: which names, on whatever page, name one person, body or group of the world."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from runut.link.known_actors import find_body, find_known, is_party_itself, name_of_party, table_roles, without_party
from runut.link.mentions import Named, find_named
from runut.link.names import find_acronyms, is_full_name, is_persons_name, names_somebody, skeleton
from runut.link.ruled_actors import regroup
from runut.link.rulings import NO_BONDS, Bonds, key_of_naming
from runut.link.sources import Source
from runut.link.wording import fold
from runut.record.actor import ActorKind
from runut.record.ids import make_id
from runut.record.linked import LinkedActor
from runut.record.page_record import PageRecord

_UNKNOWN_PERSON = "person"
_RULED = "ruled"


@dataclass(slots=True)
class _Group:
    """Namings of one actor while they are gathered."""

    party: str | None
    known: str | None = None
    named: list[Named] = field(default_factory=list)
    why: set[str] = field(default_factory=set)


def find_actors(
    records: Iterable[PageRecord], sources: Mapping[str, Source], bonds: Bonds = NO_BONDS
) -> tuple[LinkedActor, ...]:
    """Return the actors that the claims of all pages name, by party and name, and as people ruled.

    Known ones go by the world's tables and are never joined with each other. Others are one where the page or the
    record gives evidence: one party and one name, one full name in one role or beside the same people, an acronym that
    a page puts behind the name.
    """
    groups: dict[tuple[str, ...], _Group] = {}
    persons: list[Named] = []
    for record in records:
        named = list(find_named(record, sources))
        acronyms = find_acronyms(record.page.text, {one.name for one in named})
        for one in named:
            if _is_unknown_person(one):
                persons.append(one)
            elif names_somebody(one.name, one.party):
                _put(groups, _key_of(one, acronyms), one)
    for number, members in enumerate(_join_persons(_give_to_known(persons, groups))):
        groups[_UNKNOWN_PERSON, str(number)] = members
    ruled = _rule(groups, bonds) if bonds.claims else groups
    return tuple(sorted((_linked(key, group) for key, group in ruled.items()), key=_order))


def _rule(groups: Mapping[tuple[str, ...], _Group], bonds: Bonds) -> dict[tuple[str, ...], _Group]:
    """Return the groups as people ruled: of those that are joined, the key of a known one stays."""
    keys = sorted(groups)
    namings = [[key_of_naming(one.claim, one.name) for one in groups[key].named] for key in keys]
    ruled: dict[tuple[str, ...], _Group] = {}
    for number, found in enumerate(regroup(namings, bonds)):
        from_keys = sorted(
            {keys[index] for index, _ in found.namings}, key=lambda key: (groups[key].known is None, key)
        )
        first = groups[from_keys[0]]
        key = (_RULED, str(number)) if found.is_taken_out else from_keys[0]
        group = _Group(party=first.party, known=None if found.is_taken_out else first.known)
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


def _put(groups: dict[tuple[str, ...], _Group], key: tuple[str, ...], one: Named) -> None:
    if key not in groups:
        groups[key] = _Group(party=one.party, known=_known_name(key))
    groups[key].named.append(one)


def _known_name(key: tuple[str, ...]) -> str | None:
    """Return the name by which the tables know an actor, None for one they do not know."""
    if key[0] == "party":
        return name_of_party(key[1])
    return key[1] if key[0] in {"known", "known body"} else None


def _join_persons(found: Iterable[Named]) -> list[_Group]:
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
        group = _Group(party=next((persons[index].party for index in members if persons[index].party), None))
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


def _give_to_known(persons: Iterable[Named], groups: Mapping[tuple[str, ...], _Group]) -> Iterator[Named]:
    """Give bare family names to the one known person of the record who has it and the same party; yield the others."""
    holders: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    for key, group in groups.items():
        if key[0] == "known" and group.party is not None:
            for word in skeleton(key[1]).split():
                holders[group.party, word].add(key)
    for one in persons:
        keys = holders.get((one.party or "", skeleton(one.name)), set())
        if len(keys) == 1:
            groups[next(iter(keys))].named.append(one)
        else:
            yield one


def _linked(key: tuple[str, ...], group: _Group) -> LinkedActor:
    claims = tuple(sorted({one.claim for one in group.named}))
    names = tuple(sorted({one.name for one in group.named}))
    parties = [one.party for one in group.named if one.party is not None]
    party = max(sorted(set(parties)), key=parties.count) if parties else None
    told = {one.role.strip(" ,;:") for one in group.named if one.role is not None} - {""}
    is_known = group.known is not None
    return LinkedActor(
        id=make_id("n", *key) if is_known else make_id("n", *claims, *names),
        party=party,
        name=group.known or _name_of(group.named),
        names=names,
        roles=tuple(sorted(told | set(table_roles(key[1]) if key[0] == "known" else ()))),
        claims=claims,
        is_known=is_known,
        reason=_reason(key, names, group.why),
    )


def _name_of(named: Iterable[Named]) -> str:
    """Return the fullest of the names, the first by alphabet among equals."""
    return min(
        {one.name for one in named}, key=lambda name: (-len(name.split()), not name[:1].isupper(), -len(name), name)
    )


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


def _order(actor: LinkedActor) -> tuple[bool, str, bool, str, str]:
    return (actor.party is None, actor.party or "", not actor.is_known, actor.name.casefold(), actor.id)
