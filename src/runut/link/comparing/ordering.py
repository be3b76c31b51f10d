"""In which order things come: by a day or place of their own first, so that what is added moves nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from runut.record.linked import Disagreement, LinkedAgreement, Tie, TieKind
from runut.record.provisions import LinkedProvision

Places = Mapping[str, int]
"""By id: the day or place by which things of one kind are ordered first."""


def order_of_tie(tie: Tie) -> tuple[bool, str, str, str]:
    """Return by what ties are ordered: those of whole texts first."""
    return (tie.kind is TieKind.STOCK, tie.one, tie.other, tie.kind)


def order_disagreements(found: Iterable[Disagreement], places: Places) -> tuple[Disagreement, ...]:
    """Return disagreements by the day of what they are about."""
    return tuple(sorted(found, key=lambda one: (places[one.id], one.about, one.kind, one.id)))


def order_provisions(
    found: Iterable[LinkedProvision], agreements: Iterable[LinkedAgreement], places: Places
) -> tuple[LinkedProvision, ...]:
    """Return provisions in the order of their agreements, those of one in their own."""
    rank = {agreement.id: at for at, agreement in enumerate(agreements)}
    return tuple(sorted(found, key=lambda one: (rank[one.agreement], places[one.id])))


def place_provisions(found: Iterable[LinkedProvision]) -> dict[str, int]:
    """Return the place of each provision among those of its agreement, which come in their order."""
    places: dict[str, int] = {}
    count: dict[str, int] = {}
    for one in found:
        places[one.id] = count.get(one.agreement, 0)
        count[one.agreement] = places[one.id] + 1
    return places
