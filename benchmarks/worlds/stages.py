"""Stages: who fights whom where and from when, in real conflicts within their years and with invented groups."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from benchmarks.worlds.cast import Conflict, Leader, Party, find_leader, invent_group, read_conflicts, read_parties
from benchmarks.worlds.facts import World

EPISODE_DAYS = 150
"""No two runs of one conflict lie nearer to each other than this."""


@dataclass(slots=True, kw_only=True)
class Stage:
    """One run of events: who, where, from when."""

    number: int
    sides: tuple[str, str]
    mediator: str
    second: str
    places: list[str]
    start: date


@dataclass(slots=True, kw_only=True)
class Staging:
    """A world in the making.

    Attributes:
        world: What has been made.
        stages: The runs of events, by number.
        parties: All parties, invented ones too.
        leaders: Leaders of invented groups.
    """

    world: World
    stages: dict[int, Stage] = field(default_factory=dict)
    parties: dict[str, Party] = field(default_factory=dict)
    leaders: dict[str, Leader] = field(default_factory=dict)

    def leader(self, code: str, day: date) -> Leader | None:
        """Return who speaks for a party on a day, None where it is not known for sure."""
        return self.leaders.get(code) or find_leader(code, day.year)


def make_stages(rng: random.Random, episodes: int, staging: Staging) -> list[Stage]:
    """Return runs of events: real conflicts in their years as long as there is room, then invented ones."""
    free = [(conflict, _slots(conflict)) for conflict in read_conflicts()]
    rng.shuffle(free)
    found: list[Stage] = []
    # Few conflicts with several runs each make look-alikes; a world of one run each would be too easy.
    width = max(2, min(len(free), episodes // 3 + 1))
    while len(found) < episodes:
        number = len(found)
        conflict, slots = free[number % width]
        if not slots or number % 7 == 6:
            found.append(_invented_stage(rng, number, staging))
            continue
        start = slots.pop(rng.randrange(len(slots)))
        found.append(_stage_of(conflict, start + timedelta(days=rng.randrange(40)), number, rng))
    return found


def _slots(conflict: Conflict) -> list[date]:
    first, last = date(conflict.years[0], 1, 5), date(conflict.years[1], 6, 1)
    return [first + timedelta(days=step) for step in range(0, (last - first).days, EPISODE_DAYS)]


def _stage_of(conflict: Conflict, start: date, number: int, rng: random.Random) -> Stage:
    sides = conflict.sides if rng.random() < 0.5 else (conflict.sides[1], conflict.sides[0])
    mediators = rng.sample(conflict.mediators, min(2, len(conflict.mediators)))
    places = rng.sample(conflict.places, len(conflict.places))
    return Stage(number=number, sides=sides, mediator=mediators[0], second=mediators[-1], places=places, start=start)


def _invented_stage(rng: random.Random, number: int, staging: Staging) -> Stage:
    conflict = rng.choice(read_conflicts())
    state = next(code for code in conflict.sides if read_parties()[code].kind == "state")
    party, leader = invent_group(rng, number)
    staging.parties[party.code] = party
    staging.leaders[party.code] = leader
    start = date(rng.randint(1995, 2025), rng.randint(1, 8), rng.randint(1, 28))
    stage = _stage_of(conflict, start, number, rng)
    stage.sides = (party.code, state) if rng.random() < 0.5 else (state, party.code)
    return stage
