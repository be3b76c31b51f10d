"""Actors: who acts, suffers, speaks or mediates (CODEBOOK §3)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ActorKind(StrEnum):
    """What sort of actor it is."""

    GOVERNMENT = "government"
    MILITARY = "military"
    NONSTATE_ARMED = "nonstate_armed"
    IGO = "igo"
    NGO = "ngo"
    MEDIA = "media"
    CIVILIANS = "civilians"
    PARTY = "party"
    PERSON = "person"
    PEACEKEEPERS = "peacekeepers"
    POLICE = "police"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One actor as a page names it.

    Attributes:
        name: The fullest form that the page gives.
        party: ISO 3166-1 alpha-3 code of a state, or the usual short name of a group; None if not said.
        kind: What sort of actor it is, None if it cannot be told.
        start: First code point of the mention on which this rests, None where it was carried over.
        end: Code point after the mention's last.
        basis: None where the words at `start` name the actor themselves; otherwise how the actor was
            resolved ("'keduanya' → the two last-named states"), since the codebook wants inference said.
    """

    name: str
    party: str | None = None
    kind: ActorKind | None = None
    start: int | None = None
    end: int | None = None
    basis: str | None = None

    def meant_at(self, start: int | None, end: int | None, basis: str) -> Actor:
        """Return the actor as other words mean it, or as it is carried over to where no words do."""
        return Actor(name=self.name, party=self.party, kind=self.kind, start=start, end=end, basis=basis)
