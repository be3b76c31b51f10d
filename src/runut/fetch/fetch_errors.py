"""Why an address gave nothing."""

from __future__ import annotations

from runut.errors import InputError


class FetchError(InputError):
    """An address that gives no page; the message says why, without the address."""


class PassingError(FetchError):
    """One that may be gone in a moment.

    Attributes:
        wait_seconds: How long the server asks to wait; None where it says nothing.
    """

    def __init__(self, message: str, wait_seconds: float | None = None) -> None:
        super().__init__(message)
        self.wait_seconds = wait_seconds


class StoppedError(FetchError):
    """The run ends; nothing more is asked."""
