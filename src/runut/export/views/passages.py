"""Passages: a claim's sentence with its words marked, and whole lines with every claim's words marked."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from runut.export.views.index import Index, PageRef
from runut.record.claims import Casualty, Claim, Event, Statement
from runut.record.page_record import PageRecord
from runut.record.plover import QUAD_BY_TYPE
from runut.record.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, marked or not."""

    text: str
    is_marked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The sentence on which a claim rests.

    Attributes:
        claim: The claim's id; the id of its mark in the reader.
        fact: Id of the place in the dossier where the claim is told.
        pieces: The sentence, the claim's words marked.
        page: The page.
        line: The line on it.
    """

    claim: str
    fact: str
    pieces: tuple[Piece, ...]
    page: PageRef
    line: int


class TokenKind(StrEnum):
    """What a token of a woven line does."""

    TEXT = "text"
    OPEN = "open"
    CLOSE = "close"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """Words to be marked in the reader.

    Attributes:
        id: The claim's id (for a provision, its agreement's id and its number).
        span: Where the words stand.
        look: What sort of mark it is: a quad class, "statement", "casualty", "agreement", "provision".
        label: Key of the words that say what is claimed.
        is_first: Whether these are the claim's first words, which carry its id.
    """

    id: str
    span: Span
    look: str
    label: str
    is_first: bool = True


@dataclass(frozen=True, slots=True)
class Token:
    """Text, the opening of a mark, or the closing of the innermost open one."""

    kind: TokenKind
    text: str = ""
    mark: Marked | None = None


def fact_id(claim_id: str) -> str:
    """Return the id of the place in the dossier where a claim is told."""
    return f"f-{claim_id}"


def find_words(claim: Claim) -> tuple[Span, ...]:
    """Return where a claim's own words stand."""
    if isinstance(claim, Statement) and claim.content:
        return claim.content
    return (Span(claim.evidence.start, claim.evidence.end),)


def make_passage(index: Index, claim_id: str) -> Passage:
    """Return the sentence of a claim with its words marked."""
    return make_passage_of(index, *index.claims[claim_id])


def make_passage_of(index: Index, claim: Claim, page_record: PageRecord) -> Passage:
    """Return the sentence of a claim of a page that the index holds; the claim itself may have been rejected."""
    evidence = claim.evidence
    return Passage(
        claim=claim.id,
        fact=fact_id(claim.id),
        pieces=cut(page_record.page.text, evidence.sentence, find_words(claim)),
        page=index.pages[page_record.page.sha256],
        line=evidence.line,
    )


def cut(text: str, around: Span, words: Iterable[Span]) -> tuple[Piece, ...]:
    """Return the text of a span in pieces, `words` marked; the span grows where words lie outside it."""
    spans = sorted(words)
    place = min([around.start, *(span.start for span in spans)])
    end = max([around.end, *(span.end for span in spans)])
    pieces: list[Piece] = []
    for span in spans:
        start = max(span.start, place)
        pieces.append(Piece(text[place:start], is_marked=False))
        pieces.append(Piece(text[start : span.end], is_marked=True))
        place = max(place, span.end)
    pieces.append(Piece(text[place:end], is_marked=False))
    return tuple(piece for piece in pieces if piece.text)


def find_look(claim: Claim) -> str:
    """Return what sort of mark a claim's words get."""
    if isinstance(claim, Event):
        return QUAD_BY_TYPE[claim.type].value
    if isinstance(claim, Statement):
        return "statement"
    return "casualty" if isinstance(claim, Casualty) else "agreement"


def find_label(claim: Claim) -> str:
    """Return the key of the words that say what a claim claims."""
    if isinstance(claim, Event):
        return f"type.{claim.type.value}"
    return f"claim.{find_look(claim)}"


def weave(text: str, line: Span, marks: Iterable[Marked]) -> tuple[Token, ...]:
    """Return a line as text and properly nested marks; a mark that crosses another is split there."""
    tokens: list[Token] = []
    open_marks: list[Marked] = []
    place = line.start
    for mark in _nest(marks):
        while open_marks and open_marks[-1].span.end <= mark.span.start:
            place = _close(tokens, text, place, open_marks.pop())
        tokens.append(Token(TokenKind.TEXT, text[place : mark.span.start]))
        tokens.append(Token(TokenKind.OPEN, mark=mark))
        open_marks.append(mark)
        place = mark.span.start
    while open_marks:
        place = _close(tokens, text, place, open_marks.pop())
    tokens.append(Token(TokenKind.TEXT, text[place : line.end]))
    return tuple(token for token in tokens if token.text or token.kind is not TokenKind.TEXT)


def _nest(marks: Iterable[Marked]) -> Iterator[Marked]:
    """Yield marks in order of the text so that each lies inside or after those before it; crossing ones are split."""
    waiting = [(mark.span.start, -mark.span.end, number, mark) for number, mark in enumerate(marks)]
    heapq.heapify(waiting)
    ends: list[int] = []
    while waiting:
        start, _, number, mark = heapq.heappop(waiting)
        while ends and ends[-1] <= start:
            ends.pop()
        if ends and ends[-1] < mark.span.end:
            rest = replace(mark, span=Span(ends[-1], mark.span.end), is_first=False)
            heapq.heappush(waiting, (rest.span.start, -rest.span.end, number, rest))
            mark = replace(mark, span=Span(start, ends[-1]))
        ends.append(mark.span.end)
        yield mark


def _close(tokens: list[Token], text: str, place: int, mark: Marked) -> int:
    tokens.append(Token(TokenKind.TEXT, text[place : mark.span.end]))
    tokens.append(Token(TokenKind.CLOSE))
    return mark.span.end
