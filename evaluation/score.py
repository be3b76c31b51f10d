"""Score Runut's page records against gold records and print one table.

Reads every `*_gold.jsonl` beside its `*_pages.jsonl` in the shared gold folder, and our own sample pages; where that
folder and its scorer are absent it says so and scores nothing. A third of the stories, chosen by a hash of the page
id, is kept aside from tuning and shown in a column of its own.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from runut.pipeline import read_page, read_pages
from runut.record.json_form import page_record_form
from runut.record.page import Dropped

HERE = Path(__file__).parent
ASIDE_PARTS = 3


def is_aside(page_id: str) -> bool:
    """Tell whether a page is kept aside: one id in three, by its SHA-256."""
    return int(hashlib.sha256(page_id.encode()).hexdigest(), 16) % ASIDE_PARTS == 0


def read_rows(path: Path) -> list[dict[str, object]]:
    """Read a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def write_rows(path: Path, rows: list[dict[str, object]]) -> None:
    """Write a JSON Lines file."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def score(
    scorer: Path, gold: list[dict[str, object]], system: list[dict[str, object]], *, misses: bool = False
) -> dict[str, dict[str, float]]:
    """Run the scorer over matching rows; print the misses where they are wanted."""
    with tempfile.TemporaryDirectory() as folder:
        gold_path, system_path = Path(folder, "gold.jsonl"), Path(folder, "system.jsonl")
        write_rows(gold_path, gold)
        write_rows(system_path, system)
        command = [sys.executable, str(scorer), str(gold_path), str(system_path)]
        if misses:
            print(subprocess.run([*command, "--misses"], check=True, capture_output=True, text=True).stdout)
        result = subprocess.run([*command, "--json"], check=True, capture_output=True, text=True)
    scores: dict[str, dict[str, float]] = json.loads(result.stdout)["scores"]
    return scores


def read_system(pages: list[dict[str, object]]) -> dict[str, dict[str, object]]:
    """Read every page with Runut."""
    records = {}
    for page in pages:
        record = read_page(
            str(page["text"]),
            id=str(page["id"]),
            published=page.get("published"),  # type: ignore[arg-type]
            url=page.get("url"),  # type: ignore[arg-type]
        )
        records[str(page["id"])] = page_record_form(record)
    return records


def read_samples() -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Return the gold rows of our own sample pages and what Runut reads on them."""
    gold = [row for row in read_rows(HERE / "samples_gold.jsonl") if row.get("claims_annotated", True)]
    records = read_pages([HERE.parent / "samples" / "pages"])
    system = {record.page.id: page_record_form(record) for record in records if not isinstance(record, Dropped)}
    return gold, [system[str(row["id"])] for row in gold]


def main() -> int:
    """Print F1 by file, tuned and aside."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=HERE.parent.parent / "shared")
    parser.add_argument("--misses", action="store_true", help="print the misses on the tuned pages")
    parser.add_argument("--only", default="", help="only gold files whose name holds this")
    arguments = parser.parse_args()
    gold_folder = arguments.shared / "gold"
    scorer = gold_folder / "score.py"
    if not scorer.is_file():
        print(f"{gold_folder} is not there: nothing to score against (set --shared)")
        return 0
    columns: dict[str, dict[str, dict[str, float]]] = {}
    pooled: dict[str, tuple[list[dict[str, object]], list[dict[str, object]]]] = {}
    for gold_path in sorted(gold_folder.glob("*_gold.jsonl")):
        name = gold_path.name.removesuffix("_gold.jsonl")
        if arguments.only not in name:
            continue
        gold = read_rows(gold_path)
        system = read_system(read_rows(gold_path.with_name(f"{name}_pages.jsonl")))
        parts = {"": [row for row in gold if not is_aside(str(row["id"]))]}
        aside = [row for row in gold if is_aside(str(row["id"]))]
        if len(gold) <= 5:  # five pages are a test case of their own: all in one column
            parts, aside = {"": gold}, []
        group = name.rstrip("0123456789")
        for suffix, rows in (*parts.items(), (" aside", aside)):
            if rows:
                pool = pooled.setdefault(f"{group}{suffix}", ([], []))
                pool[0].extend(rows)
                pool[1].extend(system[str(row["id"])] for row in rows)
    if arguments.only in "samples":
        pooled["samples"] = read_samples()
    for column, (gold, system_rows) in pooled.items():
        wanted = arguments.misses and not column.endswith("aside")
        columns[column] = score(scorer, gold, system_rows, misses=wanted)
    print_table(columns)
    return 0


def print_table(columns: dict[str, dict[str, dict[str, float]]]) -> None:
    """Print F1 for every measure and column."""
    names = sorted({name for rows in columns.values() for name in rows})
    print(f"{'F1':26}" + "".join(f"{column:>18}" for column in columns))
    for name in names:
        cells = [f"{rows[name]['f1']:18.3f}" if name in rows else f"{'-':>18}" for rows in columns.values()]
        print(f"{name:26}" + "".join(cells))


if __name__ == "__main__":
    sys.exit(main())
