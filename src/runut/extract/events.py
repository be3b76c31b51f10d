"""Events: every trigger of a sentence read in the sense that fits its words (CODEBOOK §4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from runut.annotate.clauses import Node, NodeKind, Sentence
from runut.annotate.mentions import MentionKind
from runut.extract.arguments import find_arguments
from runut.extract.clause_parts import Arguments, Subject
from runut.extract.dependence import is_gathered_for, is_of_none, is_unproved, shares_purpose
from runut.extract.merging import give_mediators, merge_harm
from runut.extract.objects import find_object
from runut.extract.raw_event import RawEvent
from runut.extract.retyping import COOPERATIVE, retype
from runut.extract.senses import choose_sense
from runut.extract.status import Marking, read_fate, read_status
from runut.extract.subject import find_subject
from runut.extract.telling import is_absent, is_dated, is_told, is_under_way, tells_occurrence
from runut.extract.terms import classes_of, is_owed
from runut.extract.topics import is_about_something_else, is_private
from runut.extract.word_class import has_pseudo, is_noun, is_verb
from runut.languages.affixes import Voice
from runut.languages.lexicon import Frame, Pseudo, Roles, Sense
from runut.record.claims import EventType, Status

_OBJECT_REACH = 7
_GOVERNING = {Roles.ADDRESSEE, Roles.CONTENT}
_DENY = "deny"
_ATTEND = "attend"
_WINNING = "defeat"  # who will not win promises nothing
_DENIED_DEEDS = {
    EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE, EventType.AID, EventType.AGREE,
    EventType.SUPPORT,
}  # fmt: skip
_AGREED = "agreement"
_AGREEMENTS = {"agreement", "peacedeal", "deadline"}
_OWED = {EventType.RETREAT, EventType.AID, EventType.CONCEDE, EventType.MOBILIZE}
_FORCE = {EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.THREATEN}
_NEAR = 3
_HABIT_REACH = 5
_BULLETS = {"-", "–", "•", "*", "·"}
_SPOKEN = {EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN}
_BEFORE_PROMISE = ("purpose", "adverb", "adjective", "future", "not", "reciprocal")
_GATHERED_FOR = {EventType.PROTEST, EventType.ACCUSE, EventType.REQUEST}
_DUTY = "laid down by an agreement"
_ADDRESSED = {MentionKind.ACTOR, MentionKind.PRONOUN}
_DENIABLE = {EventType.ASSAULT, EventType.AGREE}


def find_events(sentence: Sentence) -> list[RawEvent]:
    """Return the events that a sentence tells, in order of their triggers."""
    if not any(node.kind is NodeKind.TRIGGER for node in sentence.nodes) or is_about_something_else(sentence):
        return []
    return _EventReader(sentence).read()


class _EventReader:
    """Walks one sentence's triggers; knows which of them another has taken up."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.nodes = sentence.nodes
        self.taken: set[int] = set()
        self.denied: set[int] = set()
        self.laid: set[int] = set()

    def read(self) -> list[RawEvent]:
        events = [
            event
            for index, node in enumerate(self.nodes)
            if node.kind is NodeKind.TRIGGER and index not in self.taken
            for event in self._read_trigger(index)
        ]
        told = [event for event in events if event.node not in self.taken]
        return merge_harm(give_mediators(told), self.nodes)

    def _read_trigger(self, index: int) -> Iterator[RawEvent]:
        sense = choose_sense(self.sentence, index)
        if sense is None:
            return
        if sense.frame.pseudo is not None:
            self._note_pseudo(index, sense)
            return
        arguments = find_arguments(self.nodes, index, sense)
        marking = self._status(index, sense, arguments)
        if marking is None or sense.frame.type is None:
            return
        if sense.voice.is_noun and not is_told(self.sentence, index, arguments, marking):
            return
        if self._is_attribute(index, sense, arguments) or is_private(sense.frame.type, arguments):
            return
        lays_down = sense.frame.type is EventType.REQUEST or self.nodes[index].unit.has("lays_down")
        if lays_down and _is_text(find_subject(self.nodes, index)):
            self._take_content(index, sense.frame, self.laid)
            return
        promises = sense.frame.type is EventType.AGREE and self._is_promise(index, sense.frame)
        if promises or sense.frame.roles in _GOVERNING:
            self._take_content(index, sense.frame, self.taken)
        elif _ends_something(sense) and not sense.voice.is_noun:
            self._take_object(index, ends_fight=sense.frame.type is EventType.RETREAT)
        if marking.status is Status.HAPPENED and not marking.words:
            marking = self._owed(index, sense, marking)
        if marking.announced and not arguments.actors:
            marking = replace(marking, announced=False)
        event_type, mode, status = retype(sense.frame, marking)
        if status is Status.HAPPENED and not marking.words:
            status = self._standing_status(index, sense, arguments)
        yield RawEvent(
            sentence=self.sentence,
            node=index,
            sense=sense,
            arguments=arguments,
            status=status,
            words=marking.words,
            type=event_type,
            mode=mode,
            start=self._trigger_start(index, arguments),
            end=self.nodes[index].end,
            hearsay=marking.hearsay,
            bids=marking.bids,
            why=list(arguments.why),
        )

    def _owed(self, index: int, sense: Sense, marking: Marking) -> Marking:
        """Return the marking of an act that no word marks: planned where it is a term of an agreement or lies ahead."""
        if _is_list_item(self.nodes):
            return replace(marking, status=Status.PLANNED, words=self.nodes[0].unit.text)
        if index in self.laid:
            return replace(marking, status=Status.PLANNED, words=_DUTY)
        if (
            sense.voice.is_noun
            and index
            and self.nodes[index - 1].unit.has("ahead")
            and sense.frame.type in COOPERATIVE
        ):
            return replace(marking, status=Status.PLANNED, words=self.nodes[index - 1].unit.text)
        first, kind = self.sentence.terms, sense.frame.type
        if first is None or kind is None or not is_owed(self.sentence, index, kind):
            return marking
        return replace(marking, status=Status.PLANNED, words=self.nodes[max(0, first - 1)].unit.text)

    def _standing_status(self, index: int, sense: Sense, found: Arguments) -> Status:
        """Return the status of a form that no word marks: its frame's, or ongoing where a relation only describes."""
        describes = self._is_of_relative(index, found) and not is_dated(self.nodes, index)
        near = self.nodes[max(0, index - _NEAR) : index]
        lasts = sense.frame.lasts and (describes or any(node.has("now") for node in near))
        habit = any(node.unit.has("habitual") for node in self.nodes[index + 1 : index + 1 + _HABIT_REACH])
        return Status.ONGOING if lasts or habit else sense.frame.status

    def _is_of_relative(self, index: int, found: Arguments) -> bool:
        """Tell whether a verb describes what stands before "yang": "yang menguasai kota", "yang mereka kuasai"."""
        before = self.nodes[max(0, index - 2) : index]
        hidden = len(before) == 2 and before[0].has("which") and before[1].mention is not None
        return found.subject.relative or hidden

    def _is_attribute(self, index: int, sense: Sense, found: Arguments) -> bool:
        """Tell whether a relative clause only describes: "wilayah yang diduduki", "pertemuan yang dihadiri X".

        A passive of force does without agent, time and place; who was at a meeting belongs to the meeting.
        """
        if sense.frame.id == _ATTEND and found.subject.relative:
            return True
        return (
            sense.frame.type is EventType.COERCE
            and sense.voice in {Voice.PAS, Voice.TER}
            and found.subject.relative
            and not (found.actors or is_dated(self.nodes, index))
            and ("occupy" in sense.frame.mode or not found.places)
        )

    def _trigger_start(self, index: int, arguments: Arguments) -> int:
        """Return where a trigger begins: at its support verb ("melancarkan serangan") where one stands close."""
        support = arguments.support
        if support is not None and index - support <= 3 and has_pseudo(self.nodes[support], Pseudo.LIGHT):
            return self.nodes[support].start
        return self.nodes[index].start

    def _note_pseudo(self, index: int, sense: Sense) -> None:
        """Take up the event noun after a verb that says it did not come about."""
        if sense.frame.pseudo is not Pseudo.AVERT or sense.voice.is_noun:
            return
        _, noun = find_object(self.nodes, index)
        if noun is not None:
            self.taken.add(noun)

    def _status(self, index: int, sense: Sense, arguments: Arguments) -> Marking | None:
        """Return the status, None where the trigger is only wished, denied without a claim, or a purpose."""
        anchor = self._anchor(index, sense, arguments)
        if sense.voice.is_noun:
            if is_absent(self.nodes, index):
                return Marking(Status.DENIED, "") if sense.frame.type in _DENIABLE else None
            if is_under_way(self.sentence, index):
                return Marking(Status.ONGOING, self.nodes[index - 1].unit.text)
            fate = self._fate(index, arguments)
            if fate is not None:
                return fate
        if index in self.denied:
            return Marking(Status.DENIED, _DENY) if sense.frame.type in _DENIED_DEEDS else None
        if not sense.voice.is_noun and is_unproved(self.nodes, index):
            return Marking(Status.DENIED, "") if sense.frame.type in _DENIABLE else None
        if not sense.voice.is_noun and is_of_none(self.nodes, index):
            return Marking(Status.DENIED, "") if sense.outcome is None and sense.frame.type in _DENIABLE else None
        marking = read_status(self.nodes, anchor)
        if not marking.purpose and shares_purpose(self.nodes, anchor):
            return None
        before = anchor - 1
        if before >= 0 and has_pseudo(self.nodes[before], Pseudo.FAIL):
            return Marking(Status.FAILED, self.nodes[before].unit.text)
        if marking.purpose:
            gathered = sense.frame.type in _GATHERED_FOR and is_gathered_for(self.nodes, anchor)
            return Marking(Status.HAPPENED, "") if gathered else None
        is_denial = any(node.has("never") for node in self.nodes[max(0, anchor - _NEAR) : anchor])
        return self._accepted(sense, marking, is_denial=is_denial)

    def _anchor(self, index: int, sense: Sense, arguments: Arguments) -> int:
        """Return the word whose neighbours tell the status: of a noun, the verb that carries it."""
        if not sense.voice.is_noun:
            return index
        if arguments.support is not None:
            return arguments.support
        predicate = arguments.predicate
        return predicate if predicate is not None and tells_occurrence(self.sentence, predicate) else index

    def _fate(self, index: int, arguments: Arguments) -> Marking | None:
        """Return what a verb of failure before an event noun, or a word after it, tells of it."""
        support = arguments.support
        if support is not None and has_pseudo(self.nodes[support], Pseudo.FAIL):
            return Marking(Status.FAILED, self.nodes[support].unit.text)
        fate = read_fate(self.nodes, index)
        return None if fate is None else replace(fate, refused=fate.status is Status.DENIED)

    def _names_agreement(self) -> bool:
        """Tell whether the sentence names an agreement or a deadline, which lay acts on its parties."""
        return any(not classes_of(node).isdisjoint(_AGREEMENTS) for node in self.nodes)

    def _accepted(self, sense: Sense, marking: Marking, *, is_denial: bool) -> Marking | None:
        """Return a marking where the codebook records such an act, None where it does not."""
        kind = sense.frame.type
        if marking.status is Status.DEMANDED:
            if kind in _OWED and self._names_agreement():
                return replace(marking, status=Status.PLANNED)
            bids = kind in COOPERATIVE and not sense.voice.is_noun
            return replace(marking, bids=True) if bids else None
        if marking.refused:
            promises = kind is EventType.ASSAULT and not (sense.voice.is_noun or sense.frame.id == _WINNING)
            return marking if promises or kind in COOPERATIVE else None
        if marking.status is Status.POSSIBLE and marking.expected and kind not in _FORCE:
            return replace(marking, status=Status.PLANNED)
        if marking.status is Status.DENIED and kind not in _DENIABLE and not is_denial:
            return None
        return None if marking.condition else marking

    def _take_object(self, index: int, *, ends_fight: bool) -> None:
        """Take up the event noun that a verb ends, lifts or joins in: "menghentikan serangan" is one event.

        A fight that lasted some days ("mengakhiri perang lima hari") is told as well.
        """
        for position in range(index + 1, min(len(self.nodes), index + _OBJECT_REACH)):
            node = self.nodes[position]
            ends = node.has("that", "which", "after", "when", "because", "with") or node.is_speech or is_verb(node)
            ends = ends or node.is_comma
            if ends and not is_noun(node):
                return
            if is_noun(node):
                if not (ends_fight and is_dated(self.nodes, position)):
                    self.taken.add(position)
                return

    def _take_content(self, index: int, frame: Frame, found: set[int]) -> None:
        """Gather what a request, promise, refusal or threat asks for: taken up, it is no event of its own.

        A deed told in full by a verb and denied is one (CODEBOOK §9.14).
        """
        refuses, denies = frame.type is EventType.REJECT, _DENY in frame.mode
        position = index + 1
        while position < len(self.nodes):
            node = self.nodes[position]
            ends = node.has("after", "when", "because", "which") or (node.has("while") and not node.has("and"))
            if ends and not (refuses and node.has("until")):
                return
            if node.is_speech:
                return
            if node.is_comma and self._opens_clause(position + 1):
                return
            if node.has("and") and self._speaks_on(position + 1):
                return
            if denies and is_verb(node) and not is_noun(node):
                self.denied.add(position)
            elif node.kind is NodeKind.TRIGGER:
                found.add(position)
            position += 1

    def _is_promise(self, index: int, frame: Frame) -> bool:
        """Tell whether what is agreed is an act that follows at once ("sepakat | menghentikan pertempuran").

        Whom an offer is made to may stand between ("mengajak | A dan B | membahas perdamaian").
        """
        position = index + 1
        is_offer = frame.roles is Roles.AGENT_PATIENT
        while position < len(self.nodes) and (
            self.nodes[position].has(*_BEFORE_PROMISE) or (is_offer and self._is_addressed(position))
        ):
            position += 1
        following = self.nodes[position : position + 1]
        return any(is_verb(node) and not is_noun(node) for node in following)

    def _is_addressed(self, position: int) -> bool:
        """Tell whether a node belongs to the phrase of those to whom an offer is made."""
        node = self.nodes[position]
        return node.has("and") or (node.mention is not None and node.mention.kind in _ADDRESSED)

    def _speaks_on(self, position: int) -> bool:
        """Tell whether a subject goes on with a further act of speech ("meminta …, dan | menolak …")."""
        while position < len(self.nodes) and self.nodes[position].has("adverb", "past", "ongoing"):
            position += 1
        sense = choose_sense(self.sentence, position) if position < len(self.nodes) else None
        return sense is not None and sense.voice is Voice.ACT and sense.frame.type in _SPOKEN

    def _opens_clause(self, position: int) -> bool:
        window = self.nodes[position : position + 4]
        return bool(window) and window[0].mention is not None and any(is_verb(node) for node in window)


def _is_text(subject: Subject) -> bool:
    """Tell whether an agreement, and nobody, lays something upon its parties ("perjanjian itu | menuntut")."""
    mentions = subject.mentions
    return bool(mentions) and all(
        mention.kind is MentionKind.THING and _AGREED in mention.classes for mention in mentions
    )


def _is_list_item(nodes: Sequence[Node]) -> bool:
    """Tell whether a line is one of a list of terms: "- pertemuan …;", "(2) dialog …"."""
    signs = [node.unit.text for node in nodes[:3]]
    is_numbered = len(signs) > 2 and signs[0] == "(" and signs[1].isdigit() and signs[2] == ")"
    return is_numbered or (signs[0] in _BULLETS and nodes[-1].unit.text == ";")


def _ends_something(sense: Sense) -> bool:
    """Tell whether a frame's object is an event that it does not assert again: an end, a talk joined or proposed."""
    frame = sense.frame
    if frame.type is EventType.AGREE and frame.roles is Roles.AGENT_PATIENT:
        return True
    return frame.type in {EventType.RETREAT, EventType.CONCEDE, EventType.CONSULT, EventType.SANCTION} or (
        frame.type is EventType.REJECT and not sense.voice.is_noun
    )
