"""Page → Article: line labels and article fields; and pages that are parts of one story → that story's page."""

from __future__ import annotations

from runut.clean.article import clean_page
from runut.clean.parts import join_parts

__all__ = ["clean_page", "join_parts"]
