"""Claims that were read on a page's plain text, told in the page's own characters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from runut.clean.plain_text import PlainText
from runut.record.actor import Actor
from runut.record.article import Article
from runut.record.claims import Agreement, Casualty, Event, Provision, Statement
from runut.record.evidence import Evidence
from runut.record.page import Page
from runut.record.page_record import PageRecord
from runut.record.span import Span

_Spanned = TypeVar("_Spanned", Actor, Provision)


def tell_on_page(record: PageRecord, page: Page, article: Article, plain: PlainText) -> PageRecord:
    """Return what was read on the plain text of a page as a record of the page itself."""
    teller = _Teller(page.text, plain)
    return replace(
        record,
        page=page,
        article=article,
        events=tuple(map(teller.event, record.events)),
        statements=tuple(map(teller.statement, record.statements)),
        casualties=tuple(map(teller.casualty, record.casualties)),
        agreements=tuple(map(teller.agreement, record.agreements)),
    )


@dataclass(frozen=True, slots=True)
class _Teller:
    """Moves claims from a plain text to the page."""

    text: str
    plain: PlainText

    def event(self, event: Event) -> Event:
        evidence = self._evidence(event.evidence)
        return replace(
            event,
            evidence=evidence,
            trigger=self.text[evidence.start : evidence.end],
            actors=self._moved(event.actors),
            recipients=self._moved(event.recipients),
            third_parties=self._moved(event.third_parties),
        )

    def statement(self, statement: Statement) -> Statement:
        cue_span = None if statement.cue_span is None else self.plain.span_on_page(statement.cue_span)
        return replace(
            statement,
            evidence=self._evidence(statement.evidence),
            speaker=None if statement.speaker is None else self._moved([statement.speaker])[0],
            content=tuple(map(self.plain.span_on_page, statement.content)),
            cue=statement.cue if cue_span is None else cue_span.of(self.text),
            cue_span=cue_span,
        )

    def casualty(self, casualty: Casualty) -> Casualty:
        evidence = self._evidence(casualty.evidence)
        return replace(casualty, evidence=evidence, said=self.text[evidence.start : evidence.end])

    def agreement(self, agreement: Agreement) -> Agreement:
        evidence = self._evidence(agreement.evidence)
        provisions = self._moved(agreement.provisions)
        return replace(
            agreement,
            evidence=evidence,
            trigger=self.text[evidence.start : evidence.end],
            provisions=tuple(replace(part, said=self.text[part.start : part.end]) for part in provisions),
        )

    def _evidence(self, evidence: Evidence) -> Evidence:
        span = self.plain.span_on_page(Span(evidence.start, evidence.end))
        return replace(evidence, start=span.start, end=span.end, sentence=self.plain.span_on_page(evidence.sentence))

    def _moved(self, found: Iterable[_Spanned]) -> tuple[_Spanned, ...]:
        """Move what has a start and an end; what has none stays."""
        return tuple(
            one
            if one.start is None or one.end is None
            else replace(one, start=self.plain.start_on_page(one.start), end=self.plain.end_on_page(one.end))
            for one in found
        )
