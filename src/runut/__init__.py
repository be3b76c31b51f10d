"""Runut reads news pages and keeps the sourced record of a conflict and its peace process.

```python
import runut

record = runut.read_page(text, published="2020-11-24")
report = runut.build(["pages/"], to="karabakh.runut")
whole = runut.open_record("karabakh.runut")
then = runut.open_record("karabakh.runut", as_of="2020-10-09")
```
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from runut.errors import DataError, InputError, RecordBusyError, RecordFileError, RunutError, UnknownIdError
    from runut.fetch.web_sources import WebSources
    from runut.page_reading import read_page
    from runut.pipeline import build, open_record
    from runut.read.options import FieldNames, ReadOptions
    from runut.reading import read_pages
    from runut.reading_to_file import read_to_file
    from runut.record.actor import Actor
    from runut.record.article import Article
    from runut.record.audit import Audit
    from runut.record.build_report import BuildProgress, BuildReport
    from runut.record.claims import Agreement, Casualty, Event, Provision, Statement
    from runut.record.clock import Clock, ReadAs
    from runut.record.decision import Decision
    from runut.record.differences import Difference
    from runut.record.edtf import Edtf
    from runut.record.linked import Disagreement, Happening, Lineage, LinkedAgreement, Tie, Version
    from runut.record.links import Links
    from runut.record.page import Dropped, Page
    from runut.record.page_record import PageRecord
    from runut.record.read_report import ReadReport
    from runut.record.record_diff import RecordDiff
    from runut.record.reviewed import Reviewed
    from runut.record.reviewers import compare_reviewers
    from runut.record.span import Span
    from runut.record.whole import WholeRecord
    from runut.reviewing import audit, decide, diff, open_decisions, open_differences, open_review, relink, reread

__version__ = "0.1.0"

__all__ = [
    "Actor",
    "Agreement",
    "Article",
    "Audit",
    "BuildProgress",
    "BuildReport",
    "Casualty",
    "Clock",
    "DataError",
    "Decision",
    "Difference",
    "Disagreement",
    "Dropped",
    "Edtf",
    "Event",
    "FieldNames",
    "Happening",
    "InputError",
    "Lineage",
    "LinkedAgreement",
    "Links",
    "Page",
    "PageRecord",
    "Provision",
    "ReadAs",
    "ReadOptions",
    "ReadReport",
    "RecordBusyError",
    "RecordDiff",
    "RecordFileError",
    "Reviewed",
    "RunutError",
    "Span",
    "Statement",
    "Tie",
    "UnknownIdError",
    "Version",
    "WebSources",
    "WholeRecord",
    "__version__",
    "audit",
    "build",
    "compare_reviewers",
    "decide",
    "diff",
    "open_decisions",
    "open_differences",
    "open_record",
    "open_review",
    "read_page",
    "read_pages",
    "read_to_file",
    "relink",
    "reread",
]

_ROOMS = {
    "runut.errors": "DataError InputError RecordBusyError RecordFileError RunutError UnknownIdError",
    "runut.fetch.web_sources": "WebSources",
    "runut.pipeline": "build open_record",
    "runut.read.options": "FieldNames ReadOptions",
    "runut.page_reading": "read_page",
    "runut.reading": "read_pages",
    "runut.reading_to_file": "read_to_file",
    "runut.record.actor": "Actor",
    "runut.record.article": "Article",
    "runut.record.audit": "Audit",
    "runut.record.build_report": "BuildProgress BuildReport",
    "runut.record.claims": "Agreement Casualty Event Provision Statement",
    "runut.record.clock": "Clock ReadAs",
    "runut.record.decision": "Decision",
    "runut.record.differences": "Difference",
    "runut.record.edtf": "Edtf",
    "runut.record.linked": "Disagreement Happening Lineage LinkedAgreement Tie Version",
    "runut.record.links": "Links",
    "runut.record.page": "Dropped Page",
    "runut.record.page_record": "PageRecord",
    "runut.record.read_report": "ReadReport",
    "runut.record.record_diff": "RecordDiff",
    "runut.record.reviewed": "Reviewed",
    "runut.record.reviewers": "compare_reviewers",
    "runut.record.span": "Span",
    "runut.record.whole": "WholeRecord",
    "runut.reviewing": "audit decide diff open_decisions open_differences open_review relink reread",
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that `import runut` costs next to nothing.

    What a module makes stays: no garbage is looked for in it.
    """
    if name not in _ROOM_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    with import_module("runut.loading").without_collection():
        value: object = getattr(import_module(_ROOM_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
