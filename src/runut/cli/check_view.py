"""What a check of a record found, in lines."""

from __future__ import annotations

from collections.abc import Iterator

from runut.record.address import parse_address
from runut.record.violation import CheckReport


def list_check(report: CheckReport, file: str) -> Iterator[str]:
    """Yield what is wrong, a line each of id, fault and what to do with tabs between, then a line on the whole."""
    for found in report.violations:
        yield "\t".join(" ".join(cell.split()) for cell in (found.about, found.what, found.todo))
    address = parse_address(file)
    if not report.links_are_current:
        yield f"{address}: the links are of other pages; the next build makes them, or: runut migrate {address}"
    wrong = f"{len(report.violations):,} wrong" if report.violations else "nothing is wrong"
    yield f"{address}: {report.pages:,} pages, {report.claims:,} claims; {wrong}"
