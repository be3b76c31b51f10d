"""Events: every trigger of a sentence read in the sense that fits its words (CODEBOOK §4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from runut.annotate.phrases.clauses import Sentence
from runut.extract.acts.bidden_acts import with_biddings
from runut.extract.acts.crashes import comes_of_fall
from runut.extract.acts.crowd_deeds import as_protest
from runut.extract.acts.mere_notions import MERE_NOTIONS, hope_for_things
from runut.extract.acts.merging import give_mediators, merge_harm, name_accusers, without_repeats
from runut.extract.acts.refused_partners import does_to_partner, refuse_partner
from runut.extract.acts.spoken_duties import DUTIES, asks_oneself, find_duties, names_duty, once_for_each_duty
from runut.extract.acts.spoken_verdicts import find_verdicts, may_judge, without_failed_promises
from runut.extract.acts.standing_acts import standing_status
from runut.extract.acts.taken_up import (
    asked_by_passive,
    ends_something,
    find_backed,
    find_carried,
    find_content,
    find_ended,
    is_promise,
    is_text,
    opens_purpose,
)
from runut.extract.acts.wished_acts import UNLISTED, unlisted_act
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.dependence import has_condition_after
from runut.extract.grammar.main_verbs import closes_relative, is_cleft, which_before_main
from runut.extract.grammar.marking import Marking
from runut.extract.grammar.objects import find_object
from runut.extract.grammar.only_described import is_of_sort, names_the_dead
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.senses import choose_sense
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.terms import is_list_item
from runut.extract.grammar.topics import is_about_something_else, is_escape, is_outing, is_private, strikes_notion
from runut.extract.grammar.word_class import has_pseudo, is_noun, is_only_verb, names_demand, past_round
from runut.extract.outcome.attempts import is_not_averted
from runut.extract.outcome.bare_nouns import is_quelled, is_refused_call
from runut.extract.outcome.denials import denied_deed
from runut.extract.outcome.event_marking import read_marking
from runut.extract.outcome.owed import as_owed
from runut.extract.outcome.paid_back import answer_blows
from runut.extract.outcome.retyping import retype
from runut.extract.outcome.telling import is_dated, is_told
from runut.extract.roles.arguments import find_arguments
from runut.extract.roles.fight_clauses import give_fighters
from runut.extract.roles.set_off import is_set_off
from runut.languages.affixes import Voice
from runut.languages.lexicon import Pseudo, Roles, Sense
from runut.record.actor import ActorKind
from runut.record.claims import EventType, Status

_HAPPENED, _ANSWERS = Status.HAPPENED, {EventType.AGREE, EventType.REJECT}
_GOVERNING, _JOINING = {Roles.ADDRESSEE, Roles.CONTENT}, {EventType.AGREE, EventType.COOPERATE}
_DENY, _RECOGNISE, _OCCUPY, _HOMEWARD = "deny", "recognise", "occupy", "people-return"
_SUPPORT, _TALK, _ATTEND, _READY, _LAID, _PROPOSE = "support", "talk", "attend", "alert", "mine", "propose"
_FIGHTERS, _MERE_WORDS = {ActorKind.NONSTATE_ARMED, ActorKind.MILITARY}, (strikes_notion, is_set_off, *MERE_NOTIONS)
_CALLS, _WHERE_TO = {EventType.REQUEST, EventType.REJECT}, {EventType.SANCTION, EventType.MOBILIZE}
_DUTY, _AGREED = "laid down by an agreement", {"agreement", "peacedeal", "ceasefire", "proposal"}


def find_events(sentence: Sentence) -> list[RawEvent]:
    """Return the events that a sentence tells, in order of their triggers."""
    judges = may_judge(sentence)
    if not (judges or sentence.find(*UNLISTED, *DUTIES) or any(n.is_trigger or n.is_speech for n in sentence.nodes)):
        return []
    if is_about_something_else(sentence):
        return []
    events = with_biddings(sentence, once_for_each_duty(sentence, _EventReader(sentence).read()))
    verdicts = list(find_verdicts(sentence, events)) if judges else []
    denied = {one.arguments.subject.noun for one in verdicts if one.type is EventType.REJECT}
    events = [event for event in without_failed_promises(events, verdicts) if event.node not in denied]
    duties = list(find_duties(sentence, events))
    events = [event for event in events if not any(names_duty(event, duty) for duty in duties)]
    return sorted([*events, *duties, *verdicts], key=lambda event: event.node)


class _EventReader:
    """Walks one sentence's triggers; knows which of them another has taken up, denied or laid down."""

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
            if index not in self.taken and (node.is_trigger or unlisted_act(self.sentence, index))
            for event in self._read_trigger(index)
        ]
        told = [event for event in events if event.node not in self.taken]
        answer_blows(told)
        give_fighters(told, self.nodes)
        return merge_harm(without_repeats(name_accusers(give_mediators(told))), self.nodes)

    def _read_trigger(self, index: int) -> Iterator[RawEvent]:
        sense = choose_sense(self.sentence, index)
        sense = unlisted_act(self.sentence, index) if sense is None else sense
        if (hope := hope_for_things(self.nodes, index, sense)) is not None:
            self._take_content(index, hope, self.taken)  # "berharap | sanksi itu dicabut"
            return
        if sense is None:
            return
        if sense.frame.pseudo is not None:
            self._note_pseudo(index, sense)
            return
        arguments = find_arguments(self.nodes, index, sense)
        marking = self._marking(index, sense, arguments)
        if marking is None and sense.frame.type is EventType.REQUEST and not sense.voice.is_noun:
            self._take_content(index, sense, self.taken)  # "tidak diminta | meletakkan senjata"
        if marking is None or sense.frame.type is None or self._only_describes(index, sense, arguments, marking):
            return
        if marking.bids and asks_oneself(arguments):
            return
        if self._lays_down(index, sense):
            self._take_content(index, sense, self.laid)
            return
        self._take_up(index, sense)
        self.taken.update(asked_by_passive(self.sentence, sense, arguments.subject))
        yield self._event(index, sense, arguments, marking)

    def _marking(self, index: int, sense: Sense, arguments: Arguments) -> Marking | None:
        """Return the status, None where the act did not come about and no claim says so."""
        if index in self.denied:
            return denied_deed(sense)
        return read_marking(self.sentence, index, sense, arguments)

    def _only_describes(self, index: int, sense: Sense, arguments: Arguments, marking: Marking) -> bool:
        """Tell whether a noun names an act without telling it, a clause only describes, or it is private."""
        if sense.voice.is_noun and not is_told(self.sentence, index, arguments, marking):
            return True
        if is_escape(sense, arguments) or is_outing(sense, arguments):
            return True
        if any(is_mere(self.nodes, index, sense) for is_mere in _MERE_WORDS):
            return True
        kind = sense.frame.type
        if kind is EventType.ASSAULT and comes_of_fall(self.nodes, index, arguments):
            return True
        return self._is_attribute(index, sense, arguments) or is_private(sense, arguments)

    def _lays_down(self, index: int, sense: Sense) -> bool:
        """Tell whether an agreement asks or lays down what follows, as duties of its parties."""
        if sense.frame.type is EventType.REQUEST and sense.voice is Voice.PAS:
            return False  # "gencatan senjata | diserukan X"
        lays_down = sense.frame.type is EventType.REQUEST or "lays_down" in self.nodes[index].unit.categories
        return lays_down and (self.sentence.terms == index + 1 or is_text(find_subject(self.nodes, index)))

    def _take_up(self, index: int, sense: Sense) -> None:
        """Take up what a trigger asks, promises, ends or joins in: no event of its own."""
        frame = sense.frame
        promises = frame.type in _JOINING and is_promise(self.nodes, index, sense)
        if promises or (frame.roles in _GOVERNING and not self._is_answered(index, sense)):
            self._take_content(index, sense, self.taken)
        elif self._asks_in_protest(index, sense):
            asked: set[int] = set()
            self._take_content(index, sense, asked)
            self.taken.update(n for n in asked if not names_demand(self.nodes[n]))
        elif frame.id == _READY:
            self.taken.update(n for n in find_carried(self.nodes, index) if is_noun(self.nodes[n]))
        elif frame.id == _SUPPORT and not sense.voice.is_noun:
            self.taken.update(find_backed(self.nodes, index))
        elif ends_something(sense) and not sense.voice.is_noun:
            ended = find_ended(self.nodes, index, ends_fight=frame.type is EventType.RETREAT)
            self.taken.update(() if ended is None else (ended, past_round(self.nodes, ended)))

    def _asks_in_protest(self, index: int, sense: Sense) -> bool:
        """Tell whether a crowd's verb demands, and so governs what it asks for ("massa | menuntut X mundur")."""
        item = self.nodes[index].unit.item
        if item is None or sense.frame.type is not EventType.PROTEST or sense.voice.is_noun:
            return False
        return any(one.frame.roles in _GOVERNING for one in item.senses if one.voice is sense.voice)

    def _is_answered(self, index: int, sense: Sense) -> bool:
        """Tell whether what was accepted or refused stands before its verb ("jeda yang | disetujui kabinet")."""
        return sense.voice is Voice.PAS and sense.frame.type in _ANSWERS and not opens_purpose(self.nodes, index)

    def _take_content(self, index: int, sense: Sense, found: set[int]) -> None:
        """Gather the triggers in what a trigger asks for; a deed told in full and denied is one (CODEBOOK §9.14)."""
        denies = _DENY in sense.frame.mode
        for position in find_content(self.sentence, index, sense):
            node = self.nodes[position]
            which = which_before_main(self.nodes, position)
            if which is not None and which < index:  # "warga yang menuntut X mundur | menyerang …"
                break
            if denies and is_only_verb(node):
                self.denied.add(position)
            elif node.is_trigger and not is_refused_call(self.sentence, position, sense):
                found.add(position)

    def _event(self, index: int, sense: Sense, arguments: Arguments, marking: Marking) -> RawEvent:
        if marking.status is _HAPPENED and not marking.words:
            marking = self._owed(index, sense, marking)
        if self._strikes_back(index, sense, marking):
            marking = replace(marking, status=Status.PLANNED, announced=True)
        if marking.announced and arguments.actors and has_condition_after(self.nodes, index):
            marking = replace(marking, hinges=True)
        elif marking.announced and not self._threatens(sense, arguments):
            marking = replace(marking, announced=False)
        event_type, mode, status = retype(sense.frame, marking)
        event_type, mode = as_protest(sense, arguments, event_type, mode, self.nodes)
        if marking.announced and not marking.ceased and self._is_given_up(arguments):
            event_type, mode, status = EventType.AGREE, (), _HAPPENED
        if does_to_partner(sense, event_type, willing=marking.willing):
            refuse_partner(arguments)
        if status is _HAPPENED and not marking.words:
            status = standing_status(self.sentence, index, sense, arguments)
        return RawEvent(
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
            mediators=list(arguments.helpers),
            why=list(arguments.why),
        )

    def _strikes_back(self, index: int, sense: Sense, marking: Marking) -> bool:
        """Tell whether a speaker's own force waits for another's act ("kalau mereka masuk, kami | hancurkan")."""
        before = self.nodes[index - 1].mention if index else None
        is_own = before is not None and before.pronoun == "first" and sense.frame.type is EventType.ASSAULT
        is_bare = marking.status is _HAPPENED and not (marking.words or marking.condition)
        return is_own and is_bare and has_condition_after(self.nodes, index)

    def _is_given_up(self, arguments: Arguments) -> bool:
        """Tell whether it is an end of their acts that some announce ("mengatakan akan menghentikan | penculikan")."""
        return arguments.support is not None and has_pseudo(self.nodes[arguments.support], Pseudo.STOP)

    def _threatens(self, sense: Sense, arguments: Arguments) -> bool:
        """Tell whether those who announce force threaten with it: a government that will shut a road only plans."""
        if sense.frame.type is not EventType.COERCE or _OCCUPY in sense.frame.mode:
            return bool(arguments.actors) and arguments.subject.noun is None  # "serangan X akan | menewaskan Y"
        return any(m.pronoun == "first" or m.actor_kind in _FIGHTERS for m in arguments.actors)

    def _owed(self, index: int, sense: Sense, marking: Marking) -> Marking:
        """Return the marking of an act that no word marks, planned where it is owed."""
        if index in self.laid and not is_list_item(self.nodes):
            return replace(marking, status=Status.PLANNED, words=_DUTY)
        return as_owed(self.sentence, index, sense, marking)

    def _is_attribute(self, index: int, sense: Sense, found: Arguments) -> bool:
        """Tell whether a relative clause only describes: "wilayah yang diduduki", "pertemuan yang dihadiri X".

        A passive of force does without agent, time and place; who was at a meeting, or what it is about, belongs to it.
        """
        if not found.subject.relative or which_before_main(self.nodes, index) is not None:
            return False
        if sense.voice.is_passive and is_of_sort(self.nodes, index, sense):  # "yang | dicurigai anggota X"
            return True
        if sense.voice is Voice.PAS and closes_relative(self.nodes, index):
            return False
        if sense.frame.id == _ATTEND or (sense.frame.id == _TALK and found.subject.noun is not None):
            return True
        is_bare = sense.voice.is_passive and not found.actors and not is_cleft(self.nodes, index)
        is_title = sense.frame.id == _PROPOSE or _RECOGNISE in sense.frame.mode  # "yang | diakui dunia internasional"
        if (is_bare and is_title) or names_the_dead(self.nodes, index, sense, found):
            return True
        if is_dated(self.nodes, index):
            return False
        if sense.voice is Voice.INT:  # whoever fled, moved or stood there is only described so
            return sense.frame.type in _WHERE_TO or sense.frame.id == _HOMEWARD
        if sense.frame.type in _CALLS:
            return is_bare
        if sense.frame.type is EventType.AGREE:  # "jalur yang | disepakati": what was agreed is told by its noun
            agreed = any(_AGREED & mention.classes for mention in found.subject.mentions)
            return is_bare and not (found.places or agreed)
        is_held = "arrest" in sense.frame.mode  # "dua wartawan yang | ditahan" are held
        is_held = is_held or any(mention.person for mention in found.subject.mentions)  # "X, yang | digulingkan"
        is_taken = is_bare and sense.frame.type is EventType.COERCE and not is_held
        return is_taken and (_OCCUPY in sense.frame.mode or sense.frame.id == _LAID or not found.places)

    def _trigger_start(self, index: int, arguments: Arguments) -> int:
        """Return where a trigger begins: at its support verb ("melancarkan serangan") where one stands close."""
        support = arguments.support
        if support is not None and index - support <= 3 and has_pseudo(self.nodes[support], Pseudo.LIGHT):
            return self.nodes[support].start
        return self.nodes[index].start

    def _note_pseudo(self, index: int, sense: Sense) -> None:
        """Take up the event noun after a verb that says it did not come about."""
        if sense.frame.pseudo is not Pseudo.AVERT or sense.voice.is_noun or is_not_averted(self.nodes, index):
            return
        _, noun = find_object(self.nodes, index)
        if noun is not None and not is_quelled(self.sentence, noun):
            self.taken.add(noun)
