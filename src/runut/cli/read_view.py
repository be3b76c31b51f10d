"""How pages that are read are shown, printed as JSON lines, or written to a file."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from runut.cli.complaint import complain
from runut.cli.copy_view import CopyWatch, copy_form
from runut.cli.json_option import as_json_text
from runut.cli.output_options import OutputOptions
from runut.cli.page_view import show_page
from runut.cli.web_options import Source, check_paths
from runut.fetch.web_sources import WebSources
from runut.pipeline import read_pages, read_to_file
from runut.read import ReadOptions
from runut.read.frames import can_be_read_again
from runut.read.inputs import STANDARD_INPUT
from runut.record.json_form import page_record_form
from runut.record.page import DropKind, Dropped
from runut.record.page_record import PageRecord

if TYPE_CHECKING:
    from rich.console import Console


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPages:
    """Which pages are read, and how.

    Attributes:
        pages: Paths, and what is to be fetched of the web.
        published: Publication for pages that bring none of their own.
        options: What is asked of the reading.
        watch: Tells copies of pages read before, and whether they are left out.
    """

    pages: list[Source]
    published: str | None
    options: ReadOptions
    watch: CopyWatch


def give_pages(asked: AskedPages, output: OutputOptions, console: Console) -> bool:
    """Show, print or write the pages; tells whether nothing was wrong."""
    if asked.options.together:
        _tell_alone(asked.pages)
    if output.to is not None:
        return _write_pages(asked, output.to, resume=output.resume)
    if output.as_json:
        return _print_lines(asked)
    return _show_pages(asked, console, explain=output.explain)


def _tell_alone(sources: Iterable[Source]) -> None:
    """Tell which sources are read alone, since they cannot be looked through first."""
    for source in sources:
        if isinstance(source, WebSources):
            complain("pages of the web are read alone: --together looks through files; fetch with --keep-raw DIR first")
        elif not can_be_read_again(source):
            name = "standard input" if str(source) == STANDARD_INPUT else source
            complain(f"{name} is read alone: --together reads twice, which a stream cannot be; save it to a file first")


def _show_pages(asked: AskedPages, console: Console, *, explain: bool) -> bool:
    """Show each page for people; tells whether nothing was wrong."""
    counts: Counter[str] = Counter()
    for record in _find_records(asked, counts):
        copy = asked.watch.see(record)
        if copy is not None and asked.watch.leaves_out:
            continue
        for text in show_page(record, explain=explain):
            console.print(text)
        if copy is not None:
            console.print(f"a copy: {copy.reason}\n", style="yellow")
    return _tell(counts, asked)


def _print_lines(asked: AskedPages) -> bool:
    """Print each page as a line of JSON; tells whether nothing was wrong."""
    counts: Counter[str] = Counter()
    for record in _find_records(asked, counts):
        form = _form_of(record, asked.watch)
        if form is not None:
            sys.stdout.write(as_json_text(form) + "\n")
    return _tell(counts, asked)


def _write_pages(asked: AskedPages, to: Path, *, resume: bool) -> bool:
    """Write each page as a line of JSON to a file; tells whether nothing was wrong."""
    try:
        report = read_to_file(
            check_paths(asked.pages),
            to=to,
            published=asked.published,
            options=asked.options,
            resume=resume,
            on_dropped=_complain_of,
            form_of=lambda record: _form_of(record, asked.watch),
        )
    except KeyboardInterrupt:
        complain(f"stopped; what was read is in {to}.part: run the same command with --resume to go on")
        raise typer.Exit(130) from None
    print(f"{to}: {report.pages:,} pages")
    return _tell(Counter(outside=report.outside, undated=report.undated, fault=report.fault), asked)


def _form_of(record: PageRecord, watch: CopyWatch) -> dict[str, Any] | None:
    """Return what is printed of a page, None for a copy that is left out."""
    copy = watch.see(record)
    if copy is not None and watch.leaves_out:
        return None
    return page_record_form(record) | {"copy_of": copy_form(copy)}


def _find_records(asked: AskedPages, counts: Counter[str]) -> Iterator[PageRecord]:
    """Yield the records, complain of what gave none, and count both."""
    for found in read_pages(asked.pages, published=asked.published, options=asked.options):
        if isinstance(found, Dropped):
            counts[found.kind] += 1
            _complain_of(found)
        else:
            counts["undated"] += found.article.published is None
            yield found


def _complain_of(dropped: Dropped) -> None:
    if dropped.kind is not DropKind.OUTSIDE:
        complain(dropped.reason)


def _tell(counts: Counter[str], asked: AskedPages) -> bool:
    if asked.watch.leaves_out and asked.watch.copies:
        complain(f"{asked.watch.copies} left out as copies of pages read before")
    if asked.options.since is not None or asked.options.until is not None:
        complain(
            f"left out, published outside the time asked for: {counts[DropKind.OUTSIDE]:,}; "
            f"undated, kept: {counts['undated']:,}"
        )
    return not counts[DropKind.FAULT]
