"""The words by which a page is let through to the deep stages or let go."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from runut.languages import read_toml
from runut.languages.lexicon import fold_form


@dataclass(frozen=True, slots=True)
class Gate:
    """The gate's words in one language (its `gate.toml`), folded as the matcher folds."""

    words_for: frozenset[str]
    words_against: frozenset[str]
    least_for: int
    against_weight: float


@cache
def load_gate(language: str) -> Gate:
    """Load the gate's words of a language."""
    data = read_toml(language, "gate")
    return Gate(
        words_for=frozenset(map(fold_form, data["for"])),
        words_against=frozenset(map(fold_form, data["against"])),
        least_for=data["least_for"],
        against_weight=data["against_weight"],
    )
