"""Which acts are told where words say that they did not come about, and which where somebody denies them (§9.14)."""

from __future__ import annotations

from runut.extract.grammar.marking import Marking
from runut.languages.lexicon import Sense
from runut.record.claims import EventType, Status

DENIED_DEEDS = {
    EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE, EventType.AID, EventType.AGREE,
    EventType.SUPPORT, EventType.RETREAT,
}  # fmt: skip
_DENIABLE = {EventType.ASSAULT, EventType.AGREE}
_SIGN, _DENY = "sign", "deny"


def is_deniable(sense: Sense) -> bool:
    """Tell whether an act that did not come about is told: force, a promise, a paper ("belum | menandatangani X")."""
    return sense.frame.type in _DENIABLE or _SIGN in sense.frame.mode


def denied(sense: Sense) -> Marking | None:
    """Return the marking of a denied act of those whose denial is recorded."""
    return Marking(Status.DENIED, "") if is_deniable(sense) else None


def denied_deed(sense: Sense) -> Marking | None:
    """Return the marking of a deed that somebody denies in full, None where such a denial is no event."""
    return Marking(Status.DENIED, _DENY) if sense.frame.type in DENIED_DEEDS else None
