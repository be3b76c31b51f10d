"""Whose truce or deal it is that somebody announces or calls for: the sides between whom it is, or one's own."""

from __future__ import annotations

from dataclasses import replace

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.acts.act_traits import Came
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.objects import named_after
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.terms import classes_of
from runut.extract.meant.discourse import Discourse
from runut.extract.page.party_sets import parties_of
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType, Status

_ANNOUNCED, _CALLED = "announce-deal", "call-truce"
_TRUCE = "ceasefire"
_UNILATERAL = "unilateral"
_MANY = 2
_NEAR = 5


def announced(
    raw: RawEvent, came: Came, actors: tuple[Actor, ...], third: tuple[Actor, ...], discourse: Discourse
) -> tuple[Came, tuple[Actor, ...], tuple[Actor, ...]]:
    """Return a truce or deal that is announced as agreed, where it is not one side's own alone (CODEBOOK §4).

    Two sides announce it, one with another, or another than those between whom it is: as its words say, else those at
    odds on the page ("Kesepakatan itu | diumumkan Qatar"). So is one told before that nobody is said to announce
    ("gencatan senjata itu | diumumkan Sabtu"). A side's call for a truce in its own fight offers one.
    """
    if raw.sense.frame.id == _CALLED and _is_own_call(raw, actors, discourse):
        return replace(came, type=EventType.AGREE, mode=(_TRUCE,)), actors, third
    is_truce = came.type is EventType.CONCEDE and _TRUCE in came.mode
    if is_truce and _is_one_sided(raw):
        return came, actors, third
    if not is_truce and raw.sense.frame.id != _ANNOUNCED:
        return came, actors, third
    agreed = replace(came, type=EventType.AGREE)
    both = discourse.resolve_all(_whose_truce(raw))
    if len(parties_of(both)) > 1 and parties_of(actors).isdisjoint(parties_of(both)):
        return agreed, both, (*third, *actors)
    is_known = is_truce and not actors and raw.node > 0 and raw.sentence.nodes[raw.node - 1].has("back")
    if is_known and len(parties_of(discourse.context.opponents)) >= _MANY:
        return agreed, discourse.context.opponents, third
    others = bool(parties_of(discourse.resolve_all(named_after(raw.arguments.phrases, "with"))))
    if not others and _is_of_neither(actors, discourse):
        return agreed, discourse.context.opponents, (*third, *actors)
    if is_truce and came.status is Status.HAPPENED and (others or len(parties_of(actors)) > 1):
        return agreed, actors, third
    return came, actors, third


def _is_own_call(raw: RawEvent, actors: tuple[Actor, ...], discourse: Discourse) -> bool:
    """Tell whether one of the sides calls to end its own fight ("X | menyerukan gencatan senjata | dengan Y")."""
    if not actors or named_after(raw.arguments.phrases, "between"):
        return False
    if parties_of(discourse.resolve_all(named_after(raw.arguments.phrases, "with"))):
        return True
    return all(discourse.context.camp_of(actor) is not None for actor in actors)


def _is_one_sided(raw: RawEvent) -> bool:
    """Tell whether a truce is said to be one side's own ("mengumumkan gencatan senjata | sepihak | dengan X")."""
    near = raw.sentence.nodes[raw.node + 1 : raw.node + 1 + _NEAR]
    return any(_UNILATERAL in classes_of(node) for node in near)


def _is_of_neither(actors: tuple[Actor, ...], discourse: Discourse) -> bool:
    """Tell whether one state or organisation alone announces what two others at odds have agreed."""
    context = discourse.context
    is_one = len(actors) == 1 and actors[0].party is not None and actors[0].kind is not ActorKind.NONSTATE_ARMED
    return is_one and len(parties_of(context.opponents)) >= _MANY and context.camp_of(actors[0]) is None


def _whose_truce(raw: RawEvent) -> list[Mention]:
    """Return between whom a truce is said to be, behind its noun ("mengumumkan gencatan senjata | A dan B").

    The noun stands before the verb of who announces it ("gencatan senjata antara | A dan B | diumumkan X").
    """
    named = named_after(raw.arguments.phrases, "between")
    if named:
        return named
    nodes, first = raw.sentence.nodes, raw.node + 1
    if raw.sense.voice.is_passive:
        first = next((n for n in range(raw.node - 1, -1, -1) if _TRUCE in classes_of(nodes[n])), 0)
    while first < len(nodes) - 1 and (nodes[first].has("between", "adjective") or _is_bare_truce(nodes[first])):
        first += 1
    mention = nodes[first].mention if first < len(nodes) else None
    joined = [] if mention is None or mention.party is None else list_right(nodes, first, whole=True)
    return joined if len(joined) >= _MANY else []


def _is_bare_truce(node: Node) -> bool:
    """Tell whether a truce is named without the first of its sides ("gencatan senjata | antara A dan B")."""
    return _TRUCE in classes_of(node) and (node.mention is None or node.mention.party is None)
