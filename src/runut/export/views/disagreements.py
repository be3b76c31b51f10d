"""Disagreements: values side by side, with who says so and through which lineage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from runut.export.views.agreements import AgreementView
from runut.export.views.index import Index
from runut.export.views.parties import VersionView, make_version
from runut.export.views.passages import fact_id
from runut.export.views.timeline import HappeningView
from runut.record.claims import Casualty
from runut.record.linked import Disagreement, DisagreementKind


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementView:
    """One disagreement.

    Attributes:
        id: Its id, and the id of its card.
        kind: The attribute on which accounts differ.
        question: The attribute in words that need no translation.
        about: Id of the place in the dossier that tells what it is about, None where the dossier has none.
        happening: The happening that it is about, if it is about one.
        agreement: The agreement that it is about, if it is about one.
        casualty: The first count of the series that it is about, if it is about one.
        versions: The values.
        settled_by: What would settle it, as a key of the interface's words.
    """

    id: str
    kind: DisagreementKind
    question: str
    about: str | None
    happening: HappeningView | None
    agreement: AgreementView | None
    casualty: Casualty | None
    versions: tuple[VersionView, ...]
    settled_by: str | None


def make_disagreements(
    index: Index, happenings: Iterable[HappeningView], agreements: Iterable[AgreementView]
) -> tuple[DisagreementView, ...]:
    """Return all disagreements, by attribute."""
    order = list(DisagreementKind)
    found = sorted(index.record.links.disagreements, key=lambda one: (order.index(one.kind), one.id))
    by_id = {view.id: view for view in happenings}
    agreement_by_id = {view.id: view for view in agreements}
    return tuple(make_disagreement(index, one, by_id, agreement_by_id) for one in found)


def find_disputed(views: tuple[DisagreementView, ...]) -> dict[str, str]:
    """Return, by the id of a fact, the first disagreement about it or in which it is a version."""
    disputed: dict[str, str] = {}
    for view in views:
        for fact in (view.about or "", *(passage.fact for version in view.versions for passage in version.passages)):
            disputed.setdefault(fact, view.id)
    return disputed


def make_disagreement(
    index: Index,
    one: Disagreement,
    happenings: Mapping[str, HappeningView],
    agreements: Mapping[str, AgreementView],
) -> DisagreementView:
    """Return a disagreement with the sentences of every version, and what it is about among these."""
    claim = index.claims[one.about][0] if one.about in index.claims else None
    is_known = one.about in happenings or one.about in agreements
    return DisagreementView(
        id=one.id,
        kind=one.kind,
        question=one.question,
        about=fact_id(one.about) if claim is not None else one.about if is_known else None,
        happening=happenings.get(one.about),
        agreement=agreements.get(one.about),
        casualty=claim if isinstance(claim, Casualty) else None,
        versions=tuple(make_version(index, version) for version in one.versions),
        settled_by=one.settled_by,
    )
