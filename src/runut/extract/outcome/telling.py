"""Whether a noun of an event tells that it came about, or only names it (CODEBOOK §9.2, §9.20)."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind, Sentence
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.marking import Marking
from runut.extract.grammar.senses import choose_sense
from runut.extract.grammar.word_class import has_pseudo, is_by_request, is_plain_verb, is_preposition
from runut.extract.outcome.attempts import is_not_averted
from runut.extract.outcome.bare_nouns import (
    goes_on_or_is_quelled,
    is_answered,
    is_any_one,
    is_bare_number,
    is_called_breach,
    is_for_something,
    is_fought_in,
    is_means,
    is_numbered,
    is_one_of_many,
    is_row_of,
    is_series,
    is_signing,
    is_spelt_out,
    is_turned_down,
    names_march,
    names_time_or_land,
    names_who_fought,
)
from runut.extract.outcome.fate import lessens, read_fate
from runut.extract.outcome.only_ended import is_averted
from runut.extract.outcome.only_named import names_whom, only_names
from runut.extract.outcome.only_topic import is_mere_topic
from runut.extract.outcome.paid_back import pays_back_for
from runut.extract.outcome.still_on import is_new_in_its_nth
from runut.extract.outcome.wars_to_end import war_ended_by
from runut.extract.roles.blamed_doers import is_claimed_by_nobody
from runut.languages.affixes import Voice
from runut.languages.lexicon import Pseudo, Roles
from runut.record.claims import EventType, Status

_GOVERNING, _CARRYING = {Roles.ADDRESSEE, Roles.CONTENT}, {Pseudo.LIGHT, Pseudo.OCCUR, Pseudo.UNDERGO, Pseudo.FAIL}
_OCCURRING, _REPORTING = _CARRYING - {Pseudo.FAIL}, {"report", "claim"}
_FORCE = {EventType.ASSAULT, EventType.COERCE}
_TWO_SIDES, _REPORT_REACH, _HELD_REACH, _ENDING, _NOTHING = 2, 8, 14, "ceasefire", "none"
_NOT_YET_THERE = ("future", "not", "not_yet", "possible", "obliged", "planned")


def is_told(sentence: Sentence, index: int, found: Arguments, marking: Marking) -> bool:
    """Tell whether an event noun asserts its event: carried by a verb, placed, dated or with its parties."""
    nodes = sentence.nodes
    if is_any_one(sentence, index, found) or names_time_or_land(nodes, index) or lessens(nodes, index):
        return False
    if is_mere_topic(sentence, index) or is_answered(sentence, index) or only_names(nodes, index):
        return False
    if is_claimed_by_nobody(nodes, index) and not any(node.has("which") for node in nodes[index + 1 : index + 4]):
        return bool(found.recipients or found.places) or is_dated(nodes, index)
    if is_absent(nodes, index) or marking.refused or marking.ceased or _meets_fate(nodes, index):
        return True
    if _is_plainly_told(sentence, index) or (found.actors and is_by_request(nodes, index)):
        return True
    if is_averted(nodes, index) and not is_not_averted(nodes, found.support):
        return False
    if found.support is not None and nodes[found.support].unit.has("joining_in"):
        return bool(found.actors)
    carried = _by_support(sentence, found.support)
    if carried is not None:
        return carried and not _is_since(nodes, index, found.support)
    is_anaphor = index + 1 < len(nodes) and nodes[index + 1].has("demonstrative")
    if is_anaphor and _in_phrase(nodes, index) and not is_dated(nodes, index):
        return False
    is_spoken_of = _is_spoken_of(nodes, index)
    told = None if is_spoken_of or _is_meant(nodes, index, found) else _by_predicate(sentence, index, found)
    if told is not None:
        return told
    if (names_whom(sentence, index) and not is_spoken_of) or is_fought_in(sentence, index):
        return True
    has_parties = bool(found.actors or found.recipients)
    is_when = _has_own_time(nodes, index) or (has_parties and is_dated(nodes, index))
    stands = nodes[index].unit.has("standing") and not (is_when or (found.actors and found.recipients))
    is_back = is_anaphor and not is_dated(nodes, index)
    if stands or is_back or _is_topic(nodes, index, found) or marking.status is Status.DENIED:
        return False
    return has_parties or is_dated(nodes, index) or bool(found.places) or _is_named(sentence, index)


def _meets_fate(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether words say what became of an act, and not of talks about it ("rapat tentang | konflik X batal")."""
    before = _before_phrase(nodes, index)
    return read_fate(nodes, index) is not None and not (before > 0 and nodes[before].unit.has("on_topic"))


def _is_since(nodes: Sequence[Node], index: int, support: int | None) -> bool:
    """Tell whether a time is only counted from an upheaval ("sejak terjadinya | kudeta", with no day of its own)."""
    is_from = support is not None and support > 0 and nodes[support - 1].has("since")
    return is_from and nodes[index].unit.has("standing") and not is_dated(nodes, index)


def _is_plainly_told(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun's own words say that it is there, was turned down, is spelt out or is judged."""
    if war_ended_by(sentence.nodes, index) is not None:
        return True
    if is_under_way(sentence, index) or is_turned_down(sentence, index) or is_new_in_its_nth(sentence.nodes, index):
        return True
    if pays_back_for(sentence.nodes, index) is not None:
        return True
    if goes_on_or_is_quelled(sentence, index):
        return True
    if is_numbered(sentence.nodes, index) or is_one_of_many(sentence, index) or is_called_breach(sentence, index):
        return True
    if is_for_something(sentence, index) or is_means(sentence, index) or names_who_fought(sentence.nodes, index):
        return True
    return is_spelt_out(sentence, index) or is_signing(sentence, index) or _is_judged(sentence, index)


def _by_support(sentence: Sentence, support: int | None) -> bool | None:
    """Tell whether the verb that governs a noun carries its act or keeps it off, None where it does neither."""
    if support is None:
        return None
    sense = choose_sense(sentence, support)
    carries = sense is not None and sense.frame.pseudo in _CARRYING and sense.frame.id != _NOTHING
    if carries or is_not_averted(sentence.nodes, support):
        return True
    governs = sense is not None and sense.frame.roles in _GOVERNING
    return False if governs or has_pseudo(sentence.nodes[support], Pseudo.AVERT) else None


def _is_named(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun is named because it came about: force that opens its clause or stands in a row, a march."""
    nodes, position = sentence.nodes, _before_phrase(sentence.nodes, index)
    if names_march(nodes, position, index):
        return True
    is_defined = index + 1 < len(nodes) and nodes[index + 1].has("copula")
    if is_defined if position < 0 else not nodes[position].has("because", "and"):
        return False
    sense = choose_sense(sentence, index)
    return sense is not None and sense.frame.type in _FORCE


def is_under_way(sentence: Sentence, index: int) -> bool:
    """Tell whether talks are said to be there ("meskipun ada | pembicaraan mengenai perdamaian")."""
    nodes, position = sentence.nodes, _before_phrase(sentence.nodes, index)
    if (
        position < 0
        or "exists" not in nodes[position].categories
        or (position and not nodes[position - 1].categories.isdisjoint(_NOT_YET_THERE))
    ):
        return False
    sense = choose_sense(sentence, index)
    return sense is not None and sense.frame.type is EventType.CONSULT


def _is_judged(sentence: Sentence, index: int) -> bool:
    """Tell whether somebody condemns or confirms that people were held or shut in ("mengecam | penahanan")."""
    before = _before_phrase(sentence.nodes, index)
    if before < 0 or not sentence.nodes[before].is_speech or sentence.nodes[index].unit.has("standing"):
        return False
    sense = choose_sense(sentence, index)
    return sense is not None and sense.frame.type is EventType.COERCE


def _is_spoken_of(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a noun only says what talks are about ("perundingan mengenai | perlucutan senjata X")."""
    before = _before_phrase(nodes, index)
    if before < 1 or not nodes[before].has("about"):
        return False
    item = nodes[before - 1].unit.item
    return item is not None and any(sense.frame.type is EventType.CONSULT for sense in item.senses)


def _is_meant(nodes: Sequence[Node], index: int, found: Arguments) -> bool:
    """Tell whether a noun says what something before it is for ("tawaran untuk | perundingan … muncul")."""
    position = _before_phrase(nodes, index)
    return position >= 0 and nodes[position].has("purpose") and len(found.actors) < _TWO_SIDES


def _before_phrase(nodes: Sequence[Node], index: int) -> int:
    """Return the place of the word before a noun's phrase, -1 where the phrase opens the sentence."""
    position = index - 1
    while position >= 0 and nodes[position].unit.has("determiner", "adverb", "adjective"):
        position -= 1
    return position


def _by_predicate(sentence: Sentence, index: int, found: Arguments) -> bool | None:
    """Tell whether a noun's predicate says that it came about, None where it tells nothing of that."""
    if found.predicate is not None and tells_occurrence(sentence, found.predicate):
        return True
    if found.predicate is not None and _tells_end(sentence, index, found.predicate):
        return False
    return True if _is_reported(sentence.nodes, index) or _is_held(sentence, index) else None


def is_absent(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether an event noun is said not to be there ("tidak ada satu pun | kontak tembak")."""
    position = index - 1
    while position >= 0 and (
        nodes[position].has("determiner", "adverb", "adjective") or is_bare_number(nodes[position])
    ):
        position -= 1
    if position > 0 and is_series(nodes[position]):  # "tidak ada gelombang | unjuk rasa"
        position -= 1
    return position >= 0 and "none_occurs" in nodes[position].categories


def _is_reported(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a noun's own predicate is a word of report ("penembakan | dilaporkan di perbatasan")."""
    for position in range(index + 1, min(len(nodes) - 1, index + _REPORT_REACH)):
        node, following = nodes[position], nodes[position + 1]
        if node.has("hearsay"):
            return following.kind is NodeKind.TIME or is_preposition(following) or not following.unit.is_word
        if not (node.mention is not None or node.has("adverb", "adjective", "demonstrative") or is_preposition(node)):
            return False
    return False


def _is_held(sentence: Sentence, index: int) -> bool:
    """Tell whether a talk is said to have ended, so that it was held ("perundingan tentang Siprus | berakhir")."""
    sense = choose_sense(sentence, index)
    if sense is None or sense.frame.type is not EventType.CONSULT:
        return False
    for position in range(index + 1, min(len(sentence.nodes), index + _HELD_REACH)):
        node = sentence.nodes[position]
        if node.unit.has("ending"):
            return True
        if node.is_comma or node.is_speech or node.has("that", "after", "when", "because", "future"):
            return False
    return False


def _in_phrase(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a noun stands in a prepositional phrase of place or time ("dalam serangan itu")."""
    position = _before_phrase(nodes, index)
    return position >= 0 and nodes[position].has("in")


def _is_topic(nodes: Sequence[Node], index: int, found: Arguments) -> bool:
    """Tell whether a noun is only spoken of: object of a plain verb, or after "tentang", "untuk"."""
    position = _before_phrase(nodes, index)
    if position < 0:
        return False
    before = nodes[position]
    if before.has("purpose"):
        return len(found.actors) < _TWO_SIDES
    if before.has("about"):
        return True
    if before.has("copula"):
        sets_off = position > 0 and nodes[position - 1].unit.has("setting_off")
        return not (is_row_of(nodes, index) or sets_off)
    if _reports(before):
        return False
    if before.is_speech:
        is_anaphor = index + 1 < len(nodes) and nodes[index + 1].has("demonstrative")
        return is_anaphor or not (found.actors or is_dated(nodes, index))
    return is_plain_verb(before) and not is_dated(nodes, index)


def _reports(node: Node) -> bool:
    """Tell whether a word of speech reports what came about ("melaporkan | tembakan")."""
    item = node.unit.item
    return item is not None and item.speech is not None and item.speech.tone in _REPORTING


def is_dated(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a time stands beside a trigger ("dua hari | pertempuran", "perang | lima hari")."""
    return any(node.time is not None for node in nodes[max(0, index - 1) : index + 4])


def _has_own_time(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a time behind a noun tells which one is meant ("perang | 11 hari", "kekerasan | pada Mei 2006")."""
    behind = index + 1 + (index + 1 < len(nodes) and nodes[index + 1].has("in"))
    return behind < len(nodes) and nodes[behind].kind is NodeKind.TIME


def _tells_end(sentence: Sentence, noun: int, index: int) -> bool:
    """Tell whether a verb's own event ends what stands before it ("perang itu | berakhir", "dialog | terhenti")."""
    sense, ended = choose_sense(sentence, index), choose_sense(sentence, noun)
    if sense is None or sense.voice not in {Voice.INT, Voice.PAS}:
        return False
    if sense.frame.type is EventType.SANCTION:
        return ended is not None and ended.frame.type is EventType.CONSULT
    return sense.frame.type is EventType.RETREAT and _ENDING in sense.frame.mode


def tells_occurrence(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb says that what stands before it came about, or what harm it did."""
    sense = choose_sense(sentence, index)
    if sense is None:
        return False
    return sense.frame.pseudo in _OCCURRING or sense.frame.outcome is not None or "mediate" in sense.frame.mode
