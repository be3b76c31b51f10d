"""Which triggers are no events of their own: what is asked, promised, laid down, ended or joined in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Node, NodeKind, Sentence
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.acts.content_bounds import claim_told, closes_relative, closes_time, who_is_asked
from runut.extract.grammar.clause_parts import Subject
from runut.extract.grammar.joined_names import list_start
from runut.extract.grammar.main_behind import main_verb_behind
from runut.extract.grammar.opening_phrases import parts_clauses
from runut.extract.grammar.or_else import opens_or_else
from runut.extract.grammar.plans import owner_of_plan
from runut.extract.grammar.relative_clauses import in_short_relative
from runut.extract.grammar.second_clauses import promises_anew
from runut.extract.grammar.senses import choose_sense
from runut.extract.grammar.word_class import (
    BEFORE_VERBS,
    has_pseudo,
    is_active,
    is_by_request,
    is_noun,
    is_only_noun,
    is_only_verb,
    is_plain_verb,
    is_verb,
)
from runut.extract.outcome.ceased import ceasing_before
from runut.extract.outcome.lasting import has_own_time
from runut.extract.outcome.retyping import COOPERATIVE
from runut.extract.outcome.wars_to_end import war_ended_by
from runut.extract.roles.said_there import opens_occasion
from runut.languages.affixes import Voice
from runut.languages.lexicon import Pseudo, Roles, Sense
from runut.record.claims import EventType

_AGREED, _ADDRESSED = frozenset({"agreement", "ceasefire"}), {MentionKind.ACTOR, MentionKind.PRONOUN}
_SPOKEN = {EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN}
_BEFORE_PROMISE = ("making_sure", "purpose", "adverb", "adjective", "future", "not", "reciprocal")
_ANSWERS = {EventType.REJECT, EventType.AGREE, EventType.CONCEDE, EventType.ACCUSE, EventType.SUPPORT}
_SURELY_OWN = {"offer", "offer-mediation", "offer-deployment", "praise"}  # what nobody is asked to say
_ADDRESSING, _ON_MEASURES = {EventType.REQUEST, EventType.ACCUSE}, {EventType.SANCTION, EventType.RETREAT}
_PROMISED = {EventType.CONCEDE, EventType.CONSULT, *_ON_MEASURES}
_PARTING, _DENY, _FUNDS, _OBJECT_REACH, _PURPOSE_REACH = ";", "deny", "aid-financial", 7, 2
_UNTAKEN = {_DENY, "meet"}  # a visit put off had been planned
_ASKED = {*COOPERATIVE, EventType.MOBILIZE} - {EventType.AGREE}
_ASKED_OF = {
    EventType.REQUEST: _ASKED,
    EventType.REJECT: _ASKED,
    EventType.AGREE: _ASKED - {EventType.CONSULT},  # "pertemuan itu | dilanjutkan" was one
    EventType.SANCTION: {EventType.AID},  # "bantuan keuangan B | dipotong A"
    "ban": {EventType.PROTEST},  # "unjuk rasa B | dilarang A"
    "lift-restriction": {EventType.COERCE},  # "blokade B | dicabut A"
    "concede": {EventType.SANCTION},  # "vonis atas B | dibatalkan"
}
"""By the type, or the frame, of a passive verb: what the noun that it is said of may tell, and is not told."""


def find_ended(nodes: Sequence[Node], index: int, *, ends_fight: bool) -> int | None:
    """Return the event noun that a verb ends, lifts or joins in: "menghentikan serangan" is one event.

    A fight that lasted some days ("mengakhiri perang lima hari") is told as well, and is not returned.
    """
    for position in range(index + 1, min(len(nodes), index + _OBJECT_REACH)):
        node = nodes[position]
        if position == index + 1 and ceasing_before(nodes, position) == index:
            return position  # "berhenti | menembaki X"
        ends = node.is_comma or node.is_speech or is_verb(node)
        ends = ends or node.has("that", "which", "after", "when", "because", "with", "via")
        if position == index + 1 and node.has("whereas"):  # "menghentikan | sementara | serangan"
            continue
        if (ends and not is_noun(node)) or is_by_request(nodes, position):
            return None
        if is_noun(node):
            is_told = has_own_time(nodes, position) or war_ended_by(nodes, position) is not None
            return None if ends_fight and _is_fight(node) and is_told else position
    return None


def find_carried(nodes: Sequence[Node], index: int) -> Iterator[int]:
    """Yield what a verb carries for which somebody makes ready ("bersiap melancarkan | serangan")."""
    carrier = index + 1
    if carrier < len(nodes) and has_pseudo(nodes[carrier], Pseudo.LIGHT):
        yield from (n for n in range(carrier + 1, min(len(nodes), carrier + 3)) if not nodes[n].is_comma)


def find_backed(nodes: Sequence[Node], index: int) -> Iterator[int]:
    """Yield the passive that its ending makes a noun, and what it carries ("mendukung | dilakukannya perundingan")."""
    verb = index + 1
    if verb < len(nodes) and _is_made_noun(nodes[verb]):
        yield from (n for n in range(verb, min(len(nodes), verb + 3)) if nodes[n].is_trigger)


def asked_by_passive(sentence: Sentence, sense: Sense, subject: Subject) -> Iterator[int]:
    """Yield the noun of what is asked, offered, refused or cut off ("penarikan pasukan B | dituntut A")."""
    kind = sense.frame.id if sense.frame.id in _ASKED_OF else sense.frame.type
    if sense.frame.type in _ON_MEASURES and sense.voice is Voice.PAS:
        yield from _measure_told(sentence, subject)
    if kind not in _ASKED_OF or sense.voice is not Voice.PAS or not _UNTAKEN.isdisjoint(sense.frame.mode):
        return
    noun = _noun_of_subject(sentence.nodes, subject)
    asked = None if noun is None else choose_sense(sentence, noun)
    asks = _ASKED_OF[kind]
    if noun is not None and asked is not None and asked.voice.is_noun and asked.frame.type in asks:
        yield noun


def _measure_told(sentence: Sentence, subject: Subject) -> Iterator[int]:
    """Yield the noun of a measure that a passive lifts or prolongs ("sanksi X terhadap Y | dicabut")."""
    noun = subject.noun
    if noun is None and subject.index is not None:
        noun = list_start(sentence.nodes, subject.index) - 1
    measure = None if noun is None or noun < 0 or subject.relative else choose_sense(sentence, noun)
    if noun is not None and measure is not None and measure.frame.type is EventType.SANCTION and measure.voice.is_noun:
        yield noun


def _noun_of_subject(nodes: Sequence[Node], subject: Subject) -> int | None:
    """Return the event noun that a passive is said of, or whose genitive it seems to be ("pembebasan | X | dituntut").

    None where a clause of "yang" tells of it: its main verb may tell that it came about.
    """
    if subject.relative or subject.noun is not None or subject.index is None:
        return None if subject.relative else subject.noun
    before = list_start(nodes, subject.index) - 1
    while before > 0 and nodes[before].has("determiner"):
        before -= 1
    return before if before >= 0 and is_only_noun(nodes[before]) else None


def _is_fight(node: Node) -> bool:
    item = node.unit.item
    return item is not None and any(sense.frame.type is EventType.ASSAULT for sense in item.senses)


def _ends_at_and(sentence: Sentence, following: int, sense: Sense) -> bool:
    """Tell whether what stands behind "dan" is no more of the content: somebody speaks on, or promises anew."""
    is_time = sense.frame.type is EventType.REJECT and _is_time(sentence.nodes, following)
    may_promise = sense.frame.type is EventType.AGREE or _DENY in sense.frame.mode
    is_promise = may_promise and promises_anew(sentence.nodes, following)
    return is_time or is_promise or _speaks_on(sentence, following)


def find_content(sentence: Sentence, index: int, sense: Sense) -> Iterator[int]:
    """Yield the nodes of what a request, promise, refusal or threat asks for, up to the end of its content."""
    nodes, refuses = sentence.nodes, sense.frame.type is EventType.REJECT
    told = sense.voice is not Voice.ACT
    aside = _stands_aside(nodes, index)
    claimed = claim_told(nodes, index) if _DENY in sense.frame.mode else who_is_asked(nodes, index, sense)
    for position in range(index + 1, main_verb_behind(nodes, index) or len(nodes)):
        node = nodes[position]
        if position in claimed or in_short_relative(nodes, position):
            continue
        ends = node.has("after", "when", "because", "which") or (node.has("while") and not node.has("and"))
        is_said = node.is_speech and not _is_promised(nodes, index, position, sense)
        if (
            is_said
            or opens_occasion(nodes, position)
            or opens_or_else(nodes, position)
            or node.unit.text == _PARTING
            or (ends and not (refuses and node.has("until")))
        ):
            return
        if is_by_request(nodes, position) or (refuses and owner_of_plan(nodes, position) is not None):
            return
        if (sense.voice.is_noun or _turns(nodes, index, position)) and _is_answer(sentence, position):
            return
        if node.unit.text == ")" and not any(one.unit.text == "(" for one in nodes[index:position]):
            return  # "X (yang menolak usul itu|) menyerang Y"
        if closes_relative(nodes, index, position, is_addressed=sense.frame.type in _ADDRESSING):
            return
        if node.is_comma and (aside or parts_clauses(nodes, index, position, told=told)):
            return
        if "and" in node.categories and _ends_at_and(sentence, position + 1, sense):
            return
        told = told or is_only_verb(node) or is_plain_verb(node) or node.has("that", "purpose")
        if not told and (node.has("and") or node.is_comma) and _acts_on(nodes, position + 1):
            if closes_time(nodes, position):
                continue
            return
        yield position


def _is_promised(nodes: Sequence[Node], index: int, position: int, sense: Sense) -> bool:
    """Tell whether a word of speech is what is agreed or asked ("sepakat | mengakui X", "mendesak X | mengutuk Y")."""
    is_aim = position > index and nodes[position - 1].has("purpose")  # "sepakat untuk | memastikan tercapainya X"
    if not (is_active(nodes[position]) or (is_aim and nodes[position].is_speech)):
        return False
    is_denied = _DENY in sense.frame.mode  # "membantah bahwa X | menolak usul Y"
    if (sense.frame.type is EventType.REQUEST or is_denied) and sense.voice is Voice.ACT and position > index + 1:
        between = nodes[index + 1 + (is_denied and nodes[index + 1].has("that")) : position]
        return all(_is_addressed(node) or is_noun(node) or node.has(*_BEFORE_PROMISE) for node in between)
    is_agreed = sense.frame.type is EventType.AGREE
    return is_agreed and all(node.has(*_BEFORE_PROMISE) for node in nodes[index + 1 : position])


def _is_time(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a time opens what is told next ("menolak berunding dan | pekan lalu | menyerang X")."""
    return position < len(nodes) and nodes[position].kind is NodeKind.TIME


def _opening_which(nodes: Sequence[Node], index: int) -> int | None:
    """Return the "yang" whose clause a verb opens, None where it opens none."""
    before = index - 1
    while before > 0 and nodes[before].has(*BEFORE_VERBS):
        before -= 1
    return before if before > 0 and nodes[before].has("which") else None


def _stands_aside(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a verb stands in a clause between commas ("X, yang | menolak berunding, | menyerang Y")."""
    which = _opening_which(nodes, index)
    return which is not None and nodes[which - 1].is_comma


def is_promise(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether what is agreed is an act that follows at once ("sepakat | menghentikan pertempuran").

    Whom an offer is made to may stand between ("mengajak | A dan B | membahas perdamaian"); who made one may not
    ("gencatan yang digagas | A dan B | runtuh").
    """
    position = index + 1
    describes = sense.voice.is_passive and _opening_which(nodes, index) is not None
    is_offer = sense.frame.roles is Roles.AGENT_PATIENT and not describes
    while position < len(nodes) and (
        nodes[position].has(*_BEFORE_PROMISE) or (is_offer and _is_addressed(nodes[position]))
    ):
        position += 1
    following = nodes[position] if position < len(nodes) else None
    if following is not None and nodes[position - 1].has("making_sure"):
        return True
    if following is not None and is_only_noun(following):  # "menyepakati | pertukaran X"
        return sense.frame.type is EventType.AGREE and sense.voice is Voice.ACT and sense.frame.roles is Roles.MUTUAL
    return following is not None and (is_only_verb(following) or _is_made_noun(following))


def _is_made_noun(verb: Node) -> bool:
    """Tell whether a passive is made a noun by its ending ("menyepakati | ditempatkannya | pasukan X")."""
    item = verb.unit.item
    return item is not None and Voice.PAS in item.voices and verb.unit.has("agent_ending", "noun_ending")


def opens_purpose(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether what was agreed follows its verb: "disepakati | untuk menghentikan tembakan"."""
    following = nodes[index + 1 : index + 1 + _PURPOSE_REACH]
    return any(node.has("purpose", "that") for node in following)


def _turns(nodes: Sequence[Node], index: int, position: int) -> bool:
    """Tell whether a comma and "dan" or "tetapi" part an answer from what was asked ("minta X mundur, dan ditolak")."""
    joints = range(index + 1, position)
    return any(nodes[n].has("and", "but") and nodes[n - 1].is_comma for n in joints)


def _is_answer(sentence: Sentence, position: int) -> bool:
    """Tell whether a word says how a request was met ("permintaan agar pasukan dikirim | tidak dikabulkan")."""
    sense = choose_sense(sentence, position) if sentence.nodes[position].kind is NodeKind.TRIGGER else None
    return sense is not None and sense.voice is Voice.PAS and sense.frame.type in _ANSWERS


def _is_addressed(node: Node) -> bool:
    """Tell whether a node belongs to the phrase of those to whom an offer is made."""
    return node.has("and") or (node.mention is not None and node.mention.kind in _ADDRESSED)


def _speaks_on(sentence: Sentence, position: int) -> bool:
    """Tell whether a subject goes on with a further act of speech ("meminta …, dan | menolak …")."""
    while position < len(sentence.nodes) and sentence.nodes[position].has("adverb", "past", "ongoing"):
        position += 1
    sense = choose_sense(sentence, position) if position < len(sentence.nodes) else None
    if sense is None or sense.voice not in {Voice.ACT, Voice.INT}:
        return False
    return sense.frame.type in _SPOKEN or sense.frame.id in _SURELY_OWN


def _acts_on(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a subject goes on with a further act ("menolak usul X dan | menarik duta besarnya")."""
    while position < len(nodes) and (nodes[position].has("and", *BEFORE_VERBS) or nodes[position].is_comma):
        position += 1
    return position < len(nodes) and is_active(nodes[position]) and not is_noun(nodes[position])


def is_text(subject: Subject) -> bool:
    """Tell whether an agreement, and nobody, lays something upon its parties ("perjanjian itu | menuntut")."""
    mentions = subject.mentions
    return bool(mentions) and all(
        mention.kind is MentionKind.THING and not _AGREED.isdisjoint(mention.classes) for mention in mentions
    )


def ends_something(sense: Sense) -> bool:
    """Tell whether a frame's object is an event that it does not assert again: an end, a talk joined or proposed."""
    frame = sense.frame
    if frame.type is EventType.AGREE and frame.roles is Roles.AGENT_PATIENT:
        return True
    if frame.id == _FUNDS:  # "mendanai | aksi terorisme"
        return True
    return frame.type in _PROMISED or (frame.type is EventType.REJECT and not sense.voice.is_noun)
