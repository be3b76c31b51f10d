"""All views, in the order in which the frame lists them."""

from __future__ import annotations

from runut.web.views import (
    View,
    actors,
    agreements,
    disagreements,
    human_cost,
    mediation,
    overview,
    places_map,
    reader,
    search,
    sources,
    statements,
    timeline,
)

VIEWS: tuple[View, ...] = (
    overview.VIEW,
    timeline.VIEW,
    timeline.ONE,
    places_map.VIEW,
    actors.VIEW,
    actors.ONE,
    mediation.VIEW,
    agreements.VIEW,
    agreements.ONE,
    human_cost.VIEW,
    disagreements.VIEW,
    disagreements.ONE,
    statements.VIEW,
    sources.VIEW,
    sources.ONE,
    reader.VIEW,
    search.VIEW,
)
