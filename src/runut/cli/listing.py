"""A list of what linking found: each thing, and the row that tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from runut.cli.json_option import as_json_text
from runut.record.links_form import form_of
from runut.record.things import Thing

if TYPE_CHECKING:
    from rich.console import Console


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What is listed.

    Attributes:
        columns: Names of a row's cells, the last of them `id`.
        rows: By thing, in order, the cells of its row.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Thing, list[str]], ...]


def print_forms(console: Console, listing: Listing) -> None:
    """Print each thing with all of its fields, one JSON object a line."""
    for thing, _ in listing.rows:
        console.file.write(as_json_text(form_of(thing)) + "\n")
