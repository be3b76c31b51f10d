"""The record of `record.toml`, made into the record types, and the eyes with which tests look at a dossier."""

from __future__ import annotations

import hashlib
import tomllib
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from runut.record.actor import Actor, ActorKind
from runut.record.article import Article, Byline, BylineRole, Line, LineLabel, PublishedBasis
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
from runut.record.linked import Disagreement, DisagreementKind, Happening, Lineage, LinkedAgreement, Version
from runut.record.links import Links
from runut.record.page import Page
from runut.record.page_record import PageRecord
from runut.record.span import Span
from runut.record.whole import WholeRecord

_ENUMS: dict[str, Callable[[Any], Any]] = {
    "type": EventType,
    "status": Status,
    "who": VictimKind,
    "outcome": Outcome,
    "topic": Topic,
    "published_basis": PublishedBasis,
    **dict.fromkeys(("time", "signed", "effective", "deadline", "published"), Edtf.parse),
}
"""How a field's text becomes its value."""


_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Seen(HTMLParser):
    """Everything a test asks of a parsed page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.ids: list[str] = []
        self.marked: defaultdict[str, str] = defaultdict(str)
        self.texts: list[str] = []
        self.open: list[tuple[str, str | None]] = []
        self.unbalanced: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.elements.append((tag, found))
        if found.get("id"):
            self.ids.append(found["id"] or "")
        if tag not in _VOID:
            self.open.append((tag, found.get("data-claim")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1][0] != tag:
            self.unbalanced.append(tag)
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][0] in {"script", "style"}:
            return
        self.texts.append(data)
        for claim in {claim for _, claim in self.open if claim is not None}:
            self.marked[claim] += data

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [found for name, found in self.elements if name == tag]


@dataclass(frozen=True)
class Draft:
    """A page in the making."""

    text: str
    lines: tuple[Line, ...]
    actors: dict[str, Actor]

    def at(self, words: str) -> Span:
        """Return where words stand first."""
        start = self.text.index(words)
        return Span(start, start + len(words))

    def evidence(self, span: Span) -> Evidence:
        """Return the evidence of words; their sentence is their line."""
        line = next(line for line in self.lines if line.start <= span.start < line.end)
        return Evidence(line=line.number, start=span.start, end=span.end, sentence=Span(line.start, line.end))

    def event(self, claim_id: str, row: dict[str, Any]) -> Event:
        """Return an event."""
        words = row.pop("words")
        sides = {
            name: tuple(self.actors[actor] for actor in row.pop(name, ()))
            for name in ("actors", "recipients", "third_parties")
        }
        return Event(id=claim_id, evidence=self.evidence(self.at(words)), trigger=words, **sides, **_values(row))

    def statement(self, claim_id: str, row: dict[str, Any]) -> Statement:
        """Return a statement."""
        content = tuple(self.at(words) for words in row.pop("content"))
        speaker = self.actors.get(row.pop("speaker", ""))
        evidence = self.evidence(Span(content[0].start, content[-1].end))
        kind = StatementKind(row.pop("kind"))
        return Statement(id=claim_id, evidence=evidence, content=content, speaker=speaker, kind=kind, **_values(row))

    def casualty(self, claim_id: str, row: dict[str, Any]) -> Casualty:
        """Return a count."""
        said = row.pop("words")
        bounds = {"min": row.pop("min", None), "max": row.pop("max", None)}
        return Casualty(id=claim_id, evidence=self.evidence(self.at(said)), said=said, **bounds, **_values(row))

    def agreement(self, claim_id: str, row: dict[str, Any]) -> Agreement:
        """Return an agreement."""
        words, kind = row.pop("words"), AgreementKind(row.pop("kind"))
        evidence = self.evidence(self.at(words))
        provisions = tuple(self.provision(one) for one in row.pop("provisions", ()))
        values = _values(row)
        return Agreement(id=claim_id, evidence=evidence, trigger=words, kind=kind, provisions=provisions, **values)

    def provision(self, row: dict[str, Any]) -> Provision:
        """Return a provision."""
        span = self.at(row["said"])
        return Provision(start=span.start, end=span.end, **_values(row))


@pytest.fixture(scope="session")
def see() -> type[Seen]:
    """Return the reader of a dossier's elements."""
    return Seen


@pytest.fixture(scope="session")
def record() -> WholeRecord:
    """Return the record of five pages."""
    tables = tomllib.loads((Path(__file__).parent / "record.toml").read_text(encoding="utf-8"))
    actors = {key: _actor(row) for key, row in tables["actor"].items()}
    pages = tuple(_page(row, actors) for row in tables["page"])
    record = WholeRecord(pages=pages)
    events = {event.id: event for page in pages for event in page.events}
    digests = [page.page.sha256 for page in pages]
    links = Links(
        lineages=tuple(_lineage(row, digests) for row in tables["lineage"]),
        happenings=tuple(_happening(row, events) for row in tables["happening"]),
        agreements=tuple(
            LinkedAgreement(**{"mediators": (), "lineages": (), **{key: _tuple(value) for key, value in row.items()}})
            for row in tables["linked_agreement"]
        ),
        disagreements=tuple(
            Disagreement(kind=DisagreementKind(row.pop("kind")), **_values(row)) for row in tables["disagreement"]
        ),
    )
    return WholeRecord(pages=record.pages, links=links)


def _values(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row's values as the record types hold them: enums, EDTF values, tuples, versions."""
    return {key: _ENUMS.get(key, _tuple)(value) for key, value in row.items()}


def _tuple(value: Any) -> Any:  # noqa: ANN401 -- whatever a table holds
    if isinstance(value, dict):
        return Version(**{"lineages": (), **_values(value)})
    return tuple(map(_tuple, value)) if isinstance(value, list) else value


def _actor(row: dict[str, Any]) -> Actor:
    kind = row.pop("kind", None)
    return Actor(kind=None if kind is None else ActorKind(kind), **row)


def _lines(source: str) -> tuple[str, tuple[Line, ...]]:
    """Return the text and the lines of rows written as "label|text"."""
    rows = [row.partition("|") for row in source.strip("\n").split("\n")]
    lines, place = [], 0
    for number, (label, _, text) in enumerate(rows, 1):
        if label:
            lines.append(Line(number=number, start=place, end=place + len(text), label=LineLabel(label)))
        place += len(text) + 1
    return "\n".join(text for _, _, text in rows), tuple(lines)


def _page(row: dict[str, Any], actors: dict[str, Actor]) -> PageRecord:
    text, lines = _lines(row["lines"])
    draft = Draft(text, lines, actors)
    fields = _values(row["article"])
    bylines = tuple(Byline(name=name, role=BylineRole.REPORTER) for name in fields.pop("bylines", ()))
    title = next((text[line.start : line.end] for line in lines if line.label is LineLabel.TITLE), None)
    return PageRecord(
        page=Page(
            id=row["id"],
            text=text,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            url=row.get("url"),
            fetched=row.get("fetched"),
        ),
        article=Article(lines=lines, title=title, bylines=bylines, **fields),
        events=tuple(draft.event(key, claim) for key, claim in row.get("event", {}).items()),
        statements=tuple(draft.statement(key, claim) for key, claim in row.get("statement", {}).items()),
        casualties=tuple(draft.casualty(key, claim) for key, claim in row.get("casualty", {}).items()),
        agreements=tuple(draft.agreement(key, claim) for key, claim in row.get("agreement", {}).items()),
        not_read=row.get("not_read"),
    )


def _lineage(row: dict[str, Any], digests: list[str]) -> Lineage:
    pages = tuple(sorted(digests[number - 1] for number in row["pages"]))
    return Lineage(id=row["id"], pages=pages, origin=row.get("origin"), reason=row.get("reason", ""))


def _happening(row: dict[str, Any], by_id: dict[str, Event]) -> Happening:
    """Return events as one happening, told without disagreement unless the row says otherwise."""
    events = [by_id[claim] for claim in row["claims"]]
    first, said = events[0], _values(row)

    def parties(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(actor.party or actor.name for event in events for actor in getattr(event, name)))

    def versions(value: str | None) -> tuple[Version, ...]:
        return () if value is None else (Version(value=value, claims=said["claims"], lineages=()),)

    return Happening(
        id=f"h-{first.id}",
        type=first.type,
        modes=tuple(sorted({mode for event in events for mode in event.mode})),
        claims=said["claims"],
        lineages=(),
        actors=parties("actors"),
        recipients=parties("recipients"),
        third_parties=parties("third_parties"),
        times=said.get("times", versions(None if first.time is None else first.time.text)),
        places=versions(first.place),
        statuses=said.get("statuses", versions(first.status.value)),
        time=None if "times" in said else first.time,
        reason="jenis, pelaku, dan tanggal yang sama",
    )
