"""Linked things of any sort: their name in one word, and the claims that they rest on."""

from __future__ import annotations

from runut.record.linked import Disagreement, Happening, Lineage, LinkedActor, LinkedAgreement
from runut.record.provisions import LinkedProvision
from runut.record.series import CountSeries

Thing = Lineage | Happening | LinkedAgreement | Disagreement | LinkedActor | LinkedProvision | CountSeries

_NAMES: dict[type, str] = {
    Lineage: "lineage",
    Happening: "happening",
    LinkedAgreement: "agreement",
    Disagreement: "disagreement",
    LinkedActor: "actor",
    LinkedProvision: "provision",
    CountSeries: "series",
}


def name_thing(thing: Thing) -> str:
    """Return what sort of linked thing it is, in one word."""
    return _NAMES[type(thing)]


def claims_of(thing: Thing) -> tuple[str, ...]:
    """Return the ids of the claims that a linked thing rests on, each once; a lineage rests on pages."""
    return tuple(dict.fromkeys(_claims(thing)))


def _claims(thing: Thing) -> tuple[str, ...]:
    if isinstance(thing, Happening | LinkedAgreement | LinkedActor):
        return thing.claims
    if isinstance(thing, Disagreement):
        return tuple(claim for version in thing.versions for claim in version.claims)
    if isinstance(thing, CountSeries):
        return tuple(figure.claim for figure in thing.figures)
    if isinstance(thing, LinkedProvision):
        return (*(part.agreement for part in thing.parts), *(proof.claim for proof in thing.evidence))
    return ()
