"""Who holds an office, and of what side they are, as sentences tell it: `python evaluation/offices.py`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tables import read_lines

from runut.pipeline import read_page
from runut.record.claims import EventType

TABLE = Path(__file__).with_name("offices.tsv")
_PUBLISHED = "2023-03-05"
_PAGE = "Pasukan menyerang kota itu dan perang berlanjut. {told} mengecam serangan tersebut pada Senin."
_NOBODY = "-"
_AND = "; "


def find_misread(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield each office whose holder or side is read otherwise than its row tells, with what was read."""
    for told, name, party in rows:
        page = read_page(_PAGE.format(told=told), published=_PUBLISHED)
        event = next((event for event in page.events if event.type is EventType.ACCUSE), None)
        actors = event.actors if event is not None else ()
        names, parties = _AND.join(one.name for one in actors), _AND.join(one.party or _NOBODY for one in actors)
        if (names, parties) != (name, party):
            yield f"{told}\n    wanted {name} of {party}; read {names} of {parties}"


def main() -> int:
    """Print every failure and the share of what is as expected."""
    rows = read_lines(TABLE)
    failures = list(find_misread(rows))
    for failure in failures:
        print(failure)
    print(f"{len(rows) - len(failures)} of {len(rows)} offices as expected")
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
