"""The scores that may not fall: read, compared with what was just measured, and changed only when asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

FLOORS = Path(__file__).parent / "floors.json"
_DIGITS = 3

Columns = dict[str, dict[str, float]]


def read_floors(path: Path = FLOORS) -> Columns:
    """Read the floors: column → measure → F1."""
    columns: Columns = json.loads(path.read_text(encoding="utf-8"))
    return columns


def write_floors(floors: Columns, path: Path = FLOORS) -> None:
    """Write the floors, sorted, so that a change shows as one line."""
    path.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def find_fallen(measured: Columns, floors: Columns) -> Iterator[str]:
    """Yield each measure that lies below its floor or is gone; a column that was not measured is not asked for."""
    for column in sorted(measured.keys() & floors.keys()):
        for name, floor in sorted(floors[column].items()):
            value = measured[column].get(name)
            if value is None:
                yield f"{column}: {name} is no longer measured, its floor is {floor:.3f}"
            elif round(value, _DIGITS) < floor:
                yield f"{column}: {name} is {value:.3f}, below its floor of {floor:.3f}"


def move_floors(measured: Columns, floors: Columns, *, up: bool, down: bool) -> Columns:
    """Return the floors moved to what was measured: up where it is higher or new, down where it is lower or gone."""
    moved = {column: dict(rows) for column, rows in floors.items()}
    for column, rows in measured.items():
        kept = moved.setdefault(column, {})
        for name, value in rows.items():
            floor, now = kept.get(name), round(value, _DIGITS)
            if floor is None or now > floor:
                kept.update({name: now} if up else {})
            elif down:
                kept[name] = now
        for name in kept.keys() - rows.keys() if down else ():
            del kept[name]
    return {column: rows for column, rows in moved.items() if rows}
