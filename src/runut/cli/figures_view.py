"""Human cost and actors at a terminal: one row for each, and what stands behind one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.text import Text

from runut.cli.listing import Listing
from runut.cli.timeline_filters import Filters
from runut.link.differing.counts import show_count
from runut.record.claims import Casualty
from runut.record.linked import LinkedActor
from runut.record.links import Links
from runut.record.series import CountSeries, Estimate, Figure, Standing
from runut.record.whole import WholeRecord

_SIGNS = {
    Standing.STANDING: " ",
    Standing.SUPERSEDED: "↷",
    Standing.CORRECTED: "✗",
    Standing.PART: "⊂",
}
_TOLD = {
    Standing.STANDING: "stands",
    Standing.SUPERSEDED: "superseded by {}",
    Standing.CORRECTED: "corrected to {}",
    Standing.PART: "counted in {}",
}
_SETTLED_BY = {
    "treaty_text": "the text of the agreement",
    "official_record": "the record of those who did it",
    "monitor_report": "the report of a monitor or an inquiry",
    "hospital_list": "a list of the dead and wounded by hospitals or forensic doctors",
    "list_of_names": "a list of names, as the Red Cross keeps it",
    "registration": "a register of the displaced",
    "nothing": "nothing: it is how sources call it, and no fact",
}
_NAMES_SHOWN = 6


def list_figures(links: Links, filters: Filters) -> Listing:
    """Return the count series."""
    rows = ((series, _series_row(series)) for series in links.series if filters.keep_series(series))
    columns = ("period", "outcome", "who", "side", "low", "best", "high", "figures", "sources", "id")
    return Listing(columns=columns, rows=tuple(rows))


def _series_row(series: CountSeries) -> list[str]:
    values = {found.estimate: "" if found.value is None else str(found.value) for found in series.estimates}
    in_dispute = any(figure.conflicts for figure in series.figures)
    return [
        series.period or "",
        series.outcome.value,
        series.who.value,
        series.side or "",
        *(values.get(estimate, "") for estimate in Estimate),
        _count_standings(series.figures),
        f"{len(series.lineages)}{' ≠' if in_dispute else ''}",
        series.id,
    ]


def _count_standings(figures: tuple[Figure, ...]) -> str:
    counted = Counter(figure.standing for figure in figures)
    return ", ".join(f"{counted[standing]} {standing.value}" for standing in Standing if counted[standing])


def list_actors(links: Links, filters: Filters) -> Listing:
    """Return the actors."""
    rows = ((actor, _actor_row(actor)) for actor in links.actors if filters.keep_actor(actor))
    return Listing(columns=("party", "name", "also", "roles", "claims", "id"), rows=tuple(rows))


def _actor_row(actor: LinkedActor) -> list[str]:
    return [
        actor.party or "",
        actor.name,
        ", ".join(name for name in actor.names[:_NAMES_SHOWN] if name != actor.name),
        ", ".join(actor.roles),
        str(len(actor.claims)),
        actor.id,
    ]


def explain_series(series: CountSeries, record: WholeRecord) -> Iterator[Text]:
    """Yield what to print of a series: its estimates with their rules, then every figure with how it stands."""
    side = f" · {series.side}" if series.side else ""
    period = f" · {series.period}" if series.period else ""
    yield Text.assemble((f"figures {series.id}", "bold"))
    yield Text(f"{series.outcome.value} {series.who.value}{side}{period}")
    yield _row("why one", series.reason)
    if series.happening:
        yield _row("happening", series.happening)
    counts = {claim.id: claim for page in record.pages for claim in page.casualties}
    for found in series.estimates:
        value = "not bounded" if found.value is None else str(found.value)
        yield _row(found.estimate.value, f"{value}: {found.rule} ({', '.join(found.claims)})")
    for figure in series.figures:
        if figure.claim in counts:
            yield _tell_figure(figure, counts)


def _tell_figure(figure: Figure, counts: dict[str, Casualty]) -> Text:
    claim = counts[figure.claim]
    to = counts.get(figure.to or "")
    told = _TOLD[figure.standing].format("nothing" if to is None else f"{show_count(to)} ({to.id})")
    against = ", ".join(show_count(counts[other]) for other in figure.conflicts if other in counts)
    says = f", says {claim.claimant}" if claim.claimant else ""
    conflict = f"; cannot be true with {against}" if against else ""
    shown = f"{show_count(claim)} {claim.who.value}{says}: {told}{conflict} ({claim.id})"
    is_gone = figure.standing in {Standing.SUPERSEDED, Standing.CORRECTED}
    return Text.assemble((f"{_SIGNS[figure.standing]:>13}  ", "dim"), (shown, "dim" if is_gone else ""))


def explain_actor(actor: LinkedActor) -> Iterator[Text]:
    """Yield what to print of an actor: its names, roles and why they are one."""
    yield Text.assemble((f"actor {actor.id}", "bold"))
    yield Text(f"{actor.name}{f' ({actor.party})' if actor.party else ''}")
    yield _row("why one", actor.reason)
    yield _row("names", ", ".join(actor.names))
    if actor.roles:
        yield _row("roles", ", ".join(actor.roles))
    yield _row("known", "in the world's tables" if actor.is_known else "from the pages only")
    yield _row("named in", f"{len(actor.claims)} claim{'' if len(actor.claims) == 1 else 's'}")


def tell_settling(key: str) -> str:
    """Return what would settle a disagreement, in words."""
    return _SETTLED_BY.get(key, key)


def _row(name: str, value: str) -> Text:
    return Text.assemble((f"{name:>13}  ", "dim"), value)
