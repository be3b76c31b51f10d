"""How outlets mean the zone of the times in their pages' heads, where it is not what they write."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from runut.errors import DataError
from runut.languages import parse_table

_WHERE = "world/head_times.tsv"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadZone:
    """How one outlet means one zone.

    Attributes:
        domain: The outlet's; its subdomains belong to it.
        written: The zone as its pages write it, "Z" or an offset.
        meant: The offset that is meant.
        since: First day for which this is known; None for no limit.
        until: Last such day; None for no limit.
    """

    domain: str
    written: str
    meant: str
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Tell whether it is known for pages of a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@cache
def load_head_zones() -> dict[str, tuple[HeadZone, ...]]:
    """Return what is known, by domain.

    Raises:
        DataError: A row is faulty.
    """
    return parse_head_zones((Path(__file__).parent / "head_times.tsv").read_text(encoding="utf-8"))


def parse_head_zones(text: str) -> dict[str, tuple[HeadZone, ...]]:
    """Return the zones of a table's text, by domain.

    Raises:
        DataError: A day is none, or a cell is empty that may not be.
    """
    found: dict[str, list[HeadZone]] = {}
    for row in parse_table(text, _WHERE):
        if not (row["domain"] and row["written"] and row["meant"]):
            raise DataError(f"{_WHERE}: {row} lacks its domain or a zone; fill the cell")
        try:
            since, until = (date.fromisoformat(row[key]) if row[key] else None for key in ("since", "until"))
        except ValueError as error:
            raise DataError(f"{_WHERE}: {row['domain']} has a day that is none ({error}); write 2020-01-31") from error
        zone = HeadZone(domain=row["domain"], written=row["written"], meant=row["meant"], since=since, until=until)
        found.setdefault(zone.domain, []).append(zone)
    return {domain: tuple(zones) for domain, zones in found.items()}
