"""Which of two joined sides a clause of "yang" says that others back ("A dan B, yang | didukung | X, …")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.context import PageContext
from runut.languages.affixes import Voice
from runut.record.actor import Actor
from runut.record.claims import EventType

_BACKING = {EventType.SUPPORT, EventType.AID}
_TWO = 2


def who_is_backed(
    raw: RawEvent, recipients: tuple[Actor, ...], actors: Sequence[Actor], context: PageContext
) -> tuple[Actor, ...]:
    """Return to whom an act is done, of two who are at odds only the last, where the clause says who backs them."""
    is_clause = raw.sense.voice is Voice.PAS and raw.arguments.subject.relative and raw.sense.frame.type in _BACKING
    return _but_foe(recipients, actors, context) if is_clause and len(recipients) == _TWO else recipients


def _but_foe(backed: tuple[Actor, ...], backers: Sequence[Actor], context: PageContext) -> tuple[Actor, ...]:
    """Return which of two is backed: the last one, where they are at odds or the first is at odds with who backs."""
    first, last = backed
    are_foes = context.are_rivals(backed) or any(context.are_rivals((first, one)) for one in backers)
    foe = context.foe_of(first)
    return (last,) if are_foes or (foe is not None and foe.party == last.party) else backed
