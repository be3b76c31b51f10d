"""The newest state of a record: looked at anew when it was written, cut back to a day on demand."""

from __future__ import annotations

from collections import OrderedDict
from datetime import date
from threading import Lock

from runut.pipeline import read_state
from runut.record.address import RecordAddress, ServerAddress
from runut.store import record_for_viewing
from runut.web.base import Base
from runut.web.held import Held

_MOST_DAYS_KEPT = 6
"""So many past days are kept cut back: a slider goes to and fro over a few."""


class Holder:
    """Holds the newest state of a record; several requests may ask at once."""

    def __init__(self, address: RecordAddress) -> None:
        self._address = address
        self._lock = Lock()
        self._held: Held | None = None
        self._cut: OrderedDict[date, Held] = OrderedDict()

    def hold(self, as_of: date | None = None) -> Held:
        """Return the record as it is now, or what its pages published until a day say.

        Raises:
            RecordFileError: It cannot be read.
        """
        with self._lock:
            stamp = find_stamp(self._address)
            if self._held is None or stamp != self._held.version:
                self._held = Held(Base(record_for_viewing(self._address), self._address), stamp)
                self._cut.clear()
            return self._held if as_of is None else self._cut_back(self._held, as_of)

    def recent(self) -> Held:
        """Return the record as it was read last, without waiting for what was written since; that is read beside.

        Raises:
            RecordFileError: It was never read, and cannot be.
        """
        held = self._held
        return self.hold() if held is None else held

    def is_stale(self) -> bool:
        """Tell whether the record was written since it was read."""
        return self._held is None or self._held.version != find_stamp(self._address)

    def _cut_back(self, held: Held, day: date) -> Held:
        if day not in self._cut:
            self._cut[day] = Held(held.base, f"{held.version}@{day}", day, held)
            if len(self._cut) > _MOST_DAYS_KEPT:
                self._cut.popitem(last=False)
        self._cut.move_to_end(day)
        return self._cut[day]


def find_stamp(path: RecordAddress) -> str:
    """Return what changes whenever the record is written: of a file and of the log that is not yet folded into it."""
    if isinstance(path, ServerAddress):
        return read_state(path)
    found = []
    for one in (path, path.with_name(f"{path.name}-wal")):
        try:
            status = one.stat()
        except FileNotFoundError:
            continue
        found.append(f"{status.st_mtime_ns:x}.{status.st_size:x}.{status.st_ino:x}")
    return "-".join(found)
