"""The overview: the conflict on one screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from runut.export.views.time_axis import Axis
from runut.web.asking import Asked
from runut.web.drawing.buckets import end_of, find_step, start_of
from runut.web.drawing.strip import Strip, make_strip
from runut.web.fact_rows import FactRows
from runut.web.facts import Fact, FactKind
from runut.web.held import Held
from runut.web.numbers import find_least
from runut.web.tables import Row
from runut.web.views import View

_MOST_TOLD = 12
_MOST_BESIDE = 6
_MOST_DAYS = 400
"""Beyond this a step of the slider is finer than a hand, and the list beside it longer than anybody reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Pages published in one stretch of days: its place and width in percent, its share of the tallest in percent."""

    left: float
    width: float
    share: float
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What the overview shows.

    Attributes:
        strip: The lanes.
        published: When pages were published, on the strip's axis.
        days: Days as of which the record can be looked at: those of publication, or where there are many the last of
            each month.
        most_told: Happenings that most lineages tell, in order of their days.
        agreements: Agreements that most lineages tell.
        disputed: How many facts that are shown are told differently.
        shown: How many facts pass the filters.
        sizes: How many of each kind pass the filters.
    """

    strip: Strip
    published: tuple[Published, ...]
    days: tuple[date, ...]
    most_told: tuple[Fact, ...]
    agreements: tuple[Fact, ...]
    disputed: int
    shown: int
    sizes: dict[str, int]


def make(held: Held, asked: Asked) -> Overview:
    """Return the overview of the facts that pass the filters."""
    facts = held.find(asked)
    strip = make_strip(facts, (asked.first_day, asked.last_day))
    kinds = facts.count_kinds()
    most_told = _most_told(facts.of(FactKind.HAPPENING), _MOST_TOLD)
    agreements = _most_told(facts.of(FactKind.AGREEMENT), _MOST_BESIDE)
    held.fetch_briefs([*strip.facts, *most_told, *agreements])
    return Overview(
        strip=strip,
        published=_published(held, strip.axis),
        days=_days(held),
        most_told=most_told,
        agreements=agreements,
        disputed=int(facts.numbers("is_disputed").sum()),
        shown=len(facts),
        sizes={kind.value: kinds[kind] for kind in FactKind},
    )


def _days(held: Held) -> tuple[date, ...]:
    days = tuple(held.whole.published)
    if len(days) <= _MOST_DAYS:
        return days
    return tuple({(day.year, day.month): day for day in days}.values())


def _most_told(facts: FactRows, most: int) -> tuple[Fact, ...]:
    """Return the facts that most lineages tell, then those that most claims tell, in order of their days."""
    found = facts.places[find_least(most, facts.table.weights[facts.places])]
    return tuple(map(facts.table.fact, sorted(found.tolist())))


def _published(held: Held, axis: Axis) -> tuple[Published, ...]:
    inside = {day: number for day, number in held.published.items() if axis.first <= day <= axis.last}
    if not inside:
        return ()
    step = find_step(axis.first, axis.last)
    numbers: Counter[date] = Counter()
    for day, number in inside.items():
        numbers[start_of(day, step)] += number
    most = max(numbers.values())
    return tuple(
        Published(
            left=axis.percent(first),
            width=round(max(axis.percent(end_of(first, step)) - axis.percent(first), 0.35), 2),
            share=round(100 * number / most, 1),
            number=number,
        )
        for first, number in sorted(numbers.items())
    )


def find_rows(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield every fact that passes the filters."""
    return (fact_row(fact) for fact in held.find(asked))


def fact_row(fact: Fact) -> Row:
    """Return a fact as a row of a table."""
    return {
        "id": fact.id,
        "kind": fact.kind.value,
        "lane": fact.lane.value if fact.lane is not None else None,
        "type": fact.type.value if fact.type is not None else None,
        "time": fact.time.text if fact.time is not None else None,
        "first_day": fact.days[0].isoformat() if fact.days is not None else None,
        "last_day": fact.days[1].isoformat() if fact.days is not None else None,
        "reported": fact.reported.isoformat() if fact.reported is not None else None,
        "parties": fact.parties,
        "places": fact.places,
        "statuses": fact.statuses,
        "claimants": fact.claimants,
        "lineages": fact.lineages,
        "sources": fact.sources,
        "is_disputed": fact.is_disputed,
    }


VIEW = View(name="overview", path="/", template="overview.html.jinja", make=make, rows=find_rows)
