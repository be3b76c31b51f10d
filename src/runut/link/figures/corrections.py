"""Corrections of figures: what a page says was wrong, and which figure took its place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from runut.link.comparing.cells import key_of
from runut.link.figures.figures import Count, Group
from runut.link.kept.held import Keyed
from runut.record.article import Notice, NoticeKind
from runut.record.page_record import PageRecord

_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{1,9}")
_KINDS = frozenset({NoticeKind.CORRECTION, NoticeKind.UPDATE, NoticeKind.CLARIFICATION})


def find_corrections(records: Iterable[PageRecord], counts: Sequence[Count]) -> dict[str, str | None]:
    """Return the ids of figures that pages say were wrong, each with the figure in its place.

    None stands for it where a whole story was withdrawn. A correction reaches the same figure on earlier pages of the
    same outlet.

    Args:
        records: All page records.
        counts: Their counts, in order of report.
    """
    by_page: dict[str, list[Count]] = defaultdict(list)
    by_outlet: dict[Hashable, list[Count]] = defaultdict(list)
    for count in counts:
        by_page[count.source.page].append(count)
        if count.outlet is not None:
            by_outlet[count.outlet, count.group, count.claim.min, count.claim.max].append(count)
    found: dict[str, str | None] = {}
    for record in records:
        here = by_page.get(record.page.sha256, [])
        for notice in record.article.notices:
            if notice.kind is NoticeKind.RETRACTION:
                found.update((count.id, None) for count in here)
            elif notice.kind in _KINDS and notice.replaced is not None:
                found.update(_find_corrected(notice, record.page.text, here, by_outlet))
    return found


def find_correction_keys(record: PageRecord, counts: Sequence[Count]) -> Iterator[Keyed]:
    """Yield the keys by which the counts of a page that corrects something hang together with what it may correct.

    Args:
        record: The page.
        counts: Its counts.
    """
    notices = [notice for notice in record.article.notices if notice.kind in {*_KINDS, NoticeKind.RETRACTION}]
    if not notices:
        return
    values: set[tuple[int | None, int | None]] = {(count.claim.min, count.claim.max) for count in counts}
    values |= {(number, number) for notice in notices for number in _numbers_in(notice.replaced)}
    for count in counts:
        yield Keyed(key_of("corrected on", record.page.sha256), count.id, is_wide=True)
        if count.outlet is not None:
            for low, high in values:
                yield Keyed(key_of_figure(count.outlet, count.group, low, high), count.id, is_wide=True)


def key_of_figure(outlet: str, group: Group, low: int | None, high: int | None) -> int:
    """Return the key of a figure that an outlet gives of a group of people."""
    return key_of("figure", outlet, *group, low, high)


def _find_corrected(
    notice: Notice, text: str, here: Sequence[Count], by_outlet: Mapping[Hashable, Sequence[Count]]
) -> Iterator[tuple[str, str]]:
    """Yield the figures that a notice replaces, each with the one in its place."""
    start = text.find(notice.replaced or "", notice.start, notice.end)
    last = start + len(notice.replaced or "")
    named = [count for count in here if start <= count.claim.evidence.start < last] if start >= 0 else []
    old, new = _numbers_in(notice.replaced), _numbers_in(notice.replacement)
    for right in _find_right(notice, here, named, new):
        wrong = [count for count in named if count.group == right.group]
        values = {(count.claim.min, count.claim.max) for count in wrong} or {(number, number) for number in old}
        earlier = [
            count
            for value in sorted(values, key=str)
            for count in by_outlet.get((right.outlet, right.group, *value), ())
            if not _comes_after(count, right)
        ]
        beside = [
            count for count in here if count.group == right.group and (count.claim.min, count.claim.max) in values
        ]
        yield from ((count.id, right.id) for count in (*wrong, *beside, *earlier) if count.bounds != right.bounds)


def _find_right(notice: Notice, here: Sequence[Count], named: Sequence[Count], new: Iterable[int]) -> list[Count]:
    """Return the figures that a notice puts in the place of wrong ones, one for each group of people.

    They have the number that the notice gives, else they are the page's only figure of the group that was wrong.
    """
    numbers = set(new)
    wrong = {count.id for count in named}
    groups = {count.group for count in named}
    fit = [count for count in here if count.id not in wrong and (not groups or count.group in groups)]
    given = [count for count in fit if count.claim.min in numbers or count.claim.max in numbers]
    if not given and groups:
        outside = [count for count in fit if not notice.start <= count.claim.evidence.start < notice.end]
        given = outside if len({count.bounds for count in outside}) == 1 else []
    first = {count.group: count for count in reversed(given)}
    return [first[group] for group in sorted(first, key=str)] if groups or len(first) == 1 else []


def _comes_after(count: Count, right: Count) -> bool:
    return count.source.page != right.source.page and count.source.order > right.source.order


def _numbers_in(words: str | None) -> list[int]:
    return [int(re.sub("[.,]", "", found)) for found in _NUMBER.findall(words or "")]
