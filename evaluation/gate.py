"""Score the gate: which short texts of ours are read that should be, and which are let go that should be.

A text is *aside* where the first number of its digest says so: those are for measuring only, never looked at while the
words of the gate are changed; the tuned texts' faults are listed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from runut.extract.gate_table import load_gate_table
from runut.extract.relevance import find_reason_to_let_go
from runut.languages import parse_table
from runut.record.article import Line, LineLabel

_TEXTS = Path(__file__).with_name("gate.tsv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One text and what the gate said of it.

    Attributes:
        title: Its headline.
        language: The language whose gate was asked.
        is_relevant: Whether it tells of a conflict or a peace process.
        is_aside: Whether it is for measuring only.
        let_go: Why the gate lets it go, None where it is read.
    """

    title: str
    language: str
    is_relevant: bool
    is_aside: bool
    let_go: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GateScore:
    """How many of the texts that matter are read, and how many of those read matter."""

    texts: int
    precision: float
    recall: float


def find_judged() -> Iterator[Judged]:
    """Yield every text with the gate's word on it."""
    for row in parse_table(_TEXTS.read_text(encoding="utf-8"), _TEXTS.name):
        text = f"{row['title']}\n{row['text']}"
        yield Judged(
            title=row["title"],
            language=row["language"],
            is_relevant=row["relevant"] == "yes",
            is_aside=int(hashlib.sha256(text.encode()).hexdigest(), 16) % 3 == 0,
            let_go=find_reason_to_let_go(text, _lines_of(text), load_gate_table(row["language"])),
        )


def score(judged: list[Judged]) -> GateScore:
    """Return the precision and recall of what the gate lets through."""
    through = [one for one in judged if one.let_go is None]
    right = sum(one.is_relevant for one in through)
    relevant = sum(one.is_relevant for one in judged)
    return GateScore(
        texts=len(judged),
        precision=right / len(through) if through else 1.0,
        recall=right / relevant if relevant else 1.0,
    )


def _lines_of(text: str) -> list[Line]:
    lines, at = [], 0
    for number, words in enumerate(text.split("\n"), 1):
        label = LineLabel.TITLE if number == 1 else LineLabel.BODY
        lines.append(Line(number=number, start=at, end=at + len(words), label=label))
        at += len(words) + 1
    return lines


def main() -> None:
    """Print the scores of each language, tuned and aside, and the faults of the tuned."""
    every = list(find_judged())
    for language in sorted({one.language for one in every}):
        for name, is_aside in (("tuned", False), ("aside", True)):
            part = [one for one in every if one.language == language and one.is_aside == is_aside]
            found = score(part)
            print(f"{language} {name}: {found.texts} texts, P {found.precision:.3f}, R {found.recall:.3f}")
    for one in every:
        if not one.is_aside and one.is_relevant != (one.let_go is None):
            print(f"  {one.language} {'missed' if one.is_relevant else 'let in'}: {one.title} ({one.let_go})")


if __name__ == "__main__":
    main()
