"""Page records ↔ rows of the tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from runut.record.actor import Actor
from runut.record.claims import Agreement, Casualty, Claim, Event, Statement
from runut.record.edtf import Edtf
from runut.record.evidence import Evidence
from runut.record.json_form import (
    agreement_form,
    article_form,
    casualty_form,
    event_form,
    line_form,
    statement_form,
)
from runut.record.json_parse import (
    parse_agreement,
    parse_article,
    parse_casualty,
    parse_event,
    parse_line,
    parse_statement,
)
from runut.record.line_hint import hint_rows, parse_hint_rows
from runut.record.page import Page, PageFormat
from runut.record.page_record import PageRecord
from runut.record.plover import QUAD_BY_TYPE
from runut.store import tables
from runut.store.search import search_rows

if TYPE_CHECKING:
    from sqlalchemy import Table

Row = dict[str, Any]


def page_rows(record: PageRecord, *, recorded_at: datetime, made_by: str) -> Iterator[tuple[Table, Row]]:
    """Yield every row of one page record, each after those it refers to."""
    page = record.page
    yield (
        tables.pages,
        {
            "sha256": page.sha256,
            "id": page.id,
            "text": page.text,
            "format": page.format.value,
            "url": page.url,
            "published": page.published,
            "fetched": page.fetched,
            "metadata": _metadata_form(page),
            "not_read": record.not_read,
            "recorded_at": recorded_at.astimezone(UTC).isoformat(timespec="seconds"),
            "made_by": made_by,
        },
    )
    yield from article_rows(record)


def article_rows(record: PageRecord) -> Iterator[tuple[Table, Row]]:
    """Yield the rows of what was read of a page, all but its own."""
    yield tables.articles, _article_row(record)
    for line in record.article.lines:
        yield tables.lines, {"page": record.page.sha256, **line_form(line)}
    yield from claim_rows(record)
    yield from ((tables.search_texts, row) for row in search_rows(record))


def _article_row(record: PageRecord) -> Row:
    article = record.article
    return {
        "page": record.page.sha256,
        "title": article.title,
        "published": _text_of(article.published),
        "published_earliest": _earliest(article.published),
        "published_latest": _latest(article.published),
        "published_basis": article.published_basis,
        "language": article.language,
        "outlet": article.outlet,
        "form": article_form(article),
    }


def claim_rows(record: PageRecord) -> Iterator[tuple[Table, Row]]:
    """Yield the rows of a page's claims, by kind."""
    digest, text = record.page.sha256, record.page.text
    for position, event in enumerate(record.events):
        yield tables.events, {"page": digest, "position": position, **_event_row(event)}
        yield from _party_rows(event.id, digest, _event_parties(event))
    for position, statement in enumerate(record.statements):
        yield tables.statements, {"page": digest, "position": position, **_statement_row(statement, text)}
    for position, casualty in enumerate(record.casualties):
        yield tables.casualties, {"page": digest, "position": position, **_casualty_row(casualty)}
    for position, agreement in enumerate(record.agreements):
        yield tables.agreements, {"page": digest, "position": position, **_agreement_row(agreement)}
        yield from _party_rows(agreement.id, digest, _agreement_parties(agreement))
        yield from _provision_rows(agreement)


def _event_row(event: Event) -> Row:
    return {
        "id": event.id,
        **_evidence(event.evidence),
        "type": event.type,
        "quad": QUAD_BY_TYPE[event.type],
        "status": event.status,
        **_time(event.time),
        "place": event.place,
        "cameo": event.cameo,
        "form": event_form(event),
    }


def _statement_row(statement: Statement, text: str) -> Row:
    speaker = statement.speaker
    return {
        "id": statement.id,
        **_evidence(statement.evidence),
        "kind": statement.kind,
        "speaker": None if speaker is None else speaker.name,
        "speaker_party": None if speaker is None else speaker.party,
        "form": statement_form(statement, text),
    }


def _casualty_row(casualty: Casualty) -> Row:
    return {
        "id": casualty.id,
        **_evidence(casualty.evidence),
        "outcome": casualty.outcome,
        "min": casualty.min,
        "max": casualty.max,
        "approximate": casualty.approximate,
        "who": casualty.who,
        "side": casualty.side,
        "claimant": casualty.claimant,
        **_time(casualty.time),
        "place": casualty.place,
        "form": casualty_form(casualty),
    }


def _agreement_row(agreement: Agreement) -> Row:
    return {
        "id": agreement.id,
        **_evidence(agreement.evidence),
        "kind": agreement.kind,
        "name": agreement.name,
        **_time(agreement.signed),
        "effective": _text_of(agreement.effective),
        "place": agreement.place,
        "form": agreement_form(agreement),
    }


def _provision_rows(agreement: Agreement) -> Iterator[tuple[Table, Row]]:
    for position, form in enumerate(agreement_form(agreement)["provisions"]):
        yield tables.provisions, {"agreement": agreement.id, "position": position, **form}


def _event_parties(event: Event) -> Iterator[Row]:
    for role, actors in (
        ("actor", event.actors),
        ("recipient", event.recipients),
        ("third_party", event.third_parties),
    ):
        yield from (_party(role, actor) for actor in actors)


def _party(role: str, actor: Actor) -> Row:
    return {"role": role, "party": actor.party, "name": actor.name}


def _agreement_parties(agreement: Agreement) -> Iterator[Row]:
    for role, names in (("party", agreement.parties), ("mediator", agreement.mediators)):
        yield from ({"role": role, "party": name, "name": name} for name in names)


def _party_rows(claim: str, digest: str, parties: Iterable[Row]) -> Iterator[tuple[Table, Row]]:
    for position, party in enumerate(parties):
        yield tables.claim_parties, {"claim": claim, "position": position, "page": digest, **party}


def _evidence(evidence: Evidence) -> Row:
    return {"line": evidence.line, "start": evidence.start, "end": evidence.end}


def _time(time: Edtf | None) -> Row:
    return {"time": _text_of(time), "earliest": _earliest(time), "latest": _latest(time)}


def _text_of(time: Edtf | None) -> str | None:
    return None if time is None else str(time)


def _earliest(time: Edtf | None) -> date | None:
    return None if time is None else time.earliest


def _latest(time: Edtf | None) -> date | None:
    return None if time is None else time.latest


def page_of(row: Row) -> Page:
    """Return the page of its row."""
    form = row["metadata"]
    pairs, hints = (form["pairs"], form["hints"]) if isinstance(form, dict) else (form, [])
    return Page(
        id=row["id"],
        text=row["text"],
        sha256=row["sha256"],
        format=PageFormat(row["format"]),
        url=row["url"],
        published=row["published"],
        fetched=row["fetched"],
        metadata=tuple((key, value) for key, value in pairs),
        hints=parse_hint_rows(hints),
    )


def _metadata_form(page: Page) -> list[list[str]] | Row:
    """Return what a page says of itself: its pairs alone, or with what its markup says of its lines."""
    pairs = [list(pair) for pair in page.metadata]
    return {"pairs": pairs, "hints": hint_rows(page.hints)} if page.hints else pairs


def parse_claim(table: Table, form: Row) -> Claim:
    """Return the claim of the dictionary that its table holds."""
    return _PARSERS[table.name](form)


_PARSERS: Mapping[str, Callable[[Row], Claim]] = {
    tables.events.name: parse_event,
    tables.statements.name: parse_statement,
    tables.casualties.name: parse_casualty,
    tables.agreements.name: parse_agreement,
}


def record_of(row: Row, parts: Mapping[str, list[Row]]) -> PageRecord:
    """Return the page record of its page's row and the rows of its parts, by table name.

    Args:
        row: The page's row.
        parts: Rows of `articles` (one), `lines`, and each claim table, in order.
    """
    (article,) = parts["articles"]
    return PageRecord(
        page=page_of(row),
        article=parse_article(article["form"], tuple(map(parse_line, parts["lines"]))),
        events=tuple(parse_event(part["form"]) for part in parts["events"]),
        statements=tuple(parse_statement(part["form"]) for part in parts["statements"]),
        casualties=tuple(parse_casualty(part["form"]) for part in parts["casualties"]),
        agreements=tuple(parse_agreement(part["form"]) for part in parts["agreements"]),
        not_read=row["not_read"],
    )
