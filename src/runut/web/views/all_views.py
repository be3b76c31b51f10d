"""All views, in the order in which the frame lists them."""

from __future__ import annotations

from runut.web.views import View, actors, disagreements, human_cost, overview, places_map, reader, sources, timeline

VIEWS: tuple[View, ...] = (
    overview.VIEW,
    timeline.VIEW,
    timeline.ONE,
    places_map.VIEW,
    actors.VIEW,
    actors.ONE,
    human_cost.VIEW,
    disagreements.VIEW,
    disagreements.ONE,
    sources.VIEW,
    sources.ONE,
    reader.VIEW,
)
