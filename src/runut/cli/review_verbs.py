"""The verbs by which people decide on a record, and see what was decided and what has changed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from runut.cli.complaint import complain
from runut.cli.json_option import AsJson, as_json_text
from runut.cli.option_groups import with_option_groups
from runut.cli.record_path import RecordPath
from runut.cli.review_options import ReviewOptions


class Act(StrEnum):
    """What `runut review` does."""

    ACCEPT = "accept"
    CORRECT = "correct"
    MERGE = "merge"
    SPLIT = "split"
    REJECT = "reject"
    COMMENT = "comment"
    UNDO = "undo"


def review(
    file: RecordPath,
    act: Annotated[Act, typer.Argument(metavar="ACT", help="accept, correct, merge, split, reject, comment or undo.")],
    ids: Annotated[
        list[str], typer.Argument(metavar="ID…", help="Ids, or their beginnings; for undo, numbers of decisions.")
    ],
    *,
    asked: ReviewOptions,
) -> None:
    """Decide on something of a record. The decision is kept with who, when and why, and can be taken back by undo."""
    from runut import pipeline, reviewing
    from runut.cli.review_view import list_decision
    from runut.record.decision import decision_form

    found = ids if act is Act.UNDO else [pipeline.find_id(file, one) for one in ids]
    decision = reviewing.decide(file, act.value, found, who=asked.name, why=asked.why, changes=asked.changes())
    if asked.as_json:
        print(as_json_text(decision_form(decision)))
        return
    for line in list_decision(decision, pipeline.open_links(file)):
        print(line)


def audit(
    file: RecordPath,
    *,
    head: Annotated[
        str | None, typer.Option(metavar="HASH", help="A hash noted down before, which must be in the chain.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Check that every decision is as it was written. All are listed; where the chain breaks the exit code is 1."""
    from runut import reviewing
    from runut.cli.review_view import audit_form, list_audit

    found = reviewing.audit(file)
    for line in [as_json_text(audit_form(found))] if as_json else list_audit(found):
        print(line)
    if head is not None and head not in {decision.hash for decision in found.decisions}:
        complain(f"no decision of {file} has the hash {head}: decisions were taken out, or it is another record")
        raise typer.Exit(1)
    if not found.holds:
        raise typer.Exit(1)


def reread(file: RecordPath) -> None:
    """Read all pages of a record anew with this Runut. Decisions stay; where they differ now from it is told."""
    from runut import reviewing
    from runut.cli.diff_view import list_reread

    for line in list_reread(reviewing.reread(file), reviewing.open_differences(file), file):
        print(line)


def diff(
    file: RecordPath,
    other: Annotated[
        str | None, typer.Argument(metavar="OTHER", help="A later record; without, FILE as this Runut reads it.")
    ] = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Tell what differs between two records. Counts come first, then what is new, gone or changed, by kind."""
    from runut import reviewing
    from runut.cli.diff_view import list_diff
    from runut.record.record_diff import diff_form

    found = reviewing.diff(file, other)
    for line in [as_json_text(diff_form(found))] if as_json else list_diff(found):
        print(line)


def add_review_verbs(app: typer.Typer) -> None:
    """Add the verbs to a command."""
    app.command()(with_option_groups(review))
    for verb in (audit, reread, diff):
        app.command()(verb)
