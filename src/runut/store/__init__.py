"""Keep page records and their links in one database: the only room that speaks SQL."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from runut.record.address import RecordAddress, parse_address

if TYPE_CHECKING:
    from runut.store.record_file import RecordFile
    from runut.store.review_file import ReviewFile
    from runut.store.viewing import ViewFile

__all__ = [
    "record_for_building",
    "record_for_reading",
    "record_for_review",
    "record_for_viewing",
    "reviews_for_reading",
]


def record_for_building(address: str | RecordAddress) -> AbstractContextManager[RecordFile]:
    """Open a record for building, making it where there is none (`record_file.record_for_building`)."""
    from runut.store import record_file  # noqa: PLC0415 - reading pages asks for no database

    return record_file.record_for_building(parse_address(address))


def record_for_reading(address: str | RecordAddress) -> RecordFile:
    """Open a record for reading (`record_file.record_for_reading`)."""
    from runut.store import record_file  # noqa: PLC0415 - as above

    return record_file.record_for_reading(parse_address(address))


def record_for_review(address: str | RecordAddress) -> AbstractContextManager[ReviewFile]:
    """Open a record for decisions (`review_file.record_for_review`)."""
    from runut.store import review_file  # noqa: PLC0415 - as above

    return review_file.record_for_review(parse_address(address))


def reviews_for_reading(address: str | RecordAddress) -> ReviewFile:
    """Open a record for reading its decisions (`review_file.reviews_for_reading`)."""
    from runut.store import review_file  # noqa: PLC0415 - as above

    return review_file.reviews_for_reading(parse_address(address))


def record_for_viewing(address: str | RecordAddress) -> ViewFile:
    """Open a record to look at it (`viewing.record_for_viewing`)."""
    from runut.store import viewing  # noqa: PLC0415 - as above

    return viewing.record_for_viewing(parse_address(address))
