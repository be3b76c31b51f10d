"""What `runut report` writes: one file, or a folder of every view with a bar that says how far it is."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from runut import pipeline
from runut.cli.clock_options import ClockOptions
from runut.errors import InputError
from runut.record.address import parse_address

_FILE_ENDINGS = {".html", ".htm"}


def write_report_in_view(file: str, to: str, language: str, asked: ClockOptions, *, every_view: bool = False) -> Path:
    """Write a record's views to a folder or a file, or its dossier to a file, and return what a browser is to open.

    Raises:
        InputError: The web's packages are missing, which all but the dossier needs.
        RecordFileError: The record cannot be read.
        RunutError: The language is unknown, or it cannot be written.
    """
    path = Path(to)
    is_file = not is_folder(to)
    if is_file and not every_view:
        pipeline.write_report(file, path, language=language, as_of=asked.as_of, as_recorded=asked.as_recorded)
        return path
    try:
        from runut.web.folder.one_file import write_one_file
        from runut.web.folder.writing import write_folder
    except ModuleNotFoundError as error:
        raise InputError(
            f"{'every view in one file' if is_file else 'a folder'} needs {error.name}; "
            "install it with: pip install 'runut[web]', or give --to a name in .html alone"
        ) from error
    address = parse_address(file)
    record = pipeline.open_record(address, as_of=asked.as_of, as_recorded=asked.as_recorded)
    with _show_progress(Console(stderr=True)) as tell:
        write = write_one_file if is_file else write_folder
        write(record, path, at=address, language=language, progress=tell)
    return path if is_file else path / "index.html"


def is_folder(to: str) -> bool:
    """Tell whether a folder is meant: it is one, is written like one, or is not called like a page."""
    path = Path(to)
    if to.endswith(("/", os.sep)) or path.is_dir():
        return True
    return not path.exists() and path.suffix.lower() not in _FILE_ENDINGS


@contextmanager
def _show_progress(console: Console) -> Iterator[Callable[[int, int], None]]:
    """Show a bar on a terminal, nothing elsewhere; its end moves away while pages lead to further ones."""
    columns = (TextColumn("writing"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("writing", total=None)
        yield lambda done, met: bar.update(task, completed=done, total=met)
