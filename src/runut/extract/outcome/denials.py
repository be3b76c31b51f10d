"""Which acts are told where words say that they did not come about, and which where somebody denies them (§9.14)."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.marking import Marking
from runut.languages.lexicon import Sense
from runut.record.claims import EventType, Status

DENIED_DEEDS = {
    EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE, EventType.AID, EventType.AGREE,
    EventType.SUPPORT, EventType.RETREAT, EventType.COOPERATE, EventType.CONSULT,
}  # fmt: skip
_DENIABLE = {EventType.ASSAULT, EventType.AGREE}
_SIGN, _DENY = "sign", "deny"
_WAITED_FOR = {"release", "disarm", "ceasefire", "access", "return"}
_WITHDRAW = "withdraw"


def is_deniable(sense: Sense) -> bool:
    """Tell whether an act that did not come about is told: force, a promise, a paper ("belum | menandatangani X")."""
    return sense.frame.type in _DENIABLE or _SIGN in sense.frame.mode


def is_awaited(nodes: Sequence[Node], verb: int, sense: Sense) -> bool:
    """Tell whether a step towards peace is still waited for ("belum | membebaskan X", "tak satu pun sandera dilepas").

    None is where it is just not taken ("tidak | membebaskan X"), where it would be a defeat ("belum | menyerah").
    """
    is_step = sense.frame.type is EventType.RETREAT and not sense.voice.is_noun
    if not is_step or any(node.has("not") for node in nodes[max(0, verb - 2) : verb]):
        return False
    return sense.frame.id == _WITHDRAW or not _WAITED_FOR.isdisjoint(sense.frame.mode)


def denied(sense: Sense) -> Marking | None:
    """Return the marking of a denied act of those whose denial is recorded."""
    return Marking(Status.DENIED, "") if is_deniable(sense) else None


def denied_deed(sense: Sense) -> Marking | None:
    """Return the marking of a deed that somebody denies in full, None where such a denial is no event."""
    return Marking(Status.DENIED, _DENY) if sense.frame.type in DENIED_DEEDS else None
