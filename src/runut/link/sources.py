"""Who stands behind claims: pages, lineages, and how many of them are independent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from runut.link.clusters import join
from runut.link.days import Days, days_of
from runut.link.lineages import lineage_by_page
from runut.link.wording import find_words, fold, share_of_smaller
from runut.record.article import LineLabel
from runut.record.claims import Claim
from runut.record.linked import Lineage
from runut.record.page_record import PageRecord

_STOCK_ALIKE = 0.6
_STOCK_MIN_WORDS = 6
_MAX_COMPARED = 60
"""Of more sources for one thing only the first of each wording are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a claim stands.

    Attributes:
        page: Digest of the page.
        order: Sorts claims by publication (unknown last), then page, then text.
        lineage: Id of the page's lineage.
        agencies: Agencies that the page relays, folded.
        reported: When the page was published, None if unknown.
        sentence: The sentence's first code point.
        words: Words of the sentence.
        is_headline: Whether it stands in the page's title, which the body tells again.
    """

    page: str
    order: tuple[date, str, str, int, str]
    lineage: str
    agencies: frozenset[str]
    reported: Days | None
    sentence: int
    words: frozenset[str]
    is_headline: bool


def find_sources(records: Sequence[PageRecord], lineages: Sequence[Lineage]) -> dict[str, Source]:
    """Return the source of every claim, by the claim's id."""
    lineage_of = lineage_by_page(lineages)
    return {
        claim.id: source for record in records for claim, source in _find_in(record, lineage_of[record.page.sha256])
    }


def _find_in(record: PageRecord, lineage: str) -> Iterable[tuple[Claim, Source]]:
    page, published = record.page, record.article.published
    earliest = (published.earliest if published else None) or date.max
    agencies = frozenset(map(fold, record.article.agencies))
    reported = days_of(published)
    titles = {line.number for line in record.article.lines if line.label is LineLabel.TITLE}
    words: dict[tuple[int, int], frozenset[str]] = {}
    for claim in record.claims:
        sentence = claim.evidence.sentence
        key = (sentence.start, sentence.end)
        if key not in words:
            words[key] = find_words(sentence.of(page.text))
        yield (
            claim,
            Source(
                page=page.sha256,
                order=(earliest, page.id, page.sha256, claim.evidence.start, claim.id),
                lineage=lineage,
                agencies=agencies,
                reported=reported,
                sentence=sentence.start,
                words=words[key],
                is_headline=claim.evidence.line in titles,
            ),
        )


def find_independent(sources: Iterable[Source]) -> tuple[str, ...]:
    """Return the ids of the lineages behind claims, sorted.

    A lineage that says nothing of its own, only a stock sentence of an agency that an earlier one has, is left out.
    """
    first: dict[tuple[str, frozenset[str]], Source] = {}
    for source in sorted(sources, key=lambda source: source.order):
        first.setdefault((source.lineage, source.words), source)
    told = list(first.values())
    compared = told[:_MAX_COMPARED]
    pairs = [
        (one, other)
        for one in range(len(compared))
        for other in range(one + 1, len(compared))
        if _is_stock(compared[one], compared[other])
    ]
    return tuple(sorted({told[group[0]].lineage for group in join(len(told), pairs)}))


def _is_stock(one: Source, other: Source) -> bool:
    return (
        one.lineage != other.lineage
        and bool(one.agencies & other.agencies)
        and min(len(one.words), len(other.words)) >= _STOCK_MIN_WORDS
        and share_of_smaller(one.words, other.words) >= _STOCK_ALIKE
    )
