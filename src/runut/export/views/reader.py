"""The reader: each page's text line by line, what the site put there dimmed, all claims' words marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from runut.export.views.agreements import provision_id
from runut.export.views.index import Index, PageRef
from runut.export.views.passages import Marked, Token, find_label, find_look, find_words, weave
from runut.record.article import Line, LineLabel
from runut.record.claims import Agreement
from runut.record.page_record import PageRecord
from runut.record.span import Span

_FOLDED_LINES = 5  # a shorter run of the site's own lines is read past faster than it is opened
_LINES_AFTER_CLAIMS = 400  # a page that runs on for thousands of lines without a claim would bury the rest


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """One line of a page.

    Attributes:
        number: Counted from 1.
        label: What the line is, None where it has no label.
        tokens: Its text with the claims' words marked.
        marks: Those marks that begin in it, for the way back to their facts.
    """

    number: int
    label: LineLabel | None
    tokens: tuple[Token, ...]
    marks: tuple[Marked, ...]

    @property
    def is_story(self) -> bool:
        """Whether the newsroom wrote it, and not the site."""
        return self.label not in {LineLabel.CHROME, LineLabel.RELATED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines that stand together; a long run of what the site put there is folded away."""

    lines: tuple[LineView, ...]
    is_folded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TextView:
    """One page's text.

    Attributes:
        ref: The page.
        name: The name under which it was read.
        title: Its headline, None where it has none.
        blocks: Its lines.
        left_out: How many further lines are not shown; none of them holds a claim.
    """

    ref: PageRef
    name: str
    title: str | None
    blocks: tuple[Block, ...]
    left_out: int


def make_reader(index: Index) -> tuple[TextView, ...]:
    """Return the text of every page, in the record's order."""
    return tuple(make_text(index, page_record) for page_record in index.record.pages)


def make_text(index: Index, page_record: PageRecord) -> TextView:
    """Return the text of one page."""
    lines = list(_find_lines(page_record))
    marks = _marks_by_line(page_record, lines)
    shown = max(marks, default=0) + 1 + _LINES_AFTER_CLAIMS
    text = page_record.page.text
    return TextView(
        ref=index.pages[page_record.page.sha256],
        name=page_record.page.id,
        title=page_record.article.title,
        blocks=_blocks(_line(text, line, marks.get(place, [])) for place, line in enumerate(lines[:shown])),
        left_out=max(0, len(lines) - shown),
    )


def _blocks(lines: Iterable[LineView]) -> tuple[Block, ...]:
    """Return lines in blocks: runs of the site's own lines apart from the story, folded where they are long."""
    runs = [tuple(run) for _, run in groupby(lines, key=lambda line: line.is_story or bool(line.marks))]
    return tuple(
        Block(lines=run, is_folded=len(run) >= _FOLDED_LINES and not run[0].is_story and not run[0].marks)
        for run in runs
    )


def _line(text: str, line: Line | Span, marks: list[Marked]) -> LineView:
    span = Span(line.start, line.end)
    return LineView(
        number=line.number if isinstance(line, Line) else 0,
        label=line.label if isinstance(line, Line) else None,
        tokens=weave(text, span, marks),
        marks=tuple(mark for mark in marks if mark.is_first),
    )


def _find_lines(page_record: PageRecord) -> Iterator[Line | Span]:
    """Yield the article's lines, and as bare spans whatever text lies between them."""
    text, place = page_record.page.text, 0
    for line in page_record.article.lines:
        yield from _split(text, place, line.start)
        yield line
        place = max(place, line.end)
    yield from _split(text, place, len(text))


def _split(text: str, start: int, end: int) -> Iterator[Span]:
    for line in text[start:end].splitlines(keepends=True):
        if line.strip():
            yield Span(start, start + len(line.rstrip("\r\n")))
        start += len(line)


def _marks_by_line(page_record: PageRecord, lines: list[Line | Span]) -> dict[int, list[Marked]]:
    """Return the marks of each line by its place; words that run over several lines are marked in each."""
    by_line: defaultdict[int, list[Marked]] = defaultdict(list)
    place = 0
    for mark in sorted(_find_marks(page_record), key=lambda mark: (mark.span.start, -mark.span.end, mark.id)):
        while place < len(lines) - 1 and lines[place].end <= mark.span.start:
            place += 1
        at, is_first = place, mark.is_first
        while at < len(lines) and lines[at].start < mark.span.end:
            part = Span(max(mark.span.start, lines[at].start), min(mark.span.end, lines[at].end))
            if part.start < part.end:
                by_line[at].append(replace(mark, span=part, is_first=is_first))
                is_first = False
            at += 1
    return dict(by_line)


def _find_marks(page_record: PageRecord) -> Iterable[Marked]:
    for claim in page_record.claims:
        label = find_label(claim)
        for number, span in enumerate(find_words(claim)):
            yield Marked(id=claim.id, span=span, look=find_look(claim), label=label, is_first=number == 0)
        if isinstance(claim, Agreement):
            for number, provision in enumerate(claim.provisions, 1):
                span = Span(provision.start, provision.end)
                yield Marked(id=provision_id(claim.id, number), span=span, look="provision", label="claim.provision")
