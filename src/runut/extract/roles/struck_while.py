"""Who was doing something when force was used on them: "tentara menembaki warga | ketika berunjuk rasa"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.objects import find_object, find_phrases, named_after
from runut.extract.grammar.word_class import has_pseudo, is_active, is_passive, may_act
from runut.languages.lexicon import Pseudo
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_BY_FORCE = {EventType.ASSAULT, EventType.COERCE}
_ARMED = {ActorKind.MILITARY, ActorKind.POLICE, ActorKind.NONSTATE_ARMED, ActorKind.GOVERNMENT}
_FLIGHT, _STONES = "flee", "primitive"


def struck_while(nodes: Sequence[Node], main: int, trigger: int, doers: Sequence[Mention]) -> list[Mention]:
    """Return those whom force is used on while they protest, flee, or strike those of the same side as its doers.

    "A membunuh tiga gerilyawan | ketika menyerang | pos A": the guerrillas did.
    """
    if is_passive(nodes[trigger]) or not (is_active(nodes[main]) and _uses_force(nodes, main)):
        return []
    hit = find_object(nodes, main)[0]
    hit = hit if any(map(may_act, hit)) else named_after(list(find_phrases(nodes, main)), "against", "to_whom", "to")
    people = [one for one in hit if may_act(one) and not one.possessive]
    sides = {one.party for one in doers} - {None}
    if any(one.party in sides for one in people):
        return []
    if _is_of_crowds(nodes[trigger]):
        return people if all(one.actor_kind in _ARMED for one in doers) else []
    if _flees(nodes[trigger]):
        return people
    struck = find_object(nodes, trigger)[0] if EventType.ASSAULT in nodes[trigger].types else []
    return people if any(one.party in sides for one in struck) else []


def _uses_force(nodes: Sequence[Node], main: int) -> bool:
    """Tell whether a verb, or the noun that a light one governs ("melancarkan | tembakan"), is one of force."""
    is_light = has_pseudo(nodes[main], Pseudo.LIGHT) and main + 1 < len(nodes)
    told = nodes[main : main + 1 + is_light]
    return any(not node.types.isdisjoint(_BY_FORCE) for node in told)


def _is_of_crowds(node: Node) -> bool:
    """Tell whether a verb is what crowds do: they protest, they throw stones."""
    item = node.unit.item
    if item is None or not item.senses:
        return False
    return EventType.PROTEST in item.types or any(_STONES in sense.frame.mode for sense in item.senses)


def _flees(node: Node) -> bool:
    """Tell whether a verb may tell of flight ("ditembak ketika | melarikan diri")."""
    item = node.unit.item
    return item is not None and any(sense.frame.id == _FLIGHT for sense in item.senses)
