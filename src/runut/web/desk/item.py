"""One claim on the desk: its words in their page, what the machine reads, what others tell, what people decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Any

from runut.errors import UnknownIdError
from runut.export.measured import Measured, measure_of
from runut.export.views.index import PageRef
from runut.export.views.passages import Marked, Passage, Token, find_label, find_look, find_words, make_passage, weave
from runut.record.article import Line
from runut.record.claims import Claim
from runut.record.differences import Difference
from runut.record.field_values import find_changed, find_values
from runut.record.linked import Disagreement, Happening, LinkedAgreement
from runut.record.page_record import PageRecord
from runut.record.reviewed import Reviewed
from runut.record.span import Span
from runut.reviewing import open_machine, open_review
from runut.web.asking import Asked
from runut.web.desk.fields import Field, make_fields
from runut.web.facts import Fact
from runut.web.held import Held

_LINES_AROUND = 2
_MOST_VERSIONS = 12
_MOST_OTHERS = 8
_DAYS_AROUND = timedelta(days=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One field, as the machine has it and as a person left it."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """One line of the page around the words; `start` is its first code point."""

    number: int
    start: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One claim on the desk.

    Attributes:
        key: Its id.
        claim: As people left it, or as the machine reads it where they left nothing.
        label: Key of the words that say what it claims.
        look: What sort of mark its words have.
        is_rejected: Whether it was taken out.
        changes: What people changed in it.
        lines: The lines of its page around its words.
        title: Headline of its page.
        ref: Short name of its page, None where the page is not linked yet.
        thing: Id of the happening or agreement that it tells of, if others tell of it too.
        versions: What it is told by otherwise: the same thing's other claims.
        others: Things that might be the same.
        disagreement: The first disagreement in which it takes part.
        reviewed: What people decided on it.
        differences: Where a decision and what the machine reads now differ.
        reading: Its values by field.
        fields: Its form.
        last: Number of the last decision on it, 0 for none.
        score: How often those like what the machine read were right, whatever people made of it; None if not known.
    """

    key: str
    claim: Claim
    label: str
    look: str
    is_rejected: bool
    changes: tuple[Change, ...]
    lines: tuple[TextLine, ...]
    title: str | None
    ref: PageRef | None
    thing: str | None
    versions: tuple[Passage, ...]
    others: tuple[Fact, ...]
    disagreement: Disagreement | None
    reviewed: Reviewed
    differences: tuple[Difference, ...]
    reading: Mapping[str, Any]
    fields: tuple[Field, ...]
    last: int
    score: Measured | None

    @property
    def rejected_by(self) -> str | None:
        """Who took it out last, None where it is there."""
        verdict = self.reviewed.verdicts.get(self.key) if self.is_rejected else None
        return None if verdict is None else verdict.who

    @property
    def can_be_joined(self) -> bool:
        """Whether it is of a sort of which several can be one."""
        return self.look not in {"statement", "casualty"}


def find_claim(held: Held, key: str) -> tuple[Claim, Claim, PageRecord, Reviewed]:
    """Return a claim as people left it and as the machine reads it, with its page and what was decided on it.

    Raises:
        UnknownIdError: The record holds no such claim.
    """
    pages = open_machine(held.address, key)
    for page in pages:
        for claim in page.claims:
            if claim.id == key:
                reviewed = open_review(held.address, [key])
                return reviewed.ruled.get(key, claim), claim, page, reviewed
    raise UnknownIdError(f"the record holds no claim {key!r}")


def make_item(held: Held, key: str) -> Item:
    """Return a claim as it lies on the desk.

    Raises:
        UnknownIdError: The record holds no such claim.
    """
    claim, machine, page, reviewed = find_claim(held, key)
    thing = held.thing_of(key)
    linked = None if thing is None else held.happenings.get(thing) or held.agreements.get(thing)
    others = tuple(islice(find_others(held, linked), _MOST_OTHERS))
    held.fetch_briefs(others)
    return Item(
        key=key,
        claim=claim,
        label=find_label(claim),
        look=find_look(claim),
        is_rejected=key not in reviewed.ruled,
        score=measure_of(machine),
        changes=tuple(_changes(machine, claim, page.page.text)),
        lines=tuple(_lines_around(page, claim)),
        title=page.article.title,
        ref=held.index.pages.get(page.page.sha256),
        thing=linked.id if linked is not None and len(linked.claims) > 1 else None,
        versions=_versions(held, linked, key),
        others=others,
        disagreement=held.disputed.get(key),
        reviewed=reviewed,
        differences=reviewed.differences,
        reading=find_values(claim, page.page.text),
        fields=make_fields(claim, page.page.text),
        last=max((decision.id for decision in reviewed.decisions), default=0),
    )


def judged_id(held: Held, thing: str) -> str:
    """Return the id under which the record itself knows a thing: that of its claim where only one tells of it."""
    linked: Happening | LinkedAgreement | None = held.happenings.get(thing) or held.agreements.get(thing)
    return linked.claims[0] if linked is not None and len(linked.claims) == 1 else thing


def _changes(machine: Claim, claim: Claim, text: str) -> Iterator[Change]:
    before, after = find_values(machine, text), find_values(claim, text)
    for name in find_changed(before, after):
        if name != "span":
            yield Change(name=name, before=before.get(name), after=after.get(name))


def _lines_around(page: PageRecord, claim: Claim) -> Iterator[TextLine]:
    """Yield the lines in which a claim's words stand, and some before and after."""
    evidence = claim.evidence
    lines = page.article.lines
    around = Span(min(evidence.start, evidence.sentence.start), max(evidence.end, evidence.sentence.end))
    there = [place for place, line in enumerate(lines) if line.start < around.end and around.start < line.end]
    if not there:
        return
    look, label = find_look(claim), find_label(claim)
    marks = [Marked(id=claim.id, span=span, look=look, label=label) for span in find_words(claim)]
    for line in lines[max(0, there[0] - _LINES_AROUND) : there[-1] + _LINES_AROUND + 1]:
        yield TextLine(number=line.number, start=line.start, tokens=_weave(page.page.text, line, marks))


def _weave(text: str, line: Line, marks: Sequence[Marked]) -> tuple[Token, ...]:
    span = Span(line.start, line.end)
    parts = [
        Marked(
            id=mark.id,
            span=Span(max(mark.span.start, span.start), min(mark.span.end, span.end)),
            look=mark.look,
            label=mark.label,
        )
        for mark in marks
        if mark.span.overlaps(span)
    ]
    return weave(text, span, parts)


def _versions(held: Held, linked: Happening | LinkedAgreement | None, key: str) -> tuple[Passage, ...]:
    if linked is None:
        return ()
    others = [claim for claim in held.index.known(linked.claims) if claim != key][:_MOST_VERSIONS]
    held.fetch_claims(others)
    return tuple(make_passage(held.index, claim) for claim in others)


def find_others(held: Held, linked: Happening | LinkedAgreement | None) -> Iterable[Fact]:
    """Yield things that might be the same: of the same type, about the same time, with somebody in common."""
    fact = None if linked is None else held.fact_by_id.get(linked.id)
    if fact is None or fact.days is None:
        return
    first, last = fact.days
    first -= min(_DAYS_AROUND, first - date.min)
    last += min(_DAYS_AROUND, date.max - last)
    asked = Asked(first=first.isoformat(), last=last.isoformat(), type=fact.types, actor=fact.parties)
    for other in held.find(asked):
        if other.id != fact.id and other.kind is fact.kind:
            yield other
