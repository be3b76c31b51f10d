"""Whether people die or are hurt in a blow told before, or beside them: "tewas dalam serangan itu"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.terms import classes_of
from runut.extract.roles.blasts import is_blast
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles
from runut.record.claims import EventType

_NOUN_REACH = 2
_HAPPENING, _ABDUCT = "happening", "abduct"


def falls_in_that_blow(raw: RawEvent) -> bool:
    """Tell whether people die or are hurt in an attack told before ("tewas | dalam serangan itu")."""
    nodes = raw.sentence.nodes
    if raw.type is not EventType.ASSAULT or not (raw.sense.outcome or (raw.merged and _harms(nodes[raw.node]))):
        return False
    behind = range(raw.node + 2, len(nodes) - 1)
    return any(
        nodes[n - 1].has("in", "because", "when") and is_blow(nodes[n]) and _is_that(nodes, n)
        for n in ((1, *behind) if raw.node > _NOUN_REACH else behind)
    )


def _is_that(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether a noun is one told before: by its word, or since it ends the sentence with no word of its own."""
    behind = nodes[noun + 1]
    if "back" in behind.categories:
        return True
    is_last = noun + 2 == len(nodes) and not behind.unit.text.isalnum()
    is_told = behind.is_comma and noun + 2 < len(nodes) and nodes[noun + 2].is_speech
    return nodes[noun - 1].has("in") and (is_last or is_told)


def _harms(node: Node) -> bool:
    """Tell whether a word says what befell people."""
    item = node.unit.item
    return item is not None and any(sense.outcome is not None for sense in item.senses)


def is_blow(node: Node) -> bool:
    """Tell whether a noun names an act of force, or whatever happened."""
    if _HAPPENING in classes_of(node):
        return True
    item = node.unit.item
    return item is not None and any(
        sense.voice.is_noun and sense.frame.type is EventType.ASSAULT for sense in item.senses
    )


def fell_then(harm: RawEvent, act: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether people fell in the fight they had been in, or of what was done to them.

    "Dua prajurit X gugur setelah terlibat | baku tembak", "dua guru tewas setelah | ditembak Y", "… setelah mobilnya
    | diserang". A fight some days before is another thing ("tewas sehari setelah | bentrokan").
    """
    between = range(harm.node + 1, act.node)
    opens = next((n for n in between if nodes[n].has("after")), None)
    if act.type is not EventType.ASSAULT or _ABDUCT in act.mode or opens is None:
        return False
    if any(nodes[n].is_comma or nodes[n].is_speech for n in between):
        return False
    fallen = harm.arguments.recipients
    if act.sense.frame.roles is not Roles.MUTUAL:
        if act.sense.voice is Voice.PAS and any(one in act.arguments.recipients for one in fallen):
            return True
        return nodes[opens - 1].time is None and _befell_them(harm, act)
    fought = act.arguments.actors
    sides = {one.party for one in fought if one.party}
    return nodes[opens - 1].time is None and any(one in fought or one.party in sides for one in fallen)


def _befell_them(harm: RawEvent, act: RawEvent) -> bool:
    """Tell whether a blow with no other target befell those who fell ("… setelah bom | meledak", "… rumah mereka …").

    Where their own side struck, they fell otherwise.
    """
    told, fallen = act.arguments, harm.arguments.recipients
    if harm.arguments.actors or harm.sense.voice not in {Voice.INT, Voice.TER}:
        return False
    if {one.party for one in told.actors if one.party} & {one.party for one in fallen}:
        return False
    struck = told.subject.mentions if act.sense.voice.is_passive or act.sense.voice.is_noun else told.recipients
    if all(one.pronoun or one.owner or one.owned for one in struck):
        return bool(struck) or is_blast(act.sense)
    return False
