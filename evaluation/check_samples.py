"""Check the gold record of the sample pages against the pages and the record's own words.

Every trigger, count, cue and quoted stretch must stand literally in its line, every label, type, mode, status,
topic and kind must be one that the record knows, and every time must be an EDTF value. Prints what is wrong,
and where; exits 1 if anything is.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from runut.errors import InputError
from runut.read.sources import find_pages
from runut.record.article import BylineRole, LineLabel, PublishedBasis
from runut.record.claims import AgreementKind, EventType, Outcome, StatementKind, Status, Topic, VictimKind
from runut.record.edtf import Edtf
from runut.record.page import Dropped, Page
from runut.record.plover import MODES_BY_TYPE

HERE = Path(__file__).parent
GOLD = HERE / "samples_gold.jsonl"
PAGES = HERE.parent / "samples" / "pages"
COMPLIANCE = frozenset(["pending", "partly", "done", "late", "breached", "disputed", "expired", "amended"])
CLAIM_KINDS = ("events", "statements", "casualties", "agreements")

Row = dict[str, Any]


def read_gold(path: Path = GOLD) -> list[Row]:
    """Read the gold rows."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read_pages(folder: Path = PAGES) -> dict[str, Page]:
    """Read the sample pages as Runut does, by id.

    Raises:
        InputError: A sample page cannot be read.
    """
    pages = {}
    for page in find_pages([folder]):
        if isinstance(page, Dropped):
            raise InputError(f"{page.source} gives no page: {page.reason}; mend the sample")
        pages[page.id] = page
    return pages


def find_problems(gold: Iterable[Row], pages: dict[str, Page]) -> Iterator[str]:
    """Yield what is wrong, with page id and line; nothing for a sound gold record."""
    seen: set[str] = set()
    for row in gold:
        name = row["id"]
        if name in seen or name not in pages:
            yield f"{name}: {'stands twice' if name in seen else 'is no sample page'}"
            continue
        seen.add(name)
        lines = pages[name].text.split("\n")
        for problem in (
            *_in_lines(row, lines),
            *_in_article(row["article"], pages[name].text),
            *_in_claims(row, lines),
        ):
            yield f"{name}: {problem}"
    yield from (f"{name}: has no gold row" for name in sorted(pages.keys() - seen))


def _in_lines(row: Row, lines: list[str]) -> Iterator[str]:
    labelled = [entry["line"] for entry in row["lines"]]
    wanted = [number for number, line in enumerate(lines, 1) if line.strip()]
    if labelled != wanted:
        yield f"labels lines {sorted(set(labelled) ^ set(wanted))} wrongly: every line with words, once, in order"
    yield from (
        f"line {entry['line']}: {entry['label']!r} is no label"
        for entry in row["lines"]
        if entry["label"] not in set(LineLabel)
    )


def _in_article(article: Row, text: str) -> Iterator[str]:
    folded = " ".join(text.casefold().split())
    names = [article["title"], article["outlet"], article["place_line"], *article["agencies"], *article["credits"]]
    for name in (*names, *(byline["name"] for byline in article["bylines"])):
        if name and " ".join(name.casefold().split()) not in folded:
            yield f"{name!r} stands nowhere on the page"
    if article["published_basis"] not in set(PublishedBasis):
        yield f"{article['published_basis']!r} is no basis of a date"
    if any(byline["role"] not in set(BylineRole) for byline in article["bylines"]):
        yield "a byline has a role that is none"
    yield from _in_times([article["published"]], "published")


def _in_claims(row: Row, lines: list[str]) -> Iterator[str]:
    checks = {"events": _in_event, "statements": _in_statement, "casualties": _in_casualty, "agreements": _in_agreement}
    if not row["claims_annotated"] and any(row[kind] for kind in CLAIM_KINDS):
        yield "has claims, but says that none are annotated"
    for kind in CLAIM_KINDS:
        for claim in row[kind]:
            if not 1 <= claim["line"] <= len(lines):
                yield f"{kind}: line {claim['line']} is not on the page"
                continue
            for problem in checks[kind](claim, lines):
                yield f"line {claim['line']}: {problem}"


def _in_event(event: Row, lines: list[str]) -> Iterator[str]:
    yield from _absent([event["trigger"]], lines[event["line"] - 1])
    if event["type"] not in set(EventType):
        yield f"{event['type']!r} is no event type"
        return
    if unknown := set(event["mode"]) - MODES_BY_TYPE[EventType(event["type"])]:
        yield f"{sorted(unknown)} is no mode of {event['type']}"
    if event["status"] not in set(Status):
        yield f"{event['status']!r} is no status"
    yield from _in_times([event["time"]], "event")


def _in_statement(statement: Row, lines: list[str]) -> Iterator[str]:
    words = [*statement["content"], *([statement["cue"]] if statement["cue"] else [])]
    yield from _absent(words, lines[statement["line"] - 1])
    if statement["kind"] not in set(StatementKind):
        yield f"{statement['kind']!r} is no kind of statement"


def _in_casualty(casualty: Row, lines: list[str]) -> Iterator[str]:
    yield from _absent([casualty["said"]], lines[casualty["line"] - 1])
    low, high = casualty["min"], casualty["max"]
    if low is None and high is None:
        yield "a count has neither bound"
    if low is not None and high is not None and low > high:
        yield f"{low} is more than {high}"
    if casualty["outcome"] not in set(Outcome) or casualty["who"] not in set(VictimKind):
        yield f"{casualty['outcome']!r} of {casualty['who']!r} is unknown"
    yield from _in_times([casualty["time"]], "count")


def _in_agreement(agreement: Row, lines: list[str]) -> Iterator[str]:
    yield from _absent([agreement["trigger"]], lines[agreement["line"] - 1])
    if agreement["kind"] not in set(AgreementKind):
        yield f"{agreement['kind']!r} is no kind of agreement"
    for provision in agreement["provisions"]:
        yield from _absent([provision["said"]], lines[provision.get("line", agreement["line"]) - 1])
        if provision["topic"] not in set(Topic):
            yield f"{provision['topic']!r} is no topic"
        if unknown := {found["state"] for found in provision.get("compliance", ())} - COMPLIANCE:
            yield f"{sorted(unknown)} is no state of compliance"
        yield from _in_times([provision.get("deadline")], "deadline")
    yield from _in_times([agreement["signed"], agreement["effective"]], "agreement")


def _absent(words: Iterable[str], line: str) -> Iterator[str]:
    yield from (f"{stretch!r} does not stand in the line" for stretch in words if not stretch or stretch not in line)


def _in_times(times: Iterable[str | None], of: str) -> Iterator[str]:
    for time in times:
        if time is None:
            continue
        try:
            Edtf.parse(time)
        except ValueError as error:
            yield f"{of} time {time!r}: {error}"


def main() -> int:
    """Print the problems and how much the gold record holds."""
    gold = read_gold()
    problems = list(find_problems(gold, read_pages()))
    print("\n".join(problems))
    counts = ", ".join(f"{sum(len(row[kind]) for row in gold)} {kind}" for kind in CLAIM_KINDS)
    print(f"{len(gold)} pages, {sum(row['claims_annotated'] for row in gold)} with claims annotated: {counts}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
