"""What would settle a disagreement, as a key of the interface's words."""

from __future__ import annotations

from runut.record.claims import EventType, Outcome
from runut.record.linked import DisagreementKind

_LISTS = {
    Outcome.KILLED: "hospital_list",
    Outcome.WOUNDED: "hospital_list",
    Outcome.MISSING: "list_of_names",
    Outcome.CAPTURED: "list_of_names",
    Outcome.DETAINED: "list_of_names",
    Outcome.RELEASED: "list_of_names",
    Outcome.DISPLACED: "registration",
}
_RECORDED = frozenset({EventType.AGREE, EventType.SUPPORT, EventType.CONSULT, EventType.CONCEDE})
"""Acts of which those who did them keep a record."""


def settled_by(kind: DisagreementKind, what: EventType | Outcome | None = None) -> str:
    """Return what would settle a disagreement.

    Args:
        kind: The attribute on which accounts differ.
        what: What it is about: a sort of act, an outcome for counts, None for an agreement.
    """
    if kind is DisagreementKind.WORDING:
        return "nothing"
    if isinstance(what, Outcome):
        return _LISTS[what]
    if what is None:
        return "treaty_text"
    return "official_record" if what in _RECORDED else "monitor_report"
