"""Links as JSON-ready dictionaries, and back."""

from __future__ import annotations

from typing import Any

from runut.record.claims import EventType
from runut.record.json_parse import parse_time
from runut.record.linked import (
    Disagreement,
    DisagreementKind,
    Happening,
    Lineage,
    LinkedAgreement,
    Version,
)

Form = dict[str, Any]


def lineage_form(lineage: Lineage) -> Form:
    """Return a lineage's dictionary."""
    return {
        "id": lineage.id,
        "pages": list(lineage.pages),
        "origin": lineage.origin,
        "reason": lineage.reason,
    }


def parse_lineage(form: Form) -> Lineage:
    """Return the lineage of its dictionary."""
    return Lineage(id=form["id"], pages=tuple(form["pages"]), origin=form["origin"], reason=form["reason"])


def _version_form(version: Version) -> Form:
    return {
        "value": version.value,
        "claims": list(version.claims),
        "lineages": list(version.lineages),
        "claimants": list(version.claimants),
    }


def _version(form: Form) -> Version:
    return Version(
        value=form["value"],
        claims=tuple(form["claims"]),
        lineages=tuple(form["lineages"]),
        claimants=tuple(form["claimants"]),
    )


def happening_form(happening: Happening) -> Form:
    """Return a happening's dictionary."""
    return {
        "id": happening.id,
        "type": happening.type,
        "modes": list(happening.modes),
        "claims": list(happening.claims),
        "lineages": list(happening.lineages),
        "actors": list(happening.actors),
        "recipients": list(happening.recipients),
        "third_parties": list(happening.third_parties),
        "times": list(map(_version_form, happening.times)),
        "places": list(map(_version_form, happening.places)),
        "statuses": list(map(_version_form, happening.statuses)),
        "time": None if happening.time is None else str(happening.time),
        "reason": happening.reason,
    }


def parse_happening(form: Form) -> Happening:
    """Return the happening of its dictionary."""
    return Happening(
        id=form["id"],
        type=EventType(form["type"]),
        modes=tuple(form["modes"]),
        claims=tuple(form["claims"]),
        lineages=tuple(form["lineages"]),
        actors=tuple(form["actors"]),
        recipients=tuple(form["recipients"]),
        third_parties=tuple(form["third_parties"]),
        times=tuple(map(_version, form["times"])),
        places=tuple(map(_version, form["places"])),
        statuses=tuple(map(_version, form["statuses"])),
        time=parse_time(form["time"]),
        reason=form["reason"],
    )


def linked_agreement_form(agreement: LinkedAgreement) -> Form:
    """Return a linked agreement's dictionary."""
    return {
        "id": agreement.id,
        "claims": list(agreement.claims),
        "lineages": list(agreement.lineages),
        "kinds": list(agreement.kinds),
        "names": list(agreement.names),
        "parties": list(agreement.parties),
        "mediators": list(agreement.mediators),
        "signed": list(map(_version_form, agreement.signed)),
        "reason": agreement.reason,
    }


def parse_linked_agreement(form: Form) -> LinkedAgreement:
    """Return the linked agreement of its dictionary."""
    return LinkedAgreement(
        id=form["id"],
        claims=tuple(form["claims"]),
        lineages=tuple(form["lineages"]),
        kinds=tuple(form["kinds"]),
        names=tuple(form["names"]),
        parties=tuple(form["parties"]),
        mediators=tuple(form["mediators"]),
        signed=tuple(map(_version, form["signed"])),
        reason=form["reason"],
    )


def disagreement_form(disagreement: Disagreement) -> Form:
    """Return a disagreement's dictionary."""
    return {
        "id": disagreement.id,
        "kind": disagreement.kind,
        "about": disagreement.about,
        "question": disagreement.question,
        "versions": list(map(_version_form, disagreement.versions)),
    }


def parse_disagreement(form: Form) -> Disagreement:
    """Return the disagreement of its dictionary."""
    return Disagreement(
        id=form["id"],
        kind=DisagreementKind(form["kind"]),
        about=form["about"],
        question=form["question"],
        versions=tuple(map(_version, form["versions"])),
    )
