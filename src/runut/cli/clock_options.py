"""The options that ask for a record as of another time, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import typer

from runut.record.clock import Clock, CountedFrom, ReadAs, parse_clock


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockOptions:
    """As of when a record is read."""

    as_of: Annotated[
        str | None, typer.Option(metavar="DATE", help="As of this day: only what had been reported by its end.")
    ] = None
    as_recorded: Annotated[
        str | None, typer.Option(metavar="DATE|TIME", help="As this record stood then (UTC): only what it held.")
    ] = None

    def clock(self) -> Clock:
        """Return the clock.

        Raises:
            InputError: One of the options is no date.
        """
        return parse_clock(self.as_of, self.as_recorded)


def tell_read_as(read_as: ReadAs) -> str:
    """Return in a line as of when a record is read, what that leaves out, and which days were taken for better ones."""
    count = len(read_as.pages)
    told = f"{read_as.clock}: {count} of {count + read_as.left_out} pages"
    earliest, recorded = read_as.count(CountedFrom.EARLIEST), read_as.count(CountedFrom.RECORDED)
    if read_as.clock.as_of is not None and earliest:
        told += f"; {earliest} with no known day, counted from the first on which it can have been published"
    if read_as.clock.as_of is not None and recorded:
        told += f"; {recorded} undated, counted from the day of recording"
    return told
