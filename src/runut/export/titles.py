"""Titles of the overview's signs and axis: plain text, for one interface language at a time."""

from __future__ import annotations

from collections.abc import Iterable

from runut.export.party_names import find_party_name
from runut.export.views.overview import Bar, Lane, Mark
from runut.export.views.times import time_in_words
from runut.export.words import Words
from runut.record.claims import Casualty


def mark_title(mark: Mark, words: Words) -> str:
    """Return what a mark stands for: when, what, who, and how many sources."""
    if mark.casualty is not None:
        return _count_title(mark.casualty, words)
    view = mark.happening
    if view is None:
        return ""
    times = (view.time.text,) if view.time is not None else tuple(version.value for version in view.times)
    when = " / ".join(time_in_words(time, words) for time in times)
    what = words.text(f"type.{view.type.value}")
    who = _join((party.party for party in view.actors), words)
    whom = _join((party.party for party in view.recipients), words)
    sides = f"{who} → {whom}" if whom else who
    told = words.text("count.lineages", n=len(view.lineages))
    return f"{when} · {what}{': ' if sides else ''}{sides} ({told})"


def bar_title(bar: Bar, lane: Lane, words: Words) -> str:
    """Return what a bar stands for: the month or year, the lane and the number."""
    when = time_in_words(bar.period, words)
    return words.text("overview.bin", when=when, n=bar.number, lane=words.text(f"overview.{lane.value}"))


def tick_said(time: str, words: Words, is_first: bool) -> tuple[str, str]:  # noqa: FBT001 -- called by a template
    """Return a tick's name, and its year where that changes."""
    year, *rest = time.split("-")
    if not rest:
        return (year, "")
    month = words.text(f"month_short.{int(rest[0])}")
    name = f"{int(rest[1])} {month}" if len(rest) > 1 else month
    is_new_year = rest[0] == "01" and rest[1:] in ([], ["01"])
    return (name, year if is_first or is_new_year else "")


def _count_title(casualty: Casualty, words: Words) -> str:
    when = time_in_words(casualty.time.text, words) if casualty.time is not None else ""
    low, high = casualty.min, casualty.max
    if low is None and high is None:
        number = words.text("phrase.unknown_number")
    elif high is None:
        number = words.text("phrase.at_least", n=low)
    elif low is None:
        number = words.text("phrase.at_most", n=high)
    else:
        number = words.number(low) if low == high else words.text("phrase.range", min=low, max=high)
    who = words.text(f"victim.{casualty.who.value}")
    outcome = words.text(f"outcome.{casualty.outcome.value}")
    side = f" ({find_party_name(casualty.side, words.language)})" if casualty.side is not None else ""
    claimant = casualty.claimant or words.text("phrase.no_claimant")
    return f"{when} · {number} {who} {outcome}{side}, {words.text('phrase.according_to', name=claimant)}"


def _join(parties: Iterable[str], words: Words) -> str:
    return ", ".join(find_party_name(party, words.language) for party in parties)
