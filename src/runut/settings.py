"""Settings: frozen, the unit in each name, the reason beside each value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Voting(StrEnum):
    """When further extractors vote on which lines of an HTML page are its story (the extra `html`)."""

    NEVER = "never"
    UNSURE = "unsure"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run may change.

    Attributes:
        max_page_bytes: Bytes of a page that are read, without compression; what lies beyond is cut and the article
            says so, and a row or line that is longer is dropped. Web archives cut pages at 1 to 5 MB; pages saved
            with their pictures inside reach some tens.
        max_page_chars: Longest text that is read in full; what lies beyond is cut and the article says so. It is as
            long as four novels, and was read in 13 seconds and 360 MB.
        max_sentence_chars: Longest stretch taken as one sentence; longer ones are cut at a space.
    """

    max_page_bytes: int = 32_000_000
    max_page_chars: int = 2_000_000
    max_sentence_chars: int = 3_000


DEFAULT_SETTINGS = Settings()
