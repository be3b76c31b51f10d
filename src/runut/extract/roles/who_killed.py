"""Who killed those who fell in an attack that another word of the sentence names."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.raw_event import RawEvent
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles
from runut.record.claims import VictimKind

FIGHTERS = frozenset({VictimKind.SOLDIER, VictimKind.MILITANT, VictimKind.POLICE})
_BATTLE = "battle"
_IN_SERVICE = frozenset({VictimKind.SOLDIER, VictimKind.POLICE, VictimKind.PEACEKEEPER})


def who_killed(kept: RawEvent, other: RawEvent) -> list[Mention]:
    """Return who is told to have killed in an attack, or whose attack it was, none where the words leave it open."""
    return _who_kills(kept, other) or _whose_blow(kept, other)


def who_fell_acting(kept: RawEvent, other: RawEvent) -> list[Mention]:
    """Return those who fell in an act of their own against nobody named ("tentara X tewas ketika | menggelar operasi").

    They did not kill themselves; of a bomber who dies it is the act.
    """
    is_own = kept.sense.outcome is not None and kept.sense.voice is not Voice.ACT and not other.arguments.recipients
    return [one for one in kept.arguments.recipients if is_own and one.victim in _IN_SERVICE]


def _who_kills(kept: RawEvent, other: RawEvent) -> list[Mention]:
    """Return who is told to kill in an attack, whose land is where it was ("militan membunuh X dalam serangan Y")."""
    is_plain = kept.sense.voice is Voice.ACT and other.sense.voice.is_noun and other.node > kept.node
    if not is_plain or is_fight(other):
        return []
    return [doer for doer in kept.arguments.actors if doer.has_people and doer in kept.arguments.subject.mentions]


def _whose_blow(kept: RawEvent, other: RawEvent) -> list[Mention]:
    """Return whose blow it is in which others fell ("komandan X tewas dalam penyergapan | pasukan khusus Y")."""
    fallen, named = kept.arguments.recipients, other.arguments.recipients
    is_open = not (kept.arguments.actors or other.arguments.actors) and bool(fallen and named)
    if not is_open or kept.sense.outcome is None or other.sense.voice is not Voice.NPATIENT:
        return []
    if not all(one.victim in FIGHTERS and one.number is None and one.has_people for one in named):
        return []
    sides, others = {one.party for one in fallen} - {None}, {one.party for one in named} - {None}
    is_other = sides.isdisjoint(others) if sides and others else _are_unlike(fallen, named)
    return list(named) if is_other else []


def _are_unlike(fallen: Sequence[Mention], named: Sequence[Mention]) -> bool:
    """Tell whether those who fell are of another sort ("tujuh warga tewas dalam penembakan | tentara X")."""
    return {one.victim for one in fallen}.isdisjoint(one.victim for one in named)


def is_fight(event: RawEvent) -> bool:
    """Tell whether a noun tells a fight of two sides: who falls in it took part in it (CODEBOOK §9.10)."""
    return event.sense.voice.is_noun and event.sense.frame.roles is Roles.MUTUAL and _BATTLE in event.mode
