"""Who did the acts of force that a story has told: whom "para pelaku", "penculik itu" go back to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from runut.annotate.phrases.mentions import Mention
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType, Status

_KEPT = 6
_DOERS = "doerword"
_TAKERS = "takerword"
DOING_WORDS = frozenset({_DOERS, _TAKERS})
"""Classes of words that only say what somebody did."""
_TAKING = {"abduct", "seize"}
_FREED = "release"
_FORCE = {EventType.ASSAULT, EventType.COERCE}


@dataclass(slots=True)
class DoersTold:
    """Keeps who did the last blows and abductions.

    Attributes:
        acts: Those acts, the last one last.
        befell: The last act of force or coercion that somebody did to others, or that set people free.
    """

    acts: list[Event] = field(default_factory=list)
    befell: Event | None = None

    def remember(self, event: Event) -> None:
        """Keep an act of force that somebody did to others."""
        if (event.type in _FORCE and event.actors and event.recipients and "battle" not in event.mode) or (
            _FREED in event.mode and event.recipients and event.status is Status.HAPPENED
        ):
            self.befell = event
        is_taking = not _TAKING.isdisjoint(event.mode)
        is_deed = event.type is EventType.ASSAULT or is_taking
        if is_deed and event.actors and "battle" not in event.mode and event.status is Status.HAPPENED:
            self.acts = [*self.acts[-_KEPT:], event]

    def meant_by(self, mention: Mention, barred: Collection[str | None]) -> tuple[Actor, ...]:
        """Return who is meant by a word that only says what they did: never those who now do it to them."""
        if not is_doer(mention) or not _says_no_more(mention):
            return ()
        acts = (act for act in reversed(self.acts) if _DOERS in mention.classes or not _TAKING.isdisjoint(act.mode))
        if mention.indefinite:  # "dua penyerang" may be others', but where a group is known to have struck
            acts = (
                act for act in acts if all(one.party and one.kind is ActorKind.NONSTATE_ARMED for one in act.actors)
            )
        return next((act.actors for act in acts if not any(actor.party in barred for actor in act.actors)), ())


def is_doer(mention: Mention) -> bool:
    """Tell whether a word only says what somebody did: "penculik | mereka" are no people of theirs."""
    return not mention.classes.isdisjoint(DOING_WORDS)


def _says_no_more(mention: Mention) -> bool:
    """Tell whether a phrase says of doers nothing but what they did ("dua | penyerang" are some of them)."""
    is_named = mention.party is not None or mention.person is not None or bool(mention.entities)
    is_new = mention.indefinite and (mention.number is None or mention.number.max == 1)
    return mention.has_people and not (is_named or is_new or mention.described or mention.possessive)
