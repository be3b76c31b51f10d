"""Human cost: series of figures of the same people, each figure with its claimant and how it stands to the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from runut.export.views.passages import Passage, make_passage
from runut.export.views.times import find_days
from runut.record.claims import Casualty
from runut.record.linked import Disagreement
from runut.record.series import CountSeries, Estimated, Figure
from runut.record.things import claims_of
from runut.web.asking import Asked
from runut.web.drawing.scale import NumberScale
from runut.web.facts import FactKind
from runut.web.held import Held
from runut.web.tables import Row
from runut.web.views import View
from runut.web.views.windows import Window, make_window

_SERIES_A_PAGE = 20
_ROW_HEIGHT = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """One figure of a series.

    Attributes:
        figure: How it stands to the others.
        casualty: Its claim.
        passage: Its sentence.
        reported: When its page was published, None if unknown.
        low: Where its lower bound lies on the scale in percent; where the scale begins if none is said.
        high: Where its upper bound lies; where the scale ends if none is said.
        y: Middle of its row, in pixels.
        to_y: Middle of the row of what superseded it or counts it in, None where it stands or that is not shown.
        to_x: Where the figure in that row has its bound, in percent.
        conflicts: How many figures cannot be true together with it.
    """

    figure: Figure
    casualty: Casualty
    passage: Passage
    reported: date | None
    low: float
    high: float
    y: float
    to_y: float | None
    to_x: float
    conflicts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    """One series, with the scale on which its figures are drawn."""

    series: CountSeries
    figures: tuple[FigureView, ...]
    scale: NumberScale
    height: float
    estimates: tuple[tuple[Estimated, float | None], ...]
    disagreement: Disagreement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HumanCost:
    """What the page of the human cost shows: a part of the series, those of most figures first."""

    series: tuple[SeriesView, ...]
    window: Window


def make(held: Held, asked: Asked) -> HumanCost:
    """Return the series of which a figure passes the filters."""
    shown = _find_series(held, asked)
    window = make_window(len(shown), asked.page, _SERIES_A_PAGE)
    part = window.cut(shown)
    held.fetch_claims(claim for one in part for claim in claims_of(one))
    held.happenings.fetch(one.happening for one in part if one.happening is not None)
    return HumanCost(series=tuple(_series(held, one) for one in part), window=window)


def _find_series(held: Held, asked: Asked) -> Sequence[CountSeries]:
    if not asked.is_filtered:
        return held.series
    fitting = held.find(asked).of(FactKind.COUNT).ids()
    return [one for one in held.series if any(figure.claim in fitting for figure in one.figures)]


def _series(held: Held, series: CountSeries) -> SeriesView:
    claims = {figure.claim: held.index.claims[figure.claim][0] for figure in _known(held, series.figures)}
    counts = {id_: claim for id_, claim in claims.items() if isinstance(claim, Casualty)}
    scale = NumberScale.over([number for claim in counts.values() for number in (claim.min, claim.max) if number])
    figures = [figure for figure in series.figures if figure.claim in counts]
    y_of = {figure.claim: place * _ROW_HEIGHT + _ROW_HEIGHT / 2 for place, figure in enumerate(figures)}
    return SeriesView(
        series=series,
        figures=tuple(_figure(held, figure, counts, scale, y_of) for figure in figures),
        scale=scale,
        height=len(figures) * _ROW_HEIGHT,
        estimates=tuple((one, scale.at(one.value) if one.value is not None else None) for one in series.estimates),
        disagreement=next((held.disputed[claim] for claim in counts if claim in held.disputed), None),
    )


def _known(held: Held, figures: Iterable[Figure]) -> Iterator[Figure]:
    return (figure for figure in figures if figure.claim in held.index.claims)


def _figure(
    held: Held, figure: Figure, counts: dict[str, Casualty], scale: NumberScale, y_of: dict[str, float]
) -> FigureView:
    claim = counts[figure.claim]
    days = find_days(held.index.page_of(claim.id).published)
    return FigureView(
        figure=figure,
        casualty=claim,
        passage=make_passage(held.index, claim.id),
        reported=None if days is None else days[0],
        low=scale.at(claim.min if claim.min is not None else 0),
        high=scale.at(claim.max) if claim.max is not None else 100.0,
        y=y_of[claim.id],
        to_y=y_of.get(figure.to) if figure.to is not None else None,
        to_x=_bound(counts[figure.to], scale) if figure.to in counts else 0.0,
        conflicts=len(figure.conflicts),
    )


def _bound(claim: Casualty, scale: NumberScale) -> float:
    """Return where the first bound lies that a count says."""
    number = claim.min if claim.min is not None else claim.max
    return scale.at(number or 0)


def find_rows(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield every figure of the series that are shown; figures overlap, and no sum of them means anything."""
    every = _find_series(held, asked)
    for number, series in enumerate(every):
        if number % _SERIES_A_PAGE == 0:
            held.fetch_claims(claim for one in every[number : number + _SERIES_A_PAGE] for claim in claims_of(one))
        for figure in _known(held, series.figures):
            claim, record = held.index.claims[figure.claim]
            if isinstance(claim, Casualty):
                yield {
                    "series": series.id,
                    "claim": claim.id,
                    "outcome": claim.outcome.value,
                    "who": claim.who.value,
                    "side": claim.side,
                    "min": claim.min,
                    "max": claim.max,
                    "approximate": claim.approximate,
                    "claimant": claim.claimant,
                    "time": claim.time.text if claim.time is not None else None,
                    "place": claim.place,
                    "reported": record.article.published.text if record.article.published is not None else None,
                    "standing": figure.standing.value,
                    "to": figure.to,
                    "conflicts": figure.conflicts,
                    "words": claim.said,
                }


VIEW = View(name="human_cost", path="/human-cost", template="human_cost.html.jinja", make=make, rows=find_rows)
