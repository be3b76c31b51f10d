"""How the figures of one series stand to each other: corrected, superseded, part of another, or in conflict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from runut.link.actors.voices import Voice
from runut.link.figures.figures import Count
from runut.record.series import Standing

Standings = dict[str, tuple[Standing, str | None]]
"""How each claim stands, and the claim that took its place or counts it in."""

_Clock = tuple[int, int]
_Told = tuple[_Clock, tuple[float, float]]

_GROWS_DAYS = 4
"""So long after the act the toll of an attack still grows from report to report, before any account can be called
another."""

_MAX_COMPARED = 40
"""Of many who tell one value the first stand for all, so that the work never grows with the square."""


def find_standings(counts: Sequence[Count], corrected: Mapping[str, str | None]) -> Standings:
    """Return how the figures of a series stand, which must come in order of report.

    Args:
        counts: The figures of the series.
        corrected: Ids of claims that a page says were wrong, with the claim that took the place of each.
    """
    found: Standings = {count.id: (Standing.STANDING, None) for count in counts}
    found |= {count.id: (Standing.CORRECTED, corrected[count.id]) for count in counts if count.id in corrected}
    ids = {count.id for count in counts}
    for count in counts:
        if count.claim.whole in ids and found[count.id][0] is Standing.STANDING:
            found[count.id] = (Standing.PART, count.claim.whole)
    left = [count for count in counts if found[count.id][0] is Standing.STANDING]
    found |= _find_smaller_of_one_voice(left)
    left = [count for count in left if found[count.id][0] is Standing.STANDING]
    return found | _find_superseded(left)


def _find_smaller_of_one_voice(counts: Sequence[Count]) -> Standings:
    """Set aside what one page's voice counts beside a larger figure of its own: it counts some of them."""
    largest: dict[tuple[str, str | None, str], Count] = {}
    for count in counts:
        key = (count.source.lineage, count.voice.speaker, count.voice.side)
        if key not in largest or count.bounds > largest[key].bounds:
            largest[key] = count
    return {
        count.id: (Standing.PART, whole.id)
        for count in counts
        for whole in (largest[count.source.lineage, count.voice.speaker, count.voice.side],)
        if count.high < whole.low and _clock(count) == _clock(whole)
    }


def _find_superseded(counts: Sequence[Count]) -> Standings:
    """Set aside the figures of a voice after which it gave another one."""
    voices = find_voices(counts)
    by_side: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        by_side[voices[count.id].side].append(count)
    found: Standings = {}
    for told in by_side.values():
        clocks = _find_first_told(told)
        first = {count.bounds: count.id for count in reversed(told)}
        dated = sorted((clock, bounds) for bounds, clock in clocks.items() if clock is not None)
        after = {
            bounds: next(
                (first[later] for when, later in dated if _takes_its_place((clock, bounds), (when, later))), None
            )
            for clock, bounds in dated
        }
        superseded = [(count.id, after.get(count.bounds)) for count in told]
        found.update((claim, (Standing.SUPERSEDED, later)) for claim, later in superseded if later is not None)
    return found


def _takes_its_place(earlier: _Told, later: _Told) -> bool:
    """Tell whether a figure of one voice takes the place of one that it gave before.

    It does where it counts up to a later day. Of one day a later report says the same again where it leaves more open
    ("sembilan", "setidaknya sembilan"), and takes its place where it is narrower or another number.
    """
    (clock, (low, high)), (when, (least, most)) = earlier, later
    if when <= clock or when[0] > clock[0]:
        return when > clock
    return most < low or high < least or (low <= least and most <= high)


def find_voices(counts: Sequence[Count]) -> dict[str, Voice]:
    """Return whose figure each is: a headline's or a newsroom's is that of the one whom its page names for it."""
    named: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        if count.voice.speaker is not None:
            named[count.source.page].append(count)
    found = {}
    for count in counts:
        voices = {other.voice.side: other.voice for other in named[count.source.page] if not other.excludes(count)}
        is_anothers = count.voice.speaker is None and len(voices) == 1
        found[count.id] = next(iter(voices.values())) if is_anothers else count.voice
    return found


def _find_first_told(counts: Sequence[Count]) -> dict[tuple[float, float], _Clock | None]:
    """Return when each value was first told: a late copy of an old figure is no newer figure."""
    first: dict[tuple[float, float], _Clock | None] = {}
    for count in counts:
        clock, known = _clock(count), first.get(count.bounds)
        first[count.bounds] = clock if known is None else known if clock is None else min(known, clock)
    return first


def _clock(count: Count) -> _Clock | None:
    """Return the last day counted and the day of the report, None where neither is known."""
    last, reported = count.last, count.reported
    if last is None and reported is None:
        return None
    return (last or reported or 0, reported or last or 0)


def find_conflicts(standing: Sequence[Count]) -> dict[str, tuple[str, ...]]:
    """Return, for each figure that stands, the first claim of every value that cannot be true together with it."""
    voices = find_voices(standing)
    by_value: dict[tuple[float, float], list[Count]] = defaultdict(list)
    for count in standing:
        by_value[count.bounds].append(count)
    found = {}
    for count in standing:
        against = [
            next((other for other in told[:_MAX_COMPARED] if _may_differ(count, other, voices)), None)
            for bounds, told in by_value.items()
            if bounds != count.bounds and count.excludes(told[0])
        ]
        ids = sorted(other.id for other in against if other is not None)
        if ids:
            found[count.id] = tuple(ids)
    return found


def _may_differ(one: Count, other: Count, voices: Mapping[str, Voice]) -> bool:
    """Tell whether two figures that exclude each other are told by others, of the same people, up to the same day."""
    small, large = (one, other) if one.high < other.low else (other, one)
    if one.source.lineage == other.source.lineage and (
        one.claim.side is None
        or one.voice.speaker is None
        or other.voice.speaker is None
        or one.voice.speaker == other.voice.speaker
    ):
        return False
    return not _may_have_grown(small, large, voices)


def _may_have_grown(small: Count, large: Count, voices: Mapping[str, Voice]) -> bool:
    """Tell whether the larger figure may be the smaller one some hours or days later.

    It may be where it counts up to a later day, and in the first days after the act where one voice or a newsroom
    gives both; on one day, where one body of the side does.
    """
    if small.last is None or large.last is None:
        return False
    if small.last != large.last:
        return small.last < large.last
    if small.reported is None or large.reported is None or large.reported - large.last > _GROWS_DAYS:
        return False
    is_told_by_newsroom = small.voice.speaker is None or large.voice.speaker is None
    is_in_order = small.reported < large.reported
    mine, its = voices[small.id], voices[large.id]
    is_one_voice, is_one_body = mine.side == its.side, small.reported == large.reported and mine.is_of_body(its)
    return (is_one_voice and (is_in_order or is_one_body)) or (is_told_by_newsroom and is_in_order)
