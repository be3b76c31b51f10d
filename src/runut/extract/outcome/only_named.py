"""Nouns of acts that only name them (titles, what is forbidden, remembered, far off), and that say whom they befell."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.extract.grammar.senses import choose_sense
from runut.extract.grammar.word_class import is_noun
from runut.languages.affixes import Voice
from runut.record.claims import EventType

_NAMED = {EventType.SUPPORT, EventType.PROTEST}  # "kerusuhan" is named
_SIGN, _FATE_REACH = "sign", 9
_BARRED, _ROW_REACH = {EventType.CONSULT, EventType.PROTEST}, 8


def only_names(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether a noun of an act is a title, what is forbidden, remembered or far off, or all acts of its kind."""
    is_one = is_title(nodes, noun) or is_barred(nodes, noun) or is_of_kind(nodes, noun)
    return is_one or is_remembered(nodes, noun) or is_far_off(nodes, noun)


def is_far_off(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether what a noun names has yet to come about ("| penandatanganan | perjanjian itu masih jauh")."""
    behind = nodes[index + 1 : index + _FATE_REACH]
    return any(node.unit.has("far_off") and not any(one.is_verb for one in behind[:n]) for n, node in enumerate(behind))


def is_title(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a noun is only what something is called ("laporan berjudul | Serangan atas X")."""
    return index > 1 and nodes[index - 1].unit.has("titling")


def is_of_kind(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a noun stands for acts of its kind and none of them ("| serangan | semacam itu melanggar hukum")."""
    behind = nodes[index + 1 : index + 3]
    return len(behind) > 1 and behind[1].has("back") and behind[0].unit.has("of_that_kind", "alike")


def is_remembered(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether people only keep the day of an act ("memperingati setahun | serangan X")."""
    position = noun - 1
    while position > 0 and (nodes[position].has("determiner", "adjective") or nodes[position].time is not None):
        position -= 1
    return position >= 0 and nodes[position].unit.has("remembering")


def is_barred(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether an act is only what somebody forbids or allows ("melarang demonstrasi dan | pertemuan umum").

    Talks and protests may be forbidden, anything may be allowed ("undang-undang yang membolehkan | penahanan X").
    """
    item = nodes[noun].unit.item
    if item is None:
        return False
    words = ("letting", "forbidding") if any(one.frame.type in _BARRED for one in item.senses) else ("letting",)
    for node in reversed(nodes[max(0, noun - _ROW_REACH) : noun]):
        if node.unit.has(*words):
            return True
        if not (node.is_comma or node.has("and", "determiner", "adjective") or node.mention or is_noun(node)):
            return False
    return False


def names_whom(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun says at once whom or what its act befell, or was signed ("penyerahan | senjata")."""
    if index + 1 >= len(sentence.nodes) or sentence.nodes[index + 1].mention is None:
        return False
    sense = choose_sense(sentence, index)
    if sense is None or sense.voice is not Voice.NPATIENT:
        return False
    before = sentence.nodes[index - 1] if index else None
    is_open = before is not None and (before.has("about") or before.unit.has("own_plan"))  # "tentang | penandatanganan"
    return not is_open if _SIGN in sense.frame.mode else sense.frame.type not in _NAMED
