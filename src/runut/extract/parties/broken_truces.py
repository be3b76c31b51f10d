"""Who broke a truce of which only is told that it was broken: both who made it, or whom one of them blames."""

from __future__ import annotations

from runut.extract.grammar.raw_event import RawEvent
from runut.extract.meant.discourse import Discourse
from runut.languages.affixes import Voice
from runut.record.actor import Actor

_BREACH = "violate-ceasefire"
_BEFELL = {Voice.PAS, Voice.TER, Voice.INT}


def who_broke(raw: RawEvent, discourse: Discourse) -> tuple[Actor, ...]:
    """Return who broke "gencatan senjata yang | dilanggar |": both sides of the story, or whom one blames."""
    context, speaker = discourse.context, discourse.quoted
    if _BREACH not in raw.mode or raw.sense.voice not in _BEFELL or not context.are_at_odds:
        return ()
    foe = None if speaker is None else context.foe_of(speaker)
    return context.opponents if foe is None else (foe,)
