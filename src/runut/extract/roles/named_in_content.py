"""To whom words are said, or what they promise, threaten or refuse is to be done: the first others they tell of."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.ending_objects import meant_by_governed
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.phrase_sorts import is_seat
from runut.extract.grammar.word_class import is_mostly, is_passive, is_plain_verb, is_verb, may_act
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_AIM = {EventType.ACCUSE, EventType.REQUEST, EventType.REJECT}
_FLAG_RAISED = "raise-flag"
_MEDIATING = {"mediate", "host"}
_HARM = {EventType.ASSAULT, EventType.PROTEST}
_DONE_THERE = {EventType.REJECT, EventType.AGREE, EventType.REQUEST}
"""What "di" and a capital say the place of: "menolak menandatangani perjanjian di Kairo"."""

_DONE_TO = {EventType.AGREE, EventType.THREATEN}
_SENT_OFF = {EventType.MOBILIZE, EventType.RETREAT, EventType.AID}
_HELD = {"prisoners", "remains"}
_TOWARDS = ("with", "against", "to_whom", "purpose")
_HELPING = {EventType.AID, EventType.SUPPORT}
_THEY = "third_plural"
_REACH, _FAR = 9, 16
_PLACED, _ENDS_PLACING = 3, "ends_placing"
_BUILDING = "building"


def named_in_content(
    nodes: Sequence[Node], trigger: int, actors: Sequence[Mention], kind: EventType | None
) -> list[Mention]:
    """Return the first other side named in what a request, refusal or accusation is about."""
    own, is_protest = {mention.party for mention in actors}, kind is EventType.PROTEST
    carried: Sequence[Mention] = ()
    reach = _FAR if is_protest else _REACH
    for position in range(trigger + 1, min(len(nodes), trigger + 1 + reach)):
        node = nodes[position]
        if (node.is_speech and not (is_protest and _is_aim(node))) or node.has("after", "when", "because"):
            break
        mention = node.mention
        if mention is not None and is_protest and _is_carried(nodes, position):
            carried = list_right(nodes, position, whole=True)
        opens = nodes[position - 1].has("in") or (nodes[position - 1].has("from") and kind is EventType.AGREE)
        opens = opens or (is_protest and _is_of_place(nodes, position))
        is_where = opens and mention is not None and (is_protest or (kind in _DONE_THERE and is_seat(mention)))
        is_where = is_where or nodes[position - 1].has("under")  # "memulai perundingan | di bawah | OSCE"
        is_helped = kind is EventType.THREATEN and _helps(nodes[position - 1])
        if is_where or is_helped or any(mention is one for one in carried) or _brings_together(nodes[position - 1]):
            continue
        if mention is not None and mention.pronoun == "both" and nodes[position - 1].has("against", "to_whom"):
            return [mention]  # "mengancam akan menjatuhkan sanksi terhadap | kedua negara"
        if is_protest and mention is not None and _is_house_of(nodes, position):
            return [mention]  # "berunjuk rasa di depan | kediaman X"
        if mention is not None and mention.kind is MentionKind.ACTOR and mention.party not in {None, *own}:
            return [m for m in list_right(nodes, position, whole=True) if m.party not in {None, *own}]
    return []


def _is_house_of(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a phrase names the house of one of a side, before which people protest against them."""
    house = nodes[position].mention
    is_before = position > 0 and nodes[position - 1].has("in_front")
    return is_before and house is not None and house.party is not None and _BUILDING in house.classes


def _is_of_place(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a name behind a comma says where the place before it lies ("di Lapangan Tahrir, | Kairo |, …")."""
    if nodes[position - 1].unit.has(_ENDS_PLACING):  # "berkumpul di | Kairo |"
        return True
    if position < _PLACED or not nodes[position - 1].is_comma or nodes[position - 2].mention is None:
        return False
    opening = nodes[position - _PLACED]
    return opening.has("in", "in_front") or opening.unit.has(_ENDS_PLACING)


def _helps(verb: Node) -> bool:
    """Tell whether a verb helps its object, whom nobody threatens by it ("menyatakan perang untuk | membantu | X")."""
    senses = () if verb.unit.item is None else verb.unit.item.senses
    return any(sense.frame.type in _HELPING for sense in senses)


def _brings_together(verb: Node) -> bool:
    """Tell whether who stands behind a verb only mediates what words are about ("kesepakatan yang | ditengahi | X")."""
    senses = () if verb.unit.item is None else verb.unit.item.senses
    return is_passive(verb) and any(sense.frame.id in _MEDIATING for sense in senses)


def _is_carried(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether people only carry or wave a flag, and do it no harm ("berpawai membawa | bendera X")."""
    mention, item = nodes[position].mention, nodes[position - 1].unit.item
    senses = () if item is None else item.senses
    if any(sense.frame.id == _FLAG_RAISED for sense in senses):
        return True
    is_flag = mention is not None and "flag" in mention.classes
    return is_flag and not (item is not None and is_mostly(item, _HARM))


def _is_aim(node: Node) -> bool:
    """Tell whether a word of speech says what people protest for ("berunjuk rasa | menuntut X mundur")."""
    item = node.unit.item
    return item is not None and any(sense.frame.type in _AIM for sense in item.senses)


def people_in_content(nodes: Sequence[Node], trigger: int, sense: Sense, actors: Sequence[Mention]) -> list[Mention]:
    """Return the people of no side whom words are about ("mengancam akan menangkap | para pengunjuk rasa").

    What is refused is refused to those with whom it would be done ("menolak berunding dengan | pihak oposisi").
    """
    kind = sense.frame.type
    if kind not in _DONE_TO and kind is not EventType.REJECT:
        return []
    for position in range(trigger + 1, min(len(nodes), trigger + 1 + _REACH)):
        node, before = nodes[position], nodes[position - 1]
        if node.is_comma or node.is_speech or node.has("after", "when", "because", "which", "that", "condition"):
            return []
        if (meant := meant_by_governed(nodes, trigger, position)) is not None:
            return [one for one in list_right(nodes, meant) if one.has_people or one.person]
        mention = node.mention
        is_object = (is_verb(before) or is_plain_verb(before)) and not _goes(before)
        if mention is not None and mention.pronoun == _THEY and is_object and kind is EventType.THREATEN:
            return [mention]  # "bertekad menumpas | mereka"
        if mention is None or not (mention.has_people and may_act(mention)) or mention in actors:
            continue
        is_meant = before.has("with") if kind is EventType.REJECT else is_object or before.has(*_TOWARDS)
        is_meant = is_meant and not (position == trigger + 1 and _does_something(nodes, position))
        return [mention] if is_meant and _HELD.isdisjoint(mention.classes) else []
    return []


def _does_something(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether people open a clause of their own ("berjanji | negara | akan membalas")."""
    following = nodes[position + 1 : position + 2]
    return any(is_verb(one) or is_plain_verb(one) or one.has("future", "past", "not") for one in following)


def _goes(verb: Node) -> bool:
    """Tell whether a verb sends or frees its object, which nobody does to please them ("berjanji mengirim | tim")."""
    senses = () if verb.unit.item is None else verb.unit.item.senses
    return any(sense.frame.type in _SENT_OFF for sense in senses)
