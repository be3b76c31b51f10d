"""The gate on our short texts: what it must reach on those it was tuned on and on those kept aside."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "evaluation"))

import gate

JUDGED = list(gate.find_judged())


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("is_aside", [False, True], ids=["tuned", "aside"])
def test_the_gate_does_not_fall_below_its_floors(language: str, *, is_aside: bool) -> None:
    found = gate.score([one for one in JUDGED if one.language == language and one.is_aside == is_aside])
    assert found.recall >= (0.96 if is_aside else 0.99)
    assert found.precision >= 0.93


def test_the_texts_are_many_and_of_both_sorts() -> None:
    indonesian = [one for one in JUDGED if one.language == "id"]
    assert sum(one.is_relevant for one in indonesian) >= 75
    assert sum(not one.is_relevant for one in indonesian) >= 75
    assert len(JUDGED) - len(indonesian) >= 30


def test_no_text_stands_twice() -> None:
    titles = [one.title for one in JUDGED]
    assert len(titles) == len(set(titles))
