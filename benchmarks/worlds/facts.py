"""What is true in a synthetic world: happenings, agreements with provisions, counts, and what pages tell of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

Roles = dict[str, str]
"""Letters of the patterns (A does it, B is met by it, M stands between them) to party codes."""

FAMILIES = {
    "strike": "ASSAULT",
    "clash": "ASSAULT",
    "breach": "ASSAULT",
    "capture": "COERCE ASSAULT",
    "talks": "CONSULT",
    "phone": "CONSULT",
    "visit": "CONSULT",
    "truce": "AGREE SUPPORT CONCEDE RETREAT",
    "peace": "AGREE SUPPORT",
    "withdrawal": "RETREAT CONCEDE",
    "territory": "RETREAT CONCEDE",
    "prisoners": "RETREAT COOPERATE",
    "remains": "RETREAT COOPERATE",
    "humanitarian": "RETREAT AID",
    "aid": "AID",
    "protest": "PROTEST",
    "accuse": "ACCUSE",
    "deny": "REJECT",
    "urge": "REQUEST",
    "peacekeeping": "MOBILIZE",
    "sanction": "SANCTION",
    "demining": "RETREAT",
}
"""The PLOVER types under which a page may tell an act; claims of these types in its sentence are mapped to it."""


@dataclass(slots=True, kw_only=True)
class Count:
    """People harmed in one happening, as claimants put it over the days.

    Attributes:
        id: Its name.
        happening: What harmed them.
        outcome: What became of them.
        who: Who was counted.
        side: Their side.
        figures: Who says it, from which day on, and how many.
        disputed: Whether two claimants give figures that cannot both be true of the same state of knowledge.
    """

    id: str
    happening: str
    outcome: str
    who: str
    side: str
    figures: list[tuple[str, date, int]]
    disputed: bool = False


@dataclass(slots=True, kw_only=True)
class Happening:
    """One thing that happened.

    Attributes:
        id: Its name.
        act: What sort of thing, as the sections of the patterns call it.
        roles: Who took part.
        day: When.
        place: Where, by its name in the cast; None where it has none.
        episode: Which run of events it belongs to.
        about: The happening, agreement or provision that it is about.
        quarrel: Attribute on which the sides' newsrooms differ, and the value that the second side gives.
    """

    id: str
    act: str
    roles: Roles
    day: date
    place: str | None
    episode: int
    about: str | None = None
    quarrel: tuple[str, object] | None = None
    counts: list[Count] = field(default_factory=list)

    @property
    def family(self) -> frozenset[str]:
        """Return the types under which pages may tell it."""
        return frozenset(FAMILIES[self.act].split())

    @property
    def parties(self) -> frozenset[str]:
        """Return all who took part."""
        return frozenset(self.roles.values())


@dataclass(slots=True, kw_only=True)
class Turn:
    """What became of a provision on a day; `until` is the new deadline of one that was amended."""

    state: str
    day: date
    happening: str | None = None
    until: date | None = None


@dataclass(slots=True, kw_only=True)
class ProvisionTruth:
    """One thing that an agreement lays down, and its fate."""

    id: str
    agreement: str
    topic: str
    roles: Roles
    place: str | None
    deadline: date | None
    turns: list[Turn] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class AgreementTruth:
    """One agreement."""

    id: str
    happening: str
    kind: str
    roles: Roles
    day: date
    place: str
    provisions: list[ProvisionTruth]
    told_days: list[date] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Tell:
    """What one sentence is to say.

    Attributes:
        section: Which patterns say it.
        roles: Who takes part as this page has it.
        day: When, as this page has it.
        place: Where, as this page has it.
        style: How the time is told: fresh, full, month, year or none.
        happening: What happening it tells.
        also: A second happening, told inside the first (what an accusation is about).
        also_day: When that was.
        until: A new deadline.
        agreed: When the agreement was made, as this page has it, where it differs from others.
        agreement: What agreement it tells of.
        provision: What provision it lays down, or tells the fate of.
        count: The count it tells.
        number: How many.
        claimant: On whose word.
        status: happened or denied.
        words: Further words for the pattern's slots.
    """

    section: str
    roles: Roles
    day: date
    place: str | None = None
    style: str = "fresh"
    happening: str | None = None
    also: str | None = None
    also_day: date | None = None
    until: date | None = None
    agreed: date | None = None
    agreement: AgreementTruth | None = None
    provision: ProvisionTruth | None = None
    count: Count | None = None
    number: int | None = None
    claimant: str | None = None
    status: str = "happened"
    is_scored: bool = True
    words: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class World:
    """A hidden history."""

    seed: int
    happenings: dict[str, Happening]
    agreements: dict[str, AgreementTruth]
    conflicts: dict[int, tuple[str, str]]
