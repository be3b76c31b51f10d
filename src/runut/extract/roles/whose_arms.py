"""Whose arms hurt people: "tewas akibat | roket X", "terluka terkena | pecahan roket X"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.terms import classes_of
from runut.extract.grammar.word_class import is_passive
from runut.extract.roles.noun_doers import has_side
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles, Sense

_ARMS = {"rockets", "missiles", "bombs", "drone", "firearms", "explosives", "grenades", "mines", "fire", "weapons"}
_MET_BY = {Voice.INT, Voice.PAS}
_REACH, _LAUNCH_REACH = 6, 8
_WHENCE = ("from", "by")
_BEFORE = ("determiner", "adverb", "adjective")


def find_arms(nodes: Sequence[Node], harm: int, sense: Sense) -> list[Mention]:
    """Return whose arms did a harm: named behind it as its cause, or who laid what it names."""
    is_met = sense.voice in _MET_BY and sense.frame.roles in {Roles.UNDERGOER, Roles.PATIENT}
    found = [] if sense.outcome is None else _whose_arms(nodes, harm)
    return found or (_who_laid(nodes, harm) if is_met else [])


def _whose_arms(nodes: Sequence[Node], harm: int) -> list[Mention]:
    """Return whose arms stand behind a harm as its cause, nobody where they are nobody's."""
    for position in range(harm + 1, min(len(nodes) - 1, harm + _REACH)):
        node = nodes[position]
        if node.is_comma or node.is_speech or node.has("that", "which", "when", "after"):
            return []
        if not (node.has("because") or node.unit.has("hit_by")):
            continue
        first = position + 1
        while first + 1 < len(nodes) and (nodes[first].has(*_BEFORE) or nodes[first].unit.number is not None):
            first += 1
        return _owners(nodes, first)
    return []


def _owners(nodes: Sequence[Node], arms: int) -> list[Mention]:
    """Return whose arms stand at a place: named with them, or from where they came ("bom | dari | pesawat X")."""
    named = nodes[arms].mention
    if classes_of(nodes[arms]).isdisjoint(_ARMS):
        return []
    if named is not None and named.kind is MentionKind.ACTOR and named.party is not None:
        return [named]
    behind = arms + 1 + (arms + 1 < len(nodes) and nodes[arms + 1].has(*_WHENCE))
    owner = nodes[behind].mention if behind < len(nodes) else None
    return [owner] if owner is not None and owner.kind is MentionKind.ACTOR and owner.party is not None else []


def _who_laid(nodes: Sequence[Node], harm: int) -> list[Mention]:
    """Return who laid what the words of a harm name as its cause ("menginjak ranjau | yang ditanam X")."""
    verb = harm + 2
    if " " not in nodes[harm].unit.text or verb + 1 >= len(nodes) or not nodes[harm + 1].has("which"):
        return []
    agent = verb + 1 + (nodes[verb + 1].has("by") and verb + 2 < len(nodes))
    owner = nodes[agent].mention if is_passive(nodes[verb]) else None
    return [owner] if owner is not None and owner.kind is MentionKind.ACTOR else []


def land_of_launch(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return the land from which missiles are tested ("rudal diluncurkan | dari Wonsan, X", "dari Sunan di | X")."""
    behind = nodes[trigger + 1 : trigger + _LAUNCH_REACH]
    launched = next((n for n, node in enumerate(behind) if node.has("from")), None)
    places = [] if launched is None else [node.mention for node in behind[launched + 1 :] if node.mention is not None]
    return next(([one] for one in places[:2] if has_side(one)), [])
