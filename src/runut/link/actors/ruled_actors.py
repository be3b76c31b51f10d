"""Actors as people ruled: what they joined is one, and what they took out of one is another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from runut.link.comparing.rulings import Bonds, Side, is_set_apart

Naming = tuple[int, int]
"""The index of a group, and of a naming in it."""


@dataclass(frozen=True, slots=True)
class Regrouped:
    """Namings that are one actor after what people ruled.

    Attributes:
        namings: Where they stand in the groups that were given, sorted.
        is_taken_out: Whether a split took them out of the actor that their names would make them.
        decisions: Numbers of the decisions that say so, sorted.
    """

    namings: tuple[Naming, ...]
    is_taken_out: bool = False
    decisions: tuple[int, ...] = ()


@dataclass(slots=True)
class _Part:
    namings: list[Naming]
    sides: frozenset[Side]
    is_taken_out: bool
    decisions: set[int]


def regroup(groups: Sequence[Sequence[str]], bonds: Bonds) -> Iterator[Regrouped]:
    """Yield the namings of each actor, after what people ruled; the others stay together as they were given.

    Args:
        groups: The keys of the namings of each actor.
        bonds: What people ruled of namings.
    """
    parts: list[_Part] = []
    part_of: dict[str, int] = {}
    for number, keys in enumerate(groups):
        for part in _take_apart(number, keys, bonds):
            part_of.update((keys[naming], len(parts)) for _, naming in part.namings if keys[naming] in bonds.claims)
            parts.append(part)
    for bond in bonds.together:
        _join(parts, part_of, sorted({part_of[key] for key in bond.claims if key in part_of}), bond.decisions)
    for part in parts:
        if part.namings:
            yield Regrouped(tuple(sorted(part.namings)), part.is_taken_out, tuple(sorted(part.decisions)))


def _take_apart(number: int, keys: Sequence[str], bonds: Bonds) -> Iterator[_Part]:
    """Yield an actor's namings by what was taken out of it together; what was not comes first."""
    by_sides: dict[tuple[Side, ...], list[int]] = defaultdict(list)
    for naming, key in enumerate(keys):
        taken = tuple(sorted(side for side in bonds.sides.get(key, ()) if side[1] > 0))
        by_sides[taken].append(naming)
    for taken, namings in sorted(by_sides.items()):
        sides: frozenset[Side] = frozenset().union(*(bonds.sides.get(keys[naming], frozenset()) for naming in namings))
        is_taken_out = bool(taken) and len(by_sides) > 1
        decisions = {split for split, _ in taken} if is_taken_out else set()
        yield _Part([(number, naming) for naming in namings], sides, is_taken_out, decisions)


def _join(parts: Sequence[_Part], part_of: dict[str, int], members: Sequence[int], decisions: Iterable[int]) -> None:
    """Make parts one, but for those that a later split sets apart."""
    if len(members) < 2:
        return
    first = parts[members[0]]
    for other in members[1:]:
        part = parts[other]
        if is_set_apart(first.sides, part.sides):
            continue
        first.namings += part.namings
        first.sides |= part.sides
        first.is_taken_out = first.is_taken_out and part.is_taken_out
        first.decisions |= part.decisions | set(decisions)
        part.namings = []
        part_of.update((key, members[0]) for key, number in list(part_of.items()) if number == other)
