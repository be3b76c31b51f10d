"""Whose a time is: that of the act asked after, or of another act, word or accord of the same sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.times.finding import TimeKind, TimeMention
from runut.extract.grammar.word_class import has_pseudo, is_noun, is_preposition
from runut.extract.when.act_sought import Act, is_of_news
from runut.extract.when.clause_times import is_of_other_clause, is_of_plan_named
from runut.extract.when.first_within import is_first_within, is_nth_since, past_places
from runut.extract.when.ground_times import is_of_ground
from runut.extract.when.parted_clauses import is_parted
from runut.extract.when.relative_behind import is_of_relative
from runut.extract.when.relative_times import is_behind_aside, is_of_aside, is_of_main, is_of_state, opens_relative
from runut.extract.when.told_within import is_of_promise, is_told_within
from runut.extract.when.truce_length import holds_since, is_truce_length
from runut.languages.affixes import Voice
from runut.languages.lexicon import Pseudo
from runut.record.claims import EventType
from runut.record.edtf import Edtf

_ENDING = "ceasefire"  # the mode of what ends a fight
_RELATIVE_REACH = 3
_DEAL_REACH = 8
_ENDING_REACH = 3
_MAKING = {EventType.AGREE, EventType.SUPPORT}
_UNDERGOING = {Voice.PAS, Voice.TER}
_JOINING = frozenset({"and", "after", "when"})
_YEARS = timedelta(days=366)


def belongs_elsewhere(nodes: Sequence[Node], trigger: int, index: int, act: Act) -> bool:
    """Tell whether a time is not that of an act: of the clause beside it, of the word that reports it, or too late."""
    if (
        _lasts_of_another(nodes, trigger, index)
        or is_told_within(nodes, trigger, index)
        or is_parted(nodes, trigger, index)
    ):
        return True
    if act.is_brief and (_lasts_for_years(nodes[index]) or is_of_promise(nodes, trigger, index, act)):
        return True
    if not act.is_counted and tells_since(nodes, trigger, index) and not _begins(nodes, trigger, index):
        return True
    is_new = is_of_news(nodes[index], act)
    if (
        _is_said_to_be(nodes, trigger, index)
        or is_of_main(nodes, trigger, index)
        or is_of_relative(nodes, trigger, index, act)
        or is_of_aside(nodes, trigger, index)
        or is_behind_aside(nodes, trigger, index)
        or opens_relative(nodes, trigger, index)
        or (not act.is_fight and is_of_state(nodes, trigger, index))
        or _compares(nodes, index, act)
        or is_nth_since(nodes, trigger, index)
        or is_truce_length(nodes, trigger, index)
        or ((act.is_brief or act.may_hold) and holds_since(nodes, trigger, index, act.told))
    ):
        return True
    time = nodes[index].time
    if not is_new and is_of_ground(nodes, trigger, index):
        return True
    first = None if time is None or time.value is None else time.value.earliest
    is_other = is_of_other_clause(nodes, trigger, index, is_new=is_new, is_word=act.is_word)
    if is_of_plan_named(nodes, trigger, index) or is_other:
        return True
    return act.last is not None and first is not None and first > act.last


def _lasts_for_years(node: Node) -> bool:
    """Tell whether a time is that of a war or a state which lasted for years ("… yang memberontak selama 50 tahun")."""
    value = time_value(node)
    if value is None or value.earliest is None or value.latest is None:
        return False
    return value.latest - value.earliest > _YEARS


def _is_said_to_be(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time is told in what somebody says behind an act ("memuji X, Y mengatakan bahwa … pada 2006")."""
    speech = next((n for n in range(trigger + 1, index) if nodes[n].is_speech), None)
    return speech is not None and any(node.has("that") for node in nodes[speech + 1 : index])


def _compares(nodes: Sequence[Node], index: int, act: Act) -> bool:
    """Tell whether a time only says among what something is the worst ("terburuk dalam | sepuluh tahun")."""
    last = index - 1
    while last > 0 and is_preposition(nodes[last]):
        last -= 1
    if is_open(time_value(nodes[index])):
        last = past_places(nodes, last)
        if nodes[last].unit.has("first_time"):  # "berunding untuk pertama kali | sejak 2019"
            return True
    if last < 1:
        return False
    if nodes[last].has("superlative") or (nodes[last - 1].has("superlative") and not nodes[last].is_comma):
        return True
    if nodes[last].unit.has("ordinal") and nodes[last - 1].is_trigger and is_open(time_value(nodes[index])):
        return True  # "…, serangan | pertama | sejak Rabu"
    told = nodes[last].mention
    if nodes[last].unit.has("ordinal") and told is not None and nodes[last - 1].has("which", "copula"):
        return True
    return is_first_within(nodes, index, act)


def time_value(node: Node) -> Edtf | None:
    """Return when a node says, None where it is no time."""
    return None if node.time is None else node.time.value


def tells_since(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time dates only what has been since ("bertemu lagi sejak GAM menyerang Pidie pada 1999")."""
    time = nodes[index].time
    if time is None or time.value is None or is_open(time.value):
        return False
    if trigger < index and _begins(nodes, trigger, index):
        return True
    first = trigger + 1 if trigger < index else 0
    opening = next((n for n in range(first, index) if "since" in nodes[n].categories), None)
    if opening is None or (trigger > index and not any(node.is_comma for node in nodes[index:trigger])):
        return False
    is_far = any(node.is_comma for node in nodes[opening:index])
    if is_far and (time.kind is TimeKind.WEEKDAY or time.value.earliest == time.value.latest):
        return False
    return index - opening > 1


def _begins(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time is that since which an act goes on: "perang yang | bermula pada 1964 itu"."""
    opening = next((n for n in range(trigger + 1, index) if "which" in nodes[n].categories), None)
    if opening is None or not is_noun(nodes[trigger]):
        return False
    clause = nodes[opening + 1 : index]
    is_one = not any(node.is_comma or node.has("and", "after", "when") for node in clause)
    return is_one and any(node.unit.has("begun") for node in clause)


def _lasts_of_another(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time since which something lasts is that of the relative clause before it.

    In "kota yang dikepung sejak 2015" nothing but the siege does, in "perang yang berlangsung sejak 2019" the war.
    """
    time = nodes[index].time
    if time is None or not is_open(time.value):
        return False
    for position in range(index - 1, -1, -1):
        node = nodes[position]
        if position == trigger or node.is_comma:
            return False
        if node.kind is NodeKind.TRIGGER:
            return not _comes_about(nodes, trigger, position) and any(
                other.has("which") for other in nodes[max(0, position - _RELATIVE_REACH) : position]
            )
    return False


def _comes_about(nodes: Sequence[Node], trigger: int, verb: int) -> bool:
    """Tell whether a clause about an act says that it goes on ("perang di X yang telah | berlangsung sejak 2019")."""
    if not (has_pseudo(nodes[verb], Pseudo.OCCUR) and is_noun(nodes[trigger])):
        return False
    return not any(node.is_comma or node.is_speech or is_noun(node) for node in nodes[trigger + 1 : verb])


def is_of_deal(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time or place is that of an accord beside an act ("sesuai kesepakatan yang dicapai di A pada B").

    It stands in the relative clause that tells how the accord came about, and the act stands outside of it.
    """
    for position in range(index - 1, max(-1, index - _DEAL_REACH), -1):
        node = nodes[position]
        if position == trigger or node.is_comma or not node.categories.isdisjoint(_JOINING):
            return False
        item = node.unit.item if node.is_trigger else None
        if item is not None:
            is_made = any(sense.frame.type in _MAKING and sense.voice in _UNDERGOING for sense in item.senses)
            return is_made and any(other.has("which") for other in nodes[max(0, position - _RELATIVE_REACH) : position])
    return False


def is_of_last_day(nodes: Sequence[Node], trigger: int, time: TimeMention) -> bool:
    """Tell whether a day is that on which something came to its end, or after it ("pada Rabu setelah | dua hari …")."""
    if opens_after(nodes, trigger, time):
        return True
    if any(node.unit.has("ends") for node in nodes[max(0, trigger - _ENDING_REACH) : trigger]):
        return True
    between = [node for node in nodes[trigger + 1 :] if node.start < time.start]
    return any(node.unit.has("ends") for node in between) and not any(node.is_comma for node in between)


def holds_then(nodes: Sequence[Node], time: TimeMention) -> bool:
    """Tell whether something only holds on a day: "bertahan pada Kamis setelah dua hari | pertempuran"."""
    return any(node.unit.has("holds_on") for node in nodes if node.start < time.start)


def opens_after(nodes: Sequence[Node], trigger: int, time: TimeMention) -> bool:
    """Tell whether "setelah" parts a trigger from a time before it."""
    between = (node for node in nodes[:trigger] if node.start > time.start)
    return time.start < nodes[trigger].start and any(node.has("after") for node in between)


def is_of_end(nodes: Sequence[Node], trigger: int, time: TimeMention) -> bool:
    """Tell whether a time behind a fight is that of its end ("perang 44 hari yang | berakhir | pada November")."""
    if time.value is None or not is_closed(time.value):
        return False
    between = [node for node in nodes[trigger + 1 :] if node.start < time.start]
    is_aside = any(node.has("which") for node in between)
    return is_aside and any(_is_end(node) for node in between)


def _is_end(node: Node) -> bool:
    item = node.unit.item if node.kind is NodeKind.TRIGGER else None
    senses = () if item is None else item.senses
    return (node.unit.has("ends") or not has_pseudo(node, Pseudo.OCCUR)) and any(
        sense.voice is Voice.INT and sense.frame.type is EventType.RETREAT and _ENDING in sense.frame.mode
        for sense in senses
    )


def is_open(value: Edtf | None) -> bool:
    """Tell whether a time has a beginning and no end."""
    return value is not None and str(value).endswith("/..")


def is_closed(value: Edtf) -> bool:
    """Tell whether a time is a plain day, month or year, with no bound left open and no clock."""
    return "/" not in str(value) and "T" not in str(value) and value.earliest is not None
