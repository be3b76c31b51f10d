"""Group what belongs together, surest pairs first, so that the order of the pages changes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Generic, NamedTuple, Protocol, TypeVar

from runut.link.comparing.cells import MAX_NEIGHBOURS, Cell, Seats, find_partners, seat_all
from runut.link.comparing.rulings import NOTHING_RULED, Ruled, Side, is_set_apart


class Told(Protocol):
    """A claim as clustering sees it."""

    @property
    def id(self) -> str:
        """The claim's id."""

    @property
    def order(self) -> Order:
        """Sorts claims by report, which settles ties."""

    @property
    def page(self) -> str:
        """The page it stands on."""

    @property
    def profile(self) -> Hashable:
        """All of it that decides with what on other pages it can be one."""


T = TypeVar("T", bound=Told)
Order = tuple[date, str, str, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules(Generic[T]):
    """By which rules things of one sort are joined.

    Attributes:
        name: Of the sort.
        find_cells: Gives the cells of a thing: two that may match share one.
        day_of: Gives the day by which it stands in them.
        find_match: Tells what speaks for two being one, in order of report; None where it is not enough.
        may_be_one: Tells whether two things can be one at all.
    """

    name: str
    find_cells: Callable[[T], Iterable[Cell]]
    day_of: Callable[[T], int]
    find_match: Callable[[T, T], Match | None]
    may_be_one: Callable[[T, T], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Two things that may be one.

    Attributes:
        one: Id of that of the earlier report.
        other: Id of the other.
        weight: How much speaks for it.
        why: What speaks for it, in words.
    """

    one: str
    other: str
    weight: int
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cluster(Generic[T]):
    """Things that are one, in their order, and why, sorted."""

    members: tuple[T, ...]
    why: tuple[str, ...]


@dataclass(slots=True)
class _Group(Generic[T]):
    """A cluster while it grows; `by_profile` holds one member of each profile, to stand for the others."""

    indexes: list[int]
    by_profile: dict[Hashable, T]
    by_page: dict[str, list[T]]
    sides: frozenset[Side] = frozenset()
    why: set[str] = field(default_factory=set)

    def may_join(self, other: _Group[T], may_be_one: Callable[[T, T], bool]) -> bool:
        """Tell whether each of this group may be one with each of the other."""
        return (
            not is_set_apart(self.sides, other.sides)
            and all(may_be_one(mine, its) for mine in self.by_profile.values() for its in other.by_profile.values())
            and all(
                may_be_one(mine, its)
                for page in self.by_page.keys() & other.by_page.keys()
                for mine in self.by_page[page]
                for its in other.by_page[page]
            )
        )

    def take(self, other: _Group[T], why: Iterable[str]) -> None:
        """Take in another group."""
        self.indexes += other.indexes
        self.sides |= other.sides
        self.by_profile = {**other.by_profile, **self.by_profile}
        for page, things in other.by_page.items():
            self.by_page.setdefault(page, []).extend(things)
        self.why |= other.why | set(why)


def find_pairs(blocks: Mapping[Hashable, Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Yield each pair of indexes that stand near each other in a block, once, the smaller first.

    The members of a block must come in an order that is their own (by day, say).
    """
    seen: set[tuple[int, int]] = set()
    for members in blocks.values():
        for at, one in enumerate(members):
            for other in members[at + 1 : at + 1 + MAX_NEIGHBOURS]:
                pair = (one, other) if one < other else (other, one)
                if one != other and pair not in seen:
                    seen.add(pair)
                    yield pair


def find_matches(things: Sequence[T], rules: Rules[T]) -> Iterator[Match]:
    """Yield what matches of things, each pair once."""
    seats = seat_all((rules.day_of(thing), thing.id, rules.find_cells(thing)) for thing in things)
    by_id = {thing.id: thing for thing in things}
    for thing in things:
        yield from match_around(thing, rules.find_cells(thing), seats, by_id, rules)


def match_around(
    thing: T, cells: Iterable[Cell], seats: Seats, by_id: Mapping[str, T], rules: Rules[T]
) -> Iterator[Match]:
    """Yield the matches of a thing with those of later reports that stand in its cells."""
    for partner in find_partners(rules.day_of(thing), thing.id, cells, seats):
        other = by_id[partner]
        if thing.order < other.order:
            match = rules.find_match(thing, other)
            if match is not None:
                yield match


def find_clusters(
    things: Sequence[T], matches: Iterable[Match], rules: Rules[T], ruled: Ruled = NOTHING_RULED
) -> list[Cluster[T]]:
    """Join things along their matches, the weightiest first, where each may be one with each of the other group.

    What becomes of things follows from those alone that hang together with them by matches.

    Args:
        things: In order of report, since it settles ties.
        matches: Pairs of them that speak for being one.
        rules: Of their sort.
        ruled: What people ruled of them, which holds whatever speaks against it.
    """
    at = {thing.id: index for index, thing in enumerate(things)}
    whys: dict[tuple[str, ...], tuple[str, ...]] = {}
    edges = [
        _Edge(-match.weight, at[match.one], at[match.other], whys.setdefault(match.why, match.why)) for match in matches
    ]
    return [found for part in _find_parts(things, edges, ruled) for found in _cluster(part, rules)]


class _Edge(NamedTuple):
    """A match by indexes, the weightiest first."""

    turned: int
    one: int
    other: int
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Part(Generic[T]):
    """Things that hang together, by matches or by what people ruled; edges and rulings name their indexes in it."""

    things: Sequence[T]
    edges: Sequence[_Edge]
    ruled: Ruled


def _find_parts(things: Sequence[T], edges: Iterable[_Edge], ruled: Ruled) -> Iterator[_Part[T]]:
    """Yield what hangs together, each by itself: nothing else decides what becomes of it."""
    by_first: dict[int, list[_Edge]] = defaultdict(list)
    for edge in edges:
        by_first[edge.one].append(edge)
    bound = [(indexes[0], other) for indexes, _ in ruled.together for other in indexes[1:]]
    matched = ((edge.one, edge.other) for found in by_first.values() for edge in found)
    for members in join(len(things), chain(matched, bound)):
        place = {index: number for number, index in enumerate(members)}
        here = [
            edge._replace(one=place[edge.one], other=place[edge.other])
            for index in members
            for edge in by_first.get(index, ())
        ]
        yield _Part([things[index] for index in members], sorted(here), ruled.among(place))


def find_refused(things: Sequence[T], matches: Iterable[Match], rules: Rules[T]) -> Iterator[tuple[str, str]]:
    """Yield the ids of matches along which nothing was joined, since something spoke against it.

    Args:
        things: In order of report.
        matches: Pairs of them.
        rules: Of their sort.
    """
    at = {thing.id: index for index, thing in enumerate(things)}
    edges = [_Edge(-match.weight, at[match.one], at[match.other], match.why) for match in matches]
    for part in _find_parts(things, edges, NOTHING_RULED):
        _, _, refused = _join_along(part, rules)
        yield from ((part.things[edge.one].id, part.things[edge.other].id) for edge in refused)


def _cluster(part: _Part[T], rules: Rules[T]) -> list[Cluster[T]]:
    things = part.things
    if len(things) == 1:
        return [Cluster((things[0],), ())]
    groups, of, _ = _join_along(part, rules)
    _bind(groups, of, part.ruled)
    return [
        Cluster(tuple(things[index] for index in sorted(group.indexes)), tuple(sorted(group.why)))
        for number, group in enumerate(groups)
        if group.indexes and of[group.indexes[0]] == number
    ]


def _join_along(part: _Part[T], rules: Rules[T]) -> tuple[list[_Group[T]], list[int], list[_Edge]]:
    """Return the groups that matches make, in which of them each thing is, and the matches that were refused."""
    groups = [
        _Group([index], {thing.profile: thing}, {thing.page: [thing]}, part.ruled.sides_of(index))
        for index, thing in enumerate(part.things)
    ]
    of, refused = list(range(len(part.things))), []
    for edge in part.edges:
        one, other = of[edge.one], of[edge.other]
        if one == other:
            continue
        if not groups[one].may_join(groups[other], rules.may_be_one):
            refused.append(edge)
            continue
        kept, gone = (one, other) if len(groups[one].indexes) >= len(groups[other].indexes) else (other, one)
        for index in groups[gone].indexes:
            of[index] = kept
        groups[kept].take(groups[gone], edge.why)
    return groups, of, refused


def _bind(groups: list[_Group[T]], of: list[int], ruled: Ruled) -> None:
    """Make one what people ruled to be one, with all that is in its groups unless a split forbids that."""
    for indexes, why in ruled.together:
        first, *rest = sorted({of[index] for index in indexes})
        sides: frozenset[Side] = frozenset()
        joins = True
        for number in (first, *rest):
            joins = joins and not is_set_apart(sides, groups[number].sides)
            sides |= groups[number].sides
        if not joins:
            first, rest = len(groups), []
            groups.append(_Group([], {}, {}, frozenset().union(*(ruled.sides_of(index) for index in indexes))))
            for index in indexes:
                groups[of[index]].indexes.remove(index)
                groups[first].indexes.append(index)
        for number in rest:
            groups[first].take(groups[number], (why,))
        groups[first].why.add(why)
        for index in groups[first].indexes:
            of[index] = first


def join(count: int, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, ...]]:
    """Return the groups that pairs of indexes join, each sorted, by their first index."""
    root = list(range(count))

    def find(index: int) -> int:
        while root[index] != index:
            root[index] = root[root[index]]
            index = root[index]
        return index

    for one, other in pairs:
        low, high = sorted((find(one), find(other)))
        root[high] = low
    found: dict[int, list[int]] = defaultdict(list)
    for index in range(count):
        found[find(index)].append(index)
    return [tuple(group) for group in found.values()]
