"""Whose a blast was and whom it meant: before whose building it went off, or who was passing when it did."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.clause_parts import Arguments, Subject
from runut.extract.grammar.word_class import BEFORE_VERBS, has_pseudo, is_passive, may_act
from runut.languages.affixes import Voice
from runut.languages.lexicon import Pseudo, Roles, Sense
from runut.record.claims import EventType

_REACH = 8
_WEAPONS = {"bombs", "explosives", "grenades", "rockets", "mines"}
_VEHICLES, _SUICIDE, _LOAD = {"vehicle", "aircraft"}, "suicide-attack", 5
_TO_NAME = 3
_BEFORE_NAMES = ("beside", "of_people", "determiner", "demonstrative", "adjective", "adverb")


def is_blast(sense: Sense) -> bool:
    """Tell whether a sense tells that something went off."""
    return sense.outcome is None and sense.frame.roles is Roles.PATIENT and sense.frame.type is EventType.ASSAULT


def what_goes_off(nodes: Sequence[Node], trigger: int, sense: Sense) -> Subject | None:
    """Return the bomb before a verb that says it went off, whoever does the verb before ("X tiba dan | bom | meledak").

    The bare word may be a verb elsewhere ("Israel bom Gaza").
    """
    if sense.voice is not Voice.INT or not is_blast(sense):
        return None
    position = trigger - 1
    while position > 0 and not nodes[position].categories.isdisjoint(BEFORE_VERBS):
        position -= 1
    node = nodes[max(0, position)]
    is_bomb = node.kind is NodeKind.TRIGGER and position < trigger and not node.unit.classes.isdisjoint(_WEAPONS)
    return Subject(how=f"what goes off: '{node.unit.text}'", index=position) if is_bomb else None


def fill_blast(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    """Fill in whose a blast was, and else whom it meant: a bomber too means those beside whom he goes off."""
    if not found.actors and sense.voice is Voice.INT and is_blast(sense):
        found.actors = _who_laid_it(nodes, trigger)
    is_open = not any(mention.party or mention.has_people for mention in found.recipients)
    if is_open and ((is_blast(sense) and not found.actors) or _goes_off_there(nodes, trigger, sense, found)):
        found.recipients = _near_blast(nodes, trigger) or found.recipients


def _goes_off_there(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> bool:
    """Tell whether somebody blows up himself, or a car that is his bomb ("meledakkan | mobil | berisi bom")."""
    if _SUICIDE in sense.frame.mode:
        return True
    is_car = bool(found.recipients) and all(not one.classes.isdisjoint(_VEHICLES) for one in found.recipients)
    return is_car and any(not node.unit.classes.isdisjoint(_WEAPONS) for node in nodes[trigger + 2 : trigger + _LOAD])


def _near_blast(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return whose building a blast was at or whom it shook, or else who was there when it came.

    "meledak di depan | kantor polisi X", "ledakan mengguncang | markas X", "meledak ketika | patroli X | lewat".
    """
    passing: list[Mention] = []
    for position in range(trigger + 1, min(len(nodes) - 1, trigger + _REACH)):
        node = nodes[position]
        if node.is_speech or node.has("that", "after", "which") or node.unit.text in {";", ":"}:
            break
        opens = node.has("in", "in_front") or (position == trigger + 1 and has_pseudo(node, Pseudo.OCCUR))
        opens = opens or (node.has("from") and _is_distance(nodes[position - 1]))  # "50 meter | dari | kantor X"
        if opens and (named := _named_from(nodes, position + 1)):
            return named
        if node.has("when"):
            passing = passing or _named_from(nodes, position + 1)
    return passing


def _is_distance(node: Node) -> bool:
    """Tell whether a node counts metres, or another measure, and no people."""
    counted = node.mention
    return counted is not None and counted.number is not None and counted.kind is MentionKind.THING


def _who_laid_it(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return who laid or fired what goes off ("bom yang ditanam | X | meledak")."""
    doer = nodes[trigger - 1].mention if trigger > _TO_NAME else None
    is_told = doer is not None and nodes[trigger - _TO_NAME].has("which") and is_passive(nodes[trigger - 2])
    return [doer] if doer is not None and is_told and may_act(doer) else []


def _named_from(nodes: Sequence[Node], start: int) -> list[Mention]:
    """Return the side's people or thing that a phrase names, past what only says where beside it."""
    position = start
    while position < len(nodes) - 1 and position - start < _TO_NAME and nodes[position].has(*_BEFORE_NAMES):
        position += 1
    mention = nodes[position].mention if position < len(nodes) else None
    is_theirs = mention is not None and mention.kind is not MentionKind.PLACE and not mention.bare_entity
    return [mention] if mention is not None and mention.party and is_theirs else []
