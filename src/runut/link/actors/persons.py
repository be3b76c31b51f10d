"""Unknown persons: which of their namings a page or the record gives evidence to be one person's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from runut.link.actors.mentions import Named
from runut.link.actors.names import is_full_name, skeleton
from runut.link.comparing.wording import fold

Key = tuple[str, ...]
"""What the names of one actor share."""


@dataclass(slots=True)
class Group:
    """Namings of one actor while they are gathered."""

    party: str | None
    known: str | None = None
    named: list[Named] = field(default_factory=list)
    why: set[str] = field(default_factory=set)


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
