"""Sentences as rows of nodes: noun phrases, triggers, times and the words that join them."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum

from runut.annotate.phrases.mentions import Mention
from runut.annotate.times.finding import TimeMention
from runut.annotate.words.units import Unit
from runut.languages.lexicon import Sense
from runut.record.claims import EventType
from runut.record.span import Span


class NodeKind(StrEnum):
    """What a node is."""

    MENTION = "mention"
    TRIGGER = "trigger"
    TIME = "time"
    WORD = "word"


NO_CATEGORIES: frozenset[str] = frozenset()
_NO_TYPES: frozenset[EventType | None] = frozenset()


@dataclass(slots=True)
class Node:
    """One piece of a sentence: a noun phrase, a form that evokes frames, a time, or a single word or sign.

    A dash that `joins` two sides stands for "and": "perang Rusia-Ukraina". The `categories` are those of a single
    word; what is asked of each node many times over is told once: `is_comma`, `is_speech` (a word of speech),
    `is_trigger`, and of a trigger `is_noun` and `is_verb` (an event noun, a verb in any of its senses).
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
    is_trigger: bool = False
    is_speech: bool = False
    joins: bool = False
    is_noun: bool = False
    is_verb: bool = False

    @property
    def types(self) -> AbstractSet[EventType | None]:
        """The types of events that its word tells in any of its senses, none where the lexicon lacks it."""
        return _NO_TYPES if self.unit.item is None else self.unit.item.types

    def has(self, category: str, *others: str) -> bool:
        """Tell whether it is a single word of one of these categories."""
        if category in self.categories:
            return True
        return not self.categories.isdisjoint(others) if others else False


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
        places: By word category, the nodes that begin with a word of it or stand for one, in order.
        mentions: Its noun phrases in order, each with its node.
    """

    line: int
    span: Span
    units: list[Unit]
    nodes: list[Node] = field(default_factory=list)
    times: tuple[TimeMention, ...] = ()
    is_headline: bool = False
    terms: int | None = None
    retold: dict[int, Sense] = field(default_factory=dict)
    places: dict[str, list[int]] = field(default_factory=dict)
    mentions: list[tuple[int, Mention]] = field(default_factory=list)

    def note_places(self) -> None:
        """Note where phrases and words of each category stand: what a sentence does not have is not looked for."""
        for n, node in enumerate(self.nodes):
            if node.mention is not None:
                self.mentions.append((n, node.mention))
            for category in node.unit.categories:
                self.places.setdefault(category, []).append(n)
            if node.categories is not node.unit.categories:
                for category in node.categories.difference(node.unit.categories):
                    self.places.setdefault(category, []).append(n)

    def find(self, *categories: str) -> Sequence[int]:
        """Return the nodes that begin with a word of these categories or stand for one, in order."""
        found = [self.places[category] for category in categories if category in self.places]
        return sorted(set().union(*found)) if len(found) > 1 else found[0] if found else ()


def find_word(nodes: Sequence[Node], category: str, first: int, last: int) -> int | None:
    """Return the first single word of a category in a stretch of nodes, None where there is none."""
    for position in range(first, last):
        if category in nodes[position].categories:
            return position
    return None


def find_word_before(nodes: Sequence[Node], category: str, index: int, reach: int) -> int | None:
    """Return the nearest single word of a category before a node, within a reach, None where there is none."""
    for position in range(index - 1, max(-1, index - reach), -1):
        if category in nodes[position].categories:
            return position
    return None
