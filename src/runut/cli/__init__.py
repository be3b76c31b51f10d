"""The verbs of the command `runut`; the only room that prints."""

from __future__ import annotations

import os
import sys
from dataclasses import asdict
from enum import StrEnum
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from runut import __version__
from runut.cli.clock_options import ClockOptions
from runut.cli.complaint import complain as _complain
from runut.cli.interrupts import heed_lost_interrupts
from runut.cli.json_option import AsJson, AsJsonLines, as_json_text
from runut.cli.option_groups import with_option_groups
from runut.cli.output_options import OutputOptions
from runut.cli.page_options import PageOptions, Pages, Published
from runut.cli.record_path import RecordPath
from runut.cli.review_verbs import add_review_verbs
from runut.cli.search_options import SearchOptions
from runut.cli.serve_options import ServeOptions
from runut.cli.timeline_filters import Filters
from runut.cli.web_options import WebOptions, check_sources
from runut.errors import RunutError
from runut.record.address import parse_address

app = typer.Typer(
    help="Read news pages and keep the sourced record of a conflict and its peace process.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class Listed(StrEnum):
    """What `runut show` lists."""

    HAPPENINGS = "happenings"
    AGREEMENTS = "agreements"
    DISAGREEMENTS = "disagreements"
    FIGURES = "figures"
    ACTORS = "actors"
    LINEAGES = "lineages"
    PROVISIONS = "provisions"


def _console() -> Console:
    return Console(highlight=False, soft_wrap=not sys.stdout.isatty())


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - Typer calls it so
    if wanted:
        print(f"runut {__version__}")
        raise typer.Exit


@app.callback()
def _begin(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Read news pages and keep the sourced record of a conflict and its peace process."""


@app.command()
@with_option_groups
def read(
    pages: Pages = None,
    *,
    output: OutputOptions,
    asked: PageOptions,
    together: Annotated[
        bool,
        typer.Option(
            "--together", help="Look through all files first: lines around several stories of an outlet are the site's."
        ),
    ] = False,
    web: WebOptions,
) -> None:
    """Read pages and print what each says, with its words."""
    from runut.cli import read_view
    from runut.cli.copy_view import CopyWatch

    output.check()
    asked_pages = read_view.AskedPages(
        pages=check_sources(pages, web),
        published=asked.given_time,
        options=asked.read_options(together=together),
        watch=CopyWatch.against(output.dedup_against or (), leaves_out=output.no_copies),
    )
    if not read_view.give_pages(asked_pages, output, _console()):
        sys.stdout.flush()
        raise typer.Exit(1)


@app.command()
@with_option_groups
def build(
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH…", help="Files, folders, globs, or - .")] = None,
    *,
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="FILE",
            help="The record, or postgresql://user@host/database?schema=runut ; made if missing.",
        ),
    ],
    asked: PageOptions,
    web: WebOptions,
) -> None:
    """Read pages into a record and link it all again. What the record holds already is not added twice."""
    from runut.cli.build_view import build_in_view, list_report

    report = build_in_view(check_sources(paths, web), parse_address(to), asked)
    for line in list_report(report):
        print(line)
    if not report.new and not report.known:
        _complain("no page could be read: see above what was skipped, and why")
        raise typer.Exit(1)


@app.command()
def migrate(
    file: RecordPath,
    *,
    anew: Annotated[
        bool, typer.Option("--anew", help="Make links and words to search by again, whatever the record says.")
    ] = False,
) -> None:
    """Bring a record of an older Runut up to this one. Nothing is lost; to keep the old one, copy the file first."""
    from runut import pipeline
    from runut.cli.build_view import list_report

    for line in list_report(pipeline.migrate(file, anew=anew)):
        print(line)


@app.command()
def check(file: RecordPath, *, as_json: AsJson = False) -> None:
    """Look whether a record is whole. What is not is listed, with its id and what to do; the exit code is then 1."""
    from runut import pipeline
    from runut.cli.check_view import list_check

    report = pipeline.check(file)
    for line in [as_json_text(asdict(report))] if as_json else list_check(report, file):
        print(line)
    if report.violations:
        raise typer.Exit(1)


@app.command()
@with_option_groups
def show(
    file: RecordPath,
    *,
    what: Annotated[Listed, typer.Option(help="What to list.")] = Listed.HAPPENINGS,
    filters: Filters,
    asked: ClockOptions,
    as_json: AsJsonLines = False,
) -> None:
    """Show a record's timeline. A row tells date, what, who, status, and how many independent sources tell it."""
    from runut import pipeline
    from runut.cli.explaining import open_then
    from runut.cli.listing import print_forms
    from runut.cli.timeline import LISTS, print_rows

    filters.check(what)
    links = pipeline.open_links(file) if asked.clock().is_now else open_then(file, asked).links
    listing = LISTS[what](links, filters)
    if as_json:
        print_forms(_console(), listing)
    else:
        print_rows(_console(), listing.columns, [row for _, row in listing.rows])
    if not listing.rows:
        _complain(f"{file} holds no {what}{' that fit; ask for less' if filters.is_asked else ''}")


@app.command()
@with_option_groups
def search(file: RecordPath, *, asked: SearchOptions) -> None:
    """Find words in a record's pages, whatever affixes they have there. All must stand in one line of a page."""
    from runut.cli.search_view import show_result

    if not show_result(_console(), asked.search(file), as_json=asked.as_json):
        raise typer.Exit(1)


@app.command()
@with_option_groups
def explain(
    file: RecordPath,
    id: Annotated[str, typer.Argument(metavar="ID", help="An id, or its beginning.")],  # noqa: A002 - the argument's name
    *,
    asked: ClockOptions,
    as_json: AsJson = False,
) -> None:
    """Explain one thing of a record. Shown are its exact words in their sentence, its page, and why it was read so."""
    from runut.cli.explaining import explain_id

    explain_id(_console(), file, id, asked, as_json=as_json)


@app.command()
@with_option_groups
def report(
    file: RecordPath,
    *,
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="FOLDER|FILE.html",
            help="A folder: all that `runut serve` shows. A name in .html: a dossier in one file.",
        ),
    ],
    every_view: Annotated[
        bool, typer.Option("--every-view", help="To one file: the views of a folder, in place of the dossier.")
    ] = False,
    language: Annotated[str, typer.Option(metavar="id|en", help="The language in which it opens.")] = "id",
    asked: ClockOptions,
) -> None:
    """Write a record to hand over: a folder of pages, or one file. Any browser opens it without a network.

    What Runut wrote there before is replaced, nothing else.
    """
    from runut.cli.report_view import write_report_in_view

    print(write_report_in_view(file, to, language, asked, every_view=every_view))


@app.command()
@with_option_groups
def serve(file: RecordPath, *, serving: ServeOptions) -> None:
    """Open a record in the browser. Only this machine reaches it, unless --host says otherwise."""
    from runut.cli.serve_view import serve_record

    serve_record(parse_address(file), serving)


@app.command()
def sentence(
    words: Annotated[str, typer.Argument(metavar="SENTENCE", help="One sentence, or several, in quotation marks.")],
    *,
    language: Annotated[str, typer.Option(metavar="CODE", help="The language of the sentence.")] = "id",
    published: Published = None,
) -> None:
    """Show what is known of each word of a sentence. Shown is also what is read of it all, to find what to mend."""
    from runut.cli.sentence_view import show_sentences

    for text in show_sentences(words, language, published):
        _console().print(text)


add_review_verbs(app)


def main() -> NoReturn:
    """Run the command; a refusal is a message on standard error and the exit code 1, wrong usage is 2."""
    heed_lost_interrupts()
    try:
        try:
            app()
        finally:
            sys.stdout.flush()  # here, where a full disk can still be told
    except RunutError as error:
        _complain(str(error))
    except BrokenPipeError:
        _let_go_of_output()  # its reader has gone: there is nobody to tell
    except OSError as error:
        _complain(f"cannot write the output: {error.strerror or error}")
        _let_go_of_output()
    raise SystemExit(1)


def _let_go_of_output() -> None:
    """Send what is still to be written nowhere, so that nothing fails again when the program ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
