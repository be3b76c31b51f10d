"""Talks that would be one but for the town: the same sides on the same day, in places that exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping

from runut.link.comparing.days import days_of
from runut.link.differing.disagreements import are_other_places, make_disagreement
from runut.link.happenings.tellings import keys_of
from runut.link.texts.sources import Source
from runut.link.texts.versions import Given, find_versions, is_told_apart
from runut.record.claims import Event, EventType, Status
from runut.record.linked import Disagreement, DisagreementKind, Version

_APART = frozenset({"phone", "visit"})
"""Those who phone sit in two places, and one who travels may be in two towns on one day."""

_BROUGHT = frozenset({"mediate", "third-party"})
_TWO = 2
_TOLD = frozenset({Status.HAPPENED, Status.ONGOING})


def find_place_disagreements(
    events: Iterable[Event], happening_of: Mapping[str, str], sources: Mapping[str, Source]
) -> Iterator[Disagreement]:
    """Yield talks that some place in one town and others in another, told by no page in both.

    Args:
        events: Every event claim.
        happening_of: The happening's id of each.
        sources: Where each stands.
    """
    talks: dict[Hashable, list[Event]] = defaultdict(list)
    for event in events:
        talk = key_of_talks(event)
        if talk is not None:
            talks[talk].append(event)
    for key in sorted(talks, key=repr):
        told = sorted(talks[key], key=lambda event: sources[event.id].order)
        versions = find_versions((Given(event.place or "", event.id, event.attribution) for event in told), sources)
        if len({happening_of[event.id] for event in told}) > 1 and not _have_common_page(versions, sources):
            apart = tuple(one for one in versions if any(_are_apart(one, other) for other in versions))
            if apart:
                about = happening_of[told[0].id]
                yield make_disagreement(DisagreementKind.PLACE, about, "CONSULT where", apart, EventType.CONSULT)


def key_of_talks(event: Event) -> tuple[object, ...] | None:
    """Return the sides and the day of talks that are dated in so many words; None for all else."""
    if event.type is not EventType.CONSULT or event.status not in _TOLD or event.time_basis is not None:
        return None
    days, sides = days_of(event.time), _find_sides(event)
    is_dated = days is not None and days.length == 1
    if not is_dated or not event.place or len(sides) < 2 or _APART & set(event.mode):
        return None
    return (days, tuple(sorted(sides)))


def _find_sides(event: Event) -> frozenset[str]:
    """Return who talks with whom: not who brought them together ("X mempertemukan | A dan B")."""
    is_brought = not _BROUGHT.isdisjoint(event.mode) and len(event.actors) > _TWO
    sides = keys_of(event.actors[1:] if is_brought else event.actors)
    return sides - keys_of(event.third_parties) if len(sides) > _TWO else sides


def _have_common_page(versions: Iterable[Version], sources: Mapping[str, Source]) -> bool:
    pages = [{sources[claim].page for claim in version.claims} for version in versions]
    return sum(map(len, pages)) > len(set().union(*pages))


def _are_apart(one: Version, other: Version) -> bool:
    return are_other_places(one.value, other.value) and is_told_apart(one, other)
