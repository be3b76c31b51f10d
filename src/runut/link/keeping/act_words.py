"""What the words of a sentence say of an act told in it, read where that is asked for: of most acts it never is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from runut.extract.agreements.bearing import Keeping, find_breached, find_manner, find_place_words, find_topics
from runut.record.claims import Topic
from runut.record.page_record import PageRecord
from runut.record.span import Span


class Words(Protocol):
    """What words say of an act."""

    @property
    def topics(self) -> frozenset[Topic]:
        """What they are about."""

    @property
    def names(self) -> frozenset[str]:
        """Names among them."""

    @property
    def manner(self) -> frozenset[Keeping]:
        """Whether they say that it is done in part, and that a charge is denied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FewWords:
    """What is known of an act whatever words tell of it."""

    topics: frozenset[Topic] = frozenset()
    names: frozenset[str] = frozenset()
    manner: frozenset[Keeping] = frozenset()


NO_WORDS = FewWords()


class SentenceWords:
    """The words of a sentence.

    Args:
        record: The page.
        sentence: Where it stands.
        is_broken: Whether what it tells of breaks an agreement, so that its deeds tell what is broken.
    """

    def __init__(self, record: PageRecord, sentence: Span, *, is_broken: bool = False) -> None:
        self._record, self._sentence, self._is_broken = record, sentence, is_broken

    @cached_property
    def topics(self) -> frozenset[Topic]:
        """What they are about; the own words of agreements that they name tell no topic."""
        text, span, language = self._record.page.text, self._sentence, self._record.article.language
        names = [
            Span(claim.evidence.start, claim.evidence.end)
            for claim in self._record.agreements
            if span.start <= claim.evidence.start < span.end
        ]
        broken = find_breached(text, span, language) if self._is_broken else frozenset()
        return find_topics(text, span, language, names) | broken

    @cached_property
    def names(self) -> frozenset[str]:
        """Names among them."""
        return find_place_words(self._sentence.of(self._record.page.text), self._record.article.language)

    @cached_property
    def manner(self) -> frozenset[Keeping]:
        """Whether they say that it is done in part, and that a charge is denied."""
        return find_manner(self._record.page.text, self._sentence, self._record.article.language)
