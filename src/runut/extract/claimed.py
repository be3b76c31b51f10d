"""Blows whose doer a page names only where it takes them up: "Bom meledak. … X mengaku bertanggung jawab atas itu"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from runut.annotate.clauses import Node
from runut.annotate.mentions import Mention
from runut.extract.alike_events import share_side
from runut.extract.at_hand import fill_role
from runut.extract.blamed_doers import who_claims
from runut.record.actor import Actor
from runut.record.claims import Event, EventType, Status

_HAPPENING = "happening"


def find_claimants(nodes: Sequence[Node]) -> list[Mention]:
    """Return who takes upon itself what happened ("X menyatakan bertanggung jawab atas | kejadian itu")."""
    for n, node in enumerate(nodes):
        mention = node.mention
        if mention is not None and mention.definite and _HAPPENING in mention.classes:
            return who_claims(nodes, n)
    return []


def name_claimed(
    events: Sequence[Event], blows: Mapping[str, str], claims: Mapping[str, tuple[Actor, ...]]
) -> Iterator[Event]:
    """Yield a page's events; a blow of nobody, or of people of no side, is by who is named where it is taken up.

    What others say of somebody is no such word. The same nameless people did what else the page says that they did.

    Args:
        events: The page's events, in order.
        blows: By event, the blow that it goes back to.
        claims: By blow, who takes it upon itself without telling it.
    """
    doers = {_first_of(blow, blows): actors for blow, actors in claims.items()}
    for event in reversed(events):
        if event.id in blows and event.status is Status.HAPPENED and _names_doer(event):
            doers[_first_of(event.id, blows)] = event.actors
    nameless = {_names(event): doers[event.id] for event in events if event.id in doers and event.actors}
    for event in events:
        found = doers.get(_first_of(event.id, blows)) or (nameless.get(_names(event)) if event.actors else None)
        is_open = found is not None and event.type is EventType.ASSAULT and _is_of_nobody(event)
        if found is None or not is_open or share_side(found, event.recipients):
            yield event
            continue
        yield fill_role(event, "actors", found, "not said here; who is said below to have done it")


def _first_of(blow: str, blows: Mapping[str, str]) -> str:
    """Return the blow told first to which an event goes back, itself where it goes back to none."""
    while blow in blows:
        blow = blows[blow]
    return blow


def _names_doer(event: Event) -> bool:
    """Tell whether a sentence names who did it, by a side, and no one else says so."""
    here = event.evidence.sentence
    are_named = [actor.start is not None and here.start <= actor.start < here.end for actor in event.actors]
    is_own_word = set(event.attribution) <= {actor.name for actor in event.actors}
    return bool(are_named) and all(are_named) and not _is_of_nobody(event) and is_own_word


def _names(event: Event) -> frozenset[str]:
    return frozenset(actor.name.casefold() for actor in event.actors)


def _is_of_nobody(event: Event) -> bool:
    return all(actor.party is None for actor in event.actors)
