"""Whether what a trigger tells of came about: negation, future, doubt, demand (CODEBOOK §4, status)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from runut.annotate.clauses import Node, NodeKind
from runut.extract.word_class import has_pseudo
from runut.languages.affixes import Voice
from runut.languages.lexicon import Pseudo
from runut.record.claims import EventType, Status

_NEAR = 7
_FARTHEST_PURPOSE = 10
_MARKERS = (
    ("not_only", None),
    ("not_yet", Status.DENIED),
    ("unwilling", Status.DENIED),
    ("none_occurs", Status.DENIED),
    ("not", Status.DENIED),
    ("failed", Status.FAILED),
    ("possible", Status.POSSIBLE),
    ("future", Status.PLANNED),
    ("planned", Status.PLANNED),
    ("obliged", Status.DEMANDED),
    ("ongoing", Status.ONGOING),
)
_MARKING = frozenset(name for name, _ in _MARKERS)
_FATES = (
    ("cancelled", Status.DENIED),
    ("fruitless", Status.FAILED),
    ("failed", Status.FAILED),
    ("scheduled", Status.PLANNED),
)
_STEPPED_OVER = (
    "adverb", "adjective", "demonstrative", "past", "and", "between", "with", "in", "about", "from", "to", "which",
    "determiner", "ordinal", "against", "until",
)  # fmt: skip
_SHARED = {Status.PLANNED, Status.POSSIBLE}
_FARTHEST_FATE = 14
_WISHED = 4
_AWAITED_REACH = 9
_PROOF_REACH = 9
_AWAITED_TAIL = 3
_CROSSED = ("adverb", "adjective", "past", "hearsay", "reciprocal", "itself", "attempt", "force", "demonstrative")


@dataclass(frozen=True, slots=True)
class Marking:
    """The status that the words before a verb give it, and those words.

    `refused` tells a will not to do it ("tidak akan", "enggan") from a word that it was not done, `willing` a will
    to do it ("bersedia") from a plan; `announced` is what somebody says that they will do ("akan"). What is
    `expected` is planned where it is no force ("diperkirakan tiba Jumat").
    """

    status: Status
    words: str
    purpose: bool = False
    condition: bool = False
    hearsay: bool = False
    refused: bool = False
    willing: bool = False
    bids: bool = False
    still: bool = False
    expected: bool = False
    announced: bool = False


def read_status(nodes: Sequence[Node], trigger: int) -> Marking:
    """Return the status that the words left of a verb give it."""
    status, words = Status.HAPPENED, ""
    if trigger > 0 and nodes[trigger - 1].has("in") and _is_active(nodes[trigger]):
        return Marking(status, words, purpose=True)
    purpose = hearsay = refused = willing = still = expected = announced = False
    position = trigger - 1 - _has_pronoun(nodes, trigger)
    while position >= 0 and trigger - position <= _NEAR:
        node = nodes[position]
        found = None if _governs_noun(nodes, position, trigger) else _marker(node)
        if found is not None and status is Status.HAPPENED and not words:
            words = node.unit.text
            status = found[1] or Status.HAPPENED
            purpose = purpose or node.has("purpose")
        elif found is not None and found[1] is Status.DENIED:
            refused = status is Status.PLANNED
            status, words = Status.DENIED, f"{node.unit.text} {words}"
        elif node.has("purpose", "almost") or _is_topic(nodes, position):
            purpose = True
            break
        elif node.has("hearsay"):
            hearsay = True
        elif not (node.kind is NodeKind.TIME or node.has(*_CROSSED) or has_pseudo(node, Pseudo.LIGHT)):
            purpose = _is_governed(nodes, position, trigger) or (not words and _is_intended(nodes, position, trigger))
            break
        refused = refused or node.has("unwilling")
        willing = willing or node.has("willing")
        still = still or node.has("still")
        expected = expected or node.has("expected")
        announced = announced or node.has("future")
        position -= 1
    condition = has_condition(nodes, trigger)
    if not words:
        status, words = _shared_status(nodes, trigger)
    if not words:
        status, words = _awaited_status(nodes, trigger)
    is_planned = status is Status.PLANNED
    announced = announced and is_planned and (_is_active(nodes[trigger]) or _has_pronoun(nodes, trigger))
    return Marking(
        status, words, purpose, condition, hearsay,
        refused=refused, willing=willing and is_planned, still=still, expected=expected, announced=announced,
    )  # fmt: skip


def _has_pronoun(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a pronoun parts a stem from the word of its status ("pelakunya akan | kami | kejar")."""
    item = nodes[trigger].unit.item
    is_stem = item is not None and any(sense.voice is Voice.HEAD for sense in item.senses)
    if not is_stem or trigger < 2:
        return False
    mention = nodes[trigger - 1].mention
    return mention is not None and bool(mention.pronoun) and _marker(nodes[trigger - 2]) is not None


def _governs_noun(nodes: Sequence[Node], position: int, trigger: int) -> bool:
    """Tell whether a word of the future is a preposition before a noun: "takut akan | serangan"."""
    return position == trigger - 1 and nodes[position].has("future") and _is_noun_only(nodes[trigger])


def _is_topic(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether an endeavour is only spoken of: "membahas | upaya | mengakhiri perang", "mengenai cara …"."""
    if position < 1 or not nodes[position].has("endeavour"):
        return False
    before = nodes[position - 1]
    is_light = has_pseudo(before, Pseudo.LIGHT) if before.kind is NodeKind.TRIGGER else True
    return before.has("about") or not (is_light or _is_noun_only(before))


def _marker(node: Node) -> tuple[str, Status | None] | None:
    """Return the first marker of status that a word is, None where it is none."""
    item = node.unit.item
    if item is None or node.kind is not NodeKind.WORD or _MARKING.isdisjoint(item.categories):
        return None
    return next(pair for pair in _MARKERS if pair[0] in item.categories)


def _shared_status(nodes: Sequence[Node], trigger: int) -> tuple[Status, str]:
    """Return the status that a verb shares with the one it is joined to: "akan melepas tawanan dan | mundur"."""
    joint = trigger - 1
    while joint >= 0 and nodes[joint].has(*_CROSSED):
        joint -= 1
    if (
        joint > 0 and nodes[joint].mention is not None
    ):  # "… akan menarik pasukan, sedangkan | GAM | menyerahkan senjata"
        joint -= 1
        if not nodes[joint].has("whereas", "and"):
            return Status.HAPPENED, ""
    if joint < 0 or not nodes[joint].has("and", "whereas"):
        return Status.HAPPENED, ""
    for before in range(joint - 1, max(-1, joint - _FARTHEST_PURPOSE), -1):
        node = nodes[before]
        if node.kind is NodeKind.TRIGGER and not _is_noun_only(node):
            first = read_status(nodes, before)
            return (first.status, first.words) if first.status in _SHARED else (Status.HAPPENED, "")
        if node.has("that", "which", "when", "after", "because", "while") or node.is_speech:
            break
    return Status.HAPPENED, ""


def _awaited_status(nodes: Sequence[Node], trigger: int) -> tuple[Status, str]:
    """Return the status of what a plan waits for: "akan dibuka setelah perjanjian | ditandatangani"."""
    opening = next(
        (n for n in range(trigger - 1, max(-1, trigger - _AWAITED_REACH), -1) if nodes[n].has("after")), None
    )
    if opening is None or any(node.is_comma or node.has("past", "which") for node in nodes[opening:trigger]):
        return Status.HAPPENED, ""
    if nodes[opening].has("since") or any(
        node.kind is NodeKind.TIME for node in nodes[opening : trigger + _AWAITED_TAIL]
    ):
        return Status.HAPPENED, ""
    for before in range(opening - 1, max(-1, opening - _AWAITED_REACH), -1):
        node = nodes[before]
        if node.has("that", "which", "when", "because", "while") or node.is_speech or node.is_comma:
            break
        if node.kind is NodeKind.TRIGGER and not _is_noun_only(node):
            first = read_status(nodes, before)
            return (first.status, first.words) if first.status is Status.PLANNED else (Status.HAPPENED, "")
    return Status.HAPPENED, ""


def _is_noun_only(node: Node) -> bool:
    item = node.unit.item
    return item is not None and all(sense.voice.is_noun for sense in item.senses)


def _is_governed(nodes: Sequence[Node], position: int, trigger: int) -> bool:
    """Tell whether a clause is only wanted, allowed or hindered ("ingin | jalan itu | dibuka")."""
    if nodes[position].unit.has("controlling"):
        return True
    if nodes[position].mention is None or position < 1 or trigger - position > _WISHED:
        return False
    before = position - 1
    while before > 0 and nodes[before].has("determiner", "adverb"):
        before -= 1
    return nodes[before].has("wish") or nodes[before].unit.has("controlling")


def _is_intended(nodes: Sequence[Node], position: int, trigger: int) -> bool:
    """Tell whether a verb only says what a plan, right or task is for: "prakarsa | menghentikan kekerasan"."""
    mention = nodes[position].mention
    if mention is None or position != trigger - 1 or not _is_active(nodes[trigger]):
        return False
    return "intent" in mention.classes and not mention.has_people


def read_fate(nodes: Sequence[Node], noun: int) -> Marking | None:
    """Return the status that the words after an event noun give it ("perundingan itu | gagal"), None where none."""
    for position in range(noun + 1, min(len(nodes), noun + _FARTHEST_FATE)):
        node = nodes[position]
        found = next((status for name, status in _FATES if node.unit.has(name)), None)
        if found is not None:
            return Marking(found, node.unit.text)
        if not _is_stepped_over(nodes, position):
            return None
    return None


def _is_stepped_over(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a node may stand between an event noun and the word of its fate."""
    node = nodes[position]
    if node.kind in {NodeKind.MENTION, NodeKind.TIME}:
        return True
    if node.kind is NodeKind.TRIGGER:
        return node.unit.has("ending")
    return node.has(*_STEPPED_OVER)


def _is_active(node: Node) -> bool:
    item = node.unit.item
    return item is not None and bool(item.senses) and item.senses[0].voice is Voice.ACT


def shares_purpose(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a verb is joined to one that stands for a purpose ("untuk menengahi … dan mengakhiri …")."""
    position = trigger - 1
    while position >= 0 and nodes[position].has(*_CROSSED):
        position -= 1
    if position < 0 or not (nodes[position].has("and") or nodes[position].is_comma):
        return False
    for before in range(position - 1, max(-1, position - _FARTHEST_PURPOSE), -1):
        node = nodes[before]
        if node.has("purpose"):
            return True
        if node.has("that", "which", "when", "after", "because", "past", "future", "ongoing") or node.is_speech:
            return False
    return False


def is_gathered_for(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a crowd came together to do so, and so did it ("berkumpul di lapangan untuk | mengecam sanksi")."""
    opening = next((n for n in range(trigger - 1, max(-1, trigger - 3), -1) if nodes[n].has("purpose")), None)
    if opening is None:
        return False
    for node in reversed(nodes[max(0, opening - _FARTHEST_PURPOSE) : opening]):
        if node.is_speech or node.has("that", "which", "when", "after", "because", "not", "planned", "future"):
            return False
        if node.mention is not None and "crowd" in node.mention.classes:
            return True
        item = node.unit.item
        if node.kind is NodeKind.TRIGGER and item is not None:
            return any(sense.frame.type is EventType.PROTEST for sense in item.senses)
    return False


def is_unproved(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a verb stands in a clause of which there is no proof ("tidak ada bukti bahwa X | menculik Y")."""
    for position in range(trigger - 1, max(-1, trigger - _PROOF_REACH), -1):
        node = nodes[position]
        if node.unit.has("no_proof"):
            return True
        if node.is_comma or node.is_speech or node.has("which", "when", "because", "after"):
            return False
    return False


def is_of_none(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a verb describes what is said not to be there ("tidak ada tembakan yang | dilepaskan")."""
    position = trigger - 1
    while position >= 0 and nodes[position].has("adverb", "past"):
        position -= 1
    if position < 2 or not nodes[position].has("which"):
        return False
    before = nodes[position - 1]
    is_head = before.mention is not None or before.kind is NodeKind.TRIGGER
    return is_head and nodes[position - 2].has("none_occurs")


def has_condition(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a word of condition opens the clause of a trigger."""
    for position in range(trigger - 1, max(-1, trigger - 12), -1):
        node = nodes[position]
        if node.has("condition"):
            return True
        if node.is_comma or node.has("that", "which") or node.is_speech:
            return False
    return False
