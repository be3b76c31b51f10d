"""What people decided, as the server knows it: decisions at once, where the machine differs from them soon after."""

from __future__ import annotations

from dataclasses import replace
from threading import Lock

from runut.record.address import RecordAddress, ServerAddress
from runut.record.standing import Standing
from runut.reviewing import open_decisions, open_standing
from runut.web.holder import find_stamp


class Standings:
    """Holds how a record's claims stand; several requests may ask at once."""

    def __init__(self, address: RecordAddress) -> None:
        self._address = address
        self._lock = Lock()
        self._stamp = ""
        self._standing: Standing | None = None

    def now(self) -> Standing:
        """Return how claims stand with every decision that was made; pages are looked at only the first time.

        Raises:
            RecordFileError: The file cannot be read.
        """
        with self._lock:
            stamp = find_stamp(self._address)
            if self._standing is None:
                self._standing = open_standing(self._address)
            elif stamp != self._stamp or isinstance(self._address, ServerAddress):  # its stamp is of its links alone
                self._standing = replace(self._standing, decisions=open_decisions(self._address))
            self._stamp = stamp
            return self._standing

    def settle(self) -> None:
        """Look at all pages that decisions touch, as they are read now.

        Raises:
            RecordFileError: The file cannot be read.
        """
        stamp = find_stamp(self._address)
        standing = open_standing(self._address)
        with self._lock:
            self._standing, self._stamp = standing, stamp
