"""Reports: what an agency or a newsroom of its own has to tell of a happening, and how its side sees it."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from benchmarks.worlds.facts import Count, Happening, ProvisionTruth, Roles, Tell, Turn
from benchmarks.worlds.stages import Staging

AGENCIES = (
    ("Reuters", "en"),
    ("AFP", "en"),
    ("AP", "en"),
    ("Xinhua", "en"),
    ("Anadolu Agency", "en"),
    ("TASS", "en"),
    ("Antara", "id"),
    ("DPA", "en"),
    ("Bernama", "en"),
    ("Kyodo", "en"),
)
_EXACT_SHARE = 0.7
_LEAST_ROUNDED = 24
_MOST_TENS = 99
_COLOURS = 1_000_000
_LINES = 30
"""Lines of quotation and of colour that the patterns of every language hold, in one order."""
_LATER_YEARS = (1, 2, 4, 9)


@dataclass(slots=True, kw_only=True)
class Report:
    """One report, before it is put into words: all pages made from it are one lineage.

    Attributes:
        id: Its name.
        source: The agency, or the outlet itself.
        is_agency: Whether others may carry it.
        language: In which it is written first.
        day: When it goes out.
        main: What it tells, the main thing first.
        background: Old things that it recalls.
        episode: The run of events.
    """

    id: str
    source: str
    is_agency: bool
    language: str
    day: date
    main: list[Tell]
    background: list[Tell] = field(default_factory=list)
    episode: int = 0


class Desk:
    """Plans the reports of a world."""

    def __init__(self, staging: Staging, rng: random.Random, outlets: tuple[tuple[str, str], ...]) -> None:
        self.staging, self.rng, self.outlets = staging, rng, outlets
        self.by_episode: dict[int, list[Happening]] = defaultdict(list)
        self.by_conflict: dict[frozenset[str], list[Happening]] = defaultdict(list)
        for happening in staging.world.happenings.values():
            self.by_episode[happening.episode].append(happening)
            self.by_conflict[frozenset(staging.stages[happening.episode].sides)].append(happening)
        self.provisions = {
            provision.id: provision
            for agreement in staging.world.agreements.values()
            for provision in agreement.provisions
        }
        self.number = 0

    def plan(self) -> list[Report]:
        """Return every report, in order of day."""
        found: list[Report] = []
        for number in sorted(self.by_episode):
            for happening in self.by_episode[number]:
                found.extend(self._reports_of(happening))
            found.extend(self._turn_reports(number))
            if self.rng.random() < 0.7:
                found.append(self._retrospect(number))
        return sorted(found, key=lambda report: (report.day, report.id))

    def _reports_of(self, happening: Happening) -> list[Report]:
        sources = self.rng.sample(AGENCIES, self.rng.choice((1, 1, 2)))
        if happening.quarrel is not None:
            sources = self.rng.sample(AGENCIES, 2)
        reports = [
            self._report(happening, source, is_other=happening.quarrel is not None and place == 1)
            for place, source in enumerate(sources)
        ]
        if self.rng.random() < 0.35:
            reports.append(self._report(happening, self.rng.choice(self.outlets), is_other=False, is_agency=False))
        return reports

    def _report(
        self, happening: Happening, source: tuple[str, str], *, is_other: bool, is_agency: bool = True
    ) -> Report:
        self.number += 1
        # An account that has it a day earlier comes out on the day after as well, so that both stay in the past.
        day = happening.day + timedelta(days=self.rng.choice((0, 0, 1)))
        main = [self.tell_of(happening, is_other=is_other)]
        main.extend(self._counts(happening, day, is_other=is_other))
        main.extend(self._around(happening, day, main[0]))
        return Report(
            id=f"r{self.number}", source=source[0], language=source[1], is_agency=is_agency, day=day, main=main,
            background=self._background(happening, day), episode=happening.episode,
        )  # fmt: skip

    def tell_of(self, happening: Happening, *, is_other: bool = False, style: str = "fresh") -> Tell:
        """Return how a side's newsroom tells of a happening."""
        tell = Tell(
            section=happening.act, roles=dict(happening.roles), day=happening.day, place=happening.place,
            style=style, happening=happening.id,
        )  # fmt: skip
        if happening.quarrel is not None and is_other:
            kind, value = happening.quarrel
            if kind == "date" and isinstance(value, date):
                tell.day = value
            elif kind == "place":
                tell.place = str(value)
            elif kind == "wording":
                tell.section = "capture.freed"
            elif kind == "status":
                tell.section, tell.status = "truce.denied", "denied"
            elif kind == "blame":
                tell.roles = dict(happening.roles, A=happening.roles["B"], B=happening.roles["A"])
        if tell.section in {"truce", "peace"} and happening.about is not None:
            tell.agreement = self.staging.world.agreements[happening.about]
        if happening.act in {"accuse", "deny"}:
            tell.also = happening.about
            tell.also_day = self.staging.world.happenings[happening.about or ""].day
        self._lay_down_fate(happening, tell)
        return tell

    def _lay_down_fate(self, happening: Happening, tell: Tell) -> None:
        """Let what carries out a provision be told as such half of the time."""
        provision = self.provisions.get(happening.about or "")
        if provision is None:
            return
        turn = next((one for one in provision.turns if one.happening == happening.id), None)
        if turn is not None:
            tell.section = f"state.{turn.state}"
            tell.provision = provision
            tell.agreement = self.staging.world.agreements[provision.agreement]
            tell.words = {"turn": turn.state}

    def _counts(self, happening: Happening, day: date, *, is_other: bool) -> list[Tell]:
        found = []
        for count in happening.counts:
            figure = _figure(count, day, is_other=is_other and count.disputed)
            if figure is None:
                continue
            found.append(
                Tell(
                    section=f"count.{count.outcome}", roles=dict(happening.roles), place=happening.place,
                    day=self._told_day(happening, is_other=is_other), count=count, number=figure[2],
                    claimant=figure[0], happening=happening.id, style=self.rng.choice(("fresh", "none")),
                    words=self._bound(figure[2]),
                )
            )  # fmt: skip
        return found

    def _bound(self, number: int) -> dict[str, str]:
        """Return how exactly a number is told: mostly as it is."""
        if number <= _LEAST_ROUNDED or self.rng.random() < _EXACT_SHARE:
            return {}
        bounds = ("over", "nearly", "tens") if number < _MOST_TENS else ("over", "nearly")
        return {"bound": self.rng.choice(bounds)}

    def _told_day(self, happening: Happening, *, is_other: bool) -> date:
        if happening.quarrel is not None and happening.quarrel[0] == "date" and is_other:
            return date.fromisoformat(str(happening.quarrel[1]))
        return happening.day

    def _around(self, happening: Happening, day: date, main: Tell) -> list[Tell]:
        """Return what else a report tells: a word of a leader, other news of the days before, what was laid down."""
        found: list[Tell] = []
        if happening.act != "protest":
            numbers = self.rng.sample(range(_LINES), self.rng.choice((0, 1, 1, 2)))
            found.extend(self._quote(happening.roles, day, number) for number in numbers)
        found.extend(self._fillers(day))
        agreement = self.staging.world.agreements.get(happening.about or "")
        if main.agreement is not None and agreement is not None:
            many = len(agreement.provisions)
            told = self.rng.sample(agreement.provisions, self.rng.randint(max(1, many - 1), many))
            found.extend(replace(self._provision(one, day), agreed=main.day) for one in told)
        recent = [
            other
            for other in self.by_episode[happening.episode]
            if other.id != happening.id and 0 <= (day - other.day).days <= 9 and other.day <= happening.day
        ]
        chosen = self.rng.sample(recent, min(len(recent), self.rng.randint(0, 2)))
        found.extend(self.tell_of(other) for other in chosen)
        return found

    def _quote(self, roles: Roles, day: date, number: int) -> Tell:
        """Return words of a leader: they are a report's own, and the same in every language."""
        return Tell(section="quote", roles=dict(roles), day=day, style="none", words={"number": str(number)})

    def _fillers(self, day: date) -> list[Tell]:
        """Return sentences of colour, which are a report's own as well."""
        numbers = self.rng.sample(range(_COLOURS), self.rng.choice((0, 1, 1, 2, 3)))
        return [
            Tell(section="filler", roles={}, day=day, style="none", words={"number": str(number)}) for number in numbers
        ]

    def _provision(self, provision: ProvisionTruth, day: date) -> Tell:
        agreement = self.staging.world.agreements[provision.agreement]
        return Tell(
            section=f"provision.{provision.topic}", roles=provision.roles, day=day, place=provision.place,
            style="none", agreement=agreement, provision=provision,
        )  # fmt: skip

    def _background(self, happening: Happening, day: date) -> list[Tell]:
        conflict = frozenset(self.staging.stages[happening.episode].sides)
        old = [one for one in self.by_conflict[conflict] if (day - one.day).days > 60 and one.about is None]
        old = [one for one in old if one.quarrel is None or one.quarrel[0] != "blame"]
        return [self.recall(one) for one in self.rng.sample(old, min(len(old), self.rng.choice((0, 1, 2))))]

    def recall(self, happening: Happening) -> Tell:
        """Return how an old happening is recalled: with the least exact time that still tells it from others."""
        style = self.rng.choice(("full", "full", "month", "year"))
        while style in _COARSER and not self.is_plain(happening, style):
            style = _COARSER[style]
        return self.tell_of(happening, style=style)

    def is_plain(self, happening: Happening, style: str) -> bool:
        """Tell whether no other happening of its kind between its parties fits the time so told."""
        for other in self.by_conflict[frozenset(self.staging.stages[happening.episode].sides)]:
            if other.id == happening.id or not other.family & happening.family or other.parties != happening.parties:
                continue
            is_same_year = other.day.year == happening.day.year
            if is_same_year and (style == "year" or other.day.month == happening.day.month):
                return False
        return True

    def _turn_reports(self, episode: int) -> list[Report]:
        """Return reports of what became of provisions where no happening of its own tells it."""
        found = []
        for agreement in self.staging.world.agreements.values():
            if self.staging.world.happenings[agreement.happening].episode != episode:
                continue
            for provision in agreement.provisions:
                turns = [turn for turn in provision.turns[1:] if turn.happening is None]
                found.extend(self._turn_report(provision, turn, episode) for turn in turns)
        return found

    def _turn_report(self, provision: ProvisionTruth, turn: Turn, episode: int) -> Report:
        self.number += 1
        agreement = self.staging.world.agreements[provision.agreement]
        tell = Tell(
            section=f"state.{turn.state}", roles=provision.roles, day=turn.day, place=provision.place,
            agreement=agreement, provision=provision, words={"turn": turn.state}, until=turn.until,
        )  # fmt: skip
        day = turn.day + timedelta(days=self.rng.choice((0, 1)))
        happening = self.staging.world.happenings[agreement.happening]
        quote = self._quote(provision.roles, turn.day, self.rng.randrange(_LINES))
        recalled = self.tell_of(happening, style="full")
        source = self.rng.choice(AGENCIES)
        return Report(
            id=f"r{self.number}", source=source[0], language=source[1], is_agency=True, day=day,
            main=[tell, quote, self._provision(provision, day), recalled, *self._fillers(day)], episode=episode,
        )  # fmt: skip

    def _retrospect(self, episode: int) -> Report:
        """Return a report of years later that recalls a run of events."""
        self.number += 1
        happenings = [one for one in self.by_episode[episode] if one.about is None or one.act in {"truce", "peace"}]
        chosen = sorted(self.rng.sample(happenings, min(len(happenings), 5)), key=lambda one: one.day)
        last = max(one.day for one in self.by_episode[episode])
        day = last + timedelta(days=365 * self.rng.choice(_LATER_YEARS) + self.rng.randrange(60))
        source = self.rng.choice(self.outlets)
        return Report(
            id=f"r{self.number}", source=source[0], language=source[1], is_agency=False,
            day=min(day, date(2026, 11, 1)), main=[self.recall(one) for one in chosen], episode=episode,
        )  # fmt: skip


_COARSER = {"year": "month", "month": "full"}


def _figure(count: Count, day: date, *, is_other: bool) -> tuple[str, date, int] | None:
    """Return the latest figure of the claimant that a newsroom follows."""
    claimant = count.figures[-1 if is_other else 0][0]
    known = [figure for figure in count.figures if figure[0] == claimant and figure[1] <= day]
    return known[-1] if known else None
