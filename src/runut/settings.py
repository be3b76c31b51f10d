"""Settings: frozen, the unit in each name, the reason beside each value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run may change.

    Attributes:
        max_page_chars: Longest text that is read in full; what lies beyond is cut and the article says so.
        max_sentence_chars: Longest stretch taken as one sentence; longer ones are cut at a space.
    """

    max_page_chars: int = 60_000_000
    max_sentence_chars: int = 3_000


DEFAULT_SETTINGS = Settings()
