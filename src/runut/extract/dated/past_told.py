"""Times of the past from which words count, or at which words were spoken that tell an act."""

from __future__ import annotations

from dataclasses import dataclass

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.times.finding import Anchor
from runut.extract.acts.act_traits import NEXT_LINE
from runut.extract.grammar.quotes import RawStatement
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.when.time_distance import DATING
from runut.extract.when.timing import (
    Dating,
    inferred,
    is_history,
    is_news,
    is_past,
    is_told_aside,
    since_told,
)
from runut.extract.when.whose_time import is_closed, is_open
from runut.record.claims import Status
from runut.record.edtf import Edtf

_BARE = {Anchor.LATER, Anchor.EARLIER}


@dataclass(slots=True)
class ToldTime:
    """The time told last before a sentence.

    Attributes:
        time: The time: what "saat itu" goes back to; None where neither the sentence before nor its line tells one.
        line: The line of the sentence before.
        is_any: Whether a sentence of the story told a time.
        since: Since when what the sentence before tells has gone on.
    """

    time: Edtf | None = None
    line: int = 0
    is_any: bool = False
    since: Edtf | None = None

    def leave(self, sentence: Sentence) -> None:
        """Remember the time that a sentence tells last."""
        told = [time.value for time in sentence.times if time.kind in DATING and time.value is not None]
        is_kept = not told and (sentence.line == self.line or bool(sentence.find("then", "since_then")))
        self.time = told[-1] if told else self.time if is_kept else None
        self.line = sentence.line
        self.is_any = self.is_any or (bool(told) and not sentence.is_headline)
        self.since = since_told(sentence, self.time)


def past_before(sentence: Sentence, told: ToldTime, published: Edtf | None) -> Edtf | None:
    """Return the time of the past that the sentence before tells last, None where it tells of the news."""
    then, line = told.time, told.line
    if then is None or is_open(then):
        return None
    if is_history(then, published):
        return then
    is_near = 0 < sentence.line - line <= NEXT_LINE or sentence.line == line
    is_bare = any(time.anchor in _BARE for time in sentence.times)  # not "dua hari sebelum serangan itu"
    is_old = then is not None and is_closed(then) and is_past(then, published) and not is_news(then, published)
    return then if is_near and is_bare and is_old else None


def by_old_words(raw: RawEvent, spoken: RawStatement | None, published: Edtf | None) -> Dating | None:
    """Give a deed told in words that were spoken long before the news the time of those words."""
    if spoken is None or raw.status is not Status.HAPPENED or raw.sense.voice.is_noun:
        return None
    if is_told_aside(raw.sentence.nodes, raw.node):
        return None
    return inferred(_past_of_words(raw.sentence, spoken, published), "the time of the words that tell it")


def _past_of_words(sentence: Sentence, spoken: RawStatement, published: Edtf | None) -> Edtf | None:
    """Return the time of the past, the only one of its sentence, of what is said ("pada Maret 2020, X | mengaku …")."""
    told = [time for time in sentence.times if time.kind in DATING and time.value is not None]
    value = told[0].value if len(told) == 1 else None
    if value is None or is_open(value) or any(span.start <= told[0].start < span.end for span in spoken.content):
        return None
    return value if is_past(value, published) and not is_news(value, published) else None
