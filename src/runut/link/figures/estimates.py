"""Low, best and high of a series, by fixed rules that name the claims they used; nothing is summed or averaged.

After UCDP GED, whose low and high are the smallest and the largest credible figure and whose best is the most credible
one, the smaller where two are equally so. What credible means here is told in docs/guide/figures.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from runut.link.figures.figures import Count
from runut.link.texts.sources import find_independent
from runut.record.series import Estimate, Estimated

LOW_RULE = "smallest_that_stands"
BEST_RULE = "most_sources_then_latest"
HIGH_RULE = "largest_that_stands"


def find_estimates(standing: Sequence[Count]) -> tuple[Estimated, ...]:
    """Return the three estimates of the figures that stand, none where none does.

    Args:
        standing: Figures that are neither corrected, superseded nor part of another, in order of report.
    """
    if not standing:
        return ()
    lows = {count.id: count.claim.min for count in standing if count.claim.min is not None}
    highs = {count.id: _highest(count) for count in standing}
    low, high = min(lows.values(), default=None), max(highs.values())
    best = _find_best([count for count in standing if count.id in lows])
    return (
        _estimated(Estimate.LOW, LOW_RULE, low, [found for found, value in lows.items() if value == low]),
        _estimated(Estimate.BEST, BEST_RULE, best[0].claim.min if best else None, [count.id for count in best]),
        _estimated(Estimate.HIGH, HIGH_RULE, high, [found for found, value in highs.items() if value == high]),
    )


def _highest(count: Count) -> int:
    """Return the largest number that a figure states: "at least 30" states 30, since it tells of no more."""
    claim = count.claim
    return claim.max if claim.max is not None else (claim.min or 0)


def _find_best(counts: Sequence[Count]) -> list[Count]:
    """Return the figures of the value that most lineages tell, then the latest told, then the smallest."""
    by_value: dict[tuple[int | None, int | None], list[Count]] = defaultdict(list)
    for count in counts:
        by_value[count.claim.min, count.claim.max].append(count)
    if not by_value:
        return []
    return max(by_value.values(), key=_credit)


def _credit(told: Sequence[Count]) -> tuple[int, int, int]:
    lineages = len(find_independent(count.source for count in told))
    latest = max(count.reported or 0 for count in told)
    return (lineages, latest, -(told[0].claim.min or 0))


def _estimated(estimate: Estimate, rule: str, value: int | None, claims: Sequence[str]) -> Estimated:
    return Estimated(
        estimate=estimate, value=value, rule=rule, claims=tuple(sorted(claims)) if value is not None else ()
    )
