"""Where words stand: half-open intervals of Unicode code points in a page's text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`text[start:end]` is exactly what was read (W3C Web Annotation, TextPositionSelector)."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words that the span points at."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end
