"""People told by whom they are for or against ("separatis pro-Rusia"): one phrase, which names no other side."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.annotate.phrases.phrase_words import is_people
from runut.annotate.words.units import Unit
from runut.record.actor import ActorKind
from runut.record.claims import VictimKind
from runut.world import EntityClass

LEANING = "leaning"
"""The word, and the class of people told so: what they are called after is no name of theirs."""
_OPPOSED = "opposed"
_DASHES = frozenset("-–")
_VICES = frozenset({"vice", "isms", "drugs", "crime", "terrorword"})


def part_leaning(words: Sequence[Unit]) -> tuple[Sequence[Unit], Sequence[Unit]]:
    """Return the words of a phrase before those that tell whom its people are for or against, and these ("anti X").

    What forces of a state are there to fight is nobody's side: "pasukan | kontra-terorisme | X" are of X.
    """
    for position in range(1, len(words)):
        if LEANING in words[position].categories and is_people(words[position - 1]):
            task = position + 1 + (position + 1 < len(words) and words[position + 1].text in _DASHES)
            if task < len(words) and words[position].has(_OPPOSED) and _fight(words[position - 1], words[task]):
                return [*words[:position], *words[task + 1 :]], ()
            return words[:position], words[position:]
    return words, ()


def _fight(forces: Unit, foe: Unit) -> bool:
    """Tell whether forces of a state are there against a vice, or fighters without a name ("polisi anti-narkotika")."""
    who = None if forces.item is None else forces.item.people
    whom = None if foe.item is None else foe.item.people
    are_fighters = whom is not None and whom.kind is ActorKind.NONSTATE_ARMED and foe.text.islower()
    is_force = who is not None and who.kind in {ActorKind.MILITARY, ActorKind.POLICE}
    return is_force and (are_fighters or not foe.classes.isdisjoint(_VICES))


def lean(people: Mention, words: Sequence[Unit]) -> None:
    """Note for or against whom people are told to be: forces against somebody, or for a land, are no state army."""
    if len(words) <= 1:
        return  # "pasukan anti | -": whom, stands behind the dash
    people.classes = {*people.classes, LEANING}
    is_for_land = any(entity.cls is EntityClass.STATE for unit in words for entity in unit.entities)
    is_no_army = words[0].has(_OPPOSED) or is_for_land
    if is_no_army and people.party is None and people.actor_kind is ActorKind.MILITARY:
        people.actor_kind, people.victim = ActorKind.NONSTATE_ARMED, VictimKind.MILITANT  # "pasukan | anti-X", "pro-X"


def join_leanings(nodes: Sequence[Node], units: Sequence[Unit]) -> list[Node]:
    """Join people with whom they are for or against: that side is none of theirs."""
    joined: list[Node] = []
    position = 0
    while position < len(nodes):
        node = nodes[position]
        other = _leaning_end(nodes, position, units)
        if other and node.mention is not None:
            last = nodes[other]
            node.mention.name = f"{node.mention.name}-{last.mention.name if last.mention else last.unit.text}"
            if not node.mention.has_people:
                node.mention.classes = {*node.mention.classes, LEANING}
            elif last.mention is not None and _fight(units[node.mention.last - 2], units[last.first]):
                _take_land(node.mention, last.mention)
            else:
                lean(node.mention, units[node.mention.last - 1 : last.last])
            node.mention.last, node.mention.end = last.last, last.end
            node.last, node.end = last.last, last.end
            position = other
        joined.append(node)
        position += 1
    return joined


def _take_land(forces: Mention, foe: Mention) -> None:
    """Give forces the land that stands behind what they fight ("pasukan kontra-terorisme | X")."""
    lands = [entity for entity in foe.entities if entity.cls is EntityClass.STATE]
    forces.entities = [*forces.entities, *lands]
    forces.party = forces.party or next((land.party for land in lands), None)


def _only_describes(nodes: Sequence[Node], position: int, units: Sequence[Unit]) -> bool:
    """Tell whether a thing, or who stands before "yang", is told so ("kubu | anti-rezim", "aliansi yang | anti-X").

    Whom an act is against is its aim ("unjuk rasa | anti-X"); what is for a side may be of it ("situs pro-X").
    """
    mention, before = nodes[position].mention, nodes[position - 1] if position else None
    if mention is None or mention.last - mention.first > 1:
        return mention is not None and units[mention.last - 1].has(_OPPOSED)
    return before is not None and before.has("which")


def _leaning_end(nodes: Sequence[Node], position: int, units: Sequence[Unit]) -> int:
    """Return the index of whom people are for or against, 0 where nothing says so."""
    people, last = nodes[position].mention, position + 2
    if people is None or last >= len(nodes) or not units[people.last - 1].has(LEANING):
        return 0
    if not (people.has_people or _only_describes(nodes, position, units)):
        return 0
    dash, other = nodes[position + 1], nodes[last]
    is_tight = dash.unit.text in _DASHES and dash.start == people.end and dash.end == other.start
    return last if is_tight and other.mention is not None else 0
