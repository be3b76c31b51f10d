"""Whether what a predicate says of an agreement hangs on a verb that denies it, asks for it or works for it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.agreements.predicates import Predicate
from runut.extract.agreements.view import View
from runut.extract.agreements.words import Telling
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.word_class import CROSSED
from runut.record.claims import Event, EventType, Status

Told = tuple[RawEvent, Event]
_UNDONE = {Status.DENIED, Status.FAILED, Status.POSSIBLE, Status.DEMANDED}
_ACTING = {Telling.MADE, Telling.BROKEN, Telling.ENDED, Telling.EXTENDED}


def is_undone(view: View, predicate: Predicate, told: Sequence[Told]) -> bool:
    """Tell whether the event of a predicate did not come about, or is only what somebody asks for (CODEBOOK §9.7)."""
    if predicate.telling not in _ACTING:
        return False
    node = view.node_at(predicate.first)
    own = [event for raw, event in told if raw.node == node]
    if own:
        return all(event.status in _UNDONE for event in own)
    if predicate.telling is not Telling.MADE or predicate.is_right:
        return False
    asking = (raw.node for raw, event in told if event.type is EventType.REQUEST and raw.node < node)
    return any(not any(map(_parts, view.nodes[at + 1 : node])) for at in asking)


def _parts(node: Node) -> bool:
    return node.is_comma or node.is_speech or node.has("which", "when", "because", "after", "that")


def is_hoped_for(view: View, predicate: Predicate) -> bool:
    """Tell whether a predicate says what is to come about ("X berupaya agar | A dan B | mencapai …")."""
    for node in reversed(view.nodes[: view.node_at(predicate.first)]):
        if node.has("purpose"):
            return True
        if node.mention is None and not node.has("and", *CROSSED):
            return False
    return False


def is_agreed_to(view: View, predicate: Predicate) -> bool:
    """Tell whether it is what somebody has agreed to do ("A dan B sepakat untuk | melahirkan | deklarasi")."""
    at = predicate.first - 2
    if not view.has("purpose", at + 1, at + 2) or not view.has("together", at, at + 1):
        return False
    return view.marking(at).status is Status.HAPPENED


def is_taken_up(view: View, predicate: Predicate | None) -> bool:
    """Tell whether an offer is taken up ("menerima | rencana perdamaian X", "usul damai itu | diterima B")."""
    return predicate is not None and view.data.accepting.at(view.words, predicate.first) is not None
