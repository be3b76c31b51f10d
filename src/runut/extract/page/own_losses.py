"""Whose soldiers and police of no side have fallen: of the land that says so, where two lands are at odds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.context import PageContext
from runut.languages.lexicon import Roles
from runut.record.actor import Actor, ActorKind
from runut.world.rivals import STATES_WITHOUT_ARMY

_COUNTING = {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE}
_ARMED = {ActorKind.MILITARY, ActorKind.POLICE}
_CAMPS = 2
_BEHIND = 2
_OWN = {"self", "first"}


def land_that_counts(claimant: Actor | None, context: PageContext) -> str | None:
    """Return the land whose officials tell of losses, one of two lands at odds."""
    if claimant is None or claimant.party is None or claimant.kind not in _COUNTING:
        return None
    lands = {context.land_of(actor.party) for actor in context.opponents}
    is_own = len(lands) >= _CAMPS and claimant.party in lands and claimant.party not in STATES_WITHOUT_ARMY
    return claimant.party if is_own else None


def as_own_losses(
    raw: RawEvent, recipients: Sequence[Actor], speaker: Actor | None, context: PageContext
) -> tuple[Actor, ...]:
    """Return those who fell by nobody's hand as of who says so ("pejabat X mengatakan empat | tentara | tewas")."""
    if speaker is not None and speaker.party is not None and _fell_beside(raw):
        basis = f"on the side of {speaker.name}, who says so"
        return tuple(replace(one, party=speaker.party, basis=basis) for one in recipients)
    fallen = recipients[0] if len(recipients) == 1 else None
    is_open = fallen is not None and fallen.party is None and fallen.kind in _ARMED
    land = land_that_counts(speaker, context) if is_open and raw.sense.frame.roles is Roles.PATIENT else None
    if fallen is None or land is None or speaker is None:
        return tuple(recipients)
    return (replace(fallen, party=land, basis=f"'{fallen.name}': of {speaker.name}, who says so"),)


def _fell_beside(raw: RawEvent) -> bool:
    """Tell whether people fell on the side of who says so ("213 orang | tewas | di | sisinya")."""
    nodes, at = raw.sentence.nodes, raw.node + _BEHIND
    if at >= len(nodes) or nodes[at].mention is None or not nodes[at - 1].has("in", "from"):
        return False
    mention = nodes[at].mention
    return nodes[at].unit.has("own_camp") or (mention is not None and mention.pronoun in _OWN)
