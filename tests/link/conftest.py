"""The careful readers' record of real pages, where it lies beside the checkout."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runut.record.actor import Actor
from runut.record.article import Article, Line, LineLabel
from runut.record.claims import (
    Agreement,
    AgreementKind,
    Casualty,
    Event,
    EventType,
    Evidence,
    Outcome,
    Status,
    VictimKind,
)
from runut.record.edtf import Edtf
from runut.record.ids import make_id
from runut.record.page import Page
from runut.record.page_record import PageRecord
from runut.record.span import Span

Row = dict[str, Any]


def _shared() -> Path:
    return Path(os.environ.get("RUNUT_SHARED", Path(__file__).parents[3] / "shared"))


def _time(text: str | None) -> Edtf | None:
    return None if text is None else Edtf.parse(text)


def _actors(forms: list[Row]) -> tuple[Actor, ...]:
    return tuple(Actor(name=form["name"], party=form["party"]) for form in forms)


class _Gold:
    def __init__(self, page: Row, gold: Row) -> None:
        self.text, self.gold = page["text"], gold
        self.digest = hashlib.sha256(self.text.encode()).hexdigest()
        self.starts = [0, *(found.end() for found in re.finditer("\n", self.text))]
        self.count = 0

    def start(self, prefix: str, row: Row, words: str) -> Row:
        self.count += 1
        line = self.text.split("\n")[row["line"] - 1]
        at = max(line.find(words), 0)
        first = max(line.rfind(". ", 0, at) + 2, 0) if ". " in line[:at] else 0
        last = line.find(". ", at + len(words) - 1)
        offset = self.starts[row["line"] - 1]
        sentence = Span(offset + first, offset + (len(line) if last < 0 else last + 1))
        evidence = Evidence(line=row["line"], start=offset + at, end=offset + at + len(words), sentence=sentence)
        return {"id": make_id(prefix, self.digest, self.count), "evidence": evidence}

    def record(self) -> PageRecord:
        gold = self.gold
        article = gold["article"]
        labels = {row["line"]: LineLabel(row["label"]) for row in gold.get("lines", ())}
        lines = tuple(
            Line(number=number, start=at, end=at + len(text), label=labels.get(number, LineLabel.BODY))
            for number, (at, text) in enumerate(zip(self.starts, self.text.split("\n"), strict=True), 1)
            if text.strip()
        )
        return PageRecord(
            page=Page(id=gold["id"], text=self.text, sha256=self.digest),
            article=Article(
                lines=lines,
                title=article.get("title"),
                published=_time(article.get("published")),
                language="id",
                agencies=tuple(article.get("agencies", ())),
            ),
            events=tuple(map(self.event, gold["events"])),
            casualties=tuple(map(self.casualty, gold["casualties"])),
            agreements=tuple(map(self.agreement, gold["agreements"])),
        )

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
        )


@pytest.fixture(scope="session")
def read_gold() -> Callable[[str], list[PageRecord]]:
    """Return a function that gives the page records of one gold file, or skips where it is absent."""

    def read(name: str) -> list[PageRecord]:
        folder = _shared() / "gold"
        if not folder.is_dir():
            pytest.skip("the gold pages are not beside this checkout (set RUNUT_SHARED)")
        pages = {}
        for line in (folder / f"{name}_pages.jsonl").read_text().splitlines():
            row = json.loads(line)
            pages[row["id"]] = row
        rows = map(json.loads, (folder / f"{name}_gold.jsonl").read_text().splitlines())
        return [_Gold(pages[row["id"]], row).record() for row in rows]

    return read
