"""All series of counts, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from runut.export.views.index import Index
from runut.record.claims import Casualty
from runut.record.ids import make_id
from runut.record.series import CountSeries, Figure, Standing


def order_series(index: Index, linked: Iterable[CountSeries], counts: Collection[str]) -> tuple[CountSeries, ...]:
    """Return all series, those of most figures first; a count that no series holds is one of its own.

    Args:
        index: Where counts stand.
        linked: Series that were linked.
        counts: Ids of all counts.
    """
    found = [one for one in linked if any(figure.claim in index.claims for figure in one.figures)]
    told = {figure.claim for one in found for figure in one.figures}
    found += (_lone(index, claim) for id_ in counts if id_ not in told for claim in [index.claims[id_][0]])
    return tuple(sorted(found, key=lambda one: (-len(one.figures), -len(one.lineages), one.side or "~", one.id)))


def _lone(index: Index, claim: object) -> CountSeries:
    if not isinstance(claim, Casualty):
        raise TypeError(f"{claim!r} is no count")
    return CountSeries(
        id=make_id("k", claim.id),
        outcome=claim.outcome,
        who=claim.who,
        side=claim.side,
        happening=None,
        period=claim.time.text if claim.time is not None else None,
        figures=(Figure(claim=claim.id, standing=Standing.STANDING),),
        estimates=(),
        lineages=(index.page_of(claim.id).lineage.siglum,),
        reason="",
    )
