"""One thing of a record, and why it stands there: its words in their sentence, its sources, its steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from rich.text import Text

from runut.cli.claim_words import name_actor, name_kind, tell_claim
from runut.cli.figures_view import explain_actor, explain_series, tell_settling
from runut.cli.lineage_view import explain_lineage, name_page
from runut.cli.page_view import STYLE_OF
from runut.cli.provisions_view import explain_provision, explain_provisions
from runut.record.actor import Actor
from runut.record.claims import Agreement, Claim, Event, Statement
from runut.record.linked import Disagreement, Happening, LinkedAgreement, Version
from runut.record.links import Links
from runut.record.page_record import PageRecord
from runut.record.whole import WholeRecord

_CLAIMS_SHOWN = 60
"""Of an actor that half the record names, the first claims stand for all."""

_MARGIN_CHARS = 400
"""How much of a long sentence is shown on either side of the words."""


def explain(record: WholeRecord, id: str) -> Iterator[Text]:  # noqa: A002 - the record's own name for it
    """Yield what to print of a claim, or of anything that linking found.

    Args:
        record: The record, or the part of it around the thing.
        id: The thing's whole id.
    """
    claims = record.claims_by_id()
    if id in claims:
        claim, page = claims[id]
        yield from _explain_claim(claim, page, record.links)
        return
    links = record.links
    yield from chain.from_iterable(_explain_happening(thing, record) for thing in links.happenings if thing.id == id)
    yield from chain.from_iterable(_explain_agreement(thing, record) for thing in links.agreements if thing.id == id)
    yield from chain.from_iterable(
        _explain_disagreement(thing, record) for thing in links.disagreements if thing.id == id
    )
    for series in links.series:
        if series.id == id:
            yield from explain_series(series, record)
            yield from _tell_claims((figure.claim for figure in series.figures), record)
    for actor in links.actors:
        if actor.id == id:
            yield from explain_actor(actor)
            yield from _tell_claims(actor.claims[:_CLAIMS_SHOWN], record)
    for provision in links.provisions:
        if provision.id == id:
            yield from explain_provision(provision, record, lambda claims: _tell_claims(claims, record))
    yield from chain.from_iterable(explain_lineage(thing, record) for thing in links.lineages if thing.id == id)


def _row(name: str, value: object) -> Iterator[Text]:
    if value:
        yield Text.assemble((f"{name:>13}  ", "dim"), str(value))


def _explain_claim(claim: Claim, page: PageRecord, links: Links) -> Iterator[Text]:
    yield Text.assemble((f"{name_kind(claim)} {claim.id}", "bold"))
    yield Text(tell_claim(claim, page.page.text))
    yield Text()
    yield _show_sentence(claim, page)
    yield from _row("page", name_page(page))
    yield from _row("line", f"{claim.evidence.line}, characters {claim.evidence.start}-{claim.evidence.end}")
    yield from _explain_fields(claim)
    for step in claim.steps:
        yield from _row(f"why {step.what}", step.why)
    for happening in links.happenings:
        if claim.id in happening.claims:
            yield from _row("part of", f"happening {happening.id}: {_count_sources(happening.lineages)}")
    for agreement in links.agreements:
        if claim.id in agreement.claims:
            yield from _row("part of", f"agreement {agreement.id}: {_count_sources(agreement.lineages)}")
    for series in links.series:
        if any(figure.claim == claim.id for figure in series.figures):
            yield from _row("part of", f"figures {series.id}: {_count_sources(series.lineages)}")
    yield from _tell_disputes(links, {claim.id})


def _explain_fields(claim: Claim) -> Iterator[Text]:
    if isinstance(claim, Event):
        for name, actors in (
            ("actor", claim.actors),
            ("recipient", claim.recipients),
            ("third party", claim.third_parties),
        ):
            yield from _explain_actors(name, actors)
        yield from _row("time", claim.time and f"{claim.time}{f' ({claim.time_basis})' if claim.time_basis else ''}")
        yield from _row("status", claim.status.value)
        yield from _row("frame", claim.frame)
        yield from _row("CAMEO", claim.cameo)
    elif isinstance(claim, Statement):
        yield from _explain_actors("speaker", [claim.speaker] if claim.speaker else [])
        yield from _row("cue", claim.cue)
    elif isinstance(claim, Agreement):
        for provision in claim.provisions:
            owes = " → ".join(filter(None, [provision.obligor, provision.beneficiary]))
            by = f" by {provision.deadline}" if provision.deadline else ""
            yield from _row(provision.topic.value, f"“{provision.said}” {owes}{by}".strip())


def _explain_actors(name: str, actors: Iterable[Actor]) -> Iterator[Text]:
    for actor in actors:
        how = actor.basis or ("named here" if actor.start is not None else "")
        yield from _row(name, f"{name_actor(actor)}{f': {how}' if how else ''}")


def _show_sentence(claim: Claim, page: PageRecord) -> Text:
    """Return the sentence with the claim's words marked."""
    text, evidence = page.page.text, claim.evidence
    first = max(evidence.sentence.start, evidence.start - _MARGIN_CHARS)
    last = min(evidence.sentence.end, evidence.end + _MARGIN_CHARS)
    return Text.assemble(
        "  “",
        text[first : evidence.start],
        ("[" + text[evidence.start : evidence.end] + "]", STYLE_OF[type(claim)]),
        text[evidence.end : last],
        "”",
    )


def _count_sources(lineages: tuple[str, ...]) -> str:
    return f"{len(lineages)} independent source{'' if len(lineages) == 1 else 's'}"


def _explain_happening(happening: Happening, record: WholeRecord) -> Iterator[Text]:
    yield Text.assemble((f"happening {happening.id}", "bold"))
    sides = " → ".join(filter(None, [", ".join(happening.actors), ", ".join(happening.recipients)]))
    if happening.recipients and not happening.actors:
        sides = f"→ {sides}"
    yield Text(" · ".join(filter(None, ["/".join([happening.type.value, *happening.modes]), sides])))
    yield from _row("why one", f"{happening.reason}; {_count_sources(happening.lineages)}")
    for name, versions in (("time", happening.times), ("place", happening.places), ("status", happening.statuses)):
        yield from _tell_versions(name, versions)
    yield from _tell_disputes(record.links, {happening.id, *happening.claims})
    yield from _tell_claims(happening.claims, record)


def _explain_agreement(agreement: LinkedAgreement, record: WholeRecord) -> Iterator[Text]:
    yield Text.assemble((f"agreement {agreement.id}", "bold"))
    yield Text(" · ".join(filter(None, [", ".join(agreement.names), ", ".join(agreement.kinds)])))
    for version in agreement.sides:
        yield from _row("parties", f"{version.value}: {_count_sources(version.lineages)}")
    yield from _row("mediators", ", ".join(agreement.mediators))
    yield from _row("why one", f"{agreement.reason}; {_count_sources(agreement.lineages)}")
    yield from _tell_versions("signed", agreement.signed)
    for name, text in explain_provisions(agreement, record.links):
        yield from _row(name, text)
    yield from _tell_disputes(record.links, {agreement.id})
    yield from _tell_claims(agreement.claims, record)


def _explain_disagreement(found: Disagreement, record: WholeRecord) -> Iterator[Text]:
    yield Text.assemble((f"disagreement {found.id}", "bold"))
    yield Text(f"{found.kind.value}: {found.question}")
    yield from _row("about", found.about)
    yield from _row("settled by", found.settled_by and tell_settling(found.settled_by))
    for version in found.versions:
        yield from _tell_versions("value", [version])
        yield from _tell_claims(version.claims, record)


def _tell_versions(name: str, versions: Iterable[Version]) -> Iterator[Text]:
    for version in versions:
        says = f", says {', '.join(version.claimants)}" if version.claimants else ""
        yield from _row(name, f"{version.value}: {_count_sources(version.lineages)}{says}")


def _tell_disputes(links: Links, things: set[str]) -> Iterator[Text]:
    for found in links.disagreements:
        if found.about in things or any(things & set(version.claims) for version in found.versions):
            values = " ≠ ".join(version.value for version in found.versions)
            yield from _row("in dispute", f"{found.question}: {values} ({found.id})")


def _tell_claims(ids: Iterable[str], record: WholeRecord) -> Iterator[Text]:
    claims = record.claims_by_id()
    for found in ids:
        if found in claims:
            claim, page = claims[found]
            yield Text()
            yield Text.assemble((f"{name_page(page)}, line {claim.evidence.line}  {claim.id}", "dim"))
            yield _show_sentence(claim, page)
