"""The audit of a record's decisions, as the server holds it: all are checked once, then those that were added."""

from __future__ import annotations

from datetime import datetime
from threading import Lock

from runut.record.address import RecordAddress
from runut.record.audit import Audit
from runut.reviewing import audit, audit_on


class Audits:
    """Holds the audit of one record; several requests may ask at once."""

    def __init__(self, address: RecordAddress) -> None:
        self._address = address
        self._lock = Lock()
        self._found: Audit | None = None
        self.whole_at: datetime | None = None
        """When all decisions were checked last, in the time of the machine."""

    def now(self) -> Audit:
        """Return the audit of all that was decided until now.

        Raises:
            RecordFileError: The record cannot be read.
        """
        with self._lock:
            before = self._found
            found = audit(self._address) if before is None else audit_on(self._address, before)
            is_going_on = before is not None and found.decisions[: len(before.decisions)] == before.decisions
            if not is_going_on or found.breaks:
                self.whole_at = datetime.now().astimezone()
            self._found = found
            return found
