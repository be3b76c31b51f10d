"""Keep page records and their links in one file: the only room that speaks SQL."""

from __future__ import annotations

from runut.store.record_file import RecordFile, record_for_building, record_for_reading

__all__ = ["RecordFile", "record_for_building", "record_for_reading"]
