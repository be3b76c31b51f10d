"""Counts that cannot all be true: the same people, the same end, the same happening or period, other numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from runut.link.comparing.settling import settled_by
from runut.link.figures.series import Series
from runut.link.texts.sources import Source
from runut.link.texts.versions import Given, find_versions
from runut.record.claims import Casualty
from runut.record.ids import make_id
from runut.record.linked import Disagreement, DisagreementKind


def find_number_disagreements(series: Iterable[Series], sources: Mapping[str, Source]) -> Iterator[Disagreement]:
    """Yield the series whose figures cannot all be true, with those figures."""
    for found in series:
        apart = {figure.claim for figure in found.made.figures if figure.conflicts}
        apart |= {claim for figure in found.made.figures for claim in figure.conflicts}
        claims = [count.claim for count in found.counts.values() if count.id in apart]
        if not claims:
            continue
        first = claims[0]
        parts = (first.outcome, first.side, first.who, first.time)
        given = [Given(show_count(claim), claim.id, (claim.claimant,) if claim.claimant else ()) for claim in claims]
        yield Disagreement(
            id=make_id("d", DisagreementKind.NUMBER, *sorted(claim.id for claim in claims)),
            kind=DisagreementKind.NUMBER,
            about=first.id,
            question=" ".join(str(part) for part in parts if part is not None),
            versions=find_versions(given, sources),
            settled_by=settled_by(DisagreementKind.NUMBER, first.outcome),
        )


def show_count(claim: Casualty) -> str:
    """Return a count as people read it: "18", "≥30", "≤99", "20-99", "~2000"."""
    about = "~" if claim.approximate else ""
    if claim.min == claim.max:
        return f"{about}{claim.min}"
    if claim.max is None:
        return f"{about}≥{claim.min}"
    return f"{about}≤{claim.max}" if claim.min is None else f"{about}{claim.min}-{claim.max}"
