"""Hidden histories: runs of attacks, talks, agreements and what became of them, for real and invented sides."""

from __future__ import annotations

import random
from datetime import date, timedelta

from benchmarks.worlds.cast import read_parties
from benchmarks.worlds.chance import make_chance
from benchmarks.worlds.facts import AgreementTruth, Count, Happening, ProvisionTruth, Roles, Turn, World
from benchmarks.worlds.stages import Stage, Staging, make_stages

TOPICS = ("withdrawal", "prisoners", "territory", "humanitarian", "peacekeeping", "remains", "demining")
_FATES = ("done", "late", "disputed", "breached", "pending", "done_after_pending", "partly_then_done", "amended")
_QUARRELS = {
    "strike": ("date", "blame", "number"),
    "talks": ("place", "date"),
    "truce": ("date", "status"),
    "clash": ("date", "number"),
    "capture": ("wording",),
}
_CEASEFIRE_SHARE = 0.6
_COUNTED_SHARE = 0.7
_QUARREL_SHARE = 0.6


def make_history(seed: int, episodes: int) -> Staging:
    """Return a history of so many runs of events."""
    rng = make_chance("history", seed)
    staging = Staging(world=World(seed=seed, happenings={}, agreements={}, conflicts={}), parties=dict(read_parties()))
    for stage in make_stages(rng, episodes, staging):
        staging.stages[stage.number] = stage
        staging.world.conflicts[stage.number] = stage.sides
        _Run(staging, stage, make_chance("run", seed, stage.number)).play()
    return staging


class _Run:
    """Plays one run of events into a world."""

    def __init__(self, staging: Staging, stage: Stage, rng: random.Random) -> None:
        self.world, self.stage, self.rng = staging.world, stage, rng
        self.parties = staging.parties
        self.day = stage.start
        self.places = list(stage.places)
        self.count = 0

    def play(self) -> None:
        """Add the happenings of this run."""
        one, other = self.stage.sides
        attacks = [self._attack(one, other) for _ in range(min(self.rng.randint(3, 4), len(self.places) - 1))]
        for attack in [attack for attack in attacks if attack.act == "strike"][:2]:
            self._quarrel_over(attack)
        self._add("urge", {"A": self.stage.mediator, "B": one, "C": other}, None)
        if self.rng.random() < 0.6:
            self._add("protest", {"A": self._state(), "B": self._state()}, "capital:" + self._state())
        self._talk()
        truce = self._agree("truce", "ceasefire")
        self._step(1, 3)
        if self.rng.random() < 0.7 and self.places:
            breach = self._add("breach", {"A": other, "B": one}, self.places.pop())
            breach.about = truce.id
            self._let_break(truce, breach)
        self._fulfil(truce)
        if self.rng.random() < 0.5:
            self._step(10, 20)
            self._fulfil(self._agree("peace", "peace_agreement"))
        for act in self.rng.sample(("aid", "sanction"), self.rng.randint(0, 2)):
            self._add(act, {"A": self.stage.second, "B": self._state()}, None)

    def _state(self) -> str:
        return next(code for code in self.stage.sides if self.parties[code].kind == "state")

    def _step(self, least: int, most: int) -> None:
        self.day += timedelta(days=self.rng.randint(least, most))

    def _add(self, act: str, roles: Roles, place: str | None) -> Happening:
        self._step(1, 4)
        self.count += 1
        name = f"h{self.stage.number}-{self.count}-{act}"
        made = Happening(id=name, act=act, roles=roles, day=self.day, place=place, episode=self.stage.number)
        kinds = _QUARRELS.get(act, ())
        if kinds and self.rng.random() < _QUARREL_SHARE:
            made.quarrel = self._quarrel(self.rng.choice(kinds), made)
        self.world.happenings[name] = made
        return made

    def _quarrel(self, kind: str, about: Happening) -> tuple[str, object]:
        """Return an attribute of a happening on which newsrooms differ, with the other value."""
        if kind == "date":
            return kind, about.day - timedelta(days=1)
        if kind == "place":
            others = [code for code in ("QAT", "EGY", "TUR", "NOR", "KEN") if f"capital:{code}" != about.place]
            return kind, "capital:" + self.rng.choice(others)
        return kind, None

    def _attack(self, one: str, other: str) -> Happening:
        act = self.rng.choice(("strike", "strike", "clash", "capture"))
        sides = (one, other) if self.rng.random() < 0.6 else (other, one)
        made = self._add(act, {"A": sides[0], "B": sides[1]}, self.places.pop())
        if act != "capture":
            self._harm(made)
        return made

    def _harm(self, made: Happening) -> None:
        """Give an attack its counts: they grow with the days; where newsrooms differ, two claimants do too."""
        killed = self.rng.randint(3, 60)
        is_disputed = made.quarrel is not None and made.quarrel[0] == "number"
        who = "soldier" if made.act == "clash" else self.rng.choice(("civilian", "civilian", "soldier"))
        claimant, rival = made.roles["B"], made.roles["A"]
        figures = [(claimant, made.day, killed)]
        if self.rng.random() < 0.4:
            figures.append((claimant, made.day + timedelta(days=2), killed + self.rng.randint(1, 9)))
        if is_disputed:
            figures.append((rival, made.day, max(1, killed // 3)))
        name = f"c-{made.id}-killed"
        made.counts.append(
            Count(
                id=name, happening=made.id, outcome="killed", who=who, side=claimant,
                figures=figures, disputed=is_disputed,
            )
        )  # fmt: skip
        if self.rng.random() < 0.5:
            wounded = killed * 2 + self.rng.randint(1, 9)
            made.counts.append(
                Count(
                    id=f"c-{made.id}-wounded", happening=made.id, outcome="wounded", who=who, side=claimant,
                    figures=[(claimant, made.day, wounded)],
                )
            )  # fmt: skip

    def _count_released(self, made: Happening) -> None:
        """Give a release of prisoners its count; the two sides may each have their own."""
        released = self.rng.randint(4, 80)
        figures = [(made.roles["A"], made.day, released)]
        is_disputed = self.rng.random() < _QUARREL_SHARE / 2
        if is_disputed:
            made.quarrel = ("number", None)
            figures.append((made.roles["B"], made.day, max(1, released // 2)))
        made.counts.append(
            Count(
                id=f"c-{made.id}-released", happening=made.id, outcome="released", who="person", side=made.roles["B"],
                figures=figures, disputed=is_disputed,
            )
        )  # fmt: skip

    def _quarrel_over(self, attack: Happening) -> None:
        """Let the side that was hit accuse the other, which may deny it."""
        before = self.day
        roles = {"A": attack.roles["B"], "B": attack.roles["A"]}
        self.day = attack.day - timedelta(days=self.rng.randint(0, 1))
        accused = self._add("accuse", roles, attack.place)
        accused.about = attack.id
        accused.day = max(accused.day, attack.day)
        if self.rng.random() < 0.5:
            denied = self._add("deny", {"A": roles["B"], "B": roles["A"]}, attack.place)
            denied.about = attack.id
        self.day = max(before, self.day)

    def _talk(self) -> None:
        one, other = self.stage.sides
        mediator = self.stage.mediator
        if self.parties[mediator].kind == "state":
            for side in self.rng.sample((one, other), self.rng.randint(0, 2)):
                self._add("phone", {"A": mediator, "B": side}, None)
            if self.rng.random() < 0.4:
                self._add("visit", {"A": mediator, "B": self._state()}, "capital:" + self._state())
        self._add("talks", {"A": one, "B": other, "M": mediator}, "capital:" + mediator)

    def _agree(self, act: str, kind: str) -> AgreementTruth:
        one, other = self.stage.sides
        roles = {"A": one, "B": other, "M": self.stage.mediator}
        made = self._add(act, roles, "capital:" + self.stage.mediator)
        name = f"a-{made.id}"
        made.about = name
        topics = self.rng.sample(TOPICS, self.rng.randint(2, 4))
        if act == "truce" and self.rng.random() < _CEASEFIRE_SHARE:
            topics.insert(0, "ceasefire")
        provisions = [self._provision(name, topic, made) for topic in topics]
        agreement = AgreementTruth(
            id=name, happening=made.id, kind=kind, roles=roles, day=made.day, place=made.place or "",
            provisions=provisions,
        )  # fmt: skip
        self.world.agreements[name] = agreement
        return agreement

    def _provision(self, agreement: str, topic: str, made: Happening) -> ProvisionTruth:
        one, other = self.rng.sample(self.stage.sides, 2)
        roles = {"A": self.stage.mediator if topic == "peacekeeping" else one, "B": other}
        place = self.rng.choice(self.stage.places) if topic in _PLACED else None
        deadline = None if topic == "ceasefire" else made.day + timedelta(days=self.rng.randint(8, 30))
        return ProvisionTruth(
            id=f"p-{agreement}-{topic}", agreement=agreement, topic=topic, roles=roles, place=place,
            deadline=deadline, turns=[Turn(state="pending", day=made.day)],
        )  # fmt: skip

    def _let_break(self, truce: AgreementTruth, breach: Happening) -> None:
        """Let an attack break a truce: what the side that was hit says of it leaves open whether it did."""
        provision = next((one for one in truce.provisions if one.topic == "ceasefire"), None)
        if provision is None or self.rng.random() < 0.4:
            self._quarrel_over(breach)
            truce.provisions = [one for one in truce.provisions if one is not provision]
            return
        provision.turns.append(Turn(state="breached", day=breach.day, happening=breach.id))

    def _fulfil(self, agreement: AgreementTruth) -> None:
        """Let time decide what becomes of each provision."""
        for provision in agreement.provisions:
            if provision.topic == "ceasefire":
                continue
            self._decide(provision, self.rng.choice(_FATES))

    def _decide(self, provision: ProvisionTruth, fate: str) -> None:
        deadline = provision.deadline or self.day
        start = provision.turns[0].day
        early = start + timedelta(days=self.rng.randint(3, max(4, (deadline - start).days - 3)))
        late = deadline + timedelta(days=self.rng.randint(3, 12))
        if fate == "pending":
            return
        if fate in {"disputed", "breached"}:
            provision.turns.append(Turn(state=fate, day=late))
            return
        if fate == "amended":
            provision.turns.append(Turn(state=fate, day=early, until=late + timedelta(days=20)))
            return
        if fate == "done_after_pending":
            provision.turns.append(Turn(state="pending", day=self._between(start, early)))
        if fate == "partly_then_done":
            provision.turns.append(Turn(state="partly", day=start + timedelta(days=1)))
        is_late = fate == "late"
        self._carry_out(provision, late if is_late else early, "late" if is_late else "done")

    def _between(self, first: date, last: date) -> date:
        """Return a day after the first and before the last."""
        return first + timedelta(days=self.rng.randint(1, (last - first).days - 1))

    def _carry_out(self, provision: ProvisionTruth, day: date, state: str) -> None:
        before, self.day = self.day, day - timedelta(days=1)
        made = self._add(provision.topic, dict(provision.roles), provision.place)
        made.day = day
        made.about = provision.id
        if provision.topic == "prisoners" and self.rng.random() < _COUNTED_SHARE:
            self._count_released(made)
        self.day = max(before, day)
        provision.turns.append(Turn(state=state, day=day, happening=made.id))


_PLACED = frozenset({"withdrawal", "territory", "humanitarian", "peacekeeping", "demining"})
