"""JSON lines that are whole or not there: written beside their place, moved there at the end, resumed after a stop."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from io import BufferedRandom, BufferedWriter
from pathlib import Path
from typing import Any

from runut.errors import RunutError

_LINES_PER_MARK = 200
"""So many lines at most are read again after a power cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How far the lines have come.

    Attributes:
        size: Bytes of the lines that are safe.
        asked: What was asked for, so that a run with other pages or options does not go on with them.
        state: What the writer needs to go on.
    """

    size: int
    asked: str
    state: dict[str, Any]


class PageLines:
    """The lines of one file while they are written."""

    def __init__(self, path: Path, asked: str) -> None:
        self.part = path.with_name(f"{path.name}.part")
        """Where the lines are until they are whole."""
        self._path = path
        self._mark_path = path.with_name(f"{path.name}.part.mark")
        self._stream: BufferedWriter | BufferedRandom
        self._mark = Mark(size=0, asked=asked, state={})
        self._unmarked = 0

    def begin(self) -> None:
        """Begin anew.

        Raises:
            RunutError: It cannot be written there.
        """
        try:
            self._mark_path.unlink(missing_ok=True)
            self._stream = self.part.open("wb")
        except OSError as error:
            raise RunutError(f"{self._path} cannot be written ({error.strerror}); check the folder") from error

    def resume(self) -> dict[str, Any] | None:
        """Go on after the last mark and return its state; None where there is nothing to go on with.

        Raises:
            RunutError: What is there was asked for otherwise, or cannot be read or written.
        """
        try:
            mark = _read_mark(self._mark_path)
            if mark is None or not mark.state or not self.part.exists() or self.part.stat().st_size < mark.size:
                return None
            if mark.asked != self._mark.asked:
                raise RunutError(
                    f"{self.part} was begun with other pages or options; give those again, or leave out --resume"
                )
            self._stream = self.part.open("r+b")
            self._stream.truncate(mark.size)
            self._stream.seek(mark.size)
        except OSError as error:
            raise RunutError(f"{self.part} cannot be gone on with ({error.strerror}); check the folder") from error
        self._mark = mark
        return mark.state

    def find_names(self) -> Iterator[str]:
        """Yield the ids of the pages that are there."""
        with self.part.open("rb") as lines:
            for line in lines:
                yield json.loads(line)["id"]

    def add(self, form: dict[str, Any] | None, state: dict[str, Any]) -> None:
        """Add a page (or None where what was dealt with gave none) and what is needed to go on after it."""
        line = b"" if form is None else json.dumps(form, ensure_ascii=False).encode() + b"\n"
        self._stream.write(line)
        self._mark = Mark(size=self._mark.size + len(line), asked=self._mark.asked, state=state)
        self._unmarked += 1
        if self._unmarked >= _LINES_PER_MARK:
            self._write_mark()

    def stop(self) -> None:
        """Close the lines where they are, to be gone on with."""
        self._write_mark()
        self._stream.close()

    def finish(self) -> None:
        """Move the lines to their place."""
        self._stream.flush()
        os.fsync(self._stream.fileno())
        self._stream.close()
        self.part.replace(self._path)
        self._mark_path.unlink(missing_ok=True)

    def _write_mark(self) -> None:
        self._unmarked = 0
        self._stream.flush()
        os.fsync(self._stream.fileno())
        beside = self._mark_path.with_name(f"{self._mark_path.name}.new")
        beside.write_text(json.dumps(asdict(self._mark)), encoding="utf-8")
        beside.replace(self._mark_path)


def _read_mark(path: Path) -> Mark | None:
    """Read the last mark; None where there is none that is whole."""
    try:
        form = json.loads(path.read_text(encoding="utf-8"))
        return Mark(size=int(form["size"]), asked=str(form["asked"]), state=dict(form["state"]))
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None
