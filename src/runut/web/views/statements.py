"""Statements: who said what, directly or not, and through whom it came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from runut.export.views.passages import Passage, make_passage
from runut.record.claims import Statement
from runut.web.asking import Asked
from runut.web.fact_rows import FactRows
from runut.web.facts import Fact, FactKind
from runut.web.held import Held
from runut.web.tables import Row
from runut.web.views import View
from runut.web.views.windows import Window, make_window


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """One statement with its sentence."""

    statement: Statement
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """A part of the statements, in order of their pages' publication."""

    statements: tuple[StatementView, ...]
    window: Window


def make(held: Held, asked: Asked) -> Statements:
    """Return the statements that pass the filters; a party filters by who speaks."""
    found = find_statements(held, asked)
    window = make_window(len(found), asked.page)
    return Statements(statements=tuple(show_statements(held, window.cut(found))), window=window)


def find_statements(held: Held, asked: Asked) -> FactRows:
    """Return the statements that pass the filters."""
    return held.find(asked).of(FactKind.STATEMENT)


def show_statements(held: Held, facts: Iterable[Fact]) -> list[StatementView]:
    """Return statements with their sentences."""
    ids = [fact.id for fact in facts]
    held.fetch_claims(ids)
    return [show_statement(held, id_) for id_ in ids]


def show_statement(held: Held, id_: str) -> StatementView:
    """Return a statement with its sentence.

    Raises:
        TypeError: The id is that of another sort of claim.
    """
    claim = held.index.claims[id_][0]
    if not isinstance(claim, Statement):
        raise TypeError(f"{id_} is no statement")
    return StatementView(statement=claim, passage=make_passage(held.index, id_))


def find_rows(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield the statements that pass the filters."""
    for view in (view for part in find_statements(held, asked).parts() for view in show_statements(held, part)):
        id_ = view.statement.id
        claim, speaker = view.statement, view.statement.speaker
        text = held.index.claims[id_][1].page.text
        yield {
            "id": id_,
            "speaker": speaker.name if speaker is not None else None,
            "party": speaker.party if speaker is not None else None,
            "kind": claim.kind.value,
            "content": tuple(span.of(text) for span in claim.content),
            "cue": claim.cue,
            "channel": claim.channel,
            "relayed_by": claim.relayed_by,
            "page": view.passage.page.anchor,
            "line": view.passage.line,
        }


VIEW = View(name="statements", path="/statements", template="statements.html.jinja", make=make, rows=find_rows)
