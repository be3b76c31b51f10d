"""Disagreements: values of one thing that cannot all be true; a weaker bound never disagrees with a stronger one.

A wrong disagreement is worse than a missed one. What a page does not say but was inferred (the day of its report) sets
nobody against anybody, nor does a name without a party, nor a place that the world's tables do not know.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from runut.link.comparing.days import days_of
from runut.link.comparing.places import is_elsewhere, is_town, place_of
from runut.link.comparing.settling import settled_by
from runut.link.comparing.wording import fold
from runut.link.happenings.tellings import family_of, is_said_of, keys_of
from runut.link.texts.sources import Source
from runut.link.texts.versions import Given, find_versions, is_told_apart
from runut.record.claims import Agreement, Event, EventType, Status
from runut.record.edtf import Edtf
from runut.record.ids import make_id
from runut.record.linked import Disagreement, DisagreementKind, Happening, LinkedAgreement, Version
from runut.record.plover import QUAD_BY_TYPE, Quad
from runut.world.rivals import load_rivals

_TOOK_PLACE = frozenset({Status.HAPPENED.value, Status.ONGOING.value})
Denials = Mapping[str, Sequence[Given]]
"""By happening: who says that it happened, and who denies it."""


class Events:
    """Every event claim, by id, and the acts that each sentence dates."""

    def __init__(self, events: Iterable[Event], sources: Mapping[str, Source]) -> None:
        self.by_id = {event.id: event for event in events}
        self._sources = sources
        self._families: dict[tuple[str, int, str], set[str]] = defaultdict(set)
        for event in self.by_id.values():
            if event.time is not None:
                self._families[self._dating(event)].add(family_of(event))

    def is_dated_alone(self, event: Event) -> bool:
        """Tell whether a page dates an act in so many words, in a sentence that gives no other act that time.

        "On Thursday X blamed Y for the attack" dates the blame, and who reads it may take it for the attack's day.
        """
        is_stated = event.time is not None and event.time_basis is None
        return is_stated and len(self._families[self._dating(event)]) == 1

    def _dating(self, event: Event) -> tuple[str, int, str]:
        source = self._sources[event.id]
        return (source.page, source.sentence, str(event.time))


def find_agreement_disagreements(
    agreements: Iterable[LinkedAgreement], claims: Mapping[str, Agreement], sources: Mapping[str, Source]
) -> Iterator[Disagreement]:
    """Yield the agreements that are given days or places which exclude each other."""
    for agreement in agreements:
        told = [claims[claim] for claim in agreement.claims if claim in claims]
        places = find_versions(_find_places(told), sources)
        for kind, question, versions in (
            (DisagreementKind.DATE, "signed", _find_apart(agreement.signed, _are_other_days)),
            (DisagreementKind.PLACE, "where", _find_apart(places, are_other_places)),
        ):
            if versions:
                yield make_disagreement(kind, agreement.id, question, versions)


def _find_places(told: Sequence[Agreement]) -> Iterator[Given]:
    """Yield where claims say that an agreement was made, but for what its provisions name."""
    laid_down = " ".join(fold(provision.said) for claim in told for provision in claim.provisions)
    for claim in told:
        if claim.place and fold(claim.place) not in laid_down:
            yield Given(claim.place, claim.id)


def find_happening_disagreements(
    happenings: Iterable[Happening], events: Events, sources: Mapping[str, Source], denials: Denials
) -> Iterator[Disagreement]:
    """Yield the happenings whose day, place, status or doer is given in ways that exclude each other."""
    for happening in happenings:
        told = [events.by_id[claim] for claim in happening.claims]
        denied = denials.get(happening.id, ())
        if len(told) == 1 and not denied:
            continue
        for kind, question, versions in (
            (DisagreementKind.DATE, "when", _find_apart(_stated_times(told, events, sources), _are_other_days)),
            (DisagreementKind.PLACE, "where", _find_apart(happening.places, are_other_places)),
            (DisagreementKind.STATUS, "whether", _find_denied(happening, told, denied, sources)),
            (_actor_kind(happening), "who", _find_other_actors(happening, told, sources)),
        ):
            if versions:
                yield make_disagreement(kind, happening.id, f"{happening.type} {question}", versions, happening.type)


def make_disagreement(
    kind: DisagreementKind, about: str, question: str, versions: tuple[Version, ...], what: EventType | None = None
) -> Disagreement:
    """Return the disagreement of some versions.

    Args:
        kind: The attribute on which accounts differ.
        about: Id of the thing.
        question: The attribute, in words that need no translation.
        versions: The values.
        what: The sort of act, None for an agreement.
    """
    claims = sorted(claim for version in versions for claim in version.claims)
    return Disagreement(
        id=make_id("d", kind, about, *claims),
        kind=kind,
        about=about,
        question=question,
        versions=versions,
        settled_by=settled_by(kind, what),
    )


def _actor_kind(happening: Happening) -> DisagreementKind:
    return DisagreementKind.BLAME if happening.type is EventType.ASSAULT else DisagreementKind.ACTOR


def _find_apart(versions: Sequence[Version], exclude: Callable[[str, str], bool]) -> tuple[Version, ...]:
    """Return the versions that exclude another one, told by others."""
    return tuple(
        one
        for one in versions
        if any(exclude(one.value, other.value) and is_told_apart(one, other) for other in versions)
    )


def _stated_times(told: Iterable[Event], events: Events, sources: Mapping[str, Source]) -> tuple[Version, ...]:
    """Return the times that pages give in so many words; what had not happened by a day happened on none."""
    stated = (event for event in told if event.status is not Status.DENIED and events.is_dated_alone(event))
    return find_versions((Given(str(event.time), event.id, event.attribution) for event in stated), sources)


def _are_other_days(one: str, other: str) -> bool:
    mine, its = days_of(Edtf(one)), days_of(Edtf(other))
    return mine is not None and its is not None and mine.gap_to(its) > 0


def are_other_places(one: str, other: str) -> bool:
    """Tell whether both are towns that the tables know, and not one: a region may be what a thing is about."""
    mine, its = place_of(one), place_of(other)
    return is_town(mine) and is_town(its) and is_elsewhere(mine, its)


def _find_denied(
    happening: Happening, told: Sequence[Event], denied: Sequence[Given], sources: Mapping[str, Source]
) -> tuple[Version, ...]:
    """Return who says that it happened and who denies it: other sources, or on one page a side that answers another."""
    versions = _find_apart(happening.statuses, _are_other_outcomes)
    if _have_other_lineages(versions):  # who denies it in words of his own denies it as well
        given = (Given(event.status.value, event.id, event.attribution) for event in told)
        versions = _find_apart(find_versions(dict.fromkeys((*given, *denied)), sources), _are_other_outcomes)
    else:
        versions = _find_answered(happening, told, denied, sources)
    if versions and not _is_not_yet(happening, told, sources):
        return versions
    return _find_apart(find_versions(denied, sources), _are_other_outcomes)


def _have_other_lineages(versions: Iterable[Version]) -> bool:
    return len({lineage for version in versions for lineage in version.lineages}) > 1


def _find_answered(
    happening: Happening, told: Sequence[Event], denied: Sequence[Given], sources: Mapping[str, Source]
) -> tuple[Version, ...]:
    """Return who says in one text that an act of force was done, and who says there that he did not do it."""
    if QUAD_BY_TYPE[happening.type] is not Quad.MATERIAL_CONFLICT:
        return ()
    if not any(event.status is Status.DENIED and event.attribution for event in told):
        return ()
    said = [Given(event.status.value, event.id, event.attribution) for event in told if event.attribution]
    return _find_apart(find_versions(dict.fromkeys((*said, *denied)), sources), _are_other_outcomes)


def _are_other_outcomes(one: str, other: str) -> bool:
    return Status.DENIED in {one, other} and bool(_TOOK_PLACE & {one, other})


def _is_not_yet(happening: Happening, told: Iterable[Event], sources: Mapping[str, Source]) -> bool:
    """Tell whether "has not agreed" is of an earlier day than "has agreed": then both are true, each on its day.

    A denial of an agreement that others date to the day of the denial, or before it, is no "not yet", though the others
    tell it later.
    """
    if QUAD_BY_TYPE[happening.type] is Quad.MATERIAL_CONFLICT:
        return False
    events = list(told)
    denied = [event for event in events if event.status is Status.DENIED]
    done = [event for event in events if event.status.value in _TOOK_PLACE]
    last, first = max(_ends(denied), default=None), min(_beginnings(done), default=None)
    if last is not None and first is not None and last < first:
        return True
    denied_on = min(sources[event.id].order for event in denied)[0]
    told_on = min(sources[event.id].order for event in done)[0]
    return denied_on < (told_on if first is None else date.fromordinal(first))


def _ends(events: Iterable[Event]) -> Iterator[int]:
    yield from (days.last for event in events if (days := days_of(event.time)) and days.last is not None)


def _beginnings(events: Iterable[Event]) -> Iterator[int]:
    yield from (days.first for event in events if (days := days_of(event.time)) and days.first is not None)


def _find_other_actors(
    happening: Happening, events: Sequence[Event], sources: Mapping[str, Source]
) -> tuple[Version, ...]:
    """Return the doers that exclude each other: parties of which none is shared, at odds where blame is given."""
    doers = {event.id: keys_of(event.actors) for event in events if is_said_of(event.actors) and _have_parties(event)}
    versions = find_versions(
        (
            Given(", ".join(dict.fromkeys(actor.party or actor.name for actor in event.actors)), *_told_by(event))
            for event in events
            if event.id in doers
        ),
        sources,
    )
    by_value = {version.value: doers[version.claims[0]] for version in versions}
    others = {event.id: keys_of((*event.recipients, *event.third_parties)) for event in events}
    beside = {version.value: frozenset().union(*map(others.__getitem__, version.claims)) for version in versions}

    def exclude(one: str, other: str) -> bool:
        mine, its = by_value[one], by_value[other]
        if happening.type is EventType.ASSAULT:
            return not mine & its and _are_at_odds(mine, its, happening)
        return not mine & (its | beside[other]) and not its & beside[one]

    return _find_apart(versions, exclude)


def _have_parties(event: Event) -> bool:
    return all(actor.party is not None for actor in event.actors)


def _told_by(event: Event) -> tuple[str, tuple[str, ...]]:
    return event.id, event.attribution


def _are_at_odds(one: frozenset[str], other: frozenset[str], happening: Happening) -> bool:
    """Tell whether two sides that are blamed for one attack are enemies, or each other's victims."""
    victims = set(happening.recipients)
    return bool(victims & one or victims & other) or any(
        frozenset((mine, its)) in load_rivals() for mine in one for its in other
    )
