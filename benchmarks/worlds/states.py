"""States of provisions on days when what had happened by then was told: what a record as of that day should say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.worlds.facts import Happening, ProvisionTruth
from benchmarks.worlds.pages import MadePage
from benchmarks.worlds.stages import Staging

_BREAKING = re.compile(r"langgar|violat|broke|break", re.IGNORECASE)
"""Words that say in so many words that a truce was broken; that someone fired during it does not say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateOn:
    """The state of a provision on a day."""

    provision: str
    day: date
    state: str


def find_states(staging: Staging, pages: list[MadePage]) -> Iterator[StateOn]:
    """Yield the state of each provision on the day after each turn was first reported, until the next turn."""
    laid_down: dict[str, date] = {}
    reported: dict[tuple[str, str], date] = {}
    broken: dict[str, date] = {}
    for page in pages:
        for sentence in page.sentences:
            tell = sentence.tell
            day = page.frame.published
            if tell is not None and tell.section == "breach" and _BREAKING.search(sentence.text):
                broken[tell.happening or ""] = min(day, broken.get(tell.happening or "", day))
            if tell is None or tell.provision is None:
                continue
            if tell.section.startswith("provision."):
                laid_down[tell.provision.id] = min(day, laid_down.get(tell.provision.id, day))
            elif "turn" in tell.words and tell.section.startswith("state."):
                key = (tell.provision.id, f"{tell.words['turn']} {tell.day}")
                reported[key] = min(day, reported.get(key, day))
    for agreement in staging.world.agreements.values():
        for provision in agreement.provisions:
            first = laid_down.get(provision.id)
            if first is None or not _can_be_asked(provision, staging.world.happenings[agreement.happening]):
                continue
            turns = [
                (
                    reported.get((provision.id, f"{turn.state} {turn.day}")) or broken.get(turn.happening or ""),
                    turn.state,
                )
                for turn in provision.turns[1:]
            ]
            yield from _states_of(provision.id, first, turns)


def _can_be_asked(provision: ProvisionTruth, made: Happening) -> bool:
    """Tell whether a provision's state is clear: not where one side denies that there is any truce to keep."""
    return provision.topic != "ceasefire" or made.quarrel is None or made.quarrel[0] != "status"


def _states_of(name: str, first: date, turns: list[tuple[date | None, str]]) -> Iterator[StateOn]:
    """Yield states on days when everything that happened by then has been told.

    That a truce holds may be called pending or done, so it is asked about only once it was broken.
    """
    days = [(first, "pending"), *((day, state) for day, state in turns if day is not None)]
    for place, (day, state) in enumerate(days):
        on = day + timedelta(days=1)
        is_before_next = place + 1 == len(days) or on < days[place + 1][0]
        if on > first and is_before_next and not (state == "pending" and name.endswith("ceasefire")):
            yield StateOn(provision=name, day=on, state=state)
