"""What became of what an agreement lays down: the states of each provision over time, with the evidence for each."""

from __future__ import annotations

from dataclasses import dataclass

from runut.export.views.index import Index
from runut.export.views.passages import Passage, make_passage
from runut.link.agreements.provision_states import pam_score, states_over_time
from runut.record.claims import Topic
from runut.record.provisions import Compliance, LinkedProvision


@dataclass(frozen=True, slots=True, kw_only=True)
class StateView:
    """A state, and the day since which the pages tell it, None where no day is known."""

    state: str
    since: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """One claim that bears on the keeping of a provision.

    Attributes:
        state: What it tells of the provision.
        basis: Whether its page says so of the agreement, or tells of an act.
        time: When what it tells of happened, None if not said.
        by: Who did it.
        claimants: Who says so.
        passage: Its words.
    """

    state: str
    basis: str
    time: str | None
    by: tuple[str, ...]
    claimants: tuple[str, ...]
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptView:
    """What became of one provision.

    Attributes:
        id: Its id, and the id of its place.
        topic: What it is about.
        obligors: Who owes it.
        states: The states that it went through.
        score: How far it was carried out, from 0 to 3; None where nothing was told.
        issues: Codes of PA-X.
        evidence: What bears on its keeping, in order of what happened.
    """

    id: str
    topic: Topic
    obligors: tuple[str, ...]
    states: tuple[StateView, ...]
    score: int | None
    issues: tuple[str, ...]
    evidence: tuple[EvidenceView, ...]


def make_kept(index: Index, provision: LinkedProvision) -> KeptView:
    """Return what became of a provision."""
    known = set(index.known(tuple(one.claim for one in provision.evidence)))
    return KeptView(
        id=provision.id,
        topic=provision.topic,
        obligors=tuple(version.value for version in provision.obligors),
        states=tuple(
            StateView(state=found.state.value, since=None if found.since is None else found.since.isoformat())
            for found in states_over_time(provision)
        ),
        score=pam_score(provision),
        issues=provision.issues,
        evidence=tuple(_evidence(index, one) for one in provision.evidence if one.claim in known),
    )


def _evidence(index: Index, one: Compliance) -> EvidenceView:
    return EvidenceView(
        state=one.state.value,
        basis=one.basis.value,
        time=None if one.time is None else str(one.time),
        by=one.by,
        claimants=one.claimants,
        passage=make_passage(index, one.claim),
    )
