"""The labels of a page's lines as they are being settled."""

from __future__ import annotations

from dataclasses import dataclass, field

from runut.clean.cues import Cue
from runut.clean.shapes import Signal
from runut.record.article import LineLabel


@dataclass(slots=True)
class Layout:
    """The labels of a page's lines as they are being settled.

    Attributes:
        signals: The lines.
        labels: One for each line.
        reasons: Why, one for each line.
        roles: Index of a name → what the label beside it makes of it.
        title: Index of the headline.
        lead: Index of the story's first line.
        last: Index of the story's last line.
    """

    signals: list[Signal]
    labels: list[LineLabel] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    roles: dict[int, Cue] = field(default_factory=dict)
    title: int | None = None
    lead: int | None = None
    last: int | None = None

    def set(self, index: int, label: LineLabel, reason: str = "") -> None:
        """Settle one line; its own look is the reason where none is given."""
        self.labels[index] = label
        self.reasons[index] = reason or self.signals[index].reason
