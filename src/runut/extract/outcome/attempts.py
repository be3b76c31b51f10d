"""What somebody only tried to do ("berusaha menculik", "mencoba membunuh"): nobody is counted for it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.extract.grammar.word_class import BEFORE_VERBS, has_pseudo, is_active, is_passive
from runut.extract.outcome.joined_status import verb_joined_to
from runut.languages.affixes import Voice
from runut.languages.lexicon import Pseudo, Sense
from runut.record.claims import EventType, Status

_TALKED_OF = {"agree", "agree-ceasefire", "agree-treaty", "agree-exchange", "negotiate"}
_STRIVEN_FOR = {EventType.CONSULT, EventType.COOPERATE, EventType.SUPPORT}
_BANS, _TALKS_SET, _MEDIATE = "ban", "agree-talks", "mediate"
_TAKING = {"seize", "occupy"}

_WORK_REACH = 2
_TRYING = frozenset({"endeavour", "attempt"})
_ENDEAVOUR_REACH, _REPELLED_REACH, _FARTHEST_FATE = 4, 4, 14
_REPEL = "repel"
_SPOKEN = {EventType.CONSULT, EventType.SUPPORT, EventType.REQUEST, EventType.ACCUSE, EventType.REJECT}


def is_attempted(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a verb is only what somebody tried."""
    position = trigger - 1
    while position >= 0 and nodes[position].has(*BEFORE_VERBS):
        if nodes[position].has("attempt"):
            return True
        position -= 1
    return False


def is_attempt_at(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether a noun of harm is only what somebody tried ("usaha | penculikan X", "percobaan | kudeta")."""
    before = noun - 1
    while before > 0 and nodes[before].has("determiner", "adjective", "degree"):
        before -= 1
    return before >= 0 and nodes[before].unit.has("attempted_deed")


def attempt_before(nodes: Sequence[Node], verb: int) -> str:
    """Return the word of trying right before a verb ("berusaha (untuk) | mencapai kesepakatan"), or ""."""
    position = verb - 1 - (verb > 1 and nodes[verb - 1].has("purpose"))
    position -= position > 0 and nodes[position].has("adverb", "adjective", "force")  # "berusaha | keras | merebut"
    is_verb = position >= 0 and nodes[position].unit.has("attempt") and not nodes[position].has("endeavour")
    return nodes[position].unit.text if is_verb else ""


def attempt_shared(nodes: Sequence[Node], verb: int) -> str:
    """Return the word of trying before a verb, or before the one it is joined to ("mencoba masuk dan | merebut")."""
    joined = verb_joined_to(nodes, verb) if is_active(nodes[verb]) else None
    return attempt_before(nodes, verb) or ("" if joined is None else attempt_before(nodes, joined))


def work_before(nodes: Sequence[Node], verb: int) -> str:
    """Return the word of trying or work whose aim a verb is ("upaya terbaru untuk | mengakhiri perang"), or ""."""
    position = verb - 1
    if position > 0 and nodes[position].has("purpose"):
        position -= 1
        last = max(0, position - _WORK_REACH)
        while position > last and not _is_work(nodes[position]):
            if nodes[position].is_verb or nodes[position].is_comma:
                return ""
            position -= 1
    if position < 0 or not _is_work(nodes[position]) or _is_spoken_of(nodes[:position]):
        return ""
    if position and nodes[position - 1].has("not", "unwilling"):  # "tidak berusaha cukup untuk | menghentikan X"
        return ""
    return nodes[position].unit.text


def _is_spoken_of(before: Sequence[Node]) -> bool:
    """Tell whether work behind these words is only talked about or backed ("membahas | upaya mengakhiri perang")."""
    if not before:
        return False
    item = before[-1].unit.item
    return before[-1].has("about") or (item is not None and any(s.frame.type in _SPOKEN for s in item.senses))


def _is_work(node: Node) -> bool:
    return node.unit.has("attempt", "endeavour")


def is_to_be_forced(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether something is only done to force somebody ("berdemonstrasi untuk memaksa X | mundur")."""
    forcing = verb - 2
    is_forced = forcing > 0 and nodes[verb - 1].mention is not None and nodes[forcing].unit.has("forcing")
    return is_forced and nodes[forcing - 1].has("purpose")


def status_of_try(sense: Sense) -> Status | None:
    """Return the status of what is tried: efforts for peace go on, a meeting or better ties lie ahead, taking failed.

    Of other force that is tried some is used: "mencoba menyerbu", "berusaha mencegah pengunjuk rasa berkumpul".
    """
    frame = sense.frame
    if frame.id == _TALKS_SET:
        return Status.PLANNED
    if frame.id in _TALKED_OF or _MEDIATE in frame.mode:
        return Status.ONGOING
    if frame.type in _STRIVEN_FOR:  # "berupaya | bertemu X", "berusaha | memperbaiki hubungan dengan X"
        return Status.PLANNED
    takes = frame.type is EventType.COERCE and (frame.id == _BANS or not _TAKING.isdisjoint(frame.mode))
    return Status.FAILED if takes else None


def endeavour_failed(nodes: Sequence[Node], verb: int) -> str | None:
    """Return the word by which an endeavour failed to do what a verb tells ("upaya X | merebut kota itu | gagal").

    A verb of trying may be followed by a clause that says so ("mencoba | merebut kota itu, | tetapi gagal").
    """
    before = nodes[max(0, verb - _ENDEAVOUR_REACH) : verb]
    opening = next((n for n, node in enumerate(reversed(before), 1) if not node.categories.isdisjoint(_TRYING)), None)
    if opening is None or any(node.kind is NodeKind.TRIGGER or node.is_comma for node in nodes[verb - opening : verb]):
        return None
    if not nodes[verb - opening].has("endeavour"):
        return _repelled(nodes, verb)
    for n, node in enumerate(nodes[verb + 1 : verb + _FARTHEST_FATE], verb + 1):
        if node.is_comma or node.is_speech or node.has("while", "after", "when", "because"):
            return None
        if node.has("and") and (nodes[n - 1].mention is None or nodes[min(n + 1, len(nodes) - 1)].mention is None):
            return None
        if node.unit.has("failed", "fruitless") or _is_foiled(node):
            return node.unit.text
    return None


def _is_foiled(node: Node) -> bool:
    """Tell whether a verb says that what its subject tells was brought to nothing ("digagalkan", "dipatahkan")."""
    return is_passive(node) and has_pseudo(node, Pseudo.FAIL)


def _repelled(nodes: Sequence[Node], verb: int) -> str | None:
    """Return the word of failure in the clause that "tetapi" opens right behind what was tried."""
    opening = next((n for n in range(verb + 1, len(nodes)) if nodes[n].has("but")), None)
    if opening is None or any(node.is_speech or node.has("which") for node in nodes[verb + 1 : opening]):
        return None
    for node in nodes[opening + 1 : opening + _REPELLED_REACH]:
        if node.unit.has("failed", "fruitless") or has_pseudo(node, Pseudo.FAIL) or _is_driven_back(node):
            return node.unit.text
        if node.is_comma:
            return None
    return None


def _is_driven_back(node: Node) -> bool:
    item = node.unit.item if node.kind is NodeKind.TRIGGER else None
    senses = () if item is None else item.senses
    return any(sense.voice is Voice.PAS and sense.frame.id == _REPEL for sense in senses)


def is_not_averted(nodes: Sequence[Node], verb: int | None) -> bool:
    """Tell whether somebody failed to keep an act off, so that it came about ("gagal | mencegah | pembantaian X").

    A war that they failed to end or avert is only named.
    """
    if verb is None or verb < 1 or not has_pseudo(nodes[verb], Pseudo.AVERT):
        return False
    if any(node.unit.has("standing") for node in nodes[verb + 1 : verb + 4]):
        return False
    before = verb - 1 - (verb > 1 and nodes[verb - 1].has("purpose"))
    return nodes[before].has("failed")
