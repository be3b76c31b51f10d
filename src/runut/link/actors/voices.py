"""Voices: who says a figure, and for whom; a ministry, a minister and a capital are one government's voice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from runut.link.actors.known_actors import parties_by_form, without_party
from runut.link.comparing.wording import fold
from runut.record.actor import Actor
from runut.record.claims import Casualty
from runut.record.page_record import PageRecord


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something.

    Attributes:
        speaker: The name, folded; None for a newsroom's own voice.
        side: For whom: a party, else the speaker, else the newsroom.
        body: Which body of the side: the side itself where the speaker bears its name ("Kementerian Luar Negeri X").
    """

    speaker: str | None
    side: str
    body: str

    def is_of_body(self, other: Voice) -> bool:
        """Tell whether one body speaks twice: a hospital and a ministry of one state are two who count."""
        if self.body == other.body:
            return True
        mine, its = set(self.body.split()), set(other.body.split())
        return mine <= its or its <= mine  # "gubernur", "gubernur Odesa"


class Voices:
    """Finds the voice of claims, page by page."""

    def __init__(self) -> None:
        self._page: str | None = None
        self._parties: Mapping[str, str] = {}

    def of_count(self, claim: Casualty, record: PageRecord) -> Voice:
        """Return who says a count."""
        if claim.claimant is None:
            newsroom = f"newsroom {self.outlet_of(record) or record.page.sha256}"
            return Voice(None, newsroom, newsroom)
        name = fold(claim.claimant)
        party = self._party_of(name, record)
        is_named = party is not None and without_party(name, party) != name
        return Voice(name, party or name, party if party is not None and is_named else name)

    def outlet_of(self, record: PageRecord) -> str | None:
        """Return the outlet of a page, folded."""
        return None if record.article.outlet is None else fold(record.article.outlet)

    def _party_of(self, name: str, record: PageRecord) -> str | None:
        if self._page != record.page.sha256:
            self._page = record.page.sha256
            self._parties = {fold(actor.name): actor.party for actor in find_actors_of(record) if actor.party}
        return self._parties.get(name) or parties_by_form().get(name)


def find_actors_of(record: PageRecord) -> Iterator[Actor]:
    """Yield every actor that the events and statements of a page name."""
    for event in record.events:
        yield from (*event.actors, *event.recipients, *event.third_parties)
    for statement in record.statements:
        if statement.speaker is not None:
            yield statement.speaker
