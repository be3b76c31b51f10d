"""Linked provisions: what one agreement lays down on one matter, and what the pages say became of it (CODEBOOK §7)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from runut.record.claims import Topic
from runut.record.edtf import Edtf
from runut.record.linked import Version

BY_KIND = -1
"""The position of what an agreement lays down by its kind."""


class ProvisionState(StrEnum):
    """What became of a provision (CODEBOOK §7)."""

    PENDING = "pending"
    PARTLY = "partly"
    DONE = "done"
    LATE = "late"
    BREACHED = "breached"
    DISPUTED = "disputed"
    EXPIRED = "expired"
    AMENDED = "amended"


class Basis(StrEnum):
    """Whether a page says so of the provision itself, or tells of an act that bears on it."""

    STATED = "stated"
    IMPLIED = "implied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Compliance:
    """One claim that bears on the keeping of a provision.

    Attributes:
        claim: Id of the claim (an event, statement, count or agreement claim).
        state: What it says became of the provision.
        basis: Whether it says so in words, or tells of an act from which it follows. What is implied is evidence,
            and never by itself makes a provision breached.
        time: When what it tells of happened, None if not said.
        reported: When its page was published, None if unknown.
        by: Parties that did it, where named ("breach implied, nobody named" is an empty tuple).
        claimants: Who says so, where the page names them.
        lineage: Id of the lineage of its page.
        reason: Why it is tied to this provision.
        voices: Parties of those who say so, where known: an accusation of the other side is told from a finding.
    """

    claim: str
    state: ProvisionState
    basis: Basis
    time: Edtf | None
    reported: Edtf | None
    by: tuple[str, ...]
    claimants: tuple[str, ...]
    lineage: str
    reason: str
    voices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionPart:
    """One provision of one agreement claim.

    Attributes:
        agreement: Id of the agreement claim.
        position: Its place among that claim's provisions, from 0; `BY_KIND` where the page words none, but what it
            tells of is a truce, which lays down an end of the fighting by what it is.
    """

    agreement: str
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedProvision:
    """Provisions of many pages that lay down one thing of one agreement.

    Attributes:
        id: Stable id, made from its parts.
        agreement: Id of the linked agreement.
        topic: What it is about.
        parts: The provisions of agreement claims that it joins, in order of report; never empty.
        obligors: Every version of who owes it.
        beneficiaries: Every version of to whom.
        deadlines: Every version of by when, as EDTF.
        lineages: Ids of the independent lineages that tell of it.
        evidence: What bears on its keeping, by the day of what is told, then of the report.
        issues: PA-X issue codes, derived from the topic.
        reason: Why these parts are one provision.
    """

    id: str
    agreement: str
    topic: Topic
    parts: tuple[ProvisionPart, ...]
    obligors: tuple[Version, ...]
    beneficiaries: tuple[Version, ...]
    deadlines: tuple[Version, ...]
    lineages: tuple[str, ...]
    evidence: tuple[Compliance, ...]
    issues: tuple[str, ...]
    reason: str
