"""What became of all that was sent, as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from runut.web.held import Held
from runut.web.intake.jobs import Job
from runut.web.intake.reading import Told
from runut.web.speech import Speech
from runut.web.tables import Cell, Row


def find_rows(jobs: Iterable[Job], held: Held | None, speech: Speech) -> Iterator[Row]:
    """Yield each page that was sent, and each thing that gave none with the reason.

    Args:
        jobs: What was sent.
        held: The record; None where it cannot be read now.
        speech: Says reasons.
    """
    for job in jobs:
        told = job.told or tuple(Told(name=name) for name in job.sent)
        for one in told:
            about: dict[str, Cell] = {"job": job.id, "who": job.who, "state": job.state.value, "sent": one.name}
            for digest in one.pages:
                yield {**about, **_show_page(held, digest), "reason": None}
            reasons = [*([str(speech.say(one.key))] if one.key else ()), *one.faults]
            if not one.pages and not reasons:
                reasons = [job.fault] if job.fault else []
                yield {**about, **_show_page(None, None), "reason": reasons[0] if reasons else None}
            else:
                yield from ({**about, **_show_page(None, None), "reason": reason} for reason in reasons)


def _show_page(held: Held | None, digest: str | None) -> dict[str, Cell]:
    """Return a page and how many claims were found in it, as far as the record is there and holds it."""
    found: dict[str, Cell] = {"page": None, "id": None, "sha256": digest, "title": None, "claims": None}
    ref = None if held is None or digest is None else held.index.pages.get(digest)
    if held is None or digest is None or ref is None:
        return found
    record = held.pages_by_anchor[ref.anchor]
    claims = held.count_claims(digest)
    return {**found, "page": ref.anchor, "id": record.page.id, "title": record.article.title, "claims": claims}
