"""Count series when pages are added: those of new counts, and of all that hangs together with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from runut.link.actors.voices import Voices
from runut.link.figures.corrections import find_correction_keys
from runut.link.figures.figures import Count, find_counts
from runut.link.figures.series import Series, find_count_keys, find_series
from runut.link.growing.growth import Growth
from runut.link.kept.closure import close
from runut.link.kept.held import Keyed
from runut.record.page_record import PageRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class GrownSeries:
    """What becomes of count series.

    Attributes:
        gone: Ids of series whose counts are dealt out anew.
        made: The series of these counts.
        counts: Ids of these counts.
        keys: New keys, by count.
    """

    gone: frozenset[str]
    made: tuple[Series, ...]
    counts: frozenset[str]
    keys: Mapping[str, Collection[Keyed]]


def grow_series(growth: Growth, dirty: Collection[str]) -> GrownSeries:
    """Return what becomes of count series.

    Args:
        growth: What is known of the pages; happenings are those of now.
        dirty: Pages that are new, of another lineage, or on which an event is in another happening now.
    """
    records = growth.read(dirty)
    keys = find_keys_of_counts(records, growth)
    closed = close(growth.held, keys)
    found = [
        replace(record, casualties=tuple(count for count in record.casualties if count.id in closed))
        for record in growth.read_pages_of(closed)
    ]
    made = find_series(found, growth.sources, growth.happening_of(found))
    gone = frozenset(growth.held.find_series_of(closed))
    return GrownSeries(gone=gone, made=made, counts=closed, keys=keys)


def find_keys_of_counts(records: Sequence[PageRecord], growth: Growth) -> dict[str, set[Keyed]]:
    """Return the keys of all counts of some pages."""
    voices, happening_of = Voices(), growth.happening_of(records)
    keys: dict[str, set[Keyed]] = defaultdict(set)
    for record in records:
        counts = list(find_counts(record, growth.sources, happening_of, voices))
        for keyed in find_keys_on(record, counts):
            keys[keyed.id].add(keyed)
    return keys


def find_keys_on(record: PageRecord, counts: Sequence[Count]) -> Iterator[Keyed]:
    """Yield the keys of the counts of a page."""
    for count in counts:
        yield from find_count_keys(count)
    yield from find_correction_keys(record, counts)
