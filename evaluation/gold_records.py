"""Gold rows → page records, so that linking can be tried on what a careful reader found."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from runut.record.actor import Actor
from runut.record.article import Article, Line, LineLabel
from runut.record.claims import (
    Agreement,
    AgreementKind,
    Casualty,
    Event,
    EventType,
    Outcome,
    Provision,
    Statement,
    StatementKind,
    Status,
    Topic,
    VictimKind,
)
from runut.record.edtf import Edtf
from runut.record.evidence import Evidence
from runut.record.ids import make_id
from runut.record.page import Page
from runut.record.page_record import PageRecord
from runut.record.span import Span

Row = Mapping[str, Any]


def read_gold_records(folder: Path, name: str) -> list[PageRecord]:
    """Return the page records of one gold file of a folder that holds `NAME_pages.jsonl` and `NAME_gold.jsonl`."""
    pages = {row["id"]: row for row in _read_rows(folder / f"{name}_pages.jsonl")}
    return [make_gold_record(pages[row["id"]]["text"], row) for row in _read_rows(folder / f"{name}_gold.jsonl")]


def make_gold_record(text: str, gold: Row) -> PageRecord:
    """Return the page record that a gold row tells of a page."""
    return _GoldPage(text, gold).record()


def _read_rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _time(text: str | None) -> Edtf | None:
    return None if text is None else Edtf.parse(text)


def _actors(forms: list[Row]) -> tuple[Actor, ...]:
    return tuple(Actor(name=form["name"], party=form["party"]) for form in forms)


class _GoldPage:
    def __init__(self, text: str, gold: Row) -> None:
        self.text, self.gold = text, gold
        self.digest = hashlib.sha256(text.encode()).hexdigest()
        self.lines = text.split("\n")
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self.count = 0

    def record(self) -> PageRecord:
        gold, article = self.gold, self.gold["article"]
        return PageRecord(
            page=Page(id=gold["id"], text=self.text, sha256=self.digest),
            article=Article(
                lines=self.label(),
                title=article.get("title"),
                outlet=article.get("outlet"),
                published=_time(article.get("published")),
                language=article.get("language") or "und",
                agencies=tuple(article.get("agencies", ())),
            ),
            events=tuple(map(self.event, gold["events"])),
            statements=tuple(map(self.statement, gold["statements"])),
            casualties=tuple(map(self.casualty, gold["casualties"])),
            agreements=tuple(map(self.agreement, gold["agreements"])),
        )

    def label(self) -> tuple[Line, ...]:
        labels = {row["line"]: LineLabel(row["label"]) for row in self.gold.get("lines", ())}
        return tuple(
            Line(number=number, start=at, end=at + len(text), label=labels.get(number, LineLabel.BODY))
            for number, (at, text) in enumerate(zip(self.starts, self.lines, strict=True), 1)
            if text.strip()
        )

    def start(self, prefix: str, row: Row, words: str) -> dict[str, Any]:
        """Return the id and the evidence of a claim; its sentence is cut at full stops."""
        self.count += 1
        line = self.lines[row["line"] - 1]
        at = max(line.find(words), 0)
        first = max(line.rfind(". ", 0, at) + 2, 0) if ". " in line[:at] else 0
        last = line.find(". ", at + len(words) - 1)
        offset = self.starts[row["line"] - 1]
        sentence = Span(offset + first, offset + (len(line) if last < 0 else last + 1))
        evidence = Evidence(line=row["line"], start=offset + at, end=offset + at + len(words), sentence=sentence)
        return {"id": make_id(prefix, self.digest, self.count), "evidence": evidence}

    def event(self, row: Row) -> Event:
        return Event(
            **self.start("e", row, row["trigger"]),
            trigger=row["trigger"],
            type=EventType(row["type"]),
            mode=tuple(row["mode"]),
            actors=_actors(row["actors"]),
            recipients=_actors(row["recipients"]),
            third_parties=_actors(row["third_parties"]),
            place=row["place"],
            time=_time(row["time"]),
            status=Status(row["status"]),
            attribution=tuple(row["attribution"]),
        )

    def statement(self, row: Row) -> Statement:
        return Statement(
            **self.start("s", row, row["content"][0]),
            speaker=next(iter(_actors([row["speaker"]] if row["speaker"] else [])), None),
            kind=StatementKind(row["kind"]),
            content=tuple(self.span(row["line"], words) for words in row["content"]),
            cue=row["cue"],
            relayed_by=tuple(row.get("relayed_by", ())),
        )

    def casualty(self, row: Row) -> Casualty:
        return Casualty(
            **self.start("c", row, row["said"]),
            said=row["said"],
            outcome=Outcome(row["outcome"]),
            min=row["min"],
            max=row["max"],
            approximate=row["approximate"],
            who=VictimKind(row["who"]),
            side=row["side"],
            claimant=row["claimant"],
            time=_time(row["time"]),
            place=row["place"],
        )

    def agreement(self, row: Row) -> Agreement:
        return Agreement(
            **self.start("a", row, row["trigger"]),
            trigger=row["trigger"],
            kind=AgreementKind(row["kind"]),
            name=row["name"],
            parties=tuple(row["parties"]),
            mediators=tuple(row["mediators"]),
            signed=_time(row["signed"]),
            effective=_time(row["effective"]),
            place=row["place"],
            provisions=tuple(self.provision(row, one) for one in row.get("provisions", ())),
        )

    def provision(self, row: Row, form: Row) -> Provision:
        span = self.span(form.get("line", row["line"]), form["said"])
        return Provision(
            topic=Topic(form["topic"]),
            said=form["said"],
            start=span.start,
            end=span.end,
            obligor=form.get("obligor"),
            beneficiary=form.get("beneficiary"),
            deadline=_time(form.get("deadline")),
        )

    def span(self, line: int, words: str) -> Span:
        at = self.starts[line - 1] + max(self.lines[line - 1].find(words), 0)
        return Span(at, at + len(words))
