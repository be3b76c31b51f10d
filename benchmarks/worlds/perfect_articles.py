"""Articles as a reader without a fault gives them, and sentences where they stand on their pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.worlds.pages import MadePage
from benchmarks.worlds.patterns import Span as Words
from benchmarks.worlds.sentences import Sentence
from runut.record.article import Article, Byline, BylineRole, Line, LineLabel, Notice, NoticeKind, PublishedBasis
from runut.record.edtf import Edtf
from runut.record.evidence import Evidence
from runut.record.ids import make_id
from runut.record.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A sentence where it stands on its page."""

    sentence: Sentence
    start: int
    end: int
    line: int
    digest: str
    lead: Sentence

    def evidence(self, words: Words | None) -> Evidence:
        """Return the evidence of words of the sentence, or of all of it."""
        first, last = words or (0, self.end - self.start)
        span = Span(self.start, self.end)
        return Evidence(line=self.line, start=self.start + first, end=self.start + last, sentence=span)

    def id(self, prefix: str, *parts: object) -> str:
        """Return an id for a claim of the sentence."""
        return make_id(prefix, self.digest, self.start, *parts)


def find_standing(page: MadePage) -> Iterator[Standing]:
    digest = page.sha256
    for sentence, (start, end) in zip(page.sentences, page.laid.sentences, strict=True):
        line = next(number for number, first, last, _ in page.laid.lines if first <= start and end <= last)
        yield Standing(sentence=sentence, start=start, end=end, line=line, digest=digest, lead=page.sentences[1])


def make_article(page: MadePage) -> Article:
    lines = tuple(
        Line(number=number, start=start, end=end, label=LineLabel(label))
        for number, start, end, label in page.laid.lines
    )
    frame = page.frame
    return Article(
        lines=lines, title=page.sentences[0].text, published=Edtf.day(frame.published), outlet=frame.outlet,
        published_basis=PublishedBasis.STATED, language=frame.language, place_line=frame.place,
        bylines=(Byline(name=frame.reporter, role=BylineRole.REPORTER),),
        agencies=(frame.credit,) if frame.credit else (), notices=tuple(_notices(page)),
    )  # fmt: skip


def _notices(page: MadePage) -> Iterator[Notice]:
    for sentence, (start, end) in zip(page.sentences, page.laid.sentences, strict=True):
        slots = dict(sentence.filled.slots)
        if "O" in slots:
            line = next(number for number, first, last, _ in page.laid.lines if first <= start and end <= last)
            old, new = (sentence.text[slice(*slots[name])] for name in "ON")
            kind = NoticeKind.CORRECTION
            yield Notice(kind=kind, line=line, start=start, end=end, replaced=old, replacement=new)
