"""Truces that one side declares by what it does, without a name: "A menyatakan tidak akan menyerang selama sepekan"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from runut.extract.agreements.duties import with_duties
from runut.extract.agreements.makers import may_act
from runut.extract.agreements.sides import Told, codes_of
from runut.extract.agreements.thread import Thread
from runut.extract.agreements.threads import Story
from runut.extract.agreements.view import View
from runut.extract.grammar.subject import find_subject
from runut.extract.meant.discourse import Discourse
from runut.record.claims import AgreementKind, Event, EventType, Provision, Status, Topic
from runut.record.edtf import Edtf

_TRUCE = "ceasefire"
_TOLD = {Status.HAPPENED, Status.PLANNED}


@dataclass(frozen=True, slots=True)
class _Declared:
    """A truce as one sentence declares it: by whom, when, in which words."""

    parties: tuple[str, ...]
    day: Edtf | None
    start: int
    end: int


def may_be_truce(event: Event) -> bool:
    """Tell whether an event may declare a truce, or stills the arms of one side."""
    is_of_truce = _TRUCE in event.mode and event.status in _TOLD
    return is_of_truce and event.type in {EventType.CONCEDE, EventType.RETREAT}


def read_truce(story: Story, view: View, told: Sequence[Told], discourse: Discourse) -> bool:
    """Read a sentence in which one side declares a truce, or stops alone, without calling it; tell whether it does.

    Where both stop fighting nobody says that they agreed.
    """
    declared = [*_by_events(view, told, discourse), *_by_words(view, discourse)]
    found = next((one for one in declared if len(one.parties) == 1), None)
    if found is None:
        return False
    thread = next((one for one in reversed(story.threads) if _is_of(one, found.parties)), None)
    if thread is None:
        thread = Thread(kind=AgreementKind.CEASEFIRE, parties=found.parties, is_made=True, is_said=True)
        story.begin(thread)
    said = view.text[found.start : found.end]
    draft = story.row_of(thread, view.span, (found.start, found.end), f"'{said}': a truce that one side declares")
    draft.signed, draft.is_guess = draft.signed or found.day, False
    provision = Provision(topic=Topic.CEASEFIRE, said=said, start=found.start, end=found.end)
    draft.add(tuple(with_duties(view, [provision], discourse)))
    return True


def _by_events(view: View, told: Sequence[Told], discourse: Discourse) -> Iterator[_Declared]:
    for _, event in told:
        first = view.word_at(event.evidence.start)
        if not may_be_truce(event) or view.serves_purpose(first) or view.has("condition", 0, first):
            continue
        if event.type is EventType.CONCEDE or view.has("unilateral", 0, len(view.words)):
            yield _Declared(codes_of(event.actors, discourse), event.time, event.evidence.start, event.evidence.end)


def _by_words(view: View, discourse: Discourse) -> Iterator[_Declared]:
    """Yield what somebody declares not to do for some time ("A menyatakan | tidak akan menyerang selama sebulan")."""
    table, size = view.data.marks["declaring"], len(view.words)
    if not table.may_stand_in(view.lows) or view.has("condition", 0, size):
        return
    at = next((at for at in range(size) if table.at(view.words, at)), size)
    if at >= size - 1 or view.marking(at).status is not Status.HAPPENED or not view.has("halting", at + 1, size):
        return
    last = view.cut(at)
    found = next((one for one in view.find(at + 1, last) if one.topic is Topic.CEASEFIRE), None)
    is_for_a_time = any(view.words[at].start < time.start for time in view.sentence.times)
    if found is None or not (is_for_a_time or view.sentence.is_headline):
        return
    subject = find_subject(view.nodes, view.node_at(at))
    parties = codes_of(discourse.resolve_all(one for one in subject.mentions if may_act(one)), discourse)
    yield _Declared(parties, view.day(at), found.start, found.end)


def _is_of(thread: Thread, parties: Sequence[str]) -> bool:
    return thread.kind is AgreementKind.CEASEFIRE and set(parties) == set(thread.parties)
