"""How far two reviewers agree: over the claims that both judged, by what each said last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from runut.record.anchor import Anchor
from runut.record.decision import Action, Decision, find_active, find_essences

_VERDICTS = frozenset({Action.ACCEPT, Action.CORRECT, Action.REJECT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One claim that both reviewers judged.

    Attributes:
        claim: Its id.
        one: The last decision of the first.
        other: The last decision of the second.
    """

    claim: str
    one: Decision
    other: Decision

    @property
    def is_alike(self) -> bool:
        """Whether both accepted, both rejected, or both put the same in its place or left it there."""
        one, other = find_essences((self.one, self.other))
        return one == other

    @property
    def actions(self) -> tuple[Action, Action]:
        """What the first and what the second did; who accepts what the other corrected does the same."""
        found = [action for action, _ in find_essences((self.one, self.other))]
        return (found[0], found[1]) if self.one.id < self.other.id else (found[1], found[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Concord:
    """How far two reviewers agree.

    Attributes:
        judged: The claims that both judged, by id.
        share: Share of them on which they decided alike; None where there is none.
        kappa: Cohen's kappa of accepting, correcting and rejecting (J. Cohen, 1960): the agreement beyond that of
            chance, 1 where they always agree; None where chance alone would always agree.
    """

    judged: tuple[Judged, ...]
    share: float | None
    kappa: float | None


def find_reviewers(decisions: Iterable[Decision]) -> tuple[str, ...]:
    """Return the names of those whose verdicts hold, sorted."""
    return tuple(sorted({decision.who for decision in find_active(decisions) if decision.action in _VERDICTS}))


def compare_reviewers(
    decisions: Iterable[Decision], one: str, other: str, meant: Mapping[Anchor, str] | None = None
) -> Concord:
    """Return how far two reviewers agree.

    Args:
        decisions: All decisions of the record.
        one: Name of the first reviewer.
        other: Name of the second.
        meant: Which claims the anchors mean now; without, the claims are known by the ids that they had.
    """
    active = find_active(decisions)
    mine, its = (_find_last(active, who, meant or {}) for who in (one, other))
    judged = tuple(Judged(claim=claim, one=mine[claim], other=its[claim]) for claim in sorted(mine.keys() & its.keys()))
    if not judged:
        return Concord(judged=(), share=None, kappa=None)
    alike = sum(found.is_alike for found in judged)
    return Concord(judged=judged, share=alike / len(judged), kappa=_kappa(judged))


def _find_last(decisions: Iterable[Decision], who: str, meant: Mapping[Anchor, str]) -> dict[str, Decision]:
    """Return a reviewer's last verdict on each claim."""
    return {
        meant.get(anchor, anchor.claim): decision
        for decision in decisions
        if decision.who == who and decision.action in _VERDICTS
        for anchor in decision.anchors
    }


def _kappa(judged: Sequence[Judged]) -> float | None:
    count = len(judged)
    done = [found.actions for found in judged]
    same = sum(one is other for one, other in done)
    mine, its = Counter(one for one, _ in done), Counter(other for _, other in done)
    by_chance = sum(mine[action] * its[action] for action in _VERDICTS)
    if by_chance == count * count:
        return None
    return (same * count - by_chance) / (count * count - by_chance)
