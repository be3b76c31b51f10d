"""Keep page records and their links in one file: the only room that speaks SQL."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from runut.store.record_file import RecordFile

__all__ = ["record_for_building", "record_for_reading"]


def record_for_building(path: Path) -> AbstractContextManager[RecordFile]:
    """Open a record for building, making it where there is none (`record_file.record_for_building`)."""
    from runut.store import record_file  # noqa: PLC0415 - reading pages asks for no database

    return record_file.record_for_building(path)


def record_for_reading(path: Path) -> RecordFile:
    """Open a record for reading (`record_file.record_for_reading`)."""
    from runut.store import record_file  # noqa: PLC0415 - as above

    return record_file.record_for_reading(path)
