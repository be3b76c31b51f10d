"""Events: every trigger of a sentence read in the sense that fits its words (CODEBOOK §4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from runut.annotate.clauses import Node, NodeKind, Sentence
from runut.extract.arguments import Arguments, find_arguments
from runut.extract.grammar import find_object, has_pseudo, is_noun, is_plain_verb, is_verb
from runut.extract.merging import give_mediators, merge_harm
from runut.extract.raw_event import RawEvent
from runut.extract.senses import choose_sense
from runut.extract.status import Marking, read_fate, read_status, shares_purpose
from runut.extract.topics import is_about_something_else, is_private
from runut.languages.affixes import Voice
from runut.languages.lexicon import Frame, Pseudo, Roles, Sense
from runut.record.claims import EventType, Status

_OBJECT_REACH = 7
_HARM = {EventType.ASSAULT}
_GOVERNING = {Roles.ADDRESSEE, Roles.CONTENT}
_FUTURE_TO_AGREE = {
    EventType.CONSULT: ("talks",),
    EventType.SUPPORT: (),
    EventType.COOPERATE: (),
    EventType.AID: (),
}
_TWO_SIDES = 2
_OCCURRING = {Pseudo.LIGHT, Pseudo.OCCUR, Pseudo.UNDERGO}
_DENY = "deny"
_DENIED_DEEDS = {EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE, EventType.AID}
_AGREEMENTS = {"agreement", "peacedeal", "papers", "deadline"}
_OWED = {EventType.RETREAT, EventType.AID, EventType.CONCEDE, EventType.MOBILIZE}
_NEAR = 3
_OFFERED: dict[EventType, tuple[str, ...]] = {EventType.MOBILIZE: ("deployment",)}
_SPOKEN = {EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN}
_DENIABLE = {EventType.ASSAULT, EventType.AGREE}
_COOPERATIVE = {
    EventType.AGREE: "yield",
    EventType.CONSULT: "meet",
    EventType.SUPPORT: "yield",
    EventType.CONCEDE: "yield",
    EventType.COOPERATE: "yield",
    EventType.AID: "assist",
    EventType.RETREAT: "yield",
}


def find_events(sentence: Sentence) -> list[RawEvent]:
    """Return the events that a sentence tells, in order of their triggers."""
    if is_about_something_else(sentence):
        return []
    return _EventReader(sentence).read()


class _EventReader:
    """Walks one sentence's triggers; knows which of them another has taken up."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.nodes = sentence.nodes
        self.taken: set[int] = set()
        self.denied: set[int] = set()
        self._has_agreement = any(not _classes_of(node).isdisjoint(_AGREEMENTS) for node in self.nodes)

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
        if sense.voice.is_noun and not self._is_told(index, arguments, marking):
            return
        if self._is_attribute(index, sense, arguments) or is_private(sense.frame.type, arguments):
            return
        promises = sense.frame.type is EventType.AGREE and self._is_promise(index)
        if promises or sense.frame.roles in _GOVERNING:
            self._take_content(index, sense.frame)
        elif _ends_something(sense) and not sense.voice.is_noun:
            self._take_object(index, ends_fight=sense.frame.type is EventType.RETREAT)
        event_type, mode, status = _retyped(sense.frame, marking)
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

    def _standing_status(self, index: int, sense: Sense, found: Arguments) -> Status:
        """Return the status of a form that no word marks: its frame's, or ongoing where a relation only describes."""
        describes = found.subject.relative and not self._dated(index)
        return Status.ONGOING if sense.frame.lasts and describes else sense.frame.status

    def _is_attribute(self, index: int, sense: Sense, found: Arguments) -> bool:
        """Tell whether "wilayah yang diduduki" only describes: a passive of holding, no agent, no date."""
        is_holding = sense.frame.type is EventType.COERCE and "occupy" in sense.frame.mode
        return (
            is_holding
            and sense.voice in {Voice.PAS, Voice.TER}
            and found.subject.relative
            and not found.actors
            and not self._dated(index)
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
        anchor = index
        if sense.voice.is_noun:
            anchor = arguments.support if arguments.support is not None else index
            if arguments.support is not None and has_pseudo(self.nodes[anchor], Pseudo.FAIL):
                return Marking(Status.FAILED, self.nodes[anchor].unit.text)
            if (
                arguments.support is None
                and arguments.predicate is not None
                and _tells_occurrence(self.sentence, arguments.predicate)
            ):
                anchor = arguments.predicate
            fate = read_fate(self.nodes, index)
            if fate is not None:
                return replace(fate, refused=fate.status is Status.DENIED)
        if index in self.denied:
            return Marking(Status.DENIED, _DENY) if sense.frame.type in _DENIED_DEEDS else None
        marking = read_status(self.nodes, anchor)
        if not marking.purpose and shares_purpose(self.nodes, anchor):
            return None
        before = anchor - 1
        if before >= 0 and has_pseudo(self.nodes[before], Pseudo.FAIL):
            return Marking(Status.FAILED, self.nodes[before].unit.text)
        if marking.purpose:
            return None
        if marking.status is Status.DEMANDED:
            if sense.frame.type in _OWED and self._has_agreement:
                return replace(marking, status=Status.PLANNED)
            bids = sense.frame.type in _COOPERATIVE and not sense.voice.is_noun and not marking.purpose
            return replace(marking, bids=True) if bids else None
        if marking.refused:
            return marking if sense.frame.type in _COOPERATIVE else None
        is_denial = any(node.has("never") for node in self.nodes[max(0, anchor - _NEAR) : anchor])
        if marking.status is Status.DENIED and sense.frame.type not in _DENIABLE and not is_denial:
            return None
        if marking.condition:
            return None
        return marking

    def _is_told(self, index: int, found: Arguments, marking: Marking) -> bool:
        """Tell whether an event noun asserts its event: carried by a verb, placed, dated or with its parties."""
        nodes = self.nodes
        if read_fate(nodes, index) is not None:
            return True
        if found.support is not None:
            support = nodes[found.support]
            if has_pseudo(support, Pseudo.LIGHT, Pseudo.OCCUR, Pseudo.UNDERGO, Pseudo.FAIL):
                return True
            if has_pseudo(support, Pseudo.AVERT):
                return False
            if _governs_content(support):
                return False
        is_anaphor = index + 1 < len(nodes) and nodes[index + 1].has("demonstrative")
        if is_anaphor and self._in_phrase(index) and not self._dated(index):
            return False
        if found.predicate is not None and _tells_occurrence(self.sentence, found.predicate):
            return True
        if found.predicate is not None and _tells_end(self.sentence, found.predicate):
            return False
        if nodes[index].unit.has("standing") or self._is_topic(index, found):
            return False
        if marking.status is Status.DENIED:
            return False
        if is_anaphor and not self._dated(index):
            return False
        has_parties = bool(found.actors or found.recipients)
        return has_parties or self._dated(index) or bool(found.places)

    def _in_phrase(self, index: int) -> bool:
        """Tell whether a noun stands in a prepositional phrase of place or time ("dalam serangan itu")."""
        position = index - 1
        while position >= 0 and self.nodes[position].has("determiner", "adverb", "adjective"):
            position -= 1
        return position >= 0 and self.nodes[position].has("in")

    def _is_topic(self, index: int, found: Arguments) -> bool:
        """Tell whether a noun is only spoken of: object of a plain verb, or after "tentang", "untuk"."""
        position = index - 1
        while position >= 0 and self.nodes[position].has("determiner", "adverb", "adjective"):
            position -= 1
        if position < 0:
            return False
        before = self.nodes[position]
        if before.has("purpose"):
            return len(found.actors) < _TWO_SIDES
        if before.has("about"):
            return True
        if before.has("copula"):
            return not self._is_counted(index)
        if before.is_speech:
            is_anaphor = index + 1 < len(self.nodes) and self.nodes[index + 1].has("demonstrative")
            return is_anaphor or not (found.actors or self._dated(index))
        return is_plain_verb(before) and not self._dated(index)

    def _is_counted(self, index: int) -> bool:
        """Tell whether an event noun is one of a row: "pelanggaran keenam", "serangan ketiga"."""
        return any(node.has("ordinal") for node in self.nodes[index + 1 : index + 3])

    def _dated(self, index: int) -> bool:
        following = self.nodes[max(0, index - 1) : index + 4]
        return any(node.kind is NodeKind.TIME for node in following)

    def _take_object(self, index: int, *, ends_fight: bool) -> None:
        """Take up the event noun that a verb ends, lifts or joins in: "menghentikan serangan" is one event.

        A fight that lasted some days ("mengakhiri perang lima hari") is told as well.
        """
        for position in range(index + 1, min(len(self.nodes), index + _OBJECT_REACH)):
            node = self.nodes[position]
            ends = node.has("that", "which", "after", "when", "because", "with") or node.is_speech or is_verb(node)
            if ends and not is_noun(node):
                return
            if is_noun(node):
                if not (ends_fight and self._dated(position)):
                    self.taken.add(position)
                return

    def _take_content(self, index: int, frame: Frame) -> None:
        """Take up what a request, promise, refusal or threat asks for: it is no event of its own.

        A deed told in full by a verb and denied is one (CODEBOOK §9.14).
        """
        refuses, denies = frame.type is EventType.REJECT, _DENY in frame.mode
        position = index + 1
        while position < len(self.nodes):
            node = self.nodes[position]
            if node.has("after", "when", "because", "which", "while") and not (refuses and node.has("until")):
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
                self.taken.add(position)
            position += 1

    def _is_promise(self, index: int) -> bool:
        """Tell whether what is agreed is an act that follows at once ("sepakat | menghentikan pertempuran")."""
        position = index + 1
        while position < len(self.nodes) and self.nodes[position].has("purpose", "adverb", "adjective", "future"):
            position += 1
        following = self.nodes[position : position + 1]
        return any(is_verb(node) and not is_noun(node) for node in following)

    def _speaks_on(self, position: int) -> bool:
        """Tell whether a subject goes on with a further act of speech ("meminta …, dan | menolak …")."""
        while position < len(self.nodes) and self.nodes[position].has("adverb", "past", "ongoing"):
            position += 1
        sense = choose_sense(self.sentence, position) if position < len(self.nodes) else None
        return sense is not None and sense.voice is Voice.ACT and sense.frame.type in _SPOKEN

    def _opens_clause(self, position: int) -> bool:
        window = self.nodes[position : position + 4]
        return bool(window) and window[0].mention is not None and any(is_verb(node) for node in window)


def _classes_of(node: Node) -> set[str] | frozenset[str]:
    return node.mention.classes if node.mention is not None else node.unit.classes


def _ends_something(sense: Sense) -> bool:
    """Tell whether a frame's object is an event that it does not assert again: an end, a lifting, a talk joined."""
    frame = sense.frame
    return frame.type in {EventType.RETREAT, EventType.CONCEDE, EventType.CONSULT, EventType.SANCTION} or (
        frame.type is EventType.REJECT and not sense.voice.is_noun
    )


def _governs_content(node: Node) -> bool:
    item = node.unit.item
    return item is not None and any(sense.frame.roles in _GOVERNING for sense in item.senses)


def _tells_end(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb's own event is the end of what stands before it ("perang itu | berakhir")."""
    sense = choose_sense(sentence, index)
    return sense is not None and sense.voice is Voice.INT and sense.frame.type is EventType.RETREAT


def _tells_occurrence(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb says that what stands before it came about, or what harm it did."""
    sense = choose_sense(sentence, index)
    if sense is None:
        return False
    return sense.frame.pseudo in _OCCURRING or sense.frame.outcome is not None or "mediate" in sense.frame.mode


def _retyped(frame: Frame, marking: Marking) -> tuple[EventType, tuple[str, ...], Status]:
    """Apply the codebook's rule that a future meeting, visit, support or aid is AGREE."""
    event_type = frame.type or EventType.CONSULT
    if marking.bids:
        return EventType.REQUEST, (_COOPERATIVE[event_type],), Status.HAPPENED
    if marking.willing and (event_type in _COOPERATIVE or event_type is EventType.MOBILIZE):
        return EventType.AGREE, _FUTURE_TO_AGREE.get(event_type, _OFFERED.get(event_type, ())), Status.HAPPENED
    if marking.willing and event_type is EventType.ASSAULT:
        return EventType.THREATEN, ("violence",), Status.HAPPENED
    if marking.refused and event_type in _COOPERATIVE:
        return EventType.REJECT, (_COOPERATIVE[event_type],), Status.HAPPENED
    if marking.status in {Status.PLANNED, Status.POSSIBLE} and event_type in _FUTURE_TO_AGREE:
        return EventType.AGREE, _FUTURE_TO_AGREE[event_type], marking.status
    return event_type, frame.mode, marking.status
