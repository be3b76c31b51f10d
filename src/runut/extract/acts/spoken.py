"""Which statement holds a place in the text, and whether its speaker is among the actors."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from runut.extract.grammar.quotes import RawStatement
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.party_sets import parties_of
from runut.record.actor import Actor
from runut.record.span import Span

_STATEMENTS_BACK = 4
_OWN = {"self", "first"}


def span_around(raw: RawStatement) -> Span:
    """Return the sentence of a statement with all of its words."""
    return Span(min(raw.sentence.span.start, raw.start), max(raw.sentence.span.end, raw.end))


def statement_at(position: int, spoken: Sequence[RawStatement]) -> RawStatement | None:
    """Return the statement whose words hold a place in the text, the last of them where several do.

    Of words relayed whole ("A, kata X, menurut media") it is the inner one.
    """
    last = bisect_right(spoken, position, key=lambda statement: statement.start)
    found: RawStatement | None = None
    for statement in reversed(spoken[max(0, last - _STATEMENTS_BACK) : last]):
        if not any(span.start <= position < span.end for span in statement.content):
            continue
        if found is None or (statement.start == found.start and statement.content[-1].end < found.content[-1].end):
            found = statement
    return found


def speaker_for(raw: RawEvent, speaker: RawStatement | None, spoken: Sequence[RawStatement]) -> Actor | None:
    """Return who says an event, or says who does it ("mengatakan | pihaknya | siap berunding, tetapi tidak akan …")."""
    if speaker is None:
        own = (mention for mention in raw.arguments.actors if mention.pronoun in _OWN)
        speaker = next((said for one in own if (said := statement_at(one.start, spoken)) is not None), None)
    return None if speaker is None else speaker.speaker


def is_among(actor: Actor, actors: Sequence[Actor]) -> bool:
    """Tell whether an actor of that name and side is among some."""
    return any(other.name.casefold() == actor.name.casefold() and other.party == actor.party for other in actors)


def share_party(actor: Actor, actors: Sequence[Actor]) -> bool:
    """Tell whether somebody of an actor's side is among some."""
    return not parties_of((actor,)).isdisjoint(parties_of(actors))
