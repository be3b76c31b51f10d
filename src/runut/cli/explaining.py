"""What a record says of one thing, as of now or of another time: for people as text, for programs as JSON."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from runut import pipeline
from runut.cli.clock_options import ClockOptions, tell_read_as
from runut.cli.explain_form import explain_form
from runut.cli.explain_view import explain
from runut.cli.json_option import as_json_text
from runut.cli.review_view import explain_review
from runut.record.decision import decision_form
from runut.record.whole import WholeRecord
from runut.reviewing import open_machine, open_review

if TYPE_CHECKING:
    from rich.console import Console


def open_then(file: str, asked: ClockOptions) -> WholeRecord:
    """Read a record as of another time, and tell what that leaves out where nothing reads it as rows."""
    record = pipeline.open_record(file, as_of=asked.as_of, as_recorded=asked.as_recorded)
    if record.read_as is not None:
        print(tell_read_as(record.read_as), file=sys.stderr)
    return record


def explain_id(console: Console, file: str, id: str, asked: ClockOptions, *, as_json: bool) -> None:  # noqa: A002 - its name
    """Print what a record says of one thing, and what people decided on it."""
    is_now = asked.clock().is_now
    if is_now:
        found = pipeline.find_id(file, id)
        record = pipeline.open_around(file, found)
    else:
        record = open_then(file, asked)
        found = pipeline.find_id_in(record, id, file)
    form = explain_form(record, found)
    if form is None:  # a claim that a person rejected
        record = WholeRecord(pages=open_machine(file, found), links=record.links)
        form = explain_form(record, found) or {}
    reviewed = open_review(file, [found]) if is_now else None
    if as_json:
        made = [] if reviewed is None else list(map(decision_form, reviewed.decisions))
        console.file.write(as_json_text({**form, "decisions": made}) + "\n")
        return
    for text in (*explain(record, found), *(explain_review(reviewed) if reviewed is not None else ())):
        console.print(text)
