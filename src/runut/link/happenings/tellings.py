"""Events as linking sees them: what of each decides with which others it can be one happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from runut.languages.linking_words import load_linking_words
from runut.link.comparing.clusters import Order
from runut.link.comparing.days import Days, days_of
from runut.link.comparing.places import is_town, place_of, town_of
from runut.link.comparing.wording import fold
from runut.link.happenings.deeds import CONTINUED, Deed
from runut.link.texts.sources import Source
from runut.record.actor import Actor
from runut.record.claims import Event, EventType, Status
from runut.record.evidence import Evidence
from runut.record.page_record import PageRecord

ACCORD = "accord"
"""Signing, agreeing to and finalising one accord are one family: SUPPORT/sign and AGREE to a truce or treaty."""

_ACCORD_MODES = {
    EventType.SUPPORT: frozenset({"sign"}),
    EventType.AGREE: frozenset({"ceasefire", "treaty", "exchange"}),
}
_LINES_BEFORE = 2
"""A paragraph stands in the line before, or in that before an empty one."""

SORT = "~"
"""Begins the key of people who are told by their sort alone: "hostages" and "civilians" may be any party's."""

_BREACH = "violate-ceasefire"
_ABOUT_ACTS = frozenset({EventType.ACCUSE, EventType.REJECT})

_REALITY = {Status.PLANNED: "planned", Status.DEMANDED: "wished", Status.POSSIBLE: "wished"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling(Deed):
    """One event claim with what linking needs of it.

    Attributes:
        event: The claim.
        source: Where it stands.
        where: The words of its place, by which that is found again.
        profile: All of it that decides with what on other pages it can be one.
    """

    event: Event
    source: Source
    where: str | None
    profile: Hashable = field(repr=False)

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.event.id

    @property
    def order(self) -> Order:
        """Sorts claims by report."""
        return self.source.order


def find_tellings(
    records: Iterable[PageRecord], sources: Mapping[str, Source], of: Container[str] | None = None
) -> list[Telling]:
    """Return every event claim, or some by their ids, as linking sees it, in order of report."""
    found = [
        _telling(event, sources[event.id], nearby)
        for record in records
        for nearby in (Neighbours(record.events),)
        for event in record.events
        if of is None or event.id in of
    ]
    return sorted(found, key=lambda telling: telling.source.order)


def family_of(event: Event) -> str:
    """Return the name of the family of acts that an event belongs to."""
    if _ACCORD_MODES.get(event.type, frozenset()) & set(event.mode):
        return ACCORD
    return event.type.value


def keys_of(actors: Iterable[Actor]) -> frozenset[str]:
    """Return what tells actors apart: the party, else the folded name; a sort of people is marked as one."""
    return frozenset(actor.party or f"{'' if actor.name[:1].isupper() else SORT}{fold(actor.name)}" for actor in actors)


def _find_said(actors: Iterable[Actor], *, is_headline: bool) -> frozenset[str]:
    """Return whom words name there themselves; in a headline a capital makes no name ("Hantam Permukiman di X")."""
    return keys_of(one for one in actors if one.basis is None or (_is_said(one) and not is_headline))


def is_said_of(actors: Iterable[Actor]) -> bool:
    """Tell whether a page says of somebody there that it acts, and does not only leave it to be guessed."""
    return any(map(_is_said, actors))


def _is_said(actor: Actor) -> bool:
    """Tell whether somebody is named where an act is told, or meant by a word there that stands for a name.

    A town says of nobody that he is there: whose it is may be in dispute.
    """
    if actor.basis is None:
        return True
    return actor.start is not None and not actor.name[:1].islower() and town_of(actor.name) is None


class Neighbours:
    """The days that a page gives its events in words, by sentence and by line, for claims that have none themselves."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._by_sentence: dict[int, set[Days]] = defaultdict(set)
        self._by_line: dict[int, set[Days]] = defaultdict(set)
        self._places: dict[int, set[str]] = defaultdict(set)
        self._doers: dict[int, set[str]] = defaultdict(set)
        for event in events:
            self._doers[event.evidence.sentence.start].update(actor.party for actor in event.actors if actor.party)
            if event.place is not None:
                self._places[event.evidence.sentence.start].add(event.place)
            days = days_of(event.time)
            if days is not None and days.length is not None and event.time_basis is None:
                self._by_sentence[event.evidence.sentence.start].add(days)
                self._by_line[event.evidence.line].add(days)

    def days_at(self, evidence: Evidence) -> Days | None:
        """Return the one stretch of days that its sentence gives, else its line; None where there are several."""
        around = self._by_sentence.get(evidence.sentence.start) or self._by_line.get(evidence.line) or set()
        return next(iter(around)) if len(around) == 1 else None

    def place_at(self, evidence: Evidence) -> str | None:
        """Return the one place that its sentence gives its acts, None where there are none or several."""
        around = self._places.get(evidence.sentence.start, set())
        return next(iter(around)) if len(around) == 1 else None

    def doers_at(self, evidence: Evidence) -> frozenset[str]:
        """Return the parties that act in its sentence."""
        return frozenset(self._doers.get(evidence.sentence.start, ()))

    def days_before(self, evidence: Evidence) -> Days | None:
        """Return the one stretch of days of the paragraph before ("Pada saat itu, …"), None where it has none."""
        for line in range(evidence.line - 1, evidence.line - 1 - _LINES_BEFORE, -1):
            if line in self._by_line:
                around = self._by_line[line]
                return next(iter(around)) if len(around) == 1 else None
        return None


def _find_place(event: Event, neighbours: Neighbours) -> str | None:
    """Return the words of the place of an event, None where none is known.

    An attack is where the one town lies that it strikes, which a page may name in the place of those who suffer. Blame,
    denial and a breach are known by where the blow was dealt. What those of a town call theirs ("wilayahnya") is in it.
    """
    place = place_of(event.place)
    if place is not None:
        is_theirs = event.type is EventType.ASSAULT and not place.is_named
        return (_find_own(event) if is_theirs else None) or event.place
    found = _find_target(event) if event.type is EventType.ASSAULT else None
    if found is None and (event.type in _ABOUT_ACTS or _BREACH in event.mode):
        return neighbours.place_at(event.evidence)
    return found


def _find_own(event: Event) -> str | None:
    """Return the town in the name of the one who tells it, None where there is none."""
    words = {word for name in event.attribution for word in name.split()} if len(event.attribution) == 1 else set()
    towns = {place: word for word in words if word[:1].isupper() and (place := town_of(word)) is not None}
    return next(iter(towns.values())) if len(towns) == 1 else None


def _find_target(event: Event) -> str | None:
    named = (actor.name for actor in event.recipients if actor.basis is None and actor.start is not None)
    towns = {place: name for name in named if (place := town_of(name)) is not None}
    return next(iter(towns.values())) if len(towns) == 1 else None


def _telling(event: Event, source: Source, neighbours: Neighbours) -> Telling:
    days, where = days_of(event.time), _find_place(event, neighbours)
    place = place_of(where)
    family, reality, modes = family_of(event), _REALITY.get(event.status, "real"), _shared(_modes_of(event))
    reported = source.reported.last if source.reported is not None and days is None else None
    actors, recipients, third_parties, actors_said, recipients_said = _sides_of(event, is_headline=source.is_headline)
    is_blow = event.type is EventType.ASSAULT and is_town(place)
    is_loose = event.time_basis is not None and (is_blow or event.type in _ABOUT_ACTS)
    return Telling(
        event=event,
        source=source,
        page=source.page,
        lineage=source.lineage,
        sentence=source.sentence,
        told=source.told,
        is_headline=source.is_headline,
        reported=source.reported,
        type=event.type,
        status=event.status,
        is_inferred=event.time_basis is not None,
        family=family,
        reality=reality,
        actors=actors,
        recipients=recipients,
        third_parties=third_parties,
        modes=modes,
        days=days,
        nearby=neighbours.days_at(event.evidence) if days is None else None,
        place=place,
        where=where,
        is_loose=is_loose,
        actors_said=actors_said,
        recipients_said=recipients_said,
        profile=(
            *(family, reality, actors, recipients, third_parties, modes, days, place, is_loose),
            *(actors_said, recipients_said, reported),
        ),
    )


def _sides_of(event: Event, *, is_headline: bool) -> tuple[frozenset[str], ...]:
    """Return the keys of who acts, undergoes it and is third in an event, then whom its words name of the first two."""
    actors, recipients = keys_of(event.actors), keys_of(event.recipients)
    if event.type is EventType.RETREAT:  # one release is told of hostages, of captives, of 24 women
        recipients = keys_of(actor for actor in event.recipients if actor.party)
    actors_said = _find_said(event.actors, is_headline=is_headline) & actors
    recipients_said = _find_said(event.recipients, is_headline=is_headline) & recipients
    return tuple(map(_shared, (actors, recipients, keys_of(event.third_parties), actors_said, recipients_said)))


def _modes_of(event: Event) -> frozenset[str]:
    is_continued = event.type is EventType.CONSULT and not load_linking_words().continued.isdisjoint(
        event.trigger.casefold().split()
    )
    return frozenset((*event.mode, CONTINUED)) if is_continued else frozenset(event.mode)


@lru_cache(maxsize=1 << 16)
def _shared(keys: frozenset[str]) -> frozenset[str]:
    """Return one and the same set for equal ones: there are few, and many events have them."""
    return keys
