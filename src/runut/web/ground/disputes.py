"""Lines that sides dispute: what lies behind them in words that take no side, and what each side calls it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from runut.export.words import interface_languages
from runut.languages import parse_table

ByLanguage = Mapping[str, str]
"""Words by interface language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SideName:
    """What one side of a dispute calls what lies behind the line.

    Attributes:
        side: Code of the party.
        who: Its administration.
        name: What it calls it.
        source: Where the name or the claim stands.
    """

    side: str
    who: ByLanguage
    name: ByLanguage
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """One line that sides dispute.

    Attributes:
        code: Its code, by which the ground keeps its lines.
        name: What lies behind it, in words that take no side.
        sides: What each side calls it, in the order of their codes.
    """

    code: str
    name: ByLanguage
    sides: tuple[SideName, ...]


@cache
def load_disputes() -> Mapping[str, Dispute]:
    """Return all disputes by code."""
    sides: defaultdict[str, list[SideName]] = defaultdict(list)
    for row in _read("dispute_names"):
        sides[row["code"]].append(
            SideName(side=row["side"], who=_words(row, "who_"), name=_words(row), source=row["source"])
        )
    return {
        row["code"]: Dispute(code=row["code"], name=_words(row), sides=tuple(sides[row["code"]]))
        for row in _read("disputes")
    }


def _read(name: str) -> list[dict[str, str]]:
    text = (resources.files(__package__) / f"{name}.tsv").read_text(encoding="utf-8")
    return parse_table(text, f"web/ground/{name}.tsv")


def _words(row: Mapping[str, str], prefix: str = "") -> ByLanguage:
    return {language: row[prefix + language] for language in interface_languages()}
