"""Score what Runut reads, print F1 by measure and column, and fail where a figure falls below its floor.

Our own stories and sample pages are scored here by `claim_scores`. Where a folder of shared gold is at hand
(`--shared`: `gold/*_gold.jsonl` beside `*_pages.jsonl`, with a scorer of its own), its pages get columns too, as that
scorer counts. A third of all stories, chosen by a hash of their name, is kept aside from tuning and stands in columns
of its own. Floors stand in `floors.json`; only `--raise-floors` and `--lower-floors` change them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claim_scores import score_pages
from floors import FLOORS, Columns, find_fallen, move_floors, read_floors, write_floors
from stories import read_stories

from runut.pipeline import read_page, read_pages
from runut.record.json_form import page_record_form
from runut.record.page import Dropped

HERE = Path(__file__).parent
_ASIDE_PARTS = 3
_FEW_PAGES = 5
"""A gold file of so few pages is a test case of its own: all of it in one column."""

Row = dict[str, Any]
Pool = tuple[list[Row], list[Row]]


def is_aside(page_id: str) -> bool:
    """Tell whether a page is kept aside: one id in three, by its SHA-256."""
    return int(hashlib.sha256(page_id.encode()).hexdigest(), 16) % _ASIDE_PARTS == 0


def read_rows(path: Path) -> list[Row]:
    """Read a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read_form(text: str, name: str, published: str | None, url: str | None = None) -> Row:
    """Return what Runut reads on one page, as JSON."""
    return page_record_form(read_page(text, id=name, published=published, url=url))


def read_own() -> dict[str, Pool]:
    """Return gold and reading of our own stories, tuned and aside, and of the sample pages."""
    pools: dict[str, Pool] = {"own stories": ([], []), "own stories aside": ([], [])}
    for story in read_stories():
        gold, system = pools["own stories aside" if story.is_aside else "own stories"]
        gold.append(story.gold)
        system.append(read_form(story.text, story.slug, story.published))
    return pools | {"samples": read_samples()}


def read_samples() -> Pool:
    """Return the gold rows of our own sample pages and what Runut reads on them."""
    gold = [row for row in read_rows(HERE / "samples_gold.jsonl") if row.get("claims_annotated", True)]
    records = read_pages([HERE.parent / "samples" / "pages"], workers=1)
    system = {record.page.id: page_record_form(record) for record in records if not isinstance(record, Dropped)}
    return gold, [system[str(row["id"])] for row in gold]


def read_shared(folder: Path) -> dict[str, Pool]:
    """Return gold and reading of the shared pages, by column; gold files that differ by a number make one."""
    pools: dict[str, Pool] = {}
    for path in sorted(folder.glob("*_gold.jsonl")):
        name = path.name.removesuffix("_gold.jsonl")
        pages = {page["id"]: page for page in read_rows(path.with_name(f"{name}_pages.jsonl"))}
        rows = read_rows(path)
        for row in rows:
            suffix = " aside" if len(rows) > _FEW_PAGES and is_aside(row["id"]) else ""
            gold, system = pools.setdefault(name.rstrip("0123456789") + suffix, ([], []))
            page = pages[row["id"]]
            gold.append(row)
            system.append(read_form(page["text"], row["id"], page.get("published"), page.get("url")))
    return pools


def score_own() -> Columns:
    """Return F1 by measure for our own stories and sample pages; nothing outside the repository is asked."""
    return {
        column: {name: tally.f1 for name, tally in score_pages(gold, system).items()}
        for column, (gold, system) in read_own().items()
    }


def score_shared(folder: Path, *, misses: bool) -> Columns:
    """Return F1 by measure for the shared pages, as the scorer beside them counts."""
    columns: Columns = {}
    for column, (gold, system) in read_shared(folder).items():
        with tempfile.TemporaryDirectory() as scratch:
            paths = [Path(scratch, "gold.jsonl"), Path(scratch, "system.jsonl")]
            for path, rows in zip(paths, (gold, system), strict=True):
                path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
            command = [sys.executable, str(folder / "score.py"), *map(str, paths)]
            if misses and not column.endswith("aside"):
                print(subprocess.run([*command, "--misses"], check=True, capture_output=True, text=True).stdout)
            told = subprocess.run([*command, "--json"], check=True, capture_output=True, text=True).stdout
        columns[column] = {name: row["f1"] for name, row in json.loads(told)["scores"].items()}
    return columns


def tell_table(columns: Columns) -> Iterator[str]:
    """Yield the lines of the table: F1 for every measure and column."""
    yield f"{'F1':24}" + "".join(f"{column:>19}" for column in columns)
    for name in sorted({name for rows in columns.values() for name in rows}):
        cells = (f"{rows[name]:19.3f}" if name in rows else f"{'-':>19}" for rows in columns.values())
        yield f"{name:24}" + "".join(cells)


def main() -> int:
    """Print the table; exit 1 where a figure has fallen and nobody asked to lower its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=HERE.parent.parent / "shared", help="folder of shared gold")
    parser.add_argument("--misses", action="store_true", help="print the misses on the shared pages that are not aside")
    parser.add_argument("--raise-floors", action="store_true", help="take what is higher or new as the floor")
    parser.add_argument("--lower-floors", action="store_true", help="take what is lower or gone as the floor")
    asked = parser.parse_args()
    columns, folder = score_own(), asked.shared / "gold"
    if (folder / "score.py").is_file():
        columns |= score_shared(folder, misses=asked.misses)
    print(*tell_table(columns), sep="\n")
    floors = read_floors()
    if asked.raise_floors or asked.lower_floors:
        floors = move_floors(columns, floors, up=asked.raise_floors, down=asked.lower_floors)
        write_floors(floors)
    fallen = list(find_fallen(columns, floors))
    absent = sorted(floors.keys() - columns.keys())
    print(*fallen, *(f"{column}: not measured ({folder} is not there)" for column in absent), sep="\n")
    if fallen:
        print(f"{len(fallen)} below the floors of {FLOORS.name}; mend, or lower them with --lower-floors and say why")
    return int(bool(fallen))


if __name__ == "__main__":
    sys.exit(main())
