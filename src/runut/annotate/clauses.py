"""Sentences as rows of nodes: noun phrases, triggers, times and the words that join them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from runut.annotate.mentions import Mention
from runut.annotate.times import TimeMention
from runut.annotate.units import Unit
from runut.languages.lexicon import Sense
from runut.record.span import Span


class NodeKind(StrEnum):
    """What a node is."""

    MENTION = "mention"
    TRIGGER = "trigger"
    TIME = "time"
    WORD = "word"


NO_CATEGORIES: frozenset[str] = frozenset()


@dataclass(slots=True)
class Node:
    """One piece of a sentence: a noun phrase, a form that evokes frames, a time, or a single word or sign.

    A dash that `joins` two sides stands for "and": "perang Rusia-Ukraina". The `categories` are those of a single
    word; what is asked of each node many times over (`is_comma`, `is_speech`: a word of speech) is told once.
    """

    kind: NodeKind
    first: int
    last: int
    start: int
    end: int
    unit: Unit
    mention: Mention | None = None
    time: TimeMention | None = None
    categories: set[str] | frozenset[str] = NO_CATEGORIES
    is_comma: bool = False
    is_speech: bool = False
    joins: bool = False

    def has(self, *categories: str) -> bool:
        """Tell whether it is a single word of one of these categories."""
        return not self.categories.isdisjoint(categories)


@dataclass(slots=True)
class Sentence:
    """One sentence, read.

    Attributes:
        line: Line of the page, counted from 1.
        span: Where it stands.
        units: Its words and signs.
        nodes: Its pieces, in order.
        times: Its expressions of time.
        is_headline: True for a title line.
        terms: Index of the first node of what an agreement lays down, None where the sentence tells no terms.
        retold: By node, the sense of a noun that takes up an act told before ("pembebasan itu").
    """

    line: int
    span: Span
    units: list[Unit]
    nodes: list[Node] = field(default_factory=list)
    times: tuple[TimeMention, ...] = ()
    is_headline: bool = False
    terms: int | None = None
    retold: dict[int, Sense] = field(default_factory=dict)
