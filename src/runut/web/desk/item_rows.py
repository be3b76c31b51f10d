"""What lies on the desk as rows of a table: each field as read and as it stands, each sentence, each decision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from runut.export.views.passages import Passage
from runut.record.field_values import show_value
from runut.web.desk.item import Item
from runut.web.desk.things import ThingItem
from runut.web.desk.trail import show_step
from runut.web.tables import Row

_COLUMNS = (
    "sort",
    "claim",
    "field",
    "machine",
    "now",
    "is_changed",
    "page",
    "line",
    "sentence",
    "decision",
    "at",
    "who",
    "action",
    "targets",
    "why",
    "before",
    "after",
    "taken_back_by",
    "engine",
    "previous",
    "hash",
)
_EMPTY: Row = dict.fromkeys(_COLUMNS)
"""Every row has every column, so that each sort of row stands in the same table."""


def find_rows_of_one(item: Item | ThingItem) -> Iterator[Row]:
    """Yield what is read of a claim, or the claims of a thing; then what people decided on it, by number."""
    if isinstance(item, Item):
        yield from _find_fields(item)
        yield from map(_show_passage, item.versions)
        decisions, taken = item.reviewed.decisions, item.reviewed.taken_back
    else:
        yield from map(_show_passage, item.claims)
        decisions, taken = item.decisions, item.taken_back
    yield from ({**_EMPTY, "sort": "decision", **step} for step in map(partial(show_step, taken=taken), decisions))


def _find_fields(item: Item) -> Iterator[Row]:
    """Yield each field of a claim: what the machine reads, and what it is now; rejected ones are nothing now."""
    changed = {change.name: change for change in item.changes}
    start = item.claim.evidence.start
    place: Mapping[str, str | int | None] = {
        "page": None if item.ref is None else item.ref.anchor,
        "line": max((line.number for line in item.lines if line.start <= start), default=None),
    }
    for name, value in item.reading.items():
        if name == "span":
            continue
        before = changed[name].before if name in changed else value
        yield {
            **_EMPTY,
            **place,
            "sort": "field",
            "claim": item.key,
            "field": name,
            "machine": _show(before),
            "now": None if item.is_rejected else _show(value),
            "is_changed": item.is_rejected or name in changed,
        }


def _show(value: Any) -> str | None:  # noqa: ANN401 - any JSON value
    return None if value is None or value in ("", []) else show_value(value)


def _show_passage(passage: Passage) -> Row:
    return {
        **_EMPTY,
        "sort": "claim",
        "claim": passage.claim,
        "page": passage.page.anchor,
        "line": passage.line,
        "sentence": "".join(piece.text for piece in passage.pieces),
    }
