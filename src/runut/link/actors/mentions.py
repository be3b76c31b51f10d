"""Namings: each time a claim names an actor, with what tells who that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from runut.link.actors.known_actors import known_years, parties_by_form
from runut.link.actors.names import names_somebody
from runut.link.comparing.wording import fold
from runut.link.texts.sources import Source
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Agreement, Casualty, Claim, Event
from runut.record.page_record import PageRecord

_MOST_BESIDE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """One naming of an actor by a claim.

    Attributes:
        name: The name that the claim gives.
        party: Its party, None if not known.
        kind: What sort of actor it is, None if it cannot be told.
        role: The title that stands before a person's name, None if none does.
        claim: Id of the claim.
        page: Digest of the page.
        lineage: Id of the page's lineage.
        year: The year in which the page tells, None if not known.
        order: Sorts namings by report.
        beside: Folded names of other persons and bodies that the page names, states left out.
    """

    name: str
    party: str | None
    kind: ActorKind | None
    role: str | None
    claim: str
    page: str
    lineage: str
    year: int | None
    order: tuple[object, ...]
    beside: tuple[str, ...] = ()


def find_named(record: PageRecord, sources: Mapping[str, Source]) -> Iterator[Named]:
    """Yield every naming of an actor by the claims of a page."""
    known = {fold(actor.name): actor for actor in _find_told(record)}
    published = record.article.published
    earliest = None if published is None else published.earliest or published.latest
    year = None if earliest is None else earliest.year
    named = [
        Named(
            name=actor.name,
            party=actor.party,
            kind=actor.kind,
            role=_role_of(given, record.page.text),
            claim=claim.id,
            page=record.page.sha256,
            lineage=sources[claim.id].lineage,
            year=year if year is not None else known_years(claim),
            order=(*sources[claim.id].order, at),
        )
        for claim in record.claims
        for at, given in enumerate(_find_actors(claim))
        for actor in (known.get(fold(given.name), given) if _is_name_only(given) else given,)
    ]
    states = set(parties_by_form())
    others = sorted({fold(one.name) for one in named if names_somebody(one.name, one.party)} - states)[:_MOST_BESIDE]
    yield from (replace(one, beside=tuple(others)) if one.kind is ActorKind.PERSON else one for one in named)


def _find_told(record: PageRecord) -> Iterator[Actor]:
    """Yield actors of a page by the fullest that it says of each: a count names its claimant only."""
    claims: tuple[Claim, ...] = (*record.events, *record.statements)
    told = (actor for claim in claims for actor in _find_actors(claim))
    yield from sorted(told, key=lambda actor: (actor.party is not None, actor.kind is not None))


def _find_actors(claim: Claim) -> Iterator[Actor]:
    if isinstance(claim, Event):
        yield from (*claim.actors, *claim.recipients, *claim.third_parties)
    elif isinstance(claim, Casualty):
        if claim.claimant is not None:
            yield _named_only(claim.claimant)
    elif isinstance(claim, Agreement):
        yield from map(_named_only, (*claim.parties, *claim.mediators))
    elif claim.speaker is not None:
        yield claim.speaker


def _named_only(name: str) -> Actor:
    return Actor(name=name, party=parties_by_form().get(fold(name)))


def _is_name_only(actor: Actor) -> bool:
    return actor.kind is None and actor.party is None


def _role_of(actor: Actor, text: str) -> str | None:
    """Return what stands before a person's name in the words that name him ("Presiden" of "Presiden Aliyev")."""
    if actor.kind is not ActorKind.PERSON or actor.start is None or actor.end is None or actor.basis is not None:
        return None
    words = " ".join(text[actor.start : actor.end].split())
    for name in (actor.name, actor.name.split()[-1]):
        if words.endswith(name):
            title = words[: -len(name)].strip()
            return title if title and not any(sign.isdigit() for sign in title) else None
    return None
