"""The linked record: what many pages say together (CODEBOOK §8)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from runut.record.claims import EventType
from runut.record.edtf import Edtf


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Pages that carry one text: independence is counted in lineages, never in pages.

    Attributes:
        id: Stable id, made from its members.
        pages: Digests (SHA-256) of the member pages, sorted.
        origin: The agency or outlet it comes from, where the pages say so.
        reason: Why the pages are one lineage.
    """

    id: str
    pages: tuple[str, ...]
    origin: str | None
    reason: str


class TieKind(StrEnum):
    """How the texts of two pages hang together."""

    SAME_TEXT = "same_text"
    NEAR_COPY = "near_copy"
    RETOLD = "retold"
    """One dispatch in other words or in another language."""
    STOCK = "stock"
    """Background sentences that both carry: one source for those facts, not for the pages."""
    NAMED = "named"
    """One says that it takes what it tells from the other's outlet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One edge of the lineage graph.

    Attributes:
        one: Digest of the page that has it from the other or came later, where that can be told.
        other: Digest of the other page.
        kind: How they hang together.
        spans: Pairs of sentences that they share, for stock text: first and last code point of each in `one`.
        reason: What was compared and what it gave, in words.
    """

    one: str
    other: str
    kind: TieKind
    spans: tuple[tuple[int, int], ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedActor:
    """One person, body or group of the world, under all the names that pages give it.

    Attributes:
        id: Stable id, made from the party's code or from the claims that name it.
        party: Its party code, or that of its side; None if not known.
        name: The name to show.
        names: Every name that pages give it, sorted.
        roles: Every role that pages or the world's tables give it, with years where known, sorted.
        claims: Ids of the claims that name it, sorted.
        is_known: Whether it stands in the world's tables.
        reason: Why these names are one actor.
    """

    id: str
    party: str | None
    name: str
    names: tuple[str, ...]
    roles: tuple[str, ...]
    claims: tuple[str, ...]
    is_known: bool
    reason: str


class DisagreementKind(StrEnum):
    """The attribute on which accounts differ."""

    DATE = "date"
    NUMBER = "number"
    PLACE = "place"
    ACTOR = "actor"
    STATUS = "status"
    BLAME = "blame"
    WORDING = "wording"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One value of one attribute, and the claims that give it.

    Attributes:
        value: As shown to people (an EDTF date, a number, a name).
        claims: Ids of the claims that say so.
        lineages: Ids of the lineages behind them.
        claimants: Names of those who say so, where the pages name them.
    """

    value: str
    claims: tuple[str, ...]
    lineages: tuple[str, ...]
    claimants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Events that tell of one thing in the world; keeps every version with its sources.

    Attributes:
        id: Stable id, made from its claims.
        type: The PLOVER type that most of its claims have (the first by name among equals).
        modes: Union of its claims' modes, sorted.
        claims: Ids of its event claims, in order of page and text.
        lineages: Ids of the lineages that tell it, sorted.
        actors: Parties (or names, where no party is known) that any claim gives as actor.
        recipients: The same for recipients; of a fight or talk of several only those who have no part in it.
        third_parties: The same for third parties.
        times: Every version of its date.
        places: Every version of its place.
        statuses: Every version of its status.
        time: The narrowest value compatible with all versions, None where they disagree or none is given.
        reason: Why these claims are one happening.
    """

    id: str
    type: EventType
    modes: tuple[str, ...]
    claims: tuple[str, ...]
    lineages: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    third_parties: tuple[str, ...]
    times: tuple[Version, ...]
    places: tuple[Version, ...]
    statuses: tuple[Version, ...]
    time: Edtf | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedAgreement:
    """Agreement claims that tell of one agreement.

    Attributes:
        id: Stable id, made from its claims.
        claims: Ids of its agreement claims.
        lineages: Ids of the lineages that tell of it.
        kinds: Every kind that a claim gives it, sorted.
        names: Every name it goes by, sorted.
        parties: Every party that a claim gives, sorted.
        mediators: The same for mediators.
        signed: Every version of its date.
        reason: Why these claims are one agreement.
        sides: Every version of whose it is ("ARM, AZE", "ARM, AZE, RUS"), for one counts a mediator as a party.
    """

    id: str
    claims: tuple[str, ...]
    lineages: tuple[str, ...]
    kinds: tuple[str, ...]
    names: tuple[str, ...]
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    signed: tuple[Version, ...]
    reason: str
    sides: tuple[Version, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Different values for the same attribute of the same thing; nothing averaged, nothing dropped.

    Attributes:
        id: Stable id.
        kind: The attribute.
        about: Id of the happening, agreement, or (for counts) the first claim of the series.
        question: The attribute in words that need no translation: "signed", "killed AZE civilian 2020-10-11".
        versions: At least two, that cannot all be true.
        settled_by: What would settle it, as a key of the interface's words ("treaty_text", …).
    """

    id: str
    kind: DisagreementKind
    about: str
    question: str
    versions: tuple[Version, ...]
    settled_by: str | None = None
