"""Read sentences that tell when an act happened, whether it did, or that none is told: `python evaluation/when.py`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from constructions import PAIRS, Pair, make_page, read_table

from runut.pipeline import read_page
from runut.record.claims import Event, EventType, Status

TABLE = Path(__file__).with_name("when.tsv")
UNTOLD = Path(__file__).with_name("untold.tsv")
_NO = "!"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """An event that a sentence tells; what is left out may be anything.

    Attributes:
        type: PLOVER's type.
        status: Whether it happened.
        time: How its EDTF value begins; how it must not begin where `is_not`.
        is_not: Whether the time is one that belongs to another act.
    """

    type: EventType
    status: Status | None
    time: str
    is_not: bool


def parse_expected(told: str) -> Expected:
    """Parse "TYPE", "TYPE:status", "TYPE@time", "TYPE:status@time", "TYPE@!time".

    Raises:
        ValueError: The type is none of PLOVER's, the status none of the codebook's.
    """
    kind, _, time = told.partition("@")
    kind, _, status = kind.partition(":")
    told_status = Status(status) if status else None
    return Expected(type=EventType(kind), status=told_status, time=time.removeprefix("!"), is_not=time.startswith("!"))


def find_failures(rows: Sequence[tuple[str, str]], pair: Pair) -> Iterator[str]:
    """Yield what is expected and not read, with what was."""
    for text, events in rows:
        page, line = make_page(text, pair)
        left = [event for event in read_page(page, id="page").events if event.evidence.line == line]
        read = " · ".join(map(_tell, left)) or "nothing"
        for told in events.split(";"):
            expected = parse_expected(told.strip().removeprefix(_NO))
            event = next((event for event in left if _is_as_expected(event, expected)), None)
            if (event is None) is not told.strip().startswith(_NO):
                yield f"{text.format(A=pair.first, B=pair.second)}\n    wanted {told.strip()}; read {read}"
            elif event is not None:
                left.remove(event)


def _is_as_expected(event: Event, expected: Expected) -> bool:
    if event.type is not expected.type or expected.status not in {None, event.status}:
        return False
    return str(event.time or "").startswith(expected.time) is not expected.is_not or not expected.time


def _tell(event: Event) -> str:
    return f"{event.type}:{event.status}@{event.time}"


def main() -> int:
    """Print every failure and the share of what is as expected."""
    rows = [*read_table(TABLE), *read_table(UNTOLD)]
    failures = list(find_failures(rows, PAIRS[0]))
    for failure in failures:
        print(failure)
    told = sum(len(events.split(";")) for _, events in rows)
    print(f"{told - len(failures)} of {told} times and states as expected, {len(rows)} sentences")
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
