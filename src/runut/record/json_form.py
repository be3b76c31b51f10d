"""Page records as JSON-ready dictionaries, with the keys of the gold format; `runut.record.json_parse` goes back."""

from __future__ import annotations

from typing import Any

from runut.record.actor import Actor
from runut.record.article import Article, Line, Notice, Passage
from runut.record.claims import Agreement, Casualty, Claim, Event, Provision, Statement
from runut.record.edtf import Edtf
from runut.record.evidence import Evidence, Step
from runut.record.page_record import PageRecord


def _text_of(value: Edtf | None) -> str | None:
    return None if value is None else str(value)


def actor_form(actor: Actor) -> dict[str, Any]:
    """Return an actor's dictionary."""
    return {
        "name": actor.name,
        "party": actor.party,
        "kind": actor.kind,
        "start": actor.start,
        "end": actor.end,
        "basis": actor.basis,
    }


def _evidence_form(evidence: Evidence) -> dict[str, Any]:
    return {
        "line": evidence.line,
        "start": evidence.start,
        "end": evidence.end,
        "sentence": {"start": evidence.sentence.start, "end": evidence.sentence.end},
    }


def _steps_form(steps: tuple[Step, ...]) -> list[dict[str, str]]:
    return [{"what": step.what, "why": step.why} for step in steps]


def article_form(article: Article) -> dict[str, Any]:
    """Return the article's fields (not its lines)."""
    return {
        "title": article.title,
        "published": _text_of(article.published),
        "published_basis": article.published_basis,
        "published_reason": article.published_reason,
        "language": article.language,
        "outlet": article.outlet,
        "bylines": [{"name": byline.name, "role": byline.role} for byline in article.bylines],
        "subtitle": article.subtitle,
        "place_line": article.place_line,
        "agencies": list(article.agencies),
        "credits": list(article.credits),
        "kind": article.kind,
        "kind_reason": article.kind_reason,
        "notices": [_notice_form(notice) for notice in article.notices],
        "passages": [_passage_form(passage) for passage in article.passages],
    }


def _notice_form(notice: Notice) -> dict[str, Any]:
    return {
        "kind": notice.kind,
        "line": notice.line,
        "start": notice.start,
        "end": notice.end,
        "replaced": notice.replaced,
        "replacement": notice.replacement,
        "changed": _text_of(notice.changed),
    }


def _passage_form(passage: Passage) -> dict[str, Any]:
    return {"first": passage.first, "last": passage.last, "language": passage.language}


def line_form(line: Line) -> dict[str, Any]:
    """Return a line's dictionary."""
    return {
        "line": line.number,
        "label": line.label,
        "start": line.start,
        "end": line.end,
        "reason": line.reason,
    }


def event_form(event: Event) -> dict[str, Any]:
    """Return an event's dictionary."""
    return {
        "id": event.id,
        **_evidence_form(event.evidence),
        "trigger": event.trigger,
        "type": event.type,
        "mode": list(event.mode),
        "actors": [actor_form(actor) for actor in event.actors],
        "recipients": [actor_form(actor) for actor in event.recipients],
        "third_parties": [actor_form(actor) for actor in event.third_parties],
        "place": event.place,
        "time": _text_of(event.time),
        "time_basis": event.time_basis,
        "status": event.status,
        "attribution": list(event.attribution),
        "frame": event.frame,
        "cameo": event.cameo,
        "steps": _steps_form(event.steps),
    }


def statement_form(statement: Statement, text: str) -> dict[str, Any]:
    """Return a statement's dictionary; `text` is the page's text."""
    cue = statement.cue_span
    return {
        "id": statement.id,
        **_evidence_form(statement.evidence),
        "speaker": None if statement.speaker is None else actor_form(statement.speaker),
        "kind": statement.kind,
        "content": [span.of(text) for span in statement.content],
        "content_spans": [{"start": span.start, "end": span.end} for span in statement.content],
        "cue": statement.cue,
        "cue_span": None if cue is None else {"start": cue.start, "end": cue.end},
        "channel": statement.channel,
        "relayed_by": list(statement.relayed_by),
        "steps": _steps_form(statement.steps),
    }


def casualty_form(casualty: Casualty) -> dict[str, Any]:
    """Return a casualty claim's dictionary."""
    return {
        "id": casualty.id,
        **_evidence_form(casualty.evidence),
        "said": casualty.said,
        "outcome": casualty.outcome,
        "min": casualty.min,
        "max": casualty.max,
        "approximate": casualty.approximate,
        "who": casualty.who,
        "side": casualty.side,
        "claimant": casualty.claimant,
        "time": _text_of(casualty.time),
        "place": casualty.place,
        "whole": casualty.whole,
        "steps": _steps_form(casualty.steps),
    }


def _provision_form(provision: Provision) -> dict[str, Any]:
    return {
        "topic": provision.topic,
        "said": provision.said,
        "start": provision.start,
        "end": provision.end,
        "obligor": provision.obligor,
        "beneficiary": provision.beneficiary,
        "deadline": _text_of(provision.deadline),
    }


def agreement_form(agreement: Agreement) -> dict[str, Any]:
    """Return an agreement claim's dictionary."""
    return {
        "id": agreement.id,
        **_evidence_form(agreement.evidence),
        "trigger": agreement.trigger,
        "kind": agreement.kind,
        "name": agreement.name,
        "parties": list(agreement.parties),
        "mediators": list(agreement.mediators),
        "signed": _text_of(agreement.signed),
        "effective": _text_of(agreement.effective),
        "place": agreement.place,
        "provisions": list(map(_provision_form, agreement.provisions)),
        "steps": _steps_form(agreement.steps),
    }


def claim_form(claim: Claim, text: str) -> dict[str, Any]:
    """Return a claim's dictionary; `text` is the page's text."""
    if isinstance(claim, Event):
        return event_form(claim)
    if isinstance(claim, Statement):
        return statement_form(claim, text)
    return casualty_form(claim) if isinstance(claim, Casualty) else agreement_form(claim)


def page_record_form(record: PageRecord) -> dict[str, Any]:
    """Return the dictionary that `runut read --json` prints for one page."""
    text = record.page.text
    return {
        "id": record.page.id,
        "sha256": record.page.sha256,
        "url": record.page.url,
        "format": record.page.format,
        "fetched": record.page.fetched,
        "article": article_form(record.article),
        "lines": [line_form(line) for line in record.article.lines],
        "events": [event_form(event) for event in record.events],
        "statements": [statement_form(statement, text) for statement in record.statements],
        "casualties": [casualty_form(casualty) for casualty in record.casualties],
        "agreements": [agreement_form(agreement) for agreement in record.agreements],
        "not_read": record.not_read,
    }
