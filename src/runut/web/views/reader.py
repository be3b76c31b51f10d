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
from runut.record.series import Figure, Standing
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
        replaced: Key of the words that say that it no longer stands, None where it does.
        replaced_by: The count in its place, None where there is none.
        replaces: The counts in whose place it stands.
    """

    claim: Claim
    look: str
    label: str
    thing: str | None
    disagreement: Disagreement | None
    replaced: str | None = None
    replaced_by: Other | None = None
    replaces: tuple[Other, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """Another count, with the page on which it stands."""

    claim: Claim
    page: PageRef


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
        later: Pages that stood at its address after it, the newest first.
        earlier: Pages that stood at its address before it, the newest first.
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
    later: tuple[PageRef, ...]
    earlier: tuple[PageRef, ...]
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
    earlier, later = _find_versions(held, digest)
    return Reader(
        text=make_text(held.index, record),
        page=record.page,
        article=record.article,
        not_read=record.not_read,
        reasons={line.number: line.reason for line in record.article.lines if line.reason},
        claims=_find_beside(held, record),
        lineage=lineage,
        lineage_ref=lineage_ref,
        siblings=_siblings(held, number),
        later=later,
        earlier=earlier,
        ties=make_page(held.index, record, held.ties_of([digest]).get(digest, ())).ties,
        before=next(map(pages.ref, before), None),
        after=next(map(pages.ref, after), None),
    )


def _in_order(record: PageRecord) -> list[Claim]:
    return sorted(record.claims, key=lambda claim: (claim.evidence.start, -claim.evidence.end, claim.id))


def _find_beside(held: Held, record: PageRecord) -> tuple[Beside, ...]:
    """Return the claims of a page, with counts elsewhere that took their place or that they took the place of."""
    own = [claim.id for claim in record.casualties]
    later = (held.replacing.replaced_by(claim) for claim in own)
    earlier = (other for claim in own for other in _replaces(held, claim))
    held.fetch_claims([*(other for other in later if other is not None), *earlier])
    return tuple(_beside(held, claim) for claim in _in_order(record))


def _beside(held: Held, claim: Claim) -> Beside:
    figure = held.replacing.replaced.get(claim.id)
    return Beside(
        claim=claim,
        look=find_look(claim),
        label=find_label(claim),
        thing=held.thing_of(claim.id),
        disagreement=held.disputed.get(claim.id),
        replaced=None if figure is None else _key_of(figure),
        replaced_by=None if figure is None or figure.to is None else _other(held, figure.to),
        replaces=tuple(found for other in _replaces(held, claim.id) if (found := _other(held, other)) is not None),
    )


def _replaces(held: Held, claim: str) -> tuple[str, ...]:
    return held.replacing.replaces(claim)[:_MOST_SIBLINGS]


def _key_of(figure: Figure) -> str:
    if figure.to is None:
        return "reader.withdrawn"
    return "reader.superseded_by" if figure.standing is Standing.SUPERSEDED else "reader.corrected_by"


def _other(held: Held, claim: str) -> Other | None:
    """Return a count that had been told, None for one that had not."""
    if claim not in held.index.claims:
        return None
    return Other(claim=held.index.claims[claim][0], page=held.index.page_of(claim))


def _find_versions(held: Held, digest: str) -> tuple[tuple[PageRef, ...], tuple[PageRef, ...]]:
    """Return the pages that stood at a page's address before it and after it, the newest of each first."""
    versions = held.state.versions.get(digest, (digest,))
    place = versions.index(digest)
    numbers = held.state.pages.numbers
    told = [
        tuple(map(held.state.pages.ref, held.state.pages.find_told((numbers[one] for one in part), held.ordinal)))
        for part in (versions[:place][::-1], versions[place + 1 :][::-1])
    ]
    return told[0][:_MOST_SIBLINGS], told[1][:_MOST_SIBLINGS]


def _siblings(held: Held, page: int) -> tuple[PageRef, ...]:
    """Return the first other pages of a page's lineage, in order of publication."""
    pages = held.state.pages
    others = (other for other in held.lineages_by_anchor.told_pages(pages.lineages[page]) if other != page)
    return tuple(map(pages.ref, islice(others, _MOST_SIBLINGS)))


def find_rows(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield the claims of one page, each with its words and where they stand."""
    record = held.page(asked.key)
    for claim in _in_order(record):
        evidence, figure = claim.evidence, held.replacing.replaced.get(claim.id)
        yield {
            "id": claim.id,
            "kind": type(claim).__name__.lower(),
            "line": evidence.line,
            "start": evidence.start,
            "end": evidence.end,
            "words": record.page.text[evidence.start : evidence.end],
            "sentence": evidence.sentence.of(record.page.text),
            "thing": held.thing_of(claim.id),
            "standing": figure.standing.value if figure is not None else None,
            "replaced_by": held.replacing.replaced_by(claim.id),
            "replaces": held.replacing.replaces(claim.id),
        }


VIEW = View(name="sources", path="/pages/{key}", template="reader.html.jinja", make=make, rows=find_rows)
