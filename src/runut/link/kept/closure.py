"""What hangs together with claims by keys, however many steps away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from runut.link.kept.held import Held, Keyed

FindMore = Callable[[Collection[str]], Collection[str]]
"""Returns ids of what hangs together with some by more than keys."""


def close(held: Held, now: Mapping[str, Collection[Keyed]], find_more: FindMore | None = None) -> frozenset[str]:
    """Return the ids of what hangs together with some things, now or before; they are among them.

    Args:
        held: The record.
        now: The keys that they have now.
        find_more: Finds what hangs together by more than keys.
    """
    fresh_by_key: dict[int, list[Keyed]] = defaultdict(list)
    for keyed in (keyed for keys in now.values() for keyed in keys):
        fresh_by_key[keyed.key].append(keyed)
    found, fresh = set(now), set(now)
    while fresh:
        asked = [*held.find_keys(fresh), *(keyed for one in fresh for keyed in now.get(one, ()))]
        reached = _find_near(held, asked, fresh_by_key)
        if find_more is not None:
            reached |= set(find_more(fresh))
        fresh = reached - found
        found |= fresh
    return frozenset(found)


def _find_near(held: Held, asked: Iterable[Keyed], fresh_by_key: Mapping[int, Iterable[Keyed]]) -> set[str]:
    is_wide: dict[int, bool] = defaultdict(bool)
    for keyed in asked:
        is_wide[keyed.key] |= keyed.is_wide
    others = [*held.find_keyed(is_wide), *(keyed for key in is_wide for keyed in fresh_by_key.get(key, ()))]
    return {keyed.id for keyed in others if keyed.is_wide or is_wide[keyed.key]}
