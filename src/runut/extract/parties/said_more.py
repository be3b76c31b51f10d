"""Acts that only say more of one told before them: its dead, its banners and slogans, its talks, its victims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from runut.extract.acts.alike_events import share_side
from runut.extract.acts.one_act import opens_after
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.word_class import WOUNDS
from runut.languages.affixes import Voice
from runut.record.claims import Event, EventType, Outcome, Status

_HARMS = {"killed", "wound", WOUNDS}
_CROWD, _BATTLE, _ABDUCT = "demonstrate", "battle", "abduct"


def says_more(raw: RawEvent, event: Event, told: Sequence[Event]) -> bool:
    """Tell whether an event is no second one beside those told before it."""
    if _counts_dead(raw, event, told) or _shows_protest(event, told) or _speaks_of_talks(event, told):
        return True
    return _names_those(raw, event, told)


def _counts_dead(raw: RawEvent, event: Event, told: Sequence[Event]) -> bool:
    """Tell whether a sentence only counts whom the act before it hurt ("… membom pasar. Tiga orang | tewas")."""
    is_harm = event.frame in _HARMS and raw.sense.voice is Voice.INT
    is_hit = raw.sense.outcome is Outcome.WOUNDED and raw.sense.voice is Voice.PAS and not raw.arguments.actors
    if raw.merged or not (is_harm or is_hit) or event.attribution or raw.sentence.is_headline:
        return False
    act = next(_before(event, told), None)
    if act is None or act.frame in _HARMS or act.time != event.time:
        return False
    is_answered = act.evidence.sentence == event.evidence.sentence and opens_after(raw.sentence.nodes, raw.node)
    is_own_loss = share_side(act.actors, event.recipients) and not share_side(act.recipients, event.recipients)
    return not (is_answered or (is_own_loss and _BATTLE not in act.mode))


def _shows_protest(event: Event, told: Sequence[Event]) -> bool:
    """Tell whether a crowd only shows what it came for ("… berpawai sambil | membakar bendera")."""
    crowd = {actor.name for actor in event.actors}
    return event.frame == _CROWD and any(
        crowd == {actor.name for actor in known.actors} for known in _before(event, told)
    )


def _speaks_of_talks(event: Event, told: Sequence[Event]) -> bool:
    """Tell whether talks of no side in particular are spoken of where a page has told of some."""
    if event.type is not EventType.CONSULT or event.status is Status.ONGOING:
        return False
    if any(actor.party for actor in (*event.actors, *event.recipients)):
        return False
    return any(known.type is EventType.CONSULT for known in told)


def _names_those(raw: RawEvent, event: Event, told: Sequence[Event]) -> bool:
    """Tell whether a clause only says which of those told before are meant ("tiga orang yang | ditangkap | itu")."""
    behind = raw.sentence.nodes[raw.node + 1 : raw.node + 2]
    is_bare = raw.sense.voice is Voice.PAS and raw.arguments.subject.relative and not raw.arguments.actors
    is_over = event.status is Status.HAPPENED and _ABDUCT not in raw.sense.frame.mode  # who was taken is held
    if not (is_bare and is_over and behind and behind[0].has("demonstrative")):
        return False
    return any(known.type is event.type and known.evidence.sentence != event.evidence.sentence for known in told)


def _before(event: Event, told: Sequence[Event]) -> Iterator[Event]:
    """Yield the events of its type that stand before an event in its paragraph, from the last on."""
    here = takewhile(lambda known: known.evidence.line == event.evidence.line, reversed(told))
    return (known for known in here if known.type is event.type)
