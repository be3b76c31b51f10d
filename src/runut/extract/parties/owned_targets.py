"""Whose a thing is that is struck or taken: "menggempur | posisi mereka", "menyerbu | markasnya"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.phrase_sorts import is_placed
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.meant.discourse import Discourse
from runut.extract.page.party_sets import parties_of
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType

_THEIRS = "third_plural"
_UNOWNED = {"direction", "intent", "feelings", "dutyword"}
_FORCES = {ActorKind.MILITARY, ActorKind.NONSTATE_ARMED, ActorKind.PEACEKEEPERS}
_ARMS, _STORES = {"weapons", "mines"}, {"building", "stronghold"}


def name_owner(raw: RawEvent, actors: Sequence[Actor], discourse: Discourse) -> tuple[Actor, ...]:
    """Return whose a thing is that an act hits, where a pronoun or an ending says that it is somebody's.

    It is never who does it: "Pasukan X menyerbu | markasnya" is done to whom the story tells of before.
    """
    nodes = raw.sentence.nodes
    for at, node in enumerate(nodes):
        thing = node.mention
        if thing is None or thing not in raw.arguments.recipients or not _is_thing(thing) or _is_fired(raw, thing):
            continue
        if (owner := owner_behind(raw, at)) is not None:
            return tuple(one for one in discourse.resolve(owner) if not parties_of((one,)) & parties_of(actors))
        behind = nodes[at + 1].mention if at + 1 < len(nodes) else None
        is_theirs = behind is not None and behind.pronoun == _THEIRS
        holders = _holders_within(raw, thing)
        if not (is_theirs or thing.owned or holders is not None):
            continue
        found = _named_before(raw, at, actors, discourse) if holders is None else discourse.resolve(holders)
        if not found and behind is not None and is_theirs:
            found = discourse.resolve_harmed((behind,), actors, is_harm=False, is_force=True)
        found = found or _told_before(actors, discourse)
        mine = parties_of(actors)
        basis = f"'{thing.name}': of {{}}"
        return tuple(
            replace(one, name=thing.name, start=thing.start, end=thing.end, basis=basis.format(one.name))
            for one in found
            if not parties_of((one,)) <= mine and (one.party is not None or one.kind is not None)
        )
    return ()


def _holders_within(raw: RawEvent, thing: Mention) -> Mention | None:
    """Return the fighters or the group told before that a phrase says hold a thing ("sarang | militan X |")."""
    holders = people_within(raw, thing)
    if holders is None or not (_are_fighters(holders) or (thing.definite and "groupnoun" in holders.classes)):
        return None
    holders.definite = thing.definite
    return holders


def _are_fighters(people: Mention) -> bool:
    """Tell whether people are armed and of no state."""
    return people.actor_kind is ActorKind.NONSTATE_ARMED


def owner_behind(raw: RawEvent, at: int) -> Mention | None:
    """Return the people of whom words behind a thing say that they own it ("ternak | milik | warga X").

    What is on its way to forces is theirs as well ("menyerang konvoi pasokan | untuk | pasukan X").
    """
    nodes = raw.sentence.nodes
    behind = nodes[at + 2].mention if at + 2 < len(nodes) else None
    if behind is None or not behind.has_people:
        return None
    is_sent = nodes[at + 1].has("purpose") and behind.actor_kind in _FORCES
    return behind if is_sent or nodes[at + 1].has("owned_by") else None


def people_within(raw: RawEvent, thing: Mention) -> Mention | None:
    """Return the people whose a phrase says that a thing is ("rumah | warga X |", "barak | kelompok itu |")."""
    units = raw.sentence.units[thing.first : thing.last]
    nouns = [None if unit.item is None else unit.item.people for unit in units]
    inner = next((n for n, noun in enumerate(nouns) if n and noun is not None), 0)
    people = nouns[inner] if inner else None
    if people is None:
        return None
    named = [unit for unit in units[inner:] if not unit.has("demonstrative")]
    holders = Mention(
        thing.first + inner,
        thing.last,
        units[inner].start,
        named[-1].end,
        kind=MentionKind.ACTOR,
        name=" ".join(unit.text for unit in named),
    )
    holders.actor_kind, holders.has_people, holders.head = people.kind, True, units[inner].low
    holders.classes = frozenset().union(*[unit.classes for unit in units[inner:]])
    return holders


def _is_thing(mention: Mention) -> bool:
    """Tell whether a phrase names a thing or land that people own, and no town ("sekitarnya" is nobody's)."""
    is_open = mention.party is None and not (mention.has_people or mention.entities)
    is_thing = mention.kind is not MentionKind.ACTOR and mention.pronoun is None
    return is_open and is_thing and bool(mention.classes - _UNOWNED)


def _is_fired(raw: RawEvent, mention: Mention) -> bool:
    """Tell whether a thing is what a blow is dealt with ("menembakkan | roketnya"), not a store of it."""
    is_arms = not mention.classes.isdisjoint(_ARMS) and mention.classes.isdisjoint(_STORES)
    return is_arms and raw.type is EventType.ASSAULT


def _named_before(raw: RawEvent, thing: int, actors: Sequence[Actor], discourse: Discourse) -> tuple[Actor, ...]:
    """Return the side that its sentence names last before a thing, but for who does it."""
    mine, nodes = parties_of(actors), raw.sentence.nodes
    for at in range(thing - 1, -1, -1):
        one = nodes[at].mention
        if one is None or one.kind is not MentionKind.ACTOR or one in raw.arguments.actors:
            continue
        found = () if is_placed(raw.sentence, at) else discourse.resolve(one)
        if others := tuple(actor for actor in found if actor.party not in {None, *mine}):
            return others
    return ()


def _told_before(actors: Sequence[Actor], discourse: Discourse) -> tuple[Actor, ...]:
    """Return whose "markasnya" is that no side of its sentence owns: who says so, else the foe told of before."""
    mine, foes = parties_of(actors), {discourse.context.foe_of(actor) for actor in actors}
    speaker = discourse.quoted
    if speaker is not None and speaker.party is not None and speaker.party not in mine:
        return (speaker,)
    parties = {foe.party for foe in foes if foe is not None}
    side = next((side for side in reversed(discourse.sides) if side.party in parties), None)
    return () if side is None else (side,)
