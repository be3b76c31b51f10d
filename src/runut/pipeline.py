"""The whole flow, in one direction: the only place where rooms meet.

```
bytes ─read─▶ Page ─clean─▶ Article ─extract─▶ PageRecord ─store─▶ record ─link─▶ Links ─store─▶ record
```

The part up to the page record is `runut.reading`; how a build goes on is `runut.building`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path

from runut import __version__
from runut.as_of import read_as_of
from runut.building import Build, Progress
from runut.clean import join_parts
from runut.errors import UnknownIdError
from runut.export.dossier import write_dossier
from runut.page_reading import read_page
from runut.read import DEFAULT_OPTIONS, ReadOptions, estimate_pages, find_pages
from runut.reading import (
    Source,
    fetch_pages,
    index_articles,
    read_pages,
    split_sources,
)
from runut.reading_to_file import read_to_file
from runut.record.address import RecordAddress, parse_address
from runut.record.build_report import BuildReport
from runut.record.clock import parse_clock
from runut.record.links import Links
from runut.record.search_hit import SearchResult
from runut.record.violation import CheckReport
from runut.record.whole import WholeRecord
from runut.store import record_for_building, record_for_reading

__all__ = [
    "build",
    "check",
    "find_id",
    "find_id_in",
    "index_articles",
    "migrate",
    "open_around",
    "open_links",
    "open_record",
    "read_page",
    "read_pages",
    "read_state",
    "read_to_file",
    "search",
    "write_report",
]

_MAX_IDS_SHOWN = 8
_CLAIMS_SHOWN = 60
"""Of an actor that half the record names, the first claims stand for all."""


def build(
    sources: Iterable[Source],
    *,
    to: str | RecordAddress,
    published: str | None = None,
    progress: Progress | None = None,
    options: ReadOptions = DEFAULT_OPTIONS,
) -> BuildReport:
    """Read pages into a record file, adding what is new, and link the whole record again.

    It can be interrupted at any point: every page that was stored stays, and the same call goes on from there.

    Args:
        sources: Files, folders, globs, "-" for standard input, or `WebSources`.
        to: The record, a file or `postgresql://user@host/database`; it is made where there is none.
        published: EDTF date of publication for pages that bring none of their own.
        progress: Called as the build goes on.
        options: Which pages are read, and by which names of fields; the limit counts pages that are new.

    Raises:
        InputError: `published` is no EDTF date.
        RecordFileError: The file is not ours, newer, in use, or cannot be written.
    """
    address = parse_address(to)
    paths, webs = split_sources(sources)
    pages = join_parts(find_pages(paths, published=published, options=options))
    total = None if progress is None or webs else estimate_pages(paths)
    with record_for_building(address) as record:
        run = Build(record, address, progress, total, options)
        run.store_pages(pages)
        for web in webs:
            run.store_pages(fetch_pages(web, published=published, voting=options.voting), is_slow=True)
        run.store_links()
        return run.report()


def check(path: str | RecordAddress) -> CheckReport:
    """Look whether everything holds that must hold in a record.

    Raises:
        RecordFileError: As for `open_record`.
    """
    return record_for_reading(path).check(__version__)


def migrate(path: str | RecordAddress, *, anew: bool = False) -> BuildReport:
    """Bring a record of an older Runut up to this one: its tables, and its links, which are made again.

    Args:
        path: The record.
        anew: Make links and words to search by again, even where they are those of the pages.

    Raises:
        RecordFileError: The file is missing, not ours, newer, in use, or cannot be written.
    """
    address = parse_address(path)
    record_for_reading(address)
    if anew:
        with record_for_building(address) as record:
            record.forget_what_is_made()
    with record_for_building(address) as record:
        run = Build(record, address, None, None, DEFAULT_OPTIONS)
        run.store_links()
        return run.report()


def search(  # noqa: PLR0913 -- what is looked for, when, and how
    path: str | RecordAddress,
    words: str,
    *,
    first: date | None = None,
    last: date | None = None,
    limit: int = 20,
    exact: bool = False,
) -> SearchResult:
    """Return the lines of a record's pages in which words stand, in order of publication.

    A name is looked for by the other names and spellings too that Runut knows for exactly what it names.

    Args:
        path: The record.
        words: Words, and phrases in quotation marks; all of them must stand in a line, with whatever affixes.
        first: Only pages published on this day or later.
        last: Only pages published on this day or before.
        limit: How many lines at most.
        exact: Names are looked for only as they are written, with whatever affixes.

    Raises:
        RecordFileError: As for `open_record`.
    """
    return record_for_reading(path).search(words, first=first, last=last, limit=limit, is_exact=exact)


def open_record(
    path: str | RecordAddress, *, as_of: str | date | None = None, as_recorded: str | date | None = None
) -> WholeRecord:
    """Read a whole record into memory, as it is or as of another time.

    Args:
        path: The record.
        as_of: Only pages published by the end of this day; one whose day is not known counts from the first day that
            it can be, one of which nothing is known from the day on which the record learned of it.
        as_recorded: Only pages that the record held at this moment, or by the end of this day (UTC).

    Raises:
        RecordFileError: The file is missing, not ours, or newer than this program.
        InputError: `as_of` or `as_recorded` is no date.
    """
    return read_as_of(path, parse_clock(as_of, as_recorded))


def open_links(path: str | RecordAddress) -> Links:
    """Read only what a record's pages say together.

    Raises:
        RecordFileError: As for `open_record`.
    """
    return record_for_reading(path).read_links()


def read_state(path: str | RecordAddress) -> str:
    """Return what changes whenever a record's pages are linked anew, "" before they ever were.

    Raises:
        RecordFileError: As for `open_record`.
    """
    return record_for_reading(parse_address(path)).read_state()


def find_id(path: str | RecordAddress, start: str) -> str:
    """Return the one id of a record that begins so.

    Raises:
        UnknownIdError: There is none, or more than one.
        RecordFileError: As for `open_record`.
    """
    return _pick_id(record_for_reading(path).find_ids(start) if start else (), start, path)


def find_id_in(record: WholeRecord, start: str, path: str | RecordAddress) -> str:
    """Return the one id of a record in memory that begins so; `path` is what a message calls it.

    Raises:
        UnknownIdError: There is none, or more than one.
    """
    linked = (thing for each in fields(record.links) for thing in getattr(record.links, each.name))
    known = {*record.claims_by_id(), *(thing.id for thing in linked if hasattr(thing, "id"))}
    return _pick_id(tuple(sorted(name for name in known if start and name.startswith(start))), start, path)


def _pick_id(ids: Sequence[str], start: str, path: str | RecordAddress) -> str:
    if start in ids or len(ids) == 1:
        return start if start in ids else ids[0]
    if not ids:
        raise UnknownIdError(f"{path} holds nothing with the id {start!r}; `runut show {path}` lists ids")
    shown = ", ".join(ids[:_MAX_IDS_SHOWN]) + (", …" if len(ids) > _MAX_IDS_SHOWN else "")
    raise UnknownIdError(f"{start!r} is the beginning of {len(ids)} ids in {path}; write more of it: {shown}")


def open_around(path: str | RecordAddress, id: str) -> WholeRecord:  # noqa: A002 - the record's own name for it
    """Read all links of a record, and of its pages only those that one claim or linked thing stands on.

    Raises:
        RecordFileError: As for `open_record`.
    """
    record = record_for_reading(path)
    links = record.read_links()
    claims = {id}
    claims.update(claim for thing in links.happenings if thing.id == id for claim in thing.claims)
    claims.update(claim for thing in links.agreements if thing.id == id for claim in thing.claims)
    claims.update(claim for actor in links.actors if actor.id == id for claim in actor.claims[:_CLAIMS_SHOWN])
    claims.update(figure.claim for series in links.series if series.id == id for figure in series.figures)
    for provision in links.provisions:
        if provision.id == id:
            claims.update(part.agreement for part in provision.parts)
            claims.update(evidence.claim for evidence in provision.evidence)
    for disagreement in links.disagreements:
        if disagreement.id == id:
            claims.update(claim for version in disagreement.versions for claim in version.claims)
    digests = set(record.find_pages_of(claims))
    own = {page for lineage in links.lineages if lineage.id == id for page in lineage.pages}
    digests |= own
    digests.update(page for tie in links.ties for page in (tie.one, tie.other) if {tie.one, tie.other} & own)
    return WholeRecord(pages=record.read_records(digests), links=links)


def write_report(
    path: str | RecordAddress,
    to: str | Path,
    *,
    language: str = "id",
    as_of: str | date | None = None,
    as_recorded: str | date | None = None,
) -> None:
    """Write a record's dossier, as it is or as of another time (as for `open_record`).

    Raises:
        RecordFileError: As for `open_record`.
        RunutError: The language is unknown, or the dossier cannot be written.
    """
    write_dossier(open_record(path, as_of=as_of, as_recorded=as_recorded), Path(to), language=language)
