"""What must hold on each page of a record: its claims' words are in its text, and it is found by its own words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table, select

from runut.record.claims import Agreement, Casualty, Claim, Event, Statement
from runut.record.evidence import Evidence
from runut.record.page_record import PageRecord
from runut.record.violation import Violation
from runut.store import tables
from runut.store.checks import REBUILD, REFILL
from runut.store.rows import claim_rows
from runut.store.search import search_rows

_Row = dict[str, Any]


def find_page_faults(record: PageRecord) -> Iterator[Violation]:
    """Yield what is wrong with a page's lines and claims."""
    for line in record.article.lines:
        if not 0 <= line.start <= line.end <= len(record.page.text):
            what = f"line {line.number} is not on the page"
            yield Violation(about=record.page.sha256, what=what, todo=REBUILD)
    for claim in record.claims:
        for what in _faults_of(claim, record):
            yield Violation(about=claim.id, what=f"{what} (page {record.page.id})", todo=REBUILD)


def _faults_of(claim: Claim, record: PageRecord) -> Iterator[str]:
    text, evidence = record.page.text, claim.evidence
    line = next((line for line in record.article.lines if line.number == evidence.line), None)
    if not 0 <= evidence.start < evidence.end <= len(text):
        yield "its evidence is not on the page"
        return
    if not evidence.sentence.start <= evidence.start <= evidence.end <= evidence.sentence.end <= len(text):
        yield "its evidence is not in its sentence"
    if line is None or not line.start <= evidence.start < line.end:
        yield f"its evidence is not on line {evidence.line}"
    words = text[evidence.start : evidence.end]
    if isinstance(claim, Statement):
        yield from _faults_of_content(claim, evidence)
    elif _said(claim) != words:
        yield f"its words are not on the page: “{_said(claim)}” is said, “{words}” stands there"
    if isinstance(claim, Agreement):
        for provision in claim.provisions:
            if provision.said != text[provision.start : provision.end]:
                yield f"the words of its provision are not on the page: “{provision.said}”"


def _said(claim: Event | Casualty | Agreement) -> str:
    return claim.said if isinstance(claim, Casualty) else claim.trigger


def _faults_of_content(claim: Statement, evidence: Evidence) -> Iterator[str]:
    if not claim.content or (claim.content[0].start, claim.content[-1].end) != (evidence.start, evidence.end):
        yield "its content is not its evidence"


def find_row_faults(connection: Connection, records: Sequence[PageRecord]) -> Iterator[Violation]:
    """Yield claims whose columns say otherwise than the claims themselves, for few enough pages for one query."""
    expected: dict[Table, dict[str, _Row]] = defaultdict(dict)
    for record in records:
        for table, row in claim_rows(record):
            if table in tables.CLAIM_TABLES:
                expected[table][row["id"]] = row
    digests = [record.page.sha256 for record in records]
    for table in tables.CLAIM_TABLES:
        for found in connection.execute(select(table).where(table.c.page.in_(digests)).order_by(table.c.id)).mappings():
            asked = expected[table].get(found["id"])
            differing = (
                ["id"] if asked is None else [name for name in found if name != "form" and found[name] != asked[name]]
            )
            if differing:
                what = f"its columns say otherwise than the claim: {', '.join(differing)}"
                yield Violation(about=found["id"], what=what, todo=REBUILD)


def find_search_faults(connection: Connection, records: Sequence[PageRecord]) -> Iterator[Violation]:
    """Yield pages that are not found by their words, for few enough pages for one query."""
    texts = tables.search_texts
    there: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    query = select(texts.c.page, texts.c.line, texts.c.start, texts.c.end, texts.c.stems)
    for page, *rest, stems in connection.execute(query.where(texts.c.page.in_([each.page.sha256 for each in records]))):
        there[page].append((*rest, sorted(set(stems))))
    for record in records:
        rows = [(row["line"], row["start"], row["end"], sorted(set(row["stems"]))) for row in search_rows(record)]
        if sorted(rows) != sorted(there[record.page.sha256]):
            what = f"the words by which the page is found are not its own (page {record.page.id})"
            yield Violation(about=record.page.sha256, what=what, todo=REFILL)
