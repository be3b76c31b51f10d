"""What differs between two records, and what reading anew has changed, at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from runut.cli.review_view import list_difference
from runut.record.differences import Difference
from runut.record.field_values import show_value
from runut.record.record_diff import Change, ChangeKind, FieldChange, RecordDiff
from runut.rereading_all import Reread

_MAX_FIELDS = 12


def list_diff(found: RecordDiff) -> Iterator[str]:
    """Yield what differs: how many of each sort, then each by itself."""
    if not found.changes:
        yield "nothing differs"
        return
    for sort, counts in found.count().items():
        told = ", ".join(f"{number} {kind}" for kind, number in counts.items() if number)
        yield f"{sort}: {told}"
    ordered = sorted(found.changes, key=lambda change: list(ChangeKind).index(change.kind))
    ordered.sort(key=lambda change: list(found.count()).index(change.sort))
    for (sort, kind), changes in groupby(ordered, key=lambda change: (change.sort, change.kind)):
        yield ""
        yield f"{sort} {kind.value}"
        for change in changes:
            yield from _list_change(change)


def _list_change(change: Change) -> Iterator[str]:
    was = f" (was {change.was})" if change.was else ""
    yield f"  {change.id[:16]}{was}  {change.name}"
    for field in change.fields[:_MAX_FIELDS]:
        yield f"    {field.name}: {_tell_field(field)}"
    if len(change.fields) > _MAX_FIELDS:
        yield f"    … and {len(change.fields) - _MAX_FIELDS} more fields"


def _tell_field(field: FieldChange) -> str:
    """Return what became of a field; of a list, what came and what went."""
    before, after = field.before, field.after
    if isinstance(before, list) and isinstance(after, list):
        come = [f"+{show_value(value)}" for value in after if value not in before]
        gone = [f"-{show_value(value)}" for value in before if value not in after]
        if come or gone:
            return " ".join([*gone, *come])
    return f"{show_value(before)} → {show_value(after)}"


def list_reread(done: Reread, differences: Sequence[Difference], file: str) -> Iterator[str]:
    """Yield what reading anew did, and where decisions differ now."""
    yield f"{file}: {done.pages} pages read anew, {len(done.changed)} of them otherwise than before"
    yield from (f"  kept as it was: {dropped.reason}" for dropped in done.failed)
    if differences:
        yield f"  decisions that differ now from what is read: {len(differences)}"
        for difference in differences:
            yield from (f"    {line}" for line in list_difference(difference))
