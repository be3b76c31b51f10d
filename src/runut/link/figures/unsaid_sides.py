"""Figures of people whose side one page leaves open and another does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from runut.link.comparing.places import is_elsewhere
from runut.link.figures.figures import Count
from runut.record.claims import VictimKind

_JUST_PEOPLE = frozenset({VictimKind.PERSON, VictimKind.CHILD})


def find_unsaid(counts: Sequence[Count]) -> Iterator[tuple[int, int]]:
    """Yield figures of one act of which one leaves open whose people they are, and the other has that inferred.

    Two who count "tentara" in one battle count the same people, as long as neither says whose they are.
    """
    by_act: dict[Hashable, list[int]] = defaultdict(list)
    for index, count in enumerate(counts):
        if (key := act_of(count)) is not None:
            by_act[key].append(index)
    for members in by_act.values():
        sides = {counts[index].side for index in members} - {None}
        unsaid = [index for index in members if counts[index].side is None]
        if len(sides) != 1 or not unsaid or any(counts[index].says_side for index in members):
            continue
        sided = next(index for index in members if counts[index].side is not None)
        yield from ((sided, index) for index in unsaid if not is_elsewhere(counts[sided].place, counts[index].place))


def act_of(count: Count) -> tuple[object, ...] | None:
    """Return the act and the sort of people of a count, None where they are just people, who may be of both sides."""
    is_of_sort = count.claim.who not in _JUST_PEOPLE and count.claim.whole is None
    return (count.happening, *count.sort) if count.happening is not None and is_of_sort else None
