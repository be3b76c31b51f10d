"""The trail of all decisions, checked; and how far reviewers agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from runut.record.audit import Audit, Break
from runut.record.decision import Decision, find_taken_back
from runut.record.field_values import show_value
from runut.record.reviewers import Concord, compare_reviewers, find_reviewers
from runut.record.standing import Standing
from runut.web.tables import Row
from runut.web.views.windows import Window, make_window

_STEPS_A_PAGE = 40
_MOST_REVIEWERS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """A part of the trail, the last decision first.

    Attributes:
        steps: Its decisions.
        window: Which part.
        total: How many decisions there are.
        breaks: Where the chain does not hold.
        head: Hash of the last decision.
        taken_back: The number of the undo that took a decision back, by the decision's number.
        people: Everybody who decided.
    """

    steps: tuple[Decision, ...]
    window: Window
    total: int
    breaks: tuple[Break, ...]
    head: str | None
    taken_back: Mapping[int, int]
    people: tuple[str, ...]


def make_trail(found: Audit, who: str, about: str, page: int) -> Trail:
    """Return the part of the trail that is asked for.

    Args:
        found: The audit.
        who: Only this person's; "" for everybody's.
        about: Only those about this id; "" for all.
        page: Which part, from 1.
    """
    steps = list(find_steps(found.decisions, who, about))[::-1]
    window = make_window(len(steps), page, _STEPS_A_PAGE)
    return Trail(
        steps=tuple(window.cut(steps)),
        window=window,
        total=len(found.decisions),
        breaks=found.breaks,
        head=found.head,
        taken_back=find_taken_back(found.decisions),
        people=tuple(sorted({decision.who for decision in found.decisions})),
    )


def find_steps(decisions: Iterable[Decision], who: str, about: str) -> Iterator[Decision]:
    """Yield the decisions of a person and about an id, where one is named."""
    for decision in decisions:
        ids = {*decision.claims, *(target.id for target in decision.targets)}
        if who in {"", decision.who} and (not about or about in ids):
            yield decision


def find_step_rows(found: Audit, who: str, about: str) -> Iterator[Row]:
    """Yield the decisions as rows of a table, by number."""
    taken = find_taken_back(found.decisions)
    broken = {one.at: one.what for one in found.breaks}
    for decision in find_steps(found.decisions, who, about):
        yield {**show_step(decision, taken), "fault": broken.get(decision.id)}


def show_step(decision: Decision, taken: Mapping[int, int]) -> Row:
    """Return a decision as a row; `taken` gives the number of the undo that took a decision back."""
    return {
        "decision": decision.id,
        "at": decision.at.isoformat(),
        "who": decision.who,
        "action": decision.action.value,
        "targets": tuple(target.id for target in decision.targets),
        "why": decision.why,
        "before": tuple(f"{name}: {show_value(value)}" for name, value in decision.before.items()),
        "after": tuple(f"{name}: {show_value(value)}" for name, value in decision.after.items()),
        "taken_back_by": taken.get(decision.id),
        "engine": decision.engine,
        "previous": decision.previous,
        "hash": decision.hash,
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two reviewers and how far they agree."""

    one: str
    other: str
    concord: Concord

    @property
    def differing(self) -> int:
        """On how many claims they differ."""
        return sum(not judged.is_alike for judged in self.concord.judged)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewers:
    """How far reviewers agree.

    Attributes:
        people: Everybody whose verdicts hold, with how many claims they judged.
        pairs: All pairs that judged a claim in common, those who share most first.
        chosen: The pair whose differences are shown, None where there is none.
    """

    people: tuple[tuple[str, int], ...]
    pairs: tuple[Pair, ...]
    chosen: Pair | None


def make_reviewers(standing: Standing, one: str, other: str) -> Reviewers:
    """Return how far reviewers agree; `one` and `other` name the pair to look at closer, "" for the first."""
    names = find_reviewers(standing.decisions)
    judged = {name: sum(name in verdicts for verdicts in standing.by_reviewer.values()) for name in names}
    most = sorted(names, key=lambda name: (-judged[name], name))[:_MOST_REVIEWERS]
    pairs = [_pair(standing, *sorted(two)) for two in combinations(most, 2)]
    shared = sorted((pair for pair in pairs if pair.concord.judged), key=lambda pair: -len(pair.concord.judged))
    wanted = tuple(sorted((one, other)))
    chosen = next((pair for pair in shared if (pair.one, pair.other) == wanted), shared[0] if shared else None)
    return Reviewers(people=tuple((name, judged[name]) for name in most), pairs=tuple(shared), chosen=chosen)


def _pair(standing: Standing, one: str, other: str) -> Pair:
    return Pair(one=one, other=other, concord=compare_reviewers(standing.decisions, one, other, standing.meant))


def find_pair_rows(view: Reviewers) -> Iterator[Row]:
    """Yield every claim that two reviewers both judged."""
    for pair in view.pairs:
        for judged in pair.concord.judged:
            yield {
                "claim": judged.claim,
                "one": pair.one,
                "one_did": judged.one.action.value,
                "one_decision": judged.one.id,
                "other": pair.other,
                "other_did": judged.other.action.value,
                "other_decision": judged.other.id,
                "alike": judged.is_alike,
                "share": pair.concord.share,
                "kappa": pair.concord.kappa,
            }
