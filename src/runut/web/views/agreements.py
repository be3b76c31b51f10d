"""Agreements: what they go by, who made them when, what they lay down, and what became of each provision over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from runut.export.views.agreements import AgreementView
from runut.export.views.index import PageRef
from runut.export.views.passages import Passage, make_passage
from runut.export.views.time_axis import Axis, make_axis
from runut.export.views.times import find_days, parse_time
from runut.link.agreements.provision_states import StateSince, is_overdue, known_on, state_of, states_over_time
from runut.record.claims import Agreement
from runut.record.linked import LinkedAgreement
from runut.record.provisions import Compliance, LinkedProvision, ProvisionPart, ProvisionState
from runut.record.things import claims_of
from runut.web.asking import Asked
from runut.web.facts import Fact, FactKind
from runut.web.held import Held
from runut.web.tables import Row
from runut.web.views import View
from runut.web.views.overview import fact_row
from runut.web.views.windows import Window, make_window

_AGREEMENTS_A_PAGE = 30
_LEAST_SEGMENT = 0.6
"""In percent: a state that lasted a day is still seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How many provisions of an agreement are in a state, None for those of which nothing was told."""

    state: ProvisionState | None
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One agreement in the list."""

    fact: Fact
    agreement: LinkedAgreement
    kept: tuple[Kept, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreements:
    """A part of the agreements that are shown, in order of their dates."""

    entries: tuple[Entry, ...]
    window: Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words in which one page gives a provision."""

    said: str
    claim: str
    page: PageRef
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of time in one state: where it begins and how wide it is in percent."""

    state: ProvisionState
    since: date | None
    left: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One claim that bears on a provision: where it lies on the axis, None where no day is known, and its sentence."""

    one: Compliance
    known: date | None
    left: float | None
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionRow:
    """One provision over time.

    Attributes:
        provision: The provision.
        words: How each page words it.
        segments: Its states.
        evidence: What bears on it, in order of the days on which it was known.
        state: Its state as of all that is shown.
        is_overdue: Whether every deadline has passed and nobody told that it was done.
        deadline: Where its last deadline lies on the axis.
    """

    provision: LinkedProvision
    words: tuple[Words, ...]
    segments: tuple[Segment, ...]
    evidence: tuple[Evidence, ...]
    state: ProvisionState | None
    is_overdue: bool
    deadline: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """One agreement with its provisions over time."""

    view: AgreementView
    rows: tuple[ProvisionRow, ...]
    axis: Axis
    signed: float | None


def make(held: Held, asked: Asked) -> Agreements:
    """Return the agreements that pass the filters."""
    facts = held.find(asked).of(FactKind.AGREEMENT).undated_last()
    window = make_window(len(facts), asked.page, _AGREEMENTS_A_PAGE)
    return Agreements(
        entries=tuple(
            Entry(fact=fact, agreement=held.agreements[fact.id], kept=_kept(held.provisions.get(fact.id, ())))
            for fact in window.cut(facts)
        ),
        window=window,
    )


def make_one(held: Held, asked: Asked) -> Board | None:
    """Return one agreement with its board, None where there is none of that id."""
    if asked.key not in held.agreements:
        return None
    fact = held.fact_by_id[asked.key]
    provisions = sorted(held.provisions.get(asked.key, ()), key=lambda one: (one.topic.value, one.id))
    held.fetch([fact])
    held.fetch_claims(claim for one in provisions for claim in claims_of(one))
    last = max(held.published, default=None)
    axis = _find_axis(fact, provisions, last)
    return Board(
        view=held.agreement(asked.key),
        rows=tuple(_row(held, one, axis, last) for one in provisions),
        axis=axis,
        signed=axis.percent(fact.days[0]) if fact.days is not None else None,
    )


def _kept(provisions: Iterable[LinkedProvision]) -> tuple[Kept, ...]:
    counted = Counter(state_of(one) for one in provisions)
    order: list[ProvisionState | None] = [*ProvisionState, None]
    return tuple(Kept(state=state, number=counted[state]) for state in order if counted[state])


def _find_axis(fact: Fact, provisions: Iterable[LinkedProvision], last: date | None) -> Axis:
    """Return the axis from the signing to the last day of which something is known, or of a deadline."""
    days = [day for one in provisions for item in one.evidence if (day := known_on(item)) is not None]
    days.extend(day for one in provisions if (day := _deadline(one)) is not None)
    if fact.days is not None:
        days.extend(fact.days)
        days = [day for day in days if day >= fact.days[0]]
    if last is not None and days:
        days.append(max(last, min(days)))
    return make_axis([(min(days), max(days))] if days else [])


def _deadline(provision: LinkedProvision) -> date | None:
    found = [day for version in provision.deadlines if (day := _last_day(version.value)) is not None]
    return max(found, default=None)


def _last_day(text: str) -> date | None:
    days = find_days(parse_time(text))
    return None if days is None else days[1]


def _row(held: Held, provision: LinkedProvision, axis: Axis, last: date | None) -> ProvisionRow:
    deadline = _deadline(provision)
    evidence = [_evidence(held, one, axis) for one in provision.evidence if one.claim in held.index.claims]
    evidence.sort(key=lambda item: (item.known is None, item.known or date.max, item.one.claim))
    return ProvisionRow(
        provision=provision,
        words=tuple(filter(None, (_words(held, part) for part in provision.parts))),
        segments=tuple(_segments(states_over_time(provision), axis)),
        evidence=tuple(evidence),
        state=state_of(provision),
        is_overdue=last is not None and is_overdue(provision, last),
        deadline=axis.percent(deadline) if deadline is not None else None,
    )


def _segments(states: tuple[StateSince, ...], axis: Axis) -> Iterator[Segment]:
    for place, state in enumerate(states):
        left = 0.0 if state.since is None else axis.percent(state.since)
        after = states[place + 1].since if place + 1 < len(states) else None
        right = 100.0 if after is None else axis.percent(after)
        width = round(max(right - left, _LEAST_SEGMENT), 2)
        yield Segment(state=state.state, since=state.since, left=min(left, 100 - _LEAST_SEGMENT), width=width)


def _evidence(held: Held, one: Compliance, axis: Axis) -> Evidence:
    known = known_on(one)
    return Evidence(
        one=one,
        known=known,
        left=axis.percent(known) if known is not None else None,
        passage=make_passage(held.index, one.claim),
    )


def _words(held: Held, part: ProvisionPart) -> Words | None:
    """Return the words of one part, None where the page words none or is not there."""
    claim = held.index.claims[part.agreement][0] if part.agreement in held.index.claims else None
    if not isinstance(claim, Agreement) or not 0 <= part.position < len(claim.provisions):
        return None
    provision = claim.provisions[part.position]
    return Words(
        said=provision.said,
        claim=f"{claim.id}-{part.position + 1}",
        page=held.index.page_of(claim.id),
        line=claim.evidence.line,
    )


def find_rows(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield the agreements that pass the filters."""
    for fact in held.find(asked).of(FactKind.AGREEMENT):
        one = held.agreements[fact.id]
        yield {
            **fact_row(fact),
            "kinds": one.kinds,
            "names": one.names,
            "parties": one.parties,
            "mediators": one.mediators,
            "signed": tuple(version.value for version in one.signed),
            "provisions": len(held.provisions.get(fact.id, ())),
            "claims": one.claims,
        }


_NOTHING_TOLD: Row = dict.fromkeys(("claim", "tells", "basis", "time", "reported", "by", "claimants", "reason"))


def find_rows_of_one(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield what bears on the provisions of one agreement; a provision of which nothing was told has one row."""
    for provision in held.provisions.get(asked.key, ()):
        state = state_of(provision)
        about: Row = {
            "provision": provision.id,
            "topic": provision.topic.value,
            "obligors": tuple(version.value for version in provision.obligors),
            "deadlines": tuple(version.value for version in provision.deadlines),
            "state": state.value if state is not None else None,
        }
        if not provision.evidence:
            yield {**about, **_NOTHING_TOLD}
        for one in provision.evidence:
            yield {
                **about,
                "claim": one.claim,
                "tells": one.state.value,
                "basis": one.basis.value,
                "time": one.time.text if one.time is not None else None,
                "reported": one.reported.text if one.reported is not None else None,
                "by": one.by,
                "claimants": one.claimants,
                "reason": one.reason,
            }


VIEW = View(name="agreements", path="/agreements", template="agreements.html.jinja", make=make, rows=find_rows)
ONE = View(
    name="agreements",
    path="/agreements/{key}",
    template="agreement.html.jinja",
    make=make_one,
    rows=find_rows_of_one,
)
