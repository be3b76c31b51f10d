"""The status of a form that no word marks: its frame's, or ongoing where it lasts."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.extract.acts.background import is_background, is_long
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.main_verbs import which_before_main
from runut.extract.grammar.word_class import is_active, is_passive
from runut.extract.outcome.lasting import lasts_still, rages
from runut.extract.outcome.still_on import is_still_on
from runut.extract.outcome.telling import is_dated
from runut.extract.when.whose_time import is_open
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense
from runut.record.claims import EventType, Status

_HAPPENED = Status.HAPPENED
_BACKING = {EventType.SUPPORT, EventType.AID}
_NEAR, _HABIT_REACH = 3, 5
_CLAUSE_REACH, _AFTER_REACH, _LENGTH_REACH = 8, 7, 6
_OCCUPY = "occupy"
_LANDS = {"territory", "cityword", "seattown", "capitalcity"}
_SHARE_REACH = 4
_GOING_ON = {EventType.ASSAULT, EventType.PROTEST}


def standing_status(sentence: Sentence, index: int, sense: Sense, found: Arguments) -> Status:
    """Return the status of a form that no word marks: its frame's, or ongoing where a relation only describes."""
    nodes = sentence.nodes
    if _rages(nodes, index, sense, found) or (sense.voice.is_noun and lasts_still(nodes, found)):
        return Status.ONGOING
    if nodes[index].unit.has("under_way") or is_still_on(nodes, index, sense, found):
        return Status.ONGOING
    if found.subject.relative and found.subject.noun is not None and sense.frame.type in _BACKING:
        return _HAPPENED  # "dalam serangan yang | didukung | X"
    is_of_day = is_dated(nodes, index) and not _dates_main(nodes, index)
    describes = _is_of_relative(nodes, index, sense, found) and not is_of_day
    is_deed = sense.voice.is_noun or sense.frame.type is EventType.PROTEST
    endures = not is_deed and nodes[index].unit.has("enduring", "ruling")
    describes = describes and not nodes[index].unit.has("sending")  # who was sent is not being sent
    lasts = (sense.frame.lasts or endures) and (
        describes or _is_so_since(nodes, index) or _holds_land(sentence, index, sense, found)
    )
    lasts = lasts or (endures and _has_gone_on(nodes, index))
    habit = any("habitual" in node.unit.categories for node in nodes[index + 1 : index + 1 + _HABIT_REACH])
    if lasts or habit:
        return Status.ONGOING
    is_over = sense.frame.lasts and (is_dated(nodes, index) or is_background(sentence, index))
    return _HAPPENED if is_over else sense.frame.status


def _dates_main(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a time behind a clause of "yang" is the main verb's ("X yang | didukung Y pada Ahad mengecam")."""
    behind = range(index + 2, min(index + _NEAR + 2, len(nodes) - 1))
    time = next((n for n in behind if nodes[n].time is not None), None)
    if time is None or any(node.time is not None for node in (nodes[index - 1], nodes[index + 1])):
        return False
    after = nodes[time + 1]
    return after.is_speech or is_active(after) or after.has("past", "future", "not", "ongoing")


def _is_so_since(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether words say that something is so now, or since a time told before ("| menjaga X sejak itu")."""
    near, behind = nodes[max(0, index - _NEAR) : index], nodes[index + 1 : index + _AFTER_REACH]
    if any(node.has("now") or node.unit.has("since_then") for node in near):
        return True
    end = next((n for n, node in enumerate(behind) if node.is_comma or node.is_trigger), len(behind))
    return any(node.unit.has("since_then") for node in behind[:end])


def _has_gone_on(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether somebody does something since a time, or had for years ("telah | memerangi X selama 8 tahun")."""
    behind = nodes[index + 1 : index + 1 + _LENGTH_REACH]
    end = next((n for n, node in enumerate(behind) if node.is_comma or node.is_trigger), len(behind))
    has_begun = any(node.has("past") for node in nodes[max(0, index - _NEAR) : index])
    return any(node.has("since") for node in behind[:end]) or (has_begun and any(map(is_long, behind[:end])))


def _holds_land(sentence: Sentence, index: int, sense: Sense, found: Arguments) -> bool:
    """Tell whether a verb tells how much land somebody holds, or since long ("menguasai | 80 persen wilayah X").

    So does a passive about a part of a land ("wilayah utara X | dikuasai Y"), where no deed of a day is told.
    """
    nodes = sentence.nodes
    if _OCCUPY not in sense.frame.mode or sense.voice.is_noun or sentence.is_headline or is_dated(nodes, index):
        return False
    before, near = nodes[max(0, index - _CLAUSE_REACH) : index], nodes[max(0, index - _NEAR) : index]
    if any(node.time is not None and not is_open(node.time.value) for node in before):
        return False
    if any(node.unit.has("all_along") for node in near):
        return True
    if any(node.has("past", "ongoing") and not node.has("already", "still") for node in near):
        return False  # "berhasil | menguasai sebagian kota"
    is_undergone = is_passive(nodes[index])
    at = found.subject.index if is_undergone else index + 1
    land = nodes[at].mention if at is not None and at < len(nodes) else None
    if land is None or land.classes.isdisjoint(_LANDS):
        return False
    words = sentence.units[land.first : min(land.last, land.first + _SHARE_REACH)]
    if any(unit.has("share") for unit in words):
        return True
    return is_undergone and any(unit.has("held_land") for unit in words) and not land.definite


def _rages(nodes: Sequence[Node], index: int, sense: Sense, found: Arguments) -> bool:
    """Tell whether a fight or riot goes on, and no time tells when ("bentrokan | meluas")."""
    if not sense.voice.is_noun or sense.frame.type not in _GOING_ON or is_dated(nodes, index):
        return False
    return rages(nodes, found) and not (found.predicate is not None and is_dated(nodes, found.predicate))


def _is_of_relative(nodes: Sequence[Node], index: int, sense: Sense, found: Arguments) -> bool:
    """Tell whether a verb describes what stands before "yang": "yang menguasai kota", "yang mereka kuasai".

    The main verb behind such a clause does not, unless it tells a state ("pasukan yang baru dilatih | dikerahkan"), nor
    does what was so before.
    """
    before = nodes[max(0, index - 2) : index]
    if any(node.has("before_then") for node in before):
        return False
    hidden = len(before) == 2 and "which" in before[0].categories and before[1].mention is not None
    is_state = sense.voice is Voice.INT  # "gencatan yang diteken pekan lalu | bertahan"
    is_one = is_state or which_before_main(nodes, index) is None
    return (found.subject.relative or hidden) and is_one
