"""Count series: figures of one group of people in one thing or period, and how they stand to each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from runut.link.actors.voices import Voices
from runut.link.comparing.cells import key_of
from runut.link.comparing.clusters import join
from runut.link.comparing.days import Days
from runut.link.comparing.places import Place, is_elsewhere
from runut.link.figures.corrections import find_corrections, key_of_figure
from runut.link.figures.estimates import find_estimates
from runut.link.figures.figures import Count, find_counts
from runut.link.figures.standings import find_conflicts, find_standings
from runut.link.figures.unsaid_sides import act_of, find_unsaid
from runut.link.kept.held import Keyed
from runut.link.texts.sources import Source, find_independent
from runut.record.claims import VictimKind
from runut.record.ids import make_id
from runut.record.page_record import PageRecord
from runut.record.series import CountSeries, Figure, Standing

_NEWS_DAYS = 3
"""A claimant's figures without a day of their own go on counting one thing when they come this soon after another."""

_BESIDE_LINES = 1
_TOLERANCE_DAYS = 1

Keys = dict[Hashable, list[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One series with the counts behind it, for those who look further.

    Attributes:
        made: The series.
        counts: Its counts by claim id, in order of report; parts counted in from other series are left out.
    """

    made: CountSeries
    counts: Mapping[str, Count]


def find_series(
    records: Iterable[PageRecord], sources: Mapping[str, Source], happening_of: Mapping[str, str]
) -> tuple[Series, ...]:
    """Return the series of the counts of all pages; each count stands in one of its own kind of people.

    Args:
        records: All page records.
        sources: Where each claim stands.
        happening_of: The happening's id of each event claim.
    """
    voices = Voices()
    pages = list(records)
    counts = [count for record in pages for count in find_counts(record, sources, happening_of, voices)]
    counts.sort(key=lambda count: count.source.order)
    corrected = find_corrections(pages, counts)
    grouped = [[counts[index] for index in group] for group in join(len(counts), _find_pairs(counts, corrected))]
    parts = _find_parts(grouped)
    made = [_series(group, corrected, parts) for group in grouped]
    return tuple(sorted(made, key=order_of_series))


def _find_pairs(counts: Sequence[Count], corrected: Mapping[str, str | None]) -> Iterator[tuple[int, int]]:
    """Yield pairs of indexes of counts that count the same people in the same thing."""
    keyed: Keys = defaultdict(list)
    told: Keys = defaultdict(list)
    on_page: Keys = defaultdict(list)
    for index, count in enumerate(counts):
        for key in _subjects(count):
            keyed[count.group, key].append(index)
        if count.is_loose:
            told[count.group, count.voice.side].append(index)
        on_page[count.group, count.source.page].append(index)
    for members in keyed.values():
        yield from _find_at_one_place([(index, counts[index]) for index in members])
    yield from find_unsaid(counts)
    for members in told.values():
        yield from _find_tallies([(index, counts[index]) for index in members])
    for members in on_page.values():
        yield from _find_on_page([(index, counts[index]) for index in members])
    by_id = {count.id: index for index, count in enumerate(counts)}
    yield from ((by_id[wrong], by_id[right]) for wrong, right in corrected.items() if right is not None)


def find_count_keys(count: Count) -> Iterator[Keyed]:
    """Yield the keys of a count: those that stand in one series, or count each other in, hang together by them."""
    claim, group = count.claim, count.group
    names: list[tuple[object, ...]] = [("of", *group, *subject) for subject in _subjects(count)]
    if count.is_loose:
        names.append(("tally", *group, count.voice.side))
    act = act_of(count)
    names += [("unsaid", *act)] if act is not None else []
    names += [("page", *group, count.source.page), ("sentence", count.source.page, count.source.sentence)]
    names += [("whole", whole) for whole in (count.id, claim.whole) if whole is not None]
    yield from (Keyed(key_of("count", *name), count.id, is_wide=True) for name in names)
    if count.outlet is not None:
        yield Keyed(key_of_figure(count.outlet, group, claim.min, claim.max), count.id, is_wide=False)


def _subjects(count: Count) -> Iterator[tuple[object, ...]]:
    """Yield what a count is about: the happening that did it, its day and place, or its period and side."""
    claim = count.claim
    if count.happening is not None:
        yield ("happening", count.happening)
    if claim.time is None:
        return
    where = None
    if claim.place is not None and count.place is not None:
        where = count.place.known.name if count.place.known else " ".join(sorted(count.place.names))
    if where is None and claim.side is None:
        return
    yield ("then", str(claim.time), where)
    if count.days is not None and count.days.first is not None and not count.days.is_narrow:
        yield ("since", count.days.first, where)


def _find_at_one_place(about: Sequence[tuple[int, Count]]) -> Iterator[tuple[int, int]]:
    """Yield figures about one thing, each with the first that is not of another place; those without one come last."""
    first_at: dict[Place | None, int] = {}
    firsts: list[tuple[int, Count]] = []
    for index, count in sorted(about, key=lambda item: item[1].place is None):
        if count.place not in first_at:
            near = (one for one, other in firsts if not is_elsewhere(other.place, count.place))
            first_at[count.place] = next(near, index)
        if first_at[count.place] == index:
            firsts.append((index, count))
        else:
            yield first_at[count.place], index


def _find_tallies(told: Sequence[tuple[int, Count]]) -> Iterator[tuple[int, int]]:
    """Yield undated figures of one voice that grow from report to report: one tally of what goes on."""
    dated = [(index, count) for index, count in told if count.reported is not None and count.voice.speaker is not None]
    dated.sort(key=lambda item: (item[1].reported, item[1].source.order))
    last: tuple[int, Count] | None = None
    for index, count in dated:
        if last is not None and _goes_on(last[1], count):
            yield last[0], index
        if last is None or not _is_smaller_on_page(count, last[1]):
            last = (index, count)


def _goes_on(earlier: Count, later: Count) -> bool:
    """Tell whether a figure goes on a tally: it comes soon after, is no smaller, and of no other day or place."""
    gap = (later.reported or 0) - (earlier.reported or 0)
    is_beside = earlier.source.page != later.source.page or not earlier.excludes(later)
    return gap <= _NEWS_DAYS and is_beside and later.high >= earlier.low and _may_be_one_act(earlier, later)


def _may_be_one_act(one: Count, other: Count) -> bool:
    is_other_day = one.days is not None and other.days is not None and one.days.gap_to(other.days) > _TOLERANCE_DAYS
    return not is_other_day and not is_elsewhere(one.place, other.place)


def _is_smaller_on_page(count: Count, other: Count) -> bool:
    return count.source.page == other.source.page and count.bounds < other.bounds


def _find_on_page(told: Sequence[tuple[int, Count]]) -> Iterator[tuple[int, int]]:
    """Yield figures of one page that are one: a headline's and the story's; two sides' undated ones side by side."""
    for at, (index, count) in enumerate(told):
        for other_index, other in told[at + 1 :]:
            if _is_headline_of(count, other) or _are_rivals(count, other):
                yield index, other_index
                break


def _is_headline_of(one: Count, other: Count) -> bool:
    return one.source.is_headline and not other.source.is_headline and not one.excludes(other)


def _are_rivals(one: Count, other: Count) -> bool:
    """Tell whether two sides give their figures of the same undated dead in lines next to each other."""
    lines = abs(one.claim.evidence.line - other.claim.evidence.line)
    return (
        one.claim.side is not None
        and one.is_loose
        and other.is_loose
        and lines <= _BESIDE_LINES
        and one.voice.speaker is not None
        and other.voice.speaker is not None
        and one.voice.side != other.voice.side
        and _may_be_one_act(one, other)
    )


def _find_parts(grouped: Sequence[Sequence[Count]]) -> dict[str, list[tuple[Count, str]]]:
    """Return, by the first count of a series, the counts of other series that it counts in, each with the whole."""
    series_of = {count.id: group[0].id for group in grouped for count in group}
    by_sentence: dict[Hashable, list[Count]] = defaultdict(list)
    for group in grouped:
        for count in group:
            by_sentence[count.source.page, count.source.sentence, count.claim.outcome].append(count)
    found: dict[str, list[tuple[Count, str]]] = defaultdict(list)
    for beside in by_sentence.values():
        for count in beside:
            whole = count.claim.whole if count.claim.whole in series_of else _find_whole(count, beside)
            if whole is not None and series_of[whole] != series_of[count.id]:
                found[series_of[whole]].append((count, whole))
    return found


def _find_whole(part: Count, beside: Iterable[Count]) -> str | None:
    """Return the count of a sentence that counts one in which follows in it, of one sort of people or of one side."""
    wholes = [
        other
        for other in beside
        if _is_wider(other, part)
        and other.voice == part.voice
        and other.claim.evidence.start < part.claim.evidence.start
        and part.high <= other.high
        and other.claim.whole is None
    ]
    return wholes[-1].id if len(wholes) == 1 else None


def _is_wider(whole: Count, part: Count) -> bool:
    """Tell whether one counts people of any sort or side, and the other one sort, or one side, of them."""
    one, other = whole.claim, part.claim
    is_one_side = one.side in {other.side, None}
    return (is_one_side and one.who is VictimKind.PERSON and other.who is not VictimKind.PERSON) or (
        one.who is other.who and one.side is None and other.side is not None
    )


def _series(
    counts: Sequence[Count], corrected: Mapping[str, str | None], parts: Mapping[str, Sequence[tuple[Count, str]]]
) -> Series:
    standings = find_standings(counts, corrected)
    standing = [count for count in counts if standings[count.id][0] is Standing.STANDING]
    conflicts = find_conflicts(standing)
    figures = [
        Figure(claim=count.id, standing=where, to=to, conflicts=conflicts.get(count.id, ()))
        for count in counts
        for where, to in (standings[count.id],)
    ]
    counted_in = sorted(parts.get(counts[0].id, ()), key=lambda item: item[0].source.order)
    figures += [Figure(claim=part.id, standing=Standing.PART, to=whole) for part, whole in counted_in]
    first = counts[0].claim
    happening = _find_happening(counts)
    made = CountSeries(
        id=make_id("k", *sorted(count.id for count in counts)),
        outcome=first.outcome,
        who=first.who,
        side=next((count.side for count in counts if count.side is not None), None),
        happening=happening,
        period=_find_period(standing or counts),
        figures=tuple(figures),
        estimates=find_estimates(standing),
        lineages=find_independent(count.source for count in counts),
        reason=_find_reason(counts, happening),
    )
    return Series(made=made, counts={count.id: count for count in counts})


def _find_happening(counts: Iterable[Count]) -> str | None:
    told = Counter(count.happening for count in counts if count.happening is not None)
    return min(told, key=lambda happening: (-told[happening], happening)) if told else None


def _find_period(counts: Sequence[Count]) -> str | None:
    """Return the period that reaches furthest among those that are given, the longest of these."""
    dated = [(count.days, count.claim.time) for count in counts if count.claim.time is not None and count.days]
    return str(max(dated, key=lambda item: (_reach(item[0]), str(item[1])))[1]) if dated else None


def _reach(days: Days) -> tuple[int, int]:
    return (10**7 if days.last is None else days.last, -(days.first or 0))


def _find_reason(counts: Sequence[Count], happening: str | None) -> str:
    if len(counts) == 1:
        return "told once"
    if happening is not None and all(count.happening == happening for count in counts):
        return "the same people in one happening"
    if len({str(count.claim.time) for count in counts}) == 1 and counts[0].claim.time is not None:
        return "the same people in one period"
    return "the same people in one happening or period, or in a claimant's going tally"


def order_of_series(series: Series) -> tuple[int, str]:
    """Return by what series are ordered: the first day counted, then the id."""
    counts = series.counts.values()
    days = [count.days.first for count in counts if count.days is not None and count.days.first is not None]
    return (min(days, default=10**7), series.made.id)
