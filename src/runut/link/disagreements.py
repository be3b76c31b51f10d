"""Disagreements: values of one thing that cannot all be true; a weaker bound never disagrees with a stronger one.

A wrong disagreement is worse than a missed one. What a page does not say but was inferred (the day of its report) sets
nobody against anybody, nor does a name without a party, nor a place that the world's tables do not know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from runut.link.days import days_of
from runut.link.places import Place, is_elsewhere, place_of
from runut.link.settling import settled_by
from runut.link.sources import Source
from runut.link.tellings import keys_of
from runut.link.versions import Given, find_versions, is_told_apart
from runut.record.claims import QUAD_BY_TYPE, Agreement, Event, EventType, Quad, Status
from runut.record.edtf import Edtf
from runut.record.ids import make_id
from runut.record.linked import Disagreement, DisagreementKind, Happening, LinkedAgreement, Version
from runut.world.entities import PlaceType
from runut.world.rivals import load_rivals

_TOOK_PLACE = frozenset({Status.HAPPENED.value, Status.ONGOING.value})
_TOWNS = frozenset({PlaceType.CITY, PlaceType.SITE})
Denials = Mapping[str, Sequence[Given]]
"""By happening: who says that it happened, and who denies it."""


def find_agreement_disagreements(
    agreements: Iterable[LinkedAgreement], claims: Mapping[str, Agreement], sources: Mapping[str, Source]
) -> Iterator[Disagreement]:
    """Yield the agreements that are given days or places which exclude each other."""
    for agreement in agreements:
        told = [claims[claim] for claim in agreement.claims if claim in claims]
        places = find_versions((Given(claim.place, claim.id) for claim in told if claim.place), sources)
        for kind, question, versions in (
            (DisagreementKind.DATE, "signed", _find_apart(agreement.signed, _are_other_days)),
            (DisagreementKind.PLACE, "where", _find_apart(places, _are_other_places)),
        ):
            if versions:
                yield make_disagreement(kind, agreement.id, question, versions)


def find_happening_disagreements(
    happenings: Iterable[Happening], events: Mapping[str, Event], sources: Mapping[str, Source], denials: Denials
) -> Iterator[Disagreement]:
    """Yield the happenings whose day, place, status or doer is given in ways that exclude each other."""
    for happening in happenings:
        told = [events[claim] for claim in happening.claims]
        denied = denials.get(happening.id, ())
        if len(told) == 1 and not denied:
            continue
        for kind, question, versions in (
            (DisagreementKind.DATE, "when", _find_apart(_stated_times(told, sources), _are_other_days)),
            (DisagreementKind.PLACE, "where", _find_apart(happening.places, _are_other_places)),
            (DisagreementKind.STATUS, "whether", _find_denied(happening, denied, sources)),
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


def _stated_times(told: Iterable[Event], sources: Mapping[str, Source]) -> tuple[Version, ...]:
    """Return the times that pages give in so many words."""
    stated = (event for event in told if event.time is not None and event.time_basis is None)
    return find_versions((Given(str(event.time), event.id, event.attribution) for event in stated), sources)


def _are_other_days(one: str, other: str) -> bool:
    mine, its = days_of(Edtf(one)), days_of(Edtf(other))
    return mine is not None and its is not None and mine.gap_to(its) > 0


def _are_other_places(one: str, other: str) -> bool:
    """Tell whether both are towns that the tables know, and not one: a region may be what a thing is about."""
    mine, its = place_of(one), place_of(other)
    return _is_town(mine) and _is_town(its) and is_elsewhere(mine, its)


def _is_town(place: Place | None) -> bool:
    return place is not None and place.known is not None and place.known.place_type in _TOWNS


def _find_denied(happening: Happening, denied: Sequence[Given], sources: Mapping[str, Source]) -> tuple[Version, ...]:
    """Return who says that it happened and who denies it: other sources, or on one page a side that answers another."""
    versions = _find_apart(happening.statuses, _are_other_outcomes)
    versions = versions if _have_other_lineages(versions) else ()
    if versions and not _is_told_before_it_came_about(happening, versions, sources):
        return versions
    return _find_apart(find_versions(denied, sources), _are_other_outcomes)


def _have_other_lineages(versions: Iterable[Version]) -> bool:
    return len({lineage for version in versions for lineage in version.lineages}) > 1


def _are_other_outcomes(one: str, other: str) -> bool:
    return Status.DENIED in {one, other} and bool(_TOOK_PLACE & {one, other})


def _is_told_before_it_came_about(
    happening: Happening, versions: Iterable[Version], sources: Mapping[str, Source]
) -> bool:
    """Tell whether "has not agreed" was reported before "has agreed": then both are true, each on its day."""
    if QUAD_BY_TYPE[happening.type] is Quad.MATERIAL_CONFLICT:
        return False
    first = {
        version.value == Status.DENIED: min(sources[claim].order for claim in version.claims) for version in versions
    }
    return first[True][0] <= first[False][0]


def _find_other_actors(
    happening: Happening, events: Sequence[Event], sources: Mapping[str, Source]
) -> tuple[Version, ...]:
    """Return the doers that exclude each other: parties of which none is shared, at odds where blame is given."""
    doers = {event.id: keys_of(event.actors) for event in events if event.actors and _have_parties(event)}
    versions = find_versions(
        (
            Given(", ".join(dict.fromkeys(actor.party or actor.name for actor in event.actors)), *_told_by(event))
            for event in events
            if event.id in doers
        ),
        sources,
    )
    by_value = {version.value: doers[version.claims[0]] for version in versions}

    def exclude(one: str, other: str) -> bool:
        mine, its = by_value[one], by_value[other]
        return not mine & its and (happening.type is not EventType.ASSAULT or _are_at_odds(mine, its, happening))

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
