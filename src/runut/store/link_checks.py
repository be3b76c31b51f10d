"""What must hold between the links of a record and its claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from runut.record.links import Links
from runut.record.violation import Violation
from runut.store.checks import RELINK

KindOf = Mapping[str, str]
"""The table of each claim, by id."""


def find_link_faults(links: Links, kind_of: KindOf, pages: Iterable[str]) -> Iterator[Violation]:
    """Yield what is wrong in links that are those of the pages.

    Args:
        links: All links of the record.
        kind_of: The table of each claim, by id.
        pages: The digests of all pages.
    """
    for about, what in (
        *_faults_of_lineages(links, pages),
        *_faults_of_happenings(links, kind_of),
        *_faults_of_agreements(links, kind_of),
        *_faults_of_provisions(links, kind_of),
        *_faults_of_series(links, kind_of),
        *_faults_of_disagreements(links, kind_of),
        *(_lost(actor.id, actor.claims, kind_of) for actor in links.actors),
    ):
        if what:
            yield Violation(about=about, what=what, todo=RELINK)


_Fault = tuple[str, str]


def _lost(about: str, claims: Iterable[str], kind_of: KindOf, *kinds: str) -> _Fault:
    """Return which claims of a thing are not there, or of another kind; an empty word where all are."""
    wrong = sorted({claim for claim in claims if claim not in kind_of or (kinds and kind_of[claim] not in kinds)})
    return about, f"claims of it are not there, or of another kind: {', '.join(wrong)}" if wrong else ""


def _empty(about: str, claims: Iterable[object], what: str) -> _Fault:
    return about, "" if any(True for _ in claims) else what


def _faults_of_lineages(links: Links, pages: Iterable[str]) -> Iterator[_Fault]:
    count = Counter(page for lineage in links.lineages for page in lineage.pages)
    for page in sorted(set(pages)):
        if count[page] != 1:
            yield page, f"the page is in {count[page]} lineages and should be in one"


def _faults_of_happenings(links: Links, kind_of: KindOf) -> Iterator[_Fault]:
    count = Counter(claim for happening in links.happenings for claim in happening.claims)
    for claim, kind in kind_of.items():
        if kind == "events" and count[claim] != 1:
            yield claim, f"the event is in {count[claim]} happenings and should be in one"
    for happening in links.happenings:
        yield _empty(happening.id, happening.claims, "the happening has no claim")
        yield _lost(happening.id, happening.claims, kind_of, "events")
        versions = (*happening.times, *happening.places, *happening.statuses)
        yield _lost(happening.id, (claim for version in versions for claim in version.claims), kind_of)


def _faults_of_agreements(links: Links, kind_of: KindOf) -> Iterator[_Fault]:
    for agreement in links.agreements:
        yield _empty(agreement.id, agreement.claims, "the agreement has no claim")
        yield _lost(agreement.id, agreement.claims, kind_of, "agreements")
        yield _lost(agreement.id, (claim for version in agreement.signed for claim in version.claims), kind_of)


def _faults_of_provisions(links: Links, kind_of: KindOf) -> Iterator[_Fault]:
    for provision in links.provisions:
        yield _empty(provision.id, provision.parts, "the provision has no claim")
        yield _lost(provision.id, (part.agreement for part in provision.parts), kind_of, "agreements")
        yield _lost(provision.id, (evidence.claim for evidence in provision.evidence), kind_of)


def _faults_of_series(links: Links, kind_of: KindOf) -> Iterator[_Fault]:
    for series in links.series:
        figures = {figure.claim for figure in series.figures}
        yield _empty(series.id, figures, "the series has no claim")
        yield _lost(series.id, figures, kind_of, "casualties")
        used = {claim for estimated in series.estimates for claim in estimated.claims}
        yield series.id, "an estimate uses claims that are no figures of the series" if used - figures else ""


def _faults_of_disagreements(links: Links, kind_of: KindOf) -> Iterator[_Fault]:
    things = {thing.id for each in (links.happenings, links.agreements, links.series) for thing in each}
    for found in links.disagreements:
        yield (
            found.id,
            "" if found.about in things or found.about in kind_of else f"it is about {found.about}, which is not there",
        )
        yield found.id, "it has fewer than two versions" if len(found.versions) < 2 else ""
        for version in found.versions:
            yield _empty(found.id, version.claims, "a version has no claim")
            yield _lost(found.id, version.claims, kind_of)
