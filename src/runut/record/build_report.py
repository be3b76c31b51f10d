"""What a build tells while it goes on and when it has ended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from runut.record.address import RecordAddress
from runut.record.page import Dropped


class BuildPhase(StrEnum):
    """What a build is doing."""

    READING = "reading"
    LINKING = "linking"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildProgress:
    """How far a build has come.

    Attributes:
        phase: What it is doing.
        done: Inputs dealt with: read, known or dropped.
        total: About how many there are, None if that cannot be told.
        stored: New pages that are in the file, whatever happens now.
    """

    phase: BuildPhase
    done: int
    total: int | None
    stored: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build did, and what the record holds after it.

    Attributes:
        address: Where the record lies.
        new: Pages that were read and stored.
        known: Pages that the record held already.
        dropped: Inputs that gave no page though they should, with reasons.
        no_pages: What in the inputs is no page by its nature, with reasons.
        outside: Pages left out since they were published outside the time asked for.
        undated: New pages that tell no date of publication.
        not_read: New pages kept as articles only: how many by reason, the most frequent first.
        exact_copies: New pages whose article is the same as that of a page read before them.
        near_copies: New pages whose article is nearly the same as that of a page read before them.
        holds: What the record holds now: pages, events, statements, casualties, agreements, lineages,
            happenings, linked_agreements, disagreements.
    """

    address: RecordAddress
    new: int
    known: int
    dropped: tuple[Dropped, ...]
    no_pages: tuple[Dropped, ...]
    outside: int
    undated: int
    not_read: tuple[tuple[str, int], ...]
    exact_copies: int
    near_copies: int
    holds: dict[str, int]
