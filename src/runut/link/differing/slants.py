"""Wording: one act, or those who did it, named by words that sources use from opposite sides; never a fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from runut.languages.linking_words import Slant, WordsOf, load_linking_words
from runut.link.comparing.days import Days, days_of
from runut.link.comparing.places import place_of
from runut.link.comparing.wording import fold
from runut.link.differing.disagreements import make_disagreement
from runut.link.happenings.tellings import keys_of
from runut.link.texts.sources import Source
from runut.link.texts.versions import Given, find_versions, is_told_apart
from runut.record.claims import Event, Status
from runut.record.linked import Disagreement, DisagreementKind, Version

_TOLERANCE_DAYS = 1
_TOLD = frozenset({Status.HAPPENED, Status.ONGOING})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Worded:
    """One event's slanted word."""

    event: Event
    word: str
    slant: Slant
    days: Days | None


def find_wording_disagreements(
    events: Iterable[Event], happening_of: Mapping[str, str], sources: Mapping[str, Source]
) -> Iterator[Disagreement]:
    """Yield the acts that are told in words of both lists of a pair, by others.

    It is one act where the events are one happening, or where the same doer does it at the same place on the same day.

    Args:
        events: Every event claim.
        happening_of: The happening's id of each.
        sources: Where each stands.
    """
    by_act: dict[Hashable, list[_Worded]] = defaultdict(list)
    for event in events:
        for worded, whom in _find_worded(event):
            for key in _keys_of(worded, happening_of):
                by_act[worded.slant.pair, whom, key].append(worded)
    seen: set[str] = set()
    for key in sorted(by_act, key=repr):
        found = _compare(by_act[key], happening_of, sources)
        if found is not None and found.id not in seen:
            seen.add(found.id)
            yield found


def find_slant_keys(event: Event, happening_of: Mapping[str, str]) -> Iterator[tuple[object, ...]]:
    """Yield what an event with slanted words shares with others that tell the same act."""
    for worded, whom in _find_worded(event):
        yield from ((worded.slant.pair, whom, key) for key in _keys_of(worded, happening_of))


def _find_worded(event: Event) -> Iterator[tuple[_Worded, str]]:
    """Yield the slanted words of an event: of its act, and of the people in it by their party."""
    if event.status not in _TOLD:
        return
    days = days_of(event.time) if event.time_basis is None else None
    told = find_slant(fold(event.trigger), WordsOf.ACT)
    if told is not None:
        yield _Worded(event=event, word=told[0], slant=told[1], days=days), ""
    for actor in (*event.actors, *event.recipients):
        named = find_slant(fold(actor.name), WordsOf.PEOPLE)
        if named is not None and actor.party is not None:
            yield _Worded(event=event, word=named[0], slant=named[1], days=days), actor.party


@lru_cache(maxsize=100_000)
def find_slant(words: str, of: WordsOf) -> tuple[str, Slant] | None:
    """Return the slanted word among some folded words with its slant, the longest first; None where there is none."""
    padded = f" {words} "
    for word, slant in load_linking_words().slants.items():
        if slant.of is of and f" {word} " in padded:
            return word, slant
    return None


def _keys_of(worded: _Worded, happening_of: Mapping[str, str]) -> Iterator[Hashable]:
    yield happening_of[worded.event.id]
    place, days = place_of(worded.event.place), worded.days
    if worded.slant.of is not WordsOf.ACT or place is None or place.known is None or not worded.event.actors:
        return
    if days is not None and days.first is not None and days.is_narrow:
        for step in range(_TOLERANCE_DAYS + 1):
            yield (tuple(sorted(keys_of(worded.event.actors))), place.known.name, days.first - step)


def _compare(
    told: Iterable[_Worded], happening_of: Mapping[str, str], sources: Mapping[str, Source]
) -> Disagreement | None:
    ordered = sorted(told, key=lambda worded: sources[worded.event.id].order)
    versions = [_version([one for one in ordered if one.slant.is_other is side], sources) for side in (False, True)]
    if versions[0] is None or versions[1] is None or not is_told_apart(versions[0], versions[1]):
        return None
    first = ordered[0]
    about = happening_of[first.event.id]
    return make_disagreement(
        DisagreementKind.WORDING, about, first.slant.pair, (versions[0], versions[1]), first.event.type
    )


def _version(told: list[_Worded], sources: Mapping[str, Source]) -> Version | None:
    """Return the words of one list as one version, called by the first."""
    if not told:
        return None
    word = told[0].word
    return find_versions((Given(word, one.event.id, one.event.attribution) for one in told), sources)[0]
