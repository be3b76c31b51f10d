"""How a build is shown: a bar with pages per second and time left, and what was done at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from runut.building import Progress as Tell
from runut.cli.complaint import complain
from runut.cli.page_options import PageOptions
from runut.cli.web_options import Source
from runut.pipeline import build
from runut.record.address import RecordAddress
from runut.record.build_report import BuildPhase, BuildProgress, BuildReport

_MAX_SHOWN = 20


class _Speed(ProgressColumn):
    """Pages per second."""

    def render(self, task: Task) -> Text:
        """Return the speed, blank before there is one."""
        return Text(f"{task.speed:,.0f} pages/s" if task.speed else "", style="cyan")


def build_in_view(sources: Sequence[Source], to: RecordAddress, asked: PageOptions) -> BuildReport:
    """Build a record with a bar on a terminal; Ctrl-C ends it with a word on what is kept.

    Args:
        sources: What is read.
        to: The record.
        asked: Which pages are read, and how.

    Raises:
        typer.Exit: It was stopped.
    """
    stored = 0
    with _show_progress(Console(stderr=True)) as tell:

        def follow(progress: BuildProgress) -> None:
            nonlocal stored
            stored = progress.stored
            tell(progress)

        try:
            return build(sources, to=to, published=asked.given_time, progress=follow, options=asked.read_options())
        except KeyboardInterrupt:
            complain(f"stopped; {stored} new pages are kept in {to}: run the same command again to go on")
            raise typer.Exit(130) from None


@contextmanager
def _show_progress(console: Console) -> Iterator[Tell]:
    """Show a bar on a terminal, nothing elsewhere; gives what is to be told of the build's progress."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _Speed(),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    # Without a refreshing thread: worker processes are forked, which threads make unsafe.
    bar = Progress(*columns, console=console, auto_refresh=False, transient=True, disable=not console.is_terminal)
    with bar:
        task = bar.add_task("reading", total=None)

        def tell(progress: BuildProgress) -> None:
            total = None if progress.total is None else max(progress.total, progress.done)
            if progress.phase is BuildPhase.LINKING:
                bar.update(task, visible=False)
                bar.add_task("linking", total=None)
            bar.update(task, completed=progress.done, total=total)
            bar.refresh()

        yield tell


def list_report(report: BuildReport) -> Iterator[str]:
    """Yield the lines of a build's report."""
    holds = report.holds
    yield f"{report.address}: {_count(holds['pages'], 'page')}, {report.new} new, {report.known} already known"
    yield (
        f"  claims: {_count(holds['events'], 'event')}, {_count(holds['statements'], 'statement')}, "
        f"{_count(holds['casualties'], 'casualty claim')}, {_count(holds['agreements'], 'agreement claim')}"
    )
    yield (
        f"  together: {_count(holds['happenings'], 'happening')}, {_count(holds['linked_agreements'], 'agreement')}, "
        f"{_count(holds['disagreements'], 'disagreement')}, {_count(holds['lineages'], 'independent text')}"
    )
    if report.exact_copies or report.near_copies:
        yield f"  copies of pages read before: {report.exact_copies} to the letter, {report.near_copies} nearly"
    if report.not_read:
        yield f"  kept as articles, not read further: {sum(pages for _, pages in report.not_read)}"
        yield from (f"    {pages} × {reason}" for reason, pages in report.not_read)
    if report.outside:
        yield f"  left out, published outside the time asked for: {report.outside:,}; undated, kept: {report.undated:,}"
    yield from (f"  {dropped.reason}" for dropped in report.no_pages[:_MAX_SHOWN])
    if report.dropped:
        yield f"  skipped: {len(report.dropped)}"
        reasons = Counter(dropped.reason for dropped in report.dropped)
        yield from (f"    {reason}" for reason in list(reasons)[:_MAX_SHOWN])
        if len(reasons) > _MAX_SHOWN:
            yield f"    … and {len(reasons) - _MAX_SHOWN} more"


def _count(number: int, name: str) -> str:
    plural = name if number == 1 else f"{name}s"
    return f"{number:,} {plural}"
