"""The queue: which claims wait for a person, in order of what matters."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import compress
from operator import and_

from runut.export.measured import Measured, find_measured, measure_of
from runut.export.views.passages import Passage, find_label, find_look, make_passage_of
from runut.record.claims import Claim
from runut.record.decision import Action, Decision
from runut.record.outline import Traits
from runut.record.standing import Standing
from runut.web.asking import Asked
from runut.web.codes import Codes
from runut.web.desk.found import Found
from runut.web.desk.item import find_claim
from runut.web.desk.reasons import WEIGHTS, Reason, reasons_of, with_new_kind
from runut.web.held import Held
from runut.web.parts import find_parts
from runut.web.tables import Row
from runut.web.views.windows import Window, make_window

ROWS_A_PAGE = 30
DECIDED = "decided"
EVERYTHING = "all"
_UNKNOWN_PERCENT = 50
"""Claims of which nothing was measured stand in the middle of those that are as grave."""


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
        score: How often those like what the machine read were right, whatever people made of it; None if not known.
    """

    claim: Claim
    look: str
    label: str
    passage: Passage
    reasons: tuple[Reason, ...]
    verdict: Decision | None
    score: Measured | None


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
    """All claims of one state of the record, in order of what the machine itself finds doubtful.

    Claims are numbers here. What each is doubtful for is one byte, so that half a million are gone through at once.
    """

    def __init__(self, held: Held) -> None:
        self.held = held
        self._claims = held.state.claims
        self._reasons: Codes[tuple[Reason, ...]] = Codes(())
        with held.state.source.traits() as every:
            self._codes, self._order = self._look(every)
        self._place = array("i", [-1]) * len(self._codes)
        for place, number in enumerate(self._order):
            self._place[number] = place
        self._names = self._claims.names()

    def _look(self, every: Iterable[Traits]) -> tuple[bytes, array[int]]:
        """Return for each claim the number of its reasons, and all claims in order.

        The gravest first; of those as grave what is least often right, then page by page.
        """
        disputed, pages = self.held.disputed, self._claims.pages
        codes, places = bytearray(len(pages)), array("q", [-1]) * len(pages)
        once: dict[tuple[str, ...], int | None] = {}
        for one in every:
            number = self._claims.numbers.get(one.id)
            if number is None:
                continue
            codes[number] = self._reasons.number(tuple(reasons_of(one, is_disputed=one.id in disputed)))
            sort, place = one.place
            measured = find_measured(one.sort, one.way)
            share = _UNKNOWN_PERCENT if measured is None else measured.percent
            places[number] = (share << 48) + (pages[number] << 24) + (sort << 20) + min(place, (1 << 20) - 1)
            if one.kind is not None:
                once[one.kind] = None if one.kind in once else number
        for number in once.values():
            if number is not None:
                codes[number] = self._reasons.number(with_new_kind(self._reasons.values[codes[number]]))
        weights = [-_weigh(reasons) << 55 for reasons in self._reasons.values]
        ranks = array("q", (weights[code] + place for code, place in zip(codes, places, strict=True)))
        there = (number for number, place in enumerate(places) if place >= 0)
        return bytes(codes), array("I", sorted(there, key=ranks.__getitem__))

    def __len__(self) -> int:
        """Return how many claims there are."""
        return len(self._order)

    def __contains__(self, claim: str) -> bool:
        """Tell whether a claim is among them."""
        number = self._number(claim)
        return number >= 0 and self._place[number] >= 0

    def _number(self, claim: str) -> int:
        return self._claims.numbers.get(claim, -1)

    def why(self, claim: str, standing: Standing) -> tuple[Reason, ...]:
        """Return why a claim should be looked at, what people differ on first."""
        urgent = [Reason.DIFFERS] if claim in standing.differing else []
        urgent += [Reason.CONTESTED] if claim in standing.contested else []
        return (*urgent, *(self._reasons.values[self._codes[self._number(claim)]] if claim in self else ()))

    def find(self, asked: Asked, standing: Standing) -> Found:
        """Return the claims that are asked for, the gravest first: those without a verdict unless others are named."""
        fitting = self._fitting(asked)
        if asked.by == DECIDED:
            decided = sorted(
                (id_ for id_ in standing.verdicts if id_ in self), key=lambda id_: -standing.verdicts[id_].id
            )
            return Found([id_ for id_ in decided if fitting is None or fitting[self._number(id_)]], (), self._names)
        urgent = self._urgent(standing)
        shown = [
            id_
            for id_ in urgent
            if asked.by in {"", EVERYTHING, *self.why(id_, standing)}
            and (fitting is None or (id_ in self and fitting[self._number(id_)]))
        ]
        return Found(shown, self._find_others(asked, standing, urgent, fitting), self._names)

    def _find_others(
        self, asked: Asked, standing: Standing, urgent: Iterable[str], fitting: bytearray | None
    ) -> array[int]:
        """Return the claims that are asked for and on which nobody differs, in order."""
        is_reason = asked.by in set(Reason)
        marks = bytearray(
            self._codes.translate(self._reasons.mark_bytes(lambda reasons: not is_reason or asked.by in reasons))
        )
        for id_ in (*urgent, *(() if asked.by == EVERYTHING else standing.verdicts)):
            number = self._number(id_)
            if number >= 0:
                marks[number] = 0
        if fitting is not None:
            marks = bytearray(map(and_, marks, fitting))
        return array("I", compress(self._order, map(marks.__getitem__, self._order)))

    def next_after(self, claim: str, asked: Asked, standing: Standing) -> str | None:
        """Return the claim that waits after one, the first where none does."""
        found = self.find(asked, standing)
        first = next((id_ for id_ in found if id_ != claim), None)
        if claim not in self:
            return first
        rank = self._rank(claim, standing)
        after = next((id_ for id_ in found.urgent if id_ != claim and self._rank(id_, standing) > rank), None)
        if after is not None:
            return after
        place = -1 if claim in self._urgent(standing) else self._place[self._number(claim)]
        numbers = found.others
        start = bisect_right(numbers, place, key=self._place.__getitem__)
        return self._names[numbers[start]] if start < len(numbers) else first

    def count_open(self, standing: Standing) -> Mapping[str, int]:
        """Return for each reason how many claims wait for it."""
        counts: Counter[str] = Counter()
        for code, number in Counter(self._codes).items():
            counts.update({reason.value: number for reason in self._reasons.values[code]})
        closed = standing.verdicts.keys() - standing.differing.keys() - standing.contested
        counts.subtract(reason.value for id_ in closed for reason in self.why(id_, standing))
        counts[Reason.DIFFERS.value] = len(standing.differing)
        counts[Reason.CONTESTED.value] = len(standing.contested)
        return {reason.value: counts[reason.value] for reason in Reason if counts[reason.value] > 0}

    def _urgent(self, standing: Standing) -> dict[str, None]:
        """Return the claims on which people differ with the machine or with each other, the gravest first.

        What one of two people rejected is no longer in the linked record, and still waits for them to agree.
        """
        found = {id_ for id_ in standing.differing if id_ in self} | set(standing.contested)
        return dict.fromkeys(sorted(found, key=lambda id_: self._rank(id_, standing)))

    def _rank(self, claim: str, standing: Standing) -> tuple[int, int]:
        place = self._place[self._number(claim)] if claim in self else -1
        return (-_weigh(self.why(claim, standing)), place)

    def _fitting(self, asked: Asked) -> bytearray | None:
        """Return 1 at each claim of the facts that pass the filters, None where there is no filter."""
        if not asked.is_filtered:
            return None
        marks = bytearray(len(self._claims.pages))
        claims = self.held.table.claims
        for place in self.held.find(asked).places.tolist():
            for number in claims[place]:
                marks[number] = 1
        return marks


def _weigh(reasons: tuple[Reason, ...]) -> int:
    return sum(WEIGHTS[reason] for reason in reasons)


def make_queue(queue: Queue, asked: Asked, standing: Standing) -> QueueView:
    """Return the part of the queue that is asked for."""
    found = queue.find(asked, standing)
    window = make_window(len(found), asked.page, ROWS_A_PAGE)
    shown = window.cut(found)
    queue.held.fetch_claims(shown)
    return QueueView(
        rows=tuple(_waiting(queue, id_, standing) for id_ in shown),
        window=window,
        counts=queue.count_open(standing),
        decided=len(standing.verdicts),
        total=len(queue),
        first=found[0] if found else None,
    )


def _waiting(queue: Queue, id_: str, standing: Standing) -> Waiting:
    index = queue.held.index
    verdict = standing.verdicts.get(id_)
    if id_ in index.claims and (verdict is None or verdict.action is not Action.CORRECT):
        claim, page = index.claims[id_]
        machine = claim
    else:
        left, machine, page, _ = find_claim(queue.held, id_)
        claim = left if id_ in index.claims else machine
    return Waiting(
        claim=claim,
        look=find_look(claim),
        label=find_label(claim),
        passage=make_passage_of(index, claim, page),
        reasons=queue.why(id_, standing),
        verdict=verdict,
        score=measure_of(machine),
    )


def find_rows(queue: Queue, asked: Asked, standing: Standing) -> Iterator[Row]:
    """Yield the claims that are asked for as rows of a table."""
    found = queue.find(asked, standing)
    for part in (found[places] for places in find_parts(len(found))):
        queue.held.fetch_claims(part)
        yield from (_row(id_, _waiting(queue, id_, standing)) for id_ in part)


def _row(id_: str, one: Waiting) -> Row:
    return {
        "claim": id_,
        "kind": type(one.claim).__name__.lower(),
        "reasons": tuple(reason.value for reason in one.reasons),
        "verdict": None if one.verdict is None else one.verdict.action.value,
        "by": None if one.verdict is None else one.verdict.who,
        "score_right": None if one.score is None else one.score.right,
        "score_found": None if one.score is None else one.score.found,
        "page": one.passage.page.anchor,
        "line": one.passage.line,
        "sentence": "".join(piece.text for piece in one.passage.pieces),
    }
