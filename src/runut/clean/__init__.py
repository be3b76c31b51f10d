"""Page → Article: line labels and article fields; and pages that are parts of one story → that story's page."""

from __future__ import annotations

from runut.clean.article import clean_page, clean_page_among, is_read_among, takes_in_frame
from runut.clean.frame import Frames, FrameSample
from runut.clean.frame_lines import OF_FRAME
from runut.clean.parts import join_parts

__all__ = [
    "OF_FRAME",
    "FrameSample",
    "Frames",
    "clean_page",
    "clean_page_among",
    "is_read_among",
    "join_parts",
    "takes_in_frame",
]
