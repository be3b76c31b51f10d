"""Human cost: every count with its claimant, by side of the victims; nothing is summed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from math import ceil, log10

from runut.export.views.index import Index
from runut.export.views.passages import Passage, make_passage
from runut.export.views.times import find_days
from runut.record.claims import Casualty, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class CountView:
    """One count.

    Attributes:
        casualty: The claim.
        passage: Its sentence.
        low: Where its lowest number lies on the scale, in percent.
        high: Where its highest number lies on the scale, in percent.
    """

    casualty: Casualty
    passage: Passage
    low: float
    high: float

    @property
    def involved(self) -> tuple[str, ...]:
        """Everyone in it, for filtering."""
        return tuple(name for name in (self.casualty.side, self.casualty.claimant) if name is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """All counts of one side's victims; `side` is None where it is not said."""

    side: str | None
    counts: tuple[CountView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HumanCost:
    """All counts.

    Attributes:
        sides: By side of the victims, the side with most counts first, "not said" last.
        scale_max: Highest number of the scale on which ranges are drawn, a power of ten.
    """

    sides: tuple[SideView, ...]
    scale_max: int


def make_human_cost(index: Index) -> HumanCost:
    """Return all casualty claims by side, then outcome, claimant and period."""
    claims = [claim for page_record in index.record.pages for claim in page_record.casualties]
    numbers = [number for claim in claims for number in (claim.min, claim.max) if number is not None]
    decades = max(1, ceil(log10(max([*numbers, 1]))))
    views = sorted((_view(index, claim, decades) for claim in claims), key=_order)
    sides = [
        SideView(side=side, counts=tuple(group)) for side, group in groupby(views, key=lambda view: view.casualty.side)
    ]
    sides.sort(key=lambda view: (view.side is None, -len(view.counts), view.side or ""))
    return HumanCost(sides=tuple(sides), scale_max=int(10**decades))


def _order(view: CountView) -> tuple[str, int, str, str, date, str]:
    claim = view.casualty
    days = find_days(claim.time)
    return (
        claim.side or "",
        list(Outcome).index(claim.outcome),
        claim.who.value,
        claim.claimant or "",
        date.max if days is None else days[0],
        claim.id,
    )


def _view(index: Index, claim: Casualty, decades: int) -> CountView:
    low = claim.min if claim.min is not None else 0
    high = claim.max if claim.max is not None else 10**decades
    return CountView(
        casualty=claim,
        passage=make_passage(index, claim.id),
        low=_percent(low, decades),
        high=_percent(high, decades),
    )


def _percent(number: int, decades: int) -> float:
    """Return where a number lies on a logarithmic scale from 1 to ten to the power of `decades`."""
    return round(100 * log10(max(number, 1)) / decades, 1)
