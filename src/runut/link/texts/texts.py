"""Articles as lineages see them: what of each page's text is kept while its copies and retellings are looked for."""

from __future__ import annotations

import hashlib
import re
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from runut.link.comparing.days import Days, days_of
from runut.link.comparing.one_word import one_word
from runut.link.comparing.wording import find_names_and_numbers, find_shingles, fold
from runut.record.article import LineLabel
from runut.record.claims import Event, EventType
from runut.record.page_record import PageRecord

SKETCH = 48
"""The smallest shingles of a text stand for all: of a copy's half about half are among them."""

_LEAD_LINES = 3
_CACHED_TEXTS = 512
_GRAM_CHARS = 4
_NOT_WORD = re.compile(r"[\W_]+")
_DOMAIN = re.compile(r"(?:\.[a-z]{2,6}){1,2}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What is kept of one page's article; a few hundred bytes, whatever its length.

    Attributes:
        page: Digest of the page.
        order: Sorts texts by publication (unknown last), then digest.
        digest: Stands for the folded body, empty where there is none.
        shingles: How many different runs of words it has.
        sketch: The smallest of their numbers, sorted.
        agencies: Agencies and outlets that it says it relays, as keys, with their names.
        outlet: Its own outlet as a key, None if not known.
        published: When it was published, None if not known.
        traits: Numbers of its names and figures.
        lead: Those of its first lines.
        facts: Numbers of what its claims say in any language: deeds with their day and parties, counts, agreements.
        news: The first deed with a day that it tells, None where it tells of none.
    """

    page: str
    order: tuple[int, str]
    digest: bytes
    shingles: int
    sketch: array[int]
    agencies: dict[str, str]
    outlet: str | None
    published: Days | None
    traits: frozenset[int] = field(repr=False)
    lead: frozenset[int] = field(repr=False)
    facts: frozenset[int] = field(repr=False)
    news: News | None


@dataclass(frozen=True, slots=True)
class News:
    """What a page tells first: the sort of deed, its days, and the parties to it."""

    type: EventType
    days: Days
    parties: frozenset[str]


def make_text(record: PageRecord) -> Text:
    """Return what is kept of a page's article."""
    article, body = record.article, find_body_lines(record)
    folded = fold("\n".join(body))
    shingles = find_shingles(folded)
    published = days_of(article.published)
    first = published.first if published is not None and published.first is not None else 10**7
    is_relayed = bool(article.agencies or article.outlet) and published is not None and published.is_narrow
    return Text(
        page=record.page.sha256,
        order=(first, record.page.sha256),
        digest=hashlib.blake2b(folded.encode(), digest_size=12).digest() if folded else b"",
        shingles=len(shingles),
        sketch=array("L", sorted(shingles)[:SKETCH]),
        agencies={name_key(name): name for name in article.agencies},
        outlet=name_key(article.outlet) if article.outlet else None,
        published=published,
        traits=_numbers_of(body) if is_relayed else frozenset(),
        lead=_numbers_of(body[:_LEAD_LINES]) if is_relayed else frozenset(),
        facts=frozenset(_find_facts(record)) if is_relayed else frozenset(),
        news=_find_news(record) if is_relayed else None,
    )


def name_key(name: str) -> str:
    """Return what a newsroom's name comes to without case, spaces, signs and the end of its address."""
    return _NOT_WORD.sub("", _DOMAIN.sub("", name.casefold().strip()))


def find_body_lines(record: PageRecord) -> list[str]:
    """Return the lines of a page's story."""
    text = record.page.text
    return [text[line.start : line.end] for line in record.article.lines if line.label is LineLabel.BODY]


def _find_facts(record: PageRecord) -> Iterator[int]:
    """Yield a number for each thing that a page says in a way that its language does not change."""
    for event in record.events:
        if event.time is not None:
            yield _number("event", event.type, event.time.text.partition("T")[0], *sorted(_parties_of(event)))
    for count in record.casualties:
        yield _number("count", count.outcome, count.min, count.max)
    for agreement in record.agreements:
        if agreement.signed is not None:
            yield _number("agreement", agreement.signed.text.partition("T")[0], *sorted(agreement.parties))


def _find_news(record: PageRecord) -> News | None:
    for event in sorted(record.events, key=lambda event: (event.evidence.start, event.id)):
        days, parties = days_of(event.time), _parties_of(event)
        if days is not None and days.is_narrow and parties:
            return News(event.type, days, parties)
    return None


def _parties_of(event: Event) -> frozenset[str]:
    return frozenset(actor.party for actor in (*event.actors, *event.recipients) if actor.party)


def _number(*parts: object) -> int:
    return zlib.crc32("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass"))


def _numbers_of(lines: Iterable[str]) -> frozenset[int]:
    return frozenset(_number(one_word(trait)) for trait in find_names_and_numbers("\n".join(lines)))


class Bodies:
    """The bodies of texts, for the few pairs that are compared in full.

    Args:
        read_body: Returns the lines of the body of the text at an index.
    """

    def __init__(self, read_body: Callable[[int], Sequence[str]]) -> None:
        self._read_body = read_body
        self.shingles = lru_cache(_CACHED_TEXTS)(self._find_shingles)
        self.grams = lru_cache(_CACHED_TEXTS)(self._find_grams)

    def _find_shingles(self, index: int) -> frozenset[int]:
        return find_shingles(fold("\n".join(self._read_body(index))))

    def _find_grams(self, index: int) -> tuple[frozenset[str], ...]:
        """Return the runs of four letters of each paragraph."""
        return tuple(filter(None, map(find_grams, self._read_body(index))))


def find_grams(text: str) -> frozenset[str]:
    """Return the runs of four letters of a text, signs and case evened out."""
    even = " ".join(_NOT_WORD.sub(" ", text.casefold()).split())
    return frozenset(even[at : at + _GRAM_CHARS] for at in range(len(even) - _GRAM_CHARS + 1))
