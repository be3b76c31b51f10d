"""Sentences that go on with an agreement told before, without calling it.

Each rule is one kind of sentence whose lines, in the stories that may be learned from, have a row of their own more
often than not; where none holds the sentence tells of something else.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from enum import StrEnum

from runut.extract.agreements.duties import with_duties
from runut.extract.agreements.names import Named
from runut.extract.agreements.sides import Told, codes_of
from runut.extract.agreements.thread import Thread
from runut.extract.agreements.threads import Story
from runut.extract.agreements.view import View
from runut.extract.grammar.quotes import order_of
from runut.extract.meant.discourse import Discourse
from runut.record.claims import Event, EventType, Provision, Status, Topic

_OPENING = 3
_LATER_REACH = 6
_NAME_REACH = 2
_TWO = 2
_SIGN, _RELEASE = "sign", "release"
_FIGHTING = {EventType.ASSAULT, EventType.COERCE, EventType.THREATEN, EventType.ACCUSE, EventType.PROTEST}
_SIGNED = {Status.HAPPENED, Status.PLANNED}
_ACTS = {Topic.WITHDRAWAL, Topic.DISARMAMENT, Topic.PRISONERS, Topic.POLITICAL_STATUS, Topic.MONITORING}
_OWED = _ACTS | {Topic.RETURN_OF_DISPLACED, Topic.PEACEKEEPING, Topic.CORRIDOR, Topic.MINES, Topic.CEASEFIRE}


class Onward(StrEnum):
    """How a sentence goes on with an agreement; the first that holds counts.

    Of the lines of the stories to learn from that had no row before, these had one in the gold: what must be done, told
    by nobody, 4 of 4; a part of it with something laid down, 7 of 10; two things right after it without a fight, 6 of
    6; a signing told by nobody, 5 of 6. One thing right after it, 6 of 15, is none of them.
    """

    OPENS = "opens with a part of it"
    MUST = "says what must be done"
    PART = "names a part of it"
    DUE = "says on what day it is due"
    BOTH = "says what both will do"
    SHALL = "says what will be done"
    AFTER = "stands right after it"
    ITSELF = "says that it is taken up or broken"
    ONE = "says what one side agrees to"
    RETURN = "says what is given in return"


def read_onward(story: Story, view: View, told: Sequence[Told], discourse: Discourse) -> bool:
    """Read a sentence that says what the agreement told before it lays down; tell whether it does."""
    if not story.drafts or view.sentence.is_headline or not view.words:
        return False
    rule = _rule(story, view, told)
    if rule is None:
        return False
    last = story.drafts[-1]
    is_same_line = last.line == view.sentence.line
    provisions = tuple(with_duties(view, view.find(0, view.cut(0)), discourse))
    if rule is Onward.DUE:
        due = [one for one in provisions if one.deadline is not None]
        kept = (one for one in provisions if due and (one in due or _is_exception(view, one)))
        provisions = tuple(_owed_alike(one, last.provisions) for one in kept)
    elif (rule is Onward.SHALL and not is_same_line) or (rule is Onward.AFTER and is_same_line):
        provisions = _plain(view, provisions, _OWED if rule is Onward.SHALL and story.at_hand.is_fresh else _ACTS)
    elif rule is Onward.RETURN:
        provisions = tuple(one for one in provisions if one.topic is Topic.PRISONERS)
    elif rule is Onward.AFTER:
        provisions = _two_things(view, provisions)
    elif rule is Onward.BOTH and any(one.topic is Topic.TALKS for one in provisions):
        provisions = tuple(one for one in provisions if one.topic in _ACTS)  # "kedua pihak akan bertemu lagi Kamis"
    if rule is Onward.ITSELF:
        provisions = ()
    elif not provisions:
        return False
    bounds = (provisions[0].start, provisions[0].end) if provisions else view.span
    why = f"goes on with what it lays down: {rule}"
    draft = last if is_same_line else story.row_of(story.at_hand, view.span, bounds, why)
    draft.add(provisions)
    return True


def _rule(story: Story, view: View, told: Sequence[Told]) -> Onward | None:
    size = len(view.words)
    is_calm = not any(event.type in _FIGHTING and event.status is Status.HAPPENED for _, event in told)
    is_told = is_calm and not any(node.is_speech for node in view.nodes)
    if story.is_open and view.has("contents", 0, _OPENING):
        return Onward.OPENS
    if any(view.has(mark, 0, size) for mark in ("agenda", "other_texts", "unsure")):
        return None
    is_free = story.is_open and not any(node.is_speech and order_of(node) == "post" for node in view.nodes)
    if (is_free or is_told) and view.has("strong_duty", 0, size):
        return Onward.MUST
    if is_calm and view.has("parts", 0, size):
        return Onward.PART
    if story.is_open and is_told and _goes_back(view):
        return Onward.ITSELF
    if is_told and story.order - story.told_in <= _TWO and _agrees_alone(story.at_hand, view, told):
        return Onward.ONE
    if story.is_open and is_told and any(map(_is_due, told)):
        return Onward.DUE
    if story.is_open and view.has("in_return", 0, size) and any(map(_is_freed, told)):
        return Onward.RETURN
    if story.is_open and is_told and _is_of_both(view):
        return Onward.BOTH
    if story.is_open and view.has("duty", 0, size):
        return Onward.SHALL
    return Onward.AFTER if story.is_open and is_calm else None


def _goes_back(view: View) -> bool:
    """Tell whether a verb whose ending is the agreement tells that it was taken up or broken ("menyetujuinya")."""
    table = view.data.marks["taken_up"]
    at = next((at for at in range(len(view.words)) if table.at(view.words, at)), None)
    if at is None or view.serves_purpose(at):
        return False
    marking = view.marking(at)
    return marking.status is Status.HAPPENED and not marking.condition and not marking.willing


def _agrees_alone(thread: Thread, view: View, told: Sequence[Told]) -> bool:
    """Tell whether one side of an agreement that is the news agrees to something ("X | setuju | mundur")."""
    if not thread.is_fresh:
        return False
    for _, event in told:
        if event.type is EventType.AGREE and event.status is Status.HAPPENED:
            at = view.word_at(event.evidence.start)
            own = {actor.party for actor in event.actors}
            if view.data.agreeing.at(view.words, at) and own & set(thread.parties):
                return True
    return False


def _is_of_both(view: View) -> bool:
    """Tell whether a sentence says what both sides will do or not do ("Selama dua hari kedua pihak | tidak akan …")."""
    both = next((at for at in range(len(view.words)) if view.data.marks["back_to_both"].at(view.words, at)), None)
    return both is not None and view.has("duty", both, both + _LATER_REACH)


def _is_due(told: Told) -> bool:
    """Tell whether a sentence gives the day ahead on which something is handed over, freed, moved or deployed."""
    raw, event = told
    is_owed = event.type in {EventType.RETREAT, EventType.MOBILIZE} and event.status is Status.PLANNED
    return is_owed and event.time is not None and event.time_basis is None and not raw.sense.voice.is_noun


def _is_freed(told: Told) -> bool:
    """Tell whether somebody is to be freed."""
    _, event = told
    return event.type is EventType.RETREAT and _RELEASE in event.mode and event.status is Status.PLANNED


def _is_exception(view: View, one: Provision) -> bool:
    """Tell whether something is kept out of what is handed over ("…, kecuali | koridor ke kota itu")."""
    word = view.word_at(one.start)
    return view.has("except", word - 1, word + 1)


def _owed_alike(one: Provision, before: Sequence[Provision]) -> Provision:
    """Return what is due with who owes it and to whom, as told before of the same matter, where nobody is named."""
    known = next((other for other in reversed(before) if other.topic is one.topic), None)
    if known is None or one.obligor is not None or one.beneficiary is not None:
        return one
    return replace(one, obligor=known.obligor, beneficiary=known.beneficiary)


def _plain(view: View, provisions: tuple[Provision, ...], acts: AbstractSet[Topic]) -> tuple[Provision, ...]:
    """Return the acts that agreements lay down, where nobody else tells of them."""
    if any(node.is_speech for node in view.nodes):
        return ()
    return tuple(one for one in provisions if one.topic in acts)


def _two_things(view: View, provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """Return what a line right after an agreement lays down without saying so: two things, one of them such an act."""
    topics = {one.topic for one in provisions}
    is_spoken = any(node.is_speech for node in view.nodes)
    opening = view.nodes[0].time  # "Dalam 60 hari | A menarik pasukannya"
    is_due = (opening is not None and opening.duration is not None) or _is_within(view)
    return () if is_spoken or (len(topics) < _TWO and not is_due) or topics.isdisjoint(_ACTS) else provisions


def _is_within(view: View) -> bool:
    """Tell whether something is to be done within so many days ("A mundur | dalam 60 hari")."""
    pairs = zip(view.nodes, view.nodes[1:], strict=False)
    return any(one.has("in") and two.time is not None and two.time.duration is not None for one, two in pairs)


def read_signed(story: Story, view: View, told: Sequence[Told], named: Sequence[Named], discourse: Discourse) -> bool:
    """Read "kedua menteri membubuhkan tanda tangan", which signs what the page told of; tell whether it is told."""
    if named:
        return False
    signing = next((event for _, event in told if _is_signing(event)), None)
    if signing is None or _names_what(view, signing) or _comes_first(view, view.word_at(signing.evidence.start)):
        return False
    parties = codes_of((actor for actor in signing.actors if actor.start is not None), discourse)
    parties = parties if not story.drafts else codes_of(signing.actors, discourse)
    if not (_is_of_them(parties, story.at_hand) if story.drafts else len(parties) >= _TWO):
        return False
    if not story.is_open and any(node.is_speech for node in view.nodes):
        return False
    thread = story.at_hand if story.drafts else story.begin(Thread(parties=parties, is_made=True, is_said=True))
    bounds = (signing.evidence.start, signing.evidence.end)
    draft = story.row_of(thread, view.span, bounds, f"'{signing.trigger}': it is signed")
    is_done = signing.status is Status.HAPPENED
    draft.signed = draft.signed or (signing.time if is_done else None)
    if draft.signed is not None and draft.signed.earliest == draft.signed.latest:
        thread.signed = thread.signed or draft.signed
    thread.is_made, thread.is_fresh = thread.is_made or is_done, thread.is_fresh or is_done
    return True


def _names_what(view: View, signing: Event) -> bool:
    """Tell whether a signing has an agreement behind it that is not told of ("sulit membayangkan A meneken | G")."""
    last = view.word_at(max(signing.evidence.end - 1, 0)) + 1
    heads = view.data.heads.starts(view.words, last, min(len(view.words), last + _NAME_REACH))
    return any(not (head.is_back or head.is_generic) for _, _, head in heads)


def _comes_first(view: View, word: int) -> bool:
    """Tell whether something else must or will be done only once it is signed ("… akan ditarik setelah G diteken")."""
    return view.has("later", word - _LATER_REACH, word) and (view.has("duty", 0, word) or view.has("future", 0, word))


def _is_of_them(signers: tuple[str, ...], thread: Thread) -> bool:
    """Tell whether one of those who sign is a side of an agreement; witnesses sign too, and people of no name."""
    return not any(map(str.isupper, thread.parties)) or not set(signers).isdisjoint(thread.parties)


def _is_signing(event: Event) -> bool:
    return event.type is EventType.SUPPORT and _SIGN in event.mode and event.status in _SIGNED
