"""The verbs of the command `runut`; the only room that prints."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from runut import __version__
from runut.cli.complaint import complain as _complain
from runut.cli.page_options import (
    HtmlField,
    IdField,
    Limit,
    Pages,
    Published,
    PublishedField,
    Since,
    TextField,
    Together,
    Until,
    UrlField,
    VotingChoice,
    parse_time,
)
from runut.cli.web_options import (
    AllowPrivate,
    Contact,
    Feeds,
    KeepRaw,
    Pause,
    Sitemaps,
    Urls,
    check_sources,
    web_sources,
)
from runut.errors import RunutError
from runut.record.claims import EventType
from runut.record.edtf import Edtf
from runut.settings import Voting

app = typer.Typer(
    help="Read news pages and keep the sourced record of a conflict and its peace process.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

RecordPath = Annotated[Path, typer.Argument(metavar="FILE", help="A record made by `runut build`.")]


def _parse_type(text: str) -> EventType:
    try:
        return EventType(text.upper())
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no type; the types are {', '.join(EventType)}") from error


class Listed(StrEnum):
    """What `runut show` lists."""

    HAPPENINGS = "happenings"
    AGREEMENTS = "agreements"
    DISAGREEMENTS = "disagreements"


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
def read(  # noqa: PLR0913 - one argument for each option
    pages: Pages = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, with every field.")] = False,
    published: Published = None,
    explain: Annotated[bool, typer.Option("--explain", help="Also why each line and claim is what it is.")] = False,
    no_copies: Annotated[
        bool, typer.Option("--no-copies", help="Leave out pages whose article is a copy of one before.")
    ] = False,
    dedup_against: Annotated[
        list[str] | None,
        typer.Option("--dedup-against", metavar="FILE", help="Leave out copies of the pages of a record or file, too."),
    ] = None,
    to: Annotated[
        Path | None, typer.Option("--to", metavar="FILE", help="With --json: the file, written whole or not at all.")
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="With --to: go on where the last run stopped.")] = False,
    text_field: TextField = None,
    html_field: HtmlField = None,
    url_field: UrlField = None,
    id_field: IdField = None,
    published_field: PublishedField = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = None,
    voting: VotingChoice = Voting.NEVER,
    together: Together = False,
    urls: Urls = None,
    feed: Feeds = None,
    sitemap: Sitemaps = None,
    contact: Contact = None,
    keep_raw: KeepRaw = None,
    pause: Pause = 1.0,
    allow_private: AllowPrivate = False,
) -> None:
    """Read pages and print what each says, with its words."""
    from runut.cli import read_view
    from runut.cli.copy_view import CopyWatch
    from runut.read import FieldNames, ReadOptions

    if (to is not None and not as_json) or (resume and to is None):
        raise typer.BadParameter("--to goes with --json, and --resume with --to")
    web = web_sources(urls, feed, sitemap, contact=contact, keep_raw=keep_raw, allow_private=allow_private, pause=pause)
    sources = check_sources(pages, web)
    names = FieldNames(text=text_field, html=html_field, url=url_field, id=id_field, published=published_field)
    options = ReadOptions(fields=names, since=since, until=until, limit=limit, voting=voting, together=together)
    given = None if published is None else str(published)
    watch = CopyWatch.against(dedup_against or (), leaves_out=no_copies)
    asked = read_view.AskedPages(pages=sources, published=given, options=options, watch=watch)
    if to is not None:
        is_complete = read_view.write_pages(asked, to, resume=resume)
    elif as_json:
        is_complete = read_view.print_lines(asked)
    else:
        is_complete = read_view.show_pages(asked, _console(), explain=explain)
    if not is_complete:
        sys.stdout.flush()
        raise typer.Exit(1)


@app.command()
def build(  # noqa: PLR0913 - one argument for each option
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH…", help="Files, folders, globs, or - .")] = None,
    *,
    to: Annotated[Path, typer.Option("--to", metavar="FILE", help="The record; made where there is none.")],
    published: Published = None,
    text_field: TextField = None,
    html_field: HtmlField = None,
    url_field: UrlField = None,
    id_field: IdField = None,
    published_field: PublishedField = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = None,
    voting: VotingChoice = Voting.NEVER,
    urls: Urls = None,
    feed: Feeds = None,
    sitemap: Sitemaps = None,
    contact: Contact = None,
    keep_raw: KeepRaw = None,
    pause: Pause = 1.0,
    allow_private: AllowPrivate = False,
) -> None:
    """Read pages into a record, adding only what is new, and link it all again."""
    from runut import pipeline
    from runut.cli.build_view import list_report, show_progress
    from runut.read import FieldNames, ReadOptions
    from runut.record.build_report import BuildProgress

    names = FieldNames(text=text_field, html=html_field, url=url_field, id=id_field, published=published_field)
    options = ReadOptions(fields=names, since=since, until=until, limit=limit, voting=voting)
    web = web_sources(urls, feed, sitemap, contact=contact, keep_raw=keep_raw, allow_private=allow_private, pause=pause)
    sources = check_sources(paths, web)
    stored = 0
    with show_progress(Console(stderr=True)) as tell:

        def follow(progress: BuildProgress) -> None:
            nonlocal stored
            stored = progress.stored
            tell(progress)

        try:
            given = None if published is None else str(published)
            report = pipeline.build(sources, to=to, published=given, progress=follow, options=options)
        except KeyboardInterrupt:
            _complain(f"stopped; {stored} new pages are kept in {to}: run the same command again to go on")
            raise typer.Exit(130) from None
    for line in list_report(report):
        print(line)
    if not report.new and not report.known:
        _complain("no page could be read")
        raise typer.Exit(1)


@app.command()
def show(  # noqa: PLR0913 - one argument for each option
    file: RecordPath,
    *,
    what: Annotated[Listed, typer.Option("--what", help="What to list.")] = Listed.HAPPENINGS,
    actor: Annotated[str | None, typer.Option(help="Only with this party (RUS) or name.")] = None,
    type: Annotated[  # noqa: A002 - the option's name
        EventType | None, typer.Option(parser=_parse_type, metavar="TYPE", help="Only of this type, such as CONSULT.")
    ] = None,
    since: Annotated[Edtf | None, typer.Option(parser=parse_time, metavar="DATE", help="Only from then on.")] = None,
    until: Annotated[Edtf | None, typer.Option(parser=parse_time, metavar="DATE", help="Only up to then.")] = None,
) -> None:
    """Show a record's timeline: date, what, who, status, and how many independent sources tell it."""
    from runut.cli.timeline import LISTS, Filters, print_rows
    from runut.pipeline import open_links

    links = open_links(file)
    filters = Filters(
        actor=actor,
        type=type,
        since=None if since is None else since.earliest,
        until=None if until is None else until.latest,
    )
    print_rows(_console(), *LISTS[what](links, filters))


@app.command()
def explain(
    file: RecordPath,
    id: Annotated[str, typer.Argument(metavar="ID", help="An id, or its beginning.")],  # noqa: A002 - the argument's name
) -> None:
    """Explain one thing: its exact words in their sentence, its page, and why it was read so."""
    from runut import pipeline
    from runut.cli.explain_view import explain as explain_thing

    console = _console()
    found = pipeline.find_id(file, id)
    for text in explain_thing(pipeline.open_around(file, found), found):
        console.print(text)


@app.command()
def report(
    file: RecordPath,
    *,
    to: Annotated[Path, typer.Option("--to", metavar="HTML", help="The dossier; replaced where it exists.")],
    language: Annotated[str, typer.Option(metavar="id|en", help="The language in which it opens.")] = "id",
) -> None:
    """Write the dossier: one self-contained page that any browser opens without a network."""
    from runut import pipeline

    pipeline.write_report(file, to, language=language)
    print(to)


@app.command()
def sentence(
    words: Annotated[str, typer.Argument(metavar="SENTENCE", help="One sentence, or several, in quotation marks.")],
    *,
    language: Annotated[str, typer.Option(metavar="CODE", help="The language of the sentence.")] = "id",
    published: Published = None,
) -> None:
    """Show what the data know of each word of a sentence, and what is read of it: to find what to mend."""
    from runut.cli.sentence_view import show_sentences

    for text in show_sentences(words, language, published):
        _console().print(text)


def main() -> NoReturn:
    """Run the command; a refusal is a message on standard error and the exit code 1, wrong usage is 2."""
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
