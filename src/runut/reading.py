"""Pages → page records, in order, in several processes; and to a file that is whole or not there.

The first half of the flow that `runut.pipeline` draws.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from runut import __version__
from runut.clean import Frames, clean_page, clean_page_among, join_parts
from runut.errors import DataError, RunutError
from runut.export.page_lines import PageLines
from runut.extract import extract_claims
from runut.fetch.web_sources import WebSources
from runut.link.copies import CopyIndex, body_of
from runut.read import (
    DEFAULT_OPTIONS,
    Place,
    Placed,
    ReadOptions,
    find_pages,
    find_placed_pages,
)
from runut.read.frames import NO_FRAMES, find_frames
from runut.read.pages import check_published
from runut.record.json_form import page_record_form
from runut.record.page import DropKind, Dropped, Page
from runut.record.page_record import PageRecord
from runut.record.read_report import COUNTED, ReadReport
from runut.scale.processes import map_in_order
from runut.settings import Voting
from runut.store import record_for_reading

Source = str | Path | WebSources

_SQLITE = b"SQLite format 3\0"


def read_pages(
    sources: Iterable[Source],
    *,
    published: str | None = None,
    workers: int | None = None,
    options: ReadOptions = DEFAULT_OPTIONS,
) -> Iterator[PageRecord | Dropped]:
    """Yield the record of every page of files, folders and streams, in order; what gives none is a `Dropped`.

    A story that runs over several pages comes as one page, once its last part is there; a part that waits in vain
    comes last. Pages of the live web follow, as they come in.

    Args:
        sources: Paths, globs, "-" for standard input, or `WebSources`.
        published: EDTF date of publication for pages that bring none of their own.
        workers: Processes to read in when there are many pages; None for one a core.
        options: Which pages are read, and by which names of fields.

    Raises:
        InputError: `published` is no EDTF date.
    """
    paths, webs = split_sources(sources)
    pages = join_parts(find_pages(paths, published=published, options=options))
    local = read_each(pages, options, workers=workers, frames=find_frames(paths, options))
    fetched = (
        read_each(join_parts(fetch_pages(web, published=published, voting=options.voting)), options, workers=1)
        for web in webs
    )
    return up_to(options.limit, chain(local, chain.from_iterable(fetched)), lambda found: isinstance(found, PageRecord))


def split_sources(sources: Source | Iterable[Source]) -> tuple[list[str | Path], list[WebSources]]:
    """Return the paths among sources, and what is to be fetched of the web."""
    given = [sources] if isinstance(sources, str | Path | WebSources) else list(sources)
    paths = [source for source in given if not isinstance(source, WebSources)]
    return paths, [source for source in given if isinstance(source, WebSources)]


def fetch_pages(web: WebSources, *, published: str | None, voting: Voting = Voting.NEVER) -> Iterator[Page | Dropped]:
    """Yield pages of the live web as they come in."""
    from runut.fetch.web_pages import find_web_pages  # noqa: PLC0415 - who fetches nothing does not wait for it

    return find_web_pages(web, version=__version__, published=published, voting=voting)


def read_each(
    pages: Iterable[Page | Dropped],
    options: ReadOptions,
    *,
    workers: int | None = None,
    frames: Frames = NO_FRAMES,
) -> Iterator[PageRecord | Dropped]:
    """Yield the record of every page, in order, up to the limit that was asked for."""
    read = partial(_read, options=options, frames=frames)
    records = map_in_order(read, pages, on_death=_drop_deadly, workers=workers)
    return up_to(options.limit, records, lambda found: isinstance(found, PageRecord))


def up_to(limit: int | None, items: Iterator[Any], counts: Callable[[Any], bool]) -> Iterator[Any]:
    """Yield items until so many of those that count have come; None for all."""
    left = limit
    if left is not None and left <= 0:
        return
    for item in items:
        yield item
        if left is not None and counts(item):
            left -= 1
            if left == 0:
                return


def _read(page: Page | Dropped, *, options: ReadOptions, frames: Frames) -> PageRecord | Dropped:
    if isinstance(page, Dropped):
        return page
    try:
        article = clean_page_among(page, frames) if frames else clean_page(page)
        if not options.covers(article.published):
            reason = f"{page.id} was published {article.published}, outside the time asked for"
            return Dropped(source=page.id, reason=reason, kind=DropKind.OUTSIDE)
        return extract_claims(page, article)
    except DataError:
        raise
    except Exception as error:  # noqa: BLE001 - one page never stops a run
        return Dropped(source=page.id, reason=f"{page.id}: reading failed ({error!r}); please report this page")


def _drop_deadly(page: Page | Dropped) -> Dropped:
    name = page.source if isinstance(page, Dropped) else page.id
    return Dropped(source=name, reason=f"{name} ended the process that read it (out of memory?); split the page")


@dataclass(frozen=True, slots=True)
class _PlacedRecord:
    """What was read, and the place of its page."""

    place: Place
    item: PageRecord | Dropped


def _read_placed(placed: Placed, *, options: ReadOptions, frames: Frames) -> _PlacedRecord:
    return _PlacedRecord(placed.place, _read(placed.item, options=options, frames=frames))


def _drop_deadly_placed(placed: Placed) -> _PlacedRecord:
    return _PlacedRecord(placed.place, _drop_deadly(placed.item))


def read_to_file(  # noqa: PLR0913 - one argument for each thing that can be asked for
    sources: Iterable[str | Path],
    *,
    to: str | Path,
    published: str | None = None,
    options: ReadOptions = DEFAULT_OPTIONS,
    resume: bool = False,
    workers: int | None = None,
    on_dropped: Callable[[Dropped], None] | None = None,
    form_of: Callable[[PageRecord], dict[str, Any] | None] = page_record_form,
) -> ReadReport:
    """Read pages into a file of JSON lines, which is there when all are read and not before.

    Until then the lines are in a file beside it, with ".part" at its end. After a stop the same call with `resume`
    goes on there: files, rows and records that were dealt with are passed over without being parsed or read again.

    Args:
        sources: Paths, globs, or "-" for standard input.
        to: The file; one that is there is replaced.
        published: EDTF date of publication for pages that bring none of their own.
        options: Which pages are read, and by which names of fields.
        resume: Go on where a call with the same sources and options stopped; begin where none did.
        workers: Processes to read in; None for one a core.
        on_dropped: Called with each input that gives no page.
        form_of: Gives the object that is written for a page, None for one that is left out.

    Raises:
        InputError: `published` is no EDTF date, or other files stand where those of the stopped call stood.
        RunutError: The file cannot be written, or the stopped call asked for something else.
    """
    given: list[str | Path] = [sources] if isinstance(sources, str | Path) else list(sources)
    check_published(published, "your argument")
    lines = PageLines(Path(to), _asked(given, published, options))
    state = lines.resume() if resume else None
    if state is None:
        lines.begin()
    pages = find_placed_pages(
        given,
        published=published,
        options=options,
        after=None if state is None else Place(**state["place"]),
        names=() if state is None else lines.find_names(),
    )
    read = partial(_read_placed, options=options, frames=find_frames(given, options))
    records = map_in_order(read, pages, on_death=_drop_deadly_placed, workers=workers)
    counts = Counter(state["counts"] if state else {})
    return _write(lines, _lines_of(records, form_of, on_dropped), counts, options.limit)


@dataclass(frozen=True, slots=True)
class _Line:
    """What is written of one page, None where it is left out, and as what it counts."""

    place: Place
    form: dict[str, Any] | None
    counted: tuple[str, ...]


def _lines_of(
    records: Iterator[_PlacedRecord],
    form_of: Callable[[PageRecord], dict[str, Any] | None],
    on_dropped: Callable[[Dropped], None] | None,
) -> Iterator[_Line]:
    for found in records:
        item = found.item
        if isinstance(item, PageRecord):
            form = form_of(item)
            undated = ("undated",) if item.article.published is None else ()
            yield _Line(found.place, form, () if form is None else ("pages", *undated))
            continue
        if on_dropped is not None:
            on_dropped(item)
        yield _Line(found.place, None, (str(item.kind),))


def _write(lines: PageLines, found: Iterator[_Line], counts: Counter[str], limit: int | None) -> ReadReport:
    """Write lines as they come; whatever ends this, what was written can be gone on with."""
    try:
        for line in found if limit is None or counts["pages"] < limit else ():
            counts.update(line.counted)
            lines.add(line.form, {"place": asdict(line.place), "counts": dict(counts)})
            if counts["pages"] == limit:
                break
    except BaseException:
        lines.stop()
        raise
    lines.finish()
    return ReadReport(**{name: counts[name] for name in COUNTED})


def _asked(sources: list[str | Path], published: str | None, options: ReadOptions) -> str:
    """Return a digest of what decides which lines are written."""
    asked = repr((__version__, [str(source) for source in sources], published, options))
    return hashlib.sha256(asked.encode("utf-8", "surrogateescape")).hexdigest()


def index_articles(sources: Iterable[str | Path], index: CopyIndex) -> None:
    """Add the articles of records and of page files to an index, so that copies of them are told.

    Raises:
        RunutError: A source cannot be read.
    """
    for source in sources:
        if _is_record(Path(source)):
            for record in record_for_reading(Path(source)).read_records():
                index.add(record.page.id, body_of(record.page.text, record.article))
            continue
        for page in find_pages([source]):
            if isinstance(page, Page):
                index.add(page.id, body_of(page.text, clean_page(page)))
            elif page.kind is DropKind.FAULT:
                raise RunutError(f"cannot look for copies of what cannot be read: {page.reason}")


def _is_record(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE
