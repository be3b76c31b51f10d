"""Claims in one line each, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from runut.link.differing.counts import show_count
from runut.record.actor import Actor
from runut.record.claims import Agreement, Casualty, Claim, Event, Statement


def name_kind(claim: Claim) -> str:
    """Return what sort of claim it is."""
    if isinstance(claim, Event):
        return "event"
    if isinstance(claim, Statement):
        return "statement"
    return "casualty claim" if isinstance(claim, Casualty) else "agreement"


def tell_claim(claim: Claim, text: str) -> str:
    """Return a claim in one line; `text` is its page's text."""
    if isinstance(claim, Event):
        return _tell_event(claim)
    if isinstance(claim, Statement):
        return _tell_statement(claim, text)
    return _tell_casualty(claim) if isinstance(claim, Casualty) else _tell_agreement(claim)


def name_actor(actor: Actor) -> str:
    """Return an actor's name with its party."""
    return f"{actor.name} ({actor.party})" if actor.party and actor.party != actor.name else actor.name


def tell_all(actors: Iterable[Actor]) -> str:
    """Return actors with commas between them."""
    return ", ".join(map(name_actor, actors))


def _tell_event(event: Event) -> str:
    act = "/".join([event.type.value, *event.mode])
    sides = " → ".join(filter(None, [tell_all(event.actors), tell_all(event.recipients)]))
    if event.recipients and not event.actors:
        sides = f"→ {sides}"
    return _join(
        act,
        sides,
        event.third_parties and f"with {tell_all(event.third_parties)}",
        event.place and f"at {event.place}",
        event.time and str(event.time),
        event.status.value,
        event.attribution and f"says {', '.join(event.attribution)}",
    )


def _tell_statement(statement: Statement, text: str) -> str:
    speaker = "speaker not told" if statement.speaker is None else name_actor(statement.speaker)
    words = " … ".join(" ".join(span.of(text).split()) for span in statement.content)
    return _join(
        f"{speaker}: “{words}”",
        statement.kind.value,
        statement.channel,
        statement.relayed_by and f"through {', '.join(statement.relayed_by)}",
    )


def _tell_casualty(casualty: Casualty) -> str:
    return _join(
        f"{casualty.outcome.value} {show_count(casualty)} {casualty.who.value}",
        casualty.side,
        casualty.place and f"at {casualty.place}",
        casualty.time and str(casualty.time),
        casualty.claimant and f"says {casualty.claimant}",
    )


def _tell_agreement(agreement: Agreement) -> str:
    return _join(
        agreement.kind.value,
        agreement.name,
        ", ".join(agreement.parties),
        agreement.mediators and f"mediated by {', '.join(agreement.mediators)}",
        agreement.signed and f"signed {agreement.signed}",
        agreement.effective and f"in force {agreement.effective}",
        agreement.place and f"at {agreement.place}",
        agreement.provisions and f"lays down: {', '.join(provision.topic.value for provision in agreement.provisions)}",
    )


def _join(*parts: object) -> str:
    return " · ".join(str(part) for part in parts if part)
