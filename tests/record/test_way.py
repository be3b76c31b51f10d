"""In which way a claim came to its sides."""

from __future__ import annotations

import pytest

from runut.record.actor import Actor
from runut.record.way import Way, find_way

_NAMED = Actor(name="Tamara", party="TAM", start=3, end=9)
_RESOLVED = Actor(name="Tamara", party="TAM", start=3, end=6, basis="'dia' → Tamara")
_SUPPLIED = Actor(name="Tamara", party="TAM", basis="the two sides of the story")


@pytest.mark.parametrize(
    ("actors", "others", "way"),
    [
        ((_NAMED,), (_NAMED,), Way.NAMED),
        ((_NAMED,), (_RESOLVED,), Way.RESOLVED),
        ((_RESOLVED,), (_SUPPLIED,), Way.SUPPLIED),
        ((_SUPPLIED, _NAMED), (), Way.SUPPLIED),
        ((), (_NAMED,), Way.NONE),
    ],
)
def test_the_least_sure_of_its_sides_tells_the_way(
    actors: tuple[Actor, ...], others: tuple[Actor, ...], way: Way
) -> None:
    assert find_way(actors, others) is way
