"""Page → Article: line labels and article fields; and pages that are parts of one story → that story's page."""

from __future__ import annotations

from runut.clean.article import clean_page, clean_page_among, is_read_among, takes_in_frame
from runut.clean.frame import (
    MOST_FRAMING_PAGES,
    NO_FRAME,
    PAGES_OF_OUTLET,
    Frame,
    Frames,
    FrameSample,
    find_frame,
    find_outlets,
    keep_page,
    number_of,
)
from runut.clean.frame_lines import OF_FRAME
from runut.clean.frame_pages import KeptPage
from runut.clean.parts import join_parts

__all__ = [
    "MOST_FRAMING_PAGES",
    "NO_FRAME",
    "OF_FRAME",
    "PAGES_OF_OUTLET",
    "Frame",
    "FrameSample",
    "Frames",
    "KeptPage",
    "clean_page",
    "clean_page_among",
    "find_frame",
    "find_outlets",
    "is_read_among",
    "join_parts",
    "keep_page",
    "number_of",
    "takes_in_frame",
]
