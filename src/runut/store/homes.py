"""What a database does for a record that lies in it, whichever it is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from runut.record.address import RecordAddress, ServerAddress
from runut.store import sqlite_file

if TYPE_CHECKING:
    from sqlalchemy import Engine


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The place of one record.

    Attributes:
        telling_errors: Turns what the database refuses into a `RecordFileError`.
        building_alone: Holds the record against a second builder.
        taking_back_new: Takes a record that is new and holds no page away again where the block fails.
        open_for_building: Gives an engine that may write, with today's tables.
        open_for_reading: Gives an engine that only reads.
        open_for_review: Gives an engine for short writes, one after the other, beside a build.
    """

    telling_errors: Callable[[], AbstractContextManager[None]]
    building_alone: Callable[[], AbstractContextManager[None]]
    taking_back_new: Callable[[], AbstractContextManager[None]]
    open_for_building: Callable[[], Engine]
    open_for_reading: Callable[[], Engine]
    open_for_review: Callable[[], Engine]


def home_of(address: RecordAddress) -> Home:
    """Return the home of a record."""
    if isinstance(address, ServerAddress):
        from runut.store import server  # noqa: PLC0415 - files ask for no server

        return Home(
            telling_errors=partial(server.telling_errors, address),
            building_alone=partial(server.building_alone, address),
            taking_back_new=nullcontext,
            open_for_building=partial(server.open_for_building, address),
            open_for_reading=partial(server.open_for_reading, address),
            open_for_review=partial(server.open_for_review, address),
        )
    return Home(
        telling_errors=partial(sqlite_file.telling_errors, address),
        building_alone=partial(sqlite_file.building_alone, address),
        taking_back_new=partial(sqlite_file.taking_back_new, address),
        open_for_building=partial(sqlite_file.open_for_building, address),
        open_for_reading=partial(sqlite_file.open_for_reading, address),
        open_for_review=partial(sqlite_file.open_for_review, address),
    )
