"""The labels of a page's lines as they are being settled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from runut.clean.cues import Cue
from runut.clean.shapes import Signal
from runut.record.article import LineLabel

# As the shapes: a member costs a search of its class each time it is named, and these are asked for every line.
BODY_LABEL: Final = LineLabel.BODY
BYLINE_LABEL: Final = LineLabel.BYLINE
CAPTION_LABEL: Final = LineLabel.CAPTION
CHROME_LABEL: Final = LineLabel.CHROME
DATELINE_LABEL: Final = LineLabel.DATELINE
RELATED_LABEL: Final = LineLabel.RELATED
SUBTITLE_LABEL: Final = LineLabel.SUBTITLE
TITLE_LABEL: Final = LineLabel.TITLE


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
    _places: dict[LineLabel, list[int]] = field(default_factory=dict, init=False, repr=False)
    _lines: dict[LineLabel, Sequence[Signal]] = field(default_factory=dict, init=False, repr=False)
    _site_words: str | None = field(default=None, init=False, repr=False)

    def at(self, label: LineLabel) -> Sequence[int]:
        """Return the indexes of the lines that have a label."""
        places = self._places
        if not places:  # those of all labels at once, since most are asked for
            for index, own in enumerate(self.labels):
                if own in places:
                    places[own].append(index)
                else:
                    places[own] = [index]
        return places.get(label, ())

    def lines(self, label: LineLabel) -> Sequence[Signal]:
        """Return the lines that have a label."""
        found = self._lines.get(label)
        if found is None:
            signals = self.signals
            found = self._lines[label] = [signals[index] for index in self.at(label)]
        return found

    def site_says(self, words: Iterable[str]) -> bool:
        """Tell whether any of some words, in lower case, stand in the site's own lines."""
        if self._site_words is None:
            self._site_words = "\n".join([line.text for line in self.lines(CHROME_LABEL)]).lower()
        return bool(self._site_words) and any(map(self._site_words.__contains__, words))

    def set(self, index: int, label: LineLabel, reason: str = "") -> None:
        """Settle one line; its own look is the reason where none is given."""
        if self._places:
            self.forget_places()
        self.labels[index] = label
        self.reasons[index] = reason or self.signals[index].reason

    def forget_places(self) -> None:
        """Forget which lines have which label, before labels are written."""
        self._places.clear()
        self._lines.clear()
        self._site_words = None
