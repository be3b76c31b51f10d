"""Times of a clause of its own that stands before or behind a main verb: they are not that verb's."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind, find_word_before
from runut.extract.grammar.word_class import is_noun, is_passive, is_plain_verb, is_verb, may_act, may_tell
from runut.record.claims import EventType

_SAID = {EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.SUPPORT, EventType.THREATEN}
_ANSWERS = {*_SAID, EventType.SANCTION}
_FORCE = {EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.PROTEST}
_FOLLOWING = {*_ANSWERS, *_FORCE, EventType.AGREE, EventType.CONSULT, EventType.COOPERATE, EventType.AID}
_FREED = "release"
_FORCE_REACH = 6
_JOINING = ("and", "while", "but", "or")
_LEAVING = ("after", "because")


def is_of_other_clause(nodes: Sequence[Node], trigger: int, index: int, *, is_new: bool, is_word: bool) -> bool:
    """Tell whether a time is that of another clause than a verb's.

    Args:
        nodes: The sentence.
        trigger: The act whose time is sought.
        index: The time.
        is_new: Whether it is a day of the news, which main clause and subordinate one may share.
        is_word: Whether the act is a word about somebody, which answers what the clause behind it tells.
    """
    if _is_done_by_then(nodes, trigger, index) or _is_of_what_was_done(nodes, trigger, index, is_new=is_new):
        return True
    if not is_new and not is_noun(nodes[trigger]) and _is_of_force(nodes, trigger, index):
        return True
    if is_noun(nodes[trigger]):
        is_turned_to = index < trigger and not is_new and _turns_to(nodes, index, trigger)
        return _is_left(nodes, trigger, index) or is_turned_to or _is_of_what_it_follows(nodes, trigger, index)
    if index < trigger:
        is_closed = is_word and nodes[index + 1].has("demonstrative")  # "serangan yang terjadi Sabtu | itu | dikutuk"
        is_before = is_closed and _is_closed_relative(nodes, trigger, index)
        is_before = is_before or (not is_new and _is_of_clause_before(nodes, trigger, index))
        return is_before or is_of_subject(nodes, trigger, index)
    return (is_word or not is_new) and _is_of_clause_behind(nodes, trigger, index)


def is_of_plan_named(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time is when something named is to be ("| menangkap pendukung pemilu yang akan digelar …").

    What people were about to do when something was done to them is of the same day ("menembaki X yang hendak lari").
    """
    if index < trigger or is_noun(nodes[trigger]):
        return False
    opening = next((n for n in range(index - 1, trigger, -1) if nodes[n].has("which")), None)
    if opening is None or opening == trigger + 1:
        return False
    clause, head = nodes[opening + 1 : index], nodes[opening - 1].mention
    if head is not None and may_act(head) and clause and clause[0].has("unsure") and any(map(_does, clause)):
        return False
    is_one = not any(node.is_comma or node.is_speech or node.has("after", "while") for node in clause)
    return is_one and any(node.has("future", "planned") for node in clause)


def _does(node: Node) -> bool:
    return (is_verb(node) or is_plain_verb(node)) and not is_passive(node)


def _is_of_force(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time is when what was agreed comes into force ("… jeda yang berlaku mulai | Rabu")."""
    opening = find_word_before(nodes, "which", index, _FORCE_REACH)
    if opening is None or opening < trigger:
        return False
    clause = nodes[opening + 1 : index]
    is_plain = not any(node.is_comma or node.is_speech or node.mention is not None for node in clause)
    return is_plain and any(node.unit.has("comes_into_force") for node in clause)


def _is_left(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a state is named as what is left or ended on a day ("dibebaskan dari | pendudukan X pada Rabu")."""
    if trigger < 1 or not nodes[trigger - 1].has("from") or not may_tell(nodes[trigger], {EventType.COERCE}):
        return False
    time = nodes[index].time
    return time is None or time.value is None or time.value.latest is not None


def _is_of_what_it_follows(nodes: Sequence[Node], noun: int, index: int) -> bool:
    """Tell whether a time is of what an act named came after ("serangan itu terjadi setelah X diserbu pada Mei")."""
    opening = next((n for n in range(index - 1, noun, -1) if nodes[n].has("after")), None)
    if opening is None or nodes[opening].has("since") or any(node.is_comma for node in nodes[opening:index]):
        return False
    is_said = any(_tells(node) for node in nodes[max(0, noun - 1) : opening] if node is not nodes[noun])
    return is_said and any(node.is_trigger for node in nodes[opening + 1 : index])


def _tells(node: Node) -> bool:
    return is_verb(node) or is_plain_verb(node)


def _is_done_by_then(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether an act had been done when what a time dates was done in spite of it.

    In "menyerang pada Rabu walaupun kedua pihak telah | menyepakati gencatan senjata" the accord is older, and in
    "meski gencatan senjata telah | disepakati, X menyerang pada Rabu".
    """
    opening = find_word_before(nodes, "although", trigger, trigger + 1)
    if opening is None or opening < index < trigger:
        return False
    clause = nodes[opening + 1 : trigger]
    if not any(node.has("already") for node in clause) or any(node.is_comma or node.is_speech for node in clause):
        return False
    return index < opening or any(node.is_comma for node in nodes[trigger + 1 : index])


def _is_of_what_was_done(nodes: Sequence[Node], trigger: int, index: int, *, is_new: bool) -> bool:
    """Tell whether a time is that of what holds all the same, told behind an act or before it.

    So it is in "X | menyerang Y meski gencatan senjata disepakati pada Senin" and "meski telah sepakat pada Senin, …".
    """
    opening = find_word_before(nodes, "although", index, index + 1)
    if opening is None or opening < trigger < index or any(node.is_comma for node in nodes[opening:index]):
        return False
    clause = nodes[opening + 1 : index]
    is_told = any(is_verb(node) for node in clause)
    if trigger < opening:
        return is_told
    is_closed = any(node.is_comma for node in nodes[index + 1 : trigger])
    is_old = is_told and any(node.has("already") for node in clause)
    return is_closed and (is_old or not is_new)


def is_of_subject(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time is that of the act which a word is about ("serangan A pada 28 Juli | dikecam | Malaysia")."""
    if not may_tell(nodes[trigger], _SAID):
        return False
    edges = (*_JOINING, *_LEAVING, "which", "that", "when")
    if any(node.is_comma or node.is_speech or node.has(*edges) for node in nodes[index + 1 : trigger]):
        return False
    for node in reversed(nodes[:index]):
        if node.kind is NodeKind.TRIGGER:
            return is_noun(node)
        if node.is_comma or node.is_speech or node.has(*_JOINING, *_LEAVING, "that", "since", "when"):
            return False
    return False


def _is_of_clause_before(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time is that of a relative clause within the subject ("kota yang direbut pada 2014 itu | jatuh").

    Only where "itu" closes it, or the main verb tells words, or when itself, or that it is now: else both may be of
    that time.
    """
    between = nodes[index + 1 : trigger]
    if _turns(between) or _is_closed_relative(nodes, trigger, index) or _is_set_off(nodes, trigger, index):
        return True
    if any(node.has(*_JOINING, *_LEAVING, "which", "that", "when") for node in between):
        return _is_of_opening(nodes, trigger, index)
    if not (any(node.has("now") for node in between) or _has_time_behind(nodes, trigger)):
        return _is_of_opening(nodes, trigger, index)
    clause = _verb_before(nodes, index)
    if clause is None:
        return _is_of_opening(nodes, trigger, index)
    return _opens_relative(nodes, clause) or _is_of_opening(nodes, trigger, index)


def _is_closed_relative(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time ends a clause of "yang" about who speaks ("junta yang berkuasa sejak 2021 itu | …")."""
    is_pointed = nodes[index + 1].has("demonstrative")
    if any(node.is_comma or node.mention is not None for node in nodes[index + 1 : trigger]):
        return False
    if not (is_pointed or may_tell(nodes[trigger], _ANSWERS) or _frees(nodes[trigger])):
        return False
    for position in range(index - 1, -1, -1):
        node = nodes[position]
        if node.has("which"):
            return any(is_verb(other) for other in nodes[position + 1 : index])
        if node.is_comma or node.is_speech or node.has(*_LEAVING, "when", "that", "but"):
            return False
    return False


def _is_set_off(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time ends a clause in commas about who acts ("X, yang … pada Februari, | bertemu Y")."""
    closing = index + 1
    if closing >= trigger or not nodes[closing].is_comma:
        return False
    if any(node.is_comma or node.kind is not NodeKind.WORD for node in nodes[closing + 1 : trigger]):
        return False
    opening = find_word_before(nodes, "which", index, index)
    while opening is not None and opening > 1 and not nodes[opening - 1].is_comma:
        opening = find_word_before(nodes, "which", opening, opening)
    return opening is not None and opening > 1 and nodes[opening - 2].mention is not None


def _turns_to(nodes: Sequence[Node], index: int, noun: int) -> bool:
    """Tell whether ", namun" behind a time turns to an event noun ("… pada 2003, namun | baku tembak terjadi")."""
    turn = find_word_before(nodes, "but", noun, noun - index)
    return turn is not None and nodes[turn - 1].is_comma


def _turns(between: Sequence[Node]) -> bool:
    """Tell whether another clause with a subject of its own begins behind a time ("… pada 28 Juli, tetapi B | …")."""
    turn = next((n for n, node in enumerate(between) if node.has("but") and n and between[n - 1].is_comma), None)
    return turn is not None and any(node.mention is not None for node in between[turn + 1 :])


def _has_time_behind(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a day stands behind a verb, before anything else is told."""
    for node in nodes[trigger + 1 :]:
        if node.time is not None and node.time.value is not None:
            return True
        if node.kind is NodeKind.TRIGGER or node.is_comma or node.is_speech or node.has("which", "that"):
            return False
    return False


def _opens_relative(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether only words stand between "yang" and a verb."""
    for node in reversed(nodes[:verb]):
        if node.has("which"):
            return True
        if node.kind is not NodeKind.WORD or node.is_comma:
            return False
    return False


def _is_of_opening(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time is that of a clause that opens the sentence and that an answer follows."""
    if not (nodes[0].has(*_LEAVING) and not nodes[0].has("since") and may_tell(nodes[trigger], _ANSWERS)):
        return False
    is_closed = any(node.is_comma for node in nodes[index + 1 : trigger])
    return is_closed and any(is_verb(node) for node in nodes[1:index])


def _is_of_clause_behind(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time is that of what an answer, accord or force follows ("| berunding setelah B … pada 2022")."""
    if not may_tell(nodes[trigger], _FOLLOWING):
        return False
    opening = next((n for n in range(index - 1, trigger, -1) if nodes[n].has(*_LEAVING)), None)
    if opening is None or nodes[opening].has("since") or any(node.is_comma for node in nodes[opening:index]):
        return False
    return any(node.is_trigger for node in nodes[opening + 1 : index])


def _verb_before(nodes: Sequence[Node], index: int) -> int | None:
    """Return the verb whose time a time behind it is, None where a noun or a sign stands nearer."""
    for position in range(index - 1, -1, -1):
        node = nodes[position]
        if node.kind is NodeKind.TRIGGER:
            return None if is_noun(node) else position
        if node.is_comma:
            return None
    return None


def _frees(node: Node) -> bool:
    item = node.unit.item if node.kind is NodeKind.TRIGGER else None
    return item is not None and any(_FREED in sense.frame.mode for sense in item.senses)
