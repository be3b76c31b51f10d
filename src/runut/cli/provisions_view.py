"""What agreements lay down and what became of it, as rows and as an explanation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rich.text import Text

from runut.cli.listing import Listing
from runut.cli.timeline_filters import Filters
from runut.link.agreements.provision_states import StateSince, is_overdue, pam_score, state_of, states_over_time
from runut.record.linked import LinkedAgreement, Version
from runut.record.links import Links
from runut.record.provisions import BY_KIND, Compliance, LinkedProvision, ProvisionPart
from runut.record.whole import WholeRecord

_NOT_TOLD = "nothing told"
ShowClaims = Callable[[Iterable[str]], Iterator[Text]]


def list_provisions(links: Links, filters: Filters) -> Listing:
    """Return what agreements lay down, as of the day until which is asked."""
    rows = (
        (one, _provision_row(one, found, filters))
        for found in links.agreements
        if filters.keep_agreement(found)
        for one in links.provisions
        if one.agreement == found.id
    )
    columns = ("signed", "about", "who owes it", "by", "state", "evidence", "sources", "id")
    return Listing(columns=columns, rows=tuple(rows))


def _provision_row(one: LinkedProvision, found: LinkedAgreement, filters: Filters) -> list[str]:
    return [
        _join(found.signed),
        one.topic.value,
        _owes(one),
        _join(one.deadlines),
        _show_state(one, filters),
        str(len(one.evidence)),
        str(len(one.lineages)),
        one.id,
    ]


def tell_states(links: Links, agreement: str, filters: Filters) -> str:
    """Return the states of an agreement's provisions in a row: "ceasefire disputed, talks pending"."""
    told = ((one, _show_state(one, filters)) for one in links.provisions if one.agreement == agreement)
    return ", ".join(f"{one.topic.value} {state}" for one, state in told if state != _NOT_TOLD)


def _show_state(one: LinkedProvision, filters: Filters) -> str:
    day = None if filters.until is None else filters.until.latest
    state = state_of(one, day)
    overdue = ", overdue" if day is not None and is_overdue(one, day) else ""
    return f"{_NOT_TOLD if state is None else state.value}{overdue}"


def _join(versions: Iterable[Version]) -> str:
    return " | ".join(version.value for version in versions)


def _owes(one: LinkedProvision) -> str:
    return " → ".join(filter(None, [_join(one.obligors), _join(one.beneficiaries)]))


def explain_provisions(agreement: LinkedAgreement, links: Links) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of a row for each provision of an agreement."""
    for one in links.provisions:
        if one.agreement == agreement.id:
            states = ", ".join(f"{found.state.value} since {found.since or '?'}" for found in states_over_time(one))
            yield "lays down", " · ".join(filter(None, [one.topic.value, _owes(one), states or _NOT_TOLD, one.id]))


def explain_provision(one: LinkedProvision, record: WholeRecord, show: ShowClaims) -> Iterator[Text]:
    """Yield what to print of a provision: its words, its states by day, and what bears on its keeping.

    Args:
        one: The provision.
        record: The record, or the part of it around the provision.
        show: Gives what to print of claims: their words in their sentence.
    """
    yield Text.assemble((f"provision {one.id}", "bold"))
    yield Text(" · ".join(filter(None, [one.topic.value, _owes(one), _join(one.deadlines)])))
    yield from _rows(one)
    for part in one.parts:
        yield from _show_part(part, record)
    for evidence in one.evidence:
        yield Text()
        yield _show_evidence(evidence)
        yield from show([evidence.claim])


def _rows(one: LinkedProvision) -> Iterator[Text]:
    score = pam_score(one)
    rows = [
        ("of", f"agreement {one.agreement}"),
        ("why one", f"{one.reason}; {len(one.lineages)} independent source{'' if len(one.lineages) == 1 else 's'}"),
        *(("state", _tell_state(found, one)) for found in states_over_time(one)),
        *([] if states_over_time(one) else [("state", _NOT_TOLD)]),
        *([] if score is None else [("PAM", f"{score} of 3")]),
        *([("PA-X", ", ".join(one.issues))] if one.issues else []),
    ]
    for name, value in rows:
        yield Text.assemble((f"{name:>13}  ", "dim"), value)


def _tell_state(found: StateSince, one: LinkedProvision) -> str:
    """Tell a state, since when, and by which claims it came about and why."""
    told = [evidence for evidence in one.evidence if evidence.claim in found.claims]
    own = [evidence for evidence in told if evidence.state is found.state] or told  # what is disputed has both sides
    why = "; ".join(f"{evidence.claim} ({evidence.reason})" for evidence in own)
    return f"{found.state.value} since {found.since or 'a day not told'} by {why}"


def _show_part(part: ProvisionPart, record: WholeRecord) -> Iterator[Text]:
    found = record.claims_by_id().get(part.agreement)
    if found is None:
        return
    claim, page = found
    provisions = getattr(claim, "provisions", ())
    words = "a truce by its kind" if part.position == BY_KIND else f"“{provisions[part.position].said}”"
    yield Text.assemble((f"{'laid down':>13}  ", "dim"), f"{words} ({page.page.id}, line {claim.evidence.line})")


def _show_evidence(one: Compliance) -> Text:
    told = (
        f"by {', '.join(one.by)}" if one.by else "",
        str(one.time) if one.time else "day not told",
        f"reported {one.reported}" if one.reported else "",
        f"says {', '.join(one.claimants)}" if one.claimants else "",
    )
    what = (f"{one.state.value}, {one.basis.value}", "bold")
    return Text.assemble(what, " · ", " · ".join(filter(None, told)), f"\n  why: {one.reason}")
