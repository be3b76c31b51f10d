"""Write what the sample pages are read as, a line a claim, so that a change of the engine shows in its diff.

`make golden` writes `samples/golden.txt`; a test compares it with what the program reads. Unlike the records of
`make score` it says what the program does, not what is right.
"""

from __future__ import annotations

from pathlib import Path

from runut.cli.claim_words import tell_claim
from runut.pipeline import read_pages
from runut.record.page_record import PageRecord

SAMPLES = Path(__file__).parent.parent / "samples"
GOLDEN = SAMPLES / "golden.txt"


def tell_samples() -> str:
    """Return every claim of the sample pages, a line each, under its page."""
    rows = []
    for record in read_pages([SAMPLES / "pages"], workers=1):
        if isinstance(record, PageRecord):
            rows += [
                f"# {record.page.id}",
                *(f"{claim.evidence.line:>3}  {tell_claim(claim, record.page.text)}" for claim in record.claims),
            ]
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    GOLDEN.write_text(tell_samples(), encoding="utf-8")
    print(GOLDEN)
