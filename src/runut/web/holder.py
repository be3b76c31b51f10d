"""The newest state of a record: looked at anew when it was written, cut back to a day on demand."""

from __future__ import annotations

from collections import OrderedDict
from datetime import date
from threading import Lock

from runut.loading import collection_paused
from runut.pipeline import read_state
from runut.record.address import RecordAddress, ServerAddress
from runut.store import record_for_viewing
from runut.web.held import Held
from runut.web.held_state import HeldState

_MOST_DAYS_KEPT = 6
"""So many past days are kept cut back: a slider goes to and fro over a few."""


class Holder:
    """Holds the newest state of a record; several requests may ask at once."""

    def __init__(self, address: RecordAddress) -> None:
        self._address = address
        self._reading, self._cutting = Lock(), Lock()
        self._held: Held | None = None
        self._cut: OrderedDict[tuple[str, date], Held] = OrderedDict()

    def hold(self, as_of: date | None = None) -> Held:
        """Return the record as it is now, or what its pages published until a day say.

        Whoever finds first that it was written reads it anew; who asks meanwhile gets the state before.

        Raises:
            RecordFileError: It cannot be read.
        """
        held = self._held
        if held is None or held.version != find_stamp(self._address):
            held = self._read(held)
        return held if as_of is None else self._cut_back(held, as_of)

    def renew(self) -> Held:
        """Return the record as it is now, whoever is reading it.

        Raises:
            RecordFileError: It cannot be read.
        """
        return self._read(None)

    def _read(self, before: Held | None) -> Held:
        """Return the newest state; where somebody reads it already, the one before, or where there is none theirs."""
        if not self._reading.acquire(blocking=before is None) and before is not None:
            return before
        try:
            stamp = find_stamp(self._address)
            if self._held is None or stamp != self._held.version:
                self._held = Held(HeldState(record_for_viewing(self._address), self._address), stamp)
            return self._held
        finally:
            self._reading.release()

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
        key = (held.version, day)
        with self._cutting, collection_paused():
            if key not in self._cut:
                self._cut[key] = Held(held.state, f"{held.version}@{day}", day, held)
            self._cut.move_to_end(key)
            while len(self._cut) > _MOST_DAYS_KEPT or next(iter(self._cut))[0] != held.version:
                self._cut.popitem(last=False)
            return self._cut[key]


def find_stamp(path: RecordAddress) -> str:
    """Return what changes whenever the record is written: of a file and of the log that is not yet folded into it.

    Whoever reads makes an empty log and takes it away again; that says nothing.
    """
    if isinstance(path, ServerAddress):
        return read_state(path)
    log = path.with_name(f"{path.name}-wal")
    found = []
    for one in (path, log):
        try:
            status = one.stat()
        except FileNotFoundError:
            continue
        if one == log and not status.st_size:
            continue
        found.append(f"{status.st_mtime_ns:x}.{status.st_size:x}.{status.st_ino:x}")
    return "-".join(found)
