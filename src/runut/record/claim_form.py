"""Any claim as the dictionary of its sort, and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from runut.record.claims import Casualty, Claim, Event, Statement
from runut.record.json_form import agreement_form, casualty_form, event_form, statement_form
from runut.record.json_parse import parse_agreement, parse_casualty, parse_event, parse_statement

_PARSERS: dict[str, Callable[[dict[str, Any]], Claim]] = {
    "event": parse_event,
    "statement": parse_statement,
    "casualty": parse_casualty,
    "agreement": parse_agreement,
}


def claim_form(claim: Claim, text: str) -> dict[str, Any]:
    """Return a claim's dictionary; `text` is its page's text."""
    if isinstance(claim, Event):
        return event_form(claim)
    if isinstance(claim, Statement):
        return statement_form(claim, text)
    return casualty_form(claim) if isinstance(claim, Casualty) else agreement_form(claim)


def parse_claim(form: dict[str, Any], sort: str) -> Claim:
    """Return the claim of its dictionary.

    Args:
        form: What `claim_form` gave, or JSON made of it.
        sort: "event", "statement", "casualty" or "agreement".
    """
    return _PARSERS[sort](form)
