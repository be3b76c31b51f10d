"""Who stands behind claims: pages, lineages, and how many of them are independent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from runut.link.comparing.clusters import join
from runut.link.comparing.days import Days, days_of
from runut.link.comparing.wording import find_words, share_of_smaller
from runut.link.texts.lineages import lineage_by_page
from runut.link.texts.texts import name_key
from runut.record.article import LineLabel
from runut.record.claims import Claim
from runut.record.linked import Lineage, Tie, TieKind
from runut.record.page_record import PageRecord
from runut.record.span import Span

_STOCK_ALIKE = 0.6
_STOCK_MIN_WORDS = 6
_STOCK_OF_OTHERS = 0.85
_STOCK_OF_OTHERS_MIN_WORDS = 10
"""Newsrooms that share no agency or outlet write a long sentence alike only where one has it from the other."""

_MAX_COMPARED = 60
"""With so many others a wording is compared, those that share its rarest words."""


class Sentence:
    """A sentence of a page; its words are read where they are asked for, of most sentences never.

    Args:
        text: The page's text.
        span: Where the sentence stands.
    """

    __slots__ = ("_span", "_text", "_words")

    def __init__(self, text: str, span: Span) -> None:
        self._text, self._span = text, span
        self._words: frozenset[str] | None = None

    @property
    def words(self) -> frozenset[str]:
        """Its words."""
        if self._words is None:
            self._words = self.find_words()
        return self._words

    def find_words(self) -> frozenset[str]:
        """Return its words without keeping them."""
        return find_words(self._span.of(self._text)) if self._words is None else self._words


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a claim stands.

    Attributes:
        page: Digest of the page.
        order: Sorts claims by publication (unknown last), then page, then text.
        lineage: Id of the page's lineage.
        voices: Agencies and outlets that the page relays, and its own outlet, as keys.
        takes_from: Lineages of pages whose outlet the page names as its source for this news.
        reported: When the page was published, None if unknown.
        sentence: The sentence's first code point.
        sentence_end: The code point after its last.
        told: What the sentence says.
        is_headline: Whether it stands in the page's title, which the body tells again.
    """

    page: str
    order: tuple[date, str, str, int, str]
    lineage: str
    voices: frozenset[str]
    takes_from: frozenset[str]
    reported: Days | None
    sentence: int
    sentence_end: int
    told: Sentence = field(repr=False, compare=False)
    is_headline: bool

    @property
    def words(self) -> frozenset[str]:
        """Words of the sentence."""
        return self.told.words


def find_sources(
    records: Sequence[PageRecord], lineages: Sequence[Lineage], ties: Iterable[Tie] = ()
) -> dict[str, Source]:
    """Return the source of every claim, by the claim's id."""
    lineage_of = lineage_by_page(lineages)
    taken: dict[str, set[str]] = defaultdict(set)
    for tie in ties:
        if tie.kind is TieKind.NAMED and lineage_of[tie.one] != lineage_of[tie.other]:
            taken[tie.one].add(lineage_of[tie.other])
    return {
        claim.id: source
        for record in records
        for claim, source in find_in(record, lineage_of, frozenset(taken.get(record.page.sha256, ())))
    }


def find_in(
    record: PageRecord, lineage_of: Mapping[str, str], takes_from: frozenset[str]
) -> Iterable[tuple[Claim, Source]]:
    """Yield the claims of a page with their sources.

    Args:
        record: The page.
        lineage_of: The lineage's id of each page.
        takes_from: Lineages of pages whose outlet it names as its source.
    """
    page, published = record.page, record.article.published
    earliest = (published.earliest if published else None) or date.max
    outlets = [record.article.outlet] if record.article.outlet else []
    voices = frozenset(map(name_key, (*record.article.agencies, *outlets)))
    reported = days_of(published)
    titles = {line.number for line in record.article.lines if line.label is LineLabel.TITLE}
    sentences: dict[tuple[int, int], Sentence] = {}
    for claim in record.claims:
        sentence = claim.evidence.sentence
        key = (sentence.start, sentence.end)
        if key not in sentences:
            sentences[key] = Sentence(page.text, sentence)
        yield (
            claim,
            Source(
                page=page.sha256,
                order=(earliest, page.id, page.sha256, claim.evidence.start, claim.id),
                lineage=lineage_of[page.sha256],
                voices=voices,
                takes_from=takes_from,
                reported=reported,
                sentence=sentence.start,
                sentence_end=sentence.end,
                told=sentences[key],
                is_headline=claim.evidence.line in titles,
            ),
        )


def find_independent(sources: Iterable[Source]) -> tuple[str, ...]:
    """Return the ids of the lineages behind claims about one thing, sorted.

    Left out is a lineage that has this thing from another: in a stock sentence that an earlier one of the same
    agency or outlet has, in nothing but sentences of others, or from an outlet that it names.
    """
    given = list(sources)
    lineages = {source.lineage for source in given}
    if len(lineages) <= 1:
        return tuple(lineages)
    told = find_wordings(given)
    of_lineage: dict[str, int] = {}
    pairs: list[tuple[int, int]] = []
    for index, source in enumerate(told):
        of_lineage.setdefault(source.lineage, index)
    for index, source in enumerate(told):
        pairs += ((index, of_lineage[other]) for other in source.takes_from if other in of_lineage)
    whole: set[str] = {told[one].lineage for one, _ in pairs}
    for stock in find_stock_pairs(told):
        pairs.append((stock.one, stock.other))
        if stock.is_one_voice:
            whole |= {told[stock.one].lineage, told[stock.other].lineage}
    pairs += ((index, of_lineage[source.lineage]) for index, source in enumerate(told) if source.lineage in whole)
    return tuple(sorted({told[group[0]].lineage for group in join(len(told), pairs)}))


def find_wordings(sources: Iterable[Source]) -> list[Source]:
    """Return the first source of each wording of each lineage, in order of report."""
    first: dict[tuple[str, frozenset[str]], Source] = {}
    for source in sorted(sources, key=lambda source: source.order):
        first.setdefault((source.lineage, source.words), source)
    return list(first.values())


class StockPair(NamedTuple):
    """Two sources by their indexes that have one sentence, how alike, and whether they share an agency or outlet."""

    one: int
    other: int
    alike: float
    is_one_voice: bool


def find_stock_pairs(told: Sequence[Source]) -> Iterator[StockPair]:
    """Yield pairs of sources of two lineages whose sentences are one, each after those that come before it."""
    times = Counter(word for source in told for word in source.words)
    by_word: dict[str, list[int]] = defaultdict(list)
    for index, source in enumerate(told):
        rare = sorted(source.words, key=lambda word: (times[word], word))
        near = Counter(other for word in rare for other in by_word[word][:_MAX_COMPARED])
        for other, _ in near.most_common(_MAX_COMPARED):
            pair = _weigh_stock(told, other, index)
            if pair is not None:
                yield pair
        for word in rare:
            by_word[word].append(index)


def _weigh_stock(told: Sequence[Source], one: int, other: int) -> StockPair | None:
    mine, its = told[one], told[other]
    shortest = min(len(mine.words), len(its.words))
    if mine.lineage == its.lineage or shortest < _STOCK_MIN_WORDS:
        return None
    alike, is_one_voice = share_of_smaller(mine.words, its.words), bool(mine.voices & its.voices)
    is_long = shortest >= _STOCK_OF_OTHERS_MIN_WORDS
    is_enough = alike >= _STOCK_ALIKE if is_one_voice else is_long and alike >= _STOCK_OF_OTHERS
    if not is_enough or _figures_differ(mine.words, its.words):
        return None
    return StockPair(one, other, alike, is_one_voice)


def _figures_differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether each of two sentences has a figure that the other lacks: they tell of two things."""
    mine, its = ({word for word in words if word.isdigit()} for words in (one, other))
    return bool(mine - its) and bool(its - mine)
