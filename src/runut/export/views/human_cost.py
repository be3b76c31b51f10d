"""Human cost: every count with its claimant, by side of the victims and by series; nothing is summed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from math import ceil, log10

from runut.export.views.index import Index
from runut.export.views.passages import Passage, make_passage
from runut.export.views.times import find_days
from runut.record.claims import Casualty, Outcome, VictimKind
from runut.record.series import CountSeries, Estimate, Figure, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRef:
    """Another count, as a row names it: the claim, and the id of its own row."""

    casualty: Casualty
    fact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountView:
    """One count.

    Attributes:
        casualty: The claim.
        passage: Its sentence.
        low: Where its lowest number lies on the scale, in percent.
        high: Where its highest number lies on the scale, in percent.
        standing: How it stands to the others of its series.
        to: The count that took its place or counts it in, None where it stands.
        conflicts: Counts that cannot be true together with it.
        parts: Counts of some of those whom it counts.
    """

    casualty: Casualty
    passage: Passage
    low: float
    high: float
    standing: Standing
    to: CountRef | None
    conflicts: tuple[CountRef, ...]
    parts: tuple[CountRef, ...]

    @property
    def involved(self) -> tuple[str, ...]:
        """Everyone in it, for filtering."""
        return tuple(name for name in (self.casualty.side, self.casualty.claimant) if name is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateView:
    """Low, best or high, with the rule that made it and the counts that it used."""

    estimate: Estimate
    value: int | None
    rule: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    """Counts of one group of people in one thing or period.

    Attributes:
        id: The series' id; None for a count that no series holds.
        outcome: What became of them.
        who: Who they were.
        counts: Every count, in order of report.
        estimates: Low, best and high; empty where no figure stands.
        are_apart: Whether some cannot be true together.
        fit: Whether several different figures stand and all can be true.
    """

    id: str | None
    outcome: Outcome
    who: VictimKind
    counts: tuple[CountView, ...]
    estimates: tuple[EstimateView, ...]
    are_apart: bool
    fit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """All counts of one side's victims; `side` is None where it is not said."""

    side: str | None
    series: tuple[SeriesView, ...]

    @property
    def counts(self) -> tuple[CountView, ...]:
        """Its counts, series by series."""
        return tuple(count for series in self.series for count in series.counts)


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
    """Return all casualty claims by side, then series by outcome, kind of people and period."""
    claims = {claim.id: claim for page_record in index.record.pages for claim in page_record.casualties}
    numbers = [number for claim in claims.values() for number in (claim.min, claim.max) if number is not None]
    decades = max(1, ceil(log10(max([*numbers, 1]))))
    held = _find_series(index.record.links.series, claims)
    views = sorted((_series_view(index, series, claims, decades) for series in held), key=_order)
    sides = [
        SideView(side=side, series=tuple(group))
        for side, group in groupby(views, key=lambda view: view.counts[0].casualty.side)
    ]
    sides.sort(key=lambda view: (view.side is None, -len(view.counts), view.side or ""))
    return HumanCost(sides=tuple(sides), scale_max=int(10**decades))


def _find_series(made: Iterable[CountSeries], claims: Mapping[str, Casualty]) -> list[CountSeries]:
    """Return the series that hold counts of the record, then one for each count that none holds."""
    found = [series for series in made if _own(series, claims)]
    held = {figure.claim for series in found for figure in _own(series, claims)}
    alone = [
        CountSeries(
            id="",
            outcome=claim.outcome,
            who=claim.who,
            side=claim.side,
            happening=None,
            period=None,
            figures=(Figure(claim=claim.id, standing=Standing.STANDING),),
            estimates=(),
            lineages=(),
            reason="",
        )
        for claim in claims.values()
        if claim.id not in held
    ]
    return [*found, *alone]


def _own(series: CountSeries, claims: Mapping[str, Casualty]) -> list[Figure]:
    """Return the figures of a series' own kind of people: parts of another kind stand in series of their own."""
    kind = (series.outcome, series.who, series.side)
    return [
        figure
        for figure in series.figures
        for claim in (claims.get(figure.claim),)
        if claim is not None and (claim.outcome, claim.who, claim.side) == kind
    ]


def _series_view(index: Index, series: CountSeries, claims: Mapping[str, Casualty], decades: int) -> SeriesView:
    parts: dict[str, list[CountRef]] = defaultdict(list)
    for figure in series.figures:
        if figure.standing is Standing.PART and figure.to is not None and figure.claim in claims:
            parts[figure.to].append(_ref(index, claims[figure.claim]))
    own = _own(series, claims)
    counts = tuple(_count_view(index, figure, claims, (decades, parts.get(figure.claim, []))) for figure in own)
    standing = [count for count in counts if count.standing is Standing.STANDING]
    are_apart = any(count.conflicts for count in counts)
    return SeriesView(
        id=series.id or None,
        outcome=series.outcome,
        who=series.who,
        counts=counts,
        estimates=_estimate_views(index, series, claims),
        are_apart=are_apart,
        fit=not are_apart and len({(count.casualty.min, count.casualty.max) for count in standing}) > 1,
    )


def _estimate_views(index: Index, series: CountSeries, claims: Mapping[str, Casualty]) -> tuple[EstimateView, ...]:
    return tuple(
        EstimateView(
            estimate=found.estimate,
            value=found.value,
            rule=found.rule,
            passages=tuple(make_passage(index, claim) for claim in found.claims if claim in claims),
        )
        for found in series.estimates
    )


def _count_view(
    index: Index, figure: Figure, claims: Mapping[str, Casualty], scaled: tuple[int, Sequence[CountRef]]
) -> CountView:
    claim, (decades, parts) = claims[figure.claim], scaled
    to = claims.get(figure.to or "")
    return CountView(
        casualty=claim,
        passage=make_passage(index, claim.id),
        low=_percent(claim.min if claim.min is not None else 0, decades),
        high=_percent(claim.max if claim.max is not None else 10**decades, decades),
        standing=figure.standing,
        to=None if to is None else _ref(index, to),
        conflicts=tuple(_ref(index, claims[other]) for other in figure.conflicts if other in claims),
        parts=tuple(parts),
    )


def _ref(index: Index, claim: Casualty) -> CountRef:
    return CountRef(casualty=claim, fact=make_passage(index, claim.id).fact)


def _order(view: SeriesView) -> tuple[str, int, str, date, str]:
    first = view.counts[0].casualty
    days = [found for count in view.counts if (found := find_days(count.casualty.time)) is not None]
    return (
        first.side or "",
        list(Outcome).index(view.outcome),
        view.who.value,
        min((found[0] for found in days), default=date.max),
        first.id,
    )


def _percent(number: int, decades: int) -> float:
    """Return where a number lies on a logarithmic scale from 1 to ten to the power of `decades`."""
    return round(100 * log10(max(number, 1)) / decades, 1)
