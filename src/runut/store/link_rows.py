"""Links ↔ rows of the tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from runut.record.linked import Disagreement, Happening, Links
from runut.record.links_form import (
    disagreement_form,
    happening_form,
    lineage_form,
    linked_agreement_form,
)
from runut.store import tables

if TYPE_CHECKING:
    from sqlalchemy import Table

Row = dict[str, Any]


def link_rows(links: Links) -> Iterator[tuple[Table, Row]]:
    """Yield every row of the links, each after those it refers to."""
    for position, lineage in enumerate(links.lineages):
        row = {"id": lineage.id, "origin": lineage.origin, "form": lineage_form(lineage)}
        yield tables.lineages, {"position": position, **row}
        for page in lineage.pages:
            yield tables.lineage_pages, {"page": page, "lineage": lineage.id}
    for position, happening in enumerate(links.happenings):
        yield tables.happenings, {"position": position, **_happening_row(happening)}
        yield from _claims(happening.id, happening.claims)
    for position, agreement in enumerate(links.agreements):
        row = {"id": agreement.id, "form": linked_agreement_form(agreement)}
        yield tables.linked_agreements, {"position": position, **row}
        yield from _claims(agreement.id, agreement.claims)
    for position, disagreement in enumerate(links.disagreements):
        yield tables.disagreements, {"position": position, **_disagreement_row(disagreement)}


def _disagreement_row(disagreement: Disagreement) -> Row:
    return {
        "id": disagreement.id,
        "kind": disagreement.kind,
        "about": disagreement.about,
        "form": disagreement_form(disagreement),
    }


def _happening_row(happening: Happening) -> Row:
    time = happening.time
    return {
        "id": happening.id,
        "type": happening.type,
        "time": None if time is None else str(time),
        "earliest": None if time is None else time.earliest,
        "latest": None if time is None else time.latest,
        "lineage_count": len(happening.lineages),
        "form": happening_form(happening),
    }


def _claims(thing: str, claims: tuple[str, ...]) -> Iterator[tuple[Table, Row]]:
    for claim in claims:
        yield tables.linked_claims, {"claim": claim, "thing": thing}
