"""The queue: which claims wait for a person, in order of what matters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from runut.export.views.passages import Passage, find_label, find_look, make_passage_of
from runut.record.claims import Claim
from runut.record.decision import Decision
from runut.record.standing import Standing
from runut.web.asking import Asked
from runut.web.desk.item import find_claim
from runut.web.desk.reasons import WEIGHTS, Reason, find_reasons
from runut.web.held import Held
from runut.web.tables import Row
from runut.web.views.windows import Window, make_window

ROWS_A_PAGE = 30
DECIDED = "decided"
EVERYTHING = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One claim of the queue.

    Attributes:
        claim: The claim.
        look: What sort of mark its words have.
        label: Key of the words that say what it claims.
        passage: Its sentence.
        reasons: Why it should be looked at, the gravest first.
        verdict: The last verdict on it.
    """

    claim: Claim
    look: str
    label: str
    passage: Passage
    reasons: tuple[Reason, ...]
    verdict: Decision | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueView:
    """A part of the queue.

    Attributes:
        rows: Its claims.
        window: Which part.
        counts: For each reason, how many open claims have it.
        decided: How many claims have a verdict.
        total: How many claims the record holds.
        first: Id of the first claim that waits.
    """

    rows: tuple[Waiting, ...]
    window: Window
    counts: Mapping[str, int]
    decided: int
    total: int
    first: str | None


class Queue:
    """All claims of one state of the record, in order of what the machine itself finds doubtful."""

    def __init__(self, held: Held) -> None:
        self.held = held
        self.reasons = find_reasons(held)
        places = {id_: number for number, id_ in enumerate(self.reasons)}
        self.order = sorted(self.reasons, key=lambda id_: (-_weigh(self.reasons[id_]), places[id_]))
        self.place = {id_: number for number, id_ in enumerate(self.order)}
        self.by_reason: dict[str, list[str]] = {reason.value: [] for reason in Reason}
        for id_ in self.order:
            for reason in self.reasons[id_]:
                self.by_reason[reason].append(id_)

    def why(self, claim: str, standing: Standing) -> tuple[Reason, ...]:
        """Return why a claim should be looked at, what people differ on first."""
        urgent = [Reason.DIFFERS] if claim in standing.differing else []
        urgent += [Reason.CONTESTED] if claim in standing.contested else []
        return (*urgent, *self.reasons.get(claim, ()))

    def find(self, asked: Asked, standing: Standing) -> Iterator[str]:
        """Yield the claims that are asked for, the gravest first: those without a verdict unless others are named."""
        fitting = self._fitting(asked)
        if asked.by == DECIDED:
            decided = standing.verdicts.keys() & self.place.keys()
            for id_ in sorted(decided, key=lambda id_: -standing.verdicts[id_].id):
                if fitting is None or id_ in fitting:
                    yield id_
            return
        urgent = self._urgent(standing)
        for id_ in urgent:
            is_asked_for = asked.by in {"", EVERYTHING, *self.why(id_, standing)}
            if is_asked_for and (fitting is None or id_ in fitting):
                yield id_
        for id_ in self.by_reason.get(asked.by, self.order):
            is_open = id_ not in standing.verdicts or asked.by == EVERYTHING
            if is_open and id_ not in urgent and (fitting is None or id_ in fitting):
                yield id_

    def next_after(self, claim: str, asked: Asked, standing: Standing) -> str | None:
        """Return the claim that waits after one, the first where none does."""
        place, first = self._rank(claim, standing), None
        for id_ in self.find(asked, standing):
            if id_ != claim and (claim not in self.place or self._rank(id_, standing) > place):
                return id_
            if first is None and id_ != claim:
                first = id_
        return first

    def count_open(self, standing: Standing) -> Mapping[str, int]:
        """Return for each reason how many claims wait for it."""
        closed = standing.verdicts.keys() - standing.differing.keys() - standing.contested
        done = Counter(reason.value for id_ in closed for reason in self.reasons.get(id_, ()))
        counts = {reason: len(ids) - done[reason] for reason, ids in self.by_reason.items()}
        counts[Reason.DIFFERS.value] = len(standing.differing)
        counts[Reason.CONTESTED.value] = len(standing.contested)
        return {reason: count for reason, count in counts.items() if count > 0}

    def _urgent(self, standing: Standing) -> dict[str, None]:
        """Return the claims on which people differ with the machine or with each other, the gravest first.

        What one of two people rejected is no longer in the linked record, and still waits for them to agree.
        """
        found = {id_ for id_ in standing.differing if id_ in self.place} | set(standing.contested)
        return dict.fromkeys(sorted(found, key=lambda id_: self._rank(id_, standing)))

    def _rank(self, claim: str, standing: Standing) -> tuple[int, int]:
        return (-_weigh(self.why(claim, standing)), self.place.get(claim, -1))

    def _fitting(self, asked: Asked) -> frozenset[str] | None:
        """Return the claims of the facts that pass the filters, None where there is no filter."""
        if not asked.is_filtered:
            return None
        held = self.held
        found: set[str] = set()
        for fact in held.find(asked):
            thing = held.happenings.get(fact.id) or held.agreements.get(fact.id)
            found.update((fact.id,) if thing is None else thing.claims)
        return frozenset(found)


def _weigh(reasons: tuple[Reason, ...]) -> int:
    return sum(WEIGHTS[reason] for reason in reasons)


def make_queue(queue: Queue, asked: Asked, standing: Standing) -> QueueView:
    """Return the part of the queue that is asked for."""
    found = list(queue.find(asked, standing))
    window = make_window(len(found), asked.page, ROWS_A_PAGE)
    return QueueView(
        rows=tuple(_waiting(queue, id_, standing) for id_ in window.cut(found)),
        window=window,
        counts=queue.count_open(standing),
        decided=len(standing.verdicts),
        total=len(queue.order),
        first=found[0] if found else None,
    )


def _waiting(queue: Queue, id_: str, standing: Standing) -> Waiting:
    index = queue.held.index
    if id_ in index.claims:
        claim, page = index.claims[id_]
    else:
        _, claim, page, _ = find_claim(queue.held, id_)
    return Waiting(
        claim=claim,
        look=find_look(claim),
        label=find_label(claim),
        passage=make_passage_of(index, claim, page),
        reasons=queue.why(id_, standing),
        verdict=standing.verdicts.get(id_),
    )


def find_rows(queue: Queue, asked: Asked, standing: Standing) -> Iterator[Row]:
    """Yield the claims that are asked for as rows of a table."""
    for id_ in queue.find(asked, standing):
        one = _waiting(queue, id_, standing)
        yield {
            "claim": id_,
            "kind": type(one.claim).__name__.lower(),
            "reasons": tuple(reason.value for reason in one.reasons),
            "verdict": None if one.verdict is None else one.verdict.action.value,
            "by": None if one.verdict is None else one.verdict.who,
            "page": one.passage.page.anchor,
            "line": one.passage.line,
            "sentence": "".join(piece.text for piece in one.passage.pieces),
        }
