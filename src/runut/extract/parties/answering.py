"""Who accepts or refuses what was asked or offered just before, and whose it was."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.mentions import MentionKind
from runut.extract.acts.alike_events import share_side
from runut.extract.grammar.phrase_sorts import is_placed
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import parties_of
from runut.extract.parties.act_memory import ANSWERABLE, ActMemory
from runut.extract.parties.at_hand import AtHand, fill_role
from runut.extract.parties.same_event import Told
from runut.languages.affixes import Voice
from runut.record.actor import Actor
from runut.record.claims import Event, EventType

_ASKING = {EventType.REQUEST, EventType.AGREE, EventType.CONCEDE}
_TAKING_UP = {"accept", "accept-talks"}
_OFFERING = {EventType.AGREE, EventType.CONCEDE}
_PRAISING = "praise"
_DENYING, _CHARGE, _APOLOGY = "deny", "accusation", "apology"
_JUDGING = {EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT}
_ANSWER_LINES = 2


def name_answer(event: Event, memory: ActMemory, at_hand: AtHand) -> Event:
    """Return an answer with who gives it, and to whom: "Tuntutan itu | ditolak" by who was asked."""
    asked = memory.before
    if asked is None or not asked.actors or event.evidence.line - asked.evidence.line > _ANSWER_LINES:
        return event
    basis = f"not said here; answers what is said in line {asked.evidence.line}"
    if _turns_down(event, asked, at_hand):
        return fill_role(fill_role(event, "actors", asked.recipients, basis), "recipients", asked.actors, basis)
    is_taken_up = event.type is EventType.AGREE and event.frame in _TAKING_UP and asked.type in _ASKING
    is_taken_up = is_taken_up or _welcomes(event, asked)
    if is_taken_up and event.actors and not event.recipients and not share_side(event.actors, asked.actors):
        return fill_role(event, "recipients", asked.actors, basis)
    return event


def _welcomes(event: Event, offered: Event) -> bool:
    """Tell whether one praises what one other side has just offered or granted ("B | menyambut baik tawaran itu")."""
    is_praise = event.type is EventType.SUPPORT and _PRAISING in event.mode
    return is_praise and offered.type in _OFFERING and len(parties_of(offered.actors)) == 1


def _turns_down(event: Event, asked: Event, at_hand: AtHand) -> bool:
    """Tell whether a passive refusal by nobody answers what was asked of somebody whom the page names."""
    is_open = event.type is EventType.REJECT and at_hand.is_passive and at_hand.side is None and not event.actors
    are_named = bool(asked.recipients) and all(actor.start is not None for actor in asked.recipients)
    is_after = event.evidence.sentence != asked.evidence.sentence
    return is_open and are_named and is_after and asked.type in ANSWERABLE and not event.recipients


def who_said_it(event: Event, heard: Actor | None) -> Actor | None:
    """Return who was last heard before somebody of another side denies it ("A mengatakan …, B | membantahnya")."""
    if heard is None or heard.party is None or event.type is not EventType.REJECT or _DENYING not in event.mode:
        return None
    return None if heard.party in parties_of(event.actors) else heard


def whom_it_met(event: Event, met: Event | None) -> tuple[Actor, ...]:
    """Return the one side with which those who ask for something have just met in the same sentence."""
    if event.type is not EventType.REQUEST or met is None or met.type is not EventType.CONSULT:
        return ()
    own, sides = parties_of(event.actors), parties_of(met.actors)
    others = tuple(actor for actor in (*met.actors, *met.recipients) if actor.party not in own)
    is_here = met.evidence.sentence == event.evidence.sentence and bool(own) and own <= sides
    return others if is_here and len(parties_of(others)) == 1 else ()


def whom_it_wronged(event: Event, blows: Sequence[Event]) -> tuple[Actor, ...]:
    """Return to whom a side says that it is sorry: whom the last blow hit that it dealt to others."""
    if event.type is not EventType.CONCEDE or _APOLOGY not in event.mode:
        return ()
    own = (one.recipients for one in reversed(blows) if one.recipients and share_side(one.actors, event.actors))
    return next((hit for hit in own if not share_side(hit, event.actors)), ())


def name_judged(event: Event, told: Sequence[Told], raw: RawEvent | None, context: PageContext) -> Event:
    """Turn a judgement on the step just told at who took it ("X membuka perbatasan, langkah yang | dikecam | Y").

    What is denied so ("A menuduh B membiarkan C menyerang, tuduhan yang | dibantah | B") was said by who accuses.
    """
    if raw is None or event.type not in _JUDGING or event.recipients:
        return event
    subject, nodes = raw.arguments.subject, raw.sentence.nodes
    at = subject.index or 0
    is_apposed = raw.sense.voice is Voice.PAS and subject.relative and at > 0 and nodes[at - 1].is_comma
    if not is_apposed or any(mention.party or mention.has_people for mention in subject.mentions):
        return event
    here = [one for one in told if one.event.evidence.sentence == event.evidence.sentence and one.event.actors]
    here = [one for one in here if not share_side(event.actors, one.event.actors)]
    thing = nodes[at]
    classes = thing.unit.classes if thing.mention is None else thing.mention.classes
    if event.type is EventType.REJECT and _CHARGE in classes:
        here = [one for one in here if one.event.type is EventType.ACCUSE]
    main = [one for one in here if not _is_aside(one.raw)]
    if judged := (main or here):
        return fill_role(event, "recipients", judged[-1].event.actors, "not said here; whose step is judged")
    named = (one for n, one in raw.sentence.mentions if n < at and not is_placed(raw.sentence, n))
    first = next((one for one in named if one.kind is MentionKind.ACTOR), None)
    if first is None or told_here(told, event):
        return event
    taker = context.actor_of(first)
    if taker.party is None or share_side(event.actors, (taker,)):
        return event
    return fill_role(event, "recipients", (taker,), "not said here; whose step is judged")


def told_here(told: Sequence[Told], event: Event) -> bool:
    """Tell whether a page has told an event in the sentence of another."""
    return any(one.event.evidence.sentence == event.evidence.sentence for one in told)


def _is_aside(raw: RawEvent) -> bool:
    """Tell whether an act is told in a clause of "yang", or in one of time or reason behind the main one."""
    if raw.arguments.subject.relative:
        return True
    for node in reversed(raw.sentence.nodes[: raw.node]):
        if node.is_comma:
            return False
        if node.has("after", "when", "because", "which"):
            return True
    return False


def who_holds(event: Event, raw: RawEvent | None, context: PageContext) -> Actor | None:
    """Return of whom something is asked that is to be done to people of a side: its foe ("tahanan X | dibebaskan").

    Where that foe is who asks, the side itself is asked ("A menuntut penyerahan dua buronan | dari B").
    """
    asked = () if raw is None or event.type is not EventType.REQUEST else raw.arguments.asked_for
    sides = {mention.party for mention in asked} - parties_of(event.actors)
    side = sides.pop() if len(sides) == 1 else None
    if side is None:
        return None
    foe = context.foe_of(asked_side := Actor(name=context.names.get(side, side), party=side))
    is_asker = foe is not None and foe.party in parties_of(event.actors)
    return asked_side if is_asker else foe


def is_of_blow(event: Event, raw: RawEvent | None) -> bool:
    """Tell whether what is blamed is a blow whose doer the page leaves open ("mengutuk | serangan bom | di X")."""
    noun = None if raw is None or event.type is not EventType.ACCUSE else raw.arguments.object_noun
    item = None if raw is None or noun is None else raw.sentence.nodes[noun].unit.item
    return item is not None and any(sense.frame.type is EventType.ASSAULT for sense in item.senses)
