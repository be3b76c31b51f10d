"""The reader: one page's text as it was read, every line with its label, its claims beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from runut.export.views.index import LineageRef, PageRef
from runut.export.views.passages import find_label, find_look
from runut.export.views.reader import TextView, make_text
from runut.export.views.sources import TieView, make_page
from runut.record.article import Article
from runut.record.claims import Claim
from runut.record.linked import Disagreement, Lineage
from runut.record.page import Page
from runut.record.page_record import PageRecord
from runut.web.asking import Asked
from runut.web.held import Held
from runut.web.tables import Row
from runut.web.views import View

_MOST_SIBLINGS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One claim as it stands beside the text.

    Attributes:
        claim: The claim.
        look: What sort of mark its words have.
        label: Key of the words that say what it claims.
        thing: Id of the happening or agreement that it tells of, None for a count or statement.
        disagreement: The first disagreement in which it takes part.
    """

    claim: Claim
    look: str
    label: str
    thing: str | None
    disagreement: Disagreement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One page with its claims in the order of its text.

    Attributes:
        text: Its lines.
        page: The page.
        article: What the newsroom wrote on it.
        not_read: Why no claims were looked for, or None.
        claims: Its claims, in order of the text.
        reasons: Why lines have their labels, by the lines' numbers.
        lineage: The lineage that it belongs to.
        lineage_ref: Its short name.
        ties: How it hangs together with pages of other lineages and its own.
        siblings: The first other pages that carry the same text, in order of publication.
        before: The page before it in the record.
        after: The page after it.
    """

    text: TextView
    page: Page
    article: Article
    not_read: str | None
    claims: tuple[Beside, ...]
    reasons: Mapping[int, str]
    lineage: Lineage
    lineage_ref: LineageRef
    siblings: tuple[PageRef, ...]
    ties: tuple[TieView, ...]
    before: PageRef | None
    after: PageRef | None


def make(held: Held, asked: Asked) -> Reader | None:
    """Return one page with its claims, None where there is none of that name."""
    if asked.key not in held.pages_by_anchor:
        return None
    record = held.page(asked.key)
    ref, digest = held.ref(record), record.page.sha256
    lineage, lineage_ref = held.lineages_by_anchor[ref.lineage.anchor]
    pages = held.state.pages
    number = pages.by_anchor[asked.key]
    before = pages.find_told(range(number - 1, -1, -1), held.ordinal)
    after = pages.find_told(range(number + 1, len(pages)), held.ordinal)
    return Reader(
        text=make_text(held.index, record),
        page=record.page,
        article=record.article,
        not_read=record.not_read,
        reasons={line.number: line.reason for line in record.article.lines if line.reason},
        claims=tuple(_beside(held, claim) for claim in _in_order(record)),
        lineage=lineage,
        lineage_ref=lineage_ref,
        siblings=_siblings(held, number),
        ties=make_page(held.index, record, held.ties_of([digest]).get(digest, ())).ties,
        before=next(map(pages.ref, before), None),
        after=next(map(pages.ref, after), None),
    )


def _in_order(record: PageRecord) -> list[Claim]:
    return sorted(record.claims, key=lambda claim: (claim.evidence.start, -claim.evidence.end, claim.id))


def _beside(held: Held, claim: Claim) -> Beside:
    return Beside(
        claim=claim,
        look=find_look(claim),
        label=find_label(claim),
        thing=held.thing_of(claim.id),
        disagreement=held.disputed.get(claim.id),
    )


def _siblings(held: Held, page: int) -> tuple[PageRef, ...]:
    """Return the first other pages of a page's lineage, in order of publication."""
    pages = held.state.pages
    others = (other for other in held.lineages_by_anchor.told_pages(pages.lineages[page]) if other != page)
    return tuple(map(pages.ref, islice(others, _MOST_SIBLINGS)))


def find_rows(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield the claims of one page, each with its words and where they stand."""
    record = held.page(asked.key)
    for claim in _in_order(record):
        evidence = claim.evidence
        yield {
            "id": claim.id,
            "kind": type(claim).__name__.lower(),
            "line": evidence.line,
            "start": evidence.start,
            "end": evidence.end,
            "words": record.page.text[evidence.start : evidence.end],
            "sentence": evidence.sentence.of(record.page.text),
            "thing": held.thing_of(claim.id),
        }


VIEW = View(name="sources", path="/pages/{key}", template="reader.html.jinja", make=make, rows=find_rows)
