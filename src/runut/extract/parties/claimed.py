"""Blows whose doer a page names only where it takes them up: "Bom meledak. … X mengaku bertanggung jawab atas itu"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from runut.annotate.phrases.clauses import Node, find_word
from runut.annotate.phrases.mentions import Mention
from runut.extract.acts.alike_events import is_of_another_day, share_side
from runut.extract.grammar.word_class import is_noun, may_act
from runut.extract.parties.at_hand import fill_role
from runut.extract.roles.blamed_doers import takes_blame, who_claims, who_takes_blame
from runut.extract.when.whose_time import is_open
from runut.record.actor import Actor
from runut.record.claims import Event, EventType, Status

_HAPPENING, _RESPONSIBILITY = "happening", "responsibility"
_NAMED_REACH = 5
_SOURCE_REACH = 4


def find_claimants(nodes: Sequence[Node]) -> list[Mention]:
    """Return who takes upon itself what happened, or a blow that the words do not name again.

    "X menyatakan bertanggung jawab atas | kejadian itu", "X mengaku bertanggung jawab", "serangan itu | diklaim X".
    """
    for n, node in enumerate(nodes):
        mention = node.mention
        if mention is not None and mention.definite and _HAPPENING in mention.classes:
            return who_claims(nodes, n)
        if node.is_trigger and takes_blame(node) and not _names_blow(nodes, n):
            return who_takes_blame(nodes, n) or _from_behind(nodes, n)
        if "claimed" in node.unit.categories and n and _is_of_blow(nodes, n - 1):
            return _behind(nodes, n + 1 + nodes[n + 1].has("by")) if n + 1 < len(nodes) else []
        if mention is not None and _RESPONSIBILITY in mention.classes and nodes[n - 1].unit.has("news_noun"):
            return _from_behind(nodes, n)
    return []


def _from_behind(nodes: Sequence[Node], claim: int) -> list[Mention]:
    """Return from whom a claim is said to come ("Klaim tanggung jawab | datang dari | X")."""
    source = find_word(nodes, "from", claim + 1, min(len(nodes), claim + _SOURCE_REACH))
    return [] if source is None else _behind(nodes, source + 1)


def _names_blow(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a noun of an act stands behind a word of claiming, so that it is told itself ("atas | serangan")."""
    return any(is_noun(node) for node in nodes[verb + 1 : verb + _NAMED_REACH])


def _is_of_blow(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether "serangan itu" or the responsibility stands right before "diklaim"."""
    mention = nodes[position].mention
    if mention is not None:
        return _RESPONSIBILITY in mention.classes
    return position > 0 and "back" in nodes[position].categories and is_noun(nodes[position - 1])


def _behind(nodes: Sequence[Node], position: int) -> list[Mention]:
    mention = nodes[position].mention if position < len(nodes) else None
    return [mention] if mention is not None and may_act(mention) else []


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
    beside = {_sentence_of(event): doers[event.id] for event in events if event.id in doers}
    struck: Event | None = None
    for event in events:
        found = doers.get(_first_of(event.id, blows)) or (nameless.get(_names(event)) if event.actors else None)
        if found is None and _is_bare_death(event):
            found = beside.get(_sentence_of(event))  # "orang tewas | setelah bom meledak"
            if found is None and struck is not None and _is_of_its_time(struck, event):
                found = doers.get(_first_of(struck.id, blows))
        elif event.type is EventType.ASSAULT:
            struck = event if found is not None else None
        is_open = found is not None and event.type is EventType.ASSAULT and _is_of_nobody(event)
        if found is None or not is_open or share_side(found, event.recipients):
            yield event
            continue
        yield fill_role(event, "actors", found, "not said here; who is said below to have done it")


def _is_bare_death(event: Event) -> bool:
    """Tell whether people die or are hurt, and nothing says by what or whom ("Sedikitnya sepuluh orang | tewas")."""
    is_harm = event.type is EventType.ASSAULT and event.status is Status.HAPPENED and bool(event.recipients)
    return is_harm and not event.actors


def _is_of_its_time(struck: Event, event: Event) -> bool:
    """Tell whether nothing dates a death otherwise than the blow told before it."""
    is_dated = event.time is not None and event.time_basis is None
    is_apart = struck.time is None or is_of_another_day(struck, event) or is_open(event.time)  # "tewas sejak 2004"
    return not event.mode and not (is_dated and is_apart)


def _sentence_of(event: Event) -> int:
    return event.evidence.sentence.start


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
