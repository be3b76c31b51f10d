"""Page → Article: line labels and article fields."""

from __future__ import annotations

from runut.clean.article import clean_page

__all__ = ["clean_page"]
