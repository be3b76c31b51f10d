"""All that linking found over the pages of a record."""

from __future__ import annotations

from dataclasses import dataclass

from runut.record.linked import Disagreement, Happening, Lineage, LinkedActor, LinkedAgreement, Tie
from runut.record.provisions import LinkedProvision
from runut.record.series import CountSeries


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """What linking found over all pages of a record."""

    lineages: tuple[Lineage, ...] = ()
    happenings: tuple[Happening, ...] = ()
    agreements: tuple[LinkedAgreement, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    ties: tuple[Tie, ...] = ()
    actors: tuple[LinkedActor, ...] = ()
    provisions: tuple[LinkedProvision, ...] = ()
    series: tuple[CountSeries, ...] = ()
