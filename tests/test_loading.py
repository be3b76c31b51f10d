"""Garbage: where it is not looked for, and that what is kept is not gone through again."""

from __future__ import annotations

import gc

from runut.loading import collection_paused, keep_what_is_there


def test_no_garbage_is_looked_for_while_something_is_made() -> None:
    was_on = gc.isenabled()
    with collection_paused():
        assert not gc.isenabled()
    assert gc.isenabled() == was_on


def test_what_is_there_is_kept_apart_and_garbage_made_later_is_still_found() -> None:
    keep_what_is_there()
    kept = gc.get_freeze_count()
    assert kept > 0
    ring: list[object] = []
    ring.append(ring)
    del ring
    assert gc.collect() > 0
    keep_what_is_there()
    gc.unfreeze()
    assert gc.get_freeze_count() == 0
