"""Pages → a file of JSON lines that is whole or not there, and that a later call goes on with after a stop."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from runut import __version__
from runut.clean import Frames
from runut.export.page_lines import PageLines
from runut.read import DEFAULT_OPTIONS, Place, Placed, ReadOptions, find_placed_pages
from runut.read.frames import find_frames
from runut.read.pages import check_published
from runut.reading import drop_deadly, read_one
from runut.record.json_form import page_record_form
from runut.record.page import Dropped
from runut.record.page_record import PageRecord
from runut.record.read_report import COUNTED, ReadReport
from runut.scale.processes import map_in_order


@dataclass(frozen=True, slots=True)
class _PlacedRecord:
    """What was read, and the place of its page."""

    place: Place
    item: PageRecord | Dropped


def _read_placed(placed: Placed, *, options: ReadOptions, frames: Frames) -> _PlacedRecord:
    return _PlacedRecord(placed.place, read_one(placed.item, options=options, frames=frames))


def _drop_deadly_placed(placed: Placed) -> _PlacedRecord:
    return _PlacedRecord(placed.place, drop_deadly(placed.item))


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
    start = _begin(lines, resume=resume)
    pages = find_placed_pages(given, published=published, options=options, after=start.after, names=start.names)
    read = partial(_read_placed, options=options, frames=find_frames(given, options))
    records = map_in_order(read, pages, on_death=_drop_deadly_placed, workers=workers)
    return _write(lines, _lines_of(records, form_of, on_dropped), start.counts, options.limit)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """Where a reading begins, and what was read before it."""

    after: Place | None = None
    names: Iterable[str] = ()
    counts: Counter[str] = field(default_factory=Counter)


def _begin(lines: PageLines, *, resume: bool) -> _Start:
    """Open the lines anew, or where they were left."""
    state = lines.resume() if resume else None
    if state is None:
        lines.begin()
        return _Start()
    return _Start(after=Place(**state["place"]), names=lines.find_names(), counts=Counter(state["counts"]))


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
    """Yield what is written of each page."""
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
