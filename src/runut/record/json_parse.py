"""Dictionaries of the JSON form → page records: the inverse of `runut.record.json_form`."""

from __future__ import annotations

from typing import Any

from runut.record.actor import Actor, ActorKind
from runut.record.article import (
    Article,
    Byline,
    BylineRole,
    Line,
    LineLabel,
    Notice,
    NoticeKind,
    PageKind,
    Passage,
    PublishedBasis,
)
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
from runut.record.evidence import Evidence, Step
from runut.record.page import Page
from runut.record.page_record import PageRecord
from runut.record.span import Span

Form = dict[str, Any]


def parse_time(text: str | None) -> Edtf | None:
    """Return the EDTF value of a text, None for None."""
    return None if text is None else Edtf.parse(text)


def _span(form: Form) -> Span:
    return Span(form["start"], form["end"])


def _evidence(form: Form) -> Evidence:
    return Evidence(line=form["line"], start=form["start"], end=form["end"], sentence=_span(form["sentence"]))


def _steps(form: Form) -> tuple[Step, ...]:
    return tuple(Step(what=step["what"], why=step["why"]) for step in form["steps"])


def _actor(form: Form) -> Actor:
    kind = form["kind"]
    return Actor(
        name=form["name"],
        party=form["party"],
        kind=None if kind is None else ActorKind(kind),
        start=form["start"],
        end=form["end"],
        basis=form["basis"],
    )


def parse_article(form: Form, lines: tuple[Line, ...]) -> Article:
    """Return the article of its fields' dictionary and its lines; what an earlier version did not write is empty."""
    basis = form["published_basis"]
    return Article(
        lines=lines,
        title=form["title"],
        published=parse_time(form["published"]),
        published_basis=None if basis is None else PublishedBasis(basis),
        published_reason=form["published_reason"],
        language=form["language"],
        outlet=form["outlet"],
        bylines=tuple(Byline(name=byline["name"], role=BylineRole(byline["role"])) for byline in form["bylines"]),
        agencies=tuple(form["agencies"]),
        subtitle=form.get("subtitle"),  # records of before have none
        place_line=form["place_line"],
        credits=tuple(form["credits"]),
        kind=PageKind(form.get("kind", PageKind.ARTICLE)),
        kind_reason=form.get("kind_reason", ""),
        notices=tuple(map(_notice, form.get("notices", ()))),
        passages=tuple(Passage(**passage) for passage in form.get("passages", ())),
    )


def _notice(form: Form) -> Notice:
    return Notice(
        kind=NoticeKind(form["kind"]),
        line=form["line"],
        start=form["start"],
        end=form["end"],
        replaced=form["replaced"],
        replacement=form["replacement"],
        changed=parse_time(form["changed"]),
    )


def parse_line(form: Form) -> Line:
    """Return the line of its dictionary."""
    return Line(
        number=form["line"],
        start=form["start"],
        end=form["end"],
        label=LineLabel(form["label"]),
        reason=form["reason"],
    )


def parse_event(form: Form) -> Event:
    """Return the event of its dictionary."""
    return Event(
        id=form["id"],
        evidence=_evidence(form),
        trigger=form["trigger"],
        type=EventType(form["type"]),
        mode=tuple(form["mode"]),
        actors=tuple(map(_actor, form["actors"])),
        recipients=tuple(map(_actor, form["recipients"])),
        third_parties=tuple(map(_actor, form["third_parties"])),
        place=form["place"],
        time=parse_time(form["time"]),
        time_basis=form["time_basis"],
        status=Status(form["status"]),
        attribution=tuple(form["attribution"]),
        frame=form["frame"],
        cameo=form["cameo"],
        steps=_steps(form),
    )


def parse_statement(form: Form) -> Statement:
    """Return the statement of its dictionary."""
    speaker, cue = form["speaker"], form["cue_span"]
    return Statement(
        id=form["id"],
        evidence=_evidence(form),
        speaker=None if speaker is None else _actor(speaker),
        kind=StatementKind(form["kind"]),
        content=tuple(map(_span, form["content_spans"])),
        cue=form["cue"],
        cue_span=None if cue is None else _span(cue),
        channel=form["channel"],
        relayed_by=tuple(form["relayed_by"]),
        steps=_steps(form),
    )


def parse_casualty(form: Form) -> Casualty:
    """Return the casualty claim of its dictionary."""
    return Casualty(
        id=form["id"],
        evidence=_evidence(form),
        said=form["said"],
        outcome=Outcome(form["outcome"]),
        min=form["min"],
        max=form["max"],
        approximate=form["approximate"],
        who=VictimKind(form["who"]),
        side=form["side"],
        claimant=form["claimant"],
        time=parse_time(form["time"]),
        place=form["place"],
        whole=form.get("whole"),
        steps=_steps(form),
    )


def _provision(form: Form) -> Provision:
    return Provision(
        topic=Topic(form["topic"]),
        said=form["said"],
        start=form["start"],
        end=form["end"],
        obligor=form["obligor"],
        beneficiary=form["beneficiary"],
        deadline=parse_time(form["deadline"]),
    )


def parse_agreement(form: Form) -> Agreement:
    """Return the agreement claim of its dictionary."""
    return Agreement(
        id=form["id"],
        evidence=_evidence(form),
        trigger=form["trigger"],
        kind=AgreementKind(form["kind"]),
        name=form["name"],
        parties=tuple(form["parties"]),
        mediators=tuple(form["mediators"]),
        signed=parse_time(form["signed"]),
        effective=parse_time(form["effective"]),
        place=form["place"],
        provisions=tuple(map(_provision, form["provisions"])),
        steps=_steps(form),
    )


def parse_page_record(form: Form, page: Page) -> PageRecord:
    """Return the page record of the dictionary that `runut read --json` prints.

    Args:
        form: The dictionary, as `page_record_form` makes it or as JSON gives it back.
        page: The page, since the dictionary leaves out its text.
    """
    return PageRecord(
        page=page,
        article=parse_article(form["article"], tuple(map(parse_line, form["lines"]))),
        events=tuple(map(parse_event, form["events"])),
        statements=tuple(map(parse_statement, form["statements"])),
        casualties=tuple(map(parse_casualty, form["casualties"])),
        agreements=tuple(map(parse_agreement, form["agreements"])),
        not_read=form["not_read"],
    )
