"""An event as grammar gives it."""

from __future__ import annotations

from dataclasses import dataclass, field

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Arguments
from runut.languages.lexicon import Sense
from runut.record.claims import EventType, Status


@dataclass(slots=True)
class RawEvent:
    """An event as grammar gives it, before names, times and speakers are settled.

    `bids` marks what must be done: a request of whoever says so, nothing where nobody is quoted. `rule` says what tells
    it where no row of the lexicon does.
    """

    sentence: Sentence
    node: int
    sense: Sense
    arguments: Arguments
    status: Status
    words: str
    type: EventType
    mode: tuple[str, ...]
    merged: list[int] = field(default_factory=list)
    start: int = 0
    end: int = 0
    hearsay: bool = False
    bids: bool = False
    why: list[str] = field(default_factory=list)
    rule: str = ""
    mediators: list[Mention] = field(default_factory=list)
