"""Files → the frames that their outlets put around stories, by a first look through all their pages."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from runut.clean import Frames, FrameSample, join_parts
from runut.read.inputs import STANDARD_INPUT
from runut.read.options import ReadOptions
from runut.read.sources import find_pages
from runut.record.page import Page

NO_FRAMES: Frames = {}


def find_frames(sources: Iterable[str | Path], options: ReadOptions) -> Frames:
    """Return what the outlets of some files put around their stories; nothing where that was not asked for.

    Standard input and pipes are passed over: what they give cannot be read again.
    """
    if not options.together:
        return NO_FRAMES
    sample = FrameSample()
    for page in join_parts(find_pages(filter(can_be_read_again, sources), options=options)):
        if isinstance(page, Page):
            sample.add(page)
    return sample.find_frames()


def can_be_read_again(source: str | Path) -> bool:
    """Tell whether a source gives the same once more: a file, a folder or a glob, and no stream."""
    path = Path(source)
    return str(source) != STANDARD_INPUT and not (path.exists() and not path.is_file() and not path.is_dir())
