"""Who fought where a fight of nobody told hurts people, or people fell on both sides: the two told of, or the camps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.extract.grammar.raw_event import RawEvent
from runut.extract.meant.discourse import Discourse
from runut.extract.page.border_lands import lands_at_borders
from runut.extract.page.camps import fell_on_both_sides, is_fight, is_hurt_in_fight
from runut.extract.page.context import PageContext
from runut.record.actor import Actor, ActorKind

_BYSTANDERS = {None, ActorKind.PERSON, ActorKind.CIVILIANS, ActorKind.OTHER}
_FORCES = {ActorKind.MILITARY, ActorKind.NONSTATE_ARMED, ActorKind.POLICE}
_AS_FOUGHT = "not said here; the two whose fight the page tells"


def who_fought(raw: RawEvent, recipients: Sequence[Actor], discourse: Discourse) -> tuple[Actor, ...]:
    """Return who fought where a fight of nobody told hurts people: the two of before, or those hurt and their foe."""
    context = discourse.context
    if fell_on_both_sides(raw) and (both := discourse.fought or _camps_of(context)):
        return tuple(replace(one, start=None, end=None, basis=_AS_FOUGHT) for one in both)
    if _are_nobodys(recipients) and (is_fight(raw) or is_hurt_in_fight(raw)):
        fought = discourse.fought or context.fighters
        if fought:
            return tuple(replace(one, start=None, end=None, basis=_AS_FOUGHT) for one in fought)
        borders = map(discourse.resolve_all, lands_at_borders(raw.sentence))
        if lands := next(filter(context.are_rivals, borders), ()):
            return _without_border(lands[0]), *lands[1:]
    foe = _foe_in_fight(raw, recipients, context)
    return () if foe is None else (*recipients, replace(foe, start=None, end=None, basis=_AS_FOUGHT))


def _camps_of(context: PageContext) -> tuple[Actor, ...]:
    return context.fighters or (context.opponents if context.are_at_odds else ())


def _without_border(land: Actor) -> Actor:
    """Return a land without the noun for its border ("perbatasan | Armenia")."""
    rest = land.name.partition(" ")[2]
    is_told = bool(rest) and land.end is not None and land.name[:1].islower()
    return replace(land, name=rest, start=land.end - len(rest)) if is_told and land.end is not None else land


def _foe_in_fight(raw: RawEvent, recipients: Sequence[Actor], context: PageContext) -> Actor | None:
    """Return against whom those fought who die "dalam pertempuran": both sides did it (CODEBOOK §9.10)."""
    foes = {foe.party: foe for one in recipients if (foe := context.foe_of(one)) is not None}
    are_forces = all(one.kind in _FORCES for one in recipients)
    return next(iter(foes.values())) if len(foes) == 1 and are_forces and is_hurt_in_fight(raw) else None


def _are_nobodys(actors: Sequence[Actor]) -> bool:
    """Tell whether nobody is hurt but people of no side in the quarrel."""
    return all(actor.kind in _BYSTANDERS for actor in actors)
