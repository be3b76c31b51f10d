"""Measure how often what Runut reads is right, by sort of claim and by the way in which its sides were found.

Only our own stories that are kept aside from tuning are asked, so that the shares are those of pages from which nobody
learned. A claim is right where gold has one of its line with the same type and sides (a statement: words and speaker; a
count: outcome, bounds and side; an agreement: kind and parties). The table is shipped: the desk and the reader show the
share of those like each claim. Run it again when the engine changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from claim_scores import find_partners, has_same_sides, is_same_speaker, shares_words, words_of
from stories import read_stories

from runut.export.measured import ANY_EVENT
from runut.pipeline import read_page
from runut.record.claims import Claim
from runut.record.json_form import page_record_form
from runut.record.page_record import PageRecord
from runut.record.way import Way, sort_of, way_of

TARGET = Path(__file__).parents[1] / "src" / "runut" / "export" / "measured.tsv"
_HALF = 0.5

Row = dict[str, Any]
Cell = tuple[str, Way]


def judge_event(gold: Row, row: Row) -> bool:
    """Tell whether an event has the type and the sides of one of gold."""
    return bool(gold["type"] == row["type"]) and has_same_sides(gold, row)


def judge_statement(gold: Row, row: Row) -> bool:
    """Tell whether a statement has the words and the speaker of one of gold."""
    return shares_words(words_of(gold), words_of(row)) and is_same_speaker(gold["speaker"], row["speaker"])


def judge_count(gold: Row, row: Row) -> bool:
    """Tell whether a count has the outcome, bounds and side of one of gold."""
    return all(gold[key] == row[key] for key in ("outcome", "min", "max", "side"))


def judge_agreement(gold: Row, row: Row) -> bool:
    """Tell whether an agreement has the kind and the parties of one of gold."""
    parties, told = set(gold["parties"]), set(row["parties"])
    return bool(gold["kind"] == row["kind"]) and len(parties & told) >= _HALF * len(parties | told)


_JUDGES: dict[str, Callable[[Row, Row], bool]] = {
    "events": judge_event,
    "statements": judge_statement,
    "casualties": judge_count,
    "agreements": judge_agreement,
}


def find_judged(gold: Row, record: PageRecord) -> Iterator[tuple[Claim, bool]]:
    """Yield every claim of a page with whether gold has it."""
    form = page_record_form(record)
    for kind, judge in _JUDGES.items():
        claims: tuple[Claim, ...] = getattr(record, kind)
        partners = find_partners(gold[kind], form[kind], judge)
        yield from ((claim, place in partners) for place, claim in enumerate(claims))


def count_cells(judged: Iterable[tuple[Claim, bool]]) -> dict[Cell, tuple[int, int]]:
    """Return by sort and way how many claims were right and how many were found."""
    right: Counter[Cell] = Counter()
    found: Counter[Cell] = Counter()
    for claim, is_right in judged:
        way, sort = way_of(claim), sort_of(claim)
        for cell in [(sort, way), *([(ANY_EVENT, way)] if sort.isupper() else [])]:
            found[cell] += 1
            right[cell] += is_right
    return {cell: (right[cell], found[cell]) for cell in sorted(found)}


def make_table(cells: dict[Cell, tuple[int, int]]) -> str:
    """Return the table as it is shipped."""
    about = "# Of claims of a sort, found in a way, how many were right. Made by evaluation/measured.py: see there."
    rows = [f"{sort}\t{way.value}\t{right}\t{found}" for (sort, way), (right, found) in cells.items()]
    return "\n".join(["sort\tway\tright\tfound", about, *rows, ""])


def main() -> None:
    """Measure, and write the table."""
    stories = [story for story in read_stories() if story.is_aside]
    records = ((story.gold, read_page(story.text, id=story.slug, published=story.published)) for story in stories)
    cells = count_cells(one for gold, record in records for one in find_judged(gold, record))
    TARGET.write_text(make_table(cells), encoding="utf-8")
    for (sort, way), (right, found) in cells.items():
        print(f"{sort:10} {way:9} {right:4} of {found:4}  {right / found:.2f}")


if __name__ == "__main__":
    main()
