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

    def at(self, label: LineLabel) -> list[int]:
        """Return the indexes of the lines that have a label."""
        return [index for index, own in enumerate(self.labels) if own is label]

    def lines(self, label: LineLabel) -> list[Signal]:
        """Return the lines that have a label."""
        return [signal for signal, own in zip(self.signals, self.labels, strict=True) if own is label]

    def set(self, index: int, label: LineLabel, reason: str = "") -> None:
        """Settle one line; its own look is the reason where none is given."""
        self.labels[index] = label
        self.reasons[index] = reason or self.signals[index].reason
