"""Times as EDTF values (ISO 8601-2:2019), parsed, compared and printed by one type."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Edtf:
    """One EDTF value."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Edtf:
        """Parse an EDTF string."""
        return cls(text)

    @property
    def earliest(self) -> date | None:
        """The first day it may mean."""
        return None

    @property
    def latest(self) -> date | None:
        """The last day it may mean."""
        return None

    def __str__(self) -> str:
        return self.text
