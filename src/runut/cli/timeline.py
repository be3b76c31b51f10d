"""What a record's pages say together, as rows: a table at a terminal, tab-separated values in a pipe."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.table import Table

from runut.cli.figures_view import list_actors, list_figures
from runut.cli.lineage_view import list_lineages
from runut.cli.listing import Listing
from runut.cli.provisions_view import list_provisions, tell_states
from runut.cli.timeline_filters import Filters
from runut.record.linked import Disagreement, Happening, LinkedAgreement
from runut.record.links import Links

if TYPE_CHECKING:
    from rich.console import Console


def list_happenings(links: Links, filters: Filters) -> Listing:
    """Return the timeline."""
    in_dispute = {found.about for found in links.disagreements}
    rows = ((found, _happening_row(found, in_dispute)) for found in links.happenings if filters.keep(found))
    return Listing(columns=("date", "what", "who", "status", "sources", "id"), rows=tuple(rows))


def _happening_row(happening: Happening, in_dispute: set[str]) -> list[str]:
    sides = " → ".join(filter(None, [", ".join(happening.actors), ", ".join(happening.recipients)]))
    if happening.recipients and not happening.actors:
        sides = f"→ {sides}"
    third = [name for name in happening.third_parties if name not in happening.actors]
    return [
        str(happening.time) if happening.time else " ≠ ".join(version.value for version in happening.times),
        "/".join([happening.type.value, *happening.modes]),
        f"{sides} (with {', '.join(third)})" if third else sides,
        ", ".join(version.value for version in happening.statuses),
        f"{len(happening.lineages)}{' ≠' if happening.id in in_dispute else ''}",
        happening.id,
    ]


def list_agreements(links: Links, filters: Filters) -> Listing:
    """Return the agreements."""
    in_dispute = {found.about for found in links.disagreements}
    rows = (
        (found, _agreement_row(found, links, filters, in_dispute))
        for found in links.agreements
        if filters.keep_agreement(found)
    )
    columns = ("signed", "what", "parties", "mediators", "kept", "sources", "id")
    return Listing(columns=columns, rows=tuple(rows))


def _agreement_row(found: LinkedAgreement, links: Links, filters: Filters, in_dispute: set[str]) -> list[str]:
    return [
        (" ≠ " if found.id in in_dispute else ", ").join(version.value for version in found.signed),
        ", ".join(found.names or found.kinds),
        " | ".join(version.value for version in found.sides),
        ", ".join(found.mediators),
        tell_states(links, found.id, filters),
        str(len(found.lineages)),
        found.id,
    ]


def list_disagreements(links: Links, _: Filters) -> Listing:
    """Return the disagreements, which no filter narrows."""
    rows = (
        (found, [found.kind.value, found.question, " ≠ ".join(_tell_versions(found)), found.about, found.id])
        for found in links.disagreements
    )
    return Listing(columns=("kind", "question", "values", "about", "id"), rows=tuple(rows))


def _tell_versions(found: Disagreement) -> Iterator[str]:
    for version in found.versions:
        says = f" ({', '.join(version.claimants)})" if version.claimants else ""
        yield f"{version.value}{says}"


LISTS: dict[str, Callable[[Links, Filters], Listing]] = {
    "happenings": list_happenings,
    "agreements": list_agreements,
    "disagreements": list_disagreements,
    "figures": list_figures,
    "actors": list_actors,
    "lineages": list_lineages,
    "provisions": list_provisions,
}

_TABLE_WIDTH = 72
"""With fewer characters a line, the columns of words would have no room beside days and ids."""


def print_rows(console: Console, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows as a table at a terminal, each below the other at a narrow one, as tab-separated values elsewhere."""
    if not console.is_terminal:
        for row in (columns, *rows):
            console.file.write("\t".join(" ".join(cell.split()) for cell in row) + "\n")
        return
    if console.width < _TABLE_WIDTH:
        for row in rows:
            told = [f"{column} {cell}" for column, cell in zip(columns, row, strict=True) if cell and column != "id"]
            console.print(f"{row[-1]}  {' · '.join(told)}", markup=False)
        return
    table = Table(box=None, header_style="dim", pad_edge=False)
    for column in columns:
        table.add_column(column, no_wrap=column in {"date", "id", "signed"})
    for row in rows:
        table.add_row(*row)
    console.print(table)
