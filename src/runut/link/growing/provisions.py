"""Provisions when pages are added: those of agreements that changed, or of which something new bears on the keeping."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from runut.link.agreements.frames import Frame, Turn, find_turns, until
from runut.link.growing.agreements import GrownAgreements
from runut.link.growing.evidence import BorneUpon, EvidenceGrower
from runut.link.growing.growth import Growth
from runut.link.keeping.act_days import ActDay, find_act_days
from runut.link.keeping.act_ties import BROAD_DAYS, VIOLATES
from runut.link.keeping.frame_index import (
    find_frame_seats,
    frame_of_note,
    framed_of_note,
    key_of_side,
    key_of_turn,
    last_until,
    name_of_note,
    note_frame,
)
from runut.link.keeping.keeping import Framed, find_framed
from runut.link.keeping.keeping_rules import FAMILIES_OF
from runut.link.kept.held import Form, Placed
from runut.record.claims import Topic
from runut.record.linked import LinkedAgreement
from runut.record.provisions import LinkedProvision


@dataclass(frozen=True, slots=True, kw_only=True)
class GrownProvisions:
    """What becomes of provisions.

    Attributes:
        agreements: Those whose provisions are made anew or no more.
        made: The provisions, in their order.
        noted: Agreements that have another note now, or none.
        notes: Notes of agreements that lay something down.
        seats_gone: Seats of agreements that are empty now.
        seats_made: Those that are new.
    """

    agreements: frozenset[str]
    made: tuple[LinkedProvision, ...]
    noted: frozenset[str]
    notes: Mapping[str, Form]
    seats_gone: frozenset[Placed]
    seats_made: frozenset[Placed]


def grow_provisions(growth: Growth, dirty: Collection[str], grown: GrownAgreements) -> GrownProvisions:
    """Return what becomes of provisions.

    Args:
        growth: What is known of the pages.
        dirty: Pages that are new, or of which the lineage is another now.
        grown: What became of agreements.
    """
    anew = _frame(growth, grown.changed)
    gone = {one.id for one in grown.changed} | (grown.gone - {one.id for one in grown.made.agreements})
    notes = _read_notes(growth, gone)
    before = [(frame_of_note(agreement, form), form["sides"]) for agreement, form in notes.items()]
    had = {seat for frame, sides in before for seat in find_frame_seats(frame, sides)}
    has = {seat for one in anew for seat in find_frame_seats(one.frame, one.sides)}
    succession = _HeldSuccession(growth, grown, gone, anew)
    turns = {
        turn for frame in (*(frame for frame, _ in before), *(one.frame for one in anew)) for turn in find_turns(frame)
    }
    superseded = _find_superseded(growth, turns, gone, succession)
    stays = _find_borne_upon(growth, _find_acts(growth, dirty, grown), {*gone, *superseded})
    whole = [*anew, *_frame(growth, list(growth.held.read_agreements(superseded)))]
    grower = EvidenceGrower(growth, succession, (*whole, *(one.framed for one in stays)))
    moved = {found.agreement: found for one in stays if (found := grower.find_moved(one)) is not None}
    made = list(grower.find_all(whole, dirty))
    changed = list(grower.find_changed(moved, _frame(growth, list(growth.held.read_agreements(moved)))))
    return GrownProvisions(
        agreements=frozenset({*gone, *superseded, *(provision.agreement for provision in changed)}),
        made=(*made, *changed),
        noted=frozenset({*gone, *superseded}),
        notes=dict(note_frame(one, succession) for one in whole),
        seats_gone=frozenset(had - has),
        seats_made=frozenset(has - had),
    )


def _frame(growth: Growth, agreements: Sequence[LinkedAgreement]) -> list[Framed]:
    pages = growth.read_pages_of(claim for agreement in agreements for claim in agreement.claims)
    return find_framed(pages, agreements, growth.sources)


def _read_notes(growth: Growth, agreements: Iterable[str]) -> dict[str, Form]:
    names = {name_of_note(agreement): agreement for agreement in agreements}
    return {names[name]: form for name, form in growth.held.read_notes(names).items()}


def _find_superseded(
    growth: Growth, turns: Collection[Turn], gone: Collection[str], succession: _HeldSuccession
) -> set[str]:
    """Return the agreements whose place another one takes on another day than before."""
    seats = growth.held.find_seats({key_of_turn(turn) for turn in turns})
    notes = _read_notes(growth, {seat.id for members in seats.values() for seat in members} - set(gone))
    return {
        agreement
        for agreement, form in notes.items()
        for frame in (frame_of_note(agreement, form),)
        if any(form["until"][topic.value] != until(frame, topic, succession) for topic in frame.topics)
    }


def _find_acts(growth: Growth, dirty: Collection[str], grown: GrownAgreements) -> Iterator[ActDay]:
    """Yield the acts that are new, or of which it changed what they bear on."""
    for record in growth.read(dirty):
        yield from find_act_days(record, growth.sources)
    same = {one.id for one in grown.made.agreements} - {one.id for one in grown.changed}
    stays = {claim for one in grown.made.agreements if one.id in same for claim in one.claims}
    for record in growth.read_pages_of({deal.id for deal in grown.parts.things} - stays):
        yield from (act for act in find_act_days(record, growth.sources) if VIOLATES in act.modes)


def _find_borne_upon(growth: Growth, acts: Iterable[ActDay], gone: Collection[str]) -> list[BorneUpon]:
    """Return the agreements on whose keeping acts may bear, as far as their notes tell of them, with these acts."""
    by_side: dict[int, list[ActDay]] = defaultdict(list)
    for act in acts:
        for party in act.parties:
            by_side[key_of_side(party)].append(act)
    near: dict[str, set[ActDay]] = defaultdict(set)
    for key, seats in growth.held.find_seats(by_side).items():
        for seat in seats:
            if seat.id not in gone:
                near[seat.id] |= {act for act in by_side[key] if act.day >= seat.day - BROAD_DAYS}
    notes = _read_notes(growth, {agreement for agreement, found in near.items() if found})
    found = {agreement: frozenset(_find_bearing(near[agreement], form)) for agreement, form in notes.items()}
    return [
        BorneUpon(framed_of_note(agreement, notes[agreement]), claims) for agreement, claims in found.items() if claims
    ]


def _find_bearing(acts: Iterable[ActDay], form: Form) -> Iterator[str]:
    families = frozenset[str]().union(*(FAMILIES_OF[Topic(topic)] for topic in form["until"]))
    last = last_until(form)
    return (act.claim for act in acts if act.day < last and act.family in families)


class _HeldSuccession:
    """Which agreement took the place of which, as it is now.

    Args:
        growth: What is known of the pages.
        grown: What became of agreements.
        gone: Agreements that are there no more, or changed.
        anew: Those that changed or are new.
    """

    def __init__(self, growth: Growth, grown: GrownAgreements, gone: Collection[str], anew: Sequence[Framed]) -> None:
        self._growth, self._gone = growth, frozenset(gone)
        self._anew = {one.frame.agreement: one.frame for one in anew}
        self._agreement_of = {claim: one.id for one in grown.made.agreements for claim in one.claims}
        self._new_days: dict[Turn, list[int]] = defaultdict(list)
        self._days: dict[Turn, list[int]] = {}
        self._frames: dict[str, Frame | None] = dict(self._anew)
        for frame in self._anew.values():
            if frame.signed is not None and frame.signed.first is not None:
                for turn in find_turns(frame):
                    self._new_days[turn].append(frame.signed.first)

    def days_of(self, turn: Turn) -> Sequence[int]:
        """Return the days on which two parties agreed on a topic, in order."""
        if turn not in self._days:
            key = key_of_turn(turn)
            seats = self._growth.held.find_seats({key}).get(key, ())
            held = [seat.day for seat in seats if seat.id not in self._gone]
            self._days[turn] = sorted([*held, *self._new_days.get(turn, ())])
        return self._days[turn]

    def truces_on(self, page: str) -> Iterable[Frame]:
        """Return the truces of which a page tells."""
        (record,) = self._growth.read([page])
        claims = [claim.id for claim in record.agreements]
        lacking = [claim for claim in claims if claim not in self._agreement_of]
        if lacking:
            self._agreement_of.update(self._growth.held.find_things_of(lacking))
        agreements = {self._agreement_of[claim] for claim in claims}
        unknown = agreements - self._frames.keys()
        notes = _read_notes(self._growth, unknown)
        self._frames.update((one, frame_of_note(one, notes[one]) if one in notes else None) for one in unknown)
        return [frame for one in sorted(agreements) if (frame := self._frames[one]) is not None and frame.is_truce]
