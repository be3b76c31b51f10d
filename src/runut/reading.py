"""Pages → page records, in order, in several processes.

The first half of the flow that `runut.pipeline` draws.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from runut import __version__
from runut.clean import Frames, clean_page, clean_page_among, join_parts
from runut.errors import DataError, RunutError
from runut.extract import extract_claims
from runut.fetch.web_sources import WebSources
from runut.link.texts.copies import CopyIndex, body_of
from runut.read import (
    DEFAULT_OPTIONS,
    ReadOptions,
    find_pages,
)
from runut.read.frames import NO_FRAMES, find_frames
from runut.record.address import RecordAddress, ServerAddress, parse_address
from runut.record.page import DropKind, Dropped, Page
from runut.record.page_record import PageRecord
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
        read_each(fetch_pages(web, published=published, voting=options.voting), options, workers=1) for web in webs
    )
    return up_to(options.limit, chain(local, chain.from_iterable(fetched)), lambda found: isinstance(found, PageRecord))


def split_sources(sources: Source | Iterable[Source]) -> tuple[list[str | Path], list[WebSources]]:
    """Return the paths among sources, and what is to be fetched of the web."""
    given = [sources] if isinstance(sources, str | Path | WebSources) else list(sources)
    paths = [source for source in given if not isinstance(source, WebSources)]
    return paths, [source for source in given if isinstance(source, WebSources)]


def fetch_pages(web: WebSources, *, published: str | None, voting: Voting = Voting.NEVER) -> Iterator[Page | Dropped]:
    """Yield pages of the live web as they come in, the parts of one story as one page."""
    from runut.fetch.web_pages import find_web_pages  # noqa: PLC0415 - who fetches nothing does not wait for it

    return join_parts(find_web_pages(web, version=__version__, published=published, voting=voting))


def read_each(
    pages: Iterable[Page | Dropped],
    options: ReadOptions,
    *,
    workers: int | None = None,
    frames: Frames = NO_FRAMES,
) -> Iterator[PageRecord | Dropped]:
    """Yield the record of every page, in order, up to the limit that was asked for."""
    read = partial(read_one, options=options, frames=frames)
    records = map_in_order(read, pages, on_death=drop_deadly, workers=workers)
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


def read_one(page: Page | Dropped, *, options: ReadOptions, frames: Frames) -> PageRecord | Dropped:
    """Return the record of a page, or why it gives none; what gave no page before stays as it is."""
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


def drop_deadly(page: Page | Dropped) -> Dropped:
    """Return what stands for a page whose reading ended its process."""
    name = page.source if isinstance(page, Dropped) else page.id
    return Dropped(source=name, reason=f"{name} ended the process that read it (out of memory?); split the page")


def index_articles(sources: Iterable[str | Path], index: CopyIndex) -> None:
    """Add the articles of records and of page files to an index, so that copies of them are told.

    Raises:
        RunutError: A source cannot be read.
    """
    for source in sources:
        if _is_record(parse_address(source)):
            for record in record_for_reading(source).read_records():
                index.add(record.page.id, body_of(record.page.text, record.article))
            continue
        for page in find_pages([source]):
            if isinstance(page, Page):
                index.add(page.id, body_of(page.text, clean_page(page)))
            elif page.kind is DropKind.FAULT:
                raise RunutError(f"cannot look for copies of what cannot be read: {page.reason}")


def _is_record(address: RecordAddress) -> bool:
    if isinstance(address, ServerAddress):
        return True
    if not address.is_file():
        return False
    with address.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE
