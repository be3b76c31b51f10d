"""Who acts is not who undergoes it: "operasi | mereka | terhadap pasukan X", those who fall among each other."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.objects import named_after
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.meant.discourse import Discourse
from runut.extract.page.camps import is_fight
from runut.extract.page.party_sets import parties_of
from runut.languages.affixes import Voice
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType

_THEY = "third_plural"
_HOLDING = {"seize", "occupy"}
_AGAINST = {EventType.ASSAULT, EventType.COERCE, EventType.THREATEN, EventType.ACCUSE, EventType.SANCTION}


def but_those_struck(
    raw: RawEvent, actors: tuple[Actor, ...], recipients: Sequence[Actor], discourse: Discourse
) -> tuple[Actor, ...]:
    """Return who acts, others than those whom a sentence names as struck, where a pronoun tells of them."""
    struck = {one.party for one in recipients if one.party is not None and one.basis is None}
    are_they = any(mention.pronoun == _THEY for mention in raw.arguments.actors)
    if not are_they or raw.type not in _AGAINST or not actors or not parties_of(actors) <= struck:
        return actors
    discourse.barred = frozenset(struck)
    others = discourse.resolve_all(raw.arguments.actors)
    discourse.barred = frozenset()
    return actors if parties_of(others) <= struck else others


def are_not_struck(raw: RawEvent, actors: Sequence[Actor], recipients: Sequence[Actor]) -> bool:
    """Tell whether those named beside an act undergo it only by the words: the attackers' own, or what they hold."""
    return fell_among_them(raw) or fell_attacking(raw, actors, recipients) or _hold_it(raw, actors, recipients)


def _hold_it(raw: RawEvent, actors: Sequence[Actor], recipients: Sequence[Actor]) -> bool:
    """Tell whether a thing is called theirs who took it since they hold it ("gedung yang | dikuasai | X")."""
    is_hold = raw.type is EventType.COERCE and raw.sense.voice is Voice.PAS and not _HOLDING.isdisjoint(raw.mode)
    things = [one for one in raw.arguments.recipients if one.kind is not MentionKind.ACTOR and one.basis]
    return is_hold and bool(things) and bool(recipients) and parties_of(recipients) <= parties_of(actors)


def fell_attacking(raw: RawEvent, actors: Sequence[Actor], recipients: Sequence[Actor]) -> bool:
    """Tell whether those who fell are the attackers' own ("tiga pejuang X tewas | ketika mereka menyerang pos")."""
    are_fighters = bool(actors) and all(one.party and one.kind is ActorKind.NONSTATE_ARMED for one in actors)
    is_one = raw.type is EventType.ASSAULT and bool(raw.merged) and bool(recipients)
    return is_one and are_fighters and parties_of(recipients) == parties_of(actors)


def fell_among_them(raw: RawEvent) -> bool:
    """Tell whether those who fell did so where others fought each other ("bentrokan antar | suku | menewaskan …")."""
    fighters = raw.arguments.actors
    between = named_after(raw.arguments.phrases, "between") if is_fight(raw) else []
    return bool(fighters) and all(one in between for one in fighters)


def who_fights_them(raw: RawEvent, recipients: Sequence[Actor], discourse: Discourse) -> tuple[Actor, ...]:
    """Return which of the two sides strikes the other in a verb of battle of nobody ("yang | mengusir | X")."""
    foes = {foe.party: foe for one in recipients if (foe := discourse.context.foe_of(one)) is not None}
    is_open = raw.type is EventType.ASSAULT and raw.sense.voice is Voice.ACT and "battle" in raw.mode
    return tuple(foes.values()) if is_open and len(foes) == 1 else ()
