"""What a server answered to one request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from runut.fetch.addresses import WebAddress

OK, NOT_MODIFIED = HTTPStatus.OK, HTTPStatus.NOT_MODIFIED
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PASSING = frozenset({429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer.

    Attributes:
        address: What was asked for.
        status: The HTTP status.
        headers: Names and values as sent, in order.
        body: The bytes as sent, without the framing of the transfer; empty unless the status is 200.
        fetched: When it came, in UTC.
        server: The IP address that answered, None where it was read from the disk.
    """

    address: WebAddress
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    fetched: datetime
    server: str | None = None

    def header(self, name: str) -> str | None:
        """Return the first value of a header."""
        return next((value for key, value in self.headers if key.lower() == name), None)

    @property
    def moment(self) -> str:
        """When it came, as web archives write it and EDTF too."""
        return self.fetched.strftime("%Y-%m-%dT%H:%M:%SZ")

    @property
    def is_redirect(self) -> bool:
        """Whether it leads on to another address."""
        return self.status in _REDIRECTS

    @property
    def is_passing(self) -> bool:
        """Whether the same request may be answered otherwise in a moment."""
        return self.status in _PASSING

    @property
    def told_status(self) -> str:
        """The status as people know it: "404 Not Found"."""
        try:
            return f"{self.status} {HTTPStatus(self.status).phrase}"
        except ValueError:
            return str(self.status)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A page or a list.

    Attributes:
        answer: What the server sent.
        data: Its body, unpacked.
    """

    answer: Answer
    data: bytes

    @property
    def address(self) -> WebAddress:
        """Where it lies, after all redirects."""
        return self.answer.address
