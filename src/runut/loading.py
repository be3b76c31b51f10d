"""The making of what stays: tables for good, many things for a while, without looking for garbage among them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Build what stays for good without looking for garbage in it, neither now nor later; decorates what loads it."""
    with collection_paused():
        yield
        gc.freeze()


def keep_what_is_there() -> None:
    """Look for garbage once, then only among what is made from now on: a server's record is not gone through again."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


@contextmanager
def collection_paused() -> Iterator[None]:
    """Look for no garbage while the block runs: looking through millions of things that stay costs half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
