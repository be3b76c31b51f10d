"""Lineages: pages that carry one text, since independence is counted in lineages and never in pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from runut.link.clusters import find_pairs, join
from runut.link.days import Days, days_of
from runut.link.wording import find_names_and_numbers, find_shingles, fold, share_of_smaller
from runut.record.article import LineLabel
from runut.record.ids import make_id
from runut.record.linked import Lineage
from runut.record.page_record import PageRecord

_SKETCH = 48
"""The smallest shingles of a text stand for all: of a copy's half about half are among them."""

_MIN_SHARED_OF_SKETCH = 4
_MIN_SHINGLES = 12
"""Texts of fewer words than fifteen are copies only where they are equal."""

_NEAR_COPY = 0.5
_NEAR_COPY_LATER = 0.8
"""A follow-up repeats much of its outlet's background; days later only nearly all of the text makes a copy."""

_SAME_NEWS_DAYS = 3
_RELAYED_DAYS = 1
_RELAYED_ALIKE = 0.6
_RELAYED_LEAD = 0.5
_RELAYED_MIN_SHARED = 6
_LEAD_LINES = 3


@dataclass(frozen=True)
class _Text:
    """One page's article as lineages see it."""

    page: str
    body: str
    lead: str
    agencies: frozenset[str]
    published: Days | None

    @cached_property
    def folded(self) -> str:
        return fold(self.body)

    @cached_property
    def shingles(self) -> frozenset[int]:
        return find_shingles(self.folded)

    @cached_property
    def traits(self) -> frozenset[str]:
        return find_names_and_numbers(self.body)

    @cached_property
    def lead_traits(self) -> frozenset[str]:
        return find_names_and_numbers(self.lead)


def find_lineages(records: Sequence[PageRecord]) -> tuple[Lineage, ...]:
    """Return the lineages of pages, which must be sorted by digest; every page is in exactly one."""
    texts = [_text_of(record) for record in records]
    first_of: dict[str, int] = {}
    reasons: dict[tuple[int, int], str] = {}
    for index, text in enumerate(texts):
        if text.folded:
            first = first_of.setdefault(text.folded, index)
            if first != index:
                reasons[first, index] = "the same text"
    kept = sorted(first_of.values())
    for one, other, reason in (*_find_near_copies(texts, kept), *_find_relayed(texts, kept)):
        reasons.setdefault((one, other), reason)
    why = {index: reason for pair, reason in reasons.items() for index in pair}
    return tuple(
        sorted(
            (
                _lineage([records[index] for index in group], {why[index] for index in group if index in why})
                for group in join(len(texts), sorted(reasons))
            ),
            key=lambda lineage: lineage.pages,
        )
    )


def _text_of(record: PageRecord) -> _Text:
    text, article = record.page.text, record.article
    body = [text[line.start : line.end] for line in article.lines if line.label is LineLabel.BODY]
    return _Text(
        page=record.page.sha256,
        body="\n".join(body),
        lead="\n".join(body[:_LEAD_LINES]),
        agencies=frozenset(map(fold, article.agencies)),
        published=days_of(article.published),
    )


def _find_near_copies(texts: Sequence[_Text], kept: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    """Yield pairs that share much of their wording, found by shingles that few texts share."""
    blocks: dict[int, list[int]] = defaultdict(list)
    for index in kept:
        if len(texts[index].shingles) >= _MIN_SHINGLES:
            for shingle in sorted(texts[index].shingles)[:_SKETCH]:
                blocks[shingle].append(index)
    shared = Counter(pair for members in blocks.values() if len(members) > 1 for pair in find_pairs({0: members}))
    for (one, other), count in sorted(shared.items()):
        if count >= _MIN_SHARED_OF_SKETCH:
            share = share_of_smaller(texts[one].shingles, texts[other].shingles)
            if share >= _needed_share(texts[one], texts[other]):
                yield one, other, "nearly the same text"


def _needed_share(one: _Text, other: _Text) -> float:
    if one.published is None or other.published is None:
        return _NEAR_COPY
    return _NEAR_COPY if one.published.gap_to(other.published) <= _SAME_NEWS_DAYS else _NEAR_COPY_LATER


def _find_relayed(texts: Sequence[_Text], kept: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    """Yield pairs that tell one dispatch of an agency in other words, or in another language."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for index in kept:
        published = texts[index].published
        if published is not None and published.is_narrow and published.first is not None:
            for agency in texts[index].agencies:
                for day in (published.first, published.first + _RELAYED_DAYS):
                    blocks[agency, day].append(index)
    for one, other in find_pairs(blocks):
        if _is_retold(texts[one], texts[other]):
            yield one, other, "one agency's dispatch, by its day, names and numbers"


def _is_retold(one: _Text, other: _Text) -> bool:
    return (
        len(one.traits & other.traits) >= _RELAYED_MIN_SHARED
        and share_of_smaller(one.traits, other.traits) >= _RELAYED_ALIKE
        and _share_of(one.lead_traits, other.traits) >= _RELAYED_LEAD
        and _share_of(other.lead_traits, one.traits) >= _RELAYED_LEAD
    )


def _share_of(part: frozenset[str], whole: frozenset[str]) -> float:
    return len(part & whole) / len(part) if part else 0.0


def _lineage(records: Sequence[PageRecord], reasons: set[str]) -> Lineage:
    pages = tuple(record.page.sha256 for record in records)
    agencies = Counter(name for record in records for name in dict.fromkeys(record.article.agencies))
    outlets = sorted({record.article.outlet for record in records if record.article.outlet})
    common = sorted(name for name, times in agencies.items() if times == len(records))
    origin = common[0] if common else None
    if origin is None and len(outlets) == 1:
        origin = outlets[0]
    told = f"{len(pages)} pages: {'; '.join(sorted(reasons))}" if reasons else "no other page carries its text"
    return Lineage(id=make_id("l", *pages), pages=pages, origin=origin, reason=told)


def lineage_by_page(lineages: Sequence[Lineage]) -> Mapping[str, str]:
    """Return the lineage's id of each page's digest."""
    return {page: lineage.id for lineage in lineages for page in lineage.pages}
