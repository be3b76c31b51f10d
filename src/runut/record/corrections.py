"""Corrections: a claim with what a person put right in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from runut.errors import InputError
from runut.record.anchor import sort_of
from runut.record.claim_fields import FIELDS, Put
from runut.record.claims import Casualty, Claim
from runut.record.evidence import Step
from runut.record.page_record import PageRecord


def correct_claim(claim: Claim, changes: Mapping[str, Any], page: PageRecord) -> Claim:
    """Return a claim with some fields as a person gives them; its id stays.

    Args:
        claim: As it is.
        changes: JSON values by field (`FIELDS`); a time is EDTF, an actor a dictionary of name and party, or a name.
        page: The claim's page.

    Raises:
        InputError: A sort of claim has no such field, or the field no such value.
    """
    fields = FIELDS[sort_of(claim)]
    for name in changes:
        if name not in fields:
            raise InputError(
                f"a claim of the sort {sort_of(claim)!r} has no field {name!r}; it has {', '.join(fields)}"
            )
    for name, put in fields.items():
        if name in changes:
            claim = put(Put(name, changes[name], claim, page))
    if isinstance(claim, Casualty) and claim.min is not None and claim.max is not None and claim.min > claim.max:
        raise InputError(
            f"a count cannot be from {claim.min} to {claim.max}; set min and max so that min is not above max"
        )
    return claim


def explain_correction(claim: Claim, name: str, why: str) -> Claim:
    """Return a claim whose steps tell of a correction."""
    return replace(claim, steps=(*claim.steps, Step(what=name, why=why)))
