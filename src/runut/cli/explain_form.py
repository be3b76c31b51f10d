"""One thing of a record as JSON: all its fields, and every claim it rests on with its sentence and its page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from runut.cli.claim_words import name_kind
from runut.record.claims import Claim
from runut.record.json_form import claim_form
from runut.record.linked import Lineage
from runut.record.links import Links
from runut.record.links_form import form_of
from runut.record.page_record import PageRecord
from runut.record.things import Thing, claims_of, name_thing
from runut.record.whole import WholeRecord


def explain_form(record: WholeRecord, id: str) -> dict[str, Any] | None:  # noqa: A002 - the record's own name for it
    """Return the dictionary of a claim, or of anything that linking found; None where the record has no such thing.

    Args:
        record: The record, or the part of it around the thing.
        id: The thing's whole id.
    """
    claims = record.claims_by_id()
    if id in claims:
        part_of = [thing for thing in _things(record.links) if id in claims_of(thing)]
        return {**_claim(*claims[id]), "part_of": [{"is": name_thing(one), "id": one.id} for one in part_of]}
    thing = next((one for one in _things(record.links) if one.id == id), None)
    if thing is None:
        return None
    return {
        "is": name_thing(thing),
        "thing": form_of(thing),
        "claims": [_claim(*claims[claim]) for claim in claims_of(thing) if claim in claims],
        "pages": list(_pages(thing, record)),
    }


def _things(links: Links) -> Iterator[Thing]:
    yield from links.happenings
    yield from links.agreements
    yield from links.provisions
    yield from links.series
    yield from links.disagreements
    yield from links.actors
    yield from links.lineages


def _claim(claim: Claim, record: PageRecord) -> dict[str, Any]:
    text = record.page.text
    return {
        "is": name_kind(claim),
        "claim": claim_form(claim, text),
        "sentence": claim.evidence.sentence.of(text),
        "page": _page(record),
    }


def _page(record: PageRecord) -> dict[str, Any]:
    article = record.article
    return {
        "id": record.page.id,
        "sha256": record.page.sha256,
        "url": record.page.url,
        "outlet": article.outlet,
        "title": article.title,
        "published": None if article.published is None else str(article.published),
    }


def _pages(thing: Thing, record: WholeRecord) -> Iterator[dict[str, Any]]:
    """Yield the pages of a lineage; other things have theirs by their claims."""
    if isinstance(thing, Lineage):
        yield from (_page(page) for page in record.pages if page.page.sha256 in thing.pages)
