"""Tell which of the facts that pages tell together stand in the record: by careful readers' claims, and by ours.

The sample pages and, where a folder of shared gold is at hand (`--shared`), the five pages of Karabakh are read and
linked, and so is what careful readers found on each. A fact that holds on the readers' claims and not on what Runut
reads fails by the reading of a page, one that fails on the readers' claims too by the linking.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from across_facts import Fact, Facts, Reading, find_faults, find_invented_disagreements, find_invented_joins, read_facts
from gold_records import make_gold_record, read_gold_records

from runut.pipeline import read_page, read_pages
from runut.record.page import Dropped
from runut.record.page_record import PageRecord

HERE = Path(__file__).parent
_TICK, _CROSS = "✓", "✗"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One fact with what speaks against it in each reading."""

    fact: Fact
    gold_faults: tuple[str, ...]
    own_faults: tuple[str, ...]

    @property
    def matter(self) -> str:
        """What is the matter, and whether the reading or the linking is to blame; empty where all is well."""
        if not self.own_faults:
            return f"readers' claims: {self.gold_faults[0]}" if self.gold_faults else ""
        return f"({'linking' if self.gold_faults else 'reading'}) {'; '.join(self.own_faults)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """All facts about some pages, and what linking made up."""

    name: str
    rows: tuple[Row, ...]
    gold_invented: tuple[str, ...]
    own_invented: tuple[str, ...]

    @property
    def gold_right(self) -> int:
        """How many facts hold on the readers' claims."""
        return sum(not row.gold_faults for row in self.rows)

    @property
    def own_right(self) -> int:
        """How many facts hold on what Runut reads."""
        return sum(not row.own_faults for row in self.rows)


def make_table(name: str, facts: Facts, gold: Reading, own: Reading) -> Table:
    """Return the table of some facts, checked in both readings."""
    return Table(
        name=name,
        rows=tuple(
            Row(fact=fact, gold_faults=tuple(find_faults(fact, gold)), own_faults=tuple(find_faults(fact, own)))
            for fact in facts.rows
        ),
        gold_invented=tuple(_find_invented(facts, gold)),
        own_invented=tuple(_find_invented(facts, own)),
    )


def _find_invented(facts: Facts, reading: Reading) -> Iterator[str]:
    yield from (f"joined: {pair}" for pair in find_invented_joins(facts, reading))
    yield from (f"disagreement: {found}" for found in find_invented_disagreements(facts, reading))


def make_samples_table() -> Table:
    """Return the table of the sample pages."""
    folder = HERE.parent / "samples" / "pages"
    own = {record.page.id: record for record in read_pages([folder], workers=1) if not isinstance(record, Dropped)}
    rows = map(json.loads, (HERE / "samples_gold.jsonl").read_text(encoding="utf-8").splitlines())
    gold = [make_gold_record(own[row["id"]].page.text, row) for row in rows]
    return make_table("samples", read_facts(HERE / "samples_across.toml"), Reading(gold), Reading([*own.values()]))


def make_karabakh_table(folder: Path) -> Table:
    """Return the table of the five pages of Karabakh, which lie in a folder of shared gold."""
    gold = read_gold_records(folder, "karabakh")
    pages = map(json.loads, (folder / "karabakh_pages.jsonl").read_text(encoding="utf-8").splitlines())
    own: list[PageRecord] = [read_page(page["text"], id=page["id"], published=page.get("published")) for page in pages]
    return make_table("five pages", read_facts(HERE / "karabakh_across.toml"), Reading(gold), Reading(own))


def tell_table(table: Table) -> Iterator[str]:
    """Yield the lines of a table: a tick or a cross for the readers' claims and for ours, and what is the matter."""
    yield f"{table.name}: readers' claims | what Runut reads"
    section = None
    for row in table.rows:
        if row.fact.section != section:
            section = row.fact.section
            yield f"  {section}"
        ticks = " ".join(_CROSS if faults else _TICK for faults in (row.gold_faults, row.own_faults))
        yield f"    {ticks}  {row.fact.says}"
        if row.matter:
            yield f"           {row.matter}"
    total = len(table.rows)
    for whose, right, invented in (
        ("readers' claims", table.gold_right, table.gold_invented),
        ("what Runut reads", table.own_right, table.own_invented),
    ):
        yield f"  {whose}: {right} of {total} right ({right / total:.0%}), {len(invented)} invented"
        yield from (f"    invented {found}" for found in invented)


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=HERE.parent.parent / "shared", help="folder of shared gold")
    folder = parser.parse_args().shared / "gold"
    print(*tell_table(make_samples_table()), sep="\n")
    if (folder / "karabakh_gold.jsonl").is_file():
        print(*tell_table(make_karabakh_table(folder)), sep="\n")
    else:
        print(f"five pages: not told ({folder} is not there)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
