"""Count series: what was said of one group of people harmed in one thing, how the figures stand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from runut.record.claims import Outcome, VictimKind


class Standing(StrEnum):
    """How a figure stands to the others of its series."""

    STANDING = "standing"
    SUPERSEDED = "superseded"
    """The same claimant gave a later figure."""
    CORRECTED = "corrected"
    """A page says that it was wrong."""
    PART = "part"
    """It counts some of those whom another figure counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One count claim in a series.

    Attributes:
        claim: Id of the count claim.
        standing: How it stands to the others.
        to: Id of the claim that superseded or corrected it, or that counts it in; None where it stands.
        conflicts: Ids of the claims of the series that cannot be true together with it, sorted.
    """

    claim: str
    standing: Standing
    to: str | None = None
    conflicts: tuple[str, ...] = ()


class Estimate(StrEnum):
    """The three estimates of UCDP GED."""

    LOW = "low"
    BEST = "best"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimated:
    """One estimate, which is never shown without its rule and claims.

    Attributes:
        estimate: Which of the three.
        value: How many people; None where nothing bounds it.
        rule: Name of the rule that made it, told in the guide.
        claims: Ids of the claims that it used, sorted.
    """

    estimate: Estimate
    value: int | None
    rule: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountSeries:
    """Figures of one group of people, one fate, and one thing that befell them or one period.

    Attributes:
        id: Stable id, made from its claims.
        outcome: What became of them.
        who: Who was counted.
        side: Their side, None if not said.
        happening: Id of the happening that did it, None where the figures are of a period.
        period: The period in EDTF, None if not said.
        figures: Every figure, in order of report.
        estimates: Low, best and high; empty where no figure stands.
        lineages: Ids of the independent lineages behind the figures.
        reason: Why these figures are one series.
    """

    id: str
    outcome: Outcome
    who: VictimKind
    side: str | None
    happening: str | None
    period: str | None
    figures: tuple[Figure, ...]
    estimates: tuple[Estimated, ...]
    lineages: tuple[str, ...]
    reason: str
