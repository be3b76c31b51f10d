"""What people ruled of which claims are one thing and which are not; of two rulings that clash, the later one holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from runut.record.anchor import Anchor
from runut.record.decision import Action, Decision, Target

Side = tuple[int, int]
"""A split's number, and one of the sides that it sets apart."""

_NOTHING: frozenset[Side] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """Claims that are one thing.

    Attributes:
        claims: Their ids, sorted; two or more.
        decisions: Numbers of the decisions that say so, sorted.
    """

    claims: tuple[str, ...]
    decisions: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """What holds of things in a sequence, by their indexes.

    Attributes:
        together: Indexes of things that are one, with the reason.
        sides: On which side of which splits a thing stands.
    """

    together: tuple[tuple[tuple[int, ...], str], ...] = ()
    sides: Mapping[int, frozenset[Side]] = field(default_factory=dict)

    def sides_of(self, index: int) -> frozenset[Side]:
        """Return on which sides of splits a thing stands."""
        return self.sides.get(index, _NOTHING)

    def among(self, places: Mapping[int, int]) -> Ruled:
        """Return the same of some of the things, by their places among these; what was ruled as one stays together."""
        if not self.together and not self.sides:
            return self
        together = ((indexes, why) for indexes, why in self.together if indexes[0] in places)
        return Ruled(
            together=tuple((tuple(places[index] for index in indexes), why) for indexes, why in together),
            sides={places[index]: sides for index, sides in self.sides.items() if index in places},
        )


NOTHING_RULED = Ruled()


@dataclass(frozen=True, kw_only=True)
class Bonds:
    """What holds of the claims of one sort.

    Attributes:
        together: Claims that are one; no claim stands in two.
        sides: On which side of which splits a claim stands, by its id.
        overruled: Pairs of a decision's number and that of a later one that holds in its place for some claims.
    """

    together: tuple[Bond, ...] = ()
    sides: Mapping[str, frozenset[Side]] = field(default_factory=dict)
    overruled: tuple[tuple[int, int], ...] = ()

    @cached_property
    def claims(self) -> frozenset[str]:
        """Ids of all claims that a person ruled on."""
        return frozenset(self.sides).union(*(bond.claims for bond in self.together))

    def over(self, ids: Sequence[str]) -> Ruled:
        """Return the same of things in a sequence, by the ids of their claims."""
        index_of = {claim: index for index, claim in enumerate(ids) if claim in self.claims}
        together = (([index_of[claim] for claim in bond.claims if claim in index_of], bond) for bond in self.together)
        return Ruled(
            together=tuple((tuple(sorted(indexes)), _tell(bond)) for indexes, bond in together if len(indexes) > 1),
            sides={index: self.sides[claim] for claim, index in index_of.items() if claim in self.sides},
        )


def _tell(bond: Bond) -> str:
    plural = "s" if len(bond.decisions) > 1 else ""
    return f"a person's decision{plural} {', '.join(map(str, bond.decisions))}"


NO_BONDS = Bonds()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """What people ruled of which claims are one.

    Attributes:
        happenings: Of event claims.
        agreements: Of agreement claims.
        actors: Of claims as far as they name an actor (`key_of_naming`).
        head: Hash of the last decision that they, or the claims of the pages, come from; None where there is none.
    """

    happenings: Bonds = field(default_factory=Bonds)
    agreements: Bonds = field(default_factory=Bonds)
    actors: Bonds = field(default_factory=Bonds)
    head: str | None = None


NO_RULINGS = Rulings()


@dataclass(frozen=True, slots=True)
class _Ruling:
    """A merge of all its parts, or a split that sets them apart."""

    number: int
    is_merge: bool
    parts: tuple[tuple[str, ...], ...]


def is_set_apart(one: frozenset[Side], other: frozenset[Side]) -> bool:
    """Tell whether a split has two things on different sides."""
    if not one or not other:
        return False
    sides = dict(one)
    return any(sides.get(split, side) != side for split, side in other)


def find_rulings(decisions: Iterable[Decision], meant: Mapping[Anchor, str]) -> Rulings:
    """Return what merges and splits say of the claims that are there.

    Args:
        decisions: Those that hold, by number.
        meant: Which claim each of their anchors means; one whose claim is gone is not in it.
    """
    by_sort: dict[str, list[_Ruling]] = defaultdict(list)
    for decision in decisions:
        if decision.action in {Action.MERGE, Action.SPLIT}:
            by_sort[_sort_of(decision)].append(_ruling(decision, meant))
    return Rulings(
        happenings=find_bonds(by_sort["happening"]),
        agreements=find_bonds(by_sort["agreement"]),
        actors=find_bonds(by_sort["actor"]),
    )


def _sort_of(decision: Decision) -> str:
    first = decision.targets[0]
    if first.thing is not None:
        return first.thing
    return "happening" if first.anchors[0].sort == "event" else first.anchors[0].sort


def _ruling(decision: Decision, meant: Mapping[Anchor, str]) -> _Ruling:
    targets = [_claims(target, meant) for target in decision.targets]
    if decision.action is Action.MERGE:
        return _Ruling(decision.id, is_merge=True, parts=tuple(targets))
    if decision.targets[0].thing is None:
        return _Ruling(decision.id, is_merge=False, parts=tuple(targets))
    taken = tuple(claim for target in targets[1:] for claim in target)
    seen = decision.targets[0].seen
    if decision.targets[0].thing == "actor" and seen is not None:
        taken = tuple(key_of_naming(claim, name) for claim in taken for name in seen["names"])
    set_apart = frozenset(taken)
    rest = tuple(claim for claim in targets[0] if claim not in set_apart)
    return _Ruling(decision.id, is_merge=False, parts=(rest, taken))


def _claims(target: Target, meant: Mapping[Anchor, str]) -> tuple[str, ...]:
    """Return what a target stands for: claims, or for an actor its names in them."""
    claims = tuple(meant[anchor] for anchor in target.anchors if anchor in meant)
    if target.thing != "actor" or target.seen is None:
        return claims
    return tuple(key_of_naming(claim, name) for claim in claims for name in target.seen["names"])


def key_of_naming(claim: str, name: str) -> str:
    """Return by what rulings know that a claim names an actor by a name."""
    return f"{claim}\x1f{name}"


class _Groups:
    """Claims joined so far, from the last ruling back; a group stands under the id of one of its claims."""

    def __init__(self) -> None:
        self.members: dict[str, list[str]] = {}
        self.of: dict[str, str] = {}
        self.sides: dict[str, dict[int, int]] = {}
        self.decisions: dict[str, set[int]] = defaultdict(set)
        self.overruled: set[tuple[int, int]] = set()

    def find(self, claim: str) -> str:
        """Return the group of a claim."""
        if claim not in self.of:
            self.of[claim], self.members[claim], self.sides[claim] = claim, [claim], {}
        return self.of[claim]

    def join(self, one: str, other: str, number: int) -> None:
        """Make two groups one, the larger taking in the other."""
        kept, gone = (one, other) if len(self.members[one]) >= len(self.members[other]) else (other, one)
        for claim in self.members[gone]:
            self.of[claim] = kept
        self.members[kept] += self.members.pop(gone)
        self.sides[kept] |= self.sides.pop(gone)
        self.decisions[kept] |= self.decisions.pop(gone, set()) | {number}

    def clash(self, one: str, other: str) -> int | None:
        """Return the number of the last split that sets two groups apart."""
        mine, its = self.sides[one], self.sides[other]
        return max((split for split in mine.keys() & its.keys() if mine[split] != its[split]), default=None)

    def merge(self, ruling: _Ruling) -> None:
        """Join the claims of a merge, but for those that a later split sets apart."""
        firsts: list[str] = []
        for claim in (claim for part in ruling.parts for claim in part):
            for first in firsts:
                mine, its = self.find(first), self.find(claim)
                clash = self.clash(mine, its)
                if clash is None:
                    if mine != its:
                        self.join(mine, its, ruling.number)
                    break
                self.overruled.add((ruling.number, clash))
            else:
                firsts.append(claim)

    def split(self, ruling: _Ruling) -> None:
        """Set the parts of a split apart, but for groups that a later merge has on both sides."""
        sides: dict[str, set[int]] = defaultdict(set)
        for side, part in enumerate(ruling.parts):
            for claim in part:
                sides[self.find(claim)].add(side)
        for group, found in sides.items():
            if len(found) == 1:
                self.sides[group][ruling.number] = found.pop()
            else:
                self.overruled.update((ruling.number, later) for later in [max(self.decisions[group], default=0)])


def find_bonds(rulings: Iterable[_Ruling]) -> Bonds:
    """Return what holds of claims by rulings, the later before the earlier."""
    groups = _Groups()
    for ruling in sorted(rulings, key=lambda ruling: -ruling.number):
        (groups.merge if ruling.is_merge else groups.split)(ruling)
    together = sorted(
        (tuple(sorted(members)), tuple(sorted(groups.decisions[group])))
        for group, members in groups.members.items()
        if len(members) > 1
    )
    return Bonds(
        together=tuple(Bond(claims=claims, decisions=decisions) for claims, decisions in together),
        sides={
            claim: frozenset(groups.sides[group].items()) for claim, group in groups.of.items() if groups.sides[group]
        },
        overruled=tuple(sorted(groups.overruled)),
    )
