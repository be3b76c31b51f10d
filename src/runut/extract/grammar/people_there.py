"""Of whom "yang" tells behind the land where they are: the people ("milisi X di Irak, | yang menyerang Y")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.joined_names import is_in_phrase
from runut.extract.grammar.word_class import BEFORE_VERBS, is_passive, is_verb, may_act
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_BACKING = {EventType.SUPPORT, EventType.AID}
_HOSTED, _BUILDINGS = {"refugees", "humanaid"}, {"building", "embassy", "militarybase"}
_GROUPS = {ActorKind.NONSTATE_ARMED, ActorKind.PARTY}


def people_in_land(nodes: Sequence[Node], land: int, which: int) -> int:
    """Return the index of people before the land where they are, where "yang" tells what only people do, else it.

    What befell somebody may have befallen the land ("pasukan X di Irak, | yang dilanda perang"), which may also take
    people in or bring those together who meet in it ("bertemu pejabat X di Qatar, | yang menengahi"). A group or a
    building was struck itself ("kelompok X di Irak, | yang diserang Y").
    """
    where = nodes[land].mention
    people = nodes[land - 2].mention if land > 1 and nodes[land - 1].has("in") else None
    if where is None or people is None or not (where.bare_entity and where.kind is MentionKind.ACTOR):
        return land
    is_struck = people.actor_kind in _GROUPS or not people.classes.isdisjoint(_BUILDINGS)
    are_people = people.has_people and may_act(people) and people.classes.isdisjoint(_HOSTED)
    if not (are_people or is_struck) or is_in_phrase(nodes, land - 2):
        return land
    verb = which + 1
    while verb < len(nodes) and nodes[verb].has(*BEFORE_VERBS):
        verb += 1
    if verb >= len(nodes) or not is_verb(nodes[verb]) or EventType.CONSULT in nodes[verb].types:
        return land
    told = _BACKING | {EventType.ASSAULT} if is_struck else _BACKING
    return land if is_passive(nodes[verb]) and nodes[verb].types.isdisjoint(told) else land - 2
