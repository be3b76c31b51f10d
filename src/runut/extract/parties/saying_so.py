"""Who does what to whom by saying it, where a side speaks of its own fight or of another's right to one."""

from __future__ import annotations

from dataclasses import replace

from runut.extract.acts.act_traits import Came
from runut.extract.acts.spoken import is_among, share_party
from runut.extract.grammar.raw_event import RawEvent
from runut.record.actor import Actor
from runut.record.claims import EventType

_RIGHT = "right-to-fight"
_Sides = tuple[Actor, ...]


def said_by(
    speaker: Actor | None, raw: RawEvent, came: Came, actors: _Sides, recipients: _Sides
) -> tuple[Came, _Sides, _Sides]:
    """Return what it is, who does it and to whom, where `speaker` tells of it; as it was where nobody does.

    A side that says that it will fight threatens its foe ("kami akan berperang melawan | X"); who says that another
    side may fight stands by it ("X | berhak membela diri").
    """
    if speaker is None:
        return came, actors, recipients
    own = tuple(one for one in actors if is_among(one, (speaker,)) or share_party(one, (speaker,)))
    if raw.sense.frame.id == _RIGHT and actors and not own and speaker.party is not None:
        return replace(came, type=EventType.SUPPORT, mode=()), (speaker,), actors
    if own and came.type is EventType.THREATEN and not recipients:
        return came, own, tuple(one for one in actors if one not in own)
    return came, actors, recipients
