"""The head: what the record holds, in numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from runut.export.views.actors import PartyGroup
from runut.export.views.index import Index
from runut.export.views.timeline import Period
from runut.export.views.times import find_days, parse_time
from runut.record.clock import NOW, CountedFrom
from runut.record.edtf import Edtf

_SUBJECTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the record holds.

    Attributes:
        subjects: The parties of which it says most.
        pages: How many pages.
        not_read: How many of them were not read further.
        lineages: How many independent lineages.
        happenings: How many happenings.
        claims: How many claims of each kind, by the plural name of the kind.
        happened: From the first to the last day on which something happened, as an EDTF value.
        published: From the first to the last day of publication, as an EDTF value.
        fetched: When the last page was fetched, where pages say so.
        as_of: The day as of which the record is read, as an EDTF value; None for all that was reported.
        as_recorded: The moment at which it held this, as an EDTF value; None for all that it holds.
        left_out: How many pages of the record do not count then.
        uncertain: How many count from a day taken for want of a better one.
    """

    subjects: tuple[str, ...]
    pages: int
    not_read: int
    lineages: int
    happenings: int
    claims: tuple[tuple[str, int], ...]
    happened: str | None
    published: str | None
    fetched: str | None
    as_of: str | None
    as_recorded: str | None
    left_out: int
    uncertain: int


def make_head(index: Index, timeline: tuple[Period, ...], actors: tuple[PartyGroup, ...]) -> Head:
    """Return what the record holds."""
    pages = index.record.pages
    views = [view for period in timeline for view in period.happenings]
    fetched = [page_record.page.fetched for page_record in pages if page_record.page.fetched is not None]
    days: list[Edtf | None] = [view.time for view in views if view.time is not None]
    counted = Counter(
        events=sum(len(page_record.events) for page_record in pages),
        statements=sum(len(page_record.statements) for page_record in pages),
        casualties=sum(len(page_record.casualties) for page_record in pages),
        agreements=sum(len(page_record.agreements) for page_record in pages),
    )
    read_as = index.record.read_as
    clock = NOW if read_as is None else read_as.clock
    return Head(
        subjects=tuple(group.party for group in actors[:_SUBJECTS] if group.party is not None),
        pages=len(pages),
        not_read=sum(page_record.not_read is not None for page_record in pages),
        lineages=len(index.lineages),
        happenings=len(views),
        claims=tuple(counted.items()),
        happened=_span(days),
        published=_span([page_record.article.published for page_record in pages]),
        fetched=max((text for text in fetched if parse_time(text) is not None), default=None),
        as_of=None if clock.as_of is None else clock.as_of.isoformat(),
        as_recorded=None if clock.as_recorded is None else clock.as_recorded.isoformat(timespec="seconds"),
        left_out=0 if read_as is None else read_as.left_out,
        uncertain=0 if read_as is None else len(read_as.pages) - read_as.count(CountedFrom.STATED),
    )


def _span(times: list[Edtf | None]) -> str | None:
    """Return the span from the first to the last of some times, as finely as each is said, as an EDTF value."""
    dated = [(days, time) for time in times if time is not None and (days := find_days(time)) is not None]
    if not dated:
        return None
    _, first = min(dated, key=lambda item: (item[0][0], item[1].text))
    _, last = max(dated, key=lambda item: (item[0][1], item[1].text))
    start, end = _known_end(first, 0), _known_end(last, -1)
    return start if start == end else f"{start}/{end}"


def _known_end(time: Edtf, end: int) -> str:
    """Return one end of a time without its clock, or the other where that is open."""
    parts = [part for part in time.text.split("/") if part not in {"", ".."}]
    return parts[end].partition("T")[0]
