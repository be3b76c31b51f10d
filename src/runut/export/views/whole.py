"""The whole dossier: all its sections, made from a whole record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from runut.export.views.actors import PartyGroup, make_actors
from runut.export.views.agreements import AgreementView, make_agreements
from runut.export.views.disagreements import DisagreementView, find_disputed, make_disagreements
from runut.export.views.filters import Filters, make_filters
from runut.export.views.head import Head, make_head
from runut.export.views.human_cost import HumanCost, make_human_cost
from runut.export.views.index import make_index
from runut.export.views.overview import Overview, make_overview
from runut.export.views.reader import TextView, make_reader
from runut.export.views.sources import LineageView, make_sources
from runut.export.views.statements import StatementView, make_statements
from runut.export.views.timeline import Period, make_timeline
from runut.record.whole import WholeRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything that a dossier shows.

    Attributes:
        disputed: By the id of a fact, the disagreement about it.
    """

    head: Head
    overview: Overview
    timeline: tuple[Period, ...]
    agreements: tuple[AgreementView, ...]
    human_cost: HumanCost
    statements: tuple[StatementView, ...]
    actors: tuple[PartyGroup, ...]
    disagreements: tuple[DisagreementView, ...]
    sources: tuple[LineageView, ...]
    reader: tuple[TextView, ...]
    filters: Filters
    disputed: Mapping[str, str]

    @property
    def sizes(self) -> dict[str, int]:
        """How much each section holds, by its name."""
        return {
            "timeline": sum(len(period.happenings) for period in self.timeline),
            "agreements": len(self.agreements),
            "human_cost": sum(len(side.counts) for side in self.human_cost.sides),
            "statements": len(self.statements),
            "actors": sum(len(group.actors) for group in self.actors),
            "disagreements": len(self.disagreements),
            "sources": len(self.sources),
            "reader": len(self.reader),
        }


def make_dossier(record: WholeRecord) -> Dossier:
    """Return everything that a dossier of a record shows."""
    index = make_index(record)
    timeline, agreements = make_timeline(index), make_agreements(index)
    human_cost, statements, actors = make_human_cost(index), make_statements(index), make_actors(index)
    happenings = [view for period in timeline for view in period.happenings]
    counts = [count for side in human_cost.sides for count in side.counts]
    disagreements = make_disagreements(index, happenings, agreements)
    involved = [view.involved for group in (happenings, agreements, counts, statements) for view in group]
    return Dossier(
        head=make_head(index, timeline, actors),
        overview=make_overview(timeline, human_cost),
        timeline=timeline,
        agreements=agreements,
        human_cost=human_cost,
        statements=statements,
        actors=actors,
        disagreements=disagreements,
        sources=make_sources(index),
        reader=make_reader(index),
        filters=make_filters((view.type for view in happenings), involved),
        disputed=find_disputed(disagreements),
    )
