"""What becomes of an act that a noun names, by the words after it: it fails, is called off, is set, would do harm."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind, Sentence
from runut.extract.grammar.behind_noun import places_behind
from runut.extract.grammar.event_nouns import tells_result
from runut.extract.grammar.marking import Marking
from runut.extract.grammar.word_class import (
    has_pseudo,
    is_noun,
    is_only_verb,
    is_passive,
    is_plain_verb,
    is_preposition,
)
from runut.languages.lexicon import Pseudo
from runut.record.claims import Status

_FATES = (
    ("cancelled", Status.DENIED),
    ("fruitless", Status.FAILED),
    ("failed", Status.FAILED),
    ("scheduled", Status.PLANNED),
)
_FATE_WORDS = frozenset(name for name, _ in _FATES)
_STEPPED_OVER = (
    "adverb", "adjective", "demonstrative", "past", "and", "between", "with", "in", "about", "from", "to", "which",
    "determiner", "ordinal", "against", "until",
)  # fmt: skip
_COMING, _TALKS = "datang", "talks"
_FARTHEST_FATE = 14
_RESULT_REACH = 6
_TURNS = ("but", "while", "after", "when", "because", "that")
_SET = "schedule-talks"  # the frame of what is set for a day
_FAR_PREDICATE = 8
_ACTIVE_PREFIX = "me"
_ENDED = {"ending", "ends"}


def read_fate(nodes: Sequence[Node], noun: int) -> Marking | None:
    """Return the status that the words after an event noun give it ("perundingan itu | gagal"), None where none."""
    if noun and _TALKS in nodes[noun].unit.classes and _fails_by_name(nodes[noun - 1]):
        return Marking(Status.FAILED, nodes[noun - 1].unit.text)
    set_before = None
    for position in places_behind(nodes, noun + 1, _FARTHEST_FATE - 1):
        node = nodes[position]
        if not node.unit.categories.isdisjoint(_FATE_WORDS) and "almost" not in nodes[position - 1].categories:
            fate = Marking(next(status for name, status in _FATES if node.unit.has(name)), node.unit.text)
            if fate.status is not Status.PLANNED or not nodes[position - 1].has("which"):
                return fate
            set_before = fate  # "pertemuan X yang | direncanakan | di Y batal"
        elif not is_stepped_over(nodes, position):
            return set_before or _came_to_nothing(nodes, noun + 1)
    return set_before


def has_result(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether talks have come to something, and so were held ("akan mengumumkan hasil | pertemuan dengan X")."""
    is_of_talks = noun > 0 and _TALKS in nodes[noun].unit.classes and nodes[noun - 1].unit.has("resulting")
    return is_of_talks and not (noun > 1 and nodes[noun - 2].unit.has("hinges_on", "wish"))


def _fails_by_name(node: Node) -> bool:
    """Tell whether a noun says that what it is of came to nothing ("kegagalan | perundingan X")."""
    item = node.unit.item if is_noun(node) else None
    return item is not None and all(sense.frame.pseudo is Pseudo.FAIL for sense in item.senses)


def _came_to_nothing(nodes: Sequence[Node], first: int) -> Marking | None:
    """Return the status of talks that ended without a result, over what describes them ("rapat untuk … | usai")."""
    ending = next((n for n in range(first, min(len(nodes), first + _FARTHEST_FATE)) if _is_end(nodes[n])), None)
    if ending is None or any(node.is_comma or node.is_speech or node.has(*_TURNS) for node in nodes[first:ending]):
        return None
    for position in range(ending + 1, min(len(nodes), ending + _RESULT_REACH)):
        node = nodes[position]
        if node.unit.has("fruitless", "resultless"):
            is_part = any(other.mention is not None for other in nodes[position + 1 : position + 2])
            return None if is_part else Marking(Status.FAILED, node.unit.text)  # "tanpa kesepakatan | akhir"
        if node.mention is None and node.time is None and not node.has("in"):
            return None
    return None


def _is_end(node: Node) -> bool:
    return not node.unit.categories.isdisjoint(_ENDED)


def lessens(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether a noun is only said to become less ("serangan bom di Baghdad | berkurang")."""
    for position in places_behind(nodes, noun + 1, _FAR_PREDICATE - 1):
        node = nodes[position]
        if node.unit.has("lessening"):
            return True
        if node.has("which", "after", "demonstrative") or not is_stepped_over(nodes, position):
            return False
    return False


def will_do(nodes: Sequence[Node], noun: int) -> Marking | None:
    """Return the status of an act by what it will bring about, or has not come to ("pertemuan A dan B | akan | …").

    What words go back to ("pertemuan itu akan …") may have been.
    """
    first = _past_dated_clause(nodes, noun + 1)
    for position in places_behind(nodes[:-1], first, _FAR_PREDICATE - 1):
        node, following = nodes[position], nodes[position + 1]
        if node.has("future") and (following.kind in {NodeKind.TRIGGER, NodeKind.WORD} or _is_end(following)):
            return Marking(Status.PLANNED, node.unit.text)
        if node.has("not_yet") and (is_passive(following) or following.unit.has("kept")):
            return Marking(Status.DENIED, node.unit.text)
        if node.has("not_only"):  # "perundingan itu bukan saja | akan …"
            continue
        if node.has("demonstrative", "which") and (word := _set_behind_clause(nodes, position)):
            return Marking(Status.PLANNED, word)
        if node.has("demonstrative", "which", "past", "future") or not is_stepped_over(nodes, position):
            return None
    return None


def is_to_be(nodes: Sequence[Node], noun: int) -> str:
    """Return the word by which the clause of an event noun says that it is to come ("sanksi yang | akan | dijatuhkan").

    Behind a preposition only verbs of doing are surely of the noun ("serangan ke X yang akan dilancarkan").
    """
    is_own = True
    for position in range(noun + 1, min(len(nodes) - 2, noun + _FAR_PREDICATE)):
        node = nodes[position]
        if node.has("which"):
            future, verb = nodes[position + 1], nodes[position + 2]
            if not future.has("future") or verb.mention is not None:
                return ""
            is_held = _is_held(verb) or has_pseudo(verb, Pseudo.LIGHT)
            return future.unit.text if is_held or (is_own and is_passive(verb)) else ""
        is_own = is_own and not is_preposition(node)
        if node.is_comma or node.is_trigger or not (node.mention is not None or is_stepped_over(nodes, position)):
            return ""
    return ""


def _past_dated_clause(nodes: Sequence[Node], opening: int) -> int:
    """Return the index behind a clause that says when talks are held ("yang dimulai pada 9 Mei | akan …")."""
    if opening + 2 >= len(nodes) or not nodes[opening].has("which") or not _is_held(nodes[opening + 1]):
        return opening
    behind = opening + 2
    while behind < len(nodes) and (nodes[behind].has("in", "adverb") or nodes[behind].time is not None):
        behind += 1
    return behind if nodes[behind - 1].time is not None else opening


def _is_held(node: Node) -> bool:
    return "scheduling" in node.unit.classes or has_pseudo(node, Pseudo.OCCUR)


def will_be_at(nodes: Sequence[Node], noun: int) -> Marking | None:
    """Return the status of talks at which something is still to be done ("akan ditandatangani pada | pertemuan A")."""
    position = noun - 1
    while position > 0 and nodes[position].has("determiner", "adjective"):
        position -= 1
    if position < 2 or not nodes[position].has("in", "when"):
        return None
    for before in range(position - 1, max(0, position - _FAR_PREDICATE), -1):
        node = nodes[before]
        is_told = node.is_speech and not nodes[before - 1].has("future")
        if node.is_comma or is_told or node.has("that", "which", "and", "after", "because", "past"):
            return None
        if node.has("future"):
            return Marking(Status.PLANNED, node.unit.text)
    return None


def set_ahead(sentence: Sentence, noun: int) -> str:
    """Return the time ahead in an event noun's own phrase ("pengiriman pasukan ke X | pekan depan")."""
    nodes = sentence.nodes
    if tells_result(nodes, noun):
        return ""  # "mengumumkan hasil | pertemuan | besok": it will be told then
    for position in places_behind(nodes, noun + 1, _FAR_PREDICATE - 1):
        node = nodes[position]
        if node.mention is None and _is_to_come(nodes, position):
            return node.unit.text
        if node.time is not None or node.has("adverb", "soon"):
            if any(unit.has("future_time", "soon") for unit in sentence.units[node.first : node.last]):
                return node.unit.text if node.time is None else node.time.said
        elif node.is_trigger or "which" in node.categories or not is_stepped_over(nodes, position):
            return ""
    return ""


def _is_to_come(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether words say by themselves that an act is to come ("kunjungan X | mendatang/yang akan datang")."""
    if nodes[position].time is not None:
        return False
    ahead = nodes[position + 1 : position + 3] if nodes[position].has("which") else ()
    is_clause = len(ahead) > 1 and ahead[0].has("future") and ahead[1].unit.text == _COMING
    return is_clause or nodes[position].unit.has("future_time")


def is_opened_ahead(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether a form that says itself what is to come is said of talks, and tells them ("| akan dilanjutkan")."""
    for position in places_behind(nodes, noun + 1, _FAR_PREDICATE - 1):
        if nodes[position].kind is NodeKind.TRIGGER and _is_scheduling(nodes[position]):
            return True
        if nodes[position].is_comma or nodes[position].has("demonstrative") or not is_stepped_over(nodes, position):
            return False
    return False


def set_for(nodes: Sequence[Node], noun: int) -> str:
    """Return the word by which a gathering is said to be set for a day ("unjuk rasa menentang X | akan dimulai")."""
    for position in places_behind(nodes, noun + 1, _FAR_PREDICATE - 1):
        node = nodes[position]
        if node.has("demonstrative", "which"):
            return _set_behind_clause(nodes, position)
        if node.is_comma or node.is_speech or node.has("past", "that", "after"):
            return ""
        if node.kind is NodeKind.TRIGGER and _is_held_verb(node):
            return node.unit.text if nodes[position - 1].has("future", "planned") or _is_scheduling(node) else ""
    return ""


def _set_behind_clause(nodes: Sequence[Node], opening: int) -> str:
    """Return the word by which talks are set ahead behind what describes them ("rapat yang … itu | akan digelar")."""
    for position in range(opening, min(len(nodes) - 1, opening + _FARTHEST_FATE)):
        node = nodes[position]
        if node.is_comma or node.is_speech or node.has("past", "that", "after", "when"):
            return ""
        if node.has("demonstrative") and nodes[position + 1].has("future", "planned"):
            verb = nodes[min(position + 2, len(nodes) - 1)]
            return nodes[position + 1].unit.text if _is_held_verb(verb) else ""
    return ""


def _is_held_verb(node: Node) -> bool:
    return "scheduling" in node.unit.classes or _is_scheduling(node)


def _is_scheduling(node: Node) -> bool:
    item = node.unit.item
    return item is not None and any(sense.frame.id == _SET for sense in item.senses)


def would_be(nodes: Sequence[Node], noun: int) -> str | None:
    """Return the word of the future before what an act would be or bring ("serangan ke X | akan sangat berbahaya").

    What words go back to ("serangan itu akan memperburuk keadaan") has been, unless it is said what it would be.
    """
    goes_back = False
    for position in range(noun + 1, min(len(nodes) - 1, noun + _FAR_PREDICATE)):
        node, following = nodes[position], nodes[position + 1]
        goes_back = goes_back or node.has("demonstrative", "past") or node.time is not None
        if "future" in node.categories or (node.has("unsure") and not goes_back):
            ends = [n for n in nodes[position + 1 :] if not n.has("adverb")]
            is_judged = following.has("adverb", "adjective") and bool(ends) and ends[0].has("adjective")
            return node.unit.text if is_judged or (not goes_back and _brings(following)) else None
        if not is_stepped_over(nodes, position) or "which" in node.categories:
            return None
    return None


def _brings(node: Node) -> bool:
    """Tell whether a verb says what comes of its subject ("menjadi bencana", "memicu perang") and not that it is."""
    if node.has("becomes"):
        return True
    if node.is_trigger:
        return is_only_verb(node) and node.unit.low.startswith(_ACTIVE_PREFIX)
    return is_plain_verb(node) and node.unit.low.startswith(_ACTIVE_PREFIX) and not node.unit.has("onward", "ends")


def is_stepped_over(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a node may stand between an event noun and the word of its fate."""
    node = nodes[position]
    if node.mention is not None or node.time is not None:
        return True
    if node.is_trigger:
        return node.unit.has("ending") or (nodes[position - 1].has("which") and is_passive(node))
    return not node.categories.isdisjoint(_STEPPED_OVER)


def says_what_for(sentence: Sentence, trigger: int) -> bool:
    """Tell whether an event noun says what a body or plan is for ("tim | perundingan", "jadwal | penarikan").

    So it does where somebody is against it ("pasukan anti-|penculikan").
    """
    parted = trigger > 1 and sentence.nodes[trigger - 1].unit.text == "-"
    before = sentence.nodes[trigger - 1 - parted] if trigger else None
    if before is None:
        return False
    unit = before.unit if before.mention is None else sentence.units[before.mention.last - 1]
    return unit.has("counter_prefix") if parted else unit.has("called_after_acts", "open_head")
