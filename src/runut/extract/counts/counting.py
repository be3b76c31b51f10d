"""What is known where a sentence counts people: who says so, and what the page has told so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from runut.annotate.phrases.clauses import Sentence
from runut.extract.meant.discourse import Discourse
from runut.record.actor import Actor
from runut.record.claims import Event, EventType


@dataclass(frozen=True, slots=True)
class Counting:
    """What is known where people are counted.

    Attributes:
        sentence: The sentence that counts them.
        claimant: Who says so, None where nobody does.
        discourse: The thread of the story.
        events: The events of the page so far.
    """

    sentence: Sentence
    claimant: Actor | None
    discourse: Discourse
    events: Sequence[Event]


def told_here(here: Counting) -> Iterator[Event]:
    """Yield the acts of force that this sentence tells."""
    return (event for event in all_here(here) if event.type is EventType.ASSAULT)


def all_here(here: Counting) -> Iterator[Event]:
    """Yield what this sentence tells, the last first."""
    return takewhile(lambda event: event.evidence.sentence == here.sentence.span, reversed(here.events))
