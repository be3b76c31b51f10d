"""Claims that are joined by matches when some are added: who meets whom anew, and all that hangs together with them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from runut.link.comparing.cells import MAX_NEIGHBOURS, Seat, find_partners
from runut.link.comparing.clusters import Match, Rules, Told
from runut.link.kept.held import Held, Placed

T = TypeVar("T", bound=Told)
Load = Callable[[Collection[str]], Mapping[str, T]]
"""Returns claims by id."""

Pairs = Collection[tuple[str, str]]
"""Pairs of ids."""

Sift = Callable[[Pairs, Mapping[str, T]], Pairs]
"""Returns those of the pairs that may match, of which one or both are among claims that were read."""

FindMore = Callable[[Collection[str]], Collection[str]]
"""Returns ids of claims that hang together with some."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrownParts(Generic[T]):
    """What is joined again, since something of it changes.

    Attributes:
        things: The claims, in order of report.
        matches: Their matches with each other.
        anew: Those of which all matches are found anew.
        edges: Their matches.
        seats_gone: Seats that are empty now.
        seats_made: Seats that are new.
    """

    things: Sequence[T]
    matches: Sequence[Match]
    anew: frozenset[str]
    edges: frozenset[tuple[str, str]]
    seats_gone: frozenset[Placed]
    seats_made: frozenset[Placed]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stirred(Generic[T]):
    """Claims that change, and those of which some matches are others then.

    Attributes:
        before: Those that may have had seats before, and are new or changed now.
        moved: All of which the matches are found anew.
        anew: Those of them that have seats now, by id.
        matches: All of their matches.
        edges: The matches that they had before.
        seats_gone: Seats that are empty now.
        seats_made: Seats that are new.
    """

    before: frozenset[str]
    moved: frozenset[str]
    anew: Mapping[str, T]
    matches: Sequence[Match]
    edges: frozenset[tuple[str, str]]
    seats_gone: frozenset[Placed]
    seats_made: frozenset[Placed]

    @property
    def others(self) -> set[str]:
        """What matched them before."""
        return {end for edge in self.edges for end in edge if end not in self.before}

    def with_parts(self, things: Mapping[str, T], matches: Sequence[Match]) -> GrownParts[T]:
        """Return what is joined again."""
        return GrownParts(
            things=sorted(things.values(), key=lambda thing: thing.order),
            matches=matches,
            anew=self.moved,
            edges=frozenset((match.one, match.other) for match in self.matches),
            seats_gone=self.seats_gone,
            seats_made=self.seats_made,
        )


def seats_of(thing: T, rules: Rules[T]) -> set[Placed]:
    """Return the seats of a claim."""
    day = rules.day_of(thing)
    return {Placed(cell.key, Seat(day, thing.id, cell.is_wide)) for cell in rules.find_cells(thing)}


def find_parted(before: Sequence[Seat], after: Sequence[Seat], changed: Iterable[Seat]) -> Iterator[tuple[str, str]]:
    """Yield pairs of ids, either way round, that stand near each other in a cell before and no longer do after.

    Args:
        before: Seats of the cell.
        after: The same with some more, or some less.
        changed: These.
    """
    reach = MAX_NEIGHBOURS
    places = (bisect_left(before, seat) for seat in changed)
    starts = {at for place in places for at in range(max(place - reach, 0), min(place + 1, len(before)))}
    for at in starts:
        one, first = before[at], _find_seat(after, before[at])
        for other in reversed(before[at + 1 : at + reach + 1]):
            place = _find_seat(after, other)
            if first is None or (place is not None and place - first <= reach):
                break
            if place is not None and (one.is_wide or other.is_wide):
                yield from ((one.id, other.id), (other.id, one.id))


def _find_seat(members: Sequence[Seat], seat: Seat) -> int | None:
    at = bisect_left(members, seat)
    return at if at < len(members) and members[at] == seat else None


class PartGrower(Generic[T]):
    """Finds what hangs together with claims that are new, or of which something changed.

    Args:
        held: The record.
        rules: Of their sort.
        load: Reads claims.
        sift: Spares reading claims that match nothing; none where all are read.
    """

    def __init__(self, held: Held, rules: Rules[T], load: Load[T], sift: Sift[T] | None = None) -> None:
        self._held, self._rules, self.load, self._sift = held, rules, load, sift
        self._seats: dict[int, list[Seat]] = {}
        self._was: dict[int, list[Seat]] = {}

    def stir(self, before: Mapping[str, T], now: Mapping[str, T]) -> Stirred[T]:
        """Take the seats of claims that change, and return all of which the matches may be others then.

        Args:
            before: Those that may have had seats before.
            now: Those of them that have seats now, and new ones.
        """
        gone, made = self._move(before, now)
        shifted = self._find_shifted({*gone, *made}, {*before, *now})
        moved = {**before, **now, **self.load(shifted)}
        anew = {name: thing for name, thing in moved.items() if name in now or name not in before}
        self._fetch(placed.key for thing in anew.values() for placed in seats_of(thing, self._rules))
        return Stirred(
            before=frozenset(before),
            moved=frozenset(moved),
            anew=anew,
            matches=self._match(anew),
            edges=frozenset(edge for edge in self._held.find_edges(moved) if edge[0] in moved or edge[1] in moved),
            seats_gone=frozenset(gone),
            seats_made=frozenset(made),
        )

    def hang_together(self, stirred: Stirred[T], find_more: FindMore) -> GrownParts[T]:
        """Return what hangs together with claims that change.

        Args:
            stirred: What changes.
            find_more: Returns what hangs together with claims by more than matches.
        """
        moved = stirred.moved
        members = self._hang_together({*stirred.anew, *stirred.others}, moved, stirred.matches, find_more)
        things = self.load(members)
        kept = {edge for edge in self._held.find_edges(members) if edge[0] not in moved and edge[1] not in moved}
        return stirred.with_parts(things, [*stirred.matches, *self.match_again(kept, things)])

    def _move(self, before: Mapping[str, T], now: Mapping[str, T]) -> tuple[set[Placed], set[Placed]]:
        """Take the seats, and return those that are empty now and those that are new."""
        asked = {placed for thing in (*before.values(), *now.values()) for placed in seats_of(thing, self._rules)}
        self._fetch(placed.key for placed in asked)
        had = {placed for placed in asked if placed.seat.id in before and self._is_taken(placed)}
        has = {placed for thing in now.values() for placed in seats_of(thing, self._rules)}
        self._was = {placed.key: list(self._seats.get(placed.key, ())) for placed in had ^ has}
        for placed in had - has:
            self._seats[placed.key].remove(placed.seat)
        for placed in has - had:
            self._seats[placed.key].append(placed.seat)
        for key in self._was:
            self._seats[key].sort()
        return had - has, has - had

    def _is_taken(self, placed: Placed) -> bool:
        return _find_seat(self._seats[placed.key], placed.seat) is not None

    def _fetch(self, keys: Iterable[int]) -> None:
        lacking = set(keys) - self._seats.keys()
        if lacking:
            found = self._held.find_seats(lacking)
            self._seats.update((key, list(found.get(key, ()))) for key in lacking)

    def _find_shifted(self, changed: Collection[Placed], moved: Collection[str]) -> set[str]:
        """Return who else may match others now: in a crowded cell a seat more, or less, moves who stands near whom."""
        near, apart = set[tuple[str, str]](), set[tuple[str, str]]()
        for key, cell in groupby(sorted(changed), key=lambda placed: placed.key):
            was, now = self._was[key], self._seats[key]
            if max(len(was), len(now)) > MAX_NEIGHBOURS + 1:
                seats = [placed.seat for placed in cell]
                near |= set(find_parted(now, was, seats))
                apart |= set(find_parted(was, now, seats))
        others = {end for pair in apart for end in pair} - set(moved)
        matched = apart.intersection(self._held.find_edges(others)) if others else ()
        return {end for pair in (*near, *matched) for end in pair} - set(moved)

    def _match(self, anew: Mapping[str, T]) -> list[Match]:
        """Return all matches of some claims."""
        pairs: set[tuple[str, str]] = set()
        for thing in anew.values():
            cells = list(self._rules.find_cells(thing))
            partners = find_partners(self._rules.day_of(thing), thing.id, cells, self._seats)
            pairs |= {(min(thing.id, other), max(thing.id, other)) for other in partners}
        if self._sift is not None:
            pairs = set(self._sift(pairs, anew))
        things = {**self.load({end for pair in pairs for end in pair} - anew.keys()), **anew}
        return [match for one, other in sorted(pairs) if (match := self._match_pair(things[one], things[other]))]

    def _match_pair(self, one: T, other: T) -> Match | None:
        return self._rules.find_match(*((one, other) if one.order < other.order else (other, one)))

    def match_again(self, edges: Iterable[tuple[str, str]], things: Mapping[str, T]) -> Iterator[Match]:
        """Yield the matches of claims that matched before and stay as they were."""
        for one, other in sorted(edges):
            match = self._match_pair(things[one], things[other])
            if match is not None:
                yield match

    def _hang_together(
        self, seeds: set[str], moved: Collection[str], matches: Iterable[Match], find_more: FindMore
    ) -> set[str]:
        """Return what hangs together with some claims by matches, by those of before, or by more."""
        near: dict[str, set[str]] = defaultdict(set)
        for match in matches:
            near[match.one].add(match.other)
            near[match.other].add(match.one)
        found, fresh = set(seeds), set(seeds)
        while fresh:
            edges = [edge for edge in self._held.find_edges(fresh) if edge[0] not in moved and edge[1] not in moved]
            reached = {end for edge in edges for end in edge} | {other for one in fresh for other in near.get(one, ())}
            fresh = (reached | set(find_more(fresh))) - found
            found |= fresh
        return found
