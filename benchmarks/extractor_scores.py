"""How well a tool's article agrees with what a careful reader finds on a layout page."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "evaluation"))

from extractor_tools import Found  # noqa: TC002 - it lies beside this file
from layouts import BODY, LayoutPage, count_shingles

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SHARE_OF_LINE = 0.7
"""A line counts as taken where seven tenths of its runs of four words are in what a tool returns."""


@dataclass(slots=True)
class Agreement:
    """Sums over pages; body counts weigh each page alike, as scrapinghub's article-extraction-benchmark does."""

    pages: int = 0
    failed: int = 0
    right: float = 0.0
    wrong: float = 0.0
    missed: float = 0.0
    lines_right: int = 0
    lines_wrong: int = 0
    lines_missed: int = 0
    titles: int = 0
    dated: int = 0
    days: int = 0
    instants_stated: int = 0
    instants: int = 0
    undated: int = 0
    bodies_said: int = 0
    titles_said: int = 0
    dates_said: int = 0
    invented: int = 0

    def add_body(self, page: LayoutPage, body: str) -> None:
        """Count the runs of four words of the story."""
        self.bodies_said += bool(body)
        found, gold = count_shingles(body), count_shingles(page.body)
        right, wrong, missed = (found & gold).total(), (found - gold).total(), (gold - found).total()
        total = right + wrong + missed
        if total:
            self.right += right / total
            self.wrong += wrong / total
            self.missed += missed / total

    def add_lines(self, page: LayoutPage, body: str) -> None:
        """Count the lines of the text form that are taken as story."""
        found = count_shingles(body).keys()
        whole = {" ".join(line.split()) for line in body.split("\n")}
        for line in page.lines:
            runs = count_shingles(line.text)
            shared = sum(times for run, times in runs.items() if run in found)
            is_taken = line.text in whole or (len(line.text.split()) > 3 and shared >= _SHARE_OF_LINE * runs.total())
            self.lines_right += is_taken and line.label == BODY
            self.lines_wrong += is_taken and line.label != BODY
            self.lines_missed += not is_taken and line.label == BODY

    def add_fields(self, page: LayoutPage, found: Found) -> None:
        """Count headline and date."""
        self.titles_said += bool(found.title)
        self.dates_said += bool(found.published)
        self.titles += _fold(found.title) == _fold(page.gold["title"])
        gold, told = page.gold["published"], found.published
        day = _day_of(told)
        if page.gold["published_basis"] == "stated":
            self.dated += 1
            self.days += day is not None and day == _day_of(gold)
            moment = _moment_of(gold)
            if moment is not None:
                self.instants_stated += 1
                self.instants += _moment_of(told) == moment
        else:
            self.undated += 1
            self.invented += day is not None and not (gold or "").startswith(day)

    @property
    def body_f1(self) -> float:
        """F1 of the story's runs of four words."""
        return _f1(self.right, self.wrong, self.missed)

    @property
    def line_f1(self) -> float:
        """F1 of the story's lines."""
        return _f1(self.lines_right, self.lines_wrong, self.lines_missed)


def _f1(right: float, wrong: float, missed: float) -> float:
    total = 2 * right + wrong + missed
    return 2 * right / total if total else 0.0


def _fold(text: str | None) -> str:
    return " ".join((text or "").casefold().split())


def _day_of(told: str | None) -> str | None:
    match = _DAY.match(told or "")
    return match.group() if match else None


def _moment_of(told: str | None) -> datetime | None:
    """Return an instant to the minute, None where zone or time of day are not said."""
    try:
        moment = datetime.fromisoformat(told or "")
    except ValueError:
        return None
    return moment.replace(second=0, microsecond=0) if moment.tzinfo and "T" in (told or "") else None
