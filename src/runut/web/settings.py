"""What the server was started with, and who may do what."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from runut.record.address import RecordAddress

SESSION_SECONDS = 12 * 3600
"""A working day and a little more: nobody is thrown out over a long evening, nobody stays in over a week."""

MOST_BODY_BYTES = 1 << 20
"""Forms of ours are some hundred bytes; whatever takes files sets its own limit."""

MOST_FILES = 200
MOST_FILE_BYTES = 32 << 20
"""A page has some hundred thousand; archives that are larger are built from the terminal."""

MOST_UPLOAD_BYTES = 128 << 20
"""All files of one form together."""

SIGN_IN_TRIES = 5
"""Wrong tokens from one address in `SIGN_IN_SECONDS` before it has to wait; a person mistypes less often."""

SIGN_IN_SECONDS = 60

FACTS_A_PAGE = 40
"""Facts shown at once: about six screens, which a laptop lays out in some 50 ms."""


class Role(StrEnum):
    """What somebody may do; each may do what those before it may."""

    READER = "reader"
    REVIEWER = "reviewer"
    ADMINISTRATOR = "administrator"

    def may(self, needed: Role) -> bool:
        """Tell whether this role covers another."""
        order = list(Role)
        return order.index(self) >= order.index(needed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who may sign in.

    Attributes:
        name: As the audit trail names them.
        role: What they may do.
        token: What they sign in with; empty for who needs none.
    """

    name: str
    role: Role
    token: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSettings:
    """What the server was started with.

    Attributes:
        path: Where the record lies.
        language: Interface language for who has chosen none.
        hosts: Names by which browsers may ask for the server, in lower case, without a port.
        people: Who may sign in; where there are none, whoever reaches the server may do everything.
        allow_fetch: Whether pages may be fetched from the web.
        allow_private: Whether they may be fetched from addresses outside the public web too.
        quiet_seconds: So long nobody decides before links are made anew.
        is_secure: Whether browsers reach it through TLS, so that cookies are kept from plain connections.
    """

    path: RecordAddress
    language: str = "id"
    hosts: frozenset[str] = frozenset({"127.0.0.1", "localhost", "::1"})
    people: tuple[Person, ...] = ()
    allow_fetch: bool = False
    allow_private: bool = False
    is_secure: bool = False
    quiet_seconds: float = 1.5
