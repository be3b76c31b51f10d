"""What a claim says, as the values of the fields that a person can put right."""

from __future__ import annotations

from typing import Any

from runut.record.actor import Actor
from runut.record.anchor import sort_of
from runut.record.claim_fields import FIELDS
from runut.record.claims import Claim, Provision
from runut.record.edtf import Edtf
from runut.record.span import Span

_ROLES = frozenset({"actors", "recipients", "third_parties"})


def find_values(claim: Claim, text: str) -> dict[str, Any]:
    """Return the JSON value of each field of a claim, and its words; `text` is its page's text.

    The machine's reasons, and where it found an actor, are no part of it: a claim with the same values says the same.
    """
    span = Span(claim.evidence.start, claim.evidence.end)
    values = {name: _value(name, getattr(claim, name)) for name in FIELDS[sort_of(claim)] if name != "span"}
    return {**values, "span": {"start": span.start, "end": span.end}, "words": span.of(text)}


def _value(name: str, value: Any) -> Any:  # noqa: ANN401 - any field
    if name in _ROLES:
        return [_actor(actor) for actor in value]
    if name == "provisions":
        return [_provision(provision) for provision in value]
    if isinstance(value, Actor):
        return _actor(value)
    if isinstance(value, tuple):
        return list(value)
    return str(value) if isinstance(value, str | Edtf) else value


def _actor(actor: Actor) -> dict[str, Any]:
    return {"name": actor.name, "party": actor.party}


def _provision(provision: Provision) -> dict[str, Any]:
    return {
        "topic": provision.topic.value,
        "said": provision.said,
        "obligor": provision.obligor,
        "beneficiary": provision.beneficiary,
        "deadline": None if provision.deadline is None else str(provision.deadline),
    }


def find_changed(one: dict[str, Any], other: dict[str, Any]) -> tuple[str, ...]:
    """Return the names of the fields whose values differ, sorted."""
    return tuple(sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name)))


def show_value(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return a JSON value for people: "—" for nothing, actors by name and party, lists with commas."""
    if value is None or value in ([], ""):
        return "—"
    if isinstance(value, list):
        return ", ".join(map(show_value, value))
    if isinstance(value, dict):
        return _show_dictionary(value)
    return str(value)


def _show_dictionary(value: dict[str, Any]) -> str:
    if "name" in value:
        party = value.get("party")
        return f"{value['name']} ({party})" if party and party != value["name"] else str(value["name"])
    if "start" in value:
        return f"{value['start']}-{value['end']}"
    return " ".join(f"{name}={item}" for name, item in value.items() if item is not None and name != "said")
