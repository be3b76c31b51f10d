"""The timeline: happenings in order of their days, each with its versions, sources and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from runut.export.views.timeline import HappeningView
from runut.record.linked import Version
from runut.web.asking import Asked
from runut.web.fact_rows import FactRows
from runut.web.facts import Fact, FactKind
from runut.web.held import Held
from runut.web.settings import FACTS_A_PAGE
from runut.web.tables import Row
from runut.web.views import View
from runut.web.views.overview import fact_row
from runut.web.views.windows import Window, make_window


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Happenings of one month, or of one year where the month is not certain; `time` is None where no day is known."""

    time: str | None
    happenings: tuple[HappeningView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One period to which the timeline can be wound: how many happenings, and in which part of the list it begins."""

    time: str | None
    number: int
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """What the timeline shows."""

    periods: tuple[Period, ...]
    stops: tuple[Stop, ...]
    window: Window


@dataclass(frozen=True, slots=True, kw_only=True)
class OneHappening:
    """One happening by itself, with those before and after it."""

    happening: HappeningView
    before: Fact | None
    after: Fact | None


def make(held: Held, asked: Asked) -> Timeline:
    """Return the part of the timeline that is asked for."""
    places = held.find(asked).in_periods()
    window = make_window(len(places), asked.page)
    shown = FactRows(held.table, places[window.part])
    held.fetch(shown)
    return Timeline(
        periods=tuple(
            Period(time=time, happenings=tuple(held.happening(fact.id) for fact in group))
            for time, group in groupby(shown, key=attrgetter("period"))
        ),
        stops=tuple(find_stops(map(held.table.periods.__getitem__, places.tolist()))),
        window=window,
    )


def make_one(held: Held, asked: Asked) -> OneHappening | None:
    """Return one happening, None where there is none of that id."""
    if asked.key not in held.happenings:
        return None
    table = held.table
    order = table.by_period
    place = table.period_places[table.places[asked.key]]
    held.fetch([table.fact(table.places[asked.key])])
    return OneHappening(
        happening=held.happening(asked.key),
        before=table.fact(int(order[place - 1])) if place else None,
        after=table.fact(int(order[place + 1])) if place + 1 < len(order) else None,
    )


def find_stops(periods: Iterable[str | None]) -> Iterator[Stop]:
    """Yield the stops of happenings in order of the timeline, given the period of each."""
    before = 0
    for time, number in Counter(periods).items():
        yield Stop(time=time, number=number, page=before // FACTS_A_PAGE + 1)
        before += number


def find_rows(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield the happenings that pass the filters, with every version."""
    for facts in held.find(asked).of(FactKind.HAPPENING).parts():
        held.happenings.fetch(fact.id for fact in facts)
        yield from (_row(held, fact) for fact in facts)


def find_rows_of_one(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield the claims of one happening, each with its words."""
    for telling in held.happening(asked.key).tellings:
        passage = telling.passage
        yield {
            "claim": passage.claim,
            "page": passage.page.anchor,
            "outlet": passage.page.name,
            "lineage": passage.page.lineage.siglum,
            "line": passage.line,
            "time": telling.event.time.text if telling.event.time is not None else None,
            "status": telling.event.status.value,
            "claimants": telling.event.attribution,
            "sentence": "".join(piece.text for piece in passage.pieces),
            "words": telling.event.trigger,
        }


def _row(held: Held, fact: Fact) -> Row:
    happening = held.happenings[fact.id]
    return {
        **fact_row(fact),
        "modes": happening.modes,
        "actors": happening.actors,
        "recipients": happening.recipients,
        "third_parties": happening.third_parties,
        "times": _values(happening.times),
        "claims": happening.claims,
        "reason": happening.reason,
    }


def _values(versions: tuple[Version, ...]) -> tuple[str, ...]:
    return tuple(version.value for version in versions)


VIEW = View(name="timeline", path="/timeline", template="timeline.html.jinja", make=make, rows=find_rows)
ONE = View(
    name="timeline", path="/timeline/{key}", template="happening.html.jinja", make=make_one, rows=find_rows_of_one
)
