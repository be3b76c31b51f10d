"""Tests of options that a verb takes as one argument."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import Annotated

import pytest

from runut.cli.option_groups import with_option_groups


@dataclass(frozen=True, kw_only=True)
class Colours:
    front: Annotated[str, "front"]
    back: Annotated[str | None, "back"] = None


def _paint(wall: str, *, colours: Colours, times: int = 1) -> None:
    """Paint a wall."""
    raise RuntimeError(wall, colours, times)


def test_the_options_of_a_group_stand_in_its_place() -> None:
    shown = inspect.signature(with_option_groups(_paint)).parameters
    assert list(shown) == ["wall", "front", "back", "times"]
    assert shown["front"].annotation == Annotated[str, "front"]
    assert shown["front"].default is inspect.Parameter.empty
    assert (shown["back"].default, shown["times"].default) == (None, 1)


def test_the_verb_is_given_the_group_made_of_its_options() -> None:
    with pytest.raises(RuntimeError) as painted:
        with_option_groups(_paint)(wall="north", front="red", back="blue", times=2)
    assert painted.value.args == ("north", Colours(front="red", back="blue"), 2)


def test_the_verb_keeps_its_name_and_its_docstring() -> None:
    verb = with_option_groups(_paint)
    assert (verb.__name__, verb.__doc__) == ("_paint", "Paint a wall.")
