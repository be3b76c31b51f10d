"""Chance that a seed fixes: the same on every machine and in every run."""

from __future__ import annotations

import random


def make_chance(*parts: object) -> random.Random:
    """Return random numbers that hang on the parts alone."""
    return random.Random(" ".join(map(str, parts)))  # noqa: S311 - a world must come out the same again
