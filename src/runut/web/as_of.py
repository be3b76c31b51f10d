"""The record as of a day: only the pages published until then, and of what was linked only what they say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from runut.export.views.times import find_days
from runut.record.linked import Disagreement, Happening, LinkedAgreement, Version
from runut.record.links import Links
from runut.record.page_record import PageRecord
from runut.record.provisions import LinkedProvision
from runut.record.series import CountSeries, Figure, Standing
from runut.record.whole import WholeRecord


def cut_back(record: WholeRecord, day: date) -> WholeRecord:
    """Return a record of the pages that were certainly published until a day.

    What they say together is what was linked over all pages, with only their claims: it is not linked again.
    """
    pages = tuple(page for page in record.pages if _is_published(page, day))
    claims = frozenset(claim.id for page in pages for claim in page.claims)
    digests = frozenset(page.page.sha256 for page in pages)
    links = record.links
    kept = Links(
        lineages=tuple(
            replace(one, pages=left) for one in links.lineages if (left := tuple(p for p in one.pages if p in digests))
        ),
        happenings=tuple(_happening(one, claims) for one in links.happenings if claims & set(one.claims)),
        agreements=tuple(_agreement(one, claims) for one in links.agreements if claims & set(one.claims)),
        disagreements=tuple(filter(None, (_disagreement(one, claims) for one in links.disagreements))),
        ties=tuple(tie for tie in links.ties if tie.one in digests and tie.other in digests),
        actors=tuple(replace(one, claims=left) for one in links.actors if (left := _left(one.claims, claims))),
        provisions=tuple(filter(None, (_provision(one, claims) for one in links.provisions))),
        series=tuple(filter(None, (_series(one, claims) for one in links.series))),
    )
    return WholeRecord(pages=pages, links=kept)


def _is_published(page: PageRecord, day: date) -> bool:
    days = find_days(page.article.published)
    return days is not None and days[1] <= day


def _happening(one: Happening, claims: frozenset[str]) -> Happening:
    times = _versions(one.times, claims)
    return replace(
        one,
        claims=_left(one.claims, claims),
        times=times,
        places=_versions(one.places, claims),
        statuses=_versions(one.statuses, claims),
        time=one.time if times else None,
    )


def _agreement(one: LinkedAgreement, claims: frozenset[str]) -> LinkedAgreement:
    return replace(one, claims=_left(one.claims, claims), signed=_versions(one.signed, claims))


def _disagreement(one: Disagreement, claims: frozenset[str]) -> Disagreement | None:
    versions = _versions(one.versions, claims)
    return replace(one, versions=versions) if len(versions) > 1 else None


def _provision(one: LinkedProvision, claims: frozenset[str]) -> LinkedProvision | None:
    parts = tuple(part for part in one.parts if part.agreement in claims)
    evidence = tuple(item for item in one.evidence if item.claim in claims)
    return replace(one, parts=parts, evidence=evidence) if parts else None


def _series(one: CountSeries, claims: frozenset[str]) -> CountSeries | None:
    """Return a series of the figures that had been given; what was superseded later still stood."""
    figures = tuple(_figure(figure, claims) for figure in one.figures if figure.claim in claims)
    return replace(one, figures=figures, estimates=()) if figures else None


def _figure(figure: Figure, claims: frozenset[str]) -> Figure:
    conflicts = _left(figure.conflicts, claims)
    if figure.to is not None and figure.to not in claims:
        return Figure(claim=figure.claim, standing=Standing.STANDING, conflicts=conflicts)
    return replace(figure, conflicts=conflicts)


def _versions(versions: Iterable[Version], claims: frozenset[str]) -> tuple[Version, ...]:
    left = ((version, _left(version.claims, claims)) for version in versions)
    return tuple(replace(version, claims=kept) for version, kept in left if kept)


def _left(ids: Iterable[str], claims: frozenset[str]) -> tuple[str, ...]:
    return tuple(claim for claim in ids if claim in claims)
