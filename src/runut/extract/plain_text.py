"""A page's text in the one form that the engine reads, and the way back to the page's own characters.

Writers and sites differ in what carries no meaning: letters composed or not, one space or several, marks that show
nothing, the style of quotation marks. The engine reads one form of all that; every span and every word that it claims
is then told in the page's own characters again.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar
from unicodedata import is_normalized, normalize

from runut.record.actor import Actor
from runut.record.article import Article
from runut.record.claims import Agreement, Casualty, Event, Evidence, Provision, Statement
from runut.record.page import Page
from runut.record.page_record import PageRecord
from runut.record.span import Span

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_MARKS = str.maketrans({"«": "“", "»": "”", "‟": "“", "＂": '"'})
_SPACES = r"[^\S\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"
_ODD = re.compile(rf"{_SPACES}{{2}}|[«»‟＂{_UNSEEN}]")
_PIECE = re.compile(rf"(?P<space>{_SPACES}+)|(?P<unseen>[{_UNSEEN}]+)|(?P<rest>[^\s{_UNSEEN}]+|\s)")
_CLUSTER = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]+")

_Spanned = TypeVar("_Spanned", Actor, Provision)


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text in plain form; `starts` and `ends` tell where on the page each of its code points stands."""

    text: str
    starts: list[int]
    ends: list[int]

    def start_on_page(self, position: int) -> int:
        """Return where on the page a span begins."""
        return self.starts[position]

    def end_on_page(self, position: int) -> int:
        """Return where on the page a span ends."""
        return self.ends[position - 1] if position else 0

    def span_on_page(self, span: Span) -> Span:
        """Return a span as it stands on the page."""
        return Span(self.start_on_page(span.start), self.end_on_page(span.end))

    def with_lines_of(self, article: Article) -> Article:
        """Return an article with its lines where they stand in the plain text."""
        lines = (
            replace(line, start=bisect_left(self.starts, line.start), end=bisect_left(self.starts, line.end))
            for line in article.lines
        )
        return replace(article, lines=tuple(lines))


def find_plain_text(text: str) -> PlainText | None:
    """Return the plain form of a text, None where the text has it already."""
    if _ODD.search(text) is None and is_normalized("NFC", text):
        return None
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _PIECE.finditer(text):
        if match.lastgroup == "space":
            parts.append(" ")
            starts.append(match.start())
            ends.append(match.end())
        elif match.lastgroup == "rest":
            _add_composed(match, parts, starts, ends)
    return PlainText("".join(parts).translate(_MARKS), starts, ends)


def _add_composed(match: re.Match[str], parts: list[str], starts: list[int], ends: list[int]) -> None:
    """Add a run of signs, letters and the marks on them composed."""
    words, first = match.group(), match.start()
    position = 0
    for cluster in _CLUSTER.finditer(words):
        _add_as_it_is(words[position : cluster.start()], first + position, parts, starts, ends)
        composed = normalize("NFC", cluster.group())
        parts.append(composed)
        starts.extend([first + cluster.start()] * len(composed))
        ends.extend([first + cluster.end()] * len(composed))
        position = cluster.end()
    _add_as_it_is(words[position:], first + position, parts, starts, ends)


def _add_as_it_is(words: str, first: int, parts: list[str], starts: list[int], ends: list[int]) -> None:
    parts.append(words)
    starts.extend(range(first, first + len(words)))
    ends.extend(range(first + 1, first + len(words) + 1))


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
