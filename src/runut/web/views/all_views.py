"""All views, in the order in which the frame lists them."""

from __future__ import annotations

from runut.web.views import View, overview, reader, timeline

VIEWS: tuple[View, ...] = (
    overview.VIEW,
    timeline.VIEW,
    timeline.ONE,
    reader.VIEW,
)
