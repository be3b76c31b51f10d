"""Disagreements: values that cannot all be true, side by side, with who says so and through whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from runut.export.views.disagreements import DisagreementView
from runut.record.linked import Disagreement, DisagreementKind
from runut.record.things import claims_of
from runut.web.asking import Asked
from runut.web.facts import Fact
from runut.web.held import Held
from runut.web.tables import Row
from runut.web.views import View
from runut.web.views.windows import Window, make_window

_CARDS_A_PAGE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One disagreement, and the fact that it is about."""

    view: DisagreementView
    settled_by: str | None
    fact: Fact | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreements:
    """A part of the disagreements that are shown, and how many there are of each kind."""

    cards: tuple[Card, ...]
    kinds: tuple[tuple[DisagreementKind, int], ...]
    window: Window


def make(held: Held, asked: Asked) -> Disagreements:
    """Return the disagreements about facts that pass the filters, of one kind where one is asked for."""
    every = _find(held, asked)
    counted = Counter(one.kind for one in every)
    shown = [one for one in every if asked.by in {"", one.kind.value}]
    window = make_window(len(shown), asked.page, _CARDS_A_PAGE)
    fetch(held, window.cut(shown))
    return Disagreements(
        cards=tuple(_card(held, one) for one in window.cut(shown)),
        kinds=tuple((kind, counted[kind]) for kind in DisagreementKind if kind in counted),
        window=window,
    )


def make_one(held: Held, asked: Asked) -> Card | None:
    """Return one disagreement, None where there is none of that id."""
    found = held.disagreements.get(asked.key)
    if found is None:
        return None
    fetch(held, [found])
    return _card(held, found)


def fetch(held: Held, shown: Sequence[Disagreement]) -> None:
    """Have at hand what is shown of some disagreements."""
    facts = [held.fact_by_id[one.about] for one in shown if one.about in held.fact_by_id]
    held.happenings.fetch(fact.id for fact in facts)
    held.fetch_claims([*(fact.id for fact in facts), *(claim for one in shown for claim in claims_of(one))])


def _find(held: Held, asked: Asked) -> list[Disagreement]:
    order = list(DisagreementKind)
    fitting = held.find(asked).ids() if asked.is_filtered else None
    found = [one for one in held.disagreements.values() if fitting is None or one.about in fitting]
    return sorted(found, key=lambda one: (-_lineages(one), order.index(one.kind), one.id))


def _lineages(one: Disagreement) -> int:
    return len({lineage for version in one.versions for lineage in version.lineages})


def _card(held: Held, one: Disagreement) -> Card:
    return Card(view=held.disagreement(one), settled_by=one.settled_by, fact=held.fact_by_id.get(one.about))


def find_rows(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield every version of the disagreements that are shown."""
    for one in _find(held, asked):
        yield from _rows(one)


def find_rows_of_one(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield every version of one disagreement."""
    yield from _rows(held.disagreements[asked.key])


def _rows(one: Disagreement) -> Iterator[Row]:
    for version in one.versions:
        yield {
            "disagreement": one.id,
            "kind": one.kind.value,
            "about": one.about,
            "question": one.question,
            "value": version.value,
            "claimants": version.claimants,
            "lineages": version.lineages,
            "claims": version.claims,
            "settled_by": one.settled_by,
        }


VIEW = View(name="disagreements", path="/disagreements", template="disagreements.html.jinja", make=make, rows=find_rows)
ONE = View(
    name="disagreements",
    path="/disagreements/{key}",
    template="disagreement.html.jinja",
    make=make_one,
    rows=find_rows_of_one,
)
