"""Whether an act came about, by the words around its trigger, those that carry it and what it is a term of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node, Sentence
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.dependence import (
    came_for,
    has_condition_after,
    is_asked,
    is_gathered_for,
    is_of_anybody,
    is_of_none,
    is_ordered,
    is_practised,
    is_refuted,
    is_unproved,
    who_set_out_for,
)
from runut.extract.grammar.hypotheses import supposed_before
from runut.extract.grammar.made_to import is_forced
from runut.extract.grammar.marking import Marking
from runut.extract.grammar.or_else import threat_or_else
from runut.extract.grammar.plans import gives_up_plan, planned_deed
from runut.extract.grammar.senses import choose_sense
from runut.extract.grammar.shared_purpose import shares_purpose
from runut.extract.grammar.terms import lays_duties
from runut.extract.grammar.word_class import has_pseudo, is_active
from runut.extract.outcome.arms_used import is_done_with
from runut.extract.outcome.attempts import (
    attempt_shared,
    endeavour_failed,
    is_not_averted,
    is_to_be_forced,
    status_of_try,
    work_before,
)
from runut.extract.outcome.bare_nouns import is_quelled
from runut.extract.outcome.besides import planned_besides
from runut.extract.outcome.ceased import ceasing_before, goes_on, is_yet_to_end, read_ceased, stopped_by
from runut.extract.outcome.cleared import is_cleared
from runut.extract.outcome.denials import DENIED_DEEDS, denied, is_awaited, is_deniable
from runut.extract.outcome.fate import (
    has_result,
    is_opened_ahead,
    is_to_be,
    read_fate,
    says_what_for,
    set_ahead,
    set_for,
    will_be_at,
    will_do,
    would_be,
)
from runut.extract.outcome.feared import braced_for, carries_fear, feared, is_unsought
from runut.extract.outcome.paid_back import pays_back_for
from runut.extract.outcome.retyping import ASKED_OF_OTHERS, COOPERATIVE
from runut.extract.outcome.status import read_status
from runut.extract.outcome.talks_barred import ruled_out
from runut.extract.outcome.telling import is_absent, is_under_way, tells_occurrence
from runut.extract.outcome.wars_to_end import war_ended_by
from runut.extract.roles.blasts import is_blast
from runut.extract.roles.broken_up import is_broken_up
from runut.extract.roles.sent_to_help import comes_with_forces
from runut.languages.affixes import Voice
from runut.languages.lexicon import Pseudo, Sense
from runut.record.claims import EventType, Status

_PLANNED, _HAPPENED = Status.PLANNED, Status.HAPPENED

_PROMISE = "promise"
_WINNING = "defeat"  # who will not win promises nothing
_OWED = {EventType.RETREAT, EventType.AID, EventType.CONCEDE, EventType.MOBILIZE}
_FORCE = {EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.THREATEN}
_SPOKEN = {EventType.ACCUSE, EventType.REJECT, EventType.REQUEST}
_OF_WHAT_WILL_BE = {EventType.THREATEN, EventType.AGREE}  # "ancaman X | akan menutup perbatasan"
_HELD_TO = {*_SPOKEN, EventType.SUPPORT}  # to hold to a word is to give it again
_ON_TERMS = {EventType.RETREAT, EventType.CONCEDE, EventType.SUPPORT, EventType.AID, EventType.REQUEST}
_VISIT, _ATTEND, _RESIGN = "visit", "attend", "resign"
_SET_AHEAD = {EventType.CONSULT, EventType.RETREAT, EventType.AID, EventType.MOBILIZE, EventType.COOPERATE}
_SENT_AHEAD = {*COOPERATIVE, EventType.MOBILIZE}
_GATHERED_FOR = {EventType.PROTEST, EventType.ACCUSE, EventType.REQUEST}
_DONE_WITH = {EventType.ASSAULT, EventType.COERCE}
_WORKED_FOR = {"end-fighting", "release", "free"}
_WISHED = {EventType.CONSULT, EventType.COOPERATE, EventType.SUPPORT, EventType.AID}
_DECIDED = {EventType.MOBILIZE, EventType.CONSULT, EventType.COOPERATE, EventType.RETREAT}


def read_marking(sentence: Sentence, index: int, sense: Sense, arguments: Arguments) -> Marking | None:
    """Return the status of an act, None where it is only wished, denied without a claim, or a purpose."""
    if is_asked(sentence.nodes, index) or is_practised(sentence.nodes, index):
        return None
    if not sense.voice.is_noun:
        if is_unproved(sentence.nodes, index) or is_refuted(sentence.nodes, index):
            return denied(sense)
        if is_of_anybody(sentence.nodes, index):
            return None
        if is_of_none(sentence.nodes, index):
            return denied(sense) if sense.outcome is None else None
        return _read_around(sentence, index, sense)
    return _read_noun(sentence, index, sense, arguments)


def _read_noun(sentence: Sentence, index: int, sense: Sense, arguments: Arguments) -> Marking | None:
    """Return the status of an act that a noun tells, None as above."""
    nodes = sentence.nodes
    if sense.frame.type is EventType.CONSULT and is_opened_ahead(nodes, index):
        return None
    is_met = is_broken_up(nodes, sense, arguments) or is_quelled(sentence, index) or has_result(nodes, index)
    is_met = is_met or _is_to_be_kept(nodes, index, sense, arguments) or is_not_averted(nodes, arguments.support)
    if is_met or pays_back_for(nodes, index) is not None:
        return Marking(_HAPPENED, "")
    if sense.frame.type is EventType.ASSAULT and (ending := war_ended_by(nodes, index)) is not None:
        return Marking(Status.ONGOING if _is_meant(nodes, ending) else _HAPPENED, "")
    if is_yet_to_end(nodes, arguments, sense) or is_unsought(nodes, index):
        return None
    if (stopping := stopped_by(nodes, arguments, sense)) is not None:
        return read_ceased(sense, read_status(nodes, stopping))
    support = arguments.support
    if (support is None or not has_pseudo(nodes[support], *Pseudo)) and says_what_for(sentence, index):
        return None
    if is_absent(nodes, index) or is_refuted(nodes, index) or is_cleared(nodes, index, arguments):
        return denied(sense)
    if is_under_way(sentence, index):
        return Marking(Status.ONGOING, nodes[index - 1].unit.text)
    if sense.frame.type is EventType.PROTEST and (word := set_for(nodes, index)):
        return Marking(_PLANNED, word)
    fate = _fate(nodes, index, arguments)
    harm = feared(nodes, index) or ("" if sense.frame.type in _OF_WHAT_WILL_BE else would_be(nodes, index))
    if fate is None and harm and (support is None or carries_fear(nodes[support])):
        return Marking(Status.POSSIBLE, harm)
    ahead = _lies_ahead(sentence, index, sense, arguments) if fate is None else None
    if ahead is not None:
        return ahead
    return braced_for(nodes, support, fate or _read_around(sentence, _anchor(sentence, index, arguments), sense))


def _is_meant(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether what a verb tells is only aimed at, wished or asked for ("untuk | mengakhiri perang itu")."""
    marking = read_status(nodes, verb)
    return marking.purpose or marking.status is not _HAPPENED


def _is_to_be_kept(nodes: Sequence[Node], noun: int, sense: Sense, found: Arguments) -> bool:
    """Tell whether a promise is kept or not, and so was made ("belum memenuhi | janjinya untuk membebaskan X")."""
    is_own = sense.frame.id == _PROMISE and nodes[noun].unit.has("owner_ending")
    return is_own and found.support is not None and nodes[found.support].unit.has("takes_steps")


def _lies_ahead(sentence: Sentence, index: int, sense: Sense, arguments: Arguments) -> Marking | None:
    """Return the status of what a noun tells where its clause, or the time in its phrase, says that it is to come."""
    nodes, kind = sentence.nodes, sense.frame.type
    if sense.voice.is_noun and (word := is_to_be(nodes, index)):
        return Marking(_PLANNED, word)
    ahead = ruled_out(nodes, index) if kind is EventType.CONSULT else None
    if ahead is None and arguments.support is None and kind in _SENT_AHEAD:
        ahead = will_do(nodes, index) or (will_be_at(nodes, index) if kind is EventType.CONSULT else None)
    if ahead is None and kind in _SET_AHEAD and (word := set_ahead(sentence, index)):
        return Marking(_PLANNED, word)
    return ahead


def _read_around(sentence: Sentence, anchor: int, sense: Sense) -> Marking | None:
    """Return the status that the words around a verb give what it tells or carries."""
    nodes = sentence.nodes
    if (threat := threat_or_else(nodes, anchor, sense)) is not None:
        return threat
    if (ceasing := ceasing_before(nodes, anchor)) is not None:
        return read_ceased(sense, read_status(nodes, ceasing))
    marking = read_status(nodes, anchor)
    is_bare = sentence.is_headline or sense.voice is Voice.HEAD
    is_free = not marking.words and not marking.purpose
    if is_bare and is_free and anchor and nodes[anchor - 1].unit.has("before_long"):
        marking = Marking(_PLANNED, nodes[anchor - 1].unit.text, announced=True)
    is_mild = sense.frame.type not in _FORCE and sense.frame.type not in _SPOKEN
    if is_mild and not marking.words and (word := planned_besides(nodes, anchor)):
        return Marking(_PLANNED, word)
    if gives_up_plan(nodes, anchor) or (not marking.purpose and shares_purpose(nodes, anchor, is_mild=is_mild)):
        return None
    before = _before_owner(nodes, anchor)
    if before >= 0 and has_pseudo(nodes[before], Pseudo.FAIL):
        return Marking(Status.FAILED, nodes[before].unit.text)
    if (failure := endeavour_failed(nodes, anchor)) is not None:
        return Marking(Status.FAILED, failure)
    if not marking.words and (tried := status_of_try(sense)) and (word := attempt_shared(nodes, anchor)):
        return Marking(tried, word, tried=tried is Status.ONGOING)
    if sense.frame.id in _WORKED_FOR and (word := work_before(nodes, anchor)):
        status = marking.status if marking.words and marking.status is not _HAPPENED else Status.ONGOING
        return Marking(status, word, tried=True)
    if marking.purpose or is_to_be_forced(nodes, anchor):
        is_undergone = sense.voice is Voice.PAS  # "menahan tujuh pemuda untuk | diinterogasi"
        gathered = sense.frame.type in _GATHERED_FOR and not is_undergone and is_gathered_for(nodes, anchor)
        gathered = gathered or (sense.frame.type in _DONE_WITH and is_done_with(sentence, anchor))
        gathered = gathered or (_VISIT in sense.frame.mode and bool(who_set_out_for(nodes, anchor)))
        brings_help = sense.frame.type is EventType.AID and comes_with_forces(nodes, anchor)
        gathered = gathered or is_ordered(nodes, anchor) or brings_help or is_forced(nodes, anchor)
        is_talk = sense.frame.type is EventType.CONSULT and _VISIT not in sense.frame.mode
        if is_talk and (word := came_for(nodes, anchor, attends=sense.frame.id == _ATTEND)):
            return Marking(_PLANNED, word)
        if sense.frame.type is EventType.MOBILIZE and (word := planned_deed(nodes, anchor)):
            return Marking(_PLANNED, word)
        return Marking(_HAPPENED, "") if gathered else None
    return _accepted(nodes, anchor, sense, marking)


def _before_owner(nodes: Sequence[Node], anchor: int) -> int:
    """Return what stands before a word, or before whose failure it is ("kegagalan | A dan B | mencapai …")."""
    before = anchor - 1
    if not is_active(nodes[anchor]):
        return before
    while before > 0 and (nodes[before].mention is not None or nodes[before].has("and")):
        before -= 1
    return before if before >= 0 and nodes[before].is_noun else anchor - 1


def _anchor(sentence: Sentence, index: int, arguments: Arguments) -> int:
    """Return the word whose neighbours tell the status of an event noun: the verb that carries it, or itself."""
    if arguments.support is not None:
        return arguments.support
    predicate = arguments.predicate
    if predicate is None or not tells_occurrence(sentence, predicate) or _is_harmless(sentence, predicate):
        return index
    return predicate


def _is_harmless(sentence: Sentence, verb: int) -> bool:
    """Tell whether an act only did no harm, and was done all the same ("serangan itu tidak | menewaskan siapa pun")."""
    nodes, sense = sentence.nodes, choose_sense(sentence, verb)
    harms = nodes[verb].unit.has("stirring") or (sense is not None and sense.frame.outcome is not None)
    before = verb - 1
    while before > 0 and nodes[before].has("adverb", "past"):
        before -= 1
    return harms and is_active(nodes[verb]) and nodes[before].has("not", "not_yet")


def _fate(nodes: Sequence[Node], index: int, arguments: Arguments) -> Marking | None:
    """Return what a verb of failure around an event noun, or a word after it, tells of it."""
    is_ahead = index > 0 and nodes[index - 1].has("ahead")  # "rencana kunjungan | ditunda"
    predicate = None if is_ahead else arguments.predicate
    for verb in (arguments.support, predicate):
        spoils = verb is not None and verb == predicate and is_active(nodes[verb])  # "serangan itu | menggagalkan X"
        if verb is not None and not spoils and has_pseudo(nodes[verb], Pseudo.FAIL):
            is_put_off = nodes[verb].unit.has("putting_off") and _is_until(nodes, verb + 1)
            return Marking(_PLANNED if is_put_off else Status.FAILED, nodes[verb].unit.text)
    fate = read_fate(nodes, index)
    return None if fate is None else replace(fate, refused=fate.status is Status.DENIED)


def _is_until(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a day stands there to which something is put off ("ditunda | hingga Jumat")."""
    following = nodes[position : position + 2]
    return bool(following) and (following[0].time is not None or (following[0].has("until") and len(following) > 1))


def _only_estimates(sense: Sense, marking: Marking) -> bool:
    """Tell whether a word of expectation only says that a count is rough ("seribu orang diperkirakan | tewas")."""
    is_loss = sense.outcome is not None or "expel" in sense.frame.mode
    return marking.expected and marking.counted and is_loss and not marking.announced


def _accepted(nodes: Sequence[Node], anchor: int, sense: Sense, marking: Marking) -> Marking | None:
    """Return a marking where the codebook records such an act, None where it does not."""
    kind = sense.frame.type
    if _only_estimates(sense, marking):
        return replace(marking, status=_HAPPENED, hearsay=True)
    if marking.status is Status.ONGOING and marking.steadfast and kind in _HELD_TO:
        return replace(marking, status=_HAPPENED)
    if marking.status is _PLANNED and kind is EventType.THREATEN:  # "bertekad | tidak akan membiarkan X": made by that
        return replace(marking, status=_HAPPENED)
    if marking.decided and kind in _DECIDED and marking.status is _HAPPENED and _RESIGN not in sense.frame.mode:
        return replace(marking, status=_PLANNED)
    if marking.status is _PLANNED and kind in _ON_TERMS and has_condition_after(nodes, anchor):
        return replace(marking, status=Status.POSSIBLE)
    if marking.status is Status.DEMANDED:
        if kind in _OWED and lays_duties(nodes, anchor):
            return replace(marking, status=_PLANNED)
        bids = (kind in COOPERATIVE or kind in ASKED_OF_OTHERS) and not sense.voice.is_noun
        return replace(marking, bids=True) if bids else None
    if marking.refused:
        promises = kind is EventType.ASSAULT and not (sense.voice.is_noun or sense.frame.id == _WINNING)
        return marking if promises or kind in _SENT_AHEAD else None
    if marking.status is Status.POSSIBLE and marking.expected and kind not in _FORCE:
        return replace(marking, status=_PLANNED)
    is_dud = sense.voice is Voice.INT and is_blast(sense)  # "bom yang tidak | meledak"
    is_told = is_deniable(sense) or (is_awaited(nodes, anchor, sense) and not goes_on(nodes, anchor))
    if marking.status is Status.DENIED and (is_dud or not is_told):
        return None
    is_own = kind in _WISHED and marking.status is _PLANNED and not sense.voice.is_passive  # "ingin | bertemu X"
    if marking.condition or (marking.unsure and not (is_own or sense.voice.is_noun)):
        return None
    word = "" if marking.words or kind not in DENIED_DEEDS or sense.voice.is_noun else supposed_before(nodes, anchor)
    return replace(marking, status=Status.POSSIBLE, words=word) if word else marking
