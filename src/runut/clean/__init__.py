"""Page → Article: line labels and article fields."""

from __future__ import annotations
