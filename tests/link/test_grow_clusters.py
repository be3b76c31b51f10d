from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from runut.link.comparing.cells import Cell, Seat
from runut.link.comparing.clusters import Match, Order, Rules, find_clusters, find_matches
from runut.link.growing.clusters import ClusterGrower
from runut.link.growing.parts import PartGrower, seats_of

COUNT = 9
PAIRS = [(one, other) for one in range(COUNT) for other in range(one + 1, COUNT)]


@dataclass(frozen=True)
class Thing:
    number: int

    @property
    def id(self) -> str:
        return f"e{self.number:02}"

    @property
    def order(self) -> Order:
        return (date(2020, 1, 1), "", "", self.number, "")

    @property
    def page(self) -> str:
        return f"p{self.number}"

    @property
    def profile(self) -> int:
        return self.number


def make_rules(weights: Mapping[tuple[int, int], int], apart: Collection[tuple[int, int]]) -> Rules[Thing]:
    """Return rules by which pairs match with some weights, and some pairs cannot be one."""

    def find_match(one: Thing, other: Thing) -> Match | None:
        weight = weights.get((one.number, other.number))
        return None if weight is None else Match(one=one.id, other=other.id, weight=weight, why=("alike",))

    return Rules(
        name="thing",
        find_cells=lambda _: [Cell(1)],
        day_of=lambda thing: thing.number,
        find_match=find_match,
        may_be_one=lambda one, other: tuple(sorted((one.number, other.number))) not in apart,
    )


class Kept:
    """What a record holds of things that were joined before."""

    def __init__(self, things: Sequence[Thing], rules: Rules[Thing]) -> None:
        matches = list(find_matches(things, rules))
        self.edges = {(match.one, match.other) for match in matches}
        clusters = find_clusters(things, matches, rules)
        self.thing_of = {one.id: found.members[0].id for found in clusters for one in found.members}
        self.seats: dict[int, list[Seat]] = defaultdict(list)
        for placed in sorted(placed for thing in things for placed in seats_of(thing, rules)):
            self.seats[placed.key].append(placed.seat)

    def find_seats(self, keys: Collection[int]) -> Mapping[int, Sequence[Seat]]:
        return {key: self.seats[key] for key in keys}

    def find_edges(self, ids: Collection[str]) -> set[tuple[str, str]]:
        return {edge for edge in self.edges if edge[0] in ids or edge[1] in ids}

    def find_things_of(self, claims: Collection[str]) -> dict[str, str]:
        return {claim: self.thing_of[claim] for claim in claims if claim in self.thing_of}

    def find_claims_of(self, things: Collection[str]) -> dict[str, str]:
        return {claim: thing for claim, thing in self.thing_of.items() if thing in things}


def groups_of(things: Sequence[Thing], matches: Sequence[Match], rules: Rules[Thing]) -> set[frozenset[str]]:
    return {frozenset(one.id for one in found.members) for found in find_clusters(things, matches, rules)}


@settings(max_examples=300, deadline=None)
@given(
    weights=st.dictionaries(st.sampled_from(PAIRS), st.integers(1, 4), min_size=6, max_size=14),
    apart=st.sets(st.sampled_from(PAIRS), min_size=4),
    absent=st.sets(st.integers(0, COUNT - 1), max_size=2),
    changed=st.sets(st.integers(0, COUNT - 1), min_size=1, max_size=2),
)
def test_what_is_not_joined_again_stays_as_joining_all_would_give_it(
    weights: dict[tuple[int, int], int], apart: set[tuple[int, int]], absent: set[int], changed: set[int]
) -> None:
    was = set(range(COUNT)) - absent
    now = was ^ changed
    rules = make_rules(weights, apart)
    things = {thing.id: thing for thing in map(Thing, range(COUNT))}
    held: Any = Kept([Thing(number) for number in sorted(was)], rules)
    grower = PartGrower[Thing](held, rules, lambda claims: {claim: things[claim] for claim in claims})
    gone, new = was - now, now - was
    stirred = grower.stir({one.id: one for one in map(Thing, gone)}, {one.id: one for one in map(Thing, new)})
    parts = ClusterGrower[Thing](held, rules, grower, stirred).grow()
    again = groups_of(parts.things, parts.matches, rules)
    anew = {claim for group in again for claim in group} | {one.id for one in map(Thing, gone)}
    stays = {
        found for thing in set(held.thing_of.values()) if (found := frozenset(held.find_claims_of({thing}))) - anew
    }
    everything = [Thing(number) for number in sorted(now)]
    assert again | stays == groups_of(everything, list(find_matches(everything, rules)), rules)


def test_a_long_chain_of_matches_is_not_followed() -> None:
    far = [(one, one + 1) for one in range(COUNT - 2)]
    rules = make_rules({**dict.fromkeys(far, 2), (0, COUNT - 1): 2}, {pair for pair in far if pair[0] % 2})
    things = {thing.id: thing for thing in map(Thing, range(COUNT))}
    held: Any = Kept([Thing(number) for number in range(COUNT - 1)], rules)
    grower = PartGrower[Thing](held, rules, lambda claims: {claim: things[claim] for claim in claims})
    last = Thing(COUNT - 1)
    parts = ClusterGrower[Thing](held, rules, grower, grower.stir({}, {last.id: last})).grow()
    assert [one.number for one in parts.things] == [0, 1, COUNT - 1]
