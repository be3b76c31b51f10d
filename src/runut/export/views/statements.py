"""Statements: who said what, directly or not, and through whom it came."""

from __future__ import annotations

from dataclasses import dataclass

from runut.export.views.index import Index
from runut.export.views.passages import Passage, make_passage
from runut.record.claims import Statement
from runut.record.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """One statement.

    Attributes:
        statement: The claim.
        content: Its words, one text for each stretch.
        passage: Its sentence.
    """

    statement: Statement
    content: tuple[str, ...]
    passage: Passage

    @property
    def involved(self) -> tuple[str, ...]:
        """Who speaks, for filtering."""
        speaker = self.statement.speaker
        return () if speaker is None else (speaker.party or speaker.name,)


def make_statements(index: Index) -> tuple[StatementView, ...]:
    """Return all statements in order of publication and text."""
    return tuple(
        StatementView(
            statement=statement,
            content=_content(statement, page_record.page.text),
            passage=make_passage(index, statement.id),
        )
        for page_record in index.record.pages
        for statement in page_record.statements
    )


def _content(statement: Statement, text: str) -> tuple[str, ...]:
    spans = statement.content or (Span(statement.evidence.start, statement.evidence.end),)
    return tuple(span.of(text) for span in spans)
